// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/datadog/DatadogMemory.h"

#include "core/Delivery.h"

#include <QCoroTask>

namespace yagura::sources::datadog {

/// Carries out one order: a downtime (always with an end) or a note (an event tagged with the monitor). Both carry the
/// order's token and are looked for first where they may be there already. Acknowledge and resolve are refused: Datadog
/// has neither.
[[nodiscard]] QCoro::Task<core::DeliveryReport> deliver(std::shared_ptr<Account> account, core::DeliveryOrder order);

/// The scope of a downtime for one group: its tags joined by AND; "*" where the group is the whole monitor.
[[nodiscard]] QString downtimeScope(const QString& group);

} // namespace yagura::sources::datadog
