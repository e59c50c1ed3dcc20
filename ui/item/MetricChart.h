// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/MetricSeries.h"
#include "models/MetricMarks.h"

#include <QChartView>

#include <optional>
#include <utility>
#include <vector>

class QGraphicsLineItem;
class QGraphicsEllipseItem;
class QGraphicsSimpleTextItem;
class QRubberBand;

namespace yagura::ui {

class Theme;

/// The metric around an alert, its thresholds, and the moments when it fired, recovered and was handled. A gap in the
/// values is a gap in the line. Words stand beside the plot, never on its lines.
/// Keys: + and - zoom, 0 shows all, the arrows move, with Shift they read the values one by one.
class MetricChart final : public QChartView
{
    Q_OBJECT

public:
    explicit MetricChart(const Theme& theme, QWidget* parent = nullptr);

    void show(const core::MetricSeries& series, const std::vector<models::MetricMark>& marks);
    void retranslate();

    void zoom(double factor); ///< below 1 nearer, around the value that is read or the middle
    void pan(double share); ///< of what is seen, to the right
    void showAll();
    [[nodiscard]] bool isZoomed() const;
    [[nodiscard]] qint64 from() const { return m_from; } ///< epoch ms of the left edge
    [[nodiscard]] qint64 to() const { return m_to; }
    [[nodiscard]] QString reading() const; ///< time and value that are read now; empty for none

    /// As it is seen, with a line above that says what it is, at twice the size.
    [[nodiscard]] QImage picture(const QString& title);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void readingChanged(const QString& reading);
    void viewChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Label
    {
        QGraphicsSimpleTextItem* text;
        double at; ///< of the value axis for a threshold, of the time axis for a mark
        bool isThreshold;
    };

    void rebuild();
    void addValues();
    void addThresholds();
    void addMarks();
    void addAxes();
    void addLine(const QPointF& from, const QPointF& to, const QPen& pen);
    void addLabel(const QString& text, const QColor& colour, double at, bool isThreshold);
    void placeLabels();
    void placeReading();
    [[nodiscard]] std::pair<qint64, qint64> whole() const; ///< from and to of the series, with room around a single moment
    void setView(qint64 from, qint64 to);
    void read(std::optional<size_t> point);
    [[nodiscard]] qint64 timeAt(const QPoint& position) const;

    const Theme& m_theme;
    std::optional<core::MetricSeries> m_series;
    std::vector<models::MetricMark> m_marks;
    qint64 m_from = 0;
    qint64 m_to = 0;
    double m_low = 0;
    double m_high = 1;
    double m_step = 1;
    int m_steps = 0;
    std::optional<size_t> m_reading;
    QPoint m_pressed;
    std::vector<Label> m_labels;
    QGraphicsLineItem* m_hair;
    QGraphicsEllipseItem* m_dot;
    QRubberBand* m_band;
};

} // namespace yagura::ui
