// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/LoadMap.h"

#include "ui/theme/Theme.h"

#include "models/PlainTip.h"
#include "models/Times.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr QPoint nowhere {-1, -1};
constexpr auto hours = 24;
constexpr auto weekdays = 7;

QString rate(double perHour)
{
    return QLocale().toString(perHour, 'f', perHour < 10 ? 1 : 0);
}

} // namespace

LoadMap::LoadMap(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"loadMap"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFont(Theme::font(Theme::Size::Small));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LoadMap::show(const core::LoadChart& chart, const QDateTime& now)
{
    const auto local = models::Times::local(now);
    m_chart = chart;
    m_now = QPoint(local.time().hour(), local.date().dayOfWeek() - 1);
    setToolTip(models::plainTip(cursorWords()));
    update();
}

void LoadMap::retranslate()
{
    setAccessibleName(tr("Alerts by hour and weekday"));
    setAccessibleDescription(tr("The arrow keys move from hour to hour; the pane's head says the figure."));
    setStatusTip(tr("Alerts an hour by weekday, the mean of the last 4 weeks; the present hour is framed"));
    update();
}

QString LoadMap::cursorWords() const
{
    if (m_cell == nowhere)
        return {};
    const auto day = static_cast<size_t>(m_cell.y());
    const auto hour = static_cast<size_t>(m_cell.x());
    return tr("%1 %2:00–%3:00 · %4 an hour · %5 in %6 weeks", "weekday, from, to, mean, count, weeks")
        .arg(QLocale().standaloneDayName(m_cell.y() + 1, QLocale::LongFormat), QString::number(m_cell.x()).rightJustified(2, u'0'),
            QString::number(m_cell.x() + 1).rightJustified(2, u'0'), rate(m_chart.perHour[day][hour]), QLocale().toString(m_chart.counts[day][hour]), QString::number(m_chart.weeks));
}

QRectF LoadMap::grid() const
{
    const auto names = fontMetrics().horizontalAdvance(u"Wed"_s) + 12;
    const auto line = fontMetrics().height() + 4;
    return QRectF(rect()).adjusted(12 + names, 8 + line, -12, -8 - line - 4);
}

QRectF LoadMap::cellRect(int weekday, int hour) const
{
    const auto all = grid();
    const auto width = all.width() / hours;
    const auto height = all.height() / weekdays;
    return {all.left() + width * hour, all.top() + height * weekday, width, height};
}

QColor LoadMap::fill(double perHour) const
{
    const auto& tokens = m_theme.tokens();
    const auto calm = mixed(tokens.surface, tokens.line, 0.35);
    if (perHour <= 0 || m_chart.busiest <= 0)
        return calm;
    // By the root: one storm must not make all other hours look the same.
    return mixed(calm, tokens.accent, 0.1 + 0.9 * std::sqrt(perHour / m_chart.busiest));
}

void LoadMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& tokens = m_theme.tokens();
    const auto all = grid();
    const auto width = all.width() / hours;
    const auto line = fontMetrics().height() + 4;
    const auto every = width < fontMetrics().horizontalAdvance(u"00"_s) + 6 ? 3 : 1;
    painter.setPen(tokens.muted);
    for (auto hour = 0; hour < hours; hour += every)
        painter.drawText(QRectF(all.left() + width * hour - 8, all.top() - line, width + 16, line), Qt::AlignCenter, QString::number(hour));
    for (auto day = 0; day < weekdays; ++day) {
        const auto first = cellRect(day, 0);
        painter.setPen(day == m_now.y() ? tokens.text : tokens.muted);
        painter.drawText(QRectF(12, first.top(), all.left() - 18, first.height()), Qt::AlignVCenter | Qt::AlignLeft, QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        for (auto hour = 0; hour < hours; ++hour) {
            const auto perHour = m_chart.perHour[static_cast<size_t>(day)][static_cast<size_t>(hour)];
            const auto cell = cellRect(day, hour).adjusted(1, 1, -1, -1);
            const auto colour = fill(perHour);
            painter.fillRect(cell, colour);
            const auto words = rate(perHour);
            if (perHour > 0 && cell.width() >= fontMetrics().horizontalAdvance(words) + 4 && cell.height() >= fontMetrics().height()) {
                // Whichever reads better on this warmth.
                const auto light = colour.lightnessF();
                const auto reads = std::abs(tokens.text.lightnessF() - light) > std::abs(tokens.surface.lightnessF() - light) ? tokens.text : tokens.surface;
                painter.setPen(reads);
                painter.drawText(cell, Qt::AlignCenter, words);
            }
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.text, 1.4));
    if (m_now != nowhere)
        painter.drawRect(cellRect(m_now.y(), m_now.x()).adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_cell != nowhere) {
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawRect(cellRect(m_cell.y(), m_cell.x()).adjusted(-1, -1, 1, 1));
    }
    paintScale(painter);
}

void LoadMap::paintScale(QPainter& painter) const
{
    const auto& tokens = m_theme.tokens();
    const auto line = fontMetrics().height() + 4;
    const auto top = height() - 8.0 - line;
    auto x = grid().left();
    painter.setPen(tokens.muted);
    const auto word = [&](const QString& text) {
        const auto width = fontMetrics().horizontalAdvance(text) + 8.0;
        painter.drawText(QRectF(x, top, width, line), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += width;
    };
    word(tr("0", "scale"));
    for (auto step = 0; step <= 6; ++step) {
        painter.fillRect(QRectF(x, top + line / 2.0 - 5, 18, 10), fill(m_chart.busiest * step * step / 36));
        x += 20;
    }
    x += 4;
    word(tr("%1 an hour", "scale").arg(rate(m_chart.busiest)));
    x += 16;
    painter.setPen(QPen(tokens.text, 1.4));
    painter.drawRect(QRectF(x, top + line / 2.0 - 5, 14, 10));
    x += 20;
    painter.setPen(tokens.muted);
    word(tr("now", "scale"));
}

void LoadMap::setCell(const QPoint& cell)
{
    if (std::exchange(m_cell, cell) == cell)
        return;
    setToolTip(models::plainTip(cursorWords()));
    update();
    emit cursorMoved();
}

void LoadMap::mouseMoveEvent(QMouseEvent* event)
{
    const auto all = grid();
    if (!all.contains(event->position())) {
        setCell(nowhere);
        return;
    }
    const auto inside = event->position() - all.topLeft();
    setCell({std::min(hours - 1, static_cast<int>(inside.x() / all.width() * hours)), std::min(weekdays - 1, static_cast<int>(inside.y() / all.height() * weekdays))});
}

void LoadMap::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        setCell(nowhere);
    QWidget::leaveEvent(event);
}

void LoadMap::keyPressEvent(QKeyEvent* event)
{
    const auto at = m_cell == nowhere ? m_now : m_cell;
    switch (event->key()) {
    case Qt::Key_Left:
        setCell({std::max(0, at.x() - 1), at.y()});
        return;
    case Qt::Key_Right:
        setCell({std::min(hours - 1, at.x() + 1), at.y()});
        return;
    case Qt::Key_Up:
        setCell({at.x(), std::max(0, at.y() - 1)});
        return;
    case Qt::Key_Down:
        setCell({at.x(), std::min(weekdays - 1, at.y() + 1)});
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void LoadMap::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_cell == nowhere)
        setCell(m_now);
}

void LoadMap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCell(nowhere);
}

} // namespace yagura::ui
