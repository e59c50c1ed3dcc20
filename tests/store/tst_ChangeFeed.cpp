// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ChangeFeed.h"
#include "store/Commands.h"
#include "store/Connection.h"
#include "support/TestDatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

constexpr auto patience = 20'000;

const auto newItem
    = u"insert into yagura.item (title, opened_at, due_at) values ('%1', now(), now() + interval '15 minutes')"_s;

using Items = std::vector<core::WorkItem>;

} // namespace

class tst_ChangeFeed final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_database.sql(u"truncate yagura.item"_s);
        m_session = std::make_unique<store::Session>(m_database.conninfo(), u"test"_s);
        m_feed = std::make_unique<store::ChangeFeed>(*m_session, std::chrono::milliseconds(300));
        m_seen.clear();
        connect(m_feed.get(), &store::ChangeFeed::itemsChanged, this, [this](const Items& items) {
            for (const auto& item : items)
                m_seen.append(item.title);
        });
    }

    void cleanup()
    {
        m_feed.reset();
        m_session.reset();
    }

    void aFeedThatGoesWhileItAsksIsNotAnswered()
    {
        // The answer comes on the session's thread, where Qt 6.4's own QFuture::then stops the program.
        QSignalSpy connected(m_session.get(), &store::Session::connected);
        m_session->start();
        QTRY_VERIFY_WITH_TIMEOUT(connected.size() > 0, patience);
        m_feed->start();
        m_feed.reset();
        store::Commands commands(*m_session);
        const auto behind = commands.sourceStatuses();
        QTRY_VERIFY_WITH_TIMEOUT(behind.isFinished(), patience);
        QVERIFY(behind.result().has_value());
    }

    void theSnapshotHoldsWhatIsOpen()
    {
        m_database.sql(u"insert into yagura.source (key, kind) values ('pd', 'pagerduty'), ('dd', 'datadog'), ('xx', 'zabbix')"
                       " on conflict do nothing"_s);
        m_database.sql(newItem.arg(u"open"_s));
        m_database.sql(newItem.arg(u"closed"_s));
        m_database.sql(u"update yagura.item set state = 'resolved' where title = 'closed'"_s);
        m_database.sql(u"update yagura.item set source_ids = (select array_agg(id order by key desc) from yagura.source),"
                       " opened_at = '2026-01-02 03:04:05.678901+09', recovered_at = '2026-01-02 00:00:00+00',"
                       " severity = 4, owner = 'さとう', fires = 7, muted = true where title = 'open'"_s);
        QSignalSpy snapshot(m_feed.get(), &store::ChangeFeed::snapshotTaken);
        QSignalSpy sources(m_feed.get(), &store::ChangeFeed::sourcesRead);
        QSignalSpy clock(m_feed.get(), &store::ChangeFeed::serverClockRead);
        QSignalSpy login(m_feed.get(), &store::ChangeFeed::loginRead);
        m_feed->start();
        QTRY_COMPARE_WITH_TIMEOUT(snapshot.size(), 1, patience);
        QCOMPARE(login.size(), 1);
        QCOMPARE(login[0][0].toString(), m_database.sql(u"select session_user::text"_s));
        const auto items = snapshot[0][0].value<Items>();
        QCOMPARE(items.size(), std::size_t(1));
        const auto& item = items.front();
        QCOMPARE(item.title, u"open"_s);
        QCOMPARE(item.sources, (QStringList {u"ZA"_s, u"PD"_s, u"DD"_s}));
        QCOMPARE(item.sourceKeys, (QStringList {u"xx"_s, u"pd"_s, u"dd"_s}));
        QCOMPARE(item.openedAt, QDateTime(QDate(2026, 1, 1), QTime(18, 4, 5, 678), Qt::UTC));
        QCOMPARE(item.openedAt.timeSpec(), Qt::UTC);
        QCOMPARE(item.recoveredAt, QDateTime(QDate(2026, 1, 2), QTime(0, 0), Qt::UTC));
        QVERIFY(!item.resolvedAt);
        QCOMPARE(item.severity, core::Severity::Critical);
        QCOMPARE(item.owner, u"さとう"_s);
        QCOMPARE(item.fires, 7);
        QVERIFY(item.muted);
        QCOMPARE(sources.size(), 1);
        QCOMPARE(clock.size(), 1);
    }

    void aChangeArrivesByItself()
    {
        startAndWait();
        QSignalSpy something(m_feed.get(), &store::ChangeFeed::somethingChanged);
        m_database.sql(newItem.arg(u"first"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains(u"first"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!something.isEmpty(), patience);
    }

    void aCustomersNewNameIsToldOfItsOpenItemsAtOnce()
    {
        m_feed = std::make_unique<store::ChangeFeed>(*m_session, std::chrono::hours(1)); // by NOTIFY, or not at all
        const auto importMinato = [this](const QString& name, const QString& note) {
            const auto rows = u"[{\"line\": 2, \"key\": \"minato\", \"name\": \"%1\", \"note\": \"%2\"}]"_s.arg(name, note);
            const auto lead = m_database.conninfoAs(u"feed_lead"_s, {u"yagura_lead"_s});
            QVERIFY(test::TestDatabase::trySql(lead, u"select * from yagura.import_customers('%1')"_s.arg(rows)));
        };
        importMinato(u"みなと物流"_s, {});
        m_database.sql(newItem.arg(u"open"_s));
        m_database.sql(newItem.arg(u"closed"_s));
        m_database.sql(newItem.arg(u"of somebody else"_s));
        m_database.sql(u"update yagura.item set customer_id = (select id from yagura.customer where key = 'minato')"
                       " where title <> 'of somebody else'"_s);
        m_database.sql(u"update yagura.item set state = 'resolved' where title = 'closed'"_s);
        startAndWait();
        waitUntilNothingIsToldAgain();
        QStringList told;
        connect(m_feed.get(), &store::ChangeFeed::itemsChanged, this, [&told](const Items& items) {
            for (const auto& item : items)
                told.append(item.title + u'|' + item.customerName);
        });
        QSignalSpy something(m_feed.get(), &store::ChangeFeed::somethingChanged);
        importMinato(u"港ロジスティクス"_s, {});
        QTRY_COMPARE_WITH_TIMEOUT(told, QStringList {u"open|港ロジスティクス"_s}, patience);
        // What stands only in the customer's own pane wakes the windows, and counts no item as changed.
        QTRY_VERIFY_WITH_TIMEOUT(!something.isEmpty(), patience);
        waitUntilNothingIsToldAgain();
        told.clear();
        something.clear();
        importMinato(u"港ロジスティクス"_s, u"calls before 9"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!something.isEmpty(), patience);
        m_database.sql(newItem.arg(u"after it"_s));
        QTRY_VERIFY_WITH_TIMEOUT(told.contains(u"after it|"_s), patience);
        QCOMPARE(told, QStringList {u"after it|"_s});
    }

    void aResolvedItemIsToldOnceMore()
    {
        m_database.sql(newItem.arg(u"going"_s));
        startAndWait();
        core::ItemState state = core::ItemState::New;
        connect(m_feed.get(), &store::ChangeFeed::itemsChanged, this,
            [&state](const Items& items) { state = items.back().state; });
        m_database.sql(u"update yagura.item set state = 'resolved'"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state, core::ItemState::Resolved, patience);
    }

    void aCommitThatLandsOutOfOrderIsNotMissed()
    {
        startAndWait();
        store::Connection slow;
        QVERIFY(slow.open(m_database.conninfo(), u"test"_s));
        QVERIFY(slow.executeScript("begin"));
        QVERIFY(slow.execute(newItem.arg(u"written first"_s).toUtf8()));

        m_database.sql(newItem.arg(u"committed first"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains(u"committed first"_s), patience);
        // Further transactions push every naive high-water mark past the one that is still open.
        for (int i = 0; i < 20; ++i)
            m_database.sql(newItem.arg(u"later %1"_s.arg(i)));
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains(u"later 19"_s), patience);
        QVERIFY(!m_seen.contains(u"written first"_s));

        QVERIFY(slow.executeScript("commit"));
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains(u"written first"_s), patience);
    }

    void aLostNotificationIsMadeUpForByTheBeat()
    {
        startAndWait();
        m_database.sql(u"alter table yagura.item disable trigger tell"_s);
        m_database.sql(newItem.arg(u"without a word"_s));
        m_database.sql(u"alter table yagura.item enable trigger tell"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains(u"without a word"_s), patience);
    }

    void aQuietBeatBringsTheTimesOfThePollsAndNoItems()
    {
        m_database.sql(newItem.arg(u"at rest"_s));
        m_database.sql(u"insert into yagura.source (key, kind) values ('quiet', 'pagerduty') on conflict do nothing"_s);
        const auto source = m_database.sql(u"select id from yagura.source where key = 'quiet'"_s);
        m_database.sql(u"select yagura.report_poll(%1, '{\"good\": true}')"_s.arg(source));
        startAndWait();
        waitUntilNothingIsToldAgain();
        QSignalSpy sources(m_feed.get(), &store::ChangeFeed::sourcesRead);
        QSignalSpy items(m_feed.get(), &store::ChangeFeed::itemsChanged);
        QSignalSpy something(m_feed.get(), &store::ChangeFeed::somethingChanged);
        QSignalSpy clock(m_feed.get(), &store::ChangeFeed::serverClockRead);
        QSignalSpy login(m_feed.get(), &store::ChangeFeed::loginRead);
        QTRY_VERIFY_WITH_TIMEOUT(clock.size() >= 3, patience);
        QCOMPARE(login.size(), 0); // who we are stays
        QCOMPARE(items.size(), 0);
        QCOMPARE(something.size(), 0);
        QCOMPARE(sources.size(), 0); // nothing polled: nothing to tell
        m_database.sql(u"select yagura.report_poll(%1, '{\"good\": true}')"_s.arg(source));
        QTRY_COMPARE_WITH_TIMEOUT(sources.size(), 1, patience);
        QCOMPARE(items.size(), 0);
    }

    void aSourceIsReadAnewBeforeItWouldLookStale()
    {
        m_database.sql(u"insert into yagura.source (key, kind, interval_s) values ('quick', 'pagerduty', 5)"_s);
        const auto source = m_database.sql(u"select id from yagura.source where key = 'quick'"_s);
        m_database.sql(u"select yagura.report_poll(%1, '{\"good\": true}')"_s.arg(source));
        m_feed = std::make_unique<store::ChangeFeed>(*m_session, std::chrono::hours(1));
        startAndWait();
        QSignalSpy sources(m_feed.get(), &store::ChangeFeed::sourcesRead);
        // Of 15 s that a poll may be old all but 2 s are gone: an hour's beat would come too late.
        const auto goodBefore = u"update yagura.source_status set last_good_at = now() - interval '%1 seconds' where source_id = %2"_s;
        m_database.sql(goodBefore.arg(u"13"_s, source));
        m_database.sql(u"select pg_notify('yagura_changed', '')"_s);
        QTRY_COMPARE_WITH_TIMEOUT(sources.size(), 1, patience);
        m_database.sql(goodBefore.arg(u"0"_s, source)); // tells nobody
        QTRY_COMPARE_WITH_TIMEOUT(sources.size(), 2, patience);
    }

    void aReconnectResumesFromTheHorizon()
    {
        startAndWait();
        QSignalSpy snapshot(m_feed.get(), &store::ChangeFeed::snapshotTaken);
        QSignalSpy lost(m_feed.get(), &store::ChangeFeed::connectionLost);
        QSignalSpy regained(m_feed.get(), &store::ChangeFeed::connectionRegained);
        m_database.endConnections();
        m_database.sql(newItem.arg(u"meanwhile"_s));
        QTRY_COMPARE_WITH_TIMEOUT(regained.size(), 1, patience);
        QVERIFY(m_seen.contains(u"meanwhile"_s)); // before it says so
        QCOMPARE(lost.size(), 1);
        QCOMPARE(snapshot.size(), 0);
    }

    void anErrorOfTheDatabaseIsToldAndAskedAgain()
    {
        startAndWait();
        QSignalSpy failed(m_feed.get(), &store::ChangeFeed::failed);
        m_database.sql(u"alter view yagura.source_row rename to hidden"_s);
        m_database.sql(newItem.arg(u"in the end"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
        m_database.sql(u"alter view yagura.hidden rename to source_row"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.contains(u"in the end"_s), patience);
    }

    void tenThousandChangesComeInOneAnswer()
    {
        startAndWait();
        QSignalSpy changed(m_feed.get(), &store::ChangeFeed::itemsChanged);
        m_database.sql(u"insert into yagura.item (title, opened_at, due_at)"
                       " select 'item ' || n, now(), now() from generate_series(1, 10000) n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_seen.size() >= 10'000, patience);
        QVERIFY(changed.size() <= 2);
    }

private:
    /// Whoever writes on the same server, in another database even, holds the horizon back, and the feed rightly tells the
    /// rows above it once more: waits until all are below, and until the feed has asked since.
    void waitUntilNothingIsToldAgain()
    {
        const auto settled = u"select (pg_snapshot_xmin(pg_current_snapshot()) > all (select changed from yagura.item "
                             "union all select changed from yagura.source_status))::int"_s;
        QTRY_COMPARE_WITH_TIMEOUT(m_database.sql(settled), u"1"_s, patience);
        for (auto round = 0; round < 2; ++round) { // the first answer may be that of an earlier question
            QSignalSpy asked(m_feed.get(), &store::ChangeFeed::serverClockRead);
            m_database.sql(u"select pg_notify('yagura_changed', '')"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!asked.isEmpty(), patience);
        }
    }

    void startAndWait()
    {
        QSignalSpy snapshot(m_feed.get(), &store::ChangeFeed::snapshotTaken);
        m_feed->start();
        QTRY_COMPARE_WITH_TIMEOUT(snapshot.size(), 1, patience);
    }

    test::TestDatabase m_database;
    std::unique_ptr<store::Session> m_session;
    std::unique_ptr<store::ChangeFeed> m_feed;
    QStringList m_seen;
};

QTEST_GUILESS_MAIN(tst_ChangeFeed)
#include "tst_ChangeFeed.moc"
