// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One poll of a source: read, commit what is new, say how it went.

#include "collector/BatchSlices.h"
#include "collector/SourceRunner.h"

#include "core/Log.h"

#include <QCoroFuture>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace yagura::collector {

namespace {

/// Whether the database refused a value (SQLSTATE classes 22 and 23) and not the whole call.
bool isOfTheData(const core::Error& error)
{
    return error.code.startsWith(u"22"_s) || error.code.startsWith(u"23"_s);
}

void add(core::IngestReport& sum, const core::IngestReport& report)
{
    sum.created += report.created;
    sum.changed += report.changed;
    sum.ignored += report.ignored;
    sum.recovered += report.recovered;
    sum.itemsOpened += report.itemsOpened;
    sum.itemsRejoined += report.itemsRejoined;
}

} // namespace

QCoro::Task<SourceRunner::Wait> SourceRunner::poll()
{
    const QPointer<SourceRunner> self(this);
    const auto session = m_session;
    QElapsedTimer took;
    took.start();

    sources::PollInput input {m_cursor, m_committed.openSignals(), m_with.clock.now()};
    auto reading = m_source->poll(input);
    auto result = co_await reading;
    if (!self)
        co_return Wait(0);
    if (session != m_session)
        co_return Wait(0); // read for a hold that is over; another collector may have gone on since
    // Broken off by whoever stops us: that says nothing of the source, and what the last poll said of it stands.
    if (result.error && result.error->kind == core::ErrorKind::Cancelled)
        co_return Wait(0);
    if (!result.batch.observedAt.isValid())
        result.batch.observedAt = input.now;

    core::IngestReport sum;
    auto batch = m_committed.newIn(std::move(result.batch));
    if (!batch.isEmpty()) {
        auto committing = commit(std::move(batch));
        const auto committed = co_await committing;
        if (!self)
            co_return Wait(0);
        if (!committed) {
            if (isConnectionGone(committed.error()) || committed.error().kind == core::ErrorKind::Conflict) {
                m_isHeld = false;
                pauseRunners();
                co_return m_pace.holdAgain;
            }
            if (committed.error().kind == core::ErrorKind::Denied) {
                emit failed(committed.error());
                auto releasing = release();
                co_await releasing;
                co_return m_pace.sourcesEvery;
            }
            // What is committed of it is on the books; the cursor stays, so that the rest comes again.
            qCWarning(core::logCollector).noquote() << m_config.key << "ingest failed:" << committed.error().detail;
            result.error = committed.error();
            result.complete = false;
            result.cursor = m_cursor;
            emit failed(committed.error());
        } else {
            sum = *committed;
        }
    }
    m_cursor = result.cursor;

    store::PollReport report;
    report.good = result.complete && result.auth != core::AuthState::Denied;
    report.lagMs = static_cast<int>(took.elapsed());
    report.error = result.error;
    report.auth = result.auth;
    report.rateLimit = result.rateLimit;
    report.rateRemaining = result.rateRemaining;
    report.cursor = m_cursor;
    auto reporting = m_store.reportPoll(m_config.id, report);
    const auto reported = co_await reporting;
    if (!self)
        co_return Wait(0);
    if (!reported) {
        if (reported.error().kind == core::ErrorKind::Conflict)
            m_isHeld = false;
        else if (!isConnectionGone(reported.error()))
            emit failed(reported.error());
        if (reported.error().kind == core::ErrorKind::Denied) {
            auto releasing = release();
            co_await releasing;
            co_return m_pace.sourcesEvery;
        }
    }
    const auto wait = waitAfter(result);
    if (result.auth == core::AuthState::Ok)
        m_snapshots.noteGoodKey();
    if (result.auth == core::AuthState::Denied)
        forgetSource(); // the key is read anew for the next try: it may have been mended by then
    else if (sum.itemsOpened > 0)
        m_snapshots.wake();
    // What could not be read beside the alerts is no failure of the poll; the status says it as long as it lasts, the log once.
    if (result.error && !report.good)
        emit failed(*result.error);
    else if (result.error && result.error != m_aside)
        qCInfo(core::logCollector).noquote() << m_config.key << "beside the alerts:" << result.error->detail;
    m_aside = report.good ? result.error : std::nullopt;
    emit polled({m_config.key, report.good, sum, report.lagMs});
    co_return wait;
}

QCoro::Task<SourceRunner::Outcome> SourceRunner::commit(core::IngestBatch batch)
{
    const QPointer<SourceRunner> self(this);
    core::IngestReport sum;
    auto todo = sliced(std::move(batch));
    while (!todo.empty()) {
        const auto slice = std::move(todo.front());
        todo.pop_front();
        auto ingesting = m_store.ingest(m_config.id, slice);
        const auto report = co_await ingesting;
        if (!self)
            co_return core::failure(core::ErrorKind::Cancelled, u"the collector is gone"_s);
        if (report) {
            m_committed.commit(slice);
            add(sum, *report);
            continue;
        }
        if (!isOfTheData(report.error()))
            co_return tl::unexpected(report.error());
        // One record that the database refuses must not keep the others out: it is looked for by halves.
        if (recordCount(slice) > 1) {
            auto [first, second] = halves(slice);
            todo.push_front(std::move(second));
            todo.push_front(std::move(first));
        } else if (slice.badRecords.empty()) {
            todo.push_front(asBadRecord(slice, report.error().detail));
        } else {
            qCWarning(core::logCollector).noquote()
                << m_config.key << "a bad record could not be kept:" << report.error().detail;
        }
    }
    co_return sum;
}

} // namespace yagura::collector
