// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"

#include <QWidget>

namespace yagura::ui {

class Theme;

/// The alerts of a customer on each of 30 days, by severity. The day under the pointer or the cursor of the keys is said.
class DaysChart final : public QWidget
{
    Q_OBJECT

public:
    explicit DaysChart(const Theme& theme, QWidget* parent = nullptr);

    void show(const std::vector<core::CustomerCard::Day>& days);
    using QWidget::show;
    void retranslate();
    [[nodiscard]] bool hasAny() const { return m_most > 0; }
    [[nodiscard]] QString words() const; ///< of the day under the cursor, or of all
    [[nodiscard]] QRectF dayRect(int day) const; ///< its column, from the top of the chart

    [[nodiscard]] QSize sizeHint() const override;

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
    void setDay(int day);
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int last() const { return static_cast<int>(m_days.size()) - 1; }

    const Theme& m_theme;
    std::vector<core::CustomerCard::Day> m_days;
    int m_most = 0;
    int m_day = -1;
};

} // namespace yagura::ui
