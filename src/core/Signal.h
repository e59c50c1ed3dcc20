// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Severity.h"

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yagura::core {

/// What a vendor says of one thing, in our words. A vendor state that nobody knows stays Unknown and is shown.
enum class SignalState { Unknown, Firing, Acknowledged, Recovered };

[[nodiscard]] QString signalStateName(SignalState state);
[[nodiscard]] SignalState signalStateFromName(const QString& name);

/// One hint at whose thing a signal is, matched against `customer_key`.
struct CustomerHint
{
    QString kind; ///< tag, pagerduty_service, host or account
    QString value;

    bool operator==(const CustomerHint&) const = default;
};

/// One thing at a vendor: a firing monitor group, an incident.
/// Units: instants UTC; `raw` is the vendor's own JSON, bounded (see Text.h).
struct Signal
{
    QString externalId; ///< unique within its source
    SignalState state = SignalState::Unknown;
    QString vendorState; ///< the vendor's own word, as it came
    Severity severity = Severity::Unknown;
    QString title;
    QString host;
    QString service;
    QString url;
    QString monitorExternalId; ///< Datadog's monitor id, as text; empty where there is none
    QString monitorGroup; ///< Datadog's group name; empty where there is none
    bool muted = false; ///< silenced at the vendor: still shown, marked
    /// When it fired, by the vendor's clock; invalid where the vendor does not say. It is never made up: our clock does not
    /// stand in for the vendor's.
    QDateTime openedAt;
    /// The vendor's own update time: an older one never overwrites a newer one. Invalid where the vendor does not say: such
    /// a record is neither older nor newer than another, and counts in the order in which it was read.
    QDateTime updatedAt;
    std::optional<QDateTime> resolvedAt;
    QString vendorOwner; ///< who has it at the vendor, or to whom it is assigned there, as it names people
    /// External id of the signal of the same source that took this one up at the vendor; empty for one that stands alone.
    /// A merged signal is Recovered, but its trouble is not over: it goes on in the other.
    QString mergedInto;
    /// Names that the same trouble goes by at other vendors ("datadog:<monitor id>/<group>"): signals that share one
    /// are one work item.
    QStringList linkKeys;
    std::vector<CustomerHint> customerHints;
    QStringList notes; ///< what the record had to be mended in (a time of 1970, a cut title), for the timeline
    QByteArray raw;

    bool operator==(const Signal&) const = default;
};

} // namespace yagura::core
