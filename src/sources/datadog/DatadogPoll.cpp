// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogPoll.h"

#include "sources/datadog/DatadogGone.h"
#include "sources/datadog/DatadogMuting.h"
#include "sources/datadog/DatadogReads.h"
#include "sources/datadog/DatadogSynthetics.h"

#include <QUuid>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr qint64 downtimesEverySeconds = 60;
constexpr qint64 monitorsFreshSeconds = 600;
constexpr qsizetype maxMonitorsPerPoll = 5000;

size_t fingerprintOf(const core::Signal& signal)
{
    return qHash(signal.raw, signal.muted ? 1U : 0U) ^ static_cast<size_t>(signal.severity);
}

/// The error of something that stands beside the alerts, saying of what; those with a name of their own say so already.
std::optional<core::Error> beside(const QString& words, std::optional<core::Error> error)
{
    static const QStringList named {u"no_monitor_right"_s, u"monitors_cut"_s};
    if (error && !named.contains(error->code))
        error->detail = words.arg(error->detail);
    return error;
}

void forgetPages(Memory& memory)
{
    for (auto& page : memory.pages)
        page.body.clear();
}

/// Takes the rows that differ from what was handed out before, or that the database does not hold as open.
std::vector<core::Signal> newsOf(Memory& memory, std::vector<Group> rows, const QSet<QString>& stored)
{
    std::vector<core::Signal> news;
    for (auto& row : rows) {
        auto& signal = row.signal;
        if (looksSynthetic(row))
            memory.synthetics.insert(signal.monitorExternalId);
        const auto fingerprint = fingerprintOf(signal);
        const auto known = memory.emitted.constFind(signal.externalId);
        const bool isSame = known != memory.emitted.cend() && *known == fingerprint;
        if (isSame && stored.contains(signal.externalId))
            continue;
        memory.emitted.insert(signal.externalId, fingerprint);
        news.push_back(std::move(signal));
    }
    return news;
}

/// Pages that came with the same bytes hold rows that the database may have lost meanwhile: those are parsed again.
void parseAgainWhatIsLost(Memory& memory, const QSet<QString>& stored)
{
    for (auto& page : memory.pages) {
        const bool isStored = std::all_of(page.rows.begin(), page.rows.end(),
            [&stored](const Memory::KnownRow& row) { return stored.contains(row.id); });
        if (!isStored)
            page.body.clear();
    }
}

/// Reads the downtimes anew now and then. A failure is remembered until they can be read again.
QCoro::Task<> takeDowntimes(std::shared_ptr<Account> account, QDateTime now)
{
    const auto readAt = account->memory.downtimesReadAt;
    if (readAt.isValid() && qAbs(readAt.secsTo(now)) < downtimesEverySeconds)
        co_return;
    auto reading = readAllDowntimes(account, DowntimeRows::On, now);
    auto downtimes = co_await reading;
    auto& memory = account->memory;
    memory.downtimesError = beside(u"The downtimes could not be read: %1"_s, downtimes.error);
    // A key without that right is no failure of the source: nothing is known as silenced then, not even from before.
    const bool isDenied = downtimes.error && downtimes.error->kind == core::ErrorKind::Denied;
    if (downtimes.error && !isDenied)
        co_return;
    if (isDenied) {
        memory.downtimesError = core::Error {core::ErrorKind::Denied,
            u"The key may not read downtimes: %1"_s.arg(downtimes.error->detail), u"no_downtime_right"_s, {}};
    } else if (!downtimes.isWhole) {
        memory.downtimesError = core::Error {core::ErrorKind::Invalid,
            u"Not all downtimes could be read, only %1"_s.arg(downtimes.rows.size()), u"downtimes_cut"_s, {}};
    }
    memory.downtimesReadAt = now;
    // One that ends makes no other list: what counts is which ones are on.
    if (memory.downtimesBody != downtimes.body || memory.downtimes != downtimes.rows) {
        memory.downtimesBody = downtimes.body;
        memory.downtimes = std::move(downtimes.rows);
        forgetPages(memory);
    }
}

/// Reads the definitions that are due. Returns those that are news; a failure is remembered until a reading succeeds.
QCoro::Task<Monitors> takeMonitors(std::shared_ptr<Account> account, QSet<QString> fired, QDateTime now)
{
    auto wanted = account->memory.monitorsDue;
    for (const auto& id : std::as_const(fired)) {
        const auto known = account->memory.monitors.constFind(id);
        const bool isFresh = known != account->memory.monitors.cend() && known->readAt.secsTo(now) < monitorsFreshSeconds;
        if (!isFresh && !wanted.contains(id) && wanted.size() < maxMonitorsPerPoll)
            wanted.append(id);
    }
    if (wanted.isEmpty())
        co_return Monitors();
    std::sort(wanted.begin(), wanted.end());
    const auto deniedAt = account->memory.monitorListDeniedAt;
    const bool mayList = !deniedAt.isValid() || deniedAt.secsTo(now) >= monitorsFreshSeconds;
    auto reading = readMonitorsById(account, wanted, mayList, now);
    auto found = co_await reading;
    auto& memory = account->memory;
    if (found.isListDenied)
        memory.monitorListDeniedAt = now;
    else if (mayList)
        memory.monitorListDeniedAt = {};
    if (mayList || found.error)
        memory.monitorsError = beside(u"The definitions of monitors could not be read: %1"_s, found.error);
    memory.monitorsDue = found.left;
    for (const auto& id : std::as_const(found.absent))
        memory.monitors[id].readAt = now;
    const auto rows = std::exchange(found.rows, {});
    for (const auto& monitor : rows) {
        const bool wasSynthetic = isSynthetic(memory, monitor.externalId);
        const auto fingerprint = qHash(monitor.raw);
        auto& before = memory.monitors[monitor.externalId];
        const bool isNews = before.fingerprint != fingerprint;
        before = {fingerprint, now, monitor.type};
        if (isNews)
            found.rows.push_back(monitor);
        if (wasSynthetic != isSynthetic(memory, monitor.externalId)) {
            // What was handed out of it before goes by another name from now on.
            memory.emitted.removeIf([&monitor](QHash<QString, size_t>::iterator each) {
                return each.key().startsWith(monitor.externalId + u'/');
            });
            forgetPages(memory);
        }
    }
    co_return found;
}

/// What could not be read beside the alerts: they do not depend on it.
std::optional<core::Error> asideOf(const Account& account, const std::optional<core::Error>& mutingError)
{
    for (const auto& error : {account.memory.downtimesError, mutingError, account.memory.monitorsError, account.metricsError}) {
        if (error)
            return error;
    }
    return std::nullopt;
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
    co_await muting;
    parseAgainWhatIsLost(memory, stored);

    auto listing = readList(account, input.now);
    auto list = co_await listing;
    keepNewest(list);
    std::move(list.bad.begin(), list.bad.end(), std::back_inserter(batch.badRecords));
    result.error = list.error;
    result.complete = list.isWhole();
    if (!list.error && !result.complete)
        result.error = incompleteError(list);

    auto judging = judgeMuted(account, std::move(list.changed), input.now);
    auto judged = co_await judging;
    batch.arrived = newsOf(memory, std::move(judged.rows), stored);

    if (list.isRead && list.fault.isEmpty()) {
        // A group that has gone on to No Data is not over, and is not in the list where those are not asked for.
        const bool isOneMoment = list.pages == 1 && list.counted >= 0 && account->noData != NoData::Ignore;
        auto finding = findGone(account, stored, list.listed, list.unreadable, isOneMoment);
        batch.gone = co_await finding;
        for (const auto& id : std::as_const(batch.gone))
            memory.emitted.remove(id);
    } else {
        memory.missing.clear(); // only whole lists in a row count
    }

    if (!list.error) {
        QSet<QString> fired;
        for (const auto& signal : batch.arrived)
            fired.insert(signal.monitorExternalId);
        auto defining = takeMonitors(account, fired, input.now);
        auto found = co_await defining;
        batch.monitors = std::move(found.rows);
        std::move(found.bad.begin(), found.bad.end(), std::back_inserter(batch.badRecords));
    }
    for (auto& signal : batch.arrived) {
        if (isSynthetic(memory, signal.monitorExternalId))
            joinPlaces(signal);
    }
    if (!result.error)
        result.error = asideOf(*account, beside(u"The vendor could not be asked what is silenced: %1"_s, judged.error));

    memory.token = QUuid::createUuid().toString(QUuid::Id128);
    result.cursor[u"token"_s] = memory.token;
    if (list.error && list.error->kind == core::ErrorKind::Denied)
        result.auth = core::AuthState::Denied;
    else if (list.isRead)
        result.auth = core::AuthState::Ok;
    const auto rate = account->client->rate(groupsPath);
    result.rateLimit = rate.limit;
    result.rateRemaining = rate.remaining;
    co_return result;
}

} // namespace yagura::sources::datadog
