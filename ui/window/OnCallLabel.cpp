// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/OnCallLabel.h"

#include "ui/common/Tone.h"

#include "models/PlainTip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace yagura::ui {

OnCallLabel::OnCallLabel(models::Desk& desk, QWidget* parent)
    : QLabel(parent)
    , m_onCall(desk)
{
    setObjectName(u"onCallLabel"_s);
    setTextFormat(Qt::PlainText);
    setContentsMargins(12, 0, 12, 0);
    connect(&m_onCall, &models::OnCallController::changed, this, &OnCallLabel::refresh);
    refresh();
}

void OnCallLabel::refresh()
{
    using State = models::OnCallController::State;
    const auto state = m_onCall.state();
    setVisible(state != State::Hidden);
    setText(m_onCall.text());
    setAccessibleName(m_onCall.text());
    setTone(*this, state == State::Stale ? u"stale"_s : state == State::Unknown ? u"muted"_s : QString());
}

bool OnCallLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        // Names and error details are a vendor's words: never to be taken for rich text.
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), models::plainTip(m_onCall.lines().join(u'\n')), this);
        return true;
    }
    return QLabel::event(event);
}

void OnCallLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_onCall.retranslate();
    QLabel::changeEvent(event);
}

} // namespace yagura::ui
