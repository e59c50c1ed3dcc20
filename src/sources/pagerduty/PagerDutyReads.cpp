// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyReads.h"

#include "core/Text.h"
#include "sources/pagerduty/PagerDutyPages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr auto stepBack = pageSize / 2;
constexpr auto maxStepsBack = 40;
constexpr auto maxAlertPages = 5;
constexpr auto windowMonths = 5; // the vendor takes at most six

/// Where the reading of the open list stands.
struct Place
{
    int offset = 0;
    QDateTime since; ///< invalid: the whole list at once
    QDateTime until;
};

Query openQuery(const Place& place)
{
    Query query {{u"statuses[]"_s, u"triggered"_s},
        {u"statuses[]"_s, u"acknowledged"_s},
        {u"limit"_s, QString::number(pageSize)},
        {u"offset"_s, QString::number(place.offset)},
        {u"sort_by"_s, u"created_at:asc"_s}};
    if (place.since.isValid()) {
        query.append({u"since"_s, place.since.toString(Qt::ISODate)});
        query.append({u"until"_s, place.until.toString(Qt::ISODate)});
    } else {
        query.append({u"date_range"_s, u"all"_s}); // without it the vendor shows one month only
    }
    return query;
}

core::Error unreadable(core::Error error, const QString& where)
{
    error.detail = u"%1: %2"_s.arg(where, error.detail);
    return error;
}

template <class T>
OneAnswer<T> failed(const HttpAnswer& answer)
{
    return {tl::unexpected(*answer.error), answer.body, answer.isInVain()};
}

/// Goes on where the list is deeper than the vendor pages: from the newest row seen, window by window.
bool nextWindow(Place& place, const QDateTime& newest, const QDateTime& end)
{
    if (place.since.isValid() && place.since >= newest)
        return false; // 10,000 in one second: there is no way past them
    if (!newest.isValid())
        return false;
    place.since = newest;
    place.until = std::min(newest.addMonths(windowMonths), end);
    place.offset = 0;
    return true;
}

} // namespace

QCoro::Task<OpenList> readOpen(std::shared_ptr<Account> account, QDateTime now)
{
    OpenList list;
    QSet<QString> seen;
    QDateTime newest;
    Place place;
    const auto end = account->client->vendorTime(account->clock->now()).addDays(1);
    int stepsBack = 0;
    for (;;) {
        auto fetching = account->client->get(u"/incidents"_s, openQuery(place));
        const auto answer = co_await fetching;
        if (answer.error) {
            list.error = answer.error;
            co_return list;
        }
        auto page = readIncidents(answer.body, now);
        if (!page) {
            list.error = unreadable(page.error(), u"Incidents from %1"_s.arg(place.offset));
            list.bad.push_back({list.error->detail, core::boundedRaw(answer.body)});
            co_return list;
        }
        const bool hasMoved = place.offset > 0 && !page->rows.empty()
            && !seen.contains(page->rows.front().signal.externalId);
        for (auto& row : page->rows) {
            if (seen.contains(row.signal.externalId))
                continue;
            seen.insert(row.signal.externalId);
            if (row.createdAt.isValid() && (!newest.isValid() || newest < row.createdAt))
                newest = row.createdAt;
            list.rows.push_back(std::move(row));
        }
        std::move(page->bad.begin(), page->bad.end(), std::back_inserter(list.bad));

        if (hasMoved && page->bad.empty()) {
            if (++stepsBack > maxStepsBack) {
                list.error = core::Error {core::ErrorKind::Invalid,
                    u"The list of open incidents changes faster than it can be read"_s,
                    u"moving_list"_s,
                    {}};
                co_return list;
            }
            place.offset = std::max(0, place.offset - stepBack);
            continue;
        }
        if (page->more && page->size > 1) {
            place.offset += page->size - 1; // one row twice, to see whether the list has moved
            if (place.offset + pageSize <= deepest)
                continue;
            if (!nextWindow(place, newest, end)) {
                list.error = core::Error {core::ErrorKind::Invalid,
                    u"More open incidents than the vendor lists"_s,
                    u"too_many"_s,
                    {}};
                co_return list;
            }
            continue;
        }
        if (!place.since.isValid() || place.until >= end) {
            list.isWhole = true;
            co_return list;
        }
        place.since = place.until;
        place.until = std::min(place.since.addMonths(windowMonths), end);
        place.offset = 0;
    }
}

QCoro::Task<Changes> readChanges(
    std::shared_ptr<Account> account, QDateTime since, QDateTime until, QDateTime now)
{
    Changes changes;
    QSet<QString> seen;
    int offset = 0;
    for (;;) {
        const Query query {{u"since"_s, since.toString(Qt::ISODate)},
            {u"until"_s, until.toString(Qt::ISODate)},
            {u"is_overview"_s, u"true"_s},
            {u"limit"_s, QString::number(pageSize)},
            {u"offset"_s, QString::number(offset)}};
        auto fetching = account->client->get(u"/log_entries"_s, query);
        const auto answer = co_await fetching;
        if (answer.error) {
            changes.error = answer.error;
            break;
        }
        auto page = readLogEntries(answer.body, now);
        if (!page) {
            changes.error = unreadable(page.error(), u"Log entries from %1"_s.arg(offset));
            changes.bad.push_back({changes.error->detail, core::boundedRaw(answer.body)});
            break;
        }
        for (auto& event : page->rows) {
            if (seen.contains(event.externalId))
                continue;
            seen.insert(event.externalId);
            changes.events.push_back(std::move(event));
        }
        std::move(page->bad.begin(), page->bad.end(), std::back_inserter(changes.bad));
        if (!page->more || page->size == 0)
            break;
        offset += page->size;
        if (offset + pageSize > deepest) {
            changes.isTooMany = true;
            break;
        }
    }
    // The order of the list is nowhere promised.
    std::stable_sort(changes.events.begin(), changes.events.end(),
        [](const core::VendorEvent& a, const core::VendorEvent& b) { return a.at < b.at; });
    co_return changes;
}

QCoro::Task<OneAnswer<Incident>> readOne(std::shared_ptr<Account> account, QString id, QDateTime now)
{
    auto fetching = account->client->get(u"/incidents/"_s + VendorClient::segment(id), {});
    const auto answer = co_await fetching;
    auto result = answer.error ? failed<Incident>(answer) : OneAnswer<Incident> {readIncident(answer.body, now), {}, false};
    if (!answer.error && !result.value)
        result.raw = answer.body;
    co_return result;
}

QCoro::Task<OneAnswer<AlertFacts>> readFacts(std::shared_ptr<Account> account, QString id)
{
    std::vector<AlertFacts> all;
    int offset = 0;
    for (int pages = 0; pages < maxAlertPages; ++pages) {
        const Query query {{u"limit"_s, QString::number(pageSize)}, {u"offset"_s, QString::number(offset)}};
        auto fetching = account->client->get(u"/incidents/%1/alerts"_s.arg(VendorClient::segment(id)), query);
        const auto answer = co_await fetching;
        if (answer.error) {
            const auto result = failed<AlertFacts>(answer);
            co_return result;
        }
        auto page = readAlerts(answer.body);
        if (!page) {
            const OneAnswer<AlertFacts> result {tl::unexpected(page.error()), answer.body, false};
            co_return result;
        }
        std::move(page->rows.begin(), page->rows.end(), std::back_inserter(all));
        if (!page->more || page->size == 0)
            break;
        offset += page->size;
    }
    const OneAnswer<AlertFacts> result {joined(all), {}, false};
    co_return result;
}

} // namespace yagura::sources::pagerduty
