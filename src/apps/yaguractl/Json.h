// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "core/ItemDetail.h"
#include "core/OnCall.h"
#include "core/SourceConfig.h"
#include "core/SourceStatus.h"
#include "core/WorkItem.h"
#include "imports/Csv.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace yagura::ctl {

/// The names of `--json`, documented in yaguractl(1): they are never renamed.
[[nodiscard]] QJsonObject toJson(const core::Error& error);
[[nodiscard]] QJsonObject toJson(const core::WorkItem& item);
[[nodiscard]] QJsonObject toJson(const core::ItemDetail& detail);
[[nodiscard]] QJsonObject toJson(const core::SourceConfig& config);
[[nodiscard]] QJsonObject toJson(const core::SourceStatus& status, const QDateTime& now);
[[nodiscard]] QJsonArray toJson(const std::vector<core::OnCallNow>& sources, const QDateTime& now);
[[nodiscard]] QJsonArray toJson(const std::vector<imports::Problem>& problems);

/// ISO 8601 in UTC with milliseconds; null for none.
[[nodiscard]] QJsonValue toJson(const std::optional<QDateTime>& instant);
[[nodiscard]] QString freshnessName(core::Freshness freshness);
[[nodiscard]] QString authName(core::AuthState auth);
[[nodiscard]] QString deliveryStateName(core::DeliveryState state);

} // namespace yagura::ctl
