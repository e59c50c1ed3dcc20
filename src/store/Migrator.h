// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QString>

namespace yagura::store {

class Connection;

struct MigrationReport
{
    int from = 0;
    int to = 0;

    bool operator==(const MigrationReport&) const = default;
};

/// The newest schema that this program knows.
[[nodiscard]] int knownSchemaVersion();

/// Brings a database to the newest schema: numbered files of resources/schema, each in a transaction, guarded by an
/// advisory lock so that two programs do not migrate at once. Blocking.
/// Errors: Conflict with code "newer_schema" when the database's schema is newer than this program: nothing is changed.
[[nodiscard]] core::Result<MigrationReport> migrate(const QString& conninfo);

/// Checks without changing. Errors: as migrate; Conflict with code "older_schema" when migrations are missing.
[[nodiscard]] core::Result<int> checkSchema(const QString& conninfo);
[[nodiscard]] core::Result<int> checkSchema(Connection& connection);

} // namespace yagura::store
