// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Exit.h"

#include "core/Result.h"
#include "store/Commands.h"
#include "store/EmbeddedServer.h"
#include "store/Session.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <memory>

namespace yagura::ctl {

/// What every command gets: where to print, and the database when it asks for it.
class Context final
{
    Q_DISABLE_COPY_MOVE(Context)

public:
    /// `database`: libpq's conninfo; empty means the embedded server.
    Context(const QString& database, bool asJson);
    ~Context();

    [[nodiscard]] bool asJson() const { return m_asJson; }
    [[nodiscard]] bool isEmbedded() const { return m_database.isEmpty(); }

    void print(const QString& text);
    void print(const QJsonDocument& document);
    void complain(const QString& text);
    /// Prints what went wrong, as JSON on standard output too where that was asked for.
    /// `beside`: further members of that JSON object.
    [[nodiscard]] Exit fail(const core::Error& error, const QJsonObject& beside = {});
    /// The same for what is wrong on the command line.
    [[nodiscard]] Exit usage(const QString& problem);

    /// Starts the embedded server where no other is named; answers the conninfo. Checks nothing.
    [[nodiscard]] core::Result<QString> conninfo();
    /// The conninfo of the embedded cluster's owner, or the named one: who may migrate.
    [[nodiscard]] core::Result<QString> ownerConninfo();
    /// Connects, after a look at the schema's version.
    [[nodiscard]] core::Result<store::Session*> session(const store::SessionTerms& terms = {});
    [[nodiscard]] core::Result<store::Commands*> commands();

private:
    const QString m_database;
    const bool m_asJson;
    QTextStream m_out;
    QTextStream m_err;
    std::unique_ptr<store::EmbeddedServer> m_server;
    QString m_conninfo;
    std::unique_ptr<store::Session> m_session;
    std::unique_ptr<store::Commands> m_commands;
};

/// Runs the event loop until the answer is there.
template <class T>
[[nodiscard]] T waitFor(const QFuture<T>& future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    return future.result();
}

} // namespace yagura::ctl
