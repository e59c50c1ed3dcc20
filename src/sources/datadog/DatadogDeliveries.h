// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/datadog/DatadogMemory.h"

#include "core/Delivery.h"

#include <QCoroTask>

namespace yagura::sources::datadog {

/// Carries out one order: a downtime, always with an end. It carries the order's token and is looked for first where it may
/// be there already. All else is refused: Datadog has no acknowledge, and what people write stays in the room.
[[nodiscard]] QCoro::Task<core::DeliveryReport> deliver(std::shared_ptr<Account> account, core::DeliveryOrder order);

/// The scope of a downtime for one group: its tags joined by AND; "*" where the group is the whole monitor. None where a
/// part cannot be written in a scope: leaving it out would silence more than was asked for.
[[nodiscard]] std::optional<QString> downtimeScope(const QString& group);

} // namespace yagura::sources::datadog
