// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/SeverityLegend.h"

#include "ui/charts/ChartColours.h"
#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "core/Charts.h"
#include "models/Words.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace yagura::ui {

SeverityLegend::SeverityLegend(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"severityLegend"_s);
    setFont(Theme::font(Theme::Size::Small));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize SeverityLegend::sizeHint() const
{
    return {320, std::max(20, fontMetrics().height() + 4)};
}

void SeverityLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& tokens = m_theme.tokens();
    auto x = 0.0;
    for (const auto severity : core::TrendChart::severities) {
        painter.fillRect(QRectF(x, height() / 2.0 - 5, 4, 10), barColour(m_theme, severity));
        drawSeverity(painter, QRectF(x + 8, height() / 2.0 - 5, 10, 10), severity, tokens);
        const auto words = models::Words::severity(severity);
        painter.setPen(tokens.muted);
        const auto width = fontMetrics().horizontalAdvance(words) + 4;
        painter.drawText(QRectF(x + 24, 0, width, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        x += 24 + width + 16;
    }
}

} // namespace yagura::ui
