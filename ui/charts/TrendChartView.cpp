// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/TrendChartView.h"

#include "ui/charts/ChartColours.h"

#include "models/PlainTip.h"
#include "models/Times.h"
#include "models/Words.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using yagura::models::Times;

namespace yagura::ui {

TrendChartView::TrendChartView(const Theme& theme, QWidget* parent)
    : QChartView(new QChart, parent)
    , m_theme(theme)
    , m_series(new QStackedBarSeries(this))
    , m_time(new QCategoryAxis(this))
    , m_count(new QValueAxis(this))
    , m_cursor(new QGraphicsRectItem(chart()))
{
    setObjectName(u"trendChart"_s);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(80);
    chart()->legend()->hide();
    chart()->setMargins(QMargins(0, 4, 12, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    for (auto*& set : m_sets) {
        set = new QBarSet(QString(), this);
        set->setPen(Qt::NoPen);
        m_series->append(set);
    }
    m_series->setBarWidth(0.82);
    chart()->addSeries(m_series);
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_time->setGridLineVisible(false);
    m_count->setLabelFormat(u"%.0f"_s);
    m_count->setTickType(QValueAxis::TicksDynamic);
    chart()->addAxis(m_time, Qt::AlignBottom);
    chart()->addAxis(m_count, Qt::AlignLeft);
    m_series->attachAxis(m_time);
    m_series->attachAxis(m_count);
    m_cursor->setZValue(20);
    m_cursor->hide();
    connect(&theme, &Theme::changed, this, &TrendChartView::restyle);
    connect(chart(), &QChart::plotAreaChanged, this, &TrendChartView::placeCursor);
    restyle();
}

void TrendChartView::restyle()
{
    const auto& tokens = m_theme.tokens();
    chart()->setBackgroundBrush(tokens.surface);
    for (size_t at = 0; at < m_sets.size(); ++at)
        m_sets[at]->setColor(barColour(m_theme, core::TrendChart::severities[at]));
    for (auto* axis : {static_cast<QAbstractAxis*>(m_time), static_cast<QAbstractAxis*>(m_count)}) {
        axis->setLabelsFont(Theme::font(Theme::Size::Small));
        axis->setLabelsColor(tokens.muted);
        axis->setLinePen(QPen(tokens.line, 1));
        axis->setGridLinePen(QPen(mixed(tokens.surface, tokens.line, 0.6), 1));
    }
    auto wash = tokens.accent;
    wash.setAlphaF(0.18F);
    m_cursor->setBrush(wash);
    m_cursor->setPen(QPen(tokens.accent, 1));
}

void TrendChartView::show(const core::TrendChart& shown)
{
    const auto sameBars = m_chart.buckets == shown.buckets;
    // The cursor stays on its five minutes while the bars move to the left.
    const auto under = m_bar >= 0 && m_bar < static_cast<int>(m_chart.buckets.size()) ? m_chart.buckets[static_cast<size_t>(m_bar)].from : QDateTime();
    m_chart = shown;
    if (sameBars)
        return;
    const auto size = static_cast<int>(m_chart.buckets.size());
    auto highest = 0;
    for (const auto& bucket : m_chart.buckets)
        highest = std::max(highest, bucket.total());
    for (size_t at = 0; at < m_sets.size(); ++at) {
        QList<qreal> values;
        values.reserve(size);
        for (const auto& bucket : m_chart.buckets)
            values += bucket.counts[at];
        m_sets[at]->remove(0, m_sets[at]->count());
        m_sets[at]->append(values);
    }
    auto step = 1.0;
    for (const auto each : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000}) {
        step = each;
        if (highest <= each * 4)
            break;
    }
    m_count->setTickInterval(step);
    m_count->setRange(0, std::max(1.0, std::ceil(highest / step)) * step);
    m_time->setRange(-0.5, size - 0.5);
    m_time->setStartValue(-0.5);
    const auto found = std::ranges::find(m_chart.buckets, under, &core::TrendChart::Bucket::from);
    setCursorBar(found == m_chart.buckets.end() ? -1 : static_cast<int>(found - m_chart.buckets.begin()));
    placeCursor();
    tellTimes();
}

/// By the clock that was chosen at this desk, which may be another one by now.
void TrendChartView::tellTimes()
{
    for (const auto& label : m_time->categoriesLabels())
        m_time->remove(label);
    for (size_t at = 0; at < m_chart.buckets.size(); ++at) {
        const auto local = Times::local(m_chart.buckets[at].from);
        if (local.time().minute() == 0 && local.time().hour() % 2 == 0)
            m_time->append(Times::hourMinute(local), static_cast<double>(at) - 0.5);
    }
    setToolTip(models::plainTip(cursorWords()));
}

void TrendChartView::retranslate()
{
    tellTimes();
    setAccessibleName(tr("Alerts per 5 minutes by severity"));
    setAccessibleDescription(tr("Left and right move from bar to bar, Enter shows in the queue what opened then."));
    setStatusTip(tr("Click a bar, or press Enter on it, to see in the queue what opened then"));
}

QString TrendChartView::cursorWords() const
{
    if (m_bar < 0 || m_bar >= static_cast<int>(m_chart.buckets.size()))
        return {};
    const auto& bucket = m_chart.buckets[static_cast<size_t>(m_bar)];
    QStringList parts;
    for (size_t at = 0; at < m_sets.size(); ++at) {
        if (bucket.counts[at] > 0)
            parts += tr("%1 %2", "severity and count").arg(models::Words::severity(core::TrendChart::severities[at]), QLocale().toString(bucket.counts[at]));
    }
    if (parts.isEmpty())
        parts += tr("no alert", "in five minutes");
    return tr("%1–%2 · %3", "from, to, counts").arg(Times::hourMinute(bucket.from), Times::hourMinute(bucket.from.addSecs(m_chart.step.count())), parts.join(u" · "_s));
}

int TrendChartView::bucketAt(const QPointF& position) const
{
    if (m_chart.buckets.empty() || !chart()->plotArea().adjusted(-2, 0, 2, 4).contains(position))
        return -1;
    return std::clamp(static_cast<int>(std::lround(chart()->mapToValue(position, m_series).x())), 0, static_cast<int>(m_chart.buckets.size()) - 1);
}

std::optional<core::Severity> TrendChartView::severityAt(int bucket, const QPointF& position) const
{
    const auto value = chart()->mapToValue(position, m_series).y();
    auto top = 0.0;
    for (size_t at = 0; at < m_sets.size(); ++at) {
        top += m_chart.buckets[static_cast<size_t>(bucket)].counts[at];
        if (value >= 0 && value < top)
            return core::TrendChart::severities[at];
    }
    return std::nullopt; // above the bar: all of it
}

QRectF TrendChartView::partRect(int bucket, core::Severity severity) const
{
    auto bottom = 0.0;
    for (size_t at = 0; at < m_sets.size(); ++at) {
        const auto top = bottom + m_chart.buckets.at(static_cast<size_t>(bucket)).counts[at];
        if (core::TrendChart::severities[at] == severity)
            return QRectF(chart()->mapToPosition({bucket - 0.5, top}, m_series), chart()->mapToPosition({bucket + 0.5, bottom}, m_series));
        bottom = top;
    }
    return {};
}

void TrendChartView::setCursorBar(int bucket)
{
    if (std::exchange(m_bar, bucket) == bucket)
        return;
    placeCursor();
    setToolTip(models::plainTip(cursorWords()));
    emit cursorMoved();
}

void TrendChartView::placeCursor()
{
    m_cursor->setVisible(m_bar >= 0);
    if (m_bar < 0)
        return;
    const auto plot = chart()->plotArea();
    const auto left = chart()->mapToPosition({m_bar - 0.5, 0}, m_series).x();
    const auto right = chart()->mapToPosition({m_bar + 0.5, 0}, m_series).x();
    m_cursor->setRect(QRectF(left, plot.top(), std::max(3.0, right - left), plot.height()));
}

void TrendChartView::mouseMoveEvent(QMouseEvent* event)
{
    setCursorBar(bucketAt(event->position()));
    event->accept();
}

void TrendChartView::mousePressEvent(QMouseEvent* event)
{
    const auto bucket = bucketAt(event->position());
    if (event->button() != Qt::LeftButton || bucket < 0) {
        QChartView::mousePressEvent(event);
        return;
    }
    setCursorBar(bucket);
    if (m_chart.buckets[static_cast<size_t>(bucket)].total() > 0)
        emit barChosen(bucket, severityAt(bucket, event->position()));
}

void TrendChartView::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        setCursorBar(-1);
    QChartView::leaveEvent(event);
}

void TrendChartView::keyPressEvent(QKeyEvent* event)
{
    const auto last = static_cast<int>(m_chart.buckets.size()) - 1;
    const auto at = m_bar < 0 ? last : m_bar;
    switch (event->key()) {
    case Qt::Key_Left:
        setCursorBar(std::max(0, at - 1));
        return;
    case Qt::Key_Right:
        setCursorBar(std::min(last, at + 1));
        return;
    case Qt::Key_Home:
        setCursorBar(0);
        return;
    case Qt::Key_End:
        setCursorBar(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_bar >= 0 && m_chart.buckets[static_cast<size_t>(m_bar)].total() > 0)
            emit barChosen(m_bar, std::nullopt);
        return;
    default:
        QChartView::keyPressEvent(event);
    }
}

void TrendChartView::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    if (m_bar < 0)
        setCursorBar(static_cast<int>(m_chart.buckets.size()) - 1);
}

void TrendChartView::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    setCursorBar(-1);
}

void TrendChartView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placeCursor();
}

} // namespace yagura::ui
