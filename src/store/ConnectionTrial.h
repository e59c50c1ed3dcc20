// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QStringList>

#include <optional>

namespace yagura::store {

/// What trying a database found.
struct ConnectionFound
{
    QString login;
    QString serverVersion;
    QStringList roles; ///< of Yagura's roles, those that the login is a member of

    bool operator==(const ConnectionFound&) const = default;
};

/// Connects, and looks whether a desk could work there. Blocking, a few seconds at most.
/// Errors: `code` tells what is wrong in whatever language libpq and the server speak: a SQLSTATE of the server, or
/// no_service, host_unknown, refused, unreachable, no_password, tls, newer_schema, older_schema, no_schema, encoding, no_role,
/// rights (the roles are missing on the server).
[[nodiscard]] core::Result<ConnectionFound> tryConnection(const QString& conninfo);

/// What the server itself says to a connection that it refuses, with its SQLSTATE in `code` (no_role where the login may not
/// connect to the database): libpq's plain connection tells it in the server's language alone. None where no server says a
/// word. Connects once more: for a connection that was refused at once.
[[nodiscard]] std::optional<core::Error> refusalOf(const QString& conninfo);

} // namespace yagura::store
