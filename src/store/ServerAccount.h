// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QString>
#include <QStringList>

#include <optional>

#include <sys/types.h>

namespace yagura::store {

/// The account that the server's programs run as where we are root, which PostgreSQL refuses.
struct ServerAccount
{
    QString name;
    uid_t uid = 0;
    gid_t gid = 0;
};

/// `postgres`, else `nobody`; none where we are not root, and the server runs as ourselves.
[[nodiscard]] core::Result<std::optional<ServerAccount>> serverAccount();

/// The login name of the person who runs this program.
[[nodiscard]] QString personalLogin();

/// The first folder on the way to `path` that the account may not pass; empty where all is well.
[[nodiscard]] QString obstacleOnTheWay(const QString& path, const ServerAccount& account);

/// Runs a program of the server to its end, as `account` where there is one.
/// `workingFolder`: one that the account may enter.
/// Errors: Database with the last lines that the program wrote.
[[nodiscard]] core::Result<QString> runServerProgram(const QString& program,
    const QStringList& arguments,
    const std::optional<ServerAccount>& account,
    const QString& workingFolder = QStringLiteral("/"));

} // namespace yagura::store
