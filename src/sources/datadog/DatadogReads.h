// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/datadog/DatadogMemory.h"
#include "sources/datadog/DatadogMonitorParser.h"

#include <QCoroTask>

namespace yagura::sources::datadog {

/// Definitions of monitors, one by one, or by the paged list where they are many and the key may read it.
struct Monitors
{
    std::vector<core::Monitor> rows;
    std::vector<core::BadRecord> bad;
    QStringList left; ///< not read yet
    QStringList absent; ///< deleted at the vendor, or not for this key to see
    bool isListDenied = false;
    /// Codes "no_monitor_right" and "monitors_cut" beside those of a request: the alerts do not depend on any of it.
    std::optional<core::Error> error;
};

[[nodiscard]] QCoro::Task<Monitors> readMonitorsById(
    std::shared_ptr<Account> account, QStringList ids, bool mayList, QDateTime now);

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

/// What the vendor says applies to a monitor now. Errors: as the request.
[[nodiscard]] QCoro::Task<core::Result<std::vector<DowntimeMatch>>> askMatches(
    std::shared_ptr<Account> account, QString monitorId, QDateTime now);

/// The states of one monitor's groups; nothing where the vendor says that the monitor is deleted.
/// Errors: as the request; Invalid where the vendor left them out or answered with something else.
[[nodiscard]] QCoro::Task<core::Result<std::optional<GroupStates>>> readStates(
    std::shared_ptr<Account> account, QString monitorId);

} // namespace yagura::sources::datadog
