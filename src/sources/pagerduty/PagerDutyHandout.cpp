// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is handed out of what was read, and when: an incident is whole only with its alerts.
#include "sources/pagerduty/PagerDutyHandout.h"

#include "sources/pagerduty/PagerDutyLooks.h"
#include "sources/pagerduty/PagerDutyReads.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr int maxAlertReadsPerPoll = 120;
constexpr qint64 youngSeconds = 900;
constexpr auto mostBareLooks = 7; // of one that is not young by its own age: a quarter of an hour as well
constexpr auto maxBarePerPoll = 20;

using core::SignalState;

size_t fingerprintOf(const core::Signal& signal)
{
    auto seed = qHashMulti(0, signal.raw, static_cast<int>(signal.state), static_cast<int>(signal.severity), signal.title,
        signal.host, signal.service, signal.vendorOwner, signal.mergedInto, signal.linkKeys, signal.notes);
    for (const auto& hint : signal.customerHints)
        seed = qHashMulti(seed, hint.kind, hint.value);
    return seed;
}

/// Hands a signal out where it differs from what was handed out before.
void handOut(Memory& memory, Round& round, const Incident& incident, const std::optional<AlertFacts>& facts,
    core::IngestBatch& batch)
{
    auto signal = withFacts(incident, facts.value_or(AlertFacts {}));
    const auto fingerprint = fingerprintOf(signal);
    const auto id = signal.externalId;
    auto& known = memory.known[id];
    const bool isOver = signal.state == SignalState::Recovered;
    const bool isNews = known.fingerprint != fingerprint || round.stored.contains(id) == isOver;
    known.fingerprint = fingerprint;
    known.alertCount = incident.alertCount;
    known.facts = facts;
    known.isPartial = false;
    if (isOver)
        memory.known.remove(id);
    if (isNews && !round.handedOut.contains(id)) {
        round.handedOut.insert(id);
        batch.arrived.push_back(std::move(signal));
    }
}

/// Whether an incident is so new that its alert may still be on its way: by its own age, or since nobody had it before.
bool isYoung(const Memory& memory, const Round& round, const Incident& incident)
{
    const auto& id = incident.signal.externalId;
    const auto& openedAt = incident.signal.openedAt;
    if (openedAt.isValid() && openedAt.secsTo(round.now) < youngSeconds)
        return true;
    const auto looks = memory.bare.constFind(id);
    return looks == memory.bare.cend() ? !round.stored.contains(id) : looks->failures < mostBareLooks;
}

/// An alert may come a moment after its incident, without a line in the log.
void watchBare(Memory& memory, const Round& round, const Incident& incident, bool hasAlert)
{
    const auto& id = incident.signal.externalId;
    if (hasAlert || incident.signal.state == SignalState::Recovered || !isYoung(memory, round, incident))
        memory.bare.remove(id);
    else if (isReady(memory.bare, id, round.now))
        putOff(memory.bare, id, round.now);
}

/// Whether the alerts of an incident must be read before it is known fully.
bool needsAlerts(const Memory& memory, const Round& round, const Incident& incident)
{
    const auto& id = incident.signal.externalId;
    if (incident.alertCount == 0 || incident.signal.state == SignalState::Recovered)
        return false;
    const auto known = memory.known.constFind(id);
    return known == memory.known.cend() || !known->facts || known->isPartial || known->alertCount != incident.alertCount
        || round.moved.contains(id)
        || (incident.alertCount < 0 && (round.touched.contains(id) || memory.bare.contains(id)));
}

/// What is known of the alerts of an incident that needs none read: of one that has none any more, what they said of the
/// trouble, but not the names that went with them.
AlertFacts factsWithoutReading(const Memory& memory, const Incident& incident)
{
    const auto known = memory.known.constFind(incident.signal.externalId);
    auto facts = known != memory.known.cend() && known->facts ? *known->facts : AlertFacts {};
    if (incident.alertCount == 0 && incident.signal.state != SignalState::Recovered)
        facts.linkKeys.clear();
    return facts;
}

/// Newest first, and those first of which nobody knows: they are what may have changed unseen.
bool changedLater(const Incident& a, const Incident& b)
{
    const auto& left = a.signal.updatedAt;
    const auto& right = b.signal.updatedAt;
    if (left.isValid() && right.isValid())
        return left > right;
    return !left.isValid() && right.isValid();
}

/// Takes what was read of one incident's alerts. True where all is known.
bool takeFacts(Memory& memory, Round& round, const Incident& incident, const Facts& read, core::IngestBatch& batch)
{
    const auto& id = incident.signal.externalId;
    const bool isPartial = !read.flaw.isEmpty() || (read.count < incident.alertCount && !read.isTooLong);
    const auto known = memory.known.constFind(id);
    // A list that is not whole says nothing of what it lacks: what is known stays.
    const bool hasMore = isPartial && known != memory.known.cend() && known->facts;
    const auto facts = hasMore ? joined({read.facts, *known->facts}) : read.facts;
    handOut(memory, round, incident, facts, batch);
    memory.known[id].isPartial = isPartial;
    watchBare(memory, round, incident, read.count > 0 || isPartial);
    if (read.flaw.isEmpty())
        memory.cutAlerts.remove(id);
    else {
        memory.cutAlerts.insert(id, incompleteList(u"The alerts of %1"_s.arg(id), read.flaw));
        batch.badRecords.push_back(unreadable(id, read.flaw, read.raw));
    }
    return !isPartial;
}

} // namespace

void sortOut(Memory& memory, Round& round, const std::vector<Incident>& looked, const std::vector<Incident>& listed,
    core::IngestBatch& batch)
{
    QSet<QString> done;
    std::deque<Incident> due;
    const auto take = [&](const Incident& incident) {
        const auto& id = incident.signal.externalId;
        if (done.contains(id))
            return;
        done.insert(id);
        if (needsAlerts(memory, round, incident)) {
            due.push_back(incident);
            return;
        }
        const auto facts = factsWithoutReading(memory, incident);
        handOut(memory, round, incident, facts, batch);
        watchBare(memory, round, incident, incident.alertCount > 0 || !facts.linkKeys.isEmpty());
    };
    for (const auto& incident : looked)
        take(incident);
    const auto fromList = static_cast<std::ptrdiff_t>(due.size());
    for (const auto& incident : listed)
        take(incident);
    for (const auto& incident : memory.alertsDue) {
        if (!done.contains(incident.signal.externalId))
            due.push_back(incident);
    }
    std::stable_sort(due.begin() + fromList, due.end(), changedLater);
    std::stable_partition(due.begin(), due.end(), [&](const Incident& incident) {
        return isReady(memory.alertTrials, incident.signal.externalId, round.now);
    });
    memory.alertsDue = std::move(due);
}

QCoro::Task<Drained> drainAlerts(std::shared_ptr<Account> account, Round* round, core::IngestBatch* batch)
{
    Drained drained;
    int failures = 0;
    int left = maxAlertReadsPerPoll;
    std::vector<Incident> again;
    const auto goesOn = [&account, &left, round] {
        const auto& memory = account->memory;
        return left > 0 && !memory.alertsDue.empty()
            && isReady(memory.alertTrials, memory.alertsDue.front().signal.externalId, round->now);
    };
    while (goesOn() && !drained.error && !drained.aside) {
        std::vector<Incident> incidents;
        std::vector<QCoro::Task<OneAnswer<Facts>>> reading;
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
            if (answer.value && takeFacts(memory, *round, incident, *answer.value, *batch)) {
                memory.alertTrials.remove(id);
                continue;
            }
            again.push_back(incident);
            if (!answer.value && answer.isInVain) {
                drained.error = answer.value.error();
                continue;
            }
            putOff(memory.alertTrials, id, round->now);
            if (answer.value)
                continue;
            const auto& error = answer.value.error();
            if (error.kind == core::ErrorKind::NotFound)
                memory.doubtful.append(id); // gone as a whole, it seems
            const bool isLate = error.code == "unsaid"_L1 && memory.alertTrials.value(id).failures <= patience;
            if (isLate)
                continue;
            batch->badRecords.push_back(unreadable(id, error.detail, answer.raw));
            if (++failures > maxFailuresPerPoll)
                drained.aside = error;
        }
    }
    std::move(again.begin(), again.end(), std::back_inserter(account->memory.alertsDue));
    co_return drained;
}

void handOutBeforeAlerts(Memory& memory, Round& round, core::IngestBatch& batch)
{
    for (const auto& incident : memory.alertsDue) {
        const auto& id = incident.signal.externalId;
        if (round.handedOut.contains(id))
            continue;
        const auto known = memory.known.constFind(id);
        const bool isKnown = known != memory.known.cend();
        const auto facts = isKnown ? known->facts : std::nullopt;
        const bool isPartial = isKnown && known->isPartial;
        const auto failures = memory.alertTrials.value(id).failures;
        // One that the database knows is left as it is, since its link keys are there; but not for ever, lest its state
        // stand still with alerts that cannot be read.
        const bool isStored = round.stored.contains(id);
        if (!facts && (isKnown || isStored) && !(isKnown && failures > 0) && failures < patience)
            continue;
        const auto count = isKnown ? known->alertCount : -1;
        handOut(memory, round, incident, facts, batch);
        memory.known[id].isPartial = isPartial;
        memory.known[id].alertCount = facts ? count : -1; // its alerts are still to be read
    }
}

int notCaughtUp(const Memory& memory, const QSet<QString>& stored)
{
    const auto isUnread = [&](const Incident& incident) {
        const auto& id = incident.signal.externalId;
        return stored.contains(id) && !memory.known.contains(id);
    };
    const auto isUnseen = [&](const QString& id) {
        return stored.contains(id) && !memory.trials.contains(id) && !memory.merges.contains(id);
    };
    return static_cast<int>(std::count_if(memory.alertsDue.begin(), memory.alertsDue.end(), isUnread)
        + std::count_if(memory.doubtful.begin(), memory.doubtful.end(), isUnseen));
}

QStringList bareOnes(const Memory& memory, const QDateTime& now)
{
    QStringList ids;
    for (auto each = memory.bare.cbegin(); each != memory.bare.cend() && ids.size() < maxBarePerPoll; ++each) {
        if (isReady(memory.bare, each.key(), now))
            ids.append(each.key());
    }
    return ids;
}

void forget(Memory& memory, const QStringList& gone)
{
    for (const auto& id : gone) {
        memory.known.remove(id);
        memory.bare.remove(id);
        memory.cutAlerts.remove(id);
        std::erase_if(memory.alertsDue, [&id](const Incident& incident) { return incident.signal.externalId == id; });
    }
    QSet<QString> due;
    for (const auto& incident : memory.alertsDue)
        due.insert(incident.signal.externalId);
    memory.doubtful.removeDuplicates();
    memory.alertTrials.removeIf([&due](auto trial) { return !due.contains(trial.key()); });
    memory.trials.removeIf([&memory](auto trial) { return !memory.doubtful.contains(trial.key()); });
    memory.merges.removeIf([&memory](auto trial) { return !memory.doubtful.contains(trial.key()); });
    memory.bare.removeIf([&memory](auto trial) { return !memory.known.contains(trial.key()); });
    memory.cutAlerts.removeIf([&memory](auto cut) { return !memory.known.contains(cut.key()); });
}

} // namespace yagura::sources::pagerduty
