// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QObject>
#include <QPointer>

namespace yagura::collector {

/// Whether an answer of the store only says that it could not be asked.
[[nodiscard]] inline bool isConnectionGone(const core::Error& error)
{
    return error.kind == core::ErrorKind::Offline || error.kind == core::ErrorKind::Cancelled;
}

/// Counts the coroutines under way, so that their owner can wait for the last one before it goes.
class TaskCounter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskCounter)

public:
    using QObject::QObject;

    /// Held by a coroutine as its first local, and so for as long as its frame lives.
    class Running final
    {
    public:
        explicit Running(TaskCounter& counter);
        ~Running();
        Q_DISABLE_COPY_MOVE(Running)

    private:
        const QPointer<TaskCounter> m_counter;
    };

    bool isIdle() const { return m_running == 0; }

signals:
    /// The last one ended. Emitted from the event loop: the receiver may delete what the coroutine used.
    void idle();

private:
    void tellIfIdle();

    int m_running = 0;
};

} // namespace yagura::collector
