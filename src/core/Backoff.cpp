// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Backoff.h"

#include <algorithm>

namespace yagura::core {

std::chrono::milliseconds backoff(
    int attempt, double fraction, std::chrono::milliseconds first, std::chrono::milliseconds ceiling)
{
    // 2^30 seconds is past any ceiling: a larger shift would only overflow.
    const auto doublings = std::clamp(attempt - 1, 0, 30);
    const auto whole = std::min<std::chrono::milliseconds>(first * (1LL << doublings), ceiling);
    const auto half = whole / 2;
    const auto spread = static_cast<double>((whole - half).count()) * std::clamp(fraction, 0.0, 1.0);
    return half + std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(spread));
}

} // namespace yagura::core
