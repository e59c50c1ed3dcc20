// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/pagerduty/PagerDutyMemory.h"

#include <QCoroTask>

namespace yagura::sources::pagerduty {

/// Everything that is open, read page by page.
struct OpenList
{
    std::vector<Incident> rows; ///< each id once
    std::vector<core::BadRecord> bad;
    bool isWhole = false;
    std::optional<core::Error> error;
};

/// Reads all open incidents, oldest first, with pages that overlap by one row: where the first row of a page is not
/// known yet, the list has moved, and the reading steps back. Beyond 10,000 it goes on in windows of `created_at`.
[[nodiscard]] QCoro::Task<OpenList> readOpen(std::shared_ptr<Account> account, QDateTime now);

/// The changes since an instant.
struct Changes
{
    std::vector<core::VendorEvent> events; ///< oldest first, each id once
    std::vector<core::BadRecord> bad;
    bool isTooMany = false; ///< more than the vendor lists: read everything instead
    std::optional<core::Error> error;
};

[[nodiscard]] QCoro::Task<Changes> readChanges(
    std::shared_ptr<Account> account, QDateTime since, QDateTime until, QDateTime now);

/// What was asked of one incident. Where it failed, `raw` is what the vendor wrote, and `isInVain` tells that the way to
/// the vendor was the trouble and not this incident.
template <class T>
struct OneAnswer
{
    core::Result<T> value;
    QByteArray raw;
    bool isInVain = false;
};

/// Errors: NotFound where it is gone for good.
[[nodiscard]] QCoro::Task<OneAnswer<Incident>> readOne(std::shared_ptr<Account> account, QString id, QDateTime now);

/// All alerts of one incident, as one.
[[nodiscard]] QCoro::Task<OneAnswer<AlertFacts>> readFacts(std::shared_ptr<Account> account, QString id);

} // namespace yagura::sources::pagerduty
