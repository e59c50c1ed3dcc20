// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/SessionWorker.h"

#include "core/Backoff.h"
#include "core/Log.h"
#include "store/Migrator.h"
#include "store/Standing.h"

#include <QRandomGenerator>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::store {

namespace {

using Clock = std::chrono::steady_clock;

/// A person waits for the return: it is seen within two seconds.
constexpr auto retryFirst = 250ms;
constexpr auto retryCeiling = 1'000ms;
/// What a session remembers wrongly is forgotten by a new one; what is wrong at the server is not mended by more of them.
constexpr auto reopenAtMostEvery = 10s;

} // namespace

SessionWorker::SessionWorker(const QString& conninfo, const QString& purpose, const SessionTerms& terms)
    : m_conninfo(conninfo)
    , m_purpose(purpose)
    , m_terms(terms)
    , m_lastError {core::ErrorKind::Offline, u"not connected yet"_s, {}, std::nullopt}
    , m_reopened(Clock::now() - reopenAtMostEvery)
{
    m_connection.setPatience({.answer = terms.answerWithin});
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

void SessionWorker::reopen()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_state == ConnectionState::Connected)
                lose({core::ErrorKind::Offline, u"opened anew"_s, u"reopened"_s, std::nullopt});
        },
        Qt::QueuedConnection);
}

void SessionWorker::stop()
{
    std::deque<AnyJob> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping)
            return;
        m_stopping = true;
        waiting.swap(m_jobs);
    }
    m_connection.cancel();
    const core::Error cancelled {core::ErrorKind::Cancelled, u"the session is closing"_s, {}, std::nullopt};
    for (const auto& job : waiting)
        job(nullptr, cancelled);
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(this, &SessionWorker::shutDown, Qt::QueuedConnection);
    m_thread.wait();
}

void SessionWorker::shutDown()
{
    m_notifier.reset();
    m_dialled.reset();
    m_dial.reset();
    m_retry.reset();
    m_patience.reset();
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
        for (auto* timer : {&m_retry, &m_patience}) {
            *timer = std::make_unique<QTimer>();
            (*timer)->setSingleShot(true);
        }
        connect(m_retry.get(), &QTimer::timeout, this, &SessionWorker::connectNow);
        connect(m_patience.get(), &QTimer::timeout, this, [this] {
            refuse({core::ErrorKind::Offline, u"the server does not answer"_s, u"no_answer"_s, std::nullopt});
        });
        m_beat = std::make_unique<QTimer>();
        m_beat->setInterval(m_terms.beatEvery);
        connect(m_beat.get(), &QTimer::timeout, this, &SessionWorker::beat);
    }
    m_dial = std::make_unique<Dial>(m_conninfo, m_purpose);
    m_dialled = std::make_unique<QSocketNotifier>(m_dial->descriptor(), QSocketNotifier::Read);
    connect(m_dialled.get(), &QSocketNotifier::activated, this, &SessionWorker::takeUp);
    m_patience->start(m_terms.answerWithin);
}

void SessionWorker::takeUp()
{
    if (!m_dial || !m_dial->hasEnded())
        return;
    m_patience->stop();
    auto dialled = m_dial->take();
    m_dialled->setEnabled(false);
    m_dialled.release()->deleteLater(); // it is its signal that we are in
    m_dial.reset();
    auto opened = m_connection.takeUp(std::move(dialled), m_purpose);
    if (opened)
        opened = prepare();
    if (!opened) {
        lose(opened.error());
        return;
    }
    m_attempt = 0;
    m_notifier = std::make_unique<QSocketNotifier>(m_connection.socket(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SessionWorker::readSocket);
    m_beat->start();
    m_state = ConnectionState::Connected;
    qCInfo(core::logStore) << "connected:" << m_purpose;
    emit connected();
    runJobs();
}

core::Result<bool> SessionWorker::prepare()
{
    const auto backend = checkStanding(m_connection, m_terms);
    if (!backend)
        return tl::unexpected(backend.error());
    m_backend = *backend;
    if (const auto ours = checkSessionIsOurs(m_connection, m_conninfo, m_backend); !ours)
        return ours;
    if (m_terms.mustFit) {
        if (const auto schema = checkSchema(m_connection); !schema)
            return tl::unexpected(schema.error());
    }
    return m_connection.executeScript("listen yagura_changed; listen yagura_delivery");
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
        }
        job(&m_connection, {});
        readSocket();
        if (const auto suspicion = m_connection.takeSuspicion(); !suspicion.isEmpty() && m_state == ConnectionState::Connected)
            lookAgain(suspicion);
    }
}

/// Something of ours was not there, or not for us. Either this login's role was taken away, and then the session is lost, with
/// all that it holds; or the session remembers what was, and a new one does not; or that is how it is.
void SessionWorker::lookAgain(const QString& suspicion)
{
    look();
    const auto isOfNames = suspicion != "42501"_L1;
    const auto now = Clock::now();
    if (m_state != ConnectionState::Connected || !isOfNames || now - m_reopened < reopenAtMostEvery)
        return;
    m_reopened = now;
    lose({core::ErrorKind::Offline, u"opened anew after %1"_s.arg(suspicion), u"reopened"_s, std::nullopt});
}

void SessionWorker::lose(const core::Error& error)
{
    m_notifier.reset();
    m_connection.close();
    m_beat->stop();
    refuse(error);
    retrySoon();
}

/// Tells those who wait, and who listens; what is under way to connect goes on.
void SessionWorker::refuse(const core::Error& error)
{
    std::deque<AnyJob> waiting;
    bool stopping = false;
    auto before = ConnectionState::Lost;
    core::Error told;
    QString codeBefore;
    {
        const std::scoped_lock lock(m_mutex);
        codeBefore = m_lastError.code;
        m_lastError = error;
        m_lastError.kind = core::ErrorKind::Offline;
        told = m_lastError;
        waiting.swap(m_jobs);
        stopping = m_stopping;
        before = m_state.exchange(ConnectionState::Lost);
    }
    for (const auto& job : waiting)
        job(nullptr, told);
    if (stopping)
        return;
    if (before != ConnectionState::Lost) {
        qCInfo(core::logStore) << "connection lost:" << m_purpose << told.detail;
        emit connectionLost(told);
    } else if (told.code != codeBefore) {
        emit lossExplained(told);
    }
}

void SessionWorker::retrySoon()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping)
            return;
    }
    m_retry->start(core::backoff(++m_attempt, QRandomGenerator::global()->generateDouble(), retryFirst, retryCeiling));
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
    // Who is being answered needs no sign of life.
    if (m_state == ConnectionState::Connected && Clock::now() - m_connection.lastHeard() > m_terms.beatEvery / 2)
        look();
}

void SessionWorker::look()
{
    const auto backend = checkStanding(m_connection, m_terms);
    if (backend && *backend == m_backend) {
        readSocket();
        return;
    }
    if (!backend && m_connection.isAlive() && backend.error().kind == core::ErrorKind::TimedOut)
        return; // it answered, and that is a sign of life
    lose(backend ? sharedSession().value() : backend.error());
}

} // namespace yagura::store
