// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/Error.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace yagura::core {

enum class AuthState { Unknown, Ok, Denied };

/// How a source is. Shape: one per configured source, paused ones included.
struct SourceStatus
{
    SourceId id;
    QString key;
    QString kind;
    QString name;
    bool paused = false;
    int intervalSeconds = 30;
    std::optional<QDateTime> lastPollAt;
    std::optional<QDateTime> lastGoodAt; ///< of the last poll that saw the whole list
    std::optional<Error> error; ///< of the last poll; beside a good one it tells of what the alerts do not depend on
    AuthState auth = AuthState::Unknown;
    int rateLimit = -1; ///< requests per window, -1 where the vendor does not say
    int rateRemaining = -1;
    QString holder; ///< who polls: "user@host (pid)", empty when nobody does
    int badRecords = 0; ///< kept in the last 24 h
    int lagMs = -1; ///< how long the last poll took, from first request to committed

    bool operator==(const SourceStatus&) const = default;
};

enum class Freshness { Fresh, Stale, Failed, Paused, Never };

/// How old what a source brought may be: three of its intervals.
[[nodiscard]] inline int staleAfterSeconds(const SourceStatus& status)
{
    return qMax(3 * status.intervalSeconds, 15);
}

/// Whether the last poll's error stands beside a list that it saw whole: the alerts are as fresh as that poll.
[[nodiscard]] inline bool isAside(const SourceStatus& status)
{
    return status.error && status.lastGoodAt && status.lastPollAt && *status.lastGoodAt >= *status.lastPollAt
        && status.auth != AuthState::Denied;
}

/// Whether what a source brought may be shown without a word: good, and not older than three of its intervals.
[[nodiscard]] inline Freshness freshness(const SourceStatus& status, const QDateTime& now)
{
    if (status.paused)
        return Freshness::Paused;
    if ((status.error && !isAside(status)) || status.auth == AuthState::Denied)
        return Freshness::Failed;
    if (!status.lastGoodAt)
        return Freshness::Never;
    return status.lastGoodAt->secsTo(now) > staleAfterSeconds(status) ? Freshness::Stale : Freshness::Fresh;
}

/// When what is fresh now turns stale, unless a later poll is heard of. None where it is not fresh.
[[nodiscard]] inline std::optional<QDateTime> staleFrom(const SourceStatus& status, const QDateTime& now)
{
    if (freshness(status, now) != Freshness::Fresh)
        return std::nullopt;
    return status.lastGoodAt->addSecs(staleAfterSeconds(status) + 1); // whole seconds count
}

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::SourceStatus)
