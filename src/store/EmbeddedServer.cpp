// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/EmbeddedServer.h"

#include "core/Log.h"
#include "store/Connection.h"
#include "store/EmbeddedCluster.h"
#include "store/FileLock.h"
#include "store/Migrator.h"
#include "store/ServerAccount.h"
#include "store/ServerWatch.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QStandardPaths>

#include <chrono>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::store {

namespace {

constexpr auto doorLimit = 180s;
constexpr auto leaveLimit = 200ms; ///< who comes in at this moment uses the server, and stops it
constexpr auto stopLimit = 800ms;

QString defaultFolder()
{
    if (::geteuid() == 0)
        return u"/var/lib/yagura"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/yagura"_L1;
}

core::Result<bool> makeDatabase(const QString& conninfo)
{
    Connection connection;
    if (const auto opened = connection.open(conninfo, u"setup"_s); !opened)
        return opened;
    const auto there = connection.execute("select 1 from pg_catalog.pg_database where datname = 'yagura'");
    if (!there)
        return tl::unexpected(there.error());
    if (!there->isEmpty())
        return true;
    return connection.executeScript("create database yagura");
}

core::Result<bool> makeLogin(const QString& conninfo, const QString& login)
{
    Connection connection;
    if (const auto opened = connection.open(conninfo, u"setup"_s); !opened)
        return opened;
    const auto there = connection.execute("select 1 from pg_catalog.pg_roles where rolname = $1", {login});
    if (!there)
        return tl::unexpected(there.error());
    const auto name = quotedIdentifier(login);
    if (there->isEmpty()) {
        if (const auto made = connection.executeScript("create role " + name + " login"); !made)
            return made;
    }
    return connection.executeScript("grant yagura_operator, yagura_lead, yagura_collector to " + name);
}

} // namespace

class EmbeddedServer::Private
{
public:
    Private(const QString& where, const QStringList& settings)
        : folder(where.isEmpty() ? defaultFolder() : where)
        , cluster(folder, settings)
    {
    }

    core::Result<QString> start()
    {
        if (const auto made = cluster.make(); !made)
            return tl::unexpected(made.error());
        if (const auto started = cluster.start(); !started)
            return tl::unexpected(started.error());
        const auto owner = QLatin1String(clusterOwner);
        if (const auto made = makeDatabase(cluster.conninfo(owner, u"postgres"_s)); !made)
            return tl::unexpected(made.error());
        if (const auto migrated = migrate(cluster.conninfo(owner, u"yagura"_s)); !migrated)
            return tl::unexpected(migrated.error());
        const auto login = personalLogin();
        if (const auto made = makeLogin(cluster.conninfo(owner, u"yagura"_s), login); !made)
            return tl::unexpected(made.error());
        return cluster.conninfo(login, u"yagura"_s);
    }

    [[nodiscard]] QString door() const { return folder + "/door.lock"_L1; }
    [[nodiscard]] QString usersFile() const { return folder + "/users.lock"_L1; }

    QString folder;
    EmbeddedCluster cluster;
    FileLock users; ///< shared while we use the server
    bool joined = false;
    QString conninfo;
    std::unique_ptr<ServerWatch> watch; ///< while we use the server
};

EmbeddedServer::EmbeddedServer(const QString& folder, const QStringList& settings)
    : d(std::make_unique<Private>(folder, settings))
{
}

EmbeddedServer::~EmbeddedServer()
{
    leave();
}

core::Result<QString> EmbeddedServer::join()
{
    if (d->joined)
        return d->conninfo;
    if (!QDir().mkpath(d->folder))
        return core::failure(core::ErrorKind::Database, u"the folder cannot be made: "_s + d->folder);
    // One at a time comes through the door: making, starting and stopping never meet.
    FileLock door;
    if (!door.takeWithin(d->door(), FileLock::Mode::Exclusive, QDeadlineTimer(doorLimit)))
        return core::failure(core::ErrorKind::TimedOut, u"another program is busy with the server: "_s + d->door());
    if (!d->users.takeWithin(d->usersFile(), FileLock::Mode::Shared, QDeadlineTimer(doorLimit)))
        return core::failure(core::ErrorKind::Database, u"cannot be locked: "_s + d->usersFile());
    const auto started = d->start();
    if (!started) {
        d->users.release();
        return started;
    }
    d->conninfo = *started;
    d->joined = true;
    d->watch = std::make_unique<ServerWatch>(d->cluster, d->door());
    return started;
}

QString EmbeddedServer::conninfo() const
{
    return d->joined ? d->conninfo : d->cluster.conninfo(personalLogin(), u"yagura"_s);
}

QString EmbeddedServer::ownerConninfo() const
{
    return d->cluster.conninfo(QLatin1String(clusterOwner), u"yagura"_s);
}

void EmbeddedServer::leave()
{
    if (!d->joined)
        return;
    d->joined = false;
    d->watch.reset(); // before the server is stopped: that is no accident
    FileLock door;
    const auto alone = door.takeWithin(d->door(), FileLock::Mode::Exclusive, QDeadlineTimer(leaveLimit));
    d->users.release();
    FileLock last;
    if (!alone || !last.take(d->usersFile(), FileLock::Mode::Exclusive))
        return;
    if (const auto stopped = d->cluster.stopWithin(stopLimit); !stopped)
        qCWarning(core::logStore) << "the server was not stopped:" << stopped.error().detail;
}

} // namespace yagura::store
