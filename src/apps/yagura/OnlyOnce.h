// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "presence/RunningInstance.h"

#include <optional>

namespace yagura::app {

/// With which code a start ends at once, after saying why: 0 where the one that runs comes forward instead, 5 where that one
/// says nothing. Nothing where the program is to run.
[[nodiscard]] std::optional<int> endOfSecond(presence::RunningInstance::Role role);

} // namespace yagura::app
