// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/Connection.h"
#include "store/EmbeddedCluster.h"
#include "store/Session.h"
#include "support/TestDatabase.h"
#include "support/ScratchFolder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

constexpr auto patience = 20'000;

QFuture<core::Result<QString>> ask(store::Session& session, const QByteArray& sql)
{
    return session.run<QString>([sql](store::Connection& connection) -> core::Result<QString> {
        const auto rows = connection.execute(sql);
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->text(0, 0);
    });
}

core::Result<QString> answer(store::Session& session, const QByteArray& sql)
{
    auto future = ask(session, sql);
    future.waitForFinished();
    return future.result();
}

} // namespace

class tst_Session final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everyConnectionIsPreparedAlike_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<QString>("expected");
        QTest::newRow("zone") << QByteArray("show timezone") << u"UTC"_s;
        QTest::newRow("search path") << QByteArray("show search_path") << u"yagura, pg_temp"_s;
        QTest::newRow("name") << QByteArray("show application_name") << u"yagura desktop"_s;
        QTest::newRow("time-out") << QByteArray("show statement_timeout") << u"1min"_s;
        QTest::newRow("encoding") << QByteArray("show client_encoding") << u"UTF8"_s;
        QTest::newRow("listens") << QByteArray("select string_agg(c, ',' order by c) from pg_listening_channels() c")
                                 << u"yagura_changed,yagura_delivery"_s;
    }

    void everyConnectionIsPreparedAlike()
    {
        QFETCH(QByteArray, question);
        QFETCH(QString, expected);
        store::Session session(m_database.conninfo(), u"desktop"_s);
        const auto got = answer(session, question);
        QVERIFY(got);
        QCOMPARE(*got, expected);
    }

    void aConninfoGoesThroughAsItIs_data()
    {
        QTest::addColumn<QString>("extra");
        QTest::addColumn<bool>("connects");
        QTest::newRow("as it is") << QString() << true;
        QTest::newRow("semicolon and quotes in a value") << u" password='a;b \\' c\\\\'"_s << true;
        QTest::newRow("read-write server asked for") << u" target_session_attrs=read-write"_s << true;
        QTest::newRow("standby asked for") << u" target_session_attrs=standby"_s << false;
        QTest::newRow("an unknown word") << u" colour=blue"_s << false;
    }

    void aConninfoGoesThroughAsItIs()
    {
        QFETCH(QString, extra);
        QFETCH(bool, connects);
        store::Session session(m_database.conninfo() + extra, u"test"_s);
        const auto got = answer(session, "select 1");
        QCOMPARE(got.has_value(), connects);
        if (!connects)
            QCOMPARE(got.error().kind, core::ErrorKind::Offline);
    }

    void aDatabaseErrorHasItsKind_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<core::ErrorKind>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("code");
        const auto raising = [](const char* code) {
            return "do $$ begin raise exception E'the_reason\\nmore' using errcode = '" + QByteArray(code) + "'; end $$";
        };
        QTest::newRow("denied by a function") << raising("YG403") << core::ErrorKind::Denied << u"the_reason"_s << u"YG403"_s;
        QTest::newRow("not found") << raising("YG404") << core::ErrorKind::NotFound << u"the_reason"_s << u"YG404"_s;
        QTest::newRow("conflict") << raising("YG409") << core::ErrorKind::Conflict << u"the_reason"_s << u"YG409"_s;
        QTest::newRow("invalid") << raising("YG400") << core::ErrorKind::Invalid << u"the_reason"_s << u"YG400"_s;
        QTest::newRow("syntax") << QByteArray("selekt") << core::ErrorKind::Database << QString() << u"42601"_s;
        QTest::newRow("wrong value") << QByteArray("select 'x'::int") << core::ErrorKind::Invalid << QString() << u"22P02"_s;
        QTest::newRow("time-out") << QByteArray("select set_config('statement_timeout', '20', false), pg_sleep(0)")
                                  << core::ErrorKind::TimedOut << QString() << u"57014"_s;
    }

    void aDatabaseErrorHasItsKind()
    {
        QFETCH(QByteArray, statement);
        QFETCH(core::ErrorKind, kind);
        QFETCH(QString, detail);
        QFETCH(QString, code);
        store::Session session(m_database.conninfo(), u"test"_s);
        auto got = answer(session, statement);
        if (kind == core::ErrorKind::TimedOut)
            got = answer(session, "select pg_sleep(10)");
        QVERIFY(!got);
        QCOMPARE(got.error().kind, kind);
        QCOMPARE(got.error().code, code);
        if (!detail.isEmpty())
            QCOMPARE(got.error().detail, detail);
        QCOMPARE(session.state(), store::ConnectionState::Connected);
    }

    void aNotificationArrivesWithoutBeingAsked()
    {
        store::Session session(m_database.conninfo(), u"test"_s);
        QSignalSpy connected(&session, &store::Session::connected);
        QSignalSpy notified(&session, &store::Session::notified);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
        m_database.sql(u"select pg_notify('yagura_changed', '')"_s);
        QTRY_COMPARE_WITH_TIMEOUT(notified.size(), 1, patience);
        QCOMPARE(notified[0][0].toString(), u"yagura_changed"_s);
    }

    void aConnectionThatTheServerEndsIsOpenedAgain()
    {
        store::Session session(m_database.conninfo(), u"test"_s);
        QSignalSpy connected(&session, &store::Session::connected);
        QSignalSpy lost(&session, &store::Session::connectionLost);
        QSignalSpy notified(&session, &store::Session::notified);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
        m_database.endConnections();
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 2, patience);
        m_database.sql(u"select pg_notify('yagura_delivery', '')"_s);
        QTRY_COMPARE_WITH_TIMEOUT(notified.size(), 1, patience);
        QCOMPARE(lost.size(), 1);
    }

    void aServerThatIsKilledIsWaitedFor()
    {
        const test::ScratchFolder folder;
        store::EmbeddedCluster cluster(folder.path(), {u"fsync = off"_s, u"shared_buffers = 16MB"_s});
        QVERIFY(cluster.make());
        QVERIFY(cluster.start());
        store::Session session(cluster.conninfo(QLatin1String(store::clusterOwner), u"postgres"_s), u"test"_s);
        QSignalSpy connected(&session, &store::Session::connected);
        QSignalSpy lost(&session, &store::Session::connectionLost);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);

        QVERIFY(cluster.stop());
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
        const auto offline = ask(session, "select 1");
        QVERIFY(offline.isFinished()); // at once, not after a try to connect
        QCOMPARE(offline.result().error().kind, core::ErrorKind::Offline);

        QVERIFY(cluster.start());
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 2, patience);
        QVERIFY(answer(session, "select 1"));
        QCOMPARE(lost.size(), 1);
        QVERIFY(cluster.stop());
    }

    void aServerThatWasNeverThereIsOffline()
    {
        store::Session session(u"host=/nonexistent dbname=x"_s, u"test"_s);
        QSignalSpy lost(&session, &store::Session::connectionLost);
        const auto got = answer(session, "select 1");
        QCOMPARE(got.error().kind, core::ErrorKind::Offline);
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
        QCOMPARE(session.state(), store::ConnectionState::Lost);
    }

    void whatWaitsAtTheEndIsCancelled()
    {
        auto session = std::make_unique<store::Session>(m_database.conninfo(), u"test"_s);
        QVERIFY(answer(*session, "select 1"));
        auto running = ask(*session, "select pg_sleep(30)");
        auto waiting = ask(*session, "select 2");
        // The one that runs is at the server, or its slot in the queue is: both are given up.
        QTRY_COMPARE_WITH_TIMEOUT(
            m_database.sql(u"select count(*) from pg_stat_activity where query like '%pg_sleep(30)' and state = 'active'"_s),
            u"1"_s, patience);
        session.reset();
        QVERIFY(running.isFinished());
        QVERIFY(waiting.isFinished());
        QCOMPARE(running.result().error().kind, core::ErrorKind::Cancelled);
        QCOMPARE(waiting.result().error().kind, core::ErrorKind::Cancelled);
    }

    void aStatementThatLosesADeadlockIsRepeated()
    {
        m_database.sql(u"create table public.pair (id int primary key, n int)"_s);
        m_database.sql(u"insert into public.pair values (1, 0), (2, 0)"_s);
        m_database.sql(u"create function public.crossing(a int, b int) returns int language plpgsql as $$ begin "
                       "update public.pair set n = n + 1 where id = a; perform pg_sleep(0.3); "
                       "update public.pair set n = n + 1 where id = b; return 1; end $$"_s);
        store::Session one(m_database.conninfo(), u"test"_s);
        store::Session two(m_database.conninfo(), u"test"_s);
        auto first = ask(one, "select public.crossing(1, 2)");
        auto second = ask(two, "select public.crossing(2, 1)");
        first.waitForFinished();
        second.waitForFinished();
        QVERIFY2(first.result(), qPrintable(first.result() ? QString() : first.result().error().detail));
        QVERIFY2(second.result(), qPrintable(second.result() ? QString() : second.result().error().detail));
        QCOMPARE(m_database.sql(u"select sum(n) from public.pair"_s), u"4"_s);
    }

private:
    test::TestDatabase m_database;
};

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
