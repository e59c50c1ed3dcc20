// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/PastItem.h"
#include "core/Result.h"

#include <vector>

namespace yagura::store {

/// Writes a past into a database that has none yet, in one statement; what runs later sees items as if they had come and
/// gone on their day. `conninfo` is that of the schema's owner: nobody else may write what was. Blocking.
/// Answers how many were written: none where there is a past already.
[[nodiscard]] core::Result<int> writePast(const QString& conninfo, const std::vector<core::PastItem>& items);

} // namespace yagura::store
