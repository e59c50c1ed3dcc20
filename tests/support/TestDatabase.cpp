// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestDatabase.h"

#include "store/Connection.h"
#include "support/TestCluster.h"

#include <QCoreApplication>
#include <QSet>

#include <atomic>

using namespace Qt::StringLiterals;

namespace yagura::test {

namespace {

template <class T>
T require(core::Result<T> result, const QString& what)
{
    if (!result)
        qFatal("%s: %s (%s)", qPrintable(what), qPrintable(result.error().detail), qPrintable(result.error().code));
    return std::move(*result);
}

QStringList lines(const store::Rows& rows, int columns)
{
    QStringList result;
    for (int row = 0; row < rows.size(); ++row) {
        QStringList values;
        for (int column = 0; column < columns; ++column)
            values.append(rows.text(row, column));
        result.append(values.join(u'|'));
    }
    return result;
}

} // namespace

class TestDatabase::Private
{
public:
    TestCluster cluster;
    QString name;
    store::Connection admin; ///< to the database "postgres"
    store::Connection owner;
};

TestDatabase::TestDatabase(bool migrated)
    : d(std::make_unique<Private>())
{
    static std::atomic<int> counter = 0;
    d->name = u"test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++counter);
    require(d->admin.open(d->cluster.ownerConninfo(u"postgres"_s), u"test"_s), u"connecting"_s);
    const auto quoted = store::quotedIdentifier(d->name);
    require(d->admin.executeScript("drop database if exists " + quoted + " with (force)"), u"dropping"_s);
    const auto from = migrated ? store::quotedIdentifier(d->cluster.templateDatabase()) : QByteArray("template0");
    require(d->admin.executeScript("create database " + quoted + " template " + from), u"creating"_s);
    require(d->owner.open(conninfo(), u"test"_s), u"connecting"_s);
}

TestDatabase::~TestDatabase()
{
    d->owner.close();
    (void)d->admin.executeScript("drop database if exists " + store::quotedIdentifier(d->name) + " with (force)");
}

QString TestDatabase::name() const
{
    return d->name;
}

QString TestDatabase::conninfo() const
{
    return d->cluster.ownerConninfo(d->name);
}

QString TestDatabase::conninfoAs(const QString& login, const QStringList& roles)
{
    const auto name = store::quotedIdentifier(login);
    store::Transaction transaction(d->admin);
    require(transaction.begin(), u"begin"_s);
    require(d->admin.executeScript("select pg_advisory_xact_lock(1)"), u"lock"_s); // programs run side by side
    const auto there = require(d->admin.execute("select 1 from pg_roles where rolname = $1", {login}), login);
    if (there.isEmpty())
        require(d->admin.executeScript("create role " + name + " login"), login);
    const auto memberships = require(
        d->admin.execute("select g.rolname from pg_auth_members m join pg_roles g on g.oid = m.roleid "
                         "join pg_roles r on r.oid = m.member where r.rolname = $1",
            {login}),
        login);
    const auto before = lines(memberships, 1);
    for (const auto& role : before) {
        if (!roles.contains(role))
            require(d->admin.executeScript("revoke " + store::quotedIdentifier(role) + " from " + name), role);
    }
    for (const auto& role : roles) {
        if (!before.contains(role))
            require(d->admin.executeScript("grant " + store::quotedIdentifier(role) + " to " + name), role);
    }
    require(transaction.commit(), u"commit"_s);
    return d->cluster.conninfo(login, d->name);
}

QString TestDatabase::sql(const QString& statement)
{
    if (!d->owner.isAlive())
        require(d->owner.open(conninfo(), u"test"_s), u"connecting"_s);
    const auto answer = require(d->owner.execute(statement.toUtf8(), {}), statement);
    return answer.isEmpty() || answer.columns() == 0 ? QString() : answer.text(0, 0);
}

QStringList TestDatabase::rows(const QString& statement)
{
    if (!d->owner.isAlive())
        require(d->owner.open(conninfo(), u"test"_s), u"connecting"_s);
    const auto answer = require(d->owner.execute(statement.toUtf8(), {}), statement);
    return lines(answer, answer.columns());
}

core::Result<QStringList> TestDatabase::trySql(const QString& conninfo, const QString& statement)
{
    store::Connection connection;
    if (const auto opened = connection.open(conninfo, u"test"_s); !opened)
        return tl::unexpected(opened.error());
    const auto answer = connection.execute(statement.toUtf8(), {});
    if (!answer)
        return tl::unexpected(answer.error());
    return lines(*answer, answer->columns());
}

void TestDatabase::endConnections()
{
    const auto ours = sql(u"select pg_backend_pid()"_s);
    require(d->admin.execute("select count(pg_terminate_backend(pid)) from pg_stat_activity "
                             "where datname = $1 and pid <> $2::integer",
                {d->name, ours}),
        u"terminating"_s);
}

} // namespace yagura::test
