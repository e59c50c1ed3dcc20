// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/StatePanel.h"

#include "ui/theme/Theme.h"

#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_more(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"statePanel"_s);
    m_sentence->setObjectName(u"stateSentence"_s);
    m_button->setObjectName(u"stateButton"_s);
    m_sentence->setFont(Theme::font(Theme::Size::Large));
    m_more->setProperty("tone", u"muted"_s);
    for (auto* label : {m_mark, m_sentence, m_more}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_mark, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence);
    layout->addWidget(m_more);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &StatePanel::asked);
}

void StatePanel::say(Mood mood, const QString& sentence, const QString& more, const QString& doIt)
{
    const auto name = mood == Mood::Calm ? u"checkmark"_s : mood == Mood::Busy ? u"view-refresh"_s : u"dialog-warning"_s;
    const auto icon = QIcon::fromTheme(name);
    m_mark->setPixmap(icon.pixmap(32, 32));
    m_mark->setVisible(!icon.isNull());
    m_sentence->setText(sentence);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    m_button->setText(doIt);
    m_button->setAccessibleName(doIt);
    m_button->setVisible(!doIt.isEmpty());
}

QString StatePanel::sentence() const
{
    return m_sentence->text();
}

} // namespace yagura::ui
