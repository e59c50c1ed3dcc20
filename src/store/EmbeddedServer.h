// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace yagura::store {

/// A private PostgreSQL cluster in a folder of the user's: Unix socket only, folder mode 0700. Blocking calls: run them
/// off the GUI thread. Programs of one user share a running cluster; the last one to leave stops it.
class EmbeddedServer final
{
public:
    /// `folder`: empty for the default (XDG data folder; /var/lib/yagura when started by root, whose server runs as
    /// an unprivileged user since PostgreSQL refuses root).
    /// `settings`: further lines of postgresql.conf, taken up when the server is started.
    explicit EmbeddedServer(const QString& folder = {}, const QStringList& settings = {});
    ~EmbeddedServer(); ///< leaves, as leave()
    Q_DISABLE_COPY_MOVE(EmbeddedServer)

    /// Also migrates it, since the login is granted the roles that the schema makes.
    /// Makes the cluster where there is none (a half-finished one is made anew), starts it where it does not run (a
    /// stale pid file does not stop it), makes the database and the person's login role, and answers the conninfo.
    /// Errors: NotFound with the package to install where the server's binaries are missing; Database with the end of
    ///         the server's log.
    /// Until leave() the server is started again where it ends by itself; its conninfo stays the same.
    [[nodiscard]] core::Result<QString> join();

    /// The person's conninfo, as join() answers it, before there is a server.
    [[nodiscard]] QString conninfo() const;

    /// The conninfo of the cluster's owner, for migrations. Valid after join().
    [[nodiscard]] QString ownerConninfo() const;

    /// Gives the cluster up; stops the server when no other program uses it. One that takes long to end is left to end by itself.
    void leave();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura::store
