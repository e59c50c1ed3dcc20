// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/datadog/DatadogMemory.h"

#include <QCoroTask>

namespace yagura::sources::datadog {

/// The list of groups.
inline constexpr auto groupsPath = QLatin1StringView("/api/v1/monitor/groups/search");

/// One pass over the list of groups that are not well.
struct GroupList
{
    std::vector<Group> changed; ///< rows of pages that differ from last time
    QSet<QString> ids; ///< all that was listed
    std::vector<core::BadRecord> bad;
    int pages = 0;
    bool isWhole = false; ///< all pages came
    bool isStable = false; ///< and nothing says that the list moved meanwhile
    std::optional<core::Error> error;
};

[[nodiscard]] QCoro::Task<GroupList> readList(std::shared_ptr<Account> account, QDateTime now);

/// Definitions of monitors, one by one, or by the paged list where they are many.
struct Monitors
{
    std::vector<core::Monitor> rows;
    std::vector<core::BadRecord> bad;
    QStringList left; ///< not read yet
    QStringList absent; ///< deleted at the vendor
    std::optional<core::Error> error;
};

[[nodiscard]] QCoro::Task<Monitors> readMonitorsById(std::shared_ptr<Account> account, QStringList ids, QDateTime now);

/// `body` tells whether they are the same as before.
struct Downtimes
{
    std::vector<Downtime> rows;
    QByteArray body;
    bool isWhole = false; ///< the list was read to its end
    std::optional<core::Error> error;
};

[[nodiscard]] QCoro::Task<Downtimes> readAllDowntimes(
    std::shared_ptr<Account> account, DowntimeRows wanted, QDateTime now);

/// The states of one monitor's groups; nothing where the monitor is deleted.
/// Errors: as the request; Invalid where the vendor left them out.
[[nodiscard]] QCoro::Task<core::Result<std::optional<QHash<QString, QString>>>> readStates(
    std::shared_ptr<Account> account, QString monitorId);

} // namespace yagura::sources::datadog
