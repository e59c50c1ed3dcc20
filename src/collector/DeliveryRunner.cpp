// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/DeliveryRunner.h"

#include "core/Backoff.h"
#include "core/Log.h"
#include "sources/Source.h"

#include <QCoroFuture>
#include <QRandomGenerator>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::collector {

namespace {

/// A name that no earlier process had either: in a container the same pid comes back after each restart.
QString newName(const QString& holder)
{
    return holder + u'#' + QUuid::createUuid().toString(QUuid::Id128).left(12);
}

bool isForGood(core::ErrorKind kind)
{
    using core::ErrorKind;
    return kind == ErrorKind::Denied || kind == ErrorKind::NotFound || kind == ErrorKind::Conflict
        || kind == ErrorKind::Invalid;
}

} // namespace

DeliveryRunner::DeliveryRunner(
    Collaborators collaborators, core::SourceId source, const Pace& pace, TaskCounter& tasks, QObject* parent)
    : QObject(parent)
    , m_store(collaborators.session)
    , m_source(source)
    , m_pace(pace)
    , m_tasks(tasks)
{
}

void DeliveryRunner::hold(sources::Source& vendor, const QString& holder)
{
    m_vendor = &vendor;
    m_holderBase = holder;
    m_holder = newName(holder);
    wake();
}

void DeliveryRunner::renewHold(const QString& holder)
{
    ++m_refusals;
    m_notBefore.setRemainingTime(core::backoff(
        m_refusals, QRandomGenerator::global()->generateDouble(), m_pace.failedFirst, m_pace.failedCeiling));
    if (m_holder == holder)
        m_holder = newName(m_holderBase);
}

void DeliveryRunner::pause()
{
    m_holder.clear();
}

void DeliveryRunner::wake()
{
    m_wakeAgain = true;
    startLane();
}

void DeliveryRunner::startLane()
{
    if (m_holder.isEmpty() || m_lanes >= m_pace.deliveryLanes || !m_notBefore.hasExpired())
        return;
    // What a lane of an earlier hold is sending at this moment would be found "not there yet" by a look, and sent twice.
    if (m_lanes > 0 && m_lanesHolder != m_holder)
        return;
    m_wakeAgain = false;
    m_lanesHolder = m_holder;
    ++m_lanes;
    lane();
}

void DeliveryRunner::endLane()
{
    --m_lanes;
    if (m_wakeAgain)
        startLane();
}

QCoro::Task<> DeliveryRunner::lane()
{
    const TaskCounter::Running running(m_tasks);
    const QPointer<DeliveryRunner> self(this);
    const auto holder = m_holder;

    auto telling = tellUnfinished();
    bool goesOn = co_await telling;
    while (self && goesOn && m_holder == holder) {
        auto taking = m_store.takeDeliveries(m_source, holder, 1);
        const auto orders = co_await taking;
        if (!self)
            co_return;
        if (!orders) {
            if (orders.error().kind != core::ErrorKind::Offline && orders.error().kind != core::ErrorKind::Cancelled)
                emit failed(orders.error());
            break;
        }
        if (orders->empty())
            break;
        const auto order = orders->front();
        core::DeliveryReport report;
        report.id = order.id;
        if (m_holder == holder) {
            startLane(); // where there is one there may be more
            auto delivering = m_vendor->deliver(order);
            report = co_await delivering;
            if (!self)
                co_return;
        } else {
            // The hold ended between taking and sending: nothing was sent, the next holder may do so at once.
            report.outcome = core::DeliveryOutcome::Retry;
            report.retryAfter = std::chrono::seconds(0);
        }
        m_unfinished.push_back({report, holder});
        auto finishing = tellUnfinished();
        goesOn = co_await finishing;
    }
    if (self)
        endLane();
}

QCoro::Task<bool> DeliveryRunner::tellUnfinished()
{
    const QPointer<DeliveryRunner> self(this);
    while (self && !m_unfinished.empty()) {
        auto next = m_unfinished.front();
        m_unfinished.pop_front();
        auto finishing = m_store.finishDelivery(next.report, next.holder);
        const auto done = co_await finishing;
        if (!self)
            co_return false;
        if (done) {
            m_refusals = 0;
            continue;
        }
        const auto kind = done.error().kind;
        const bool hasWords = !next.report.vendorWords.isEmpty() || !next.report.vendorReference.isEmpty();
        if (kind == core::ErrorKind::Invalid && hasWords) {
            // It is what the vendor wrote that the database cannot hold; the outcome it can.
            next.report.vendorWords.clear();
            next.report.vendorReference.clear();
            m_unfinished.push_front(next);
            continue;
        }
        if (isForGood(kind))
            renewHold(next.holder);
        else if (kind != core::ErrorKind::Cancelled)
            m_unfinished.push_back(next); // what happened at the vendor must reach the database, or somebody has to guess
        if (kind != core::ErrorKind::Offline && kind != core::ErrorKind::Cancelled) {
            qCWarning(core::logCollector) << "a delivery's end was not taken:" << done.error().detail;
            emit failed(done.error());
        }
        co_return false;
    }
    co_return bool(self);
}

} // namespace yagura::collector
