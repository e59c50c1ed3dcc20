// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server that is stopped in the middle of whatever it does: its sockets stay, and nothing comes out of them.

#include "store/ChangeFeed.h"
#include "store/Connection.h"
#include "store/ConnectionTrial.h"
#include "store/Session.h"
#include "support/FreezableServer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;

namespace {

constexpr auto patience = 15'000; ///< a frozen server stays frozen for as long as the test wants

QFuture<core::Result<QString>> ask(store::Session& session, const QByteArray& sql)
{
    return session.run<QString>([sql](store::Connection& connection) -> core::Result<QString> {
        const auto rows = connection.execute(sql);
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->text(0, 0);
    });
}

} // namespace

class tst_FrozenServer final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_desk = m_server.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s});
    }

    void cleanup() { m_server.thaw(); }

    void aDeskWithNothingToDoSeesTheLossAndTheReturn()
    {
        store::Session session(m_desk, u"desktop feed"_s, store::SessionTerms::ofFeed());
        store::ChangeFeed feed(session);
        QSignalSpy taken(&feed, &store::ChangeFeed::snapshotTaken);
        QSignalSpy lost(&feed, &store::ChangeFeed::connectionLost);
        QSignalSpy regained(&feed, &store::ChangeFeed::connectionRegained);
        feed.start();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, patience);
        m_server.freeze();
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
        QCOMPARE(lost[0][0].value<core::Error>().code, u"no_answer"_s);
        QCOMPARE(session.state(), store::ConnectionState::Lost);
        QVERIFY(ask(session, "select 1").isFinished()); // nobody is kept waiting while it is lost
        m_server.thaw();
        QTRY_COMPARE_WITH_TIMEOUT(regained.size(), 1, patience);
        QCOMPARE(lost.size(), 1);
    }

    void aStatementUnderWayIsAnsweredWhenTheServerFallsSilent_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::newRow("one that sleeps") << QByteArray("select pg_sleep(30)");
        QTest::newRow("one that computes") << QByteArray("select count(*) from generate_series(1, 2000000000)");
        QTest::newRow("one that sends") << QByteArray("select repeat('x', 1000) from generate_series(1, 100000000)");
    }

    void aStatementUnderWayIsAnsweredWhenTheServerFallsSilent()
    {
        QFETCH(QByteArray, statement);
        store::Session session(m_desk, u"test"_s, {.answerWithin = 1'500ms});
        QSignalSpy lost(&session, &store::Session::connectionLost);
        const auto running = ask(session, statement);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_server.sql(u"select count(*) from pg_stat_activity where usename = 'op_sato' and state = 'active' and query = $q$%1$q$"_s.arg(QString::fromLatin1(statement))),
            u"1"_s, patience);
        m_server.freeze();
        QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), patience);
        QCOMPARE(running.result().error().kind, core::ErrorKind::Offline);
        QCOMPARE(running.result().error().code, u"no_answer"_s);
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
        QCOMPARE(lost[0][0].value<core::Error>().code, u"no_answer"_s);
    }

    void aSlowStatementOfALivingServerIsNoLoss()
    {
        store::Session session(m_desk, u"test"_s, {.beatEvery = 200ms, .answerWithin = 1'500ms});
        QSignalSpy lost(&session, &store::Session::connectionLost);
        auto slow = ask(session, "select 'done' from pg_sleep(4)");
        slow.waitForFinished();
        QVERIFY2(slow.result(), slow.result() ? "" : qPrintable(slow.result().error().detail));
        QCOMPARE(*slow.result(), u"done"_s);
        QCOMPARE(lost.size(), 0);
    }

    void aServerWithoutAFreeConnectionIsNoLossForWhoHasOne()
    {
        test::FreezableServer full({u"max_connections = 5"_s, u"superuser_reserved_connections = 0"_s});
        store::Session session(full.ownerConninfo(), u"test"_s, {.answerWithin = 1'500ms});
        auto slow = ask(session, "select 'done' from pg_sleep(4)");
        std::vector<std::unique_ptr<store::Connection>> others;
        for (auto isFull = false; !isFull;) {
            others.push_back(std::make_unique<store::Connection>());
            const auto opened = others.back()->open(full.ownerConninfo(), u"test"_s);
            isFull = !opened;
            if (isFull)
                QCOMPARE(opened.error().code, u"53300"_s);
        }
        slow.waitForFinished();
        QVERIFY2(slow.result(), slow.result() ? "" : qPrintable(slow.result().error().detail));
    }

    void whatIsClosedMeanwhileDoesNotWait_data()
    {
        QTest::addColumn<bool>("isConnected");
        QTest::newRow("a statement is under way") << true;
        QTest::newRow("it is just connecting") << false;
    }

    void whatIsClosedMeanwhileDoesNotWait()
    {
        QFETCH(bool, isConnected);
        // A patience without an end: only the close itself may end the wait.
        auto session = std::make_unique<store::Session>(m_desk, u"test"_s, store::SessionTerms {.beatEvery = 1h, .answerWithin = 1h});
        if (isConnected) {
            auto first = ask(*session, "select 1");
            first.waitForFinished();
            QVERIFY(first.result());
        }
        m_server.freeze();
        const auto running = ask(*session, "select 2");
        session.reset();
        QVERIFY(running.isFinished());
        QCOMPARE(running.result().error().kind, core::ErrorKind::Cancelled);
    }

    void whoConnectsMeanwhileIsToldAndComesInWhenItGoesOn()
    {
        m_server.freeze();
        store::Session session(m_desk, u"test"_s, store::SessionTerms::ofFeed());
        QSignalSpy lost(&session, &store::Session::connectionLost);
        QSignalSpy connected(&session, &store::Session::connected);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(lost.size(), 1, patience);
        QCOMPARE(lost[0][0].value<core::Error>().code, u"no_answer"_s);
        m_server.thaw();
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
        auto answer = ask(session, "select 'here'");
        answer.waitForFinished();
        QCOMPARE(answer.result().value_or(QString()), u"here"_s);
    }

    void sessionsThatAreStuckAreReplacedWhereTheServerTakesNewOnes()
    {
        store::Session session(m_desk, u"test"_s, store::SessionTerms::ofFeed());
        QSignalSpy connected(&session, &store::Session::connected);
        session.start();
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
        m_server.freezeSessions();
        QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 2, patience);
    }

    void theTrialOfAConnectionSaysThatNobodyAnswers()
    {
        QVERIFY(store::tryConnection(m_desk));
        m_server.freeze();
        const auto tried = store::tryConnection(m_desk);
        QVERIFY(!tried);
        QCOMPARE(tried.error().code, u"unreachable"_s);
    }

    void aStatementThatNobodyWaitsForAnyMoreEndsAtTheServer()
    {
        {
            store::Session session(m_desk, u"test"_s);
            const auto running = ask(session, "select pg_sleep(55)");
            QTRY_COMPARE_WITH_TIMEOUT(m_server.sql(sleepers), u"1"_s, patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_server.sql(sleepers), u"0"_s, patience);
    }

private:
    const QString sleepers = u"select count(*) from pg_stat_activity where query = 'select pg_sleep(55)' and state = 'active'"_s;
    test::FreezableServer m_server;
    QString m_desk;
};

QTEST_GUILESS_MAIN(tst_FrozenServer)
#include "tst_FrozenServer.moc"
