// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"

#include <chrono>

namespace yagura::core {

/// The first-response clock of an item at an instant.
struct FirstResponse
{
    enum class State { Running, Late, Done, DoneLate };

    State state = State::Running;
    std::chrono::seconds left {0}; ///< to the target; negative once late
    double share = 0; ///< of the target used up, 0 to 1

    bool operator==(const FirstResponse&) const = default;
};

/// Shape: an item that is responded to, resolved, or recovered at its vendor no longer runs; the instant is the server's, not the desk's.
[[nodiscard]] FirstResponse firstResponse(const WorkItem& item, const QDateTime& now);

} // namespace yagura::core
