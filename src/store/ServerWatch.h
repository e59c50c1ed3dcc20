// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/EmbeddedCluster.h"

#include <QDeadlineTimer>
#include <QString>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace yagura::store {

/// Starts a server of our own again where it ended though nobody stopped it (killed for its memory, crashed), on a thread
/// of its own. What fails at once again is not tried without end: five times in ten minutes.
class ServerWatch final
{
public:
    /// `door`: the lock under which the programs of one user make, start and stop the server.
    ServerWatch(const EmbeddedCluster& cluster, const QString& door);
    ~ServerWatch();
    Q_DISABLE_COPY_MOVE(ServerWatch)

private:
    void run();
    void startAgain();
    [[nodiscard]] bool mayTry();

    EmbeddedCluster m_cluster;
    const QString m_door;
    std::deque<QDeadlineTimer> m_tries; ///< each until it no longer counts
    std::mutex m_mutex;
    std::condition_variable m_ending;
    bool m_isEnding = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace yagura::store
