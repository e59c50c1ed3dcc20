// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/Source.h"
#include "sources/pagerduty/PagerDutyMemory.h"

#include <QCoroTask>

namespace yagura::sources::pagerduty {

/// One poll: the log entries since the last one and the incidents that they touch; now and then, and where the changes
/// are too many, everything that is open. Whatever is no longer listed is looked at by itself before it counts as over.
/// Shape: cursor {"token","since","full_at","behind"}; `since` by the vendor's clock.
[[nodiscard]] QCoro::Task<PollResult> poll(std::shared_ptr<Account> account, PollInput input);

} // namespace yagura::sources::pagerduty
