// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/pagerduty/PagerDutyMemory.h"

#include <QCoroTask>

namespace yagura::sources::pagerduty {

/// Everything that is open, read page by page.
struct OpenList
{
    std::vector<Incident> rows; ///< each id once, by its newest reading
    std::vector<core::BadRecord> bad;
    int pages = 0;
    QString flaw; ///< why this is not the whole list, readable and stable; empty where it is
    std::optional<core::Error> error; ///< what ended the reading; `flaw` says nothing then

    bool isWhole() const { return !error && flaw.isEmpty(); }
};

/// Reads all open incidents, oldest first, with pages that overlap by one row: where a page does not begin where the one
/// before it ended, the list has moved, and the reading steps back or begins anew. Beyond 10,000 it goes on in windows of
/// `created_at`.
[[nodiscard]] QCoro::Task<OpenList> readOpen(std::shared_ptr<Account> account, QDateTime now);

/// The changes since an instant.
struct Changes
{
    std::vector<core::VendorEvent> events; ///< oldest first, those without a time last, each id once
    std::vector<core::BadRecord> bad;
    QString flaw; ///< why some may be missing
    bool isTooMany = false; ///< more than the vendor lists: read everything instead
    QDateTime newest; ///< the latest that an entry says, by the vendor's clock; invalid where none does
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

/// Errors: NotFound where the vendor itself says that it is gone for good; a proxy's 404 is not that. Invalid where another
///         incident answers.
[[nodiscard]] QCoro::Task<OneAnswer<Incident>> readOne(std::shared_ptr<Account> account, QString id, QDateTime now);

/// The alerts of one incident, as one.
struct Facts
{
    AlertFacts facts;
    int count = 0; ///< alerts read
    bool isTooLong = false; ///< there are more than are ever read
    QString flaw; ///< why there may be more; empty where nothing says so
    QByteArray raw; ///< of the page that says so
};

/// Errors: Invalid ("unsaid") where the alerts are not known there yet; NotFound where the vendor says that the incident is gone.
[[nodiscard]] QCoro::Task<OneAnswer<Facts>> readFacts(std::shared_ptr<Account> account, QString id);

} // namespace yagura::sources::pagerduty
