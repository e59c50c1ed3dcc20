// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyLooks.h"

#include "core/Text.h"
#include "sources/pagerduty/PagerDutyReads.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr auto longestChain = 10; // of merges: beyond it two incidents name each other

/// Reads incidents by id. Those that are gone go to `gone`; what was not read goes to `doubtful`.
QCoro::Task<> readThese(std::shared_ptr<Account> account, QStringList ids, QDateTime now, Looks* looks)
{
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
                    looks->incidents.push_back(std::move(*answer.value));
                else
                    looks->gone.append(id);
                continue;
            }
            memory.doubtful.append(id);
            if (answer.isInVain) {
                looks->error = answer.value.error();
                continue;
            }
            putOff(memory.trials, id, now);
            looks->bad.push_back(unreadable(id, answer.value.error().detail, answer.raw));
            if (++failures > maxFailuresPerPoll)
                looks->aside = answer.value.error();
        }
        if (looks->error || looks->aside) {
            account->memory.doubtful.append(ids.mid(last));
            break;
        }
    }
}

/// Those into which incidents were merged and that nobody has looked at yet.
QStringList targetsToRead(const Looks& looks, const QSet<QString>& known)
{
    QSet<QString> wanted;
    for (const auto& incident : looks.incidents) {
        const auto& target = incident.signal.mergedInto;
        if (!target.isEmpty() && !known.contains(target))
            wanted.insert(target);
    }
    auto result = wanted.values();
    std::sort(result.begin(), result.end());
    return result;
}

/// Has each merged incident name the last of its chain, and holds back those whose last one is not known.
void followMerges(Looks& looks, const QSet<QString>& listed, Memory& memory, const QDateTime& now)
{
    QHash<QString, QString> intoOf;
    QSet<QString> read = listed;
    for (const auto& incident : looks.incidents) {
        read.insert(incident.signal.externalId);
        if (!incident.signal.mergedInto.isEmpty())
            intoOf.insert(incident.signal.externalId, incident.signal.mergedInto);
    }
    std::vector<Incident> kept;
    for (auto& incident : looks.incidents) {
        auto& signal = incident.signal;
        for (int i = 0; i < longestChain; ++i) {
            const auto next = intoOf.value(signal.mergedInto);
            if (next.isEmpty() || next == signal.externalId)
                break;
            signal.mergedInto = next;
        }
        if (signal.mergedInto.isEmpty()) {
            kept.push_back(std::move(incident));
            continue;
        }
        looks.targets.insert(signal.mergedInto);
        const bool isThere = read.contains(signal.mergedInto);
        if (!isThere && looks.gone.contains(signal.mergedInto)) {
            // It goes on nowhere: what the vendor says of this one is all that there is.
            signal.notes.append(u"was merged into %1, which the vendor has no more"_s.arg(signal.mergedInto));
            signal.mergedInto.clear();
        } else if (!isThere && memory.merges.value(signal.externalId).failures < patience) {
            if (!looks.error)
                putOff(memory.merges, signal.externalId, now);
            memory.doubtful.append(signal.externalId);
            continue;
        }
        memory.merges.remove(signal.externalId);
        kept.push_back(std::move(incident));
    }
    looks.incidents = std::move(kept);
}

} // namespace

bool isReady(const Memory::Trials& trials, const QString& id, const QDateTime& now)
{
    const auto trial = trials.constFind(id);
    return trial == trials.cend() || !trial->notBefore.isValid() || trial->notBefore <= now;
}

void putOff(Memory::Trials& trials, const QString& id, const QDateTime& now)
{
    constexpr qint64 first = 10;
    constexpr qint64 longest = 600;
    constexpr auto doublings = 10;
    auto& trial = trials[id];
    trial.notBefore = now.addSecs(std::min(first << std::min(trial.failures, doublings), longest));
    ++trial.failures;
}

core::BadRecord unreadable(const QString& id, const QString& why, const QByteArray& raw)
{
    return {u"%1: %2"_s.arg(id, why), core::boundedRaw(raw.isEmpty() ? QByteArray("(empty)") : raw)};
}

QCoro::Task<Looks> lookAt(std::shared_ptr<Account> account, QStringList ids, QSet<QString> listed, QDateTime now)
{
    Looks looks;
    auto known = listed + QSet<QString>(ids.begin(), ids.end());
    auto wanted = ids;
    for (int i = 0; i < longestChain && !wanted.isEmpty() && !looks.error; ++i) {
        auto reading = readThese(account, wanted, now, &looks);
        co_await reading;
        wanted = targetsToRead(looks, known);
        known += QSet<QString>(wanted.begin(), wanted.end());
    }
    followMerges(looks, listed, account->memory, now);
    co_return looks;
}

} // namespace yagura::sources::pagerduty
