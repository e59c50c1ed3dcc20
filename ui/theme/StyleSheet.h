// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yagura::ui {

struct Tokens;

/// What a palette cannot say: flat headers and tabs, thin scroll bars, hairlines between panes.
[[nodiscard]] QString styleSheet(const Tokens& tokens);

} // namespace yagura::ui
