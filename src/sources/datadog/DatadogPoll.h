// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/Source.h"
#include "sources/datadog/DatadogMemory.h"

#include <QCoroTask>

namespace yagura::sources::datadog {

/// One poll: the whole list of groups that are not well, page by page; pages with the same bytes as last time are not
/// parsed. A group that the list no longer holds counts as gone only after a second look, where the list has more than one page.
/// Shape: cursor {"token"}.
[[nodiscard]] QCoro::Task<PollResult> poll(std::shared_ptr<Account> account, PollInput input);

} // namespace yagura::sources::datadog
