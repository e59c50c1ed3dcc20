// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyPoll.h"

#include "sources/pagerduty/PagerDutyCursor.h"
#include "sources/pagerduty/PagerDutyHandout.h"
#include "sources/pagerduty/PagerDutyLooks.h"
#include "sources/pagerduty/PagerDutyReads.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr int fewEnough = 40; // to be looked at one by one, at each poll
constexpr int maxDoubtfulPerPoll = 300;
constexpr qint64 lookAgainSeconds = 900; // at all that the database holds, while no list can be trusted

/// What one poll runs into, the gravest first.
struct Troubles
{
    std::optional<core::Error> ended; ///< the way, the key, or an answer of another form: the poll ended there
    std::optional<core::Error> list; ///< of the open list
    std::optional<core::Error> log; ///< of the log
    std::optional<core::Error> alerts; ///< of an incident's list of alerts
    std::optional<core::Error> behind; ///< what the database holds is not all read again yet
    std::optional<core::Error> aside; ///< what the rest does not depend on

    /// Whether what was read is all, and as it is now.
    [[nodiscard]] bool isWhole() const { return !ended && !list && !log && !alerts && !behind; }
    [[nodiscard]] std::optional<core::Error> gravest() const
    {
        for (const auto& each : {ended, list, log, alerts, behind}) {
            if (each)
                return each;
        }
        return aside;
    }
};

/// Whether alerts went from one incident to another.
bool movesAlerts(const QString& kind)
{
    return kind.contains("link"_L1) || kind.contains("merge"_L1);
}

/// Takes the log's entries. True where something in it asks for reading everything.
bool takeChanges(Memory& memory, Round& round, Changes changes, core::IngestBatch& batch)
{
    bool wantsAll = changes.isTooMany || !changes.flaw.isEmpty();
    for (auto& record : changes.bad) {
        // Which incident it was about nobody knows.
        const auto digest = QCryptographicHash::hash(record.raw, QCryptographicHash::Sha1);
        wantsAll = wantsAll || !memory.seenBadEntries.contains(digest);
        memory.seenBadEntries.insert(digest);
        batch.badRecords.push_back(std::move(record));
    }
    for (auto& event : changes.events) {
        if (memory.seenEntries.contains(event.externalId))
            continue;
        round.touched.insert(event.signalExternalId);
        if (movesAlerts(event.kind))
            round.moved.insert(event.signalExternalId);
        batch.events.push_back(std::move(event));
    }
    return wantsAll || round.touched.size() > fewEnough;
}

/// Whom to look at one by one: who was touched, who is doubtful, and who is not listed though the database has it. What
/// is too much for one poll stays doubtful.
QStringList candidates(Memory& memory, const Round& round, const QSet<QString>& listed, bool includesStored)
{
    auto all = QSet<QString>(memory.doubtful.begin(), memory.doubtful.end()) + round.touched;
    for (const auto& id : bareOnes(memory, round.now))
        all.insert(id);
    if (includesStored)
        all += round.stored;
    all -= listed;
    auto wanted = all.values();
    const auto isDue = [&](const QString& id) { return round.touched.contains(id) || isReady(memory.trials, id, round.now); };
    // What the database shows as open first: that is what may be wrong on a screen.
    const auto rank = [&](const QString& id) {
        return std::tuple(!isDue(id), !round.stored.contains(id), !round.touched.contains(id), id);
    };
    std::sort(wanted.begin(), wanted.end(), [&rank](const QString& a, const QString& b) { return rank(a) < rank(b); });
    const auto due = std::count_if(wanted.begin(), wanted.end(), isDue);
    const auto count = std::min<qsizetype>(due, maxDoubtfulPerPoll);
    memory.doubtful = wanted.mid(count);
    return wanted.mid(0, count);
}

/// The database may hold as open what nobody has read since the start: that is said until it is over.
std::optional<core::Error> catchingUp(Memory& memory, int left)
{
    if (left == 0) {
        memory.catchingUp = 0;
        return std::nullopt;
    }
    memory.catchingUp = std::max(memory.catchingUp, left);
    return core::Error {core::ErrorKind::Invalid,
        u"Catching up: %1 of %2 incidents are read again"_s.arg(memory.catchingUp - left).arg(memory.catchingUp),
        u"catching_up"_s,
        {}};
}

void rememberEntries(Memory& memory, const core::IngestBatch& batch, const QDateTime& readAt, const QDateTime& since)
{
    for (const auto& event : batch.events)
        memory.seenEntries.insert(event.externalId, event.at.isValid() ? event.at : readAt);
    const auto before = since.addSecs(-2 * overlapSeconds);
    memory.seenEntries.removeIf([&before](auto entry) { return entry.value() < before; });
    constexpr auto mostBadOnes = 1'000;
    if (memory.seenBadEntries.size() > mostBadOnes)
        memory.seenBadEntries.clear();
}

/// What went on in another is told after that one, whatever the order in which they were read.
void putMergedLast(core::IngestBatch& batch)
{
    std::stable_partition(batch.arrived.begin(), batch.arrived.end(),
        [](const core::Signal& signal) { return signal.mergedInto.isEmpty(); });
}

} // namespace

QCoro::Task<PollResult> poll(std::shared_ptr<Account> account, PollInput input)
{
    PollResult result;
    auto& batch = result.batch;
    batch.observedAt = input.now;
    auto cursor = cursorFrom(input.cursor);
    auto& memory = account->memory;
    if (memory.token.isEmpty() || cursor.token != memory.token)
        memory = {}; // what was handed out may not have been committed
    const bool isLost = memory.token.isEmpty() && cursor.isBehind;

    Round round;
    round.now = input.now;
    round.stored = QSet<QString>(input.openSignals.begin(), input.openSignals.end());
    const auto begun = account->clock->now();
    Troubles troubles;
    bool readsAll = isLost || cursor.wantsAll(input.now);

    // 1. What happened.
    QDateTime newest;
    if (!cursor.hasGap(input.now)) {
        // A day ahead: what a clock that is behind would cut off is what has just happened.
        auto reading = readChanges(account, cursor.since.addSecs(-overlapSeconds),
            account->client->vendorTime(begun).addDays(1), input.now);
        auto changes = co_await reading;
        troubles.ended = changes.error;
        newest = changes.newest;
        if (!changes.flaw.isEmpty())
            troubles.log = incompleteList(u"Log entries"_s, changes.flaw);
        readsAll = takeChanges(memory, round, std::move(changes), batch) || readsAll;
    }

    // 2. What is open, or what was touched.
    OpenList list;
    QSet<QString> listed;
    if (readsAll && !troubles.ended) {
        auto reading = readOpen(account, input.now);
        list = co_await reading;
        std::move(list.bad.begin(), list.bad.end(), std::back_inserter(batch.badRecords));
        troubles.ended = list.error;
        if (!list.flaw.isEmpty())
            troubles.list = incompleteList(u"Open incidents"_s, list.flaw);
        for (const auto& incident : list.rows)
            listed.insert(incident.signal.externalId);
    }

    // 3. A look at each that is not in the list.
    Looks looks;
    if (!troubles.ended) {
        const bool isTime = !memory.lookedAt.isValid() || memory.lookedAt.secsTo(input.now) >= lookAgainSeconds;
        const bool areFew = (round.stored - listed).size() <= fewEnough;
        const bool includesStored = readsAll && (list.isWhole() || isTime || areFew);
        if (includesStored)
            memory.lookedAt = input.now;
        const auto wanted = candidates(memory, round, listed, includesStored);
        auto looking = lookAt(account, wanted, listed, input.now);
        looks = co_await looking;
        std::move(looks.bad.begin(), looks.bad.end(), std::back_inserter(batch.badRecords));
        batch.gone = looks.gone;
        round.moved += looks.targets;
        troubles.ended = looks.error;
        troubles.aside = looks.aside;
    }
    auto judgingLooked = judgePriorities(account, &looks.incidents, input.now);
    co_await judgingLooked;
    auto judgingListed = judgePriorities(account, &list.rows, input.now);
    co_await judgingListed;
    sortOut(memory, round, looks.incidents, list.rows, batch);
    forget(memory, batch.gone);
    memory.catchingUp = std::max(memory.catchingUp, notCaughtUp(memory, round.stored));

    // 4. The alerts behind them.
    if (!troubles.ended) {
        auto draining = drainAlerts(account, &round, &batch);
        const auto drained = co_await draining;
        troubles.ended = drained.error;
        if (!troubles.aside)
            troubles.aside = drained.aside;
    }
    handOutBeforeAlerts(memory, round, batch);
    forget(memory, {});
    putMergedLast(batch);
    if (!memory.cutAlerts.isEmpty())
        troubles.alerts = *memory.cutAlerts.cbegin();
    troubles.behind = catchingUp(memory, notCaughtUp(memory, round.stored));

    // 5. How it went. A poll that ended early hands out what it read, but does not move on: the next one reads the same
    // changes again.
    memory.token = QUuid::createUuid().toString(QUuid::Id128);
    cursor.token = memory.token;
    cursor.isBehind = !memory.alertsDue.empty() || !memory.doubtful.isEmpty();
    if (!troubles.ended) {
        // Only now is the vendor's clock known as well as it will be.
        const auto vendorNow = account->client->vendorTime(begun);
        if (!troubles.log)
            cursor.moveOn(vendorNow, account->client->isTimeKnown(), newest);
        rememberEntries(memory, batch, vendorNow, cursor.since);
        cursor.polledAt = input.now;
        if (readsAll && list.isWhole())
            cursor.setWhole(list.pages, input.now);
        else if (readsAll)
            cursor.fullAt = {};
        result.auth = core::AuthState::Ok;
    } else if (troubles.ended->kind == core::ErrorKind::Denied) {
        result.auth = core::AuthState::Denied;
    }
    result.cursor = toJson(cursor);
    result.complete = troubles.isWhole();
    result.error = troubles.gravest();
    const auto rate = account->client->rate(u"/incidents"_s);
    result.rateLimit = rate.limit;
    result.rateRemaining = rate.remaining;
    co_return result;
}

} // namespace yagura::sources::pagerduty
