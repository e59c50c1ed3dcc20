// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/DaysChart.h"

#include "ui/charts/ChartColours.h"

#include "core/Charts.h"
#include "models/PlainTip.h"
#include "models/Words.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

QString dayName(const QDate& day)
{
    return day.toString(u"MM/dd"_s);
}

} // namespace

DaysChart::DaysChart(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"customerDays"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFont(Theme::font(Theme::Size::Small));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize DaysChart::sizeHint() const
{
    return {320, 56 + fontMetrics().height() + 4};
}

void DaysChart::show(const std::vector<core::CustomerCard::Day>& days)
{
    m_days = days;
    m_most = 0;
    for (const auto& day : m_days)
        m_most = std::max(m_most, day.total());
    m_day = std::min(m_day, last());
    setToolTip(models::plainTip(words()));
    update();
}

void DaysChart::retranslate()
{
    setAccessibleName(tr("Alerts on each of 30 days"));
    setAccessibleDescription(tr("The arrow keys move from day to day; the line above says the figures."));
    update();
}

QString DaysChart::words() const
{
    if (m_day >= 0) {
        const auto& day = m_days[static_cast<size_t>(m_day)];
        QStringList parts;
        for (size_t at = 0; at < day.counts.size(); ++at) {
            if (day.counts[at] > 0)
                parts += tr("%1 %2", "severity and count").arg(models::Words::severity(core::TrendChart::severities[at]), QLocale().toString(day.counts[at]));
        }
        return parts.isEmpty() ? tr("%1: none", "day without alerts").arg(dayName(day.day)) : tr("%1: %2", "day and counts").arg(dayName(day.day), parts.join(u" · "_s));
    }
    auto all = 0;
    for (const auto& day : m_days)
        all += day.total();
    return all == 0 ? tr("none in 30 days", "alerts") : tr("%n in 30 days · at most %1 a day", "alerts", all).arg(QLocale().toString(m_most));
}

QRectF DaysChart::plot() const
{
    const auto scale = fontMetrics().horizontalAdvance(QLocale().toString(m_most)) + 6;
    return QRectF(rect()).adjusted(0, 4, -scale, -fontMetrics().height() - 4);
}

QRectF DaysChart::dayRect(int day) const
{
    const auto all = plot();
    const auto width = all.width() / static_cast<qreal>(std::max<size_t>(1, m_days.size()));
    return {all.left() + width * day, all.top(), width, all.height()};
}

void DaysChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& tokens = m_theme.tokens();
    const auto all = plot();
    painter.setPen(tokens.line);
    painter.drawLine(QPointF(all.left(), all.bottom() + 0.5), QPointF(all.right(), all.bottom() + 0.5));
    if (m_days.empty())
        return;
    for (auto at = 0; at <= last(); ++at) {
        const auto& day = m_days[static_cast<size_t>(at)];
        const auto column = dayRect(at);
        if (at == m_day)
            painter.fillRect(column, mixed(tokens.surface, tokens.line, 0.6));
        auto bottom = all.bottom();
        // The least severe at the bottom, as in the trend.
        for (auto severity = static_cast<int>(day.counts.size()) - 1; severity >= 0 && m_most > 0; --severity) {
            const auto count = day.counts[static_cast<size_t>(severity)];
            if (count == 0)
                continue;
            const auto height = std::max(2.0, all.height() * count / m_most);
            const auto top = std::max(all.top(), bottom - height);
            painter.fillRect(QRectF(column.left() + 1, top, column.width() - 2, bottom - top), barColour(m_theme, core::TrendChart::severities[static_cast<size_t>(severity)]));
            bottom = top;
        }
    }
    painter.setPen(tokens.muted);
    const auto line = QRectF(all.left(), all.bottom() + 2, all.width(), fontMetrics().height() + 2);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, dayName(m_days.front().day));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, dayName(m_days.back().day));
    painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter, dayName(m_days[m_days.size() / 2].day));
    if (m_most > 0)
        painter.drawText(QRectF(all.right(), all.top() - 4, width() - all.right(), fontMetrics().height()), Qt::AlignRight | Qt::AlignTop, QLocale().toString(m_most));
    if (hasFocus() && m_day >= 0) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.drawRect(dayRect(m_day).adjusted(0, 0, -1, -1));
    }
}

void DaysChart::setDay(int day)
{
    if (std::exchange(m_day, day) == day)
        return;
    setToolTip(models::plainTip(words()));
    update();
    emit cursorMoved();
}

void DaysChart::mouseMoveEvent(QMouseEvent* event)
{
    const auto all = plot();
    setDay(m_days.empty() || !all.contains(event->position()) ? -1 : std::min(last(), static_cast<int>((event->position().x() - all.left()) / all.width() * static_cast<qreal>(m_days.size()))));
}

void DaysChart::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        setDay(-1);
    QWidget::leaveEvent(event);
}

void DaysChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left && m_day > 0)
        setDay(m_day - 1);
    else if (event->key() == Qt::Key_Right && m_day < last())
        setDay(m_day + 1);
    else
        QWidget::keyPressEvent(event);
}

void DaysChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_day < 0)
        setDay(last());
}

void DaysChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setDay(-1);
}

} // namespace yagura::ui
