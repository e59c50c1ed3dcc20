// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace yagura::ui {

class Theme;

/// The severities with their colour in the chart, their shape and their name.
class SeverityLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit SeverityLegend(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace yagura::ui
