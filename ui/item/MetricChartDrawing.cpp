// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/MetricChart.h"

#include "ui/theme/Theme.h"

#include "models/Times.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsEllipseItem>
#include <QGraphicsLineItem>
#include <QGraphicsPathItem>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QPainterPath>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using yagura::models::MetricMark;
using yagura::models::MetricMarks;
using yagura::models::Times;

// What is drawn and where it stands. Only the axes are QtCharts' own.
namespace yagura::ui {

namespace {

constexpr auto dotRadius = 3.0;

/// A step of round numbers that cuts a span into about so many.
double roundStep(double span, int steps)
{
    const auto raw = span / steps;
    const auto magnitude = std::pow(10.0, std::floor(std::log10(raw)));
    for (const auto factor : {1.0, 2.0, 2.5, 5.0}) {
        if (raw <= magnitude * factor)
            return magnitude * factor;
    }
    return magnitude * 10;
}

double markRow()
{
    return QFontMetrics(Theme::font(Theme::Size::Small)).height();
}

} // namespace

int MetricChart::stepsFor(int height)
{
    return height < 150 ? 2 : height < 180 ? 3 : 5;
}

void MetricChart::addLabel(const QString& text, const QPen& pen, const QColor& colour, double at, bool isThreshold)
{
    auto* item = new QGraphicsSimpleTextItem(text, chart());
    item->setFont(Theme::font(Theme::Size::Small));
    item->setBrush(colour);
    item->setZValue(20);
    auto* line = new QGraphicsLineItem(chart());
    line->setPen(pen);
    line->setZValue(isThreshold ? 13 : 14);
    m_labels.push_back({item, line, at, isThreshold});
}

void MetricChart::addThresholds()
{
    const auto& tokens = m_theme.tokens();
    const auto threshold = [&](const std::optional<double>& value, const QColor& colour, Qt::PenStyle style, const QString& text) {
        if (value && std::isfinite(*value))
            addLabel(text.arg(MetricMarks::number(*value), m_series->unit).trimmed(), QPen(colour, 1, style), colour, *value, true);
    };
    threshold(m_series->critical, tokens.critical, Qt::DashLine, tr("critical %1 %2", "threshold and unit"));
    threshold(m_series->warning, tokens.high, Qt::DotLine, tr("warning %1 %2", "threshold and unit"));
}

void MetricChart::addMarks()
{
    const auto& tokens = m_theme.tokens();
    for (const auto& mark : m_marks) {
        auto pen = QPen(tokens.muted, 1, Qt::DotLine);
        auto words = u"• "_s;
        if (mark.kind == MetricMark::Kind::Fired) {
            pen = QPen(tokens.critical, 1);
            words = u"▼ "_s;
        } else if (mark.kind == MetricMark::Kind::Recovered) {
            pen = QPen(tokens.ok, 1, Qt::DashLine);
            words = u"✓ "_s;
        }
        addLabel(words + tr("%1 %2", "mark in the chart and its time").arg(mark.words, Times::hourMinute(mark.at)), pen, mark.kind == MetricMark::Kind::Action ? tokens.muted : tokens.text, static_cast<double>(mark.at.toMSecsSinceEpoch()), false);
    }
}

void MetricChart::addAxes()
{
    const auto& tokens = m_theme.tokens();
    // Not QDateTimeAxis: it speaks the computer's zone, and not the one that was chosen.
    m_time = new QCategoryAxis(this);
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    auto* value = new QValueAxis(this);
    value->setRange(m_low, m_high);
    value->setTickType(QValueAxis::TicksDynamic);
    value->setTickAnchor(m_low);
    value->setTickInterval(m_step);
    const auto figures = m_step >= 1 ? 0 : std::clamp(static_cast<int>(std::ceil(-std::log10(m_step))), 1, 6);
    value->setLabelFormat(m_high >= 1e7 || m_low <= -1e7 ? u"%.2g"_s : u"%.%1f"_s.arg(figures));
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(value, Qt::AlignLeft);
    for (auto* axis : {static_cast<QAbstractAxis*>(m_time), static_cast<QAbstractAxis*>(value)}) {
        axis->setLabelsFont(Theme::font(Theme::Size::Small));
        axis->setLabelsColor(tokens.muted);
        axis->setLinePen(QPen(tokens.line, 1));
        axis->setGridLinePen(QPen(mixed(tokens.surface, tokens.line, 0.6), 1));
        m_frame->attachAxis(axis);
    }
    m_time->setGridLineVisible(false);
}

/// What the value axis reaches over.
void MetricChart::scale()
{
    auto low = std::numeric_limits<double>::max();
    auto high = std::numeric_limits<double>::lowest();
    const auto reach = [&low, &high](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const auto& point : m_series->points) {
        if (MetricMarks::hasValue(point))
            reach(*point.value);
    }
    for (const auto& threshold : {m_series->critical, m_series->warning}) {
        if (threshold && std::isfinite(*threshold))
            reach(*threshold);
    }
    if (low > high)
        reach(0), reach(1);
    if (low == 0 && high == 0)
        high = 1; // a flat zero has no scale of its own
    if (low > 0 && low < high * 0.6)
        low = 0;
    const auto span = std::max(high - low, std::abs(high) * 0.05 + 1e-9);
    m_steps = stepsFor(height());
    m_step = roundStep(span, m_steps);
    m_low = std::floor(low / m_step) * m_step;
    // Not up to the next step: with two steps in a low pane half of it would be empty above the line.
    m_high = std::min(std::ceil((high + span * 0.02) / m_step) * m_step, high + span * 0.08);
}

void MetricChart::rebuild()
{
    for (const auto& label : m_labels) {
        delete label.text;
        delete label.line;
    }
    m_labels.clear();
    for (auto* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_time = nullptr;
    if (!m_series)
        return;
    const auto& tokens = m_theme.tokens();
    chart()->setBackgroundBrush(tokens.surface);
    m_hair->setPen(QPen(tokens.text, 1, Qt::DotLine));
    m_dot->setPen(QPen(tokens.surface, 1.5));
    m_dot->setBrush(tokens.text);
    m_line->setPen(QPen(tokens.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_dots->setBrush(tokens.accent);
    scale();
    addThresholds();
    addMarks();
    addAxes();
    showView();
}

void MetricChart::showView()
{
    if (!m_time)
        return;
    const auto from = static_cast<double>(m_from);
    const auto to = static_cast<double>(m_to);
    const auto before = m_time->categoriesLabels();
    for (const auto& label : before)
        m_time->remove(label);
    m_time->setRange(from, to);
    m_time->setStartValue(from);
    constexpr auto steps = 4;
    const auto fine = m_to - m_from < 10 * 60'000;
    for (auto step = 0; step <= steps; ++step) {
        const auto at = from + (to - from) * step / steps;
        const auto instant = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(at), Qt::UTC);
        m_time->append(fine ? Times::clock(instant) : Times::hourMinute(instant), at);
    }
    makeRoom();
    place();
}

bool MetricChart::isInView(const Label& mark) const
{
    return mark.at >= static_cast<double>(m_from) && mark.at <= static_cast<double>(m_to);
}

/// For the words: marks in rows above the plot, thresholds to its right.
void MetricChart::makeRoom()
{
    auto right = 12.0;
    auto marks = 0;
    for (const auto& label : m_labels) {
        if (label.isThreshold)
            right = std::max(right, label.text->boundingRect().width() + 8);
        else if (isInView(label))
            ++marks;
    }
    chart()->setMargins(QMargins(0, std::min(marks, 2) * static_cast<int>(markRow()) + 4, static_cast<int>(right), 0));
}

QPointF MetricChart::pointAt(double time, double value) const
{
    const auto plot = chart()->plotArea();
    return {plot.left() + (time - static_cast<double>(m_from)) / static_cast<double>(std::max<qint64>(1, m_to - m_from)) * plot.width(),
        plot.bottom() - (value - m_low) / (m_high - m_low) * plot.height()};
}

void MetricChart::place()
{
    if (!m_series)
        return;
    m_plot->setRect(chart()->plotArea());
    placeValues();
    placeMarks();
    placeThresholds();
    placeReading();
}

void MetricChart::placeValues()
{
    QPainterPath lines;
    QPainterPath dots;
    std::vector<QPointF> run;
    const auto finish = [&] {
        if (run.size() == 1)
            dots.addEllipse(run.front(), dotRadius, dotRadius);
        for (size_t at = 0; run.size() > 1 && at < run.size(); ++at) {
            if (at == 0)
                lines.moveTo(run[at]);
            else
                lines.lineTo(run[at]);
        }
        run.clear();
    };
    for (const auto& point : m_series->points) {
        if (MetricMarks::hasValue(point))
            run.push_back(pointAt(static_cast<double>(point.epochMs), *point.value));
        else
            finish();
    }
    finish();
    m_line->setPath(lines);
    m_dots->setPath(dots);
}

void MetricChart::placeMarks()
{
    const auto plot = chart()->plotArea();
    const auto row = markRow();
    std::vector<QRectF> taken;
    for (const auto& label : m_labels) {
        if (label.isThreshold)
            continue;
        const auto seen = isInView(label);
        label.line->setVisible(seen);
        label.text->setVisible(false); // where there is no room its line stays, and the timeline below has the words
        if (!seen)
            continue;
        const auto x = pointAt(label.at, m_high).x();
        label.line->setLine(x, plot.top(), x, plot.bottom());
        const auto width = label.text->boundingRect().width();
        for (const auto line : {1, 0}) { // the row next to the plot first
            const auto left = std::clamp(x - 4, plot.left(), std::max(plot.left(), plot.right() + chart()->margins().right() - width));
            const QRectF box(left, plot.top() - 2 - (2 - line) * row, width + 12, row);
            if (std::ranges::none_of(taken, [&box](const QRectF& other) { return other.intersects(box); })) {
                label.text->setPos(box.topLeft());
                label.text->setVisible(true);
                taken.push_back(box);
                break;
            }
        }
    }
}

void MetricChart::placeThresholds()
{
    const auto plot = chart()->plotArea();
    const auto row = markRow();
    auto lowest = plot.top() - row; // from above: critical, then warning
    std::vector<const Label*> thresholds;
    for (const auto& label : m_labels) {
        if (label.isThreshold)
            thresholds.push_back(&label);
    }
    std::ranges::sort(thresholds, [](const Label* a, const Label* b) { return a->at > b->at; });
    for (const auto* label : thresholds) {
        const auto at = pointAt(static_cast<double>(m_to), label->at).y();
        label->line->setLine(plot.left(), at, plot.right(), at);
        const auto y = std::max(at - row / 2, lowest + row);
        label->text->setPos(plot.right() + 6, y);
        lowest = y;
    }
}

void MetricChart::placeReading()
{
    const auto shown = m_series && m_reading && m_series->points[*m_reading].epochMs >= m_from && m_series->points[*m_reading].epochMs <= m_to;
    m_hair->setVisible(shown);
    m_dot->setVisible(shown);
    if (!shown)
        return;
    const auto& point = m_series->points[*m_reading];
    const auto at = pointAt(static_cast<double>(point.epochMs), *point.value);
    m_hair->setLine(at.x(), chart()->plotArea().top(), at.x(), chart()->plotArea().bottom());
    m_dot->setPos(at);
}

} // namespace yagura::ui
