// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace yagura::test {

/// A migrated, empty database of one's own on the tests' private cluster; dropped at the end. Works with and without
/// CTest. What fails here ends the program with a word: a test has nothing to decide about it.
class TestDatabase final
{
public:
    /// `migrated`: false for an empty database, for the tests of the migrations themselves.
    explicit TestDatabase(bool migrated = true);
    ~TestDatabase();
    Q_DISABLE_COPY_MOVE(TestDatabase)

    /// As the owner of the schema, who is no operator: actions and polls need conninfoAs().
    [[nodiscard]] QString conninfo() const;

    /// As a person or a program with these roles ("yagura_operator"). Logins belong to the whole cluster and programs
    /// run side by side: use the same roles with the same name everywhere.
    [[nodiscard]] QString conninfoAs(const QString& login, const QStringList& roles);

    /// Runs one statement as the owner and answers the first column of the first row, empty for none or null.
    QString sql(const QString& statement);
    /// The same, all rows: columns joined by '|'.
    QStringList rows(const QString& statement);
    /// The same with the error, as whoever `conninfo` says.
    [[nodiscard]] static core::Result<QStringList> trySql(const QString& conninfo, const QString& statement);

    [[nodiscard]] QString name() const;
    /// Ends all connections to this database but the caller's, as a server that is stopped does (57P01).
    void endConnections();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura::test
