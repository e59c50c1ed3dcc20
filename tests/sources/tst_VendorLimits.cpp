// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a vendor draws lines: how deep a list may be read, and how often it may be asked.
#include "VendorRoom.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using simulator::Fault;

namespace {

constexpr auto deepestPage = 10'000; // PagerDuty: offset and limit together

void openIncidents(VendorRoom& room, int count, const QDateTime& first, std::chrono::seconds apart)
{
    for (int i = 0; i < count; ++i) {
        auto event = pdEvent(u"%1/%2"_s.arg(first.toSecsSinceEpoch()).arg(i));
        event.at = first.addSecs(i * apart.count());
        room.vendor.pagerDuty().openIncident(event);
    }
}

} // namespace

class tst_VendorLimits final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void moreThanTheVendorPagesAreReadInWindows()
    {
        VendorRoom room(u"pagerduty"_s);
        room.vendor.setPagerDutyRateLimit(0);
        const auto now = room.clock.now();
        openIncidents(room, deepestPage + 40, now.addDays(-400), std::chrono::seconds(60));
        openIncidents(room, 7, now.addDays(-60), std::chrono::seconds(60)); // windows lie between
        openIncidents(room, 3, now.addSecs(-600), std::chrono::seconds(60));
        const auto all = room.poll();
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->detail) : "");
        QVERIFY(all.complete);
        QCOMPARE(room.open.size(), deepestPage + 50);
        QCOMPARE(all.batch.arrived.size(), static_cast<size_t>(deepestPage + 50)); // each once
        QVERIFY(all.batch.gone.isEmpty());
    }

    void moreInOneSecondThanTheVendorPagesIsSaid()
    {
        VendorRoom room(u"pagerduty"_s);
        room.vendor.setPagerDutyRateLimit(0);
        room.open.insert(u"PELSEWHERE"_s); // the database knows one that may be beyond what can be read
        openIncidents(room, deepestPage + 40, room.clock.now().addDays(-1), std::chrono::seconds(0));
        const auto cut = room.poll();
        QVERIFY(cut.error);
        QCOMPARE(cut.error->code, u"too_many"_s);
        QVERIFY(!cut.complete);
        QVERIFY(cut.batch.gone.isEmpty());
        QVERIFY(cut.batch.arrived.size() >= static_cast<size_t>(deepestPage - 100)); // what could be read is there
    }

    void aSpentBudgetIsWaitedFor_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("pagerduty") << u"pagerduty"_s;
        QTest::newRow("datadog") << u"datadog"_s;
    }

    void aSpentBudgetIsWaitedFor()
    {
        QFETCH(const QString, kind);
        VendorRoom room(kind);
        openIncidents(room, 6, room.clock.now().addSecs(-600), std::chrono::seconds(1));
        for (const qint64 id : {12, 13, 14, 15, 16, 17}) {
            addMonitor(room, id);
            room.vendor.datadog().fire(id, u"host:web-1"_s);
        }
        constexpr auto inOneSecond = 3;
        room.vendor.setPagerDutyRateLimit(inOneSecond, std::chrono::seconds(1));
        room.vendor.setDatadogRateLimit(inOneSecond, std::chrono::seconds(1));
        // The vendor refuses the fourth request of a second, and a refused one fails the poll.
        const auto result = room.poll();
        QVERIFY2(!result.error, result.error ? qPrintable(result.error->detail) : "");
        QVERIFY(result.complete);
        QCOMPARE(room.open.size(), 6);
        QVERIFY(room.vendor.requestsSeen().size() > inOneSecond);
        QCOMPARE(result.rateLimit, inOneSecond);
    }

    void aSpentBudgetStopsOnlyWhatCountsAgainstIt_data()
    {
        QTest::addColumn<QByteArray>("budget");
        QTest::addColumn<bool>("stopsAll");
        QTest::newRow("metrics by themselves") << QByteArray("timeseries_query") << false;
        QTest::newRow("one for the organisation") << QByteArray("global_org") << true;
    }

    void aSpentBudgetStopsOnlyWhatCountsAgainstIt()
    {
        QFETCH(const QByteArray, budget);
        QFETCH(const bool, stopsAll);
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        room.vendor.datadog().fire(12, u"host:web-1"_s);
        const auto monitors = room.poll().batch.monitors;
        QCOMPARE(monitors.size(), size_t(1));
        QVERIFY(room.source->metricBudget().limit < 0); // none was asked for yet
        auto spent = faultAt(u"/api/v1/query"_s, Fault::RateLimited);
        spent.resetSeconds = 600;
        spent.budget = budget;
        room.vendor.misbehave(spent);
        const auto series = QCoro::waitFor(room.source->fetchMetric(monitors.front(), u"host:web-1"_s, room.clock.now()));
        QCOMPARE(core::errorKindName(series.error().kind), core::errorKindName(core::ErrorKind::RateLimited));
        QCOMPARE(room.source->metricBudget().remaining, 0);
        room.vendor.forgetRequests();
        const auto polled = room.poll();
        QCOMPARE(polled.complete, !stopsAll);
        QCOMPARE(polled.rateRemaining == 0, stopsAll);
        QCOMPARE(room.vendor.requestsSeen().empty(), stopsAll);
        QVERIFY(stopsAll || room.deliver(u"downtime"_s, u"12/host:web-1"_s).outcome == core::DeliveryOutcome::Done);
    }

    void aFailingVendorThatSaysWhenIsNotAskedBefore_data()
    {
        QTest::addColumn<int>("retryAfter");
        QTest::addColumn<size_t>("requests");
        QTest::newRow("it says when") << 300 << size_t(1);
        QTest::newRow("it does not: once more after a moment") << -1 << size_t(2);
    }

    void aFailingVendorThatSaysWhenIsNotAskedBefore()
    {
        QFETCH(const int, retryAfter);
        QFETCH(const size_t, requests);
        VendorRoom room(u"pagerduty"_s);
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        auto busy = faultAt(u"/incidents"_s, Fault::Status);
        busy.status = 503;
        if (retryAfter > 0)
            busy.resetSeconds = retryAfter;
        room.vendor.misbehave(busy);
        const auto cut = room.poll();
        QVERIFY(cut.error);
        QCOMPARE(core::errorKindName(cut.error->kind), core::errorKindName(core::ErrorKind::Vendor));
        QCOMPARE(cut.error->retryAfter ? int(cut.error->retryAfter->count()) : -1, retryAfter);
        QCOMPARE(room.vendor.requestsSeen().size(), requests);
        room.vendor.forgetRequests();
        const auto kept = room.deliver(u"acknowledge"_s, id);
        QCOMPARE(core::deliveryOutcomeName(kept.outcome), retryAfter > 0 ? u"retry"_s : u"done"_s);
        QCOMPARE(room.vendor.requestsSeen().empty(), retryAfter > 0);
    }

    void aWaitEndsWhenAllIsCancelled()
    {
        VendorRoom room(u"pagerduty"_s);
        room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        room.vendor.setPagerDutyRateLimit(1, std::chrono::seconds(60)); // which the list uses up
        connect(&room.vendor, &simulator::Simulator::requested, &room.http,
            [&room] { QTimer::singleShot(300, &room.http, &sources::HttpClient::cancelAll); });
        const auto cut = room.poll();
        QVERIFY(cut.error);
        QCOMPARE(core::errorKindName(cut.error->kind), core::errorKindName(core::ErrorKind::Cancelled));
        QCOMPARE(room.vendor.requestsSeen().size(), size_t(1));
    }

    void aLongWaitIsLeftToTheNextPoll()
    {
        VendorRoom room(u"pagerduty"_s);
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        room.vendor.setPagerDutyRateLimit(1, std::chrono::seconds(600));
        const auto cut = room.poll(); // the list alone uses it up
        QVERIFY(cut.error);
        QCOMPARE(core::errorKindName(cut.error->kind), core::errorKindName(core::ErrorKind::RateLimited));
        QVERIFY(cut.error->retryAfter);
        QVERIFY(cut.error->retryAfter->count() > 60);
        QCOMPARE(cut.rateRemaining, 0);
        QVERIFY(room.open.contains(id)); // known without its alerts
        room.vendor.forgetRequests();
        QCOMPARE(core::errorKindName(room.poll().error->kind), core::errorKindName(core::ErrorKind::RateLimited));
        const auto kept = room.deliver(u"acknowledge"_s, id);
        QCOMPARE(core::deliveryOutcomeName(kept.outcome), u"retry"_s);
        QVERIFY(kept.retryAfter);
        QVERIFY(room.vendor.requestsSeen().empty()); // nobody was bothered
    }
};

QTEST_GUILESS_MAIN(tst_VendorLimits)
#include "tst_VendorLimits.moc"
