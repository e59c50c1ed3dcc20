// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is read beside the open list: the log, one incident, its alerts.
#include "sources/pagerduty/PagerDutyReads.h"

#include "core/Text.h"
#include "sources/pagerduty/PagerDutyLists.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr auto mostAlerts = 2'000; // of one incident: what they add is bounded long before

QString identityOfEvent(const core::VendorEvent& event)
{
    return event.externalId;
}

QString identityOfAlert(const AlertFacts& alert)
{
    return alert.alertId;
}

/// A refusal that only looks like the vendor's "there is no such thing" is none.
core::Error judged(const HttpAnswer& answer)
{
    auto error = *answer.error;
    // 2018: the incident is resolved and so long ago that the vendor shows it no more.
    constexpr auto resolvedAndLost = "2018"_L1;
    if (error.code == resolvedAndLost)
        error.kind = core::ErrorKind::NotFound;
    else if (error.kind == core::ErrorKind::NotFound && !isVendorsRefusal(answer.body))
        error = {core::ErrorKind::Invalid, u"%1, and not in the vendor's words"_s.arg(error.detail), u"404"_s, {}};
    return error;
}

} // namespace

QCoro::Task<Changes> readChanges(
    std::shared_ptr<Account> account, QDateTime since, QDateTime until, QDateTime now)
{
    const Query query {{u"since"_s, since.toString(Qt::ISODate)},
        {u"until"_s, until.toString(Qt::ISODate)},
        {u"is_overview"_s, u"true"_s}};
    auto reading = readList<core::VendorEvent>(account, u"/log_entries"_s, query, &readLogEntries, &identityOfEvent, now);
    auto list = co_await reading;
    Changes changes;
    changes.events = std::move(list.rows);
    changes.bad = std::move(list.bad);
    changes.flaw = list.flaw;
    changes.isTooMany = list.isTooLong;
    changes.error = list.error;
    const bool isUnreadable = list.error && list.error->kind == core::ErrorKind::Invalid && !list.raw.isEmpty();
    if (isUnreadable && list.status >= 200 && list.status < 300)
        changes.bad.push_back({u"Log entries: %1"_s.arg(list.error->detail), core::boundedRaw(list.raw)});
    else if (!list.flaw.isEmpty())
        changes.bad.push_back({u"Log entries: %1"_s.arg(list.flaw), core::boundedRaw(list.raw)});
    // The order of the list is nowhere promised.
    const auto key = [](const core::VendorEvent& event) {
        return event.at.isValid() ? event.at.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    };
    std::stable_sort(changes.events.begin(), changes.events.end(),
        [&key](const core::VendorEvent& a, const core::VendorEvent& b) { return key(a) < key(b); });
    for (const auto& event : changes.events) {
        if (event.at.isValid())
            changes.newest = event.at;
    }
    co_return changes;
}

QCoro::Task<OneAnswer<Incident>> readOne(std::shared_ptr<Account> account, QString id, QDateTime now)
{
    auto fetching = account->client->get(u"/incidents/"_s + VendorClient::segment(id), {});
    const auto answer = co_await fetching;
    if (answer.error) {
        const OneAnswer<Incident> failed {tl::unexpected(judged(answer)), answer.body, answer.isInVain()};
        co_return failed;
    }
    OneAnswer<Incident> result {readIncident(answer.body, now), {}, false};
    if (result.value && result.value->signal.externalId != id)
        result.value = core::failure(core::ErrorKind::Invalid, u"%1 answers in its place"_s.arg(result.value->signal.externalId));
    if (!result.value)
        result.raw = answer.body;
    co_return result;
}

QCoro::Task<OneAnswer<Facts>> readFacts(std::shared_ptr<Account> account, QString id)
{
    const auto path = u"/incidents/%1/alerts"_s.arg(VendorClient::segment(id));
    auto reading = readList<AlertFacts>(account, path, Query(), &readAlerts, &identityOfAlert, QDateTime(), mostAlerts);
    auto list = co_await reading;
    if (list.error) {
        HttpAnswer answer;
        answer.error = list.error;
        answer.body = list.raw;
        const OneAnswer<Facts> failed {tl::unexpected(judged(answer)), list.raw, list.isInVain};
        co_return failed;
    }
    Facts facts {joined(list.rows), static_cast<int>(list.rows.size()), list.isTooLong, list.flaw, list.raw};
    if (list.isTooLong)
        facts.facts.notes.append(u"has more alerts than are read: only the first %1 count"_s.arg(facts.count));
    if (facts.flaw.isEmpty() && !list.bad.empty()) {
        facts.flaw = list.bad.front().reason;
        facts.raw = list.bad.front().raw;
    }
    const OneAnswer<Facts> result {facts, {}, false};
    co_return result;
}

} // namespace yagura::sources::pagerduty
