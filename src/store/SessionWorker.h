// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/Connection.h"
#include "store/Dial.h"
#include "store/Session.h"

#include <QObject>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace yagura::store {

/// The part of a Session that lives on the session's thread. post(), state(), reopen() and stop() may be called on any thread.
class SessionWorker final : public QObject
{
    Q_OBJECT

public:
    using AnyJob = std::function<void(Connection*, const core::Error&)>;

    SessionWorker(const QString& conninfo, const QString& purpose, const SessionTerms& terms);
    ~SessionWorker() override;
    Q_DISABLE_COPY_MOVE(SessionWorker)

    void start();
    void post(AnyJob job);
    [[nodiscard]] ConnectionState state() const { return m_state; }
    void reopen();

    /// Answers what waits with Cancelled, gives up what runs, closes the connection and ends the thread: within moments,
    /// whatever the server does.
    void stop();

signals:
    void connected();
    void connectionLost(const yagura::core::Error& error);
    void lossExplained(const yagura::core::Error& error);
    void notified(const QString& channel);

private:
    void connectNow();
    void takeUp();
    [[nodiscard]] core::Result<bool> prepare();
    void runJobs();
    void lookAgain(const QString& suspicion);
    void lose(const core::Error& error);
    void refuse(const core::Error& error);
    void retrySoon();
    void readSocket();
    void beat();
    void look();
    void shutDown();

    const QString m_conninfo;
    const QString m_purpose;
    const SessionTerms m_terms;
    QThread m_thread;
    Connection m_connection;

    std::mutex m_mutex; ///< guards the three below
    std::deque<AnyJob> m_jobs;
    bool m_stopping = false;
    core::Error m_lastError;

    std::atomic<ConnectionState> m_state {ConnectionState::Connecting};
    std::unique_ptr<Dial> m_dial; ///< the try to connect that is under way
    std::unique_ptr<QSocketNotifier> m_dialled;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<QTimer> m_retry;
    std::unique_ptr<QTimer> m_patience; ///< with the dial: it goes on, and what waits is told
    std::unique_ptr<QTimer> m_beat;
    int m_attempt = 0;
    qint64 m_backend = 0; ///< the server's process
    std::chrono::steady_clock::time_point m_reopened;
};

} // namespace yagura::store
