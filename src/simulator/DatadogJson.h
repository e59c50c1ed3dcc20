// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/DatadogService.h"

#include <QJsonObject>

#include <set>

namespace yagura::simulator::datadog {

/// "2021-05-03T13:03:44.905000+00:00", as v1 and v2 write instants.
[[nodiscard]] QString isoMicro(const QDateTime& instant);

/// One row of group search, serialised once and kept until the group changes.
[[nodiscard]] const QByteArray& groupRow(const DatadogService& organisation, const DdGroup& group);

/// What goes with a monitor, as the query asks.
struct MonitorDetail
{
    std::set<DdStatus> groupStates; ///< empty: no `state`
    bool withDowntimes = false;
};

[[nodiscard]] QJsonObject monitorJson(
    const DatadogService& organisation, const DdMonitor& monitor, const MonitorDetail& detail);
[[nodiscard]] QJsonObject downtimeJson(
    const DatadogService& organisation, const DdDowntime& downtime);
[[nodiscard]] QJsonObject downtimeMatchJson(
    const DatadogService& organisation, const DdMonitor& monitor, const DdDowntime& downtime);
[[nodiscard]] QJsonObject eventJson(const DatadogService& organisation, const DdEvent& event);

} // namespace yagura::simulator::datadog
