// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/MetricSeries.h"
#include "core/Monitor.h"
#include "core/Result.h"

namespace yagura::sources::datadog {

/// What to ask of `GET /api/v1/query` for one group of a monitor.
/// Shape: "avg(last_5m):avg:system.cpu.user{env:prod} by {host} > 90" and the group "host:web-1" give
///        "avg:system.cpu.user{env:prod,host:web-1}".
/// Errors: NotFound for monitors with another grammar (log, synthetics, composite, service check, event …).
[[nodiscard]] core::Result<QString> chartQuery(const core::Monitor& monitor, const QString& group);

/// The number that a monitor's query compares with at its end ("… > 90"); none where it ends otherwise.
[[nodiscard]] std::optional<double> thresholdOf(const QString& query);

/// Takes over the thresholds that may be drawn over the monitor's series.
/// Shape: none where the query compares something else than what is drawn: a change, a forecast, how many points are anomalies.
void takeThresholds(const core::Monitor& monitor, core::MetricSeries& series);

/// The series that concerns the group. Shape: `pointlist` of [epoch ms, number or null]; null is a gap.
/// Errors: Vendor for `status: "error"` within HTTP 200, NotFound where there is no series, Invalid for no such answer.
[[nodiscard]] core::Result<core::MetricSeries> readSeries(const QByteArray& body, const QString& group);

} // namespace yagura::sources::datadog
