// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Text.h"
#include "sources/pagerduty/PagerDutyMemory.h"
#include "sources/pagerduty/PagerDutyPages.h"

#include <QCoroTask>
#include <QSet>

#include <memory>

namespace yagura::sources::pagerduty {

/// What was read of a list. Where it was cut short, what was read before is there all the same.
template <class Row>
struct List
{
    std::vector<Row> rows; ///< each once
    std::vector<core::BadRecord> bad;
    QString flaw; ///< why this cannot be all of it; empty: nothing speaks against it
    bool isTooLong = false; ///< it goes on beyond what is read
    std::optional<core::Error> error; ///< of the request or the page that ended the reading
    QByteArray raw; ///< of that page
    int status = 0; ///< of that request
    bool isInVain = false; ///< the way to the vendor was the trouble
};

template <class Row>
using PageReader = core::Result<Page<Row>> (*)(const QByteArray&, const QDateTime&);

/// What makes two rows the same one where the list has moved between two pages; empty for a row that is never another's.
template <class Row>
using Identity = QString (*)(const Row&);

/// Reads a list page by page. It ends at the last page, at one that brings nothing new, or at `mostRows`.
template <class Row>
QCoro::Task<List<Row>> readList(std::shared_ptr<Account> account,
    QString path,
    Query query,
    PageReader<Row> read,
    Identity<Row> identity,
    QDateTime now,
    int mostRows = deepest)
{
    List<Row> list;
    constexpr auto mostPages = 2 * deepest / pageSize; // a vendor that gives a row a page is not followed for ever
    QSet<QString> seen;
    int offset = 0;
    for (int pages = 1;; ++pages) {
        auto asked = query;
        asked.append({QStringLiteral("limit"), QString::number(pageSize)});
        asked.append({QStringLiteral("offset"), QString::number(offset)});
        auto fetching = account->client->get(path, asked);
        const auto answer = co_await fetching;
        list.status = answer.status;
        list.isInVain = answer.isInVain();
        auto page = answer.error ? core::Result<Page<Row>>(tl::unexpected(*answer.error)) : read(answer.body, now);
        if (!page) {
            list.error = page.error();
            list.raw = answer.body;
            co_return list;
        }
        bool hasNew = false;
        for (auto& row : page->rows) {
            const auto name = identity(row);
            if (!name.isEmpty() && seen.contains(name))
                continue;
            seen.insert(name);
            hasNew = true;
            list.rows.push_back(std::move(row));
        }
        for (auto& record : page->bad) {
            const auto name = QStringLiteral("bad\n") + QString::fromUtf8(record.raw);
            if (seen.contains(name))
                continue;
            seen.insert(name);
            hasNew = true;
            list.bad.push_back(std::move(record));
        }
        auto flaw = flawOf(*page, offset);
        if (page->size > 0 && !hasNew)
            flaw = QStringLiteral("the page from %1 on repeats what went before").arg(offset);
        if (list.flaw.isEmpty() && !flaw.isEmpty()) {
            list.flaw = flaw;
            list.raw = answer.body;
        }
        if (!goesOn(*page) || !hasNew)
            co_return list;
        offset += page->size;
        if (offset + pageSize > mostRows || pages == mostPages) {
            list.isTooLong = true;
            co_return list;
        }
    }
}

} // namespace yagura::sources::pagerduty
