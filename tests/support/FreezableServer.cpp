// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/FreezableServer.h"

#include "store/Connection.h"
#include "store/Migrator.h"

#include <QFile>

#include <csignal>

using namespace Qt::StringLiterals;

namespace yagura::test {

namespace {

template <class T>
T requireDone(core::Result<T> result, const QString& what)
{
    if (!result)
        qFatal("%s: %s (%s)", qPrintable(what), qPrintable(result.error().detail), qPrintable(result.error().code));
    return std::move(*result);
}

} // namespace

FreezableServer::FreezableServer(const QStringList& settings)
    : m_cluster(m_folder.path(), QStringList {u"fsync = off"_s, u"shared_buffers = 16MB"_s, u"max_connections = 100"_s} + settings)
{
    requireDone(m_cluster.make(), u"making a server"_s);
    start();
    store::Connection connection;
    requireDone(connection.open(ownerConninfo(u"postgres"_s), u"test"_s), u"connecting"_s);
    requireDone(connection.executeScript("create database yagura"), u"making a database"_s);
    requireDone(store::migrate(ownerConninfo()), u"migrating"_s);
}

FreezableServer::~FreezableServer()
{
    thaw();
    (void)m_cluster.stop();
}

void FreezableServer::freeze()
{
    const auto first = postmaster();
    ::kill(first, SIGSTOP);
    m_frozen = sessions();
    for (const auto pid : m_frozen)
        ::kill(pid, SIGSTOP);
    m_frozen.push_back(first);
}

void FreezableServer::freezeSessions()
{
    m_frozen = sessions();
    for (const auto pid : m_frozen)
        ::kill(pid, SIGSTOP);
}

void FreezableServer::thaw()
{
    for (const auto pid : std::exchange(m_frozen, {}))
        ::kill(pid, SIGCONT);
}

void FreezableServer::kill()
{
    auto all = sessions();
    all.push_back(postmaster());
    for (const auto pid : all)
        ::kill(pid, SIGKILL);
}

void FreezableServer::start()
{
    requireDone(m_cluster.start(), u"starting a server"_s);
}

void FreezableServer::stop()
{
    requireDone(m_cluster.stop(), u"stopping a server"_s);
}

QString FreezableServer::ownerConninfo(const QString& database) const
{
    return m_cluster.conninfo(QLatin1String(store::clusterOwner), database);
}

QString FreezableServer::conninfoAs(const QString& login, const QStringList& roles)
{
    const auto name = QString::fromUtf8(store::quotedIdentifier(login));
    if (sql(u"select 1 from pg_roles where rolname = '%1'"_s.arg(login)).isEmpty())
        sql(u"create role %1 login"_s.arg(name));
    for (const auto& role : roles)
        sql(u"grant %1 to %2"_s.arg(role, name));
    return m_cluster.conninfo(login, u"yagura"_s);
}

QString FreezableServer::sql(const QString& statement)
{
    store::Connection connection;
    requireDone(connection.open(ownerConninfo(), u"test"_s), statement);
    const auto rows = requireDone(connection.execute(statement.toUtf8()), statement);
    return rows.isEmpty() || rows.columns() == 0 ? QString() : rows.text(0, 0);
}

pid_t FreezableServer::postmaster() const
{
    QFile file(m_folder.path() + "/cluster/postmaster.pid"_L1);
    const auto pid = file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
    if (pid <= 1) // to a signal, 0 is one's own group
        qFatal("the server does not run");
    return pid;
}

std::vector<pid_t> FreezableServer::sessions() const
{
    QFile file(u"/proc/%1/task/%1/children"_s.arg(postmaster()));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the server's processes cannot be seen");
    std::vector<pid_t> pids;
    for (const auto& word : file.readAll().simplified().split(' ')) {
        if (const auto pid = word.toInt(); pid > 1)
            pids.push_back(pid);
    }
    return pids;
}

} // namespace yagura::test
