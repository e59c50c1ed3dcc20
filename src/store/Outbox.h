// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/Result.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace yagura::store {

class Commands;

/// Actions that a person did while there was no connection: kept in SQLite on the workstation, replayed in order when
/// the connection is back. A conflict is told, never dropped and never forced.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    /// `file`: the SQLite file, made where it is missing. The commands outlive the outbox.
    Outbox(const QString& file, Commands& commands, QObject* parent = nullptr);
    ~Outbox() override;
    Q_DISABLE_COPY_MOVE(Outbox)

    /// Performs the action now, or keeps it where the database cannot be reached. What became of it is told by the
    /// signals below, exactly one of performed, refused, or (kept and later) performed or refused.
    void perform(const core::Action& action);

    /// Tries the kept ones again, oldest first. Called when the connection is back.
    void replay();

signals:
    void performed(const yagura::core::Action& action, const yagura::core::ActionAnswer& answer);
    void kept(const yagura::core::Action& action, int waiting);
    void refused(const yagura::core::Action& action, const yagura::core::Error& error);
    void waitingChanged(int waiting);
    void storageFailed(const yagura::core::Error& error); ///< the action is not safe on disk: say so at once

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura::store

