// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/Source.h"
#include "sources/pagerduty/PagerDutyMemory.h"

#include <QCoroTask>

namespace yagura::sources::pagerduty {

/// One poll: the log entries since the last one and the incidents that they touch; now and then, and where the changes
/// are too many, everything that is open. Whatever is no longer listed is looked at by itself before it counts as over, so
/// that no list, whole or not, makes anything go.
/// Errors: in the result. Beside what ended a poll: Invalid "incomplete_list" where a list is not whole, readable or stable,
///         Invalid "catching_up" while the database holds incidents that were not read again since the start.
[[nodiscard]] QCoro::Task<PollResult> poll(std::shared_ptr<Account> account, PollInput input);

} // namespace yagura::sources::pagerduty
