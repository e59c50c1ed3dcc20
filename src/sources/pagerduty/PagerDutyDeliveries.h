// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/pagerduty/PagerDutyMemory.h"

#include "core/Delivery.h"

#include <QCoroTask>

namespace yagura::sources::pagerduty {

/// Carries out one order: acknowledge, resolve, note or escalate. A note that may be there already is looked for first.
[[nodiscard]] QCoro::Task<core::DeliveryReport> deliver(std::shared_ptr<Account> account, core::DeliveryOrder order);

} // namespace yagura::sources::pagerduty
