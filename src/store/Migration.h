// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "store/Migrator.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yagura::store {

/// One numbered file of resources/schema.
struct Migration
{
    int number = 0;
    QString name;
    QByteArray sql;
};

/// The files that this program carries, by their number.
[[nodiscard]] const std::vector<Migration>& knownMigrations();

/// The statement that tells where a database differs from who may do what (see Access.h).
[[nodiscard]] const QByteArray& accessRules();

/// As migrate(conninfo), with the migrations given.
[[nodiscard]] core::Result<MigrationReport> migrate(const QString& conninfo, const std::vector<Migration>& migrations);

} // namespace yagura::store
