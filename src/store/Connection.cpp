// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Connection.h"

#include "core/Backoff.h"
#include "core/Log.h"
#include "store/SqlError.h"

#include <QRandomGenerator>

#include <libpq-fe.h>

#include <poll.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::store {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto maxRepeats = 4;
constexpr auto firstRepeat = 50ms;
constexpr auto lastRepeat = 400ms;
constexpr auto prepareWithin = 4s;

void dropNotice(void*, const PGresult*) {}

} // namespace

Connection::Connection(std::shared_ptr<const Wake> wake)
    : m_wake(std::move(wake))
{
}

Connection::~Connection()
{
    close();
}

core::Result<bool> Connection::open(const QString& conninfo, const QString& purpose, std::chrono::milliseconds within)
{
    close();
    Dial dial(conninfo, purpose, {within, within});
    const auto until = Clock::now() + within + 1s;
    while (!dial.hasEnded()) {
        pollfd waiting {dial.descriptor(), POLLIN, 0};
        if (m_wake->pollUntil(until, {&waiting, 1}))
            return tl::unexpected(giveUp(Waited::Cancelled));
        if (!dial.hasEnded() && Clock::now() >= until)
            return core::failure(core::ErrorKind::Offline, u"the server does not answer"_s, u"no_answer"_s);
    }
    return takeUp(dial.take(), purpose);
}

core::Result<bool> Connection::takeUp(ConnectionHandle dialled, const QString& purpose)
{
    close();
    if (m_wake->isRaised())
        return tl::unexpected(giveUp(Waited::Cancelled));
    if (!dialled || PQstatus(dialled.get()) != CONNECTION_OK)
        return tl::unexpected(dialError(dialled.get()));
    m_connection = std::move(dialled);
    m_lastHeard = Clock::now();
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_DEFAULT);
    PQsetNoticeReceiver(m_connection.get(), dropNotice, nullptr);
    PQsetnonblocking(m_connection.get(), 1);
    qCDebug(core::logStore) << "opened:" << purpose;
    // The server's own keepalives bound how long a dead holder keeps its advisory locks, and the look after the client how
    // long a statement goes on that nobody waits for any more (not every system's server can look).
    m_atMost = prepareWithin;
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
        do $$ begin set client_connection_check_interval = '1s'; exception when others then null; end $$;
    )");
    m_atMost.reset();
    if (!prepared) {
        auto error = prepared.error();
        if (error.kind != core::ErrorKind::Cancelled)
            error.kind = core::ErrorKind::Offline;
        close();
        return tl::unexpected(error);
    }
    return true;
}

void Connection::close()
{
    m_connection.reset();
    m_givenUp.reset();
    m_suspicion.clear();
}

bool Connection::isAlive() const
{
    return m_connection && !m_givenUp && PQstatus(m_connection.get()) == CONNECTION_OK;
}

int Connection::socket() const
{
    return m_connection ? PQsocket(m_connection.get()) : -1;
}

core::Result<Rows> Connection::execute(const QByteArray& sql, const std::vector<Parameter>& parameters)
{
    std::vector<const char*> values;
    values.reserve(parameters.size());
    for (const auto& parameter : parameters)
        values.push_back(parameter.value ? parameter.value->constData() : nullptr);

    for (auto repeats = 0;; ++repeats) {
        const auto alone = m_connection && PQtransactionStatus(m_connection.get()) == PQTRANS_IDLE;
        auto rows = executeOnce(sql, values);
        if (rows || !alone || repeats >= maxRepeats || !isWorthRepeating(rows.error()))
            return rows;
        qCDebug(core::logStore) << "repeating after" << rows.error().code;
        // At once, it would take the row again before the other, who waited for it, has woken: the same deadlock.
        const auto pause = core::backoff(repeats + 1, QRandomGenerator::global()->generateDouble(), firstRepeat, lastRepeat);
        if (m_wake->pollUntil(Clock::now() + pause, {}))
            return tl::unexpected(giveUp(Waited::Cancelled));
    }
}

core::Result<Rows> Connection::ask(const QByteArray& sql, std::chrono::milliseconds within)
{
    m_atMost = within;
    auto rows = executeOnce(sql, {});
    m_atMost.reset();
    return rows;
}

core::Result<Rows> Connection::executeOnce(const QByteArray& sql, const std::vector<const char*>& values)
{
    if (m_wake->isRaised())
        return tl::unexpected(giveUp(Waited::Cancelled));
    if (!m_connection || m_givenUp)
        return tl::unexpected(connectionError());
    if (PQsendQueryParams(m_connection.get(), sql.constData(), static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0) == 0)
        return tl::unexpected(connectionError());
    return result();
}

core::Result<bool> Connection::executeScript(const QByteArray& sql)
{
    if (m_wake->isRaised())
        return tl::unexpected(giveUp(Waited::Cancelled));
    if (!m_connection || m_givenUp)
        return tl::unexpected(connectionError());
    if (PQsendQuery(m_connection.get(), sql.constData()) == 0)
        return tl::unexpected(connectionError());
    return ran(result());
}

core::Result<QStringList> Connection::takeNotifications()
{
    if (!m_connection || m_givenUp)
        return tl::unexpected(connectionError());
    const auto isRead = read();
    QStringList channels;
    while (auto* notification = PQnotifies(m_connection.get())) {
        const auto channel = QString::fromUtf8(notification->relname);
        PQfreemem(notification);
        if (!channels.contains(channel))
            channels.append(channel);
    }
    if (!isRead || !isAlive())
        return tl::unexpected(connectionError());
    return channels;
}

void Connection::cancel()
{
    m_wake->raise();
}

QString Connection::takeSuspicion()
{
    return std::exchange(m_suspicion, {});
}

core::Error Connection::connectionError() const
{
    if (m_givenUp)
        return *m_givenUp;
    const auto words = QString::fromUtf8(m_connection ? PQerrorMessage(m_connection.get()) : "no connection");
    return {core::ErrorKind::Offline, words.trimmed().section(u'\n', 0, 0).trimmed(), {}, std::nullopt};
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
