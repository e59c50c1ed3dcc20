// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/StatePanel.h"

namespace yagura::ui {

/// The mark of a state, in shape and colour.
class StateMark final : public QWidget
{
    Q_OBJECT

public:
    explicit StateMark(const Theme& theme, QWidget* parent = nullptr);

    void setMood(StatePanel::Mood mood);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    StatePanel::Mood m_mood = StatePanel::Mood::Blank;
};

} // namespace yagura::ui
