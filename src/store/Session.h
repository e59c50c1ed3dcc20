// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "store/SessionTerms.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>

namespace yagura::store {

class Connection;
class SessionWorker;

enum class ConnectionState { Connecting, Connected, Lost };

/// One connection to PostgreSQL on a thread of its own. It opens at the first job or at start(), reopens by itself
/// after a loss (back-off, for ever), and prepares each connection alike: UTC, time-outs, application name, LISTEN.
/// Lost is also one whose server has fallen silent, or where the login has no role any more. No call waits for the server.
///
/// A job is a function of the connection; it runs on that thread, in order, and answers through a future. Only `store`
/// writes jobs: the other layers call IntakeStore, Commands and ChangeFeed.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// `conninfo` is libpq's ("host=/run/x dbname=yagura" or "service=yagura"); `purpose` names the connection for
    /// the server's logs ("desktop", "collector").
    Session(const QString& conninfo, const QString& purpose, const SessionTerms& terms = {}, QObject* parent = nullptr);
    ~Session() override; ///< runs no further job: those that wait answer Cancelled
    Q_DISABLE_COPY_MOVE(Session)

    void start();
    [[nodiscard]] ConnectionState state() const;
    /// Gives the connection up, with all that it holds at the server, and connects anew.
    void reopen();
    /// For good: what waits and what runs answers Cancelled at once, and so does what comes.
    void close();

    template <class T>
    using Job = std::function<core::Result<T>(Connection&)>;

    /// Errors: Offline where there is no connection (the job did not run), Cancelled at shutdown, else the job's own.
    template <class T>
    [[nodiscard]] QFuture<core::Result<T>> run(Job<T> job)
    {
        auto promise = std::make_shared<QPromise<core::Result<T>>>();
        promise->start();
        auto future = promise->future();
        post([promise, job = std::move(job)](Connection* connection, const core::Error& error) {
            if (connection)
                promise->addResult(job(*connection));
            else
                promise->addResult(tl::unexpected(error));
            promise->finish();
        });
        return future;
    }

signals:
    void connected(); ///< a fresh server session: locks and LISTEN of an earlier one are gone
    /// Kind Offline; `code`: a SQLSTATE, "no_answer" where the server is silent, or what checkStanding and checkSchema say.
    void connectionLost(const yagura::core::Error& error);
    void lossExplained(const yagura::core::Error& error); ///< it is lost still, and now for another reason
    void notified(const QString& channel); ///< a NOTIFY of "yagura_changed" or "yagura_delivery"

private:
    using AnyJob = std::function<void(Connection*, const core::Error&)>;

    void post(AnyJob job);

    std::unique_ptr<SessionWorker> m_worker;
};

} // namespace yagura::store
