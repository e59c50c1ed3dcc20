// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/PagerDutyService.h"

#include <QJsonObject>

namespace yagura::simulator::pagerduty {

/// Incident times end in Z, as the vendor writes them.
[[nodiscard]] QString zulu(const QDateTime& instant);

/// Alert and note times carry the account's offset, +09:00 here.
[[nodiscard]] QString withOffset(const QDateTime& instant);

[[nodiscard]] QJsonObject incidentJson(const PagerDutyService& account, const PdIncident& incident);
/// The same, serialised once and kept until the incident changes.
[[nodiscard]] const QByteArray& incidentRow(
    const PagerDutyService& account, const PdIncident& incident);
[[nodiscard]] QJsonObject alertJson(
    const PagerDutyService& account, const PdIncident& incident, const PdAlert& alert);
[[nodiscard]] QJsonObject noteJson(const PagerDutyService& account, const PdNote& note);
[[nodiscard]] QJsonObject logEntryJson(const PagerDutyService& account, const PdLogEntry& entry);
[[nodiscard]] QJsonObject serviceJson(const PagerDutyService& account, const PdService& service);
[[nodiscard]] QJsonObject userJson(const PdUser& user);
[[nodiscard]] QJsonObject policyJson(const PagerDutyService& account, const PdPolicy& policy);
[[nodiscard]] QJsonObject priorityJson(const QString& name);
[[nodiscard]] QJsonObject onCallJson(const PagerDutyService& account,
    const PdPolicy& policy,
    int level,
    const PdUser& user,
    bool includesUser);

} // namespace yagura::simulator::pagerduty
