// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/ElidedLabel.h"

#include "models/PlainTip.h"

#include <algorithm>

namespace yagura::ui {

ElidedLabel::ElidedLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::say(const QString& text, const QString& end)
{
    m_text = text;
    m_end = end;
    setToolTip(models::plainTip(text + end));
    setAccessibleName(text + end);
    fit();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::fit()
{
    const auto room = std::max(0, contentsRect().width() - fontMetrics().horizontalAdvance(m_end));
    setText(fontMetrics().elidedText(m_text, Qt::ElideRight, room) + m_end);
}

} // namespace yagura::ui
