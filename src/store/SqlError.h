// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

using PGresult = struct pg_result;

namespace yagura::store {

[[nodiscard]] bool isGood(const PGresult* result);

/// What the server answered instead of rows. The facts beside a refusal of ours are those of its DETAIL.
[[nodiscard]] core::Error errorOf(const PGresult* result);

/// A serialization failure or a deadlock: the same once more may go through.
[[nodiscard]] bool isWorthRepeating(const core::Error& error);

/// Whether something of ours is not there, or not for this login.
[[nodiscard]] bool isOfMissingRights(const core::Error& error);

} // namespace yagura::store
