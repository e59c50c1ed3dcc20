// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/Settings.h"

class QWidget;

namespace yagura::ui {

/// A control for one row of the settings' table, by the row's kind: it shows what is kept, whoever changes it, and what
/// a person changes takes effect at once. Named "setting_" and the row's name.
[[nodiscard]] QWidget* makeControl(Settings::Key key, Settings& settings, QWidget* parent);

} // namespace yagura::ui
