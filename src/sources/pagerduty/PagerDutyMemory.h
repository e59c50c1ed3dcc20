// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/VendorClient.h"
#include "sources/pagerduty/PagerDutyParser.h"
#include "sources/pagerduty/PagerDutyPriorities.h"

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
        bool isPartial = false; ///< the vendor counts more alerts than it has listed so far
    };

    QString token; ///< of the last result handed out: a cursor that does not carry it was never committed
    QHash<QString, Known> known; ///< by incident id, open ones
    QHash<QString, QDateTime> seenEntries; ///< log entries already handed out, within what is read again
    QSet<QByteArray> seenBadEntries; ///< digests of unreadable ones
    std::deque<Incident> alertsDue; ///< open incidents whose alerts have not been read yet
    QHash<QString, core::Error> cutAlerts; ///< by incident id: whose list of alerts is not whole
    QStringList doubtful; ///< no longer listed, to be looked at one by one
    QDateTime lookedAt; ///< when all that the database holds was last put on that list
    int catchingUp = 0; ///< how many incidents there were to catch up with, until none is left

    /// An incident that could not be read by itself, or its alerts; it waits by its own count and holds up no other.
    struct Trial
    {
        int failures = 0;
        QDateTime notBefore;
    };

    using Trials = QHash<QString, Trial>; ///< by incident id
    Trials trials; ///< of incidents
    Trials alertTrials; ///< of their alerts
    Trials bare; ///< young incidents without an alert so far: theirs often come a moment later
    Trials merges; ///< incidents that were merged into one that could not be read yet
};

/// What a poll's coroutines share; it outlives the source object where one is still under way.
struct Account
{
    std::shared_ptr<VendorClient> client;
    const core::Clock* clock = nullptr; ///< outlives every account
    Memory memory;
    PriorityBook priorities;
    QByteArray from; ///< mail of a user of the account, for writes
    QString secondLine; ///< id of the escalation policy that escalates to the second line; may be empty
};

} // namespace yagura::sources::pagerduty
