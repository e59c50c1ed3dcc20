// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ServerWatch.h"

#include "core/Log.h"
#include "store/FileLock.h"

#include <chrono>

using namespace std::chrono_literals;

namespace yagura::store {

namespace {

constexpr auto lookEvery = 500ms;
constexpr auto mostTries = 5U;
constexpr auto triesWithin = 10min;

} // namespace

ServerWatch::ServerWatch(const EmbeddedCluster& cluster, const QString& door)
    : m_cluster(cluster)
    , m_door(door)
    , m_thread([this] { run(); })
{
}

ServerWatch::~ServerWatch()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isEnding = true;
    }
    m_ending.notify_all();
    m_thread.join();
}

void ServerWatch::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending.wait_for(lock, lookEvery, [this] { return m_isEnding; })) {
        if (m_cluster.isRunning() || !mayTry())
            continue;
        lock.unlock();
        startAgain();
        lock.lock();
    }
}

bool ServerWatch::mayTry()
{
    while (!m_tries.empty() && m_tries.front().hasExpired())
        m_tries.pop_front();
    return m_tries.size() < mostTries;
}

void ServerWatch::startAgain()
{
    // Another program that shares the server has seen it too: one of them starts it, the others find it running.
    FileLock door;
    if (!door.take(m_door, FileLock::Mode::Exclusive) || m_cluster.isRunning())
        return;
    m_tries.emplace_back(triesWithin);
    qCWarning(core::logStore) << "the database server ended by itself, and is started again";
    if (const auto started = m_cluster.start(); !started)
        qCWarning(core::logStore) << "it does not start:" << started.error().detail;
}

} // namespace yagura::store
