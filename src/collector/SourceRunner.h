// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collector/Collector.h"
#include "collector/CommittedState.h"
#include "collector/DeliveryRunner.h"
#include "collector/RosterRunner.h"
#include "collector/SnapshotRunner.h"
#include "collector/TaskCounter.h"

#include "core/SourceConfig.h"
#include "sources/Source.h"
#include "store/IntakeStore.h"

#include <QCoroTask>
#include <QTimer>

#include <memory>
#include <optional>

namespace yagura::collector {

/// One source: holds it, polls it, commits what it brings, says how it went. A changed configuration is a new runner.
class SourceRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceRunner)

public:
    SourceRunner(Collaborators collaborators, const core::SourceConfig& config, const QString& holder,
        const Pace& pace, QObject* parent = nullptr);
    ~SourceRunner() override;

    [[nodiscard]] const core::SourceConfig& config() const { return m_config; }

    void start();
    /// Starts nothing more; stopped() follows when the last task has ended and the source is released.
    void stop();
    bool isStopping() const { return m_isStopping; }

    /// The server session is a new one or gone: its locks are lost.
    void loseHold();
    void tryHold();
    void pollNow();
    void deliverNow() { m_deliveries.wake(); }
    void fetchSnapshots() { m_snapshots.wake(); }

signals:
    void polled(const yagura::collector::PollFact& fact);
    void heldElsewhere();
    void failed(const yagura::core::Error& error);
    void stopped();

private:
    using Wait = std::chrono::milliseconds;
    using Outcome = core::Result<core::IngestReport>;

    void schedule(Wait wait);
    void startCycle();
    QCoro::Task<> cycle();
    /// Each answers nothing when the cycle may go on, else how long to wait.
    QCoro::Task<std::optional<Wait>> prepareSource();
    QCoro::Task<std::optional<Wait>> hold();
    QCoro::Task<Wait> poll();
    QCoro::Task<Outcome> commit(core::IngestBatch batch);
    QCoro::Task<> reportUnusable(core::Error error);
    QCoro::Task<> release();

    [[nodiscard]] Wait waitAfter(const sources::PollResult& result);
    [[nodiscard]] Wait waitDenied();
    void holdRunners();
    void pauseRunners();
    void forgetSource();
    void finishStopping();

    const Collaborators m_with;
    const core::SourceConfig m_config;
    const QString m_holder;
    const Pace m_pace;
    store::IntakeStore m_store;
    TaskCounter m_tasks;
    std::unique_ptr<sources::Source> m_source; ///< before the runners, which use it
    DeliveryRunner m_deliveries;
    SnapshotRunner m_snapshots;
    RosterRunner m_roster;
    CommittedState m_committed;
    QJsonObject m_cursor;
    QTimer m_timer;
    std::optional<core::Error> m_aside; ///< of the last poll, beside the alerts
    int m_failures = 0; ///< in a row
    int m_denials = 0;
    int m_session = 0; ///< counts the server sessions: an answer that began in an earlier one holds nothing
    bool m_isHeld = false;
    bool m_isCycling = false;
    bool m_isStopping = false;
    bool m_isReleased = false;
    bool m_pollAgain = false;
};

} // namespace yagura::collector
