// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands beside Datadog's alerts: definitions, thresholds, metrics, ids. What fails there is said, and the alerts come.
#include "DatadogLists.h"

#include "sources/datadog/DatadogMetric.h"
#include "sources/datadog/DatadogMonitorParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

core::Monitor monitorOf(const QString& query, const QJsonObject& options = {})
{
    const QJsonObject object {{u"id"_s, 12}, {u"type"_s, u"query alert"_s}, {u"query"_s, query}, {u"options"_s, options}};
    return sources::datadog::readMonitor(object, QDateTime(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC)).value_or(core::Monitor());
}

QJsonObject thresholds(const QJsonObject& numbers)
{
    return {{u"thresholds"_s, numbers}};
}

}

class TestDatadogBeside : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aThresholdThatTheOptionsLackIsTakenFromTheQuery_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<std::optional<double>>("expected");
        const auto row = [](const char* ending, std::optional<double> expected) {
            QTest::newRow(ending) << u"avg(last_5m):avg:system.load.1{*} by {host}"_s + QString::fromLatin1(ending) << expected;
        };
        row(" > 100", 100.0);
        row(" >= 100", 100.0);
        row(" < 10", 10.0);
        row(" <= 10", 10.0);
        row(" == 0", 0.0);
        row(" != 1", 1.0);
        row(">100", 100.0);
        row(" < -5", -5.0);
        row(" > +5", 5.0);
        row(" > 0.25", 0.25);
        row(" > .5", 0.5);
        row(" > 5.", 5.0);
        row(" > 1e-3", 0.001);
        row(" < -2.5E+6 ", -2.5e6);
        row(" > many", std::nullopt);
        row(" > 1.2.3", std::nullopt);
        row("", std::nullopt);
    }

    void aThresholdThatTheOptionsLackIsTakenFromTheQuery()
    {
        QFETCH(const QString, query);
        QFETCH(const std::optional<double>, expected);
        QCOMPARE(monitorOf(query).critical, expected);
        QCOMPARE(monitorOf(query, thresholds({})).critical, expected);
        QCOMPARE(monitorOf(query, thresholds({{u"critical"_s, QJsonValue::Null}, {u"warning"_s, 3}})).critical, expected);
        QCOMPARE(monitorOf(query, thresholds({{u"critical"_s, 77}})).critical, std::optional(77.0));
        QVERIFY(!monitorOf(query).warning);
    }

    void aThresholdIsDrawnOnlyOverWhatItIsComparedWith_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("drawn");
        const auto row = [](const char* query, bool drawn) { QTest::newRow(query) << QString::fromLatin1(query) << drawn; };
        row("avg(last_5m):avg:system.load.1{*} > 20", true);
        row("max(last_1h):sum:errors{*}.as_count() by {host} > 20", true);
        row("sum(last_5m):sum:a{x:y} / sum:b{x:y} * 100 > 20", true);
        row("avg(current_1d):avg:system.load.1{*} > 20", true);
        row("percentile(last_5m):p99:latency{*} > 20", true);
        row("pct_change(avg(last_5m),last_1h):avg:system.load.1{*} > 20", false);
        row("change(avg(last_5m),last_5m):avg:system.load.1{*} > 20", false);
        row("avg(last_4h):anomalies(avg:system.load.1{*}, 'basic', 2, direction='both') >= 20", false);
        row("avg(last_1h):outliers(avg:system.load.1{*} by {host}, 'DBSCAN', 3) > 20", false);
        row("max(next_1w):forecast(avg:system.disk.in_use{*}, 'linear', 1) >= 20", false);
        row("max(last_1w):forecast(avg:system.disk.in_use{*}, 'linear', 1) >= 20", false);
    }

    void aThresholdIsDrawnOnlyOverWhatItIsComparedWith()
    {
        QFETCH(const QString, query);
        QFETCH(const bool, drawn);
        const auto given = monitorOf(query, thresholds({{u"critical"_s, 20}, {u"warning"_s, 10}}));
        core::MetricSeries series;
        sources::datadog::takeThresholds(given, series);
        QCOMPARE(series.critical, drawn ? std::optional(20.0) : std::nullopt);
        QCOMPARE(series.warning, drawn ? std::optional(10.0) : std::nullopt);
        // One that an older version stored without it.
        auto bare = given;
        bare.critical.reset();
        bare.warning.reset();
        core::MetricSeries other;
        sources::datadog::takeThresholds(bare, other);
        QCOMPARE(other.critical, drawn ? std::optional(20.0) : std::nullopt);
        QVERIFY(!other.warning);
    }

    void aMetricThatTheKeyMayNotReadIsSaidBesideTheAlerts()
    {
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        room.vendor.datadog().fire(12, u"host:web-1"_s);
        const auto monitor = room.poll().batch.monitors.front();
        auto denied = faultAt(u"/api/v1/query"_s, simulator::Fault::Status);
        denied.status = 403;
        room.vendor.misbehave(denied);
        const auto refused = QCoro::waitFor(room.source->fetchMetric(monitor, u"host:web-1"_s, room.clock.now()));
        QVERIFY(refused.error().kind == core::ErrorKind::Denied);
        for (int i = 0; i < 2; ++i) {
            const auto polled = room.poll();
            QVERIFY(polled.complete);
            QVERIFY(polled.auth == core::AuthState::Ok);
            QVERIFY(polled.error);
            QCOMPARE(polled.error->code, u"no_metric_right"_s);
        }
        QVERIFY(QCoro::waitFor(room.source->test())->remarks.contains(u"no_metric_right"_s));
        room.vendor.behave();
        QVERIFY(QCoro::waitFor(room.source->fetchMetric(monitor, u"host:web-1"_s, room.clock.now())));
        QVERIFY(!room.poll().error);
        QCOMPARE(QCoro::waitFor(room.source->test())->remarks, QStringList());
    }

    void aQueryThatTheVendorRefusesIsNoChart_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<core::ErrorKind>("kind");
        QTest::newRow("400: it stays so") << 400 << core::ErrorKind::NotFound;
        QTest::newRow("422: it stays so") << 422 << core::ErrorKind::NotFound;
        QTest::newRow("500: it passes") << 500 << core::ErrorKind::Vendor;
    }

    void aQueryThatTheVendorRefusesIsNoChart()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const core::ErrorKind, kind);
        VendorRoom room(u"datadog"_s);
        auto fault = faultAt(u"/api/v1/query"_s, simulator::Fault::Status);
        fault.status = httpStatus;
        room.vendor.misbehave(fault);
        const auto monitor = monitorOf(u"avg(last_5m):avg:system.load.1{*} > 20"_s);
        QVERIFY(QCoro::waitFor(room.source->fetchMetric(monitor, {}, room.clock.now())).error().kind == kind);
        QVERIFY(!room.poll().error);
    }

    void aMetricIsFetchedThoughNobodySaysSinceWhen()
    {
        VendorRoom room(u"datadog"_s);
        addMonitor(room, 12);
        room.vendor.datadog().fire(12, u"host:web-1"_s);
        const auto monitor = room.poll().batch.monitors.front();
        const auto series = QCoro::waitFor(room.source->fetchMetric(monitor, u"host:web-1"_s, QDateTime()));
        QVERIFY(series);
        QVERIFY(qAbs(series->to.secsTo(room.clock.now())) < 3600);
    }

    void aListOfMonitorsThatTheKeyMayNotReadLeavesTheAlertsGood()
    {
        VendorRoom room(u"datadog"_s);
        for (int id = 100; id < 160; ++id) {
            addMonitor(room, id);
            room.vendor.datadog().fire(id, u"host:web-1"_s);
        }
        auto denied = faultAt(u"/api/v1/monitor"_s, simulator::Fault::Status);
        denied.status = 403;
        room.vendor.misbehave(denied);
        const auto first = room.poll();
        QVERIFY(first.complete);
        QVERIFY(first.auth == core::AuthState::Ok);
        QCOMPARE(first.error->code, u"no_monitor_right"_s);
        QCOMPARE(room.open.size(), 60);
        // They are read one by one meanwhile, some each time.
        size_t read = 0;
        for (int i = 0; i < 2; ++i) {
            const auto polled = room.poll();
            read += polled.batch.monitors.size();
            QCOMPARE(polled.error->code, u"no_monitor_right"_s);
        }
        QCOMPARE(read, size_t(60));
        QCOMPARE(room.vendor.requestsSeen(u"/api/v1/monitor"_s).size(), size_t(1));
        QVERIFY(QCoro::waitFor(room.source->test())->remarks.contains(u"no_monitor_right"_s));
    }

    void moreMonitorsThanAreReadAreSaid()
    {
        VendorRoom room(u"datadog"_s);
        QJsonArray rows;
        for (int id = 100; id < 150; ++id)
            rows.append(groupRow(id, u"host:a"_s));
        answerList(room, {groupPage(rows, 50, 1)});
        QJsonArray others;
        for (int i = 0; i < 1000; ++i)
            others.append(QJsonObject {{u"id"_s, 100'000 + i}, {u"name"_s, u"x"_s}});
        answerInTurn(room, u"/api/v1/monitor"_s, {QJsonDocument(others).toJson(QJsonDocument::Compact)});
        const auto polled = room.poll();
        QVERIFY(polled.complete);
        QCOMPARE(polled.error->code, u"monitors_cut"_s);
        QCOMPARE(room.open.size(), 50);
    }

    void anIdBeyond64BitsKeepsItsDigits()
    {
        VendorRoom room(u"datadog"_s);
        const QByteArray id = "18446744073709551999";
        auto page = groupPage({groupRow(12, u"host:a"_s)}, 1, 1);
        page.replace("\"monitor_id\":12", "\"monitor_id\":" + id);
        answerList(room, {page});
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        const auto& signal = polled.batch.arrived.front();
        QCOMPARE(signal.externalId, QString::fromLatin1(id) + u"/host:a"_s);
        QVERIFY(signal.url.contains(QString::fromLatin1(id)));
        QCOMPARE(room.vendor.requestsSeen(u"/api/v1/monitor/"_s + QString::fromLatin1(id)).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestDatadogBeside)
#include "tst_DatadogBeside.moc"
