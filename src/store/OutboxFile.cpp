// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/OutboxFile.h"

#include "core/Log.h"
#include "store/ActionJson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

tl::unexpected<core::Error> fileFailure(const QSqlError& error)
{
    return core::failure(core::ErrorKind::Database, u"outbox: %1 %2"_s.arg(error.databaseText(), error.driverText()),
        error.nativeErrorCode());
}

core::Result<int> waiting(QSqlDatabase& database)
{
    QSqlQuery query(database);
    if (!query.exec(u"select count(*) from waiting"_s) || !query.next())
        return fileFailure(query.lastError());
    return query.value(0).toInt();
}

/// The one file for all databases that there was once becomes the one of this database, with the journal that SQLite needs
/// to read it after a crash.
void takeOver(const OutboxPlace& place)
{
    if (place.earlier.isEmpty() || place.earlier == place.file || QFile::exists(place.file) || !QFile::exists(place.earlier))
        return;
    auto traces = QFileInfo(place.earlier).dir().entryList({place.traces}, QDir::Files);
    traces.removeIf([&place](const QString& name) { return place.ownTraces.contains(name); });
    if (!place.traces.isEmpty() && !traces.isEmpty())
        return; // nobody knows of which of them it is: it stays, and is told of
    for (const auto& journal : {u"-journal"_s, u"-wal"_s}) {
        if (QFile::exists(place.earlier + journal) && !QFile::rename(place.earlier + journal, place.file + journal))
            return;
    }
    if (QFile::rename(place.earlier, place.file))
        return;
    qCWarning(core::logStore) << "the earlier outbox could not be taken over; what waits in it stays there";
    for (const auto& journal : {u"-journal"_s, u"-wal"_s})
        QFile::rename(place.file + journal, place.earlier + journal);
}

/// What cannot be read must neither be lost nor hold up the others.
core::Result<bool> setAside(QSqlDatabase& database, qint64 place)
{
    qCWarning(core::logStore) << "a kept action cannot be read, it is set aside: place" << place;
    QSqlQuery query(database);
    if (query.exec(u"create table if not exists unreadable as select * from waiting where false"_s)
        && query.exec(u"insert into unreadable select * from waiting where place = %1"_s.arg(place))
        && query.exec(u"delete from waiting where place = %1"_s.arg(place)))
        return true;
    return fileFailure(query.lastError());
}

} // namespace

OutboxFile::OutboxFile(const OutboxPlace& place)
    : m_place(place)
    , m_connection(u"yagura-outbox-"_s + QUuid::createUuid().toString(QUuid::Id128))
{
    m_thread.setObjectName(u"yagura-outbox"_s);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

OutboxFile::~OutboxFile()
{
    // Behind all jobs that wait: a kept action is on the disk before the program ends.
    QMetaObject::invokeMethod(
        &m_worker,
        [this] {
            QSqlDatabase::removeDatabase(m_connection);
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

core::Result<bool> OutboxFile::open(QSqlDatabase& database) const
{
    QDir().mkpath(QFileInfo(m_place.file).absolutePath());
    takeOver(m_place);
    // What a person wrote to a customer's case is nobody else's business. SQLite gives the journal the rights of the file.
    if (QFile file(m_place.file); !file.exists() && file.open(QFile::WriteOnly | QFile::Append))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    database.setDatabaseName(m_place.file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return fileFailure(database.lastError());
    QSqlQuery query(database);
    // Full: "kept" is said after the bytes are on the disk. With a write-ahead journal that is one wait for the disk an action.
    for (const auto& statement : {u"pragma journal_mode = wal"_s, u"pragma synchronous = full"_s,
             u"create table if not exists waiting (place integer primary key autoincrement, "
             "id text not null unique, action text not null)"_s,
             u"create table if not exists belongs (only_row integer primary key check (only_row = 1), database text not null)"_s}) {
        if (!query.exec(statement)) {
            const auto error = query.lastError();
            query.clear();
            database.close();
            return fileFailure(error);
        }
    }
    // For whoever looks in from another database; this one needs no name of its own.
    query.prepare(u"insert or replace into belongs values (1, ?)"_s);
    query.addBindValue(m_place.database.isNull() ? u""_s : m_place.database);
    if (!query.exec())
        qCWarning(core::logStore) << "the outbox could not be named:" << query.lastError().databaseText();
    QFile::setPermissions(m_place.file, QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

template <class T>
QFuture<core::Result<T>> OutboxFile::run(std::function<core::Result<T>(QSqlDatabase&)> job)
{
    auto promise = std::make_shared<QPromise<core::Result<T>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        &m_worker,
        [this, promise, job = std::move(job)] {
            auto database = QSqlDatabase::contains(m_connection)
                ? QSqlDatabase::database(m_connection, false)
                : QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
            // Opened by the first job, and again by each until it succeeds: a full disk may pass.
            const auto opened = database.isOpen() ? core::Result<bool>(true) : open(database);
            if (opened)
                promise->addResult(job(database));
            else
                promise->addResult(tl::unexpected(opened.error()));
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

QFuture<core::Result<std::vector<core::Action>>> OutboxFile::all()
{
    using Answer = std::vector<core::Action>;
    return run<Answer>([](QSqlDatabase& database) -> core::Result<Answer> {
        Answer found;
        std::vector<qint64> unreadable;
        {
            QSqlQuery query(database);
            if (!query.exec(u"select place, action from waiting order by place"_s))
                return fileFailure(query.lastError());
            while (query.next()) {
                if (const auto action = actionFromJson(query.value(1).toString().toUtf8()))
                    found.push_back(*action);
                else
                    unreadable.push_back(query.value(0).toLongLong());
            }
        }
        for (const auto place : unreadable) {
            if (const auto moved = setAside(database, place); !moved)
                return tl::unexpected(moved.error());
        }
        return found;
    });
}

QFuture<core::Result<bool>> OutboxFile::append(const core::Action& action)
{
    return run<bool>([action](QSqlDatabase& database) -> core::Result<bool> {
        QSqlQuery query(database);
        query.prepare(u"insert into waiting (id, action) values (?, ?) on conflict (id) do nothing"_s);
        query.addBindValue(action.id.toString(QUuid::WithoutBraces));
        query.addBindValue(QString::fromUtf8(actionJson(action)));
        if (!query.exec())
            return fileFailure(query.lastError());
        return true;
    });
}

QFuture<core::Result<bool>> OutboxFile::remove(const QUuid& action)
{
    return run<bool>([action](QSqlDatabase& database) -> core::Result<bool> {
        QSqlQuery query(database);
        query.exec(u"pragma synchronous = normal"_s);
        query.prepare(u"delete from waiting where id = ?"_s);
        query.addBindValue(action.toString(QUuid::WithoutBraces));
        const auto removed = query.exec();
        const auto error = query.lastError();
        query.exec(u"pragma synchronous = full"_s);
        if (!removed)
            return fileFailure(error);
        return true;
    });
}

QFuture<core::Result<WaitingElsewhere>> OutboxFile::elsewhere()
{
    return run<WaitingElsewhere>([this](QSqlDatabase&) -> core::Result<WaitingElsewhere> {
        WaitingElsewhere found;
        if (m_place.others.isEmpty())
            return found;
        const QFileInfo own(m_place.file);
        const auto files = own.dir().entryInfoList({m_place.others, m_place.earlier.isEmpty() ? m_place.others : QFileInfo(m_place.earlier).fileName()}, QDir::Files, QDir::Name);
        const auto connection = m_connection + u"-other"_s;
        for (const auto& file : files) {
            if (file == own)
                continue;
            {
                auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
                other.setDatabaseName(file.filePath());
                other.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=1000"_s);
                const auto count = other.open() ? waiting(other).value_or(0) : 0;
                found.count += count;
                QSqlQuery query(other);
                const auto isNamed = count > 0 && query.exec(u"select database from belongs"_s) && query.next() && !query.value(0).toString().isEmpty();
                if (count > 0)
                    found.databases += isNamed ? query.value(0).toString() : file.fileName();
            }
            QSqlDatabase::removeDatabase(connection);
        }
        return found;
    });
}

} // namespace yagura::store
