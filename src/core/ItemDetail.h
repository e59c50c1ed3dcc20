// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/Customer.h"
#include "core/Delivery.h"
#include "core/MetricSeries.h"
#include "core/Monitor.h"
#include "core/Signal.h"
#include "core/TimelineEntry.h"
#include "core/WorkItem.h"

#include <QMetaType>

#include <optional>
#include <vector>

namespace yagura::core {

/// One signal of an item, with the raw answer of its vendor.
struct ItemSignal
{
    QString sourceKey;
    QString sourceKind;
    Signal signal;

    bool operator==(const ItemSignal&) const = default;
};

/// A source as the timeline names it.
struct ItemSource
{
    QString key;
    QString kind;
    QString name; ///< as the room calls it; may be empty

    bool operator==(const ItemSource&) const = default;
};

/// All that the work-item dock shows, read in one snapshot.
/// Shape: timeline newest first, at most 500 entries (`timelineTruncated` says that there are more); the newest 300
/// deliveries and 100 signals, those that fire first, with the count of all.
struct ItemDetail
{
    WorkItem item;
    std::vector<PossibleAction> actions;
    std::vector<TimelineEntry> timeline;
    bool timelineTruncated = false;
    std::vector<Delivery> deliveries;
    int deliveryCount = 0; ///< of all that there are
    std::vector<ItemSignal> itemSignals;
    int signalCount = 0;
    std::optional<Monitor> monitor;
    MonitorIntent intent;
    bool intentEditable = false; ///< this login may write the intent: the database says so
    std::optional<MetricSeries> metric; ///< the newest snapshot
    std::optional<QDateTime> metricTakenAt;
    std::optional<MetricSeries> alertMetric; ///< the one that shows the firing, where the newest does not
    std::optional<QDateTime> alertMetricTakenAt;
    std::optional<Customer> customer;
    std::vector<ItemSource> sources;

    bool operator==(const ItemDetail&) const = default;
};

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::ItemDetail)
