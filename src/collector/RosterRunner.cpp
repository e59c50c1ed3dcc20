// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/RosterRunner.h"

#include "core/Backoff.h"
#include "sources/Source.h"

#include <QCoroFuture>
#include <QRandomGenerator>

#include <algorithm>

namespace yagura::collector {

RosterRunner::RosterRunner(
    Collaborators collaborators, core::SourceId source, const Pace& pace, TaskCounter& tasks, QObject* parent)
    : QObject(parent)
    , m_store(collaborators.session)
    , m_intake(collaborators.session)
    , m_clock(collaborators.clock)
    , m_source(source)
    , m_pace(pace)
    , m_tasks(tasks)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_vendor || m_isRunning)
            return;
        m_isRunning = true;
        read();
    });
}

void RosterRunner::hold(sources::Source& vendor)
{
    m_vendor = &vendor;
    if (!m_isRunning && !m_hasNone)
        m_timer.start(std::chrono::milliseconds(m_next.remainingTime()));
}

void RosterRunner::pause()
{
    m_vendor = nullptr;
    m_timer.stop();
}

void RosterRunner::schedule(std::chrono::milliseconds wait)
{
    m_next = QDeadlineTimer(wait);
    if (m_vendor && !m_hasNone)
        m_timer.start(wait);
}

QCoro::Task<> RosterRunner::read()
{
    const TaskCounter::Running running(m_tasks);
    const QPointer<RosterRunner> self(this);
    auto reading = m_vendor->readRoster(m_clock.now());
    const auto roster = co_await reading;
    if (!self)
        co_return;
    m_hasNone = !roster && roster.error().kind == core::ErrorKind::NotFound && roster.error().code.isEmpty();
    // What was read for a hold that is over is not told: the next holder reads for itself.
    const bool isCancelled = !roster && roster.error().kind == core::ErrorKind::Cancelled;
    auto isTold = m_hasNone;
    if (m_vendor && !m_hasNone && !isCancelled) {
        auto telling = tell(roster);
        isTold = co_await telling;
        if (!self)
            co_return;
    }
    m_isRunning = false;
    auto wait = m_pace.rosterEvery;
    const auto error = roster ? roster->servicesError : std::optional(roster.error());
    if (m_hasNone || (!error && isTold)) {
        m_failures = 0;
    } else {
        ++m_failures;
        wait = core::backoff(
            m_failures, QRandomGenerator::global()->generateDouble(), m_pace.rosterFailedFirst, m_pace.rosterEvery);
    }
    if (roster)
        wait = std::min(wait, untilNextShift(*roster));
    if (error && error->retryAfter)
        wait = std::max(wait, std::chrono::milliseconds(error->retryAfter->count() * m_pace.secondUnit));
    schedule(wait);
}

std::chrono::milliseconds RosterRunner::untilNextShift(const core::Roster& roster) const
{
    constexpr std::chrono::milliseconds grace {2'000}; // the vendor's clock is not ours
    const auto now = m_clock.now();
    auto wait = std::chrono::milliseconds::max();
    for (const auto& entry : roster.onCall) {
        if (entry.until && *entry.until > now)
            wait = std::min(wait, std::chrono::milliseconds(now.msecsTo(*entry.until)) + grace);
    }
    return wait;
}

/// Answers whether the database has it.
QCoro::Task<bool> RosterRunner::tell(core::Result<core::Roster> roster)
{
    const QPointer<RosterRunner> self(this);
    auto putting = roster ? m_store.put(m_source, *roster) : m_store.putFailure(m_source, roster.error());
    const auto put = co_await putting;
    if (!self)
        co_return false;
    // Without the connection or the lock this hold is over; the runner of the polls finds it out and tells.
    const bool isOver = !put
        && (put.error().kind == core::ErrorKind::Offline || put.error().kind == core::ErrorKind::Cancelled
            || put.error().kind == core::ErrorKind::Conflict);
    if (!put && !isOver)
        emit failed(put.error());
    if (put && roster && !roster->bad.empty()) {
        core::IngestBatch batch;
        batch.badRecords = roster->bad;
        batch.observedAt = m_clock.now();
        auto keeping = m_intake.ingest(m_source, batch);
        const auto kept = co_await keeping;
        if (self && !kept && kept.error().kind == core::ErrorKind::Database)
            emit failed(kept.error());
    }
    co_return put.has_value();
}

} // namespace yagura::collector
