// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "store/Wake.h"

#include <QStringList>

#include <memory>

namespace yagura::store {

/// What trying a database found.
struct ConnectionFound
{
    QString login;
    QString serverVersion;
    QStringList roles; ///< of Yagura's roles, those that the login is a member of

    bool operator==(const ConnectionFound&) const = default;
};

/// Connects, and looks whether a desk could work there. Blocking, a few seconds at most, or until `wake` is raised.
/// Errors: `code` tells what is wrong in whatever language libpq and the server speak: a SQLSTATE of the server, or
/// no_service, host_unknown, refused, unreachable, no_password, tls, newer_schema, older_schema, no_schema, encoding, no_role,
/// rights (the roles are missing on the server), read_only, pooler.
[[nodiscard]] core::Result<ConnectionFound> tryConnection(const QString& conninfo, std::shared_ptr<const Wake> wake = std::make_shared<const Wake>());

} // namespace yagura::store
