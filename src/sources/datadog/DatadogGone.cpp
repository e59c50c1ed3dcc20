// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogGone.h"

#include "sources/LinkKey.h"
#include "sources/datadog/DatadogReads.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr qsizetype maxStateLooks = 20;

enum class Answer { Over, NotOver, None };

using Unreadables = std::vector<UnreadableRow>;
using Looked = core::Result<std::optional<GroupStates>>;

QString groupOf(const QString& id)
{
    return normalGroup(id.section(u'/', 1));
}

/// Whether an unreadable row may be this group's.
bool mayBe(const UnreadableRow& row, const QString& monitorId, const QString& group)
{
    return (row.monitorId.isEmpty() || row.monitorId == monitorId) && (row.group.isEmpty() || row.group == group);
}

/// What the monitor says of one of its groups that a whole list lacks.
Answer answerBesideAWholeList(const Looked& looked, const QString& group)
{
    if (!looked)
        return Answer::None;
    const auto& states = *looked;
    if (!states)
        return Answer::Over; // the monitor is deleted
    const auto state = states->byGroup.constFind(group);
    if (state == states->byGroup.cend())
        return states->isWhole ? Answer::Over : Answer::None;
    if (state->isEmpty())
        return Answer::None;
    return *state == "OK"_L1 || *state == "Ignored"_L1 || *state == "Skipped"_L1 ? Answer::Over : Answer::NotOver;
}

/// What it says where some rows of the list are unreadable: one of them may be this group's.
Answer answerAlone(const Looked& looked, const QString& monitorId, const QString& group, const Unreadables& unreadable)
{
    if (!looked)
        return Answer::None;
    const auto& states = *looked;
    if (states)
        return states->byGroup.value(group) == "OK"_L1 ? Answer::Over : Answer::None;
    const bool isListed = std::any_of(unreadable.begin(), unreadable.end(),
        [&](const UnreadableRow& row) { return mayBe(row, monitorId, group); });
    return isListed ? Answer::None : Answer::Over;
}

/// The monitors in the order in which they are looked at: on from where the last poll ended.
QStringList inTurn(QStringList monitors, const QString& lookedUpTo)
{
    std::sort(monitors.begin(), monitors.end());
    const auto next = std::upper_bound(monitors.begin(), monitors.end(), lookedUpTo);
    std::rotate(monitors.begin(), next, monitors.end());
    return monitors.mid(0, maxStateLooks);
}

/// Which of the candidates are over; `missing` remembers those of which nobody says anything, for the next whole list.
QCoro::Task<QStringList> lookAt(std::shared_ptr<Account> account, QStringList candidates, Unreadables unreadable)
{
    const bool isWhole = unreadable.empty();
    const auto before = std::exchange(account->memory.missing, {});
    QStringList gone;
    QHash<QString, QStringList> byMonitor;
    for (const auto& id : std::as_const(candidates)) {
        if (isWhole && before.contains(id))
            gone.append(id);
        else
            byMonitor[id.section(u'/', 0, 0)].append(id);
    }
    QSet<QString> silent;
    const auto monitors = inTurn(byMonitor.keys(), account->memory.lookedUpTo);
    for (const auto& monitorId : std::as_const(monitors)) {
        auto reading = readStates(account, monitorId);
        const auto looked = co_await reading;
        account->memory.lookedUpTo = monitorId;
        const auto ids = byMonitor.take(monitorId);
        for (const auto& id : ids) {
            const auto answer = isWhole ? answerBesideAWholeList(looked, groupOf(id))
                                        : answerAlone(looked, monitorId, groupOf(id), unreadable);
            if (answer == Answer::Over)
                gone.append(id);
            else if (answer == Answer::None)
                silent.insert(id);
        }
    }
    for (const auto& ids : std::as_const(byMonitor))
        silent.unite(QSet<QString>(ids.begin(), ids.end())); // not looked at: too many at once
    if (isWhole)
        account->memory.missing = silent;
    co_return gone;
}

} // namespace

QCoro::Task<QStringList> findGone(std::shared_ptr<Account> account, QSet<QString> stored,
    QHash<QString, QDateTime> listed, Unreadables unreadable, bool isOneMoment)
{
    QStringList candidates;
    for (const auto& id : std::as_const(stored)) {
        if (!listed.contains(id))
            candidates.append(id);
    }
    std::sort(candidates.begin(), candidates.end());
    if (unreadable.empty() && isOneMoment) {
        account->memory.missing.clear();
        co_return candidates;
    }
    auto looking = lookAt(account, candidates, unreadable);
    auto gone = co_await looking;
    std::sort(gone.begin(), gone.end());
    co_return gone;
}

} // namespace yagura::sources::datadog
