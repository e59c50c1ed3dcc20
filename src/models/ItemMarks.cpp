// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ItemMarks.h"

#include "core/Text.h"
#include "models/Times.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

constexpr auto seenLateSeconds = 60; // less is the interval of a poll
constexpr qsizetype longestName = 80;
constexpr qsizetype mostPlaces = 12;

/// Nobody may know who had it: the vendor named no one.
bool isNamed(const QString& name)
{
    return !name.isEmpty() && name != "?"_L1;
}

} // namespace

QString ItemMarks::mark(const core::WorkItem& item)
{
    if (item.contradiction == "reassigned_at_vendor"_L1)
        return tr("other owner at the vendor", "mark in a row");
    if (item.contradiction == "merged_with_held"_L1)
        return tr("merged, two owners", "mark in a row");
    if (!item.contradiction.isEmpty() || !item.takenBackFrom.isEmpty())
        return tr("taken back", "mark in a row");
    if (!item.mergeTarget.isEmpty())
        return tr("merged, not read yet", "mark in a row");
    return {};
}

QString ItemMarks::sentence(const core::WorkItem& item)
{
    const auto from = core::cleanLine(item.takenBackFrom, longestName);
    QStringList all;
    if (item.contradiction == "reassigned_at_vendor"_L1)
        all += tr("The vendor gave it to somebody else, while %1 has it here.").arg(item.owner);
    else if (item.contradiction == "merged_with_held"_L1)
        all += tr("It was merged with an item that %1 had: agree on who goes on.").arg(from);
    else if (item.contradiction == "acknowledgement_taken_back"_L1 && item.state == core::ItemState::Escalated)
        all += tr("The vendor took the acknowledgement back after it was escalated: see whether the second line has it.");
    else if (!item.takenBackFrom.isEmpty())
        all += isNamed(from) ? tr("The vendor took the acknowledgement back; %1 had it. Somebody must take it again.").arg(from)
                             : tr("The vendor took the acknowledgement back. Somebody must take it again.");
    if (!item.mergeTarget.isEmpty())
        all += tr("The vendor merged it into an incident that is not read yet (%1): it is not over.").arg(core::cleanLine(item.mergeTarget, longestName));
    if (item.mergedInto.isValid())
        all += tr("It goes on in item #%1.").arg(item.mergedInto.value);
    if (item.backlog && item.isOpen())
        all += tr("It was open before its source was first read, and is left out of the service level.");
    return all.join(u'\n');
}

QString ItemMarks::opened(const core::WorkItem& item, const QDateTime& now)
{
    const auto seen = Times::moment(item.arrivedAt.isValid() ? item.arrivedAt : item.openedAt, now);
    if (!item.openedKnown)
        return tr("since when is not told; seen %1").arg(seen);
    const auto at = Times::moment(item.openedAt, now);
    if (item.arrivedAt.isValid() && item.openedAt.secsTo(item.arrivedAt) >= seenLateSeconds)
        return tr("opened %1, seen here %2").arg(at, seen);
    return tr("opened %1").arg(at);
}

QString ItemMarks::clock(const core::FirstResponse& response, const QDateTime& now)
{
    using State = core::FirstResponse::State;
    switch (response.state) {
    case State::Late:
        return tr("%1 late", "first response").arg(Times::span(response.left));
    case State::Done:
    case State::DoneLate:
        return tr("done", "first response");
    case State::NotStarted:
    case State::Paused:
        return tr("starts %1", "first response, in service hours").arg(Times::shortMoment(*response.runsFrom, now));
    case State::Backlog:
        return tr("not counted", "first response");
    case State::Running:
        break;
    }
    return Times::span(response.left);
}

QString ItemMarks::clockSentence(const core::WorkItem& item, const core::FirstResponse& response, const QDateTime& now)
{
    using State = core::FirstResponse::State;
    const auto due = Times::moment(item.dueAt, now);
    switch (response.state) {
    case State::NotStarted:
        return tr("Outside of the service hours: the clock starts %1. First response due %2.").arg(Times::shortMoment(*response.runsFrom, now), due);
    case State::Paused:
        return tr("Outside of the service hours: the clock goes on %1, with %2 left. First response due %3.")
            .arg(Times::shortMoment(*response.runsFrom, now), Times::span(response.left), due);
    case State::Backlog:
        return tr("It was open before its source was first read: no first response is counted.");
    default:
        return tr("First response due %1").arg(due);
    }
}

QString ItemMarks::places(const core::ItemDetail& detail)
{
    QHash<QString, QStringList> groups; // by monitor
    for (const auto& entry : detail.itemSignals) {
        const auto& signal = entry.signal;
        const auto group = core::cleanLine(signal.monitorGroup, longestName);
        // What stands for all of them is no place: "total", "*", "@SYNTHETICS_OVERALL@".
        const auto isSum = group.isEmpty() || group == "*"_L1 || group == "total"_L1 || (group.startsWith(u'@') && group.endsWith(u'@'));
        if (signal.state != core::SignalState::Recovered && !signal.monitorExternalId.isEmpty() && !isSum)
            groups[entry.sourceKey + u'/' + signal.monitorExternalId] += group;
    }
    QStringList all;
    for (const auto& of : std::as_const(groups))
        all += of;
    if (all.isEmpty() || detail.itemSignals.size() < 2)
        return {};
    all.removeDuplicates();
    all.sort();
    const auto count = static_cast<int>(all.size());
    auto shown = all.mid(0, mostPlaces).join(u", "_s);
    if (count > mostPlaces)
        shown += u", …"_s;
    return tr("%n place(s): %1", nullptr, count).arg(shown);
}

} // namespace yagura::models
