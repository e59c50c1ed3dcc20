// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/EmbeddedCluster.h"
#include "store/FileLock.h"

#include <QString>

namespace yagura::test {

/// The private cluster that the tests of one build folder share. Whoever needs it starts it; it is stopped by the last
/// one to leave, unless CTest's fixture keeps it for the whole run.
class TestCluster final
{
public:
    TestCluster();
    ~TestCluster();
    Q_DISABLE_COPY_MOVE(TestCluster)

    void keepRunning(); ///< until remove()
    void remove();

    [[nodiscard]] QString ownerConninfo(const QString& database) const;
    [[nodiscard]] QString conninfo(const QString& user, const QString& database) const;
    /// The name of a database that is migrated and that nobody writes to.
    [[nodiscard]] QString templateDatabase() const { return m_template; }

private:
    void makeTemplate();

    QString m_folder;
    store::EmbeddedCluster m_cluster;
    store::FileLock m_user;
    QString m_template;
};

} // namespace yagura::test
