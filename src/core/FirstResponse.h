// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"

#include <chrono>
#include <optional>

namespace yagura::core {

/// The first-response clock of an item at an instant.
struct FirstResponse
{
    enum class State {
        Running,
        Late,
        Done,
        DoneLate,
        NotStarted, ///< outside of the customer's service hours, and nothing of the target is used yet
        Paused, ///< outside of them, with some of it used
        Backlog, ///< was open before its source was first polled: nothing is counted
    };

    State state = State::Running;
    std::chrono::seconds left {0}; ///< of the target, in service hours; negative once late, by the clock on the wall
    double share = 0; ///< of the target used up, 0 to 1
    std::optional<QDateTime> runsFrom; ///< of a clock that stands still: when it goes on

    bool operator==(const FirstResponse&) const = default;
};

/// Shape: an item that is responded to, resolved, or recovered at its vendor no longer runs; the instant is the server's, not the desk's.
[[nodiscard]] FirstResponse firstResponse(const WorkItem& item, const QDateTime& now);

} // namespace yagura::core
