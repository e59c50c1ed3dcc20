// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/Connection.h"
#include "store/Session.h"

#include <QObject>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace yagura::store {

/// The part of a Session that lives on the session's thread. post(), state() and stop() may be called on any thread.
class SessionWorker final : public QObject
{
    Q_OBJECT

public:
    using AnyJob = std::function<void(Connection*, const core::Error&)>;

    SessionWorker(const QString& conninfo, const QString& purpose);
    ~SessionWorker() override;
    Q_DISABLE_COPY_MOVE(SessionWorker)

    void start();
    void post(AnyJob job);
    [[nodiscard]] ConnectionState state() const { return m_state; }

    /// Answers what waits with Cancelled, gives up what runs, closes the connection and ends the thread.
    void stop();

signals:
    void connected();
    void connectionLost(const yagura::core::Error& error);
    void notified(const QString& channel);

private:
    void connectNow();
    void runJobs();
    void lose(const core::Error& error);
    void readSocket();
    void beat();
    void shutDown();

    const QString m_conninfo;
    const QString m_purpose;
    QThread m_thread;
    Connection m_connection;

    std::mutex m_mutex; ///< guards the four below
    std::deque<AnyJob> m_jobs;
    bool m_stopping = false;
    bool m_running = false; ///< a job is at the connection
    core::Error m_lastError;

    std::atomic<ConnectionState> m_state {ConnectionState::Connecting};
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<QTimer> m_retry;
    std::unique_ptr<QTimer> m_beat;
    int m_attempt = 0;
};

} // namespace yagura::store
