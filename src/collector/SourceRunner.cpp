// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/SourceRunner.h"

#include "core/Backoff.h"
#include "core/Log.h"
#include "sources/SecretStore.h"

#include <QCoroFuture>
#include <QRandomGenerator>

#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::collector {

namespace {

double fraction()
{
    return QRandomGenerator::global()->generateDouble();
}

/// A time and a tenth more or less, so that sources that started together do not poll together for ever.
std::chrono::milliseconds jittered(std::chrono::milliseconds time)
{
    const auto tenth = static_cast<double>(time.count()) / 10;
    return time + std::chrono::milliseconds(static_cast<qint64>(tenth * (2 * fraction() - 1)));
}

} // namespace

SourceRunner::SourceRunner(Collaborators collaborators, const core::SourceConfig& config, const QString& holder,
    const Pace& pace, QObject* parent)
    : QObject(parent)
    , m_with(collaborators)
    , m_config(config)
    , m_holder(holder)
    , m_pace(pace)
    , m_store(collaborators.session)
    , m_deliveries(collaborators, config.id, pace, m_tasks)
    , m_snapshots(collaborators, config.id, pace, m_tasks)
    , m_roster(collaborators, config.id, pace, m_tasks)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SourceRunner::startCycle);
    connect(&m_tasks, &TaskCounter::idle, this, &SourceRunner::finishStopping);
    connect(&m_deliveries, &DeliveryRunner::failed, this, &SourceRunner::failed);
    connect(&m_roster, &RosterRunner::failed, this, &SourceRunner::failed);
}

SourceRunner::~SourceRunner() = default;

void SourceRunner::start()
{
    schedule(Wait(0));
}

void SourceRunner::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_timer.stop();
    pauseRunners();
    if (m_tasks.isIdle())
        QMetaObject::invokeMethod(this, &SourceRunner::finishStopping, Qt::QueuedConnection);
}

void SourceRunner::finishStopping()
{
    if (!m_isStopping || !m_tasks.isIdle())
        return;
    if (m_isHeld)
        release(); // counted: its end comes back here
    else if (!std::exchange(m_isReleased, true))
        emit stopped();
}

void SourceRunner::loseHold()
{
    ++m_session;
    m_isHeld = false;
    pauseRunners();
    schedule(Wait(0));
}

void SourceRunner::tryHold()
{
    if (!m_isHeld)
        pollNow();
}

void SourceRunner::pollNow()
{
    if (m_isCycling)
        m_pollAgain = true;
    else
        schedule(Wait(0));
}

void SourceRunner::schedule(Wait wait)
{
    if (!m_isStopping && !m_isCycling)
        m_timer.start(wait);
}

void SourceRunner::startCycle()
{
    if (!m_isCycling && !m_isStopping)
        cycle();
}

QCoro::Task<> SourceRunner::cycle()
{
    const TaskCounter::Running running(m_tasks);
    const QPointer<SourceRunner> self(this);
    m_isCycling = true;
    const auto session = m_session;

    auto preparing = prepareSource();
    auto wait = co_await preparing;
    if (self && !wait && !m_isStopping) {
        auto holding = hold();
        wait = co_await holding;
    }
    if (self && !wait && !m_isStopping) {
        auto polling = poll();
        wait = co_await polling;
    }
    if (!self)
        co_return;
    m_isCycling = false;
    if (std::exchange(m_pollAgain, false) || session != m_session)
        wait = Wait(0);
    schedule(wait.value_or(Wait(0)));
}

QCoro::Task<std::optional<SourceRunner::Wait>> SourceRunner::prepareSource()
{
    const QPointer<SourceRunner> self(this);
    if (m_source)
        co_return std::nullopt;
    const auto factory = sources::sourceFactory(m_config.kind);
    std::optional<core::Error> error;
    if (!factory) {
        error = core::Error {core::ErrorKind::Invalid,
            u"this version of Yagura knows no source of kind \"%1\""_s.arg(m_config.kind), u"source_kind"_s, {}};
    } else {
        // A stop does not wait for somebody to unlock a keychain.
        const std::function<bool()> isWanted = [self] { return self && !self->m_isStopping; };
        auto resolving = sources::SecretStore::resolve(m_config.secretRef, m_config.kind, isWanted);
        const auto secret = co_await resolving;
        if (!self || (!secret && secret.error().kind == core::ErrorKind::Cancelled))
            co_return Wait(0);
        if (secret)
            m_source = factory(m_config, *secret, m_with.http, m_with.clock);
        else
            error = core::Error {secret.error().kind, secret.error().detail, u"secret"_s, {}};
    }
    if (!error) {
        if (m_isHeld)
            holdRunners();
        co_return std::nullopt;
    }
    // Who cannot read the key must not keep the source from somebody who can: it is not held, but is told of.
    auto reporting = reportUnusable(*error);
    co_await reporting;
    co_return self ? waitDenied() : Wait(0);
}

QCoro::Task<> SourceRunner::reportUnusable(core::Error error)
{
    const QPointer<SourceRunner> self(this);
    if (m_isHeld) {
        auto releasing = release();
        co_await releasing;
        if (!self)
            co_return;
    }
    store::PollReport report;
    report.error = error;
    report.cursor = m_cursor;
    auto asking = m_store.memory(m_config.id);
    const auto memory = co_await asking;
    if (!self)
        co_return;
    if (memory) {
        report.cursor = memory->cursor;
        // Refused where another collector holds the source: then all is well with it.
        auto reporting = m_store.reportPoll(m_config.id, report);
        co_await reporting;
        if (!self)
            co_return;
    }
    emit failed(error);
    emit polled({m_config.key, false, {}, 0});
}

QCoro::Task<std::optional<SourceRunner::Wait>> SourceRunner::hold()
{
    const QPointer<SourceRunner> self(this);
    if (m_isHeld)
        co_return std::nullopt;
    const auto session = m_session;
    auto holding = m_store.hold(m_config.id, m_holder);
    const auto held = co_await holding;
    if (!self)
        co_return Wait(0);
    if (!held) {
        if (isConnectionGone(held.error()))
            co_return m_pace.holdAgain;
        emit failed(held.error());
        co_return held.error().kind == core::ErrorKind::Denied ? waitDenied() : m_pace.holdAgain;
    }
    if (!*held) {
        emit heldElsewhere();
        co_return jittered(m_pace.holdAgain);
    }
    if (session != m_session)
        co_return Wait(0);
    m_isHeld = true;
    auto asking = m_store.memory(m_config.id);
    const auto memory = co_await asking;
    if (!self)
        co_return Wait(0);
    if (!memory) {
        if (!isConnectionGone(memory.error()))
            emit failed(memory.error());
        auto releasing = release();
        co_await releasing;
        co_return self ? m_pace.holdAgain : Wait(0);
    }
    if (session != m_session)
        co_return Wait(0);
    m_cursor = memory->cursor;
    m_committed.reset(memory->openSignals);
    if (!m_isStopping)
        holdRunners();
    qCInfo(core::logCollector).noquote() << "holds" << m_config.key;
    co_return std::nullopt;
}

QCoro::Task<> SourceRunner::release()
{
    const TaskCounter::Running running(m_tasks);
    const QPointer<SourceRunner> self(this);
    m_isHeld = false;
    pauseRunners();
    auto releasing = m_store.release(m_config.id);
    co_await releasing; // where it fails the session is gone, and the lock with it
}

void SourceRunner::holdRunners()
{
    m_deliveries.hold(*m_source, m_holder);
    m_snapshots.hold(*m_source);
    m_roster.hold(*m_source);
}

void SourceRunner::pauseRunners()
{
    m_deliveries.pause();
    m_snapshots.pause();
    m_roster.pause();
}

void SourceRunner::forgetSource()
{
    pauseRunners();
    if (m_deliveries.isIdle() && m_snapshots.isIdle() && m_roster.isIdle())
        m_source.reset();
    else if (m_isHeld && !m_isStopping)
        holdRunners();
}

SourceRunner::Wait SourceRunner::waitDenied()
{
    return core::backoff(++m_denials, fraction(), m_pace.deniedFirst, m_pace.deniedCeiling);
}

SourceRunner::Wait SourceRunner::waitAfter(const sources::PollResult& result)
{
    const auto interval = jittered(m_config.interval.count() * m_pace.secondUnit);
    if (result.auth == core::AuthState::Denied)
        return qMax(interval, waitDenied());
    // What is left to be read again after a start is not left for an interval: until then the screen may be wrong.
    if (result.error && result.error->code == "catching_up"_L1) {
        m_failures = 0;
        return m_pace.secondUnit;
    }
    m_denials = 0;
    // What failed beside a whole list keeps its own pauses: the alerts must not come later for it.
    if (!result.error || result.complete) {
        m_failures = 0;
        return interval;
    }
    ++m_failures;
    auto wait = core::backoff(m_failures, fraction(), m_pace.failedFirst, m_pace.failedCeiling);
    if (result.error->retryAfter)
        wait = qMax(wait, result.error->retryAfter->count() * m_pace.secondUnit);
    return qMax(interval, wait);
}

} // namespace yagura::collector
