// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/Result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <vector>

namespace yagura::store {

class Commands;

/// Where an outbox keeps what waits: a file for each database, since an item's number means something in its own only.
struct OutboxPlace
{
    QString file; ///< made where it is missing
    QString database; ///< what people call it, for whoever is connected with another one
    QString others {}; ///< name pattern of the files beside it that belong to other databases; empty for none
    /// A file of no database, from before there was one for each: taken over, unless a file of the pattern `traces`, other
    /// than `ownTraces`, tells that this computer has worked with another one.
    QString earlier {};
    QString traces {};
    QStringList ownTraces {};
};

/// How soon what waits is tried again while the connection is there; each vain try doubles the pause.
struct OutboxPace
{
    std::chrono::milliseconds first {5'000};
    std::chrono::milliseconds most {60'000};
    std::chrono::milliseconds slow {400}; ///< without an answer for so long, it is told as kept
};

/// What a person does is on this computer's disk before it is sent (SQLite), and leaves it when the database has answered: the
/// program may be killed at any moment, and the action's id makes it performed once. What the database could not be given is
/// replayed in order when the connection is back, and by a timer as long as any waits. A conflict is told, never dropped and
/// never forced: what was kept takes no item over from anybody. Where the disk fails, that is said, and it is sent all the same.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    /// The commands outlive the outbox.
    Outbox(const OutboxPlace& place, Commands& commands, const OutboxPace& pace = {}, QObject* parent = nullptr);
    ~Outbox() override;
    Q_DISABLE_COPY_MOVE(Outbox)

    /// Performs the action as soon as it is on the disk. What became of it is told by the signals below: kept where the
    /// answer is late or does not come, and in the end performed or refused.
    void perform(const core::Action& action);

    /// Tries the kept ones again, oldest first. Called when the connection is back.
    void replay();

signals:
    void performed(const yagura::core::Action& action, const yagura::core::ActionAnswer& answer);
    void kept(const yagura::core::Action& action, int waiting); ///< those of an earlier run too
    void refused(const yagura::core::Action& action, const yagura::core::Error& error);
    /// A kept one is about to be refused for good: what was written in it stands nowhere else.
    void givenBack(const yagura::core::Action& action);
    void waitingChanged(int waiting);
    /// The database answers, and does not take what waits: it stays kept, and is tried again. Told once for each reason.
    void heldUp(const yagura::core::Error& error);
    void storageFailed(const yagura::core::Error& error); ///< the action is not safe on disk: say so at once
    /// Actions wait on this computer for databases that this is not.
    void waitingElsewhere(int waiting, const QStringList& databases);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura::store
