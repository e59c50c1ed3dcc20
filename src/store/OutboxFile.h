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
#include <QUuid>

#include <functional>
#include <memory>
#include <vector>

class QSqlDatabase;

namespace yagura::store {

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

    /// All that wait, oldest first. What cannot be read is set aside.
    [[nodiscard]] QFuture<core::Result<std::vector<core::Action>>> all();
    /// Answers once the action is on the disk. The same action twice is kept once.
    [[nodiscard]] QFuture<core::Result<bool>> append(const core::Action& action);
    /// Not waited for by the disk itself: should it come back after a loss of power, its id makes that harmless.
    [[nodiscard]] QFuture<core::Result<bool>> remove(const QUuid& action);
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
