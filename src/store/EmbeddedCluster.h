// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "store/ServerAccount.h"

#include <QString>
#include <QStringList>

#include <chrono>

#include <optional>

namespace yagura::store {

constexpr auto clusterOwner = "yagura_owner";
constexpr auto oldestServerVersion = 15;

/// The folder of the server's programs: the newest of at least PostgreSQL 15, or exactly `version` where it is given.
/// `candidates`: folders to look in; empty for the usual places and PATH.
/// Errors: NotFound with the package to install.
[[nodiscard]] core::Result<QString> findServerPrograms(int version = 0, const QStringList& candidates = {});

/// A value as libpq's conninfo takes it.
[[nodiscard]] QString conninfoValue(const QString& value);

/// A PostgreSQL cluster in a folder, without a word on who shares it (see EmbeddedServer). Blocking.
/// Layout: `cluster` the data, `run` the socket and the server's log.
class EmbeddedCluster final
{
public:
    /// `settings`: further lines of postgresql.conf ("fsync = off").
    explicit EmbeddedCluster(const QString& folder, const QStringList& settings = {});

    /// Makes the folder and the cluster where there is none; one that was left half made is made anew.
    [[nodiscard]] core::Result<bool> make();

    /// Starts the server, or adopts the one that runs already. A stale pid file does not stop it.
    [[nodiscard]] core::Result<bool> start();

    /// Whether there is a server on this data, ready or not. Costs a look at its process.
    [[nodiscard]] bool isRunning() const { return runningPostmaster() != 0; }

    /// Ends the server; open connections are closed.
    core::Result<bool> stop();
    /// The same, and leaves it to end by itself when that takes longer. Errors: TimedOut then.
    core::Result<bool> stopWithin(std::chrono::milliseconds limit);

    [[nodiscard]] QString conninfo(const QString& user, const QString& database) const;

private:
    [[nodiscard]] core::Result<bool> makeFolder();
    [[nodiscard]] core::Result<bool> makeRunFolder();
    [[nodiscard]] core::Result<bool> makeData();
    [[nodiscard]] bool writeSettings() const;
    [[nodiscard]] bool answers() const;
    [[nodiscard]] qint64 runningPostmaster() const;
    /// The server that runs may have been started where its socket goes elsewhere (another XDG_RUNTIME_DIR).
    void adoptRunFolder();
    [[nodiscard]] bool isPrivate(const QString& folder) const;
    void removeStaleLocks() const;
    [[nodiscard]] QString logTail() const;
    [[nodiscard]] bool giveToAccount(const QString& path) const;

    QString m_folder;
    QString m_data;
    QString m_run;
    QString m_programs;
    QStringList m_settings;
    std::optional<ServerAccount> m_account;
};

} // namespace yagura::store
