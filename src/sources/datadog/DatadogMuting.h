// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/datadog/DatadogMemory.h"

#include <QCoroTask>

namespace yagura::sources::datadog {

struct MutedRows
{
    std::vector<Group> rows;
    std::optional<core::Error> error; ///< of asking the vendor; those rows count as not silenced
};

/// Says which groups are silenced. The vendor's mark on the row decides; where it gives none, the downtimes that are on; where
/// those cannot be judged, the vendor is asked, for a few monitors a poll. What stays unknown is not silenced.
[[nodiscard]] QCoro::Task<MutedRows> judgeMuted(std::shared_ptr<Account> account, std::vector<Group> rows, QDateTime now);

} // namespace yagura::sources::datadog
