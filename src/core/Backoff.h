// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace yagura::core {

/// How long to wait before try number `attempt` (from 1): doubles from `first` up to `ceiling`, with jitter.
/// Shape: `fraction` in [0, 1), drawn by the caller; the wait lies between half and the whole of the doubled value, so
///        that clients that failed together do not come back together.
[[nodiscard]] std::chrono::milliseconds backoff(int attempt,
    double fraction,
    std::chrono::milliseconds first = std::chrono::seconds(1),
    std::chrono::milliseconds ceiling = std::chrono::minutes(5));

} // namespace yagura::core
