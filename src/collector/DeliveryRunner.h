// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collector/Collector.h"
#include "collector/TaskCounter.h"

#include "core/Delivery.h"
#include "core/Id.h"
#include "store/IntakeStore.h"

#include <QCoroTask>
#include <QDeadlineTimer>

#include <deque>

namespace yagura::sources {
class Source;
}

namespace yagura::collector {

/// Carries out what actions ask of one source's vendor: take one, deliver, tell the database, in a few lanes at once.
/// Never blindly twice: each hold of the source has a name of its own, so that what an earlier hold left in the middle
/// is handed out as "may have been sent", and no lane starts before those of the earlier hold have ended.
class DeliveryRunner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeliveryRunner)

public:
    DeliveryRunner(Collaborators collaborators, core::SourceId source, const Pace& pace, TaskCounter& tasks,
        QObject* parent = nullptr);

    /// The source is held (again): `vendor` must outlive the lanes, see isIdle().
    void hold(sources::Source& vendor, const QString& holder);
    /// Takes nothing more; what is under way goes on, and is told to the database when it can be reached.
    void pause();
    /// Looks for deliveries now.
    void wake();

    bool isIdle() const { return m_lanes == 0; }

signals:
    void failed(const yagura::core::Error& error);

private:
    struct Unfinished
    {
        core::DeliveryReport report;
        QString holder;
    };

    void startLane();
    void endLane();
    QCoro::Task<> lane();
    QCoro::Task<bool> tellUnfinished();
    /// The report of a row that will never be taken: a new name makes the row come back, to be looked at first.
    void renewHold(const QString& holder);

    store::IntakeStore m_store;
    const core::SourceId m_source;
    const Pace m_pace;
    TaskCounter& m_tasks;
    sources::Source* m_vendor = nullptr;
    QString m_holderBase;
    QString m_holder; ///< of the present hold; empty while paused
    QString m_lanesHolder; ///< of the hold in which the running lanes began
    std::deque<Unfinished> m_unfinished;
    QDeadlineTimer m_notBefore; ///< after a report that the database refused
    int m_refusals = 0; ///< in a row
    int m_lanes = 0;
    bool m_wakeAgain = false;
};

} // namespace yagura::collector
