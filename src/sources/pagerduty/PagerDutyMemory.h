// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/VendorClient.h"
#include "sources/pagerduty/PagerDutyParser.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <deque>
#include <memory>

namespace yagura::sources::pagerduty {

/// What the source remembers from one poll to the next, so that a quiet one costs one request. All of it may be
/// forgotten: the next poll then reads more, and says nothing wrong.
struct Memory
{
    struct Known
    {
        size_t fingerprint = 0; ///< of what was last handed out
        int alertCount = -1;
        std::optional<AlertFacts> facts;
    };

    QString token; ///< of the last result handed out: a cursor that does not carry it was never committed
    QHash<QString, Known> known; ///< by incident id, open ones
    QHash<QString, QDateTime> seenEntries; ///< log entries already handed out, within the overlap
    std::deque<Incident> alertsDue; ///< open incidents whose alerts have not been read yet
    QStringList doubtful; ///< no longer listed, to be looked at one by one

    /// An incident that could not be read by itself, or its alerts; it waits by its own count and holds up no other.
    struct Trial
    {
        int failures = 0;
        QDateTime notBefore;
    };

    using Trials = QHash<QString, Trial>; ///< by incident id
    Trials trials; ///< of incidents
    Trials alertTrials; ///< of their alerts
};

/// What a poll's coroutines share; it outlives the source object where one is still under way.
struct Account
{
    std::shared_ptr<VendorClient> client;
    const core::Clock* clock = nullptr; ///< outlives every account
    Memory memory;
    QByteArray from; ///< mail of a user of the account, for writes
    QString secondLine; ///< id of the escalation policy that escalates to the second line; may be empty
};

} // namespace yagura::sources::pagerduty
