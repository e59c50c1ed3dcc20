// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/SessionWorker.h"

#include "core/Backoff.h"
#include "core/Log.h"

#include <QRandomGenerator>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::store {

namespace {

constexpr auto retryFirst = 250ms;
constexpr auto retryCeiling = 10s;
/// A closed socket is seen at once; the beat is for a way that has silently gone (a pulled cable).
constexpr auto beatEvery = 5s;

} // namespace

SessionWorker::SessionWorker(const QString& conninfo, const QString& purpose)
    : m_conninfo(conninfo)
    , m_purpose(purpose)
    , m_lastError {core::ErrorKind::Offline, u"not connected yet"_s, {}, std::nullopt}
{
    m_thread.setObjectName(u"yagura-session-"_s + purpose);
    moveToThread(&m_thread);
}

SessionWorker::~SessionWorker()
{
    stop();
}

void SessionWorker::start()
{
    const std::scoped_lock lock(m_mutex);
    if (m_stopping || m_thread.isRunning())
        return;
    m_thread.start();
    QMetaObject::invokeMethod(this, &SessionWorker::connectNow, Qt::QueuedConnection);
}

void SessionWorker::post(AnyJob job)
{
    start();
    core::Error refusal;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping) {
            refusal = {core::ErrorKind::Cancelled, u"the session is closing"_s, {}, std::nullopt};
        } else if (m_state == ConnectionState::Lost) {
            refusal = m_lastError;
        } else {
            m_jobs.push_back(std::move(job));
            QMetaObject::invokeMethod(this, &SessionWorker::runJobs, Qt::QueuedConnection);
            return;
        }
    }
    job(nullptr, refusal);
}

void SessionWorker::stop()
{
    std::deque<AnyJob> waiting;
    bool running = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping)
            return;
        m_stopping = true;
        running = m_running;
        waiting.swap(m_jobs);
    }
    const core::Error cancelled {core::ErrorKind::Cancelled, u"the session is closing"_s, {}, std::nullopt};
    for (const auto& job : waiting)
        job(nullptr, cancelled);
    if (!m_thread.isRunning())
        return;
    if (running)
        m_connection.cancel();
    QMetaObject::invokeMethod(this, &SessionWorker::shutDown, Qt::QueuedConnection);
    m_thread.wait();
}

void SessionWorker::shutDown()
{
    m_notifier.reset();
    m_retry.reset();
    m_beat.reset();
    m_connection.close();
    m_thread.quit();
}

void SessionWorker::connectNow()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping)
            return;
    }
    if (!m_retry) {
        m_retry = std::make_unique<QTimer>();
        m_retry->setSingleShot(true);
        connect(m_retry.get(), &QTimer::timeout, this, &SessionWorker::connectNow);
        m_beat = std::make_unique<QTimer>();
        connect(m_beat.get(), &QTimer::timeout, this, &SessionWorker::beat);
    }
    auto opened = m_connection.open(m_conninfo, m_purpose);
    if (opened)
        opened = m_connection.executeScript("listen yagura_changed; listen yagura_delivery");
    if (!opened) {
        lose(opened.error());
        return;
    }
    m_attempt = 0;
    m_notifier = std::make_unique<QSocketNotifier>(m_connection.socket(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SessionWorker::readSocket);
    m_beat->start(beatEvery);
    m_state = ConnectionState::Connected;
    qCInfo(core::logStore) << "connected:" << m_purpose;
    emit connected();
    runJobs();
}

void SessionWorker::runJobs()
{
    while (m_state == ConnectionState::Connected) {
        AnyJob job;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_running = true;
        }
        job(&m_connection, {});
        {
            const std::scoped_lock lock(m_mutex);
            m_running = false;
        }
        readSocket();
    }
}

void SessionWorker::lose(const core::Error& error)
{
    m_notifier.reset();
    m_connection.close();
    m_beat->stop();
    std::deque<AnyJob> waiting;
    bool stopping = false;
    auto before = ConnectionState::Lost;
    {
        const std::scoped_lock lock(m_mutex);
        m_lastError = error;
        m_lastError.kind = core::ErrorKind::Offline;
        waiting.swap(m_jobs);
        stopping = m_stopping;
        before = m_state.exchange(ConnectionState::Lost);
    }
    for (const auto& job : waiting)
        job(nullptr, m_lastError);
    if (stopping)
        return;
    m_retry->start(core::backoff(++m_attempt, QRandomGenerator::global()->generateDouble(), retryFirst, retryCeiling));
    if (before != ConnectionState::Lost) {
        qCInfo(core::logStore) << "connection lost:" << m_purpose << m_lastError.detail;
        emit connectionLost(m_lastError);
    }
}

void SessionWorker::readSocket()
{
    if (m_state != ConnectionState::Connected)
        return;
    const auto channels = m_connection.takeNotifications();
    if (!channels) {
        lose(channels.error());
        return;
    }
    for (const auto& channel : *channels)
        emit notified(channel);
}

void SessionWorker::beat()
{
    if (m_state != ConnectionState::Connected)
        return;
    const auto alive = m_connection.execute("select 1");
    if (!alive && !m_connection.isAlive())
        lose(alive.error());
    else
        readSocket();
}

} // namespace yagura::store
