// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "store/SessionTerms.h"

#include <QString>

namespace yagura::store {

class Connection;

/// Whether a session can work where it is connected. One round trip.
/// Answers: the number of the server's process, which stays the same for as long as the session is one.
/// Errors: Denied "no_role" where the login has no role of Yagura's (any more), Database "read_only" (a standby, or where
///         the terms ask for writing), Offline "no_answer".
[[nodiscard]] core::Result<qint64> checkStanding(Connection& connection, const SessionTerms& terms);

/// Whether something between here and the server hands the server's sessions from one to the other after each transaction
/// (PgBouncer with pool_mode=transaction): a lock, a setting or LISTEN would be somebody else's the next moment.
/// `backend`: as checkStanding answered. Costs nothing where the server answers for itself; else a second connection.
/// Errors: Database "pooler".
[[nodiscard]] core::Result<bool> checkSessionIsOurs(Connection& connection, const QString& conninfo, qint64 backend);

[[nodiscard]] tl::unexpected<core::Error> sharedSession();

} // namespace yagura::store
