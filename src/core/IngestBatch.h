// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Monitor.h"
#include "core/Signal.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>

#include <vector>

namespace yagura::core {

/// A record that could not be read: kept for a look, never in the way of the others.
struct BadRecord
{
    QString reason; ///< English: which field, what was wrong
    QByteArray raw; ///< bounded

    bool operator==(const BadRecord&) const = default;
};

/// Somebody did something to a signal at the vendor (a PagerDuty log entry): a line for the timeline.
struct VendorEvent
{
    QString externalId; ///< of the event itself: the same one is never written twice
    QString signalExternalId;
    QString kind; ///< the vendor's own type
    QString summary;
    QString agent;
    QDateTime at;

    bool operator==(const VendorEvent&) const = default;
};

/// What one poll brings. `gone` are signals that the vendor no longer has: a whole, readable, stable list lacked them, or a
/// look at the thing itself said so. They count as recovered. What is only not listed is never among them.
struct IngestBatch
{
    std::vector<Signal> arrived;
    std::vector<Monitor> monitors;
    std::vector<VendorEvent> events;
    QStringList gone;
    std::vector<BadRecord> badRecords;
    QDateTime observedAt; ///< start of the poll, UTC

    bool isEmpty() const
    {
        return arrived.empty() && monitors.empty() && events.empty() && gone.isEmpty() && badRecords.empty();
    }
};

/// What one batch did.
struct IngestReport
{
    int created = 0; ///< signals seen for the first time
    int changed = 0;
    int ignored = 0; ///< unchanged, or older than what is stored
    int recovered = 0;
    int itemsOpened = 0;
    int itemsRejoined = 0;

    bool operator==(const IngestReport&) const = default;
};

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::IngestReport)
