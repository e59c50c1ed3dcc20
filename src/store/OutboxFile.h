// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/Result.h"
#include "store/Outbox.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase;

namespace yagura::store {

/// A kept action with its place in the order.
struct KeptAction
{
    qint64 place = 0;
    core::Action action;
};

/// What waits in the files of other databases.
struct WaitingElsewhere
{
    int count = 0;
    QStringList databases; ///< as people call them; the file's name where that is not known
};

/// The SQLite file of an Outbox, on a thread of its own: no call waits for the disk, all answer through futures.
class OutboxFile final
{
public:
    explicit OutboxFile(const OutboxPlace& place);
    ~OutboxFile(); ///< after all that was asked for is on the disk
    Q_DISABLE_COPY_MOVE(OutboxFile)

    [[nodiscard]] QFuture<core::Result<int>> count();
    /// Answers how many wait once the action is on the disk. The same action twice is kept once.
    [[nodiscard]] QFuture<core::Result<int>> append(const core::Action& action);
    [[nodiscard]] QFuture<core::Result<std::optional<KeptAction>>> first();
    /// Answers how many wait still.
    [[nodiscard]] QFuture<core::Result<int>> remove(qint64 place);
    [[nodiscard]] QFuture<core::Result<WaitingElsewhere>> elsewhere();

private:
    template <class T>
    [[nodiscard]] QFuture<core::Result<T>> run(std::function<core::Result<T>(QSqlDatabase&)> job);
    [[nodiscard]] core::Result<bool> open(QSqlDatabase& database) const;

    const OutboxPlace m_place;
    const QString m_connection;
    QThread m_thread;
    QObject m_worker; ///< lives on the thread: what is invoked with it runs there
};

} // namespace yagura::store
