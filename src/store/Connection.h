// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "store/Dial.h"
#include "store/Row.h"
#include "store/Wake.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

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

/// How long an answer is waited for. A statement may take its time as long as its server lives: while it is silent, the server
/// is asked for a sign of life beside it, and only when that does not come either it is taken for gone.
struct AnswerPatience
{
    std::chrono::milliseconds silence {1'000}; ///< after which the server is asked whether it lives
    std::chrono::milliseconds answer {5'000}; ///< that it has for that
    /// After the last byte: a single process of the server may be stuck. None where a statement has no limit of its own.
    std::optional<std::chrono::milliseconds> statement {65'000};
};

/// A connection to PostgreSQL, used by one thread (but cancel(), which any may call). No call waits without an end.
///
/// libpq itself and not QPSQL: a statement with values is one round trip here and three there, a conninfo goes through
/// as it is (service names, many hosts, addresses), a dead socket is seen at once, and a wait can be ended.
/// QPSQL also hands `timestamptz` out as local time and `numeric` as double.
class Connection final
{
public:
    /// `wake`: ends every wait when it is raised; several may share one.
    explicit Connection(std::shared_ptr<const Wake> wake = std::make_shared<const Wake>());
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Connects and prepares the session: UTC, search path, time-outs, application name.
    /// Errors: Offline, with libpq's words (they hold no password); `code` as of dialError, or "no_answer".
    [[nodiscard]] core::Result<bool> open(const QString& conninfo, const QString& purpose, std::chrono::milliseconds within = std::chrono::seconds(4));
    /// The same with what a Dial brought.
    [[nodiscard]] core::Result<bool> takeUp(ConnectionHandle dialled, const QString& purpose);
    void close();

    /// Of all statements to come.
    void setPatience(const AnswerPatience& patience) { m_patience = patience; }

    /// False once the server or the way to it is gone. Costs nothing.
    [[nodiscard]] bool isAlive() const;
    [[nodiscard]] int socket() const;
    [[nodiscard]] PGconn* handle() const { return m_connection.get(); }

    /// One statement with bound values ($1 …). A serialization failure or a deadlock of a statement outside of a
    /// transaction is repeated, a few times.
    /// Errors: see core::ErrorKind; `detail` is the first line of the server's message, `code` the SQLSTATE, or "no_answer"
    ///         where the server has fallen silent: then the connection is given up.
    [[nodiscard]] core::Result<Rows> execute(const QByteArray& sql, const std::vector<Parameter>& parameters = {});

    /// The same for a question that a living server answers at once: it has so long and no longer.
    [[nodiscard]] core::Result<Rows> ask(const QByteArray& sql, std::chrono::milliseconds within);

    /// Any number of statements without values, as one message: all in one transaction where they open none themselves.
    [[nodiscard]] core::Result<bool> executeScript(const QByteArray& sql);

    /// Reads what has come in without being asked, and answers the channels of the notifications, each once.
    /// Errors: Offline when the server has closed the connection.
    [[nodiscard]] core::Result<QStringList> takeNotifications();

    /// Ends every wait, now and later, with Cancelled, and the connection with it: for good. The server ends what still runs
    /// when it sees that nobody is there. May be called on any thread.
    void cancel();
    [[nodiscard]] const std::shared_ptr<const Wake>& wake() const { return m_wake; }

    /// When bytes of the server came last.
    [[nodiscard]] std::chrono::steady_clock::time_point lastHeard() const { return m_lastHeard; }

    /// The SQLSTATE of the last statement that was refused because something of ours is not there, or not for us; then none
    /// until it happens again. A session whose role was taken away and given back may remember the worse of it.
    [[nodiscard]] QString takeSuspicion();

private:
    enum class Waited { ForAnswer, Cancelled, NotAnswered, Broken };

    [[nodiscard]] core::Result<Rows> executeOnce(const QByteArray& sql, const std::vector<const char*>& values);
    [[nodiscard]] core::Result<Rows> result(); ///< of what was sent: that of the last statement, or the first error
    [[nodiscard]] Waited await();
    [[nodiscard]] bool read();
    core::Error giveUp(Waited why);
    [[nodiscard]] core::Error connectionError() const;

    ConnectionHandle m_connection;
    AnswerPatience m_patience;
    std::optional<std::chrono::milliseconds> m_atMost; ///< of the question under way
    std::chrono::steady_clock::time_point m_lastHeard;
    QString m_suspicion;
    std::optional<core::Error> m_givenUp; ///< why
    const std::shared_ptr<const Wake> m_wake;
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
