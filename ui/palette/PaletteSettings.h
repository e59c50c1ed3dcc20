// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/palette/Palette.h"

namespace yagura::ui {

/// The settings in the palette: a switch is switched and a choice made from there; what is typed, or takes effect at the next
/// start, is gone to in the dialog. All given outlive what is answered.
[[nodiscard]] Palette::Provider settingsInPalette(Settings& settings, ActionRegistry& registry, QMainWindow& window);

} // namespace yagura::ui
