// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of all open incidents, which moves while it is read and may say what is not so.
#include "sources/pagerduty/PagerDutyReads.h"

#include "core/Text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr auto stepBack = pageSize / 2;
constexpr auto maxStepsBack = 40;
constexpr auto maxRestarts = 2; // a list that grew in its middle is read anew; one that repeats itself does so for ever
constexpr auto maxPages = 5 * deepest / pageSize;
constexpr auto windowMonths = 5; // the vendor takes at most six

/// Where the reading of the open list stands.
struct Place
{
    int offset = 0;
    QDateTime since; ///< invalid: the whole list at once
    QDateTime until;
};

enum class Joint {
    Fits, ///< the page begins with the last row of the one before it
    Gap, ///< rows before it went, and others slipped past
    Broken, ///< rows stand further up than they were (others came in before them, or a page comes twice), or there are none
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

/// The rows read so far, and where they stood.
class Rows
{
public:
    void take(OpenList& list, IncidentPage& page, int offset)
    {
        for (qsizetype i = 0; i < page.order.size(); ++i) {
            if (!page.order.at(i).isEmpty())
                m_placeOf.insert(page.order.at(i), offset + static_cast<int>(i));
        }
        for (auto& row : page.rows) {
            const auto& id = row.signal.externalId;
            if (row.signal.openedAt.isValid() && (!m_newest.isValid() || m_newest < row.signal.openedAt))
                m_newest = row.signal.openedAt;
            const auto known = m_indexOf.constFind(id);
            if (known == m_indexOf.cend()) {
                m_indexOf.insert(id, list.rows.size());
                list.rows.push_back(std::move(row));
            } else if (supersedes(row.signal, list.rows[*known].signal)) {
                list.rows[*known] = std::move(row);
            }
        }
        for (auto& record : page.bad) {
            if (std::find(list.bad.begin(), list.bad.end(), record) == list.bad.end())
                list.bad.push_back(std::move(record));
        }
    }

    /// `overlaps`: whether the page is to begin with a row of the one before it.
    Joint jointOf(const IncidentPage& page, int offset, bool overlaps) const
    {
        if (page.size == 0)
            return overlaps ? Joint::Broken : Joint::Fits;
        for (qsizetype i = 0; i < page.order.size(); ++i) {
            if (page.order.at(i).isEmpty())
                continue; // says nothing of where it stands
            const auto before = m_placeOf.constFind(page.order.at(i));
            if (before == m_placeOf.cend())
                return i > 0 || !overlaps ? Joint::Fits : Joint::Gap; // what is unreadable before it may be the overlap
            return *before < offset + static_cast<int>(i) ? Joint::Broken : Joint::Fits;
        }
        return Joint::Fits;
    }

    const QDateTime& newest() const { return m_newest; }
    void beginWindow() { m_placeOf.clear(); }

private:
    QHash<QString, int> m_placeOf; ///< by incident id, in this window
    QHash<QString, size_t> m_indexOf; ///< in the list
    QDateTime m_newest; ///< of the times of creation
};

core::Error failure(const QString& words, const QString& code)
{
    return {core::ErrorKind::Invalid, words, code, {}};
}

/// Keeps what was wrong with a page, and the page for a look.
void addFlaw(OpenList& list, int offset, const QString& flaw, const QByteArray& page)
{
    if (list.flaw.isEmpty())
        list.flaw = flaw;
    list.bad.push_back({u"Incidents from %1: %2"_s.arg(QString::number(offset), flaw), core::boundedRaw(page)});
}

} // namespace

QCoro::Task<OpenList> readOpen(std::shared_ptr<Account> account, QDateTime now)
{
    OpenList list;
    Rows rows;
    Place place;
    const auto end = account->client->vendorTime(account->clock->now()).addDays(1);
    int stepsBack = 0;
    int restarts = 0;
    bool overlaps = false;
    for (;;) {
        auto fetching = account->client->get(u"/incidents"_s, openQuery(place));
        const auto answer = co_await fetching;
        if (answer.error) {
            list.error = answer.error;
            co_return list;
        }
        auto page = readIncidents(answer.body, now);
        if (!page) {
            list.error = page.error();
            list.error->detail = u"Incidents from %1: %2"_s.arg(QString::number(place.offset), list.error->detail);
            list.bad.push_back({list.error->detail, core::boundedRaw(answer.body)});
            co_return list;
        }
        ++list.pages;
        const auto joint = place.offset > 0 ? rows.jointOf(*page, place.offset, overlaps) : Joint::Fits;
        const auto flaw = flawOf(*page, place.offset);
        if (!flaw.isEmpty())
            addFlaw(list, place.offset, flaw, answer.body);
        if (!page->bad.empty() && list.flaw.isEmpty())
            list.flaw = u"not every record can be read (%1)"_s.arg(page->bad.front().reason);
        rows.take(list, *page, place.offset);

        if (joint == Joint::Gap) {
            if (++stepsBack > maxStepsBack) {
                list.error = failure(u"The list of open incidents changes faster than it can be read"_s, u"moving_list"_s);
                co_return list;
            }
            place.offset = std::max(0, place.offset - stepBack);
            continue;
        }
        if (joint == Joint::Broken) {
            if (++restarts > maxRestarts) {
                addFlaw(list, place.offset, u"it does not go on where the page before it ended"_s, answer.body);
                co_return list;
            }
            place.offset = 0;
            continue;
        }
        if (goesOn(*page)) {
            if (list.pages >= maxPages) {
                addFlaw(list, place.offset, u"it has no end"_s, answer.body);
                co_return list;
            }
            overlaps = page->size > 1;
            place.offset += overlaps ? page->size - 1 : 1; // one row twice, to see whether the list has moved
            if (place.offset + pageSize <= deepest)
                continue;
            if (!nextWindow(place, rows.newest(), end)) {
                list.error = failure(u"More open incidents than the vendor lists"_s, u"too_many"_s);
                co_return list;
            }
            rows.beginWindow();
            continue;
        }
        if (!place.since.isValid() || place.until >= end)
            co_return list;
        place.since = place.until;
        place.until = std::min(place.since.addMonths(windowMonths), end);
        place.offset = 0;
        rows.beginWindow();
    }
}

} // namespace yagura::sources::pagerduty
