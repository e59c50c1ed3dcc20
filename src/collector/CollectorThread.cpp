// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/CollectorThread.h"

#include "core/Clock.h"
#include "sources/HttpClient.h"
#include "store/Session.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::collector {

CollectorThread::CollectorThread(const QString& conninfo, const QString& holder, QObject* parent)
    : QThread(parent)
    , m_conninfo(conninfo)
    , m_holder(holder)
{
    setObjectName(u"collector"_s);
}

CollectorThread::~CollectorThread()
{
    stop();
    wait();
}

void CollectorThread::stop()
{
    requestInterruption(); // for a thread whose loop does not run yet
    emit stopRequested();
}

void CollectorThread::pollNow()
{
    emit pollRequested();
}

void CollectorThread::run()
{
    const core::SystemClock clock;
    sources::HttpClient http;
    auto terms = store::SessionTerms::ofCollector();
    terms.mustFit = true; // nobody looked before: the program is there, and waits for its database
    store::Session session(m_conninfo, u"collector"_s, terms);
    Collector collector({session, http, clock}, m_holder);
    connect(&collector, &Collector::sourcesRead, this, &CollectorThread::sourcesRead);
    connect(&collector, &Collector::sourcePolled, this, &CollectorThread::sourcePolled);
    connect(&collector, &Collector::sourceHeldElsewhere, this, &CollectorThread::sourceHeldElsewhere);
    connect(&collector, &Collector::failed, this, &CollectorThread::failed);
    connect(this, &CollectorThread::pollRequested, &collector, &Collector::pollNow);
    connect(this, &CollectorThread::stopRequested, &collector, [&collector, &http] {
        collector.stop();
        http.cancelAll(); // what waits for a vendor need not be waited for
    });
    connect(&collector, &Collector::stopped, &collector, [this] { quit(); }, Qt::QueuedConnection);
    collector.start();
    if (isInterruptionRequested())
        emit stopRequested();
    exec();
}

} // namespace yagura::collector
