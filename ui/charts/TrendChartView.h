// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"

#include <QChartView>

#include <optional>

class QBarSet;
class QCategoryAxis;
class QGraphicsRectItem;
class QStackedBarSeries;
class QValueAxis;

namespace yagura::ui {

class Theme;

/// The bars of the trend. A bar is under the pointer or under the cursor of the keys; Enter or a click chooses it.
class TrendChartView final : public QChartView
{
    Q_OBJECT

public:
    explicit TrendChartView(const Theme& theme, QWidget* parent = nullptr);

    void show(const core::TrendChart& chart);
    using QChartView::show;
    void retranslate();
    [[nodiscard]] QString cursorWords() const; ///< of the bar under cursor or pointer; empty for none

    /// Where a bar's part is painted, in the view's own coordinates.
    [[nodiscard]] QRectF partRect(int bucket, core::Severity severity) const;

signals:
    void barChosen(int bucket, std::optional<yagura::core::Severity> severity);
    void cursorMoved();

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void setCursorBar(int bucket);
    void placeCursor();
    void tellTimes();
    [[nodiscard]] int bucketAt(const QPointF& position) const;
    [[nodiscard]] std::optional<core::Severity> severityAt(int bucket, const QPointF& position) const;

    const Theme& m_theme;
    core::TrendChart m_chart;
    QStackedBarSeries* m_series;
    std::array<QBarSet*, core::TrendChart::severities.size()> m_sets {};
    QCategoryAxis* m_time;
    QValueAxis* m_count;
    QGraphicsRectItem* m_cursor;
    int m_bar = -1;
};

} // namespace yagura::ui
