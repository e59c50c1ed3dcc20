// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QString>
#include <QStringList>

namespace yagura::store {

class Connection;

struct MigrationReport
{
    int from = 0;
    int to = 0;
    QStringList mended; ///< the statements that put roles, owners and rights in order

    bool operator==(const MigrationReport&) const = default;
};

/// The newest schema that this program knows.
[[nodiscard]] int knownSchemaVersion();

/// Brings a database to the newest schema: numbered files of resources/schema, each in a transaction, guarded by an
/// advisory lock so that two programs do not migrate at once. Then, and also where no file was due, puts roles, owners and
/// rights in order (resources/schema/grants.sql): a dump that is put back brings none of them along. Blocking.
/// Errors: Conflict with code "newer_schema" when the database's schema is newer than this program, with "encoding" when it
///         is not UTF-8: nothing is changed. Denied with "rights" (see mendAccess).
[[nodiscard]] core::Result<MigrationReport> migrate(const QString& conninfo);

/// Checks without changing. Errors: as migrate, but rights are not looked at; Conflict with code "older_schema" when migrations are missing.
[[nodiscard]] core::Result<int> checkSchema(const QString& conninfo);
[[nodiscard]] core::Result<int> checkSchema(Connection& connection);

} // namespace yagura::store
