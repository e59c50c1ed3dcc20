// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Migrator.h"

#include "core/Log.h"
#include "store/Access.h"
#include "store/Connection.h"
#include "store/Migration.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// Outside of any namespace, as Q_INIT_RESOURCE needs it: in a static library nothing else pulls the resource in.
static void initSchemaResource()
{
    Q_INIT_RESOURCE(schema);
}

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

QByteArray readSchemaFile(const QString& name)
{
    initSchemaResource();
    QFile file(u":/yagura/schema/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a file of our own schema cannot be read: %s", qPrintable(name));
    return file.readAll();
}

std::vector<Migration> readMigrations()
{
    initSchemaResource();
    std::vector<Migration> result;
    const QDir folder(u":/yagura/schema"_s);
    const auto names = folder.entryList({u"[0-9]*.sql"_s}, QDir::Files, QDir::Name);
    for (const auto& name : names)
        result.push_back({name.section(u'_', 0, 0).toInt(), name, readSchemaFile(name)});
    return result;
}

int newest(const std::vector<Migration>& migrations)
{
    return migrations.empty() ? 0 : migrations.back().number;
}

tl::unexpected<core::Error> newerSchema(int found, int known)
{
    return core::failure(core::ErrorKind::Conflict,
        u"the database's schema is %1, this program knows %2: update the program"_s.arg(found).arg(known),
        u"newer_schema"_s);
}

/// Names of people and customers are Japanese: in another encoding half of the migrations pass and texts break later.
core::Result<bool> checkEncoding(Connection& connection)
{
    const auto rows = connection.execute("select pg_encoding_to_char(d.encoding), d.datname::text from pg_catalog.pg_database d"
                                         " where d.datname = current_database()");
    if (!rows)
        return tl::unexpected(rows.error());
    const auto found = rows->text(0, 0);
    if (found == "UTF8"_L1)
        return true;
    return core::failure(core::ErrorKind::Conflict,
        u"the database %1 is of the encoding %2, and Yagura needs UTF8: make one with \"createdb --encoding=UTF8 "
        "--locale=C.UTF-8 --template=template0 NAME\""_s.arg(rows->text(0, 1), found),
        u"encoding"_s);
}

/// 0 where there is no schema yet.
core::Result<int> readVersion(Connection& connection)
{
    const auto table = connection.execute("select to_regclass('yagura.schema_version') is not null");
    if (!table)
        return tl::unexpected(table.error());
    if (!table->truth(0, 0))
        return 0;
    const auto version = connection.execute("select coalesce(max(version), 0) from yagura.schema_version");
    if (!version)
        return tl::unexpected(version.error());
    return version->integer(0, 0);
}

core::Result<bool> prepare(Connection& connection)
{
    return connection.executeScript(R"(
        begin;
        create schema if not exists yagura;
        create table if not exists yagura.schema_version (
            version integer primary key,
            name text not null,
            applied_at timestamptz not null default now()
        );
        grant select on yagura.schema_version to public;
        commit;
    )");
}

core::Result<bool> apply(Connection& connection, const Migration& migration)
{
    Transaction transaction(connection);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    if (const auto done = connection.executeScript("set local search_path = yagura;\n" + migration.sql); !done) {
        auto error = done.error();
        error.detail = u"%1: %2"_s.arg(migration.name, error.detail);
        return tl::unexpected(error);
    }
    // Of an administrator who is not the one of the first files, new functions are open to everybody.
    if (const auto closed = connection.executeScript("revoke execute on all routines in schema yagura from public"); !closed)
        return closed;
    const auto noted = connection.execute(
        "insert into yagura.schema_version (version, name) values ($1, $2)", {migration.number, migration.name});
    if (!noted)
        return tl::unexpected(noted.error());
    return transaction.commit();
}

/// Opens a connection. A login and an encoding that are refused stay so; anything else that a server says (it is starting, it
/// is full) may pass.
core::Result<bool> openConnection(Connection& connection, const QString& conninfo, const QString& purpose)
{
    const auto opened = connection.open(conninfo, purpose);
    if (opened)
        return opened;
    auto error = opened.error();
    if (error.code == "42501"_L1) { // connecting is for those who have a role
        error.kind = core::ErrorKind::Denied;
        error.code = u"no_role"_s;
    } else if (error.code == "0A000"_L1) { // the one encoding that is not even converted (MULE_INTERNAL)
        error.kind = core::ErrorKind::Conflict;
        error.code = u"encoding"_s;
    } else if (error.code.startsWith("28"_L1)) {
        error.kind = core::ErrorKind::Denied;
    }
    return tl::unexpected(error);
}

/// The files that are due, in their order.
core::Result<MigrationReport> applyDue(Connection& connection, const std::vector<Migration>& migrations)
{
    const auto found = readVersion(connection);
    if (!found)
        return tl::unexpected(found.error());
    MigrationReport report {*found, *found, {}};
    if (*found > newest(migrations))
        return newerSchema(*found, newest(migrations));
    if (*found == 0) {
        if (const auto prepared = prepare(connection); !prepared)
            return tl::unexpected(prepared.error());
    }
    for (const auto& migration : migrations) {
        if (migration.number <= report.to)
            continue;
        if (const auto applied = apply(connection, migration); !applied)
            return tl::unexpected(applied.error());
        report.to = migration.number;
    }
    if (report.to > report.from)
        qCInfo(core::logStore) << "migrated the schema from" << report.from << "to" << report.to;
    return report;
}

} // namespace

const std::vector<Migration>& knownMigrations()
{
    static const auto migrations = readMigrations();
    return migrations;
}

const QByteArray& accessRules()
{
    static const auto rules = readSchemaFile(u"grants.sql"_s);
    return rules;
}

int knownSchemaVersion()
{
    return newest(knownMigrations());
}

core::Result<MigrationReport> migrate(const QString& conninfo)
{
    return migrate(conninfo, knownMigrations());
}

core::Result<MigrationReport> migrate(const QString& conninfo, const std::vector<Migration>& migrations)
{
    Connection connection;
    if (const auto opened = openConnection(connection, conninfo, u"migrate"_s); !opened)
        return tl::unexpected(opened.error());
    // Another program's migration is waited for, however long it takes, as long as the server lives.
    connection.setPatience({.statement = std::nullopt});
    const auto locked = connection.executeScript(
        "set statement_timeout = 0; set lock_timeout = 0; select pg_advisory_lock(7300, 0)");
    if (!locked)
        return tl::unexpected(locked.error());

    if (const auto fits = checkEncoding(connection); !fits)
        return tl::unexpected(fits.error());
    auto report = applyDue(connection, migrations);
    if (!report)
        return report;
    const auto mended = mendAccess(connection);
    if (!mended)
        return tl::unexpected(mended.error());
    report->mended = *mended;
    // It may have been put back from a backup since.
    if (&migrations == &knownMigrations())
        (void)connection.execute("select yagura.heal_changed()");
    return report;
}

core::Result<int> checkSchema(const QString& conninfo)
{
    Connection connection;
    if (const auto opened = openConnection(connection, conninfo, u"check"_s); !opened)
        return tl::unexpected(opened.error());
    return checkSchema(connection);
}

core::Result<int> checkSchema(Connection& connection)
{
    if (const auto fits = checkEncoding(connection); !fits)
        return tl::unexpected(fits.error());
    const auto found = readVersion(connection);
    if (!found)
        return tl::unexpected(found.error());
    if (*found > knownSchemaVersion())
        return newerSchema(*found, knownSchemaVersion());
    if (*found < knownSchemaVersion()) {
        return core::failure(core::ErrorKind::Conflict,
            u"the database's schema is %1, this program needs %2: run yaguractl migrate"_s.arg(*found).arg(
                knownSchemaVersion()),
            u"older_schema"_s);
    }
    return *found;
}

} // namespace yagura::store
