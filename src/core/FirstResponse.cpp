// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/FirstResponse.h"

#include <algorithm>

namespace yagura::core {

namespace {

/// Seconds of the clock's time up to an instant. A clock without spans runs all the time, from its start on.
qint64 usedAt(const WorkItem& item, const QDateTime& at)
{
    if (item.clock.empty())
        return (item.clockFrom.isValid() ? item.clockFrom : item.arrivedAt).secsTo(at);
    qint64 used = 0;
    for (const auto& span : item.clock) {
        if (at <= span.from)
            break;
        used += span.from.secsTo(std::min(at, span.to));
    }
    return used;
}

/// When a clock that stands still goes on; none where it runs or has ended.
std::optional<QDateTime> nextStart(const WorkItem& item, const QDateTime& at)
{
    for (const auto& span : item.clock) {
        if (at < span.from)
            return span.from;
        if (at < span.to)
            break;
    }
    return std::nullopt;
}

} // namespace

FirstResponse firstResponse(const WorkItem& item, const QDateTime& now)
{
    // What recovered by itself asks for no first response while it stays so; a re-fire clears the mark.
    const auto done = item.respondedAt ? item.respondedAt : item.resolvedAt ? item.resolvedAt : item.recoveredAt;
    const auto at = done.value_or(now);
    const auto isLate = item.dueAt < at;
    const auto used = usedAt(item, at);
    const auto target = usedAt(item, item.dueAt);

    FirstResponse result;
    result.left = std::chrono::seconds(isLate ? at.secsTo(item.dueAt) : target - used);
    result.share = std::clamp(static_cast<double>(used) / static_cast<double>(std::max<qint64>(target, 1)), 0.0, 1.0);
    if (item.backlog) {
        result.state = done ? FirstResponse::State::Done : FirstResponse::State::Backlog;
    } else if (done) {
        result.state = result.left.count() < 0 ? FirstResponse::State::DoneLate : FirstResponse::State::Done;
    } else if (result.left.count() < 0) {
        result.state = FirstResponse::State::Late;
    } else {
        result.runsFrom = nextStart(item, now);
        if (result.runsFrom)
            result.state = used > 0 ? FirstResponse::State::Paused : FirstResponse::State::NotStarted;
    }
    return result;
}

} // namespace yagura::core
