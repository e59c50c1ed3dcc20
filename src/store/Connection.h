// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "store/Row.h"

#include <QByteArray>
#include <QStringList>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

using PGconn = struct pg_conn;
using PGcancel = struct pg_cancel;

namespace yagura::store {

/// One value of a statement: text as PostgreSQL reads it, or null.
struct Parameter
{
    Parameter(std::nullptr_t) {}
    Parameter(const QByteArray& utf8) : value(utf8) {}
    Parameter(const QString& text) : value(text.toUtf8()) {}
    Parameter(qint64 number) : value(QByteArray::number(number)) {}
    Parameter(int number) : value(QByteArray::number(number)) {}

    std::optional<QByteArray> value;
};

/// A connection to PostgreSQL, used by one thread (but cancel(), which any may call).
///
/// libpq itself and not QPSQL: a statement with values is one round trip here and three there, a conninfo goes through
/// as it is (service names, many hosts, addresses), a dead socket is seen at once, and a running statement can be
/// cancelled. QPSQL also hands `timestamptz` out as local time and `numeric` as double.
class Connection final
{
public:
    Connection() = default;
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Connects and prepares the session: UTC, search path, time-outs, application name.
    /// Errors: Offline, with libpq's words (they hold no password).
    [[nodiscard]] core::Result<bool> open(const QString& conninfo, const QString& purpose);
    void close();

    /// False once the server or the way to it is gone. Costs nothing.
    [[nodiscard]] bool isAlive() const;
    [[nodiscard]] int socket() const;

    /// One statement with bound values ($1 …). A serialization failure or a deadlock of a statement outside of a
    /// transaction is repeated, at most twice.
    /// Errors: see core::ErrorKind; `detail` is the first line of the server's message, `code` the SQLSTATE.
    [[nodiscard]] core::Result<Rows> execute(const QByteArray& sql, const std::vector<Parameter>& parameters = {});

    /// Any number of statements without values, as one message: all in one transaction where they open none themselves.
    [[nodiscard]] core::Result<bool> executeScript(const QByteArray& sql);

    /// Reads what has come in without being asked, and answers the channels of the notifications, each once.
    /// Errors: Offline when the server has closed the connection.
    [[nodiscard]] core::Result<QStringList> takeNotifications();

    /// Asks the server to give up the running statement, which then answers Cancelled. May be called on any thread.
    void cancel();

private:
    [[nodiscard]] core::Error connectionError() const;

    PGconn* m_connection = nullptr;
    std::mutex m_cancelMutex;
    PGcancel* m_cancel = nullptr;
    std::atomic<bool> m_cancelled {false};
};

/// A name as SQL takes it.
[[nodiscard]] QByteArray quotedIdentifier(const QString& name);

/// Rolls back unless committed.
class Transaction final
{
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// `how`: as after BEGIN ("isolation level repeatable read read only"), may be empty.
    [[nodiscard]] core::Result<bool> begin(const char* how = "");
    [[nodiscard]] core::Result<bool> commit();

private:
    Connection& m_connection;
    bool m_open = false;
};

} // namespace yagura::store
