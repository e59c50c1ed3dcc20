// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collector/Collector.h"
#include "collector/TaskCounter.h"

#include "core/Id.h"
#include "core/OnCall.h"
#include "store/IntakeStore.h"
#include "store/RosterStore.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QTimer>

namespace yagura::sources {
class Source;
}

namespace yagura::collector {

/// Reads who is on call and the vendor's services: at the start of a hold, then every few minutes, and beside the polls,
/// so that alerts never wait for it.
class RosterRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RosterRunner)

public:
    RosterRunner(Collaborators collaborators, core::SourceId source, const Pace& pace, TaskCounter& tasks,
        QObject* parent = nullptr);

    void hold(sources::Source& vendor);
    void pause();

    bool isIdle() const { return !m_isRunning; }

signals:
    void failed(const yagura::core::Error& error);

private:
    QCoro::Task<> read();
    QCoro::Task<bool> tell(core::Result<core::Roster> roster);
    /// Until somebody else is on call: until then is it known who is, and from then on nobody.
    std::chrono::milliseconds untilNextShift(const core::Roster& roster) const;
    void schedule(std::chrono::milliseconds wait);

    store::RosterStore m_store;
    store::IntakeStore m_intake;
    const core::Clock& m_clock;
    const core::SourceId m_source;
    const Pace m_pace;
    TaskCounter& m_tasks;
    sources::Source* m_vendor = nullptr;
    QTimer m_timer;
    QDeadlineTimer m_next; ///< kept over a pause: a source that is held anew need not be read anew
    int m_failures = 0; ///< in a row
    bool m_isRunning = false;
    bool m_hasNone = false; ///< the vendor tells nobody on call
};

} // namespace yagura::collector
