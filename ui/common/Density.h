// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace yagura::ui {

/// How much room a row has: many on a screen, or easy to hit and to read.
enum class Density { Compact, Comfortable };

} // namespace yagura::ui
