// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/SnapshotRunner.h"

#include "core/Backoff.h"
#include "sources/Source.h"

#include <QCoroFuture>
#include <QRandomGenerator>

#include <algorithm>

namespace yagura::collector {

using namespace std::chrono_literals;

namespace {

constexpr auto maxFailures = 200; // remembered; the oldest signals wait anyway
constexpr auto maxAttempts = 8; // a query that the vendor cannot answer for so long is one that it never answers

} // namespace

SnapshotRunner::SnapshotRunner(
    Collaborators collaborators, core::SourceId source, const Pace& pace, TaskCounter& tasks, QObject* parent)
    : QObject(parent)
    , m_store(collaborators.session)
    , m_clock(collaborators.clock)
    , m_source(source)
    , m_pace(pace)
    , m_tasks(tasks)
{
}

void SnapshotRunner::hold(sources::Source& vendor)
{
    m_vendor = &vendor;
    m_isRefused = false; // it may have come with another key
}

void SnapshotRunner::noteGoodKey()
{
    m_isKeyGood = true;
}

void SnapshotRunner::pause()
{
    m_vendor = nullptr;
}

bool SnapshotRunner::mayFetch() const
{
    if (!m_vendor || (m_notBefore.isValid() && m_clock.now() < m_notBefore) || (m_isRefused && !m_isKeyGood))
        return false;
    // A fifth is kept for polls, deliveries, and whoever else asks there.
    const auto budget = m_vendor->metricBudget();
    return budget.limit <= 0 || budget.remaining < 0 || budget.remaining >= budget.limit / 5;
}

void SnapshotRunner::wake()
{
    if (m_isRunning || !mayFetch())
        return;
    m_isRunning = true;
    fetchSome();
}

QCoro::Task<> SnapshotRunner::fetchSome()
{
    const TaskCounter::Running running(m_tasks);
    const QPointer<SnapshotRunner> self(this);
    // More than are fetched, so that those that failed do not stand in the way of the others.
    const auto limit = m_pace.snapshotsAtOnce + static_cast<int>(m_failures.size());
    auto asking = m_store.snapshotsDue(m_source, limit);
    const auto orders = co_await asking;
    if (!self)
        co_return;
    if (orders) {
        int left = m_pace.snapshotsAtOnce;
        for (const auto& order : *orders) {
            const auto failure = m_failures.constFind(order.signal);
            if (failure != m_failures.cend() && m_clock.now() < failure->next)
                continue;
            if (left-- == 0 || !mayFetch())
                break;
            auto fetching = fetchOne(order);
            const bool goesOn = co_await fetching;
            if (!self)
                co_return;
            if (!goesOn)
                break;
        }
    }
    m_isRunning = false;
}

QCoro::Task<bool> SnapshotRunner::fetchOne(store::SnapshotOrder order)
{
    const QPointer<SnapshotRunner> self(this);
    auto fetching = m_vendor->fetchMetric(order.monitor, order.group, order.at);
    const auto series = co_await fetching;
    if (!self)
        co_return false;
    const bool isRefused = !series && series.error().kind == core::ErrorKind::Denied;
    if (isRefused && !m_isRefused) {
        m_isRefused = true;
        m_isKeyGood = false; // whether the key is to blame or its rights, the next poll tells
        co_return false;
    }
    if (!series && !isRefused && !isFinal(order.signal, series.error())) {
        postpone(order.signal, series.error());
        // A vendor that is out of reach or out of patience is so for the others too.
        co_return series.error().kind == core::ErrorKind::Vendor || series.error().kind == core::ErrorKind::Invalid;
    }
    if (series)
        m_isRefused = false;
    const auto found = series ? std::optional(*series) : std::nullopt;
    auto storing = m_store.storeSnapshot(order.signal, found);
    const auto stored = co_await storing;
    if (!self)
        co_return false;
    if (!stored) {
        postpone(order.signal, stored.error());
        co_return false;
    }
    m_failures.remove(order.signal);
    co_return true;
}

bool SnapshotRunner::isFinal(core::SignalId signal, const core::Error& error) const
{
    switch (error.kind) {
    case core::ErrorKind::NotFound:
        return true;
    case core::ErrorKind::Vendor:
    case core::ErrorKind::Invalid:
        return m_failures.value(signal).attempts + 1 >= maxAttempts;
    default:
        return false;
    }
}

void SnapshotRunner::postpone(core::SignalId signal, const core::Error& error)
{
    if (error.kind == core::ErrorKind::RateLimited) {
        const auto wait = error.retryAfter.value_or(60s);
        m_notBefore = m_clock.now().addSecs(wait.count());
        return;
    }
    if (m_failures.size() >= maxFailures)
        m_failures.clear();
    auto& failure = m_failures[signal];
    ++failure.attempts;
    const auto wait
        = core::backoff(failure.attempts, QRandomGenerator::global()->generateDouble(), m_pace.snapshotFailedFirst, m_pace.snapshotFailedCeiling);
    failure.next = m_clock.now().addMSecs(wait.count());
}

} // namespace yagura::collector
