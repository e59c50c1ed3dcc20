// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogReads.h"

#include "core/Text.h"
#include "sources/Json.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr auto maxMonitorsOneByOne = 40;
constexpr auto monitorsPerPage = 1000;
constexpr auto maxMonitorPages = 20;
constexpr auto downtimesPerPage = 100;
constexpr auto maxDowntimePages = 50;
constexpr auto maxDowntimePagesOfAll = 100; // those that are over stay listed for long
constexpr qsizetype together = 4;

/// Whether the key lacks the right to this one thing; a key that is refused as a whole is not.
bool isHidden(const HttpAnswer& answer)
{
    return answer.error && answer.error->kind == core::ErrorKind::Denied && answer.status == 403;
}

core::Error withoutMonitorRight(const core::Error& error)
{
    return {error.kind, u"The key may not read the definitions of monitors: %1"_s.arg(error.detail), u"no_monitor_right"_s, {}};
}

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
    bool isAtEnd = false;
    for (int page = 0; page < maxMonitorPages && !isAtEnd; ++page) {
        const Query query {{u"page"_s, QString::number(page)}, {u"page_size"_s, QString::number(monitorsPerPage)}};
        auto fetching = account->client->get(u"/api/v1/monitor"_s, query);
        const auto answer = co_await fetching;
        found.isListDenied = isHidden(answer);
        if (answer.error)
            found.error = found.isListDenied ? withoutMonitorRight(*answer.error) : *answer.error;
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
        isAtEnd = read->size < monitorsPerPage || wanted.isEmpty(); // the last page is simply shorter
    }
    if (found.error) {
        found.left = wanted.values();
        co_return found;
    }
    found.absent = wanted.values();
    if (!isAtEnd) {
        found.error = core::Error {core::ErrorKind::Invalid,
            u"Only the first %1 definitions of monitors were read: there are more"_s.arg(maxMonitorPages * monitorsPerPage),
            u"monitors_cut"_s,
            {}};
    }
    co_return found;
}

QCoro::Task<Monitors> readMonitorsOneByOne(std::shared_ptr<Account> account, QStringList ids, QDateTime now)
{
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
            if (isHidden(answer) || (answer.error && answer.error->kind == core::ErrorKind::NotFound)) {
                found.absent.append(ids.at(i));
                if (isHidden(answer) && !found.error)
                    found.error = withoutMonitorRight(*answer.error);
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

} // namespace

QCoro::Task<Monitors> readMonitorsById(std::shared_ptr<Account> account, QStringList ids, bool mayList, QDateTime now)
{
    if (ids.size() > maxMonitorsOneByOne && mayList) {
        auto listing = readMonitorList(account, QSet<QString>(ids.begin(), ids.end()), now);
        auto listed = co_await listing;
        co_return listed;
    }
    auto reading = readMonitorsOneByOne(account, ids.mid(0, maxMonitorsOneByOne), now);
    auto found = co_await reading;
    found.left.append(ids.mid(maxMonitorsOneByOne));
    co_return found;
}

QCoro::Task<Downtimes> readAllDowntimes(std::shared_ptr<Account> account, DowntimeRows wanted, QDateTime now)
{
    Downtimes downtimes;
    const auto isOn = wanted == DowntimeRows::On;
    const auto pages = isOn ? maxDowntimePages : maxDowntimePagesOfAll;
    QSet<QString> seen;
    qsizetype offset = 0;
    for (int page = 0; page < pages && !downtimes.isWhole; ++page) {
        // One that was set a moment ago may not count as current yet.
        const Query query {{u"current_only"_s, isOn ? u"true"_s : u"false"_s},
            {u"page[limit]"_s, QString::number(downtimesPerPage)},
            {u"page[offset]"_s, QString::number(offset)}};
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
        // By what came: the vendor may give fewer a page than it was asked for.
        offset += read->size;
        const auto before = seen.size();
        seen.unite(QSet<QString>(read->ids.begin(), read->ids.end()));
        const bool isNew = seen.size() > before;
        downtimes.isWhole = read->totalCount >= 0 ? seen.size() >= read->totalCount : !isNew;
        if (!isNew)
            break;
    }
    co_return downtimes;
}

QCoro::Task<core::Result<std::vector<DowntimeMatch>>> askMatches(
    std::shared_ptr<Account> account, QString monitorId, QDateTime now)
{
    const Query query {{u"page[limit]"_s, QString::number(downtimesPerPage)}};
    const auto path = u"/api/v2/monitor/%1/downtime_matches"_s.arg(VendorClient::segment(monitorId));
    auto fetching = account->client->get(path, query);
    const auto answer = co_await fetching;
    if (answer.error)
        co_return tl::unexpected(*answer.error);
    co_return readMatches(answer.body, now);
}

QCoro::Task<core::Result<std::optional<GroupStates>>> readStates(std::shared_ptr<Account> account, QString monitorId)
{
    using States = std::optional<GroupStates>;
    auto fetching = readOneMonitor(account, monitorId, true);
    const auto answer = co_await fetching;
    // Deleted is what the vendor says in its own words; a 404 of something on the way says nothing of a monitor.
    if (answer.error && answer.error->kind == core::ErrorKind::NotFound && !readWords(answer.body).text.isEmpty())
        co_return States();
    if (answer.error)
        co_return tl::unexpected(*answer.error);
    const auto object = json::object(answer.body);
    if (!object)
        co_return tl::unexpected(object.error());
    if (json::id((*object)["id"_L1]) != monitorId)
        co_return core::failure(core::ErrorKind::Invalid, u"The answer is of another monitor"_s);
    auto states = groupStates(*object);
    if (!states)
        co_return core::failure(core::ErrorKind::Invalid, u"The monitor came without the states of its groups"_s);
    co_return states;
}

} // namespace yagura::sources::datadog
