// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/WritingDialog.h"

#include "models/AlarmSettings.h"

#include <array>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSlider;
class QSpinBox;

namespace yagura::models {
class AlarmController;
}

namespace yagura::ui {

class Settings;

/// What this desk sounds for, how often, and how loud at which hour.
class SoundDialog final : public WritingDialog
{
    Q_OBJECT

public:
    SoundDialog(models::AlarmController& alarm, Settings& settings, QWidget* parent = nullptr);

private:
    [[nodiscard]] models::AlarmSettings chosen() const;
    void save();

    models::AlarmController& m_alarm;
    Settings& m_settings;
    std::array<QCheckBox*, 5> m_on {};
    std::array<QCheckBox*, 5> m_repeats {};
    std::array<QSlider*, 24> m_volume {};
    QSpinBox* m_interval;
    QLineEdit* m_shifts;
    QLabel* m_trouble;
};

} // namespace yagura::ui
