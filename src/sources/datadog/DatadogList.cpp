// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogList.h"

#include "core/Text.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr auto groupsPerPage = 100;
constexpr auto maxPages = 1000;
constexpr qsizetype largestKeptPage = 1024 * 1024;

Query groupQuery(int page, NoData noData)
{
    const auto states = noData == NoData::Ignore ? u"group_status:(alert OR warn)"_s
                                                 : u"group_status:(alert OR warn OR \"no data\")"_s;
    return {{u"query"_s, states},
        {u"page"_s, QString::number(page)},
        {u"per_page"_s, QString::number(groupsPerPage)},
        {u"sort"_s, u"status,asc"_s}};
}

bool isNewer(const QDateTime& at, const QDateTime& than)
{
    return at.isValid() && (!than.isValid() || than < at);
}

void note(GroupList& list, const QString& id, const QDateTime& updatedAt)
{
    const auto known = list.listed.find(id);
    if (known == list.listed.end()) {
        list.listed.insert(id, updatedAt);
        return;
    }
    list.hasRepeats = true;
    if (isNewer(updatedAt, *known))
        *known = updatedAt;
}

/// Takes one answered page into the list; false where it cannot be read.
bool takePage(Memory& memory, size_t index, const QByteArray& body, const ReadRules& rules, GroupList& list)
{
    if (index < memory.pages.size() && memory.pages[index].body == body && !body.isEmpty()) {
        for (const auto& row : memory.pages[index].rows)
            note(list, row.id, row.updatedAt);
        return true;
    }
    auto page = readGroups(body, rules);
    if (!page) {
        list.error = page.error();
        list.error->detail = u"Page %1 of the groups: %2"_s.arg(index).arg(page.error().detail);
        list.bad.push_back({list.error->detail, core::boundedRaw(body)});
        return false;
    }
    Memory::KnownPage known {{}, {}, page->size, page->totalCount, page->pageCount, page->perPage};
    for (auto& row : page->rows) {
        known.rows.push_back({row.signal.externalId, row.signal.updatedAt});
        note(list, row.signal.externalId, row.signal.updatedAt);
        list.changed.push_back(std::move(row));
    }
    // Unreadable rows are told again as long as they stand there; the database counts them once.
    if (page->bad.empty() && body.size() <= largestKeptPage)
        known.body = body;
    std::move(page->bad.begin(), page->bad.end(), std::back_inserter(list.bad));
    std::move(page->unreadable.begin(), page->unreadable.end(), std::back_inserter(list.unreadable));
    if (index >= memory.pages.size())
        memory.pages.resize(index + 1);
    memory.pages[index] = std::move(known);
    return true;
}

/// How many different rows have come: an unreadable one is taken for one of its own.
int rowsOf(const GroupList& list)
{
    return static_cast<int>(list.listed.size()) + static_cast<int>(list.unreadable.size());
}

/// Whether there is a page after this one, by whatever of the vendor's counts says so.
bool hasNext(const Memory::KnownPage& page, int index, int rows)
{
    if (page.pageCount >= 0 && index + 1 < page.pageCount)
        return true;
    const bool isFull = page.size >= (page.perPage > 0 ? std::min(page.perPage, groupsPerPage) : groupsPerPage);
    if (page.totalCount < 0)
        return isFull;
    return rows < page.totalCount && (isFull || page.pageCount < 0);
}

/// What of the vendor's counts does not fit the rows that came; empty where all does. One number that is wrong is enough:
/// then something may be missing.
QString faultOf(const Memory& memory, const GroupList& list)
{
    const auto& pages = memory.pages;
    const auto rows = rowsOf(list);
    int pageCount = -1;
    int inPages = 0;
    int lastWithRows = 0;
    for (size_t i = 0; i < pages.size(); ++i) {
        const auto& page = pages[i];
        if (page.totalCount != pages.front().totalCount)
            return u"its pages count %1 and %2 groups"_s.arg(pages.front().totalCount).arg(page.totalCount);
        const bool isAfterAnEmptyOne = page.size > 0 && lastWithRows < static_cast<int>(i);
        if (isAfterAnEmptyOne)
            return u"page %1 is empty, and a later one is not"_s.arg(lastWithRows + 1);
        if (page.size > 0)
            lastWithRows = static_cast<int>(i) + 1;
        pageCount = std::max(pageCount, page.pageCount);
        inPages += page.size;
    }
    if (list.counted >= 0 && rows != list.counted)
        return rows < inPages ? u"some are listed twice"_s : u"the vendor counts differently"_s;
    if (list.counted < 0 && rows < inPages)
        return u"some are listed twice"_s;
    if (pageCount > std::max(lastWithRows, 1))
        return u"there are %1 pages and groups on %2"_s.arg(pageCount).arg(lastWithRows);
    if (list.counted < 0 && pageCount >= 0 && pageCount < lastWithRows)
        return u"there are groups on %1 pages of %2"_s.arg(lastWithRows).arg(pageCount);
    return {};
}

QCoro::Task<GroupList> readOnce(std::shared_ptr<Account> account, QDateTime now)
{
    GroupList list;
    auto& memory = account->memory;
    const ReadRules rules {now, account->webHost, account->noData};
    int before = 0;
    int inVain = 0;
    for (int page = 0;; ++page) {
        auto fetching = account->client->get(groupsPath, groupQuery(page, account->noData));
        const auto answer = co_await fetching;
        if (answer.error) {
            list.error = answer.error;
            co_return list;
        }
        const auto index = static_cast<size_t>(page);
        if (!takePage(memory, index, answer.body, rules, list))
            co_return list;
        list.pages = page + 1;
        list.counted = std::max(list.counted, memory.pages[index].totalCount);
        // A page that brings nothing new may be a hole; two of them are the end, whatever is counted.
        inVain = rowsOf(list) == before ? inVain + 1 : 0;
        before = rowsOf(list);
        if (inVain > 1 || !hasNext(memory.pages[index], page, before))
            break;
        if (page + 1 >= maxPages) {
            list.error = core::Error {
                core::ErrorKind::Invalid, u"More groups than can be read"_s, u"too_many"_s, {}};
            co_return list;
        }
    }
    memory.pages.resize(static_cast<size_t>(list.pages));
    list.isRead = true;
    list.read = static_cast<int>(list.listed.size());
    list.fault = faultOf(memory, list);
    co_return list;
}

} // namespace

QCoro::Task<GroupList> readList(std::shared_ptr<Account> account, QDateTime now)
{
    auto reading = readOnce(account, now);
    auto list = co_await reading;
    if (!list.isRead || list.fault.isEmpty())
        co_return list;
    auto again = readOnce(account, now);
    auto second = co_await again;
    for (auto each = list.listed.cbegin(); each != list.listed.cend(); ++each)
        note(second, each.key(), each.value());
    second.changed.insert(second.changed.begin(), std::make_move_iterator(list.changed.begin()),
        std::make_move_iterator(list.changed.end()));
    if (!second.isRead) {
        second.unreadable.insert(second.unreadable.end(), list.unreadable.begin(), list.unreadable.end());
        second.bad.insert(second.bad.end(), list.bad.begin(), list.bad.end());
    }
    co_return second;
}

core::Error incompleteError(const GroupList& list)
{
    const auto counted = list.counted >= 0 ? list.counted : list.read + static_cast<int>(list.unreadable.size());
    const bool isCounted = list.counted >= 0 || list.fault.isEmpty();
    const auto read = isCounted ? u"%1 of %2"_s.arg(list.read).arg(counted) : QString::number(list.read);
    const auto why = list.fault.isEmpty() ? u"some rows are unreadable"_s : list.fault;
    return {core::ErrorKind::Invalid, u"The list of groups is incomplete: %1 could be read (%2)"_s.arg(read, why),
        u"incomplete_list"_s, {}};
}

void keepNewest(GroupList& list)
{
    if (!list.hasRepeats)
        return;
    QHash<QString, size_t> places;
    std::vector<Group> kept;
    for (auto& row : list.changed) {
        const auto id = row.signal.externalId;
        if (isNewer(list.listed.value(id), row.signal.updatedAt))
            continue;
        if (const auto place = places.constFind(id); place != places.cend()) {
            kept[*place] = std::move(row);
            continue;
        }
        places.insert(id, kept.size());
        kept.push_back(std::move(row));
    }
    list.changed = std::move(kept);
}

} // namespace yagura::sources::datadog
