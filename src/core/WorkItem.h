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

namespace yagura::core {

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
    QStringList sources; ///< marks: "PD", "DD"
    QStringList sourceKeys; ///< keys of the sources its signals come from
    QDateTime openedAt; ///< by the vendor's clock
    QDateTime arrivedAt; ///< by the database's clock: the first response runs from here
    QDateTime dueAt; ///< end of the first-response target
    std::optional<QDateTime> respondedAt;
    std::optional<QDateTime> recoveredAt; ///< all signals recovered at their vendors
    std::optional<QDateTime> resolvedAt;
    std::optional<QDateTime> watchUntil;
    int fires = 1; ///< how often it fired, re-fires within the flap window included
    bool muted = false;
    int deliveriesWaiting = 0;
    int deliveriesFailed = 0;

    bool isOpen() const { return state != ItemState::Resolved; }
    bool operator==(const WorkItem&) const = default;
};

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::WorkItem)
