// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/MetricChart.h"

#include "ui/theme/Theme.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QGraphicsPathItem>
#include <QGraphicsRectItem>
#include <QLineSeries>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;
using yagura::models::MetricMark;
using yagura::models::MetricMarks;

namespace yagura::ui {

MetricChart::MetricChart(const Theme& theme, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_theme(theme)
    , m_hair(new QGraphicsLineItem(chart()))
    , m_dot(new QGraphicsEllipseItem(-3.5, -3.5, 7, 7, chart()))
    , m_plot(new QGraphicsRectItem(chart()))
    , m_line(new QGraphicsPathItem(m_plot))
    , m_dots(new QGraphicsPathItem(m_plot))
    , m_frame(new QLineSeries(this))
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
    m_plot->setFlag(QGraphicsItem::ItemClipsChildrenToShape);
    m_plot->setPen(Qt::NoPen);
    m_plot->setZValue(12);
    m_dots->setPen(Qt::NoPen);
    chart()->addSeries(m_frame);
    m_hair->setZValue(15);
    m_dot->setZValue(16);
    m_hair->hide();
    m_dot->hide();
    setMinimumHeight(132);
    setMaximumHeight(200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, &MetricChart::rebuild);
    connect(chart(), &QChart::plotAreaChanged, this, &MetricChart::place);
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
        place();
}

} // namespace yagura::ui
