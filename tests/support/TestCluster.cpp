// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestCluster.h"

#include "store/Connection.h"
#include "store/Migration.h"
#include "store/Migrator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <chrono>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::test {

namespace {

// Not below the build folder: as root the server runs as another user, who may not come in there.
QString clusterFolder()
{
    const auto hash = QCryptographicHash::hash(YAGURA_BUILD_DIR, QCryptographicHash::Sha256).toHex().first(10);
    return u"%1/yagura-test-%2-%3"_s.arg(QDir::tempPath()).arg(::geteuid()).arg(QString::fromLatin1(hash));
}

template <class T>
void require(const core::Result<T>& result)
{
    if (!result)
        qFatal("the test cluster: %s", qPrintable(result.error().detail));
}

void enter(store::FileLock& lock, const QString& path, store::FileLock::Mode mode)
{
    if (!lock.takeWithin(path, mode, QDeadlineTimer(120s)))
        qFatal("the test cluster: cannot lock %s", qPrintable(path));
}

} // namespace

TestCluster::TestCluster()
    : m_folder(clusterFolder())
    , m_cluster(m_folder,
          {u"fsync = off"_s, u"synchronous_commit = off"_s, u"full_page_writes = off"_s, u"max_connections = 100"_s,
              u"autovacuum = off"_s, u"temp_file_limit = -1"_s}) // as on a server that nobody has set up
{
    QDir().mkpath(m_folder);
    store::FileLock door;
    enter(door, m_folder + "/door.lock"_L1, store::FileLock::Mode::Exclusive);
    enter(m_user, m_folder + "/users.lock"_L1, store::FileLock::Mode::Shared);
    require(m_cluster.make());
    require(m_cluster.start());
    makeTemplate();
}

TestCluster::~TestCluster()
{
    store::FileLock door;
    enter(door, m_folder + "/door.lock"_L1, store::FileLock::Mode::Exclusive);
    m_user.release();
    store::FileLock last;
    if (!QFile::exists(m_folder + "/keep"_L1) && last.take(m_folder + "/users.lock"_L1, store::FileLock::Mode::Exclusive))
        (void)m_cluster.stop();
}

void TestCluster::keepRunning()
{
    QFile keep(m_folder + "/keep"_L1);
    if (!keep.open(QIODevice::WriteOnly))
        qFatal("the test cluster: cannot write %s", qPrintable(keep.fileName()));
}

void TestCluster::remove()
{
    QFile::remove(m_folder + "/keep"_L1);
    (void)m_cluster.stop();
    for (const auto& part : {u"cluster"_s, u"run"_s})
        QDir(m_folder + u'/' + part).removeRecursively();
}

QString TestCluster::ownerConninfo(const QString& database) const
{
    return conninfo(QLatin1String(store::clusterOwner), database);
}

QString TestCluster::conninfo(const QString& user, const QString& database) const
{
    return m_cluster.conninfo(user, database);
}

void TestCluster::makeTemplate()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& migration : store::knownMigrations())
        hash.addData(migration.sql);
    hash.addData(store::accessRules());
    m_template = u"template_"_s + QString::fromLatin1(hash.result().toHex().first(12));

    store::Connection connection;
    require(connection.open(ownerConninfo(u"postgres"_s), u"test"_s));
    const auto there = connection.execute("select 1 from pg_catalog.pg_database where datname = $1", {m_template});
    require(there);
    if (!there->isEmpty())
        return;
    require(connection.executeScript("drop database if exists template_making with (force)"));
    require(connection.executeScript("create database template_making"));
    require(store::migrate(ownerConninfo(u"template_making"_s)));
    require(connection.executeScript(
        "alter database template_making rename to " + store::quotedIdentifier(m_template)));
}

} // namespace yagura::test
