// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/PagerDutyService.h"

#include <QJsonObject>

namespace yagura::simulator::pagerduty {

[[nodiscard]] QString selfUrl(const QString& path);

/// How the vendor's objects name one another.
[[nodiscard]] QJsonObject reference(const QString& id,
    const QString& type,
    const QString& summary,
    const QString& selfPath,
    const QString& webPath);
[[nodiscard]] QJsonObject userReference(const PagerDutyService& account, const QString& id);
[[nodiscard]] QJsonObject serviceReference(const PagerDutyService& account, const QString& id);
[[nodiscard]] QJsonObject policyReference(const PagerDutyService& account, const QString& id);

} // namespace yagura::simulator::pagerduty
