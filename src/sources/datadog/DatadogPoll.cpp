// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogPoll.h"

#include "sources/datadog/DatadogReads.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr qint64 downtimesEverySeconds = 60;
constexpr qint64 monitorsFreshSeconds = 600;
constexpr qsizetype maxMonitorsPerPoll = 5000;
constexpr qsizetype maxStateLooks = 20;

size_t fingerprintOf(const core::Signal& signal)
{
    return qHash(signal.raw, signal.muted ? 1U : 0U) ^ static_cast<size_t>(signal.severity);
}

/// Hands out the rows that differ from what was handed out before, or that the database does not hold as open.
void takeRows(Memory& memory, std::vector<Group>& rows, const QSet<QString>& stored, core::IngestBatch& batch,
    QSet<QString>& fired)
{
    QHash<QString, size_t> places; // a list that moves while it is paged shows a row twice
    for (auto& row : rows) {
        auto& signal = row.signal;
        signal.muted = signal.muted
            || std::any_of(memory.downtimes.begin(), memory.downtimes.end(),
                [&row](const Downtime& downtime) { return silences(downtime, row); });
        const auto fingerprint = fingerprintOf(signal);
        const auto known = memory.emitted.constFind(signal.externalId);
        const bool isSame = known != memory.emitted.cend() && *known == fingerprint;
        if (isSame && stored.contains(signal.externalId))
            continue;
        memory.emitted.insert(signal.externalId, fingerprint);
        fired.insert(signal.monitorExternalId);
        if (const auto place = places.constFind(signal.externalId); place != places.cend()) {
            if (batch.arrived[*place].updatedAt <= signal.updatedAt)
                batch.arrived[*place] = std::move(signal);
            continue;
        }
        places.insert(signal.externalId, batch.arrived.size());
        batch.arrived.push_back(std::move(signal));
    }
}

/// Pages that came with the same bytes hold rows that the database may have lost meanwhile: those are parsed again.
bool mustParseAgain(Memory& memory, const QSet<QString>& stored)
{
    bool result = false;
    for (auto& page : memory.pages) {
        const bool isWhole = std::all_of(
            page.ids.begin(), page.ids.end(), [&stored](const QString& id) { return stored.contains(id); });
        if (!isWhole) {
            page.body.clear();
            result = true;
        }
    }
    return result;
}

bool isWell(const QString& status)
{
    return status == "OK"_L1 || status == "Ignored"_L1 || status == "Skipped"_L1;
}

/// Which of the candidates are over: by the state that their monitor tells, or since two whole lists lacked them.
QCoro::Task<QStringList> secondLook(std::shared_ptr<Account> account, QStringList candidates)
{
    QStringList gone;
    QHash<QString, QStringList> byMonitor;
    for (const auto& id : std::as_const(candidates)) {
        if (account->memory.missing.contains(id))
            gone.append(id);
        else
            byMonitor[id.section(u'/', 0, 0)].append(id);
    }
    qsizetype looks = 0;
    for (auto each = byMonitor.cbegin(); each != byMonitor.cend() && looks < maxStateLooks; ++each, ++looks) {
        const auto monitorId = each.key();
        const auto ids = each.value();
        auto reading = readStates(account, monitorId);
        const auto states = co_await reading;
        if (!states)
            continue; // the next whole list tells
        for (const auto& id : ids) {
            const auto group = id.section(u'/', 1);
            if (!*states || !(*states)->contains(group) || isWell((*states)->value(group)))
                gone.append(id);
        }
    }
    const auto ids = QSet<QString>(candidates.begin(), candidates.end());
    account->memory.missing = ids - QSet<QString>(gone.begin(), gone.end());
    co_return gone;
}

QCoro::Task<std::optional<core::Error>> takeDowntimes(std::shared_ptr<Account> account, QDateTime now)
{
    auto& memory = account->memory;
    if (memory.downtimesReadAt.isValid() && qAbs(memory.downtimesReadAt.secsTo(now)) < downtimesEverySeconds)
        co_return std::nullopt;
    auto reading = readAllDowntimes(account, DowntimeRows::On, now);
    auto downtimes = co_await reading;
    // A key without that right is no failure of the source: nothing is known as silenced then, not even from before.
    const bool isDenied = downtimes.error && downtimes.error->kind == core::ErrorKind::Denied;
    if (downtimes.error && !isDenied)
        co_return downtimes.error;
    auto& known = account->memory;
    known.downtimesReadAt = now;
    // One that ends makes no other list: what counts is which ones are on.
    if (known.downtimesBody != downtimes.body || known.downtimes != downtimes.rows) {
        known.downtimesBody = downtimes.body;
        known.downtimes = std::move(downtimes.rows);
        for (auto& page : known.pages)
            page.body.clear();
    }
    co_return std::nullopt;
}

QCoro::Task<std::optional<core::Error>> takeMonitors(
    std::shared_ptr<Account> account, QSet<QString> fired, QDateTime now, core::IngestBatch* batch)
{
    auto& memory = account->memory;
    QStringList wanted = memory.monitorsDue;
    for (const auto& id : std::as_const(fired)) {
        const auto known = memory.monitors.constFind(id);
        const bool isFresh = known != memory.monitors.cend() && known->readAt.secsTo(now) < monitorsFreshSeconds;
        if (!isFresh && !wanted.contains(id) && wanted.size() < maxMonitorsPerPoll)
            wanted.append(id);
    }
    if (wanted.isEmpty())
        co_return std::nullopt;
    std::sort(wanted.begin(), wanted.end());
    auto reading = readMonitorsById(account, wanted, now);
    auto found = co_await reading;
    auto& known = account->memory;
    known.monitorsDue = found.left;
    for (const auto& id : std::as_const(found.absent))
        known.monitors[id].readAt = now;
    for (auto& monitor : found.rows) {
        const auto fingerprint = qHash(monitor.raw);
        auto& before = known.monitors[monitor.externalId];
        const bool isNews = before.fingerprint != fingerprint;
        before = {fingerprint, now};
        if (isNews)
            batch->monitors.push_back(std::move(monitor));
    }
    std::move(found.bad.begin(), found.bad.end(), std::back_inserter(batch->badRecords));
    co_return found.error;
}

} // namespace

QCoro::Task<PollResult> poll(std::shared_ptr<Account> account, PollInput input)
{
    PollResult result;
    auto& batch = result.batch;
    batch.observedAt = input.now;
    result.cursor = input.cursor;
    auto& memory = account->memory;
    if (memory.token.isEmpty() || input.cursor["token"_L1].toString() != memory.token)
        memory = {}; // what was handed out may not have been committed

    const QSet<QString> stored(input.openSignals.begin(), input.openSignals.end());
    auto muting = takeDowntimes(account, input.now);
    const auto mutingError = co_await muting;
    mustParseAgain(memory, stored);

    auto listing = readList(account, input.now);
    auto list = co_await listing;
    if (list.isWhole && !list.isStable) {
        // Once more, and both together: what either of them lists is there. Two that name the same groups stood still,
        // however often they name one.
        auto again = readList(account, input.now);
        auto second = co_await again;
        second.isStable = second.isStable || (second.isWhole && second.ids == list.ids);
        second.ids.unite(list.ids);
        second.changed.insert(second.changed.begin(), std::make_move_iterator(list.changed.begin()),
            std::make_move_iterator(list.changed.end()));
        second.bad.insert(second.bad.end(), list.bad.begin(), list.bad.end());
        list = std::move(second);
    }
    std::move(list.bad.begin(), list.bad.end(), std::back_inserter(batch.badRecords));
    result.error = list.error;

    QSet<QString> fired;
    takeRows(memory, list.changed, stored, batch, fired);
    result.complete = list.isWhole && list.isStable && !list.error;
    if (list.isWhole && !list.isStable && !list.error) {
        result.error = core::Error {core::ErrorKind::Invalid,
            u"The list of groups changes faster than it can be read"_s,
            u"moving_list"_s,
            {}};
    }

    if (result.complete) {
        QStringList candidates = (stored - list.ids).values();
        std::sort(candidates.begin(), candidates.end());
        // A list of one page is one moment: nothing in it can have been missed.
        if (list.pages > 1 && !candidates.isEmpty()) {
            auto looking = secondLook(account, candidates);
            candidates = co_await looking;
        } else {
            memory.missing.clear();
        }
        batch.gone = candidates;
        for (const auto& id : std::as_const(batch.gone))
            memory.emitted.remove(id);
    }
    if (!list.error) {
        auto defining = takeMonitors(account, fired, input.now, &batch);
        const auto error = co_await defining;
        if (!result.error)
            result.error = error ? error : mutingError;
    }

    memory.token = QUuid::createUuid().toString(QUuid::Id128);
    result.cursor[u"token"_s] = memory.token;
    if (list.error && list.error->kind == core::ErrorKind::Denied)
        result.auth = core::AuthState::Denied;
    else if (list.isWhole)
        result.auth = core::AuthState::Ok;
    const auto rate = account->client->rate(groupsPath);
    result.rateLimit = rate.limit;
    result.rateRemaining = rate.remaining;
    co_return result;
}

} // namespace yagura::sources::datadog
