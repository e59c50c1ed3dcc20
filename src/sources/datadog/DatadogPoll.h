// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/Source.h"
#include "sources/datadog/DatadogMemory.h"

#include <QCoroTask>

namespace yagura::sources::datadog {

/// One poll: the whole list of groups that are not well, page by page; pages with the same bytes as last time are not
/// parsed. Beside it, now and then, the downtimes and the definitions of monitors.
/// Shape:  cursor {"token"}. What is over: DatadogGone.h; what is silenced: DatadogMuting.h.
/// Errors: "incomplete_list" where the list is not whole. Beside a whole one "no_downtime_right", "downtimes_cut",
///         "no_monitor_right", "monitors_cut", "no_metric_right", or those of the request that failed.
[[nodiscard]] QCoro::Task<PollResult> poll(std::shared_ptr<Account> account, PollInput input);

} // namespace yagura::sources::datadog
