// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CollectorRig.h"

#include "core/Action.h"
#include "store/Commands.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;
using namespace yagura::test;
using simulator::Fault;
using simulator::Misbehaviour;

namespace {

Misbehaviour fault(const QString& path, Fault kind, int status = 0)
{
    Misbehaviour misbehaviour;
    misbehaviour.path = path;
    misbehaviour.fault = kind;
    misbehaviour.status = status;
    return misbehaviour;
}

} // namespace

class TestCollector final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_rig = std::make_unique<Rig>(); }
    void cleanup() { m_rig.reset(); }

    void whatIsOpenAtTheVendorsArrives()
    {
        m_rig->addPagerDuty();
        m_rig->addDatadog();
        m_rig->openIncident(u"a"_s);
        m_rig->openIncident(u"b"_s);
        m_rig->addMonitor(100);
        m_rig->simulator.datadog().fire(100, u"host:web-1"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 3, 20'000);
        QTRY_COMPARE(m_rig->status(u"pd"_s, u"auth_state"_s), u"ok"_s);
        QTRY_COMPARE(m_rig->status(u"dd"_s, u"holder"_s), u"one"_s);
        m_rig->simulator.pagerDuty().recover(u"a"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal where state = 'recovered'"_s), 1, 20'000);
        // An alert's metric is kept.
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"metric_snapshot"_s), 1, 20'000);
    }

    void whoIsOnCallArrivesBesideThePolls()
    {
        m_rig->addPagerDuty();
        m_rig->addDatadog();
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"on_call"_s), 4, 20'000); // of two policies
        QTRY_COMPARE(m_rig->count(u"vendor_service"_s), 2);
        QCOMPARE(m_rig->database.sql(u"select person from yagura.on_call_now where level = 1 and schedule <> ''"_s), u"一次 花子"_s);
        const auto polls = one.polls(u"pd"_s, true);
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"pd"_s, true) >= polls + 3, 20'000);
        QCOMPARE(m_rig->simulator.requestsSeen(u"/oncalls"_s).size(), size_t(1)); // not with every poll
        QCOMPARE(m_rig->count(u"roster"_s), 1); // Datadog lists nobody
    }

    void aPollThatBringsNothingNewWritesNoSignals()
    {
        m_rig->addDatadog();
        m_rig->addMonitor(100);
        for (int i = 0; i < 20; ++i)
            m_rig->simulator.datadog().fire(100, u"host:web-%1"_s.arg(i));
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 20, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal where snapshot = 'due'"_s), 0, 20'000);
        const auto written = m_rig->database.sql(u"select max(changed::text::bigint) from yagura.item"_s);
        const auto polls = one.polls(u"dd"_s, true);
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"dd"_s, true) >= polls + 5, 20'000);
        QCOMPARE(m_rig->database.sql(u"select max(changed::text::bigint) from yagura.item"_s), written);
        for (qsizetype i = one.polled.size() - 3; i < one.polled.size(); ++i)
            QCOMPARE(one.polled.at(i).constFirst().value<collector::PollFact>().report, core::IngestReport {});
    }

    void aMisbehavingVendorIsToldAndComesBack_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QString>("errorKind");
        QTest::addColumn<QString>("auth");
        QTest::newRow("401") << int(Fault::Status) << 401 << u"denied"_s << u"denied"_s;
        QTest::newRow("500") << int(Fault::Status) << 500 << u"vendor"_s << u"unknown"_s;
        QTest::newRow("429") << int(Fault::RateLimited) << 0 << u"rate_limited"_s << u"unknown"_s;
        QTest::newRow("no JSON") << int(Fault::MalformedJson) << 0 << u"invalid"_s << u"unknown"_s;
        QTest::newRow("half a JSON") << int(Fault::TruncatedJson) << 0 << u"invalid"_s << u"unknown"_s;
        QTest::newRow("redirect elsewhere") << int(Fault::Redirect) << 302 << u"invalid"_s << u"unknown"_s;
        QTest::newRow("closes at once") << int(Fault::Close) << 0 << u"offline"_s << u"unknown"_s;
    }

    void aMisbehavingVendorIsToldAndComesBack()
    {
        QFETCH(int, kind);
        QFETCH(int, httpStatus);
        QFETCH(QString, errorKind);
        QFETCH(QString, auth);
        m_rig->addPagerDuty();
        m_rig->addDatadog(); // and the other source goes on
        m_rig->openIncident(u"a"_s);
        auto wrong = fault(u"/*"_s, static_cast<Fault>(kind), httpStatus);
        wrong.location = "http://elsewhere.example/";
        if (wrong.fault == Fault::RateLimited)
            wrong.resetSeconds = 1;
        auto pagerDutyOnly = wrong;
        for (const auto& path : {u"/incidents*"_s, u"/log_entries*"_s}) {
            pagerDutyOnly.path = path;
            m_rig->simulator.misbehave(pagerDutyOnly);
        }
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"error_kind"_s), errorKind, 30'000);
        QCOMPARE(m_rig->status(u"pd"_s, u"auth_state"_s), auth);
        QCOMPARE(m_rig->status(u"pd"_s, u"last_good_at"_s), QString());
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"dd"_s, true) >= 3, 20'000);
        QCOMPARE(one.polls(u"pd"_s, true), 0);
        m_rig->simulator.behave();
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"error_kind"_s), QString(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 1, 20'000);
        QCOMPARE(m_rig->status(u"pd"_s, u"auth_state"_s), u"ok"_s);
    }

    void aRefusedKeyIsTriedSlowly()
    {
        m_rig->addPagerDuty();
        m_rig->addDatadog();
        qputenv("YAGURA_SECRET_TEST_PD", "pagerduty http://127.0.0.1:* wrong-key");
        auto patient = quickPace();
        patient.deniedFirst = patient.deniedCeiling = std::chrono::hours(1);
        OneCollector slow(m_rig->collectorLogin(), u"slow"_s, patient);
        QTRY_VERIFY_WITH_TIMEOUT(slow.polls(u"dd"_s, true) >= 20, 30'000);
        QCOMPARE(m_rig->status(u"pd"_s, u"auth_state"_s), u"denied"_s);
        QCOMPARE(slow.polls(u"pd"_s, false), 1);
        slow.stop();
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"pd"_s, false) > 0, 20'000);
        // Mended in place: the key is read anew, without a restart.
        qputenv("YAGURA_SECRET_TEST_PD", "pagerduty http://127.0.0.1:* " + m_rig->simulator.pagerDuty().token());
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"auth_state"_s), u"ok"_s, 20'000);
    }

    void aCollectorWithoutTheKeyLeavesTheSourceToOneThatHasIt()
    {
        m_rig->addPagerDuty();
        m_rig->database.sql(u"update yagura.source set secret_ref = 'env:YAGURA_SECRET_TEST_ABSENT'"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"error_code"_s), u"secret"_s, 20'000);
        QCOMPARE(m_rig->status(u"pd"_s, u"holder"_s), QString());
        QCOMPARE(m_rig->database.sql(u"select count(*) from pg_locks where locktype = 'advisory' and classid = 7301"
                                     " and database = (select oid from pg_database where datname = current_database())"_s),
            u"0"_s);
    }

    void oneHoldsASourceAndAnotherTakesOver()
    {
        m_rig->addPagerDuty();
        m_rig->openIncident(u"a"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"holder"_s), u"one"_s, 20'000);
        OneCollector two(m_rig->collectorLogin(), u"two"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!two.heldElsewhere.isEmpty(), 20'000);
        QVERIFY(two.polled.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 1, 20'000);
        one.stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"holder"_s), u"two"_s, 20'000);
        m_rig->openIncident(u"b"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 2, 20'000);
        QCOMPARE(m_rig->count(u"item"_s), 2);
    }

    void aLostDatabaseIsComeBackTo()
    {
        m_rig->addPagerDuty();
        m_rig->openIncident(u"a"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 1, 20'000);
        QSignalSpy lost(&one.session, &store::Session::connectionLost);
        m_rig->database.endConnections();
        QTRY_VERIFY_WITH_TIMEOUT(!lost.isEmpty(), 20'000);
        m_rig->openIncident(u"b"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 2, 30'000);
        QCOMPARE(m_rig->database.sql(u"select sum(fires) from yagura.signal"_s), u"2"_s);
    }

    void aChangedConfigurationIsTakenUpWhileRunning()
    {
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        m_rig->openIncident(u"a"_s);
        m_rig->addPagerDuty();
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 1, 20'000);

        m_rig->database.sql(u"update yagura.source set state = 'paused'"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"holder"_s), QString(), 20'000);
        const auto before = one.polled.size();
        m_rig->openIncident(u"b"_s);
        m_rig->addDatadog();
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"dd"_s, true) >= 3, 20'000);
        QCOMPARE(one.polls(u"pd"_s, true), int(before));

        m_rig->database.sql(u"update yagura.source set state = 'active', base_url = 'http://127.0.0.1:9'"
                            " where key = 'pd'"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"pd"_s, u"error_kind"_s), u"offline"_s, 20'000);
        m_rig->database.sql(u"update yagura.source set base_url = '%1' where key = 'pd'"_s.arg(
            m_rig->simulator.pagerDutyUrl().toString()));
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 2, 20'000);
    }

    void aMissingRoleIsToldAndDoesNotSpin()
    {
        m_rig->addPagerDuty();
        OneCollector one(m_rig->database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}), u"one"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!one.failed.isEmpty(), 20'000);
        QCOMPARE(one.failed.constFirst().at(1).value<core::Error>().kind, core::ErrorKind::Denied);
        QVERIFY(one.polled.isEmpty());
    }

    void aPersonsActionReachesTheVendorOnce()
    {
        m_rig->addPagerDuty();
        const auto incident = m_rig->openIncident(u"a"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"item"_s), 1, 20'000);
        perform(core::Verb::Acknowledge, {});
        perform(core::Verb::Note, u"再起動を待っています"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"delivery where state = 'sent'"_s), 2, 20'000);
        QCOMPARE(m_rig->simulator.pagerDuty().acknowledgedIncidents(), QStringList {incident});
        QCOMPARE(m_rig->simulator.pagerDuty().notes(incident).size(), 1);
    }

    void aNoteWhoseAnswerWasLostIsNotRepeated()
    {
        m_rig->addPagerDuty();
        const auto incident = m_rig->openIncident(u"a"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"item"_s), 1, 20'000);
        auto lost = fault(u"/incidents/%1/notes"_s.arg(incident), Fault::Close);
        lost.method = "POST";
        lost.times = 1;
        lost.afterEffect = true;
        m_rig->simulator.misbehave(lost);
        perform(core::Verb::Note, u"一度だけ"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"delivery where state = 'sent'"_s), 1, 30'000);
        QCOMPARE(m_rig->simulator.pagerDuty().notes(incident).size(), 1);
    }

    void aDeliverysEndIsToldUntilTheDatabaseTakesIt_data()
    {
        QTest::addColumn<QString>("hinder");
        QTest::addColumn<QString>("mend");
        QTest::newRow("the database fails for a while")
            << u"alter function yagura.finish_delivery rename to finish_delivery_away"_s
            << u"alter function yagura.finish_delivery_away rename to finish_delivery"_s;
        QTest::newRow("it refuses for a while")
            << u"revoke execute on function yagura.finish_delivery from yagura_collector"_s
            << u"grant execute on function yagura.finish_delivery to yagura_collector"_s;
    }

    void aDeliverysEndIsToldUntilTheDatabaseTakesIt()
    {
        QFETCH(const QString, hinder);
        QFETCH(const QString, mend);
        m_rig->addPagerDuty();
        const auto incident = m_rig->openIncident(u"a"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"item"_s), 1, 20'000);
        m_rig->database.sql(hinder);
        perform(core::Verb::Note, u"一度だけ"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!one.failed.isEmpty(), 20'000);
        QCOMPARE(m_rig->count(u"delivery where state = 'sending'"_s), 1);
        m_rig->database.sql(mend);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"delivery where state = 'sent'"_s), 1, 20'000);
        QCOMPARE(m_rig->simulator.pagerDuty().notes(incident).size(), 1);
    }

    void whatFailsBesideTheListSlowsNoPoll_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QString>("errorKind");
        QTest::newRow("a key without the right") << 403 << u"denied"_s;
        QTest::newRow("a broken endpoint") << 500 << u"vendor"_s;
    }

    void whatFailsBesideTheListSlowsNoPoll()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const QString, errorKind);
        m_rig->addDatadog();
        m_rig->addMonitor(100);
        m_rig->simulator.misbehave(fault(u"/api/v2/downtime"_s, Fault::Status, httpStatus));
        auto strict = quickPace();
        strict.failedFirst = strict.failedCeiling = strict.deniedFirst = strict.deniedCeiling = std::chrono::hours(1);
        OneCollector one(m_rig->collectorLogin(), u"one"_s, strict);
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"dd"_s, true) >= 5, 30'000);
        QCOMPARE(one.polls(u"dd"_s, false), 0);
        QCOMPARE(one.failed.size(), 0);
        QCOMPARE(m_rig->status(u"dd"_s, u"error_kind"_s), errorKind);
        QCOMPARE(m_rig->status(u"dd"_s, u"auth_state"_s), u"ok"_s);
        QCOMPARE(m_rig->status(u"dd"_s, u"last_good_at = last_poll_at"_s), u"t"_s);
    }

    void whatChangedWhileNobodyLookedIsCaughtUpWith()
    {
        m_rig->addPagerDuty();
        constexpr auto incidents = 200; // more than one poll reads the alerts of
        QStringList ids;
        for (int i = 0; i < incidents; ++i)
            ids.append(m_rig->openIncident(QString::number(i)));
        {
            OneCollector one(m_rig->collectorLogin(), u"one"_s);
            QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), incidents, 20'000);
            QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal where link_keys <> '{}'"_s), incidents, 20'000);
        }
        for (int i = 0; i < 25; ++i) {
            simulator::PdChange taken;
            taken.incidentId = ids.at(i);
            taken.status = simulator::PdStatus::Acknowledged;
            QVERIFY(!m_rig->simulator.pagerDuty().apply({taken}, u"PUSER01"_s));
        }
        // The last whole list is too old, and the next collector knows nothing of what the first one knew.
        m_rig->database.sql(u"update yagura.source_status set cursor = cursor || '{\"full_at\": \"\"}'"_s);
        OneCollector two(m_rig->collectorLogin(), u"two"_s);
        const auto catchesUp = [&two] {
            return std::any_of(two.failed.cbegin(), two.failed.cend(),
                [](const auto& arguments) { return arguments.at(1).template value<core::Error>().code == "catching_up"_L1; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(catchesUp(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(two.polls(u"pd"_s, true) > 0, 20'000);
        QCOMPARE(m_rig->status(u"pd"_s, u"error_kind"_s), QString()); // fresh again, when it is
        QCOMPARE(m_rig->count(u"signal where state = 'acknowledged'"_s), 25);
        QVERIFY(two.polls(u"pd"_s, false) > 0); // and not before
    }

    void stoppingDoesNotWaitForTheVendorsPatience()
    {
        // A 429 that does not say until when is obeyed for half a minute, which no stop may take.
        m_rig->addPagerDuty();
        simulator::Misbehaviour busy;
        busy.path = u"/incidents"_s;
        busy.fault = simulator::Fault::RateLimited;
        m_rig->simulator.misbehave(busy);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"pd"_s, false) > 0, 20'000);
        m_rig->simulator.forgetRequests();
        one.stop();
        QVERIFY(m_rig->simulator.requestsSeen(u"/incidents"_s).empty());
    }

    void stoppingGivesTheSourcesFree()
    {
        m_rig->addPagerDuty();
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"pd"_s, true) >= 1, 20'000);
        m_rig->simulator.misbehave(fault(u"/*"_s, Fault::Hang));
        m_rig->simulator.forgetRequests();
        QTRY_VERIFY_WITH_TIMEOUT(!m_rig->simulator.requestsSeen().empty(), 20'000);
        const auto polledAt = m_rig->status(u"pd"_s, u"last_poll_at"_s);
        const auto polls = one.polls(u"pd"_s, true) + one.polls(u"pd"_s, false);
        one.stop(); // in the middle of a poll that would never end
        QCOMPARE(m_rig->status(u"pd"_s, u"holder"_s), QString());
        // A poll that was broken off is none: the good one before it stands.
        QCOMPARE(m_rig->status(u"pd"_s, u"error_kind"_s), QString());
        QCOMPARE(m_rig->status(u"pd"_s, u"last_poll_at"_s), polledAt);
        QCOMPARE(one.polls(u"pd"_s, true) + one.polls(u"pd"_s, false), polls);
    }

private:
    void perform(core::Verb verb, const QString& text)
    {
        store::Session session(m_rig->database.conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}), u"test"_s);
        store::Commands commands(session);
        core::Action action;
        action.id = QUuid::createUuid();
        action.item = core::ItemId {m_rig->database.sql(u"select id from yagura.item"_s).toLongLong()};
        action.verb = verb;
        action.text = text;
        auto future = commands.perform(action);
        future.waitForFinished();
        QVERIFY2(future.result().has_value(), qPrintable(future.result() ? QString() : future.result().error().detail));
    }

    std::unique_ptr<Rig> m_rig;
};

QTEST_GUILESS_MAIN(TestCollector)
#include "tst_Collector.moc"
