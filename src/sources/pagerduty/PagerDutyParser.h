// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/IngestBatch.h"
#include "core/Result.h"
#include "sources/Http.h"
#include "sources/pagerduty/PagerDutyPages.h"

#include <optional>
#include <vector>

namespace yagura::sources::pagerduty {

/// One incident, before what its alerts say is added.
struct Incident
{
    core::Signal signal;
    int alertCount = 0; ///< -1 where the vendor does not say
    QString priorityId;
    QString priorityName; ///< empty: the incident has none
    std::optional<core::Severity> priority; ///< none: the alerts decide, then the urgency
    core::Severity urgency = core::Severity::Unknown;

    bool operator==(const Incident&) const = default;
};

struct IncidentPage : Page<Incident>
{
    QStringList order; ///< ids as they stand on the page, empty ones where a record could not be read
};

/// What the alerts of an incident add to it.
struct AlertFacts
{
    QString alertId; ///< empty where they are those of several alerts
    QStringList linkKeys; ///< Datadog's first
    core::Severity severity = core::Severity::Unknown;
    QString host;
    std::vector<core::CustomerHint> hints;
    QStringList notes; ///< what was left out, for the timeline

    bool operator==(const AlertFacts&) const = default;
};

/// Shape: `GET /incidents`. Errors: Invalid where the body is no such page.
[[nodiscard]] core::Result<IncidentPage> readIncidents(const QByteArray& body, const QDateTime& now);

/// Whether a reading of an incident goes before an earlier one of the same: the newer by the vendor's time. What is not said
/// (a time, a state) never goes before what is; where nothing decides, the later reading.
[[nodiscard]] bool supersedes(const core::Signal& later, const core::Signal& earlier);

/// Shape: `GET /incidents/{id}`, with or without its envelope.
[[nodiscard]] core::Result<Incident> readIncident(const QByteArray& body, const QDateTime& now);

/// One element of the list. Errors: Invalid where it has no id.
[[nodiscard]] core::Result<Incident> readIncident(const QJsonObject& object, const QDateTime& now);

/// Shape: `GET /log_entries`, newest first or in any order; an array without the envelope is taken too. An entry that says no
/// time has none.
[[nodiscard]] core::Result<Page<core::VendorEvent>> readLogEntries(const QByteArray& body, const QDateTime& now);

/// Shape: `GET /incidents/{id}/alerts`. Errors: Invalid; code "unsaid" where the alerts are not known there yet.
[[nodiscard]] core::Result<Page<AlertFacts>> readAlerts(const QByteArray& body, const QDateTime& now = {});

/// The facts of several alerts as one: all link keys, the worst severity, the first host.
[[nodiscard]] AlertFacts joined(const std::vector<AlertFacts>& facts);

/// The incident as a signal, with what its alerts add. One that was merged into another has no link keys: its alerts are that
/// one's now.
[[nodiscard]] core::Signal withFacts(const Incident& incident, const AlertFacts& facts);

/// The vendor's words in `{"error":{"message","code","errors":[…]}}`.
[[nodiscard]] VendorWords readWords(const QByteArray& body);

/// Whether a body is a refusal of the vendor's own making, and not of a proxy on the way to it.
[[nodiscard]] bool isVendorsRefusal(const QByteArray& body);

} // namespace yagura::sources::pagerduty
