// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyPoll.h"

#include "core/Text.h"
#include "sources/pagerduty/PagerDutyReads.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr qint64 overlapSeconds = 120;
constexpr qint64 resyncSeconds = 900;
constexpr qint64 oldestCursorSeconds = 3600; // beyond it reading everything is surer than a long log
constexpr int maxTouchedOneByOne = 40;
constexpr int maxDoubtfulPerPoll = 300;
constexpr int maxAlertReadsPerPoll = 120;
constexpr size_t together = 4; // requests side by side; the vendor's budget bounds them, not this
constexpr int maxFailuresPerPoll = 8; // more of them are no longer about this or that incident
constexpr int failuresBeforeKeysGo = 3;

/// What one poll has found so far.
struct Findings
{
    std::vector<Incident> touched; ///< read one by one, or listed and named by a log entry
    std::vector<Incident> listed;
    std::vector<core::BadRecord> bad;
    QStringList gone;
    std::optional<core::Error> error;
    std::optional<core::Error> aside; ///< so many incidents could not be read that it is worth a word
};

bool isReady(const Memory::Trials& trials, const QString& id, const QDateTime& now)
{
    const auto trial = trials.constFind(id);
    return trial == trials.cend() || trial->notBefore <= now;
}

/// Puts off what cannot be read of one incident, so that it holds up no other; what the vendor wrote is kept.
core::BadRecord putOff(Memory::Trials& trials, const QString& id, const core::Error& error, const QByteArray& raw,
    const QDateTime& now)
{
    constexpr qint64 first = 10;
    constexpr qint64 longest = 600;
    auto& trial = trials[id];
    trial.notBefore = now.addSecs(std::min(first << std::min(trial.failures, 10), longest));
    ++trial.failures;
    return {u"%1: %2"_s.arg(id, error.detail), core::boundedRaw(raw.isEmpty() ? QByteArray("(empty)") : raw)};
}

/// Reads incidents by id. Those that are gone go to `gone`; what was not read goes to `doubtful`.
QCoro::Task<Findings> readThese(std::shared_ptr<Account> account, QStringList ids, QDateTime now)
{
    Findings findings;
    int failures = 0;
    for (qsizetype first = 0; first < ids.size(); first += static_cast<qsizetype>(together)) {
        std::vector<QCoro::Task<OneAnswer<Incident>>> reading;
        const auto last = std::min(ids.size(), first + static_cast<qsizetype>(together));
        for (auto i = first; i < last; ++i)
            reading.push_back(readOne(account, ids.at(i), now));
        for (auto i = first; i < last; ++i) {
            auto& task = reading[static_cast<size_t>(i - first)];
            auto answer = co_await task;
            auto& memory = account->memory;
            const auto& id = ids.at(i);
            if (answer.value || answer.value.error().kind == core::ErrorKind::NotFound) {
                memory.trials.remove(id);
                if (answer.value)
                    findings.touched.push_back(std::move(*answer.value));
                else
                    findings.gone.append(id);
                continue;
            }
            memory.doubtful.append(id);
            if (answer.isInVain) {
                findings.error = answer.value.error();
                continue;
            }
            findings.bad.push_back(putOff(memory.trials, id, answer.value.error(), answer.raw, now));
            if (++failures > maxFailuresPerPoll)
                findings.aside = answer.value.error();
        }
        if (findings.error || findings.aside) {
            account->memory.doubtful.append(ids.mid(last));
            break;
        }
    }
    co_return findings;
}

size_t fingerprintOf(const core::Signal& signal)
{
    auto seed = qHash(signal.raw);
    for (const auto& key : signal.linkKeys)
        seed = qHash(key, seed);
    return qHash(signal.host, seed) ^ static_cast<size_t>(signal.severity);
}

/// Hands a signal out where it differs from what was handed out before.
void emitSignal(Memory& memory, const Incident& incident, const std::optional<AlertFacts>& facts,
    bool isStoredOpen, core::IngestBatch& batch)
{
    auto signal = withFacts(incident, facts.value_or(AlertFacts {}));
    const auto fingerprint = fingerprintOf(signal);
    const auto id = signal.externalId;
    auto& known = memory.known[id];
    const bool isOver = signal.state == core::SignalState::Recovered;
    const bool isNews = known.fingerprint != fingerprint || isStoredOpen == isOver;
    known.fingerprint = fingerprint;
    known.alertCount = incident.alertCount;
    known.facts = facts;
    if (isOver)
        memory.known.remove(id);
    if (isNews)
        batch.arrived.push_back(std::move(signal));
}

/// Whether the alerts of an incident must be read before it is known fully.
bool needsAlerts(const Memory& memory, const Incident& incident, bool isTouched)
{
    if (incident.alertCount == 0 || incident.signal.state == core::SignalState::Recovered)
        return false;
    const auto known = memory.known.constFind(incident.signal.externalId);
    return known == memory.known.cend() || !known->facts || known->alertCount != incident.alertCount
        || (isTouched && incident.alertCount < 0);
}

/// Reads the alerts that are due, as far as one poll goes, and hands out their incidents.
/// Shape: `alertsDue` holds those that may be read now before those that are put off.
QCoro::Task<Findings> drainAlerts(
    std::shared_ptr<Account> account, QSet<QString> stored, QDateTime now, core::IngestBatch* batch)
{
    Findings findings;
    int failures = 0;
    int left = maxAlertReadsPerPoll;
    const auto goesOn = [&account, &left, &now] {
        const auto& memory = account->memory;
        return left > 0 && !memory.alertsDue.empty()
            && isReady(memory.alertTrials, memory.alertsDue.front().signal.externalId, now);
    };
    while (goesOn() && !findings.error && !findings.aside) {
        std::vector<Incident> incidents;
        std::vector<QCoro::Task<OneAnswer<AlertFacts>>> reading;
        while (goesOn() && incidents.size() < together) {
            incidents.push_back(std::move(account->memory.alertsDue.front()));
            account->memory.alertsDue.pop_front();
            reading.push_back(readFacts(account, incidents.back().signal.externalId));
            --left;
        }
        for (size_t i = 0; i < incidents.size(); ++i) {
            auto& task = reading[i];
            const auto answer = co_await task;
            auto& memory = account->memory;
            const auto& incident = incidents[i];
            const auto& id = incident.signal.externalId;
            if (answer.value || answer.value.error().kind == core::ErrorKind::NotFound) {
                memory.alertTrials.remove(id);
                emitSignal(memory, incident, answer.value.value_or(AlertFacts {}), stored.contains(id), *batch);
                continue;
            }
            memory.alertsDue.push_back(incident);
            if (answer.isInVain) {
                findings.error = answer.value.error();
                continue;
            }
            batch->badRecords.push_back(putOff(memory.alertTrials, id, answer.value.error(), answer.raw, now));
            if (++failures > maxFailuresPerPoll)
                findings.aside = answer.value.error();
        }
    }
    co_return findings;
}

/// Hands out an incident whose alerts have to wait: with those known from before, or without any where the database does
/// not know it yet. One that it knows is left as it is, since its link keys are there; but not for ever, lest its state
/// stand still with alerts that cannot be read.
void emitBeforeAlerts(Memory& memory, const Incident& incident, const QSet<QString>& stored, core::IngestBatch& batch)
{
    const auto& id = incident.signal.externalId;
    const auto known = memory.known.constFind(id);
    const bool isKnown = known != memory.known.cend();
    const auto facts = isKnown ? known->facts : std::nullopt;
    const auto failures = memory.alertTrials.value(id).failures;
    if (facts || (!isKnown && !stored.contains(id)) || (isKnown && failures > 0) || failures >= failuresBeforeKeysGo)
        emitSignal(memory, incident, facts, stored.contains(id), batch);
}

/// What is no longer waited for is forgotten.
void forgetTrials(Memory& memory)
{
    QSet<QString> due;
    for (const auto& incident : memory.alertsDue)
        due.insert(incident.signal.externalId);
    memory.alertTrials.removeIf([&due](auto trial) { return !due.contains(trial.key()); });
    memory.trials.removeIf([&memory](auto trial) { return !memory.doubtful.contains(trial.key()); });
}

void takeAuth(PollResult& result)
{
    if (result.error && result.error->kind == core::ErrorKind::Denied)
        result.auth = core::AuthState::Denied;
}

void forgetOldEntries(Memory& memory, const QDateTime& before)
{
    memory.seenEntries.removeIf([&before](auto entry) { return entry.value() < before; });
}

/// The incidents of this poll, each once, the touched before the listed; those that wait for their alerts are queued.
void sortOut(Memory& memory, const Findings& findings, const QSet<QString>& touchedIds, const QSet<QString>& stored,
    const QDateTime& now, core::IngestBatch& batch)
{
    QSet<QString> done;
    std::deque<Incident> due;
    const auto take = [&](const Incident& incident) {
        const auto& id = incident.signal.externalId;
        if (done.contains(id))
            return;
        done.insert(id);
        const auto known = memory.known.constFind(id);
        if (!needsAlerts(memory, incident, touchedIds.contains(id))) {
            const auto facts = known != memory.known.cend() && known->facts ? *known->facts : AlertFacts {};
            emitSignal(memory, incident, facts, stored.contains(id), batch);
            return;
        }
        due.push_back(incident);
    };
    for (const auto& incident : findings.touched)
        take(incident);
    // The newest first: they are what the room looks at.
    for (auto each = findings.listed.rbegin(); each != findings.listed.rend(); ++each)
        take(*each);
    for (const auto& incident : memory.alertsDue) {
        if (!done.contains(incident.signal.externalId))
            due.push_back(incident);
    }
    std::stable_partition(due.begin(), due.end(),
        [&](const Incident& incident) { return isReady(memory.alertTrials, incident.signal.externalId, now); });
    memory.alertsDue = std::move(due);
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
    const auto since = QDateTime::fromString(input.cursor["since"_L1].toString(), Qt::ISODate).toUTC();
    const auto fullAt = QDateTime::fromString(input.cursor["full_at"_L1].toString(), Qt::ISODate).toUTC();
    const auto begun = account->clock->now();
    const auto start = account->client->vendorTime(begun);
    const auto until = start.addSecs(overlapSeconds);
    const bool isLost = memory.token.isEmpty() && input.cursor["behind"_L1].toBool();
    bool readsAll = !since.isValid() || since.secsTo(start) > oldestCursorSeconds || isLost || !fullAt.isValid()
        || fullAt.secsTo(input.now) >= resyncSeconds || fullAt > input.now;

    // 1. What happened.
    Findings findings;
    QSet<QString> touchedIds;
    if (since.isValid() && since.secsTo(start) <= oldestCursorSeconds) {
        auto reading = readChanges(account, since.addSecs(-overlapSeconds), until, input.now);
        auto changes = co_await reading;
        std::move(changes.bad.begin(), changes.bad.end(), std::back_inserter(batch.badRecords));
        result.error = changes.error;
        for (auto& event : changes.events) {
            if (memory.seenEntries.contains(event.externalId))
                continue;
            touchedIds.insert(event.signalExternalId);
            batch.events.push_back(std::move(event));
        }
        readsAll = readsAll || changes.isTooMany || touchedIds.size() > maxTouchedOneByOne;
    }

    // 2. What is open, or what was touched.
    bool isWhole = !readsAll;
    QSet<QString> listedIds;
    if (readsAll && !result.error) {
        auto reading = readOpen(account, input.now);
        auto list = co_await reading;
        std::move(list.bad.begin(), list.bad.end(), std::back_inserter(batch.badRecords));
        result.error = list.error;
        isWhole = list.isWhole;
        findings.listed = std::move(list.rows);
        for (const auto& incident : findings.listed)
            listedIds.insert(incident.signal.externalId);
    }
    QStringList wanted;
    if (!result.error) {
        auto candidates = QSet<QString>(memory.doubtful.begin(), memory.doubtful.end()) + touchedIds;
        if (readsAll)
            candidates += stored;
        candidates -= listedIds;
        wanted = candidates.values();
        std::sort(wanted.begin(), wanted.end());
        const auto later = std::stable_partition(wanted.begin(), wanted.end(),
            [&](const QString& id) { return touchedIds.contains(id) || isReady(memory.trials, id, input.now); });
        const auto count = std::min<qsizetype>(std::distance(wanted.begin(), later), maxDoubtfulPerPoll);
        memory.doubtful = wanted.mid(count);
        wanted = wanted.mid(0, count);
    }

    // 3. A second look at each that is not in the list.
    std::optional<core::Error> aside; // what the list does not depend on
    if (!wanted.isEmpty()) {
        auto reading = readThese(account, wanted, input.now);
        auto looked = co_await reading;
        findings.touched = std::move(looked.touched);
        std::move(looked.bad.begin(), looked.bad.end(), std::back_inserter(batch.badRecords));
        batch.gone = looked.gone;
        result.error = looked.error;
        aside = looked.aside;
        for (const auto& id : std::as_const(batch.gone))
            memory.known.remove(id);
    }
    // Listed and touched: its alerts may be other ones now.
    sortOut(memory, findings, touchedIds, stored, input.now, batch);

    // 4. The alerts behind them.
    if (!result.error) {
        auto draining = drainAlerts(account, stored, input.now, &batch);
        const auto drained = co_await draining;
        result.error = drained.error;
        aside = aside ? aside : drained.aside;
    }
    for (const auto& incident : memory.alertsDue)
        emitBeforeAlerts(memory, incident, stored, batch);
    forgetTrials(memory);

    result.complete = isWhole && !result.error;
    if (!result.complete) {
        memory.doubtful.append(batch.gone);
        batch.gone.clear();
    }
    // A failed poll hands out what it read, but does not move on: the next one reads the same changes again.
    memory.token = QUuid::createUuid().toString(QUuid::Id128);
    result.cursor[u"token"_s] = memory.token;
    if (!result.error) {
        for (const auto& event : batch.events)
            memory.seenEntries.insert(event.externalId, event.at);
        forgetOldEntries(memory, start.addSecs(-3 * overlapSeconds));
        // Only now is the vendor's clock known for sure.
        result.cursor[u"since"_s] = std::min(account->client->vendorTime(begun), until).toString(Qt::ISODate);
        if (readsAll && isWhole)
            result.cursor[u"full_at"_s] = input.now.toString(Qt::ISODate);
        result.auth = core::AuthState::Ok;
    }
    result.cursor[u"behind"_s] = !memory.alertsDue.empty() || !memory.doubtful.isEmpty();
    takeAuth(result);
    if (!result.error)
        result.error = aside;
    const auto rate = account->client->rate(u"/incidents"_s);
    result.rateLimit = rate.limit;
    result.rateRemaining = rate.remaining;
    co_return result;
}

} // namespace yagura::sources::pagerduty
