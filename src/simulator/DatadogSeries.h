// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/DatadogService.h"

#include <QJsonArray>

namespace yagura::simulator::datadog {

/// The series of one metric query: quiet below its threshold, over it while the group fires, a few
/// nulls, nothing but nulls while it sends no data. The same query over the same time answers the
/// same numbers. Shape:  `series[]` of /api/v1/query; empty where no monitor of the organisation
/// watches the metric. Units:  `pointlist` in epoch milliseconds.
[[nodiscard]] QJsonArray seriesJson(const DatadogService& organisation,
    const QString& query,
    const QDateTime& from,
    const QDateTime& to);

} // namespace yagura::simulator::datadog
