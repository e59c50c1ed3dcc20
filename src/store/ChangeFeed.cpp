// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ChangeFeed.h"

#include "core/Whenever.h"
#include "store/Connection.h"
#include "store/RowReaders.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::store {

namespace {

constexpr auto retryEvery = 3s; // after an answer that was an error
constexpr auto askAhead = 500ms; // of the moment at which a source would look stale
constexpr auto beatAtLeast = 1s;

/// The oldest transaction that was still running when the rows were read: all older ones have been seen.
using Horizon = quint64;

struct FeedAnswer
{
    bool isSnapshot = false;
    Horizon horizon = 0;
    QDateTime serverNow;
    QString login; ///< empty: as before, since a session keeps its login
    std::vector<core::WorkItem> items;
    std::vector<core::SourceStatus> sources;
};

core::Result<FeedAnswer> read(Connection& connection, std::optional<Horizon> since)
{
    const auto names = readSourceNames(connection);
    if (!names)
        return tl::unexpected(names.error());
    // The horizon is of the very snapshot that the rows are read in: both are of one statement. What comes from a transaction
    // that this server has yet to begin was put back from another one's backup: it is in the snapshot, and did not move since.
    const auto rows = connection.execute(
        QByteArray("select h.horizon, h.now, h.login, ") + itemColumns
            + " from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, pg_snapshot_xmax(pg_current_snapshot()) as unborn,"
              " clock_timestamp() as now, session_user::text as login) h left join yagura.queue_row r on "
            + (since ? "r.changed >= $1::xid8 and r.changed < h.unborn" : "r.state <> 'resolved' and $1::text is null"),
        {since ? Parameter(QByteArray::number(*since)) : Parameter(nullptr)});
    if (!rows)
        return tl::unexpected(rows.error());

    FeedAnswer answer;
    answer.isSnapshot = !since;
    answer.horizon = rows->bytes(0, 0).toULongLong();
    answer.serverNow = rows->instant(0, 1);
    answer.login = rows->text(0, 2);
    constexpr auto firstColumn = 3;
    const auto isEmpty = rows->isNull(0, firstColumn);
    if (!isEmpty) {
        answer.items.reserve(static_cast<std::size_t>(rows->size()));
        for (int row = 0; row < rows->size(); ++row)
            answer.items.push_back(readItem(*rows, row, firstColumn, *names));
    }
    // A server that was put back from a backup counts anew: what we hold is of another history.
    if (since && answer.horizon < *since)
        return read(connection, std::nullopt);
    auto sources = readSourceStatuses(connection);
    if (!sources)
        return tl::unexpected(sources.error());
    answer.sources = std::move(*sources);
    return answer;
}

/// Whether anything moved, and the sources' states: one statement, one row per source. Only where something did move
/// the rest is read: a window that looks at a quiet room costs next to nothing.
core::Result<FeedAnswer> readBeat(Connection& connection, Horizon since)
{
    const auto rows = connection.execute(
        QByteArray("select ") + sourceColumns
            + ", h.horizon, h.now, h.moved from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, "
              "clock_timestamp() as now, exists (select from yagura.item i where i.changed >= $1::xid8"
              " and i.changed < pg_snapshot_xmax(pg_current_snapshot())) as moved) h "
              "left join yagura.source_row s on true order by s.key",
        {QByteArray::number(since)});
    if (!rows)
        return tl::unexpected(rows.error());
    FeedAnswer answer;
    answer.horizon = rows->bytes(0, sourceColumnCount).toULongLong();
    if (rows->truth(0, sourceColumnCount + 2) || answer.horizon < since)
        return read(connection, since);
    answer.serverNow = rows->instant(0, sourceColumnCount + 1);
    for (int row = 0; row < rows->size() && !rows->isNull(row, 0); ++row)
        answer.sources.push_back(readSourceStatus(*rows, row));
    return answer;
}

/// The times of the polls notify nobody, so that what is held of them ages while the sources are polled well. It is read
/// anew before the first of them would turn stale: a source looks stale when it is, and at no other time.
std::chrono::milliseconds nextBeat(const FeedAnswer& answer, std::chrono::milliseconds slowest)
{
    auto next = slowest;
    for (const auto& source : answer.sources) {
        if (const auto stale = core::staleFrom(source, answer.serverNow)) {
            const auto left = std::chrono::milliseconds(answer.serverNow.msecsTo(*stale)) - askAhead;
            next = std::min(next, std::max<std::chrono::milliseconds>(left, beatAtLeast));
        }
    }
    return next;
}

} // namespace

class ChangeFeed::Private
{
public:
    Private(ChangeFeed& feed, Session& storeSession, std::chrono::milliseconds every)
        : q(feed)
        , session(storeSession)
        , beatEvery(every)
    {
    }

    void ask()
    {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        again = false;
        const auto answersNotify = std::exchange(notified, false);
        const auto since = horizon;
        const auto isBeat = std::exchange(onBeat, false) && since && !answersNotify && !lost;
        core::whenever(session.run<FeedAnswer>([since, isBeat](Connection& connection) {
            return isBeat ? readBeat(connection, *since) : read(connection, since);
        }),
            &q, [this, answersNotify](const core::Result<FeedAnswer>& answer) { take(answer, answersNotify); });
    }

    void take(const core::Result<FeedAnswer>& answer, bool answersNotify)
    {
        asking = false;
        if (!answer) {
            notified = notified || answersNotify;
            // A loss has a signal of its own; the answer to it is the next connected().
            if (answer.error().kind != core::ErrorKind::Offline && answer.error().kind != core::ErrorKind::Cancelled) {
                beat.start(retryEvery);
                emit q.failed(answer.error());
            } else if (again && session.state() == ConnectionState::Connected) {
                ask();
            }
            return;
        }
        beat.start(nextBeat(*answer, beatEvery)); // counted from the last answer: while NOTIFYs come there is no need of it
        horizon = answer->horizon;
        const auto wasLost = std::exchange(lost, false);
        const auto sourcesDiffer = !sources || *sources != answer->sources;
        sources = answer->sources;
        if (again)
            ask();

        emit q.serverClockRead(answer->serverNow);
        if (!answer->login.isEmpty() && std::exchange(login, answer->login) != answer->login)
            emit q.loginRead(login);
        if (sourcesDiffer)
            emit q.sourcesRead(answer->sources);
        if (answer->isSnapshot)
            emit q.snapshotTaken(answer->items);
        else if (!answer->items.empty())
            emit q.itemsChanged(answer->items);
        if (wasLost)
            emit q.connectionRegained();
        // Rows that come without a NOTIFY: one was lost, and what is shown in detail may be old too.
        if (answersNotify || wasLost || (!answer->isSnapshot && !answer->items.empty()))
            emit q.somethingChanged();
    }

    ChangeFeed& q;
    Session& session;
    const std::chrono::milliseconds beatEvery;
    QTimer beat;
    bool onBeat = false; ///< the next question is asked because of the beat alone
    bool started = false;
    bool asking = false;
    bool again = false; ///< asked for while an answer was under way
    bool notified = false;
    bool lost = false;
    std::optional<Horizon> horizon;
    std::optional<std::vector<core::SourceStatus>> sources;
    QString login;
};

ChangeFeed::ChangeFeed(Session& session, std::chrono::milliseconds beat, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, session, beat))
{
}

ChangeFeed::~ChangeFeed() = default;

void ChangeFeed::start()
{
    if (d->started)
        return;
    d->started = true;
    connect(&d->session, &Session::connected, this, [this] { d->ask(); });
    connect(&d->session, &Session::connectionLost, this, [this](const core::Error& error) {
        d->lost = true;
        emit connectionLost(error);
    });
    connect(&d->session, &Session::lossExplained, this, &ChangeFeed::lossExplained);
    connect(&d->session, &Session::notified, this, [this](const QString& channel) {
        if (channel != "yagura_changed"_L1)
            return;
        d->notified = true;
        d->ask();
    });
    connect(&d->beat, &QTimer::timeout, this, [this] {
        if (d->session.state() != ConnectionState::Connected)
            return;
        d->onBeat = true;
        d->ask();
    });
    d->beat.start(d->beatEvery);
    if (d->session.state() == ConnectionState::Connected)
        d->ask();
    else
        d->session.start(); // and connected() asks
}

} // namespace yagura::store
