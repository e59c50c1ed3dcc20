// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "core/Id.h"
#include "core/IngestBatch.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace yagura::core {

/// One person whom a vendor would page at one level of one escalation policy.
struct OnCall
{
    QString policyId;
    QString policy;
    int level = 1; ///< who is paged first is level 1
    QString scheduleId; ///< empty: the policy names the person itself
    QString schedule;
    QString personId;
    QString person;
    std::optional<QDateTime> since; ///< none: ever
    std::optional<QDateTime> until; ///< none: always on call

    bool operator==(const OnCall&) const = default;
};

/// What a vendor calls a service: what incidents are raised on, and by which policy people are paged for it.
struct VendorService
{
    QString externalId;
    QString name;
    QString state; ///< the vendor's own word
    QString policyId;
    QString policy;
    QString url;

    bool operator==(const VendorService&) const = default;
};

/// All that a vendor tells of its people and services at one moment. Read seldom, replaced whole.
struct Roster
{
    std::vector<OnCall> onCall;
    std::optional<std::vector<VendorService>> services; ///< none: they could not be read, and those known before hold
    std::optional<Error> servicesError; ///< a passing one, that says to ask again sooner
    std::vector<BadRecord> bad;
};

/// Who is on call at a source now, as the database knows it.
struct OnCallNow
{
    SourceId source;
    QString sourceKey;
    QString sourceName;
    std::optional<QDateTime> readAt; ///< of the last good reading
    std::optional<Error> error; ///< of the last one
    std::vector<OnCall> onCall; ///< those on duty at the moment of asking, by policy, level, schedule

    bool operator==(const OnCallNow&) const = default;
};

/// Whether what is known of the on-call may be trusted: it is read every five minutes, and a shift that ends in between
/// is no longer among `onCall`.
[[nodiscard]] inline bool isStale(const OnCallNow& now, const QDateTime& at)
{
    constexpr auto limitSeconds = 15 * 60;
    return !now.readAt || now.readAt->secsTo(at) > limitSeconds;
}

} // namespace yagura::core
