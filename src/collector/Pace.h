// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace yagura::collector {

/// All pauses of the collector in one table.
struct Pace
{
    std::chrono::milliseconds sourcesEvery = std::chrono::seconds(10); ///< reading the list of sources
    std::chrono::milliseconds rulesEvery = std::chrono::seconds(10);
    std::chrono::milliseconds deliveriesEvery = std::chrono::seconds(5); ///< behind NOTIFY, in case one is lost
    std::chrono::milliseconds snapshotsEvery = std::chrono::seconds(10);
    std::chrono::milliseconds snapshotFailedFirst = std::chrono::seconds(30); ///< after a metric that could not be read, doubling …
    std::chrono::milliseconds snapshotFailedCeiling = std::chrono::minutes(30);
    std::chrono::milliseconds rosterEvery = std::chrono::minutes(5); ///< who is on call changes by shifts
    std::chrono::milliseconds rosterFailedFirst = std::chrono::seconds(20); ///< doubling up to rosterEvery
    std::chrono::milliseconds holdAgain = std::chrono::seconds(3); ///< while another collector holds the source
    std::chrono::milliseconds failedFirst = std::chrono::seconds(2); ///< after a failed poll, doubling …
    std::chrono::milliseconds failedCeiling = std::chrono::minutes(5);
    std::chrono::milliseconds deniedFirst = std::chrono::seconds(60); ///< while the vendor refuses the key
    std::chrono::milliseconds deniedCeiling = std::chrono::minutes(10);
    std::chrono::milliseconds stopWithin = std::chrono::milliseconds(800); ///< then the database is waited for no longer
    std::chrono::milliseconds secondUnit = std::chrono::seconds(1); ///< what a second of a source's interval lasts
    /// Metrics fetched in one go: a storm of thousands must not eat the rate budget that polls and deliveries need.
    int snapshotsAtOnce = 4;
    int deliveryLanes = 3; ///< deliveries under way at once, of one source
};

} // namespace yagura::collector
