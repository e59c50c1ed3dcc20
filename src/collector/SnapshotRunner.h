// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collector/Collector.h"
#include "collector/TaskCounter.h"

#include "core/Id.h"
#include "store/IntakeStore.h"

#include <QCoroTask>
#include <QHash>

namespace yagura::sources {
class Source;
}

namespace yagura::collector {

/// Fetches the metric around each alert that has just opened, a few at a time and the newest first.
class SnapshotRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnapshotRunner)

public:
    SnapshotRunner(Collaborators collaborators, core::SourceId source, const Pace& pace, TaskCounter& tasks,
        QObject* parent = nullptr);

    void hold(sources::Source& vendor);
    void pause();
    /// The vendor has answered a poll: what it refuses from now on is not for the sake of the key as a whole.
    void noteGoodKey();
    /// Fetches the next few, unless it is at it, the vendor asked to wait, or its budget runs low.
    void wake();

    bool isIdle() const { return !m_isRunning; }

private:
    /// A signal whose metric could not be read, and when it is its turn again.
    struct Failure
    {
        int attempts = 0;
        QDateTime next;
    };

    /// Whether another one may be fetched now.
    [[nodiscard]] bool mayFetch() const;
    QCoro::Task<> fetchSome();
    /// Answers whether others may be fetched in this round.
    QCoro::Task<bool> fetchOne(store::SnapshotOrder order);
    /// Whether such an answer stays, however often it is asked for.
    [[nodiscard]] bool isFinal(core::SignalId signal, const core::Error& error) const;
    void postpone(core::SignalId signal, const core::Error& error);

    store::IntakeStore m_store;
    const core::Clock& m_clock;
    const core::SourceId m_source;
    const Pace m_pace;
    TaskCounter& m_tasks;
    sources::Source* m_vendor = nullptr;
    QHash<core::SignalId, Failure> m_failures;
    QDateTime m_notBefore;
    bool m_isRefused = false; ///< the last metric was: the key lacks the right, or is no good any more
    bool m_isKeyGood = false; ///< a poll has been answered since
    bool m_isRunning = false;
};

} // namespace yagura::collector
