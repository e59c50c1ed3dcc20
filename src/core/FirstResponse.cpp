// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/FirstResponse.h"

#include <algorithm>

namespace yagura::core {

FirstResponse firstResponse(const WorkItem& item, const QDateTime& now)
{
    // What recovered by itself asks for no first response while it stays so; a re-fire clears the mark.
    const auto done = item.respondedAt ? item.respondedAt : item.resolvedAt ? item.resolvedAt : item.recoveredAt;
    const auto at = done.value_or(now);
    const auto left = at.secsTo(item.dueAt);
    const auto target = std::max<qint64>(item.arrivedAt.secsTo(item.dueAt), 1);
    const auto used = item.arrivedAt.secsTo(at);

    FirstResponse result;
    result.left = std::chrono::seconds(left);
    result.share = std::clamp(static_cast<double>(used) / static_cast<double>(target), 0.0, 1.0);
    if (done)
        result.state = left < 0 ? FirstResponse::State::DoneLate : FirstResponse::State::Done;
    else
        result.state = left < 0 ? FirstResponse::State::Late : FirstResponse::State::Running;
    return result;
}

} // namespace yagura::core
