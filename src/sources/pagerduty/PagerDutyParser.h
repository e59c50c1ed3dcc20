// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/IngestBatch.h"
#include "core/Result.h"
#include "sources/Http.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace yagura::sources::pagerduty {

/// One incident, before what its alerts say is added.
struct Incident
{
    core::Signal signal;
    int alertCount = 0; ///< -1 where the vendor does not say
    std::optional<core::Severity> priority; ///< none: the alerts decide, then the urgency
    core::Severity urgency = core::Severity::Unknown;
    QDateTime createdAt;

    bool operator==(const Incident&) const = default;
};

/// What the alerts of an incident add to it.
struct AlertFacts
{
    QStringList linkKeys; ///< Datadog's first
    core::Severity severity = core::Severity::Unknown;
    QString host;
    std::vector<core::CustomerHint> hints;

    bool operator==(const AlertFacts&) const = default;
};

/// One page of a list. A record that cannot be read is put aside and never fails its page.
template <class Row>
struct Page
{
    std::vector<Row> rows;
    std::vector<core::BadRecord> bad;
    bool more = false;
    int size = 0; ///< records on the page, unreadable ones too
    int total = -1; ///< where it was asked for
};

/// Shape: `GET /incidents`. Errors: Invalid where the body is no such page.
[[nodiscard]] core::Result<Page<Incident>> readIncidents(const QByteArray& body, const QDateTime& now);

/// Shape: `GET /incidents/{id}`, with or without its envelope.
[[nodiscard]] core::Result<Incident> readIncident(const QByteArray& body, const QDateTime& now);

/// One element of the list. Errors: Invalid where it has no id.
[[nodiscard]] core::Result<Incident> readIncident(const QJsonObject& object, const QDateTime& now);

/// Shape: `GET /log_entries`, newest first or in any order; an array without the envelope is taken too.
[[nodiscard]] core::Result<Page<core::VendorEvent>> readLogEntries(const QByteArray& body, const QDateTime& now);

/// Shape: `GET /incidents/{id}/alerts`.
[[nodiscard]] core::Result<Page<AlertFacts>> readAlerts(const QByteArray& body);

/// The facts of several alerts as one: all link keys, the worst severity, the first host.
[[nodiscard]] AlertFacts joined(const std::vector<AlertFacts>& facts);

/// The incident as a signal, with what its alerts add.
[[nodiscard]] core::Signal withFacts(const Incident& incident, const AlertFacts& facts);

/// The vendor's words in `{"error":{"message","code","errors":[…]}}`.
[[nodiscard]] VendorWords readWords(const QByteArray& body);

/// Critical to Low of a priority's name: "P1" … "P5", "SEV-1" …; none for names that tell no order.
[[nodiscard]] std::optional<core::Severity> severityOfPriority(const QString& name);

} // namespace yagura::sources::pagerduty
