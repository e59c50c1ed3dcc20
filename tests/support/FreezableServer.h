// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/EmbeddedCluster.h"
#include "support/ScratchFolder.h"

#include <QString>
#include <QStringList>

#include <sys/types.h>

#include <memory>
#include <vector>

namespace yagura::test {

/// A migrated server of a test's own, that can be stopped in the middle of whatever it does, as a machine does that swaps
/// or whose virtual disk hangs: every process keeps its sockets and says nothing.
class FreezableServer final
{
public:
    explicit FreezableServer(const QStringList& settings = {});
    ~FreezableServer();
    Q_DISABLE_COPY_MOVE(FreezableServer)

    void freeze();
    void thaw();
    void freezeSessions(); ///< and not the process that takes new ones
    void kill(); ///< SIGKILL, and nothing is left of it
    void start();
    void stop();

    [[nodiscard]] QString ownerConninfo(const QString& database = QStringLiteral("yagura")) const;
    /// A login with these roles, made where it is missing.
    [[nodiscard]] QString conninfoAs(const QString& login, const QStringList& roles);
    /// Runs one statement as the owner; the first column of the first row.
    QString sql(const QString& statement);
    [[nodiscard]] pid_t postmaster() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] std::vector<pid_t> sessions() const;

    ScratchFolder m_folder;
    store::EmbeddedCluster m_cluster;
    std::vector<pid_t> m_frozen;
};

} // namespace yagura::test
