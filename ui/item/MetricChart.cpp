// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/MetricChart.h"

#include "ui/theme/Theme.h"

#include "models/Times.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using yagura::models::Times;

namespace yagura::ui {

namespace {

struct Range
{
    double low = 0;
    double high = 1;
    double step = 1;
};

/// A range of round numbers around the values, with three to five steps.
Range roundRange(double low, double high)
{
    if (low > 0 && low < high * 0.6)
        low = 0;
    const auto span = std::max(high - low, std::abs(high) * 0.05 + 1e-9);
    const auto raw = span / 5;
    const auto magnitude = std::pow(10.0, std::floor(std::log10(raw)));
    auto step = magnitude * 10;
    for (const auto factor : {1.0, 2.0, 2.5, 5.0}) {
        if (raw <= magnitude * factor) {
            step = magnitude * factor;
            break;
        }
    }
    return {std::floor(low / step) * step, std::ceil((high + span * 0.02) / step) * step, step};
}

QString number(double value)
{
    return QLocale().toString(value, 'g', 5);
}

} // namespace

MetricChart::MetricChart(const Theme& theme, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_theme(theme)
{
    setObjectName(u"metricChart"_s);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setInteractive(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->legend()->hide();
    chart()->setMargins(QMargins(0, 4, 18, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    setFixedHeight(190);
    connect(&theme, &Theme::changed, this, &MetricChart::rebuild);
    connect(chart(), &QChart::plotAreaChanged, this, &MetricChart::placeLabels);
}

void MetricChart::show(const core::MetricSeries& series, const QDateTime& firedAt)
{
    if (m_series == series && m_firedAt == firedAt)
        return;
    m_series = series;
    m_firedAt = firedAt;
    rebuild();
}

void MetricChart::retranslate()
{
    rebuild();
}

void MetricChart::addLine(const QPointF& from, const QPointF& to, const QPen& pen)
{
    auto* line = new QLineSeries(this);
    line->append(from);
    line->append(to);
    line->setPen(pen);
    chart()->addSeries(line);
}

void MetricChart::addLabel(const QString& text, const QColor& colour, const QPointF& at, Qt::Alignment side)
{
    auto* item = new QGraphicsSimpleTextItem(text, chart());
    item->setFont(Theme::font(Theme::Size::Small));
    item->setBrush(colour);
    item->setZValue(20);
    m_labels.push_back({item, at, side});
}

void MetricChart::rebuild()
{
    for (const auto& label : m_labels)
        delete label.text;
    m_labels.clear();
    chart()->removeAllSeries();
    for (auto* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    if (!m_series)
        return;
    const auto& series = *m_series;
    const auto& tokens = m_theme.tokens();
    chart()->setBackgroundBrush(tokens.surface);

    auto low = std::numeric_limits<double>::max();
    auto high = std::numeric_limits<double>::lowest();
    const auto reach = [&low, &high](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const auto& point : series.points) {
        if (point.value)
            reach(*point.value);
    }
    for (const auto& threshold : {series.critical, series.warning}) {
        if (threshold)
            reach(*threshold);
    }
    if (low > high)
        reach(0), reach(1);
    const auto range = roundRange(low, high);
    const auto from = static_cast<double>(series.from.toMSecsSinceEpoch());
    const auto to = static_cast<double>(series.to.toMSecsSinceEpoch());

    QLineSeries* run = nullptr;
    for (const auto& point : series.points) {
        if (!point.value) {
            run = nullptr;
            continue;
        }
        if (!run) {
            run = new QLineSeries(this);
            run->setPen(QPen(tokens.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            chart()->addSeries(run);
        }
        run->append(static_cast<double>(point.epochMs), *point.value);
    }
    const auto threshold = [&](const std::optional<double>& value, const QColor& colour, Qt::PenStyle style, const QString& text, Qt::Alignment side) {
        if (!value)
            return;
        addLine({from, *value}, {to, *value}, QPen(colour, 1, style));
        addLabel(text.arg(number(*value), series.unit).trimmed(), colour, {to, *value}, side);
    };
    threshold(series.critical, tokens.critical, Qt::DashLine, tr("critical %1 %2", "threshold and unit"), Qt::AlignRight | Qt::AlignTop);
    threshold(series.warning, tokens.high, Qt::DotLine, tr("warning %1 %2", "threshold and unit"), Qt::AlignRight | Qt::AlignBottom);
    const auto fired = static_cast<double>(m_firedAt.toMSecsSinceEpoch());
    if (fired >= from && fired <= to) {
        addLine({fired, range.low}, {fired, range.high}, QPen(tokens.critical, 1));
        addLabel(tr("▼ fired %1").arg(Times::hourMinute(m_firedAt)), tokens.text, {fired, range.low}, Qt::AlignLeft | Qt::AlignTop);
    }
    addLabel(series.unit.isEmpty() ? series.query : tr("%1  %2", "query and unit").arg(series.query, series.unit), tokens.muted, {from, range.low}, Qt::AlignLeft | Qt::AlignTop | Qt::AlignAbsolute);

    // Not QDateTimeAxis: it speaks the desk's zone, and the room's is Japan's.
    auto* time = new QCategoryAxis(this);
    time->setRange(from, to);
    time->setStartValue(from);
    time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    constexpr auto steps = 4;
    for (auto step = 0; step <= steps; ++step) {
        const auto at = from + (to - from) * step / steps;
        time->append(Times::hourMinute(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(at), Qt::UTC)), at);
    }
    auto* value = new QValueAxis(this);
    value->setRange(range.low, range.high);
    value->setTickType(QValueAxis::TicksDynamic);
    value->setTickAnchor(range.low);
    value->setTickInterval(range.step);
    value->setLabelFormat(range.step >= 1 ? u"%.0f"_s : u"%.2f"_s);
    chart()->addAxis(time, Qt::AlignBottom);
    chart()->addAxis(value, Qt::AlignLeft);
    for (auto* axis : {static_cast<QAbstractAxis*>(time), static_cast<QAbstractAxis*>(value)}) {
        axis->setLabelsFont(Theme::font(Theme::Size::Small));
        axis->setLabelsColor(tokens.muted);
        axis->setLinePen(QPen(tokens.line, 1));
        axis->setGridLinePen(QPen(mixed(tokens.surface, tokens.line, 0.6), 1));
    }
    time->setGridLineVisible(false);
    for (auto* line : chart()->series()) {
        line->attachAxis(time);
        line->attachAxis(value);
    }
    placeLabels();
}

void MetricChart::placeLabels()
{
    if (chart()->series().isEmpty())
        return;
    constexpr auto off = 4.0;
    const auto plot = chart()->plotArea();
    for (const auto& label : m_labels) {
        const auto point = chart()->mapToPosition(label.at);
        const auto box = label.text->boundingRect();
        auto x = point.x() + off;
        if (label.side.testFlag(Qt::AlignRight))
            x = point.x() - box.width() - off;
        else if (!label.side.testFlag(Qt::AlignAbsolute)) // beside the moment of firing: on the side that has room
            x = point.x() - box.width() - off > plot.left() ? point.x() - box.width() - off : point.x() + off;
        auto y = label.side.testFlag(Qt::AlignTop) ? point.y() - box.height() - 1 : point.y() + 1;
        // The moment of firing stands above the line of the query, which has the left of the last row.
        if (!label.side.testFlag(Qt::AlignAbsolute) && label.side.testFlag(Qt::AlignLeft))
            y -= box.height();
        label.text->setPos(x, std::clamp(y, plot.top() - 2, plot.bottom() - box.height()));
    }
}

void MetricChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placeLabels();
}

} // namespace yagura::ui
