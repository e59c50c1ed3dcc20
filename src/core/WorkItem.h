// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/ItemState.h"
#include "core/Severity.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yagura::core {

/// A time in which the clock of an item runs: from, up to and without.
struct ClockSpan
{
    QDateTime from;
    QDateTime to;

    bool operator==(const ClockSpan&) const = default;
};

/// One row of the response queue.
/// Units: instants UTC. Source: view `yagura.queue_row`.
struct WorkItem
{
    ItemId id;
    qint64 version = 0; ///< counts the changes; an older one never overwrites a newer one
    ItemKind kind = ItemKind::Alert;
    ItemState state = ItemState::New;
    Severity severity = Severity::Unknown;
    QString title;
    QString host;
    QString service;
    CustomerId customer; ///< invalid while nobody knows whose it is
    QString customerName;
    QString customerReading;
    QString owner; ///< login of the person who has it, empty for nobody
    QStringList sources; ///< marks: "PD", "DD"; one for each of sourceKeys, so that two accounts of a vendor make two
    QStringList sourceKeys; ///< keys of the sources its signals come from
    QDateTime openedAt; ///< by the vendor's clock; where `openedKnown` is false, when it was first seen
    bool openedKnown = true; ///< whether the vendor says since when
    QDateTime arrivedAt; ///< when it was seen here, by the database's clock
    bool backlog = false; ///< was open before its source was first polled: no first response of it is counted
    QDateTime clockFrom; ///< where the first-response clock starts: when the vendor says that it fired
    std::vector<ClockSpan> clock; ///< when it runs, up to dueAt, in order; empty where it runs all the time
    QDateTime dueAt; ///< end of the first-response target
    std::optional<QDateTime> respondedAt;
    std::optional<QDateTime> recoveredAt; ///< all signals recovered at their vendors
    std::optional<QDateTime> resolvedAt;
    std::optional<QDateTime> watchUntil;
    int fires = 1; ///< how often it fired, re-fires within the flap window included
    bool muted = false;
    int deliveriesWaiting = 0;
    int deliveriesFailed = 0;
    QString contradiction; ///< stable name of what the vendor says against what a person here did; empty for nothing
    QString takenBackFrom; ///< who had it when the vendor took it back, "?" where nobody knows; empty where it did not
    ItemId mergedInto; ///< the item that took this one up; invalid for none
    QString mergeTarget; ///< external id that it was merged into at the vendor and that is not read yet
    QStringList formerTitles; ///< what it was called before, bounded; it is found by them too

    bool isOpen() const { return state != ItemState::Resolved; }
    /// Whether nobody in the room has it. What the vendor took back bears a name and is in nobody's hand.
    bool isUnhandled() const { return state == ItemState::New && (owner.isEmpty() || !takenBackFrom.isEmpty()); }
    /// Each mark once.
    QStringList marks() const
    {
        auto all = sources;
        all.removeDuplicates();
        return all;
    }
    bool operator==(const WorkItem&) const = default;
};

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::WorkItem)
