// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Datadog from the vendor to the database: what becomes of its items, and of the metrics around them.
#include "CollectorRig.h"

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using simulator::Fault;

namespace {

constexpr auto patience = 20'000;

simulator::Misbehaviour faultOf(const QString& path, int httpStatus)
{
    simulator::Misbehaviour result;
    result.path = path;
    result.fault = Fault::Status;
    result.status = httpStatus;
    return result;
}

}

class TestDatadogRoom : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_rig = std::make_unique<Rig>();
        m_rig->addDatadog();
    }

    void cleanup() { m_rig.reset(); }

    void aTestThatFailsAtSeveralPlacesIsOneItemUntilAllAreWell()
    {
        simulator::DdMonitor test;
        test.id = 200;
        test.type = u"synthetics alert"_s;
        test.query = u"no_query"_s;
        test.name = u"予約サイトの表示"_s;
        test.tags = {u"customer:minato"_s, u"check_type:api"_s};
        auto& datadog = m_rig->simulator.datadog();
        datadog.addMonitor(test);
        const QStringList places {u"total"_s, u"aws:ap-northeast-1"_s, u"@SYNTHETICS_OVERALL@"_s};
        for (const auto& place : places)
            datadog.fire(200, place);
        m_rig->addMonitor(100);
        datadog.fire(100, u"host:web-1"_s);
        datadog.fire(100, u"host:web-2"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 5, patience);
        QCOMPARE(m_rig->count(u"item"_s), 3); // the test, and each of two hosts

        const auto openOfTheTest = u"item i where recovered_at is null and exists (select 1 from yagura.signal s"
                                   " where s.item_id = i.id and s.monitor_external_id = '200')"_s;
        datadog.recover(200, places.at(1));
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal where state = 'recovered'"_s), 1, patience);
        QCOMPARE(m_rig->count(openOfTheTest), 1);
        datadog.recover(200, places.at(0));
        datadog.recover(200, places.at(2));
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(openOfTheTest), 0, patience);
        QCOMPARE(m_rig->count(u"item"_s), 3);
    }

    void aMetricThatTheKeyMayNotReadIsNotDueForEver()
    {
        m_rig->simulator.misbehave(faultOf(u"/api/v1/query"_s, 403));
        m_rig->addMonitor(100);
        for (int i = 0; i < 6; ++i)
            m_rig->simulator.datadog().fire(100, u"host:h%1"_s.arg(i));
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal where snapshot = 'impossible'"_s), 6, patience);
        // Once more than there are, to tell a key without the right from one that is no good any more.
        QCOMPARE(m_rig->simulator.requestsSeen(u"/api/v1/query"_s).size(), size_t(7));
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"dd"_s, u"error_code"_s), u"no_metric_right"_s, patience);
        QCOMPARE(m_rig->status(u"dd"_s, u"last_good_at = last_poll_at"_s), u"t"_s);
        QCOMPARE(one.failed.size(), 0);
    }

    void aKeyThatIsRefusedForAMomentLosesNoMetric()
    {
        auto refused = faultOf(u"/api/v1/query"_s, 403);
        refused.times = 1;
        m_rig->simulator.misbehave(refused);
        m_rig->addMonitor(100);
        m_rig->simulator.datadog().fire(100, u"host:h0"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"metric_snapshot"_s), 1, patience);
    }

    void aMetricThatTheVendorNeverAnswersIsNotDueForEver_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("a query that it refuses") << 400 << true;
        QTest::newRow("a failure that does not pass") << 500 << false;
    }

    void aMetricThatTheVendorNeverAnswersIsNotDueForEver()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const bool, atOnce);
        m_rig->simulator.misbehave(faultOf(u"/api/v1/query"_s, httpStatus));
        m_rig->addMonitor(100);
        m_rig->simulator.datadog().fire(100, u"host:h0"_s);
        OneCollector one(m_rig->collectorLogin(), u"one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal where snapshot = 'impossible'"_s), 1, patience);
        const auto requests = m_rig->simulator.requestsSeen(u"/api/v1/query"_s).size();
        QVERIFY(atOnce ? requests == 1 : requests > 8);
    }

    void aListThatIsNotWholeIsSaidAndReadAgainInTime()
    {
        m_rig->addMonitor(100);
        m_rig->simulator.datadog().fire(100, u"host:h0"_s);
        auto strict = quickPace();
        strict.failedFirst = strict.failedCeiling = std::chrono::hours(1);
        OneCollector one(m_rig->collectorLogin(), u"one"_s, strict);
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"signal"_s), 1, patience);
        auto shortList = faultOf(u"/api/v1/monitor/groups/search"_s, 200);
        shortList.fault = Fault::Body;
        shortList.body = R"({"groups":[],"metadata":{"total_count":1,"page_count":1}})";
        m_rig->simulator.misbehave(shortList);
        QTRY_VERIFY_WITH_TIMEOUT(one.polls(u"dd"_s, false) >= 3, patience); // no pause as after a failure
        QCOMPARE(m_rig->status(u"dd"_s, u"error_code"_s), u"incomplete_list"_s);
        QCOMPARE(m_rig->status(u"dd"_s, u"last_good_at < last_poll_at"_s), u"t"_s);
        QCOMPARE(m_rig->count(u"signal where state = 'recovered'"_s), 0);
        m_rig->simulator.behave();
        QTRY_COMPARE_WITH_TIMEOUT(m_rig->status(u"dd"_s, u"error_code"_s), QString(), patience);
        QCOMPARE(m_rig->count(u"signal where state = 'recovered'"_s), 0);
    }

private:
    std::unique_ptr<Rig> m_rig;
};

QTEST_GUILESS_MAIN(TestDatadogRoom)
#include "tst_DatadogRoom.moc"
