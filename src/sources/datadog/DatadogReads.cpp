// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogReads.h"

#include "core/Text.h"
#include "sources/Json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr auto groupsPerPage = 100;
constexpr auto maxPages = 1000;
constexpr qsizetype largestKeptPage = 1024 * 1024;
constexpr auto maxMonitorsOneByOne = 40;
constexpr auto monitorsPerPage = 1000;
constexpr auto maxMonitorPages = 20;
constexpr auto downtimesPerPage = 100;
constexpr auto maxDowntimePages = 20;
constexpr auto maxDowntimePagesOfAll = 100; // those that are over stay listed for long
constexpr qsizetype together = 4;

Query groupQuery(int page, NoData noData)
{
    const auto states = noData == NoData::Ignore ? u"group_status:(alert OR warn)"_s
                                                 : u"group_status:(alert OR warn OR \"no data\")"_s;
    return {{u"query"_s, states},
        {u"page"_s, QString::number(page)},
        {u"per_page"_s, QString::number(groupsPerPage)},
        {u"sort"_s, u"status,asc"_s}};
}

/// Takes one answered page into the list; false where it cannot be read.
bool takePage(Memory& memory, size_t index, const QByteArray& body, const ReadRules& rules, GroupList& list)
{
    if (index < memory.pages.size() && memory.pages[index].body == body && !body.isEmpty()) {
        for (const auto& id : std::as_const(memory.pages[index].ids))
            list.ids.insert(id);
        return true;
    }
    auto page = readGroups(body, rules);
    if (!page) {
        list.error = page.error();
        list.error->detail = u"Page %1 of the groups: %2"_s.arg(index).arg(page.error().detail);
        list.bad.push_back({list.error->detail, core::boundedRaw(body)});
        return false;
    }
    Memory::KnownPage known;
    known.size = page->size;
    known.totalCount = page->totalCount;
    known.pageCount = page->pageCount;
    for (auto& row : page->rows) {
        known.ids.append(row.signal.externalId);
        list.ids.insert(row.signal.externalId);
        list.changed.push_back(std::move(row));
    }
    // Unreadable rows are told again as long as they stand there; the database counts them once.
    if (page->bad.empty() && body.size() <= largestKeptPage)
        known.body = body;
    std::move(page->bad.begin(), page->bad.end(), std::back_inserter(list.bad));
    if (index >= memory.pages.size())
        memory.pages.resize(index + 1);
    memory.pages[index] = std::move(known);
    return true;
}

/// A list that did not move has the same total on each page, as many rows as that, and none twice.
bool isStable(const Memory& memory, const GroupList& list)
{
    int rows = 0;
    qsizetype ids = 0;
    for (const auto& page : memory.pages) {
        rows += page.size;
        ids += page.ids.size();
        if (page.totalCount != memory.pages.front().totalCount)
            return false;
    }
    const auto total = memory.pages.front().totalCount;
    return (total < 0 || rows == total) && ids == list.ids.size();
}

} // namespace

QCoro::Task<GroupList> readList(std::shared_ptr<Account> account, QDateTime now)
{
    GroupList list;
    auto& memory = account->memory;
    const ReadRules rules {now, account->webHost, account->noData};
    for (int page = 0;; ++page) {
        auto fetching = account->client->get(
            groupsPath, groupQuery(page, account->noData));
        const auto answer = co_await fetching;
        if (answer.error) {
            list.error = answer.error;
            co_return list;
        }
        const auto index = static_cast<size_t>(page);
        if (!takePage(memory, index, answer.body, rules, list))
            co_return list;
        list.pages = page + 1;
        const auto& known = memory.pages[index];
        const bool isLast = known.size == 0 || (known.pageCount >= 0 ? page + 1 >= known.pageCount
                                                                      : known.size < groupsPerPage);
        if (isLast)
            break;
        if (page + 1 >= maxPages) {
            list.error = core::Error {
                core::ErrorKind::Invalid, u"More groups than can be read"_s, u"too_many"_s, {}};
            co_return list;
        }
    }
    memory.pages.resize(static_cast<size_t>(list.pages));
    list.isWhole = true;
    list.isStable = isStable(memory, list);
    co_return list;
}

namespace {

QCoro::Task<HttpAnswer> readOneMonitor(std::shared_ptr<Account> account, QString id, bool withStates)
{
    const Query query = withStates ? Query {{u"group_states"_s, u"all"_s}} : Query {};
    auto fetching = account->client->get(u"/api/v1/monitor/"_s + VendorClient::segment(id), query);
    auto answer = co_await fetching;
    co_return answer;
}

QCoro::Task<Monitors> readMonitorList(std::shared_ptr<Account> account, QSet<QString> wanted, QDateTime now)
{
    Monitors found;
    for (int page = 0; page < maxMonitorPages; ++page) {
        const Query query {{u"page"_s, QString::number(page)}, {u"page_size"_s, QString::number(monitorsPerPage)}};
        auto fetching = account->client->get(u"/api/v1/monitor"_s, query);
        const auto answer = co_await fetching;
        found.error = answer.error;
        if (answer.error)
            break;
        auto read = readMonitors(answer.body, now);
        if (!read) {
            found.error = read.error();
            found.bad.push_back({read.error().detail, core::boundedRaw(answer.body)});
            break;
        }
        for (auto& monitor : read->rows) {
            if (wanted.remove(monitor.externalId))
                found.rows.push_back(std::move(monitor));
        }
        std::move(read->bad.begin(), read->bad.end(), std::back_inserter(found.bad));
        if (read->size < monitorsPerPage || wanted.isEmpty())
            break; // the last page is simply shorter
    }
    if (found.error)
        found.left = wanted.values();
    else
        found.absent = wanted.values();
    co_return found;
}

} // namespace

QCoro::Task<Monitors> readMonitorsById(std::shared_ptr<Account> account, QStringList ids, QDateTime now)
{
    if (ids.size() > maxMonitorsOneByOne) {
        auto listing = readMonitorList(account, QSet<QString>(ids.begin(), ids.end()), now);
        auto listed = co_await listing;
        co_return listed;
    }
    Monitors found;
    bool isInVain = false;
    for (qsizetype first = 0; first < ids.size() && !isInVain; first += together) {
        const auto last = std::min(ids.size(), first + together);
        std::vector<QCoro::Task<HttpAnswer>> reading;
        for (auto i = first; i < last; ++i)
            reading.push_back(readOneMonitor(account, ids.at(i), false));
        for (auto i = first; i < last; ++i) {
            auto& task = reading[static_cast<size_t>(i - first)];
            const auto answer = co_await task;
            // One that this key may not see is as good as none.
            const bool isHidden = answer.error && answer.error->kind == core::ErrorKind::Denied && answer.status == 403;
            if (isHidden || (answer.error && answer.error->kind == core::ErrorKind::NotFound)) {
                found.absent.append(ids.at(i));
                continue;
            }
            if (answer.error) {
                found.error = answer.error;
                found.left.append(ids.at(i));
                isInVain = isInVain || answer.isInVain();
                continue;
            }
            const auto object = json::object(answer.body);
            auto monitor = object ? readMonitor(*object, now) : tl::unexpected(object.error());
            if (monitor)
                found.rows.push_back(std::move(*monitor));
            else
                found.bad.push_back({monitor.error().detail, core::boundedRaw(answer.body)});
        }
        if (isInVain)
            found.left.append(ids.mid(last));
    }
    co_return found;
}

QCoro::Task<Downtimes> readAllDowntimes(std::shared_ptr<Account> account, DowntimeRows wanted, QDateTime now)
{
    Downtimes downtimes;
    const auto isOn = wanted == DowntimeRows::On;
    const auto pages = isOn ? maxDowntimePages : maxDowntimePagesOfAll;
    for (int page = 0; page < pages && !downtimes.isWhole; ++page) {
        // One that was set a moment ago may not count as current yet.
        const Query query {{u"current_only"_s, isOn ? u"true"_s : u"false"_s},
            {u"page[limit]"_s, QString::number(downtimesPerPage)},
            {u"page[offset]"_s, QString::number(page * downtimesPerPage)}};
        auto fetching = account->client->get(u"/api/v2/downtime"_s, query);
        const auto answer = co_await fetching;
        downtimes.error = answer.error;
        if (answer.error)
            break;
        auto read = readDowntimes(answer.body, wanted, now);
        if (!read) {
            downtimes.error = read.error();
            break;
        }
        downtimes.body += answer.body;
        std::move(read->rows.begin(), read->rows.end(), std::back_inserter(downtimes.rows));
        const auto seen = page * downtimesPerPage + read->size;
        downtimes.isWhole = read->size == 0 || (read->totalCount >= 0 ? seen >= read->totalCount : read->size < downtimesPerPage);
    }
    co_return downtimes;
}

QCoro::Task<core::Result<std::optional<QHash<QString, QString>>>> readStates(
    std::shared_ptr<Account> account, QString monitorId)
{
    using States = std::optional<QHash<QString, QString>>;
    auto fetching = readOneMonitor(account, monitorId, true);
    const auto answer = co_await fetching;
    if (answer.error && answer.error->kind == core::ErrorKind::NotFound)
        co_return States();
    if (answer.error)
        co_return tl::unexpected(*answer.error);
    const auto object = json::object(answer.body);
    if (!object)
        co_return tl::unexpected(object.error());
    auto states = groupStates(*object);
    if (!states)
        co_return core::failure(core::ErrorKind::Invalid, u"The monitor came without the states of its groups"_s);
    co_return states;
}

} // namespace yagura::sources::datadog
