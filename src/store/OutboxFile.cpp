// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/OutboxFile.h"

#include "core/Log.h"
#include "store/ActionJson.h"

#include <QDir>
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

OutboxFile::OutboxFile(const QString& file)
    : m_file(file)
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
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    database.setDatabaseName(m_file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return fileFailure(database.lastError());
    QSqlQuery query(database);
    // Full: "kept" is said after the bytes are on the disk.
    for (const auto& statement : {u"pragma synchronous = full"_s,
             u"create table if not exists waiting (place integer primary key autoincrement, "
             "id text not null unique, action text not null)"_s}) {
        if (!query.exec(statement)) {
            const auto error = query.lastError();
            query.clear();
            database.close();
            return fileFailure(error);
        }
    }
    // What a person wrote to a customer's case is nobody else's business.
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
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

QFuture<core::Result<int>> OutboxFile::count()
{
    return run<int>([](QSqlDatabase& database) { return waiting(database); });
}

QFuture<core::Result<int>> OutboxFile::append(const core::Action& action)
{
    return run<int>([action](QSqlDatabase& database) -> core::Result<int> {
        QSqlQuery query(database);
        query.prepare(u"insert into waiting (id, action) values (?, ?) on conflict (id) do nothing"_s);
        query.addBindValue(action.id.toString(QUuid::WithoutBraces));
        query.addBindValue(QString::fromUtf8(actionJson(action)));
        if (!query.exec())
            return fileFailure(query.lastError());
        return waiting(database);
    });
}

QFuture<core::Result<std::optional<KeptAction>>> OutboxFile::first()
{
    using Answer = std::optional<KeptAction>;
    return run<Answer>([](QSqlDatabase& database) -> core::Result<Answer> {
        for (;;) {
            QSqlQuery query(database);
            if (!query.exec(u"select place, action from waiting order by place limit 1"_s))
                return fileFailure(query.lastError());
            if (!query.next())
                return std::nullopt;
            const auto place = query.value(0).toLongLong();
            if (const auto action = actionFromJson(query.value(1).toString().toUtf8()))
                return KeptAction {place, *action};
            query.clear();
            if (const auto moved = setAside(database, place); !moved)
                return tl::unexpected(moved.error());
        }
    });
}

QFuture<core::Result<int>> OutboxFile::remove(qint64 place)
{
    return run<int>([place](QSqlDatabase& database) -> core::Result<int> {
        QSqlQuery query(database);
        query.prepare(u"delete from waiting where place = ?"_s);
        query.addBindValue(place);
        if (!query.exec())
            return fileFailure(query.lastError());
        return waiting(database);
    });
}

} // namespace yagura::store
