// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"

#include <QPoint>
#include <QWidget>

namespace yagura::ui {

class Theme;

/// The hours of a week as a map of warmth, in the accent: much is not bad, and no colour of a status is used.
class LoadMap final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadMap(const Theme& theme, QWidget* parent = nullptr);

    void show(const core::LoadChart& chart, const QDateTime& now);
    using QWidget::show;
    void retranslate();
    [[nodiscard]] QString cursorWords() const; ///< of the hour under cursor or pointer; empty for none
    [[nodiscard]] QRectF cellRect(int weekday, int hour) const; ///< 0 Monday

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 120}; }

signals:
    void cursorMoved();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setCell(const QPoint& cell); ///< x the hour, y the weekday; (-1, -1) none
    void paintScale(QPainter& painter) const;
    [[nodiscard]] QColor fill(double perHour) const;
    [[nodiscard]] QRectF grid() const;

    const Theme& m_theme;
    core::LoadChart m_chart;
    QPoint m_now {-1, -1};
    QPoint m_cell {-1, -1};
};

} // namespace yagura::ui
