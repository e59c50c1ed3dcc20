// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/MetricChart.h"

#include "ui/theme/Theme.h"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRubberBand>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using yagura::models::MetricMarks;

// How a person moves in the chart and reads it.
namespace yagura::ui {

namespace {

constexpr auto nearestMs = 20'000; // no closer: a vendor gives a point in 10 to 60 seconds
constexpr auto step = 0.7;

} // namespace

void MetricChart::setView(qint64 from, qint64 to)
{
    if (!m_series)
        return;
    const auto first = whole().first;
    const auto last = whole().second;
    const auto span = std::clamp<qint64>(to - from, std::min<qint64>(nearestMs, last - first), last - first);
    from = std::clamp(from, first, last - span);
    if (from == m_from && from + span == m_to)
        return;
    m_from = from;
    m_to = from + span;
    showView();
    emit viewChanged();
}

void MetricChart::zoom(double factor)
{
    const auto span = static_cast<double>(m_to - m_from);
    auto middle = static_cast<double>(m_from) + span / 2;
    if (m_series && m_reading)
        middle = std::clamp(static_cast<double>(m_series->points[*m_reading].epochMs), static_cast<double>(m_from), static_cast<double>(m_to));
    const auto share = (middle - static_cast<double>(m_from)) / std::max(1.0, span);
    const auto from = static_cast<qint64>(std::llround(middle - span * factor * share));
    setView(from, from + static_cast<qint64>(std::llround(span * factor)));
}

void MetricChart::pan(double share)
{
    const auto by = static_cast<qint64>(static_cast<double>(m_to - m_from) * share);
    setView(m_from + by, m_to + by);
}

void MetricChart::showAll()
{
    if (m_series)
        setView(whole().first, whole().second);
}

void MetricChart::read(std::optional<size_t> point)
{
    m_reading = point;
    placeReading();
    emit readingChanged(reading());
}

qint64 MetricChart::timeAt(const QPoint& position) const
{
    const auto plot = chart()->plotArea();
    const auto share = (chart()->mapFromScene(mapToScene(position)).x() - plot.left()) / std::max(1.0, plot.width());
    return m_from + static_cast<qint64>(share * static_cast<double>(m_to - m_from));
}

void MetricChart::wheelEvent(QWheelEvent* event)
{
    // Only with the pointer on it and only up and down; the page around it scrolls with the rest.
    if (event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    zoom(event->angleDelta().y() > 0 ? step : 1 / step);
    event->accept();
}

void MetricChart::keyPressEvent(QKeyEvent* event)
{
    const auto reads = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto move = [&](int direction) {
        if (!reads) {
            pan(0.2 * direction);
        } else if (m_series) {
            const auto from = m_reading ? MetricMarks::step(*m_series, *m_reading, direction) : MetricMarks::nearest(*m_series, (m_from + m_to) / 2);
            if (from)
                read(from);
        }
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(step);
        break;
    case Qt::Key_Minus:
        zoom(1 / step);
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        showAll();
        break;
    case Qt::Key_Left:
        move(-1);
        break;
    case Qt::Key_Right:
        move(1);
        break;
    default:
        QChartView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void MetricChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    if (!m_band)
        m_band = new QRubberBand(QRubberBand::Rectangle, this);
}

void MetricChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_series)
        return;
    const auto plot = chart()->plotArea().toRect();
    if (event->buttons().testFlag(Qt::LeftButton) && m_band) {
        const auto left = std::clamp(std::min(m_pressed.x(), event->pos().x()), plot.left(), plot.right());
        const auto right = std::clamp(std::max(m_pressed.x(), event->pos().x()), plot.left(), plot.right());
        m_band->setGeometry(left, plot.top(), right - left, plot.height());
        m_band->setVisible(right - left > 4);
    }
    if (plot.adjusted(-4, -4, 4, 4).contains(event->pos()))
        read(MetricMarks::nearest(*m_series, timeAt(event->pos())));
    else
        read(std::nullopt);
}

void MetricChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_band)
        return;
    m_band->hide();
    if (std::abs(event->pos().x() - m_pressed.x()) < 8)
        return; // a click is no drag
    const auto ends = std::minmax(timeAt(m_pressed), timeAt(event->pos()));
    setView(std::max(ends.first, m_from), std::min(ends.second, m_to));
}

void MetricChart::leaveEvent(QEvent* event)
{
    if (!hasFocus())
        read(std::nullopt);
    QChartView::leaveEvent(event);
}

void MetricChart::focusOutEvent(QFocusEvent* event)
{
    read(std::nullopt);
    QChartView::focusOutEvent(event);
}

QImage MetricChart::picture(const QString& title)
{
    constexpr auto scale = 2;
    const auto& tokens = m_theme.tokens();
    const auto head = QFontMetrics(Theme::font()).height() + 12;
    QImage image(QSize(width(), height() + head) * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(tokens.surface);
    QPainter painter(&image);
    painter.setFont(Theme::font());
    painter.setPen(tokens.text);
    const QRect line(8, 6, width() - 16, head - 12);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(title, Qt::ElideRight, line.width()));
    render(&painter, QRectF(0, head, width(), height()), viewport()->rect());
    return image;
}

} // namespace yagura::ui
