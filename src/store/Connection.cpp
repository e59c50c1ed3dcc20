// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Connection.h"

#include "core/Backoff.h"
#include "core/Log.h"

#include <QRandomGenerator>

#include <libpq-fe.h>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

constexpr auto maxRepeats = 4;
constexpr std::chrono::milliseconds firstRepeat {50};
constexpr std::chrono::milliseconds lastRepeat {400};

QString firstLine(const char* message)
{
    const auto text = QString::fromUtf8(message).trimmed();
    return text.section(u'\n', 0, 0).trimmed();
}

core::ErrorKind kindOf(const QString& state, bool cancelled)
{
    if (state == "YG403"_L1 || state == "42501"_L1 || state.startsWith("28"_L1))
        return core::ErrorKind::Denied;
    if (state == "YG404"_L1)
        return core::ErrorKind::NotFound;
    if (state == "YG409"_L1)
        return core::ErrorKind::Conflict;
    // 22: a value that does not fit its type; 23: a constraint. What was asked for was wrong, not the database.
    if (state == "YG400"_L1 || state.startsWith("22"_L1) || state.startsWith("23"_L1))
        return core::ErrorKind::Invalid;
    if (state == "57014"_L1)
        return cancelled ? core::ErrorKind::Cancelled : core::ErrorKind::TimedOut;
    if (state == "55P03"_L1)
        return core::ErrorKind::TimedOut;
    if (state.isEmpty() || state.startsWith("08"_L1) || state == "57P01"_L1 || state == "57P02"_L1
        || state == "57P03"_L1)
        return core::ErrorKind::Offline;
    return core::ErrorKind::Database;
}

core::Error errorOf(const PGresult* result, bool cancelled)
{
    const auto* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const auto* message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const auto code = QString::fromLatin1(state ? state : "");
    return {kindOf(code, cancelled), firstLine(message ? message : PQresultErrorMessage(result)), code, std::nullopt};
}

bool isGood(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

bool isWorthRepeating(const core::Error& error)
{
    return error.code == "40001"_L1 || error.code == "40P01"_L1;
}

void dropNotice(void*, const PGresult*) {}

} // namespace

Connection::~Connection()
{
    close();
}

core::Result<bool> Connection::open(const QString& conninfo, const QString& purpose)
{
    close();
    m_cancelled = false;
    const auto info = conninfo.toUtf8();
    const auto name = u"yagura %1"_s.arg(purpose).toUtf8();
    // The later one of two like words wins: ours stand before the conninfo where a person may want them otherwise.
    const std::array<const char*, 10> words {"connect_timeout", "keepalives_idle", "keepalives_interval",
        "keepalives_count", "tcp_user_timeout", "dbname", "application_name", "client_encoding",
        "fallback_application_name", nullptr};
    const std::array<const char*, 10> values {
        "4", "10", "5", "3", "10000", info.constData(), name.constData(), "UTF8", "yagura", nullptr};
    m_connection = PQconnectdbParams(words.data(), values.data(), 1);
    if (!m_connection)
        return core::failure(core::ErrorKind::Offline, u"out of memory"_s);
    if (PQstatus(m_connection) != CONNECTION_OK) {
        const auto error = connectionError();
        close();
        return tl::unexpected(error);
    }
    PQsetNoticeReceiver(m_connection, dropNotice, nullptr);
    {
        const std::scoped_lock lock(m_cancelMutex);
        m_cancel = PQgetCancel(m_connection);
    }
    // The server's own keepalives bound how long a dead holder keeps its advisory locks.
    const auto prepared = executeScript(R"(
        set timezone = 'UTC';
        set datestyle = 'ISO';
        set intervalstyle = 'postgres';
        set search_path = yagura, pg_temp;
        set statement_timeout = '60s';
        set lock_timeout = '20s';
        set idle_in_transaction_session_timeout = '60s';
        set tcp_keepalives_idle = 10;
        set tcp_keepalives_interval = 5;
        set tcp_keepalives_count = 3;
    )");
    if (!prepared) {
        auto error = prepared.error();
        error.kind = core::ErrorKind::Offline;
        close();
        return tl::unexpected(error);
    }
    return true;
}

void Connection::close()
{
    const std::scoped_lock lock(m_cancelMutex);
    if (m_cancel)
        PQfreeCancel(m_cancel);
    m_cancel = nullptr;
    if (m_connection)
        PQfinish(m_connection);
    m_connection = nullptr;
}

bool Connection::isAlive() const
{
    return m_connection && PQstatus(m_connection) == CONNECTION_OK;
}

int Connection::socket() const
{
    return m_connection ? PQsocket(m_connection) : -1;
}

core::Result<Rows> Connection::execute(const QByteArray& sql, const std::vector<Parameter>& parameters)
{
    if (!m_connection)
        return core::failure(core::ErrorKind::Offline, u"no connection"_s);
    if (m_cancelled)
        return core::failure(core::ErrorKind::Cancelled, u"the session is closing"_s);
    std::vector<const char*> values;
    values.reserve(parameters.size());
    for (const auto& parameter : parameters)
        values.push_back(parameter.value ? parameter.value->constData() : nullptr);

    for (auto repeats = 0;; ++repeats) {
        const auto alone = PQtransactionStatus(m_connection) == PQTRANS_IDLE;
        auto* result = PQexecParams(m_connection, sql.constData(), static_cast<int>(values.size()), nullptr,
            values.data(), nullptr, nullptr, 0);
        if (isGood(result))
            return Rows(result);
        const auto error = result ? errorOf(result, m_cancelled) : connectionError();
        PQclear(result);
        if (!alone || repeats >= maxRepeats || !isWorthRepeating(error))
            return tl::unexpected(isAlive() ? error : connectionError());
        qCDebug(core::logStore) << "repeating after" << error.code;
        // At once, it would take the row again before the other, who waited for it, has woken: the same deadlock.
        std::this_thread::sleep_for(core::backoff(repeats + 1, QRandomGenerator::global()->generateDouble(), firstRepeat, lastRepeat));
    }
}

core::Result<bool> Connection::executeScript(const QByteArray& sql)
{
    if (!m_connection)
        return core::failure(core::ErrorKind::Offline, u"no connection"_s);
    if (m_cancelled)
        return core::failure(core::ErrorKind::Cancelled, u"the session is closing"_s);
    auto* result = PQexec(m_connection, sql.constData());
    if (isGood(result)) {
        PQclear(result);
        return true;
    }
    const auto error = result ? errorOf(result, m_cancelled) : connectionError();
    PQclear(result);
    return tl::unexpected(error);
}

core::Result<QStringList> Connection::takeNotifications()
{
    if (!m_connection)
        return core::failure(core::ErrorKind::Offline, u"no connection"_s);
    const auto read = PQconsumeInput(m_connection);
    QStringList channels;
    while (auto* notification = PQnotifies(m_connection)) {
        const auto channel = QString::fromUtf8(notification->relname);
        PQfreemem(notification);
        if (!channels.contains(channel))
            channels.append(channel);
    }
    if (read == 0 || !isAlive())
        return tl::unexpected(connectionError());
    return channels;
}

void Connection::cancel()
{
    const std::scoped_lock lock(m_cancelMutex);
    m_cancelled = true;
    if (!m_cancel)
        return;
    std::array<char, 256> words {};
    // Best effort: where it does not arrive, the statement's time-out ends it.
    if (PQcancel(m_cancel, words.data(), static_cast<int>(words.size())) == 0)
        qCDebug(core::logStore) << "could not cancel:" << words.data();
}

core::Error Connection::connectionError() const
{
    return {core::ErrorKind::Offline, firstLine(m_connection ? PQerrorMessage(m_connection) : "no connection"), {},
        std::nullopt};
}

QByteArray quotedIdentifier(const QString& name)
{
    auto escaped = name;
    escaped.replace(u'"', u"\"\""_s);
    return (u'"' + escaped + u'"').toUtf8();
}

Transaction::Transaction(Connection& connection)
    : m_connection(connection)
{
}

Transaction::~Transaction()
{
    if (m_open && m_connection.isAlive())
        (void)m_connection.executeScript("rollback");
}

core::Result<bool> Transaction::begin(const char* how)
{
    const auto begun = m_connection.executeScript(QByteArray("begin ") + how);
    m_open = begun.has_value();
    return begun;
}

core::Result<bool> Transaction::commit()
{
    m_open = false;
    return m_connection.executeScript("commit");
}

} // namespace yagura::store
