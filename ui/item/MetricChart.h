// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/MetricSeries.h"
#include "models/MetricMarks.h"

#include <QChartView>

#include <optional>
#include <utility>
#include <vector>

class QCategoryAxis;
class QGraphicsEllipseItem;
class QGraphicsLineItem;
class QGraphicsPathItem;
class QGraphicsRectItem;
class QGraphicsSimpleTextItem;
class QLineSeries;
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
        QGraphicsLineItem* line;
        double at; ///< of the value axis for a threshold, of the time axis for a mark
        bool isThreshold;
    };

    void rebuild(); ///< for another series, size or look
    void showView(); ///< for another part of it
    void scale();
    void addThresholds();
    void addMarks();
    void addAxes();
    void addLabel(const QString& text, const QPen& pen, const QColor& colour, double at, bool isThreshold);
    void makeRoom();
    void place(); ///< all that lies on the plot
    void placeValues();
    void placeMarks();
    void placeThresholds();
    void placeReading();
    /// How many steps of the value axis have room for their figures: Qt leaves out those that touch.
    [[nodiscard]] static int stepsFor(int height);
    [[nodiscard]] QPointF pointAt(double time, double value) const;
    [[nodiscard]] bool isInView(const Label& mark) const;
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
    QRubberBand* m_band = nullptr;
    // One item for all values: a QtCharts series for each run between two gaps costs a wheel turn a quarter of a second.
    QGraphicsRectItem* m_plot; ///< cuts off what lies outside of the plot
    QGraphicsPathItem* m_line;
    QGraphicsPathItem* m_dots; ///< values with no neighbour: no line would show them
    QLineSeries* m_frame; ///< empty: QtCharts wants one for its axes
    QCategoryAxis* m_time = nullptr;
};

} // namespace yagura::ui
