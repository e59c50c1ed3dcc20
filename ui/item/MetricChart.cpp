// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/MetricChart.h"

#include "ui/theme/Theme.h"

#include "models/Times.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;
using yagura::models::MetricMark;
using yagura::models::MetricMarks;
using yagura::models::Times;

namespace yagura::ui {

namespace {

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

/// How many steps of the value axis have room for their figures: Qt leaves out those that touch.
int stepsFor(int height)
{
    return height < 150 ? 2 : height < 180 ? 3 : 5;
}

} // namespace

MetricChart::MetricChart(const Theme& theme, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_theme(theme)
    , m_hair(new QGraphicsLineItem(chart()))
    , m_dot(new QGraphicsEllipseItem(-3.5, -3.5, 7, 7, chart()))
    , m_band(nullptr)
{
    setObjectName(u"metricChart"_s);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setInteractive(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->legend()->hide();
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    m_hair->setZValue(15);
    m_dot->setZValue(16);
    m_hair->hide();
    m_dot->hide();
    setMinimumHeight(132);
    setMaximumHeight(200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, &MetricChart::rebuild);
    connect(chart(), &QChart::plotAreaChanged, this, &MetricChart::placeLabels);
}

void MetricChart::show(const core::MetricSeries& series, const std::vector<MetricMark>& marks)
{
    if (m_series == series && m_marks == marks)
        return;
    const auto sameTime = m_series && m_series->from == series.from && m_series->query == series.query;
    const auto zoomed = isZoomed();
    m_series = series;
    m_marks = marks;
    m_reading.reset();
    // A newer picture of the same time leaves the view where somebody has put it.
    if (!sameTime || !zoomed) {
        std::tie(m_from, m_to) = whole();
    }
    rebuild();
    read(std::nullopt);
}

void MetricChart::retranslate()
{
    rebuild();
}

bool MetricChart::isZoomed() const
{
    return m_series && whole() != std::pair(m_from, m_to);
}

std::pair<qint64, qint64> MetricChart::whole() const
{
    constexpr qint64 room = 60'000;
    const auto from = m_series->from.toMSecsSinceEpoch();
    const auto to = m_series->to.toMSecsSinceEpoch();
    return to - from < 1000 ? std::pair(from - room, from + room) : std::pair(from, to);
}

QString MetricChart::reading() const
{
    return m_series && m_reading ? MetricMarks::reading(*m_series, *m_reading) : QString();
}

void MetricChart::addLine(const QPointF& from, const QPointF& to, const QPen& pen)
{
    auto* line = new QLineSeries(this);
    line->append(from);
    line->append(to);
    line->setPen(pen);
    chart()->addSeries(line);
}

void MetricChart::addLabel(const QString& text, const QColor& colour, double at, bool isThreshold)
{
    auto* item = new QGraphicsSimpleTextItem(text, chart());
    item->setFont(Theme::font(Theme::Size::Small));
    item->setBrush(colour);
    item->setZValue(20);
    m_labels.push_back({item, at, isThreshold});
}

void MetricChart::addValues()
{
    const auto& colour = m_theme.tokens().accent;
    std::vector<QPointF> run;
    const auto finish = [&] {
        QXYSeries* line = nullptr;
        if (run.size() == 1) { // no line has one point: it would not be seen
            auto* dot = new QScatterSeries(this);
            dot->setMarkerSize(6);
            dot->setBorderColor(Qt::transparent);
            dot->setColor(colour);
            line = dot;
        } else if (!run.empty()) {
            line = new QLineSeries(this);
            line->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        }
        if (line) {
            line->replace(QList<QPointF>(run.begin(), run.end()));
            chart()->addSeries(line);
        }
        run.clear();
    };
    for (const auto& point : m_series->points) {
        if (MetricMarks::hasValue(point))
            run.emplace_back(static_cast<double>(point.epochMs), *point.value);
        else
            finish();
    }
    finish();
}

void MetricChart::addThresholds()
{
    const auto& tokens = m_theme.tokens();
    const auto from = static_cast<double>(m_from);
    const auto to = static_cast<double>(m_to);
    const auto threshold = [&](const std::optional<double>& value, const QColor& colour, Qt::PenStyle style, const QString& text) {
        if (!value || !std::isfinite(*value))
            return;
        addLine({from, *value}, {to, *value}, QPen(colour, 1, style));
        addLabel(text.arg(MetricMarks::number(*value), m_series->unit).trimmed(), colour, *value, true);
    };
    threshold(m_series->critical, tokens.critical, Qt::DashLine, tr("critical %1 %2", "threshold and unit"));
    threshold(m_series->warning, tokens.high, Qt::DotLine, tr("warning %1 %2", "threshold and unit"));
}

void MetricChart::addMarks()
{
    const auto& tokens = m_theme.tokens();
    for (const auto& mark : m_marks) {
        const auto at = mark.at.toMSecsSinceEpoch();
        if (at < m_from || at > m_to)
            continue;
        const auto x = static_cast<double>(at);
        auto pen = QPen(tokens.muted, 1, Qt::DotLine);
        auto words = u"• "_s;
        if (mark.kind == MetricMark::Kind::Fired) {
            pen = QPen(tokens.critical, 1);
            words = u"▼ "_s;
        } else if (mark.kind == MetricMark::Kind::Recovered) {
            pen = QPen(tokens.ok, 1, Qt::DashLine);
            words = u"✓ "_s;
        }
        addLine({x, m_low}, {x, m_high}, pen);
        addLabel(words + tr("%1 %2", "mark in the chart and its time").arg(mark.words, Times::hourMinute(mark.at)), mark.kind == MetricMark::Kind::Action ? tokens.muted : tokens.text, x, false);
    }
}

void MetricChart::addAxes()
{
    const auto& tokens = m_theme.tokens();
    const auto from = static_cast<double>(m_from);
    const auto to = static_cast<double>(m_to);
    // Not QDateTimeAxis: it speaks the computer's zone, and not the one that was chosen.
    auto* time = new QCategoryAxis(this);
    time->setRange(from, to);
    time->setStartValue(from);
    time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    constexpr auto steps = 4;
    const auto fine = m_to - m_from < 10 * 60'000;
    for (auto step = 0; step <= steps; ++step) {
        const auto at = from + (to - from) * step / steps;
        const auto instant = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(at), Qt::UTC);
        time->append(fine ? Times::clock(instant) : Times::hourMinute(instant), at);
    }
    auto* value = new QValueAxis(this);
    value->setRange(m_low, m_high);
    value->setTickType(QValueAxis::TicksDynamic);
    value->setTickAnchor(m_low);
    value->setTickInterval(m_step);
    const auto figures = m_step >= 1 ? 0 : std::clamp(static_cast<int>(std::ceil(-std::log10(m_step))), 1, 6);
    value->setLabelFormat(m_high >= 1e7 || m_low <= -1e7 ? u"%.2g"_s : u"%.%1f"_s.arg(figures));
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
    const auto& tokens = m_theme.tokens();
    chart()->setBackgroundBrush(tokens.surface);
    m_hair->setPen(QPen(tokens.text, 1, Qt::DotLine));
    m_dot->setPen(QPen(tokens.surface, 1.5));
    m_dot->setBrush(tokens.text);

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

    addValues();
    addThresholds();
    addMarks();
    addAxes();
    // Room for the words: marks in rows above the plot, thresholds to its right.
    auto right = 12.0;
    auto marks = 0;
    for (const auto& label : m_labels) {
        if (label.isThreshold)
            right = std::max(right, label.text->boundingRect().width() + 8);
        else
            ++marks;
    }
    const auto row = QFontMetrics(Theme::font(Theme::Size::Small)).height();
    chart()->setMargins(QMargins(0, std::min(marks, 2) * row + 4, static_cast<int>(right), 0));
    placeLabels();
    placeReading();
}

void MetricChart::placeLabels()
{
    if (chart()->series().isEmpty())
        return;
    const auto plot = chart()->plotArea();
    const auto row = static_cast<double>(QFontMetrics(Theme::font(Theme::Size::Small)).height());
    auto lowest = plot.top() - row; // thresholds come from above: critical, then warning
    std::vector<QRectF> taken;
    std::vector<Label*> thresholds;
    for (auto& label : m_labels) {
        if (label.isThreshold) {
            thresholds.push_back(&label);
            continue;
        }
        const auto x = chart()->mapToPosition({label.at, m_high}).x();
        const auto width = label.text->boundingRect().width();
        auto placed = false;
        for (const auto line : {1, 0}) { // the row next to the plot first
            const auto left = std::clamp(x - 4, plot.left(), std::max(plot.left(), plot.right() + chart()->margins().right() - width));
            const QRectF box(left, plot.top() - 2 - (2 - line) * row, width + 12, row);
            if (std::ranges::none_of(taken, [&box](const QRectF& other) { return other.intersects(box); })) {
                label.text->setPos(box.topLeft());
                taken.push_back(box);
                placed = true;
                break;
            }
        }
        label.text->setVisible(placed); // its line stays, and the timeline below has the words
    }
    std::ranges::sort(thresholds, [](const Label* a, const Label* b) { return a->at > b->at; });
    for (auto* label : thresholds) {
        const auto y = std::max(chart()->mapToPosition({static_cast<double>(m_to), label->at}).y() - row / 2, lowest + row);
        label->text->setPos(plot.right() + 6, y);
        lowest = y;
    }
    placeReading();
}

void MetricChart::placeReading()
{
    const auto shown = m_series && m_reading && m_series->points[*m_reading].epochMs >= m_from && m_series->points[*m_reading].epochMs <= m_to;
    m_hair->setVisible(shown);
    m_dot->setVisible(shown);
    if (!shown)
        return;
    const auto& point = m_series->points[*m_reading];
    const auto at = chart()->mapToPosition({static_cast<double>(point.epochMs), *point.value});
    m_hair->setLine(at.x(), chart()->plotArea().top(), at.x(), chart()->plotArea().bottom());
    m_dot->setPos(at);
}

QSize MetricChart::sizeHint() const
{
    return {400, maximumHeight()};
}

void MetricChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    if (m_series && stepsFor(height()) != m_steps)
        rebuild();
    else
        placeLabels();
}

} // namespace yagura::ui
