// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "store/Session.h"

#include <QFuture>
#include <QStringList>

#include <vector>

namespace yagura::store {

class Connection;

/// One thing in which a database differs from who may do what there.
/// Source: resources/schema/grants.sql, which also has the names of `what`.
struct AccessDrift
{
    QString what;
    QString object; ///< as SQL names it
    QString role; ///< whose right it is; empty where it is nobody's
    QString mend; ///< the statement that mends it; empty where none does
    bool isNeeded = true; ///< false for what guards the room though one can work without it

    bool operator==(const AccessDrift&) const = default;
};

/// Shape: for a migrated database, in the order in which it is mended; any login may ask.
[[nodiscard]] core::Result<std::vector<AccessDrift>> readAccessDrift(Connection& connection);
[[nodiscard]] QFuture<core::Result<std::vector<AccessDrift>>> accessDrift(Session& session);

/// Mends what this login may, in one transaction, and answers the statements that did it. What is
/// not needed and not allowed (limits on a server of somebody else's) is left: accessDrift() goes
/// on telling of it. Errors: Denied with code "rights" and the statement for an administrator,
/// where something needed is not allowed.
[[nodiscard]] core::Result<QStringList> mendAccess(Connection& connection);

} // namespace yagura::store
