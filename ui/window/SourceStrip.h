// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace yagura::models {
class SourceStatusModel;
}

namespace yagura::ui {

class Theme;

/// The sources in the status bar, each with its freshness as a shape and in words.
class SourceStrip final : public QWidget
{
    Q_OBJECT

public:
    SourceStrip(const Theme& theme, const models::SourceStatusModel& sources, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Place
    {
        QRect rect;
        int row = 0;
    };

    [[nodiscard]] std::vector<Place> places() const;
    void refresh();

    const Theme& m_theme;
    const models::SourceStatusModel& m_sources;
};

} // namespace yagura::ui
