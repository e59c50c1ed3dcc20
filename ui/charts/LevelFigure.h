// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"

#include <QWidget>

class QLabel;

namespace yagura::ui {

class Theme;

/// One share against the target: the period, the figure, a mark and a word for met or missed, and what it is a share of.
class LevelFigure final : public QWidget
{
    Q_OBJECT

public:
    explicit LevelFigure(const Theme& theme, QWidget* parent = nullptr);

    enum class Certainty { Sure, MayLack }; ///< whether something that came is not known here yet
    void show(const core::ServiceLevel::Period& period, double target, Certainty certainty = Certainty::Sure);
    using QWidget::show;

    /// "99.93 %", cut and never rounded up: 99.896 must not read as the target.
    [[nodiscard]] static QString percent(double share);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_period;
    QLabel* m_share;
    QLabel* m_basis;
    core::ServiceLevel::Period m_shown;
    Certainty m_certainty = Certainty::Sure;
};

} // namespace yagura::ui
