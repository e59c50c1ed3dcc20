// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the vendors may send, and what else might come.
#include "core/Text.h"
#include "sources/Json.h"
#include "sources/datadog/DatadogDeliveries.h"
#include "sources/datadog/DatadogMetric.h"
#include "sources/datadog/DatadogParser.h"
#include "sources/pagerduty/PagerDutyParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::sources;

namespace {

const QDateTime now(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC);

datadog::ReadRules rulesWith(datadog::NoData noData)
{
    return {now, u"ap1.datadoghq.com"_s, noData};
}

core::Signal incidentOf(const QByteArray& fields)
{
    const auto incident = pagerduty::readIncident(R"({"id":"Q1","status":"triggered","title":"t","urgency":"high",)"
                                                  R"("created_at":"2026-03-01T00:00:00Z")"
            + fields + "}",
        now);
    return incident ? incident->signal : core::Signal();
}

core::Signal groupOf(const QByteArray& fields, datadog::NoData noData = datadog::NoData::Low)
{
    const auto page = datadog::readGroups(
        R"({"groups":[{"monitor_id":7,"group":"host:web-1","monitor_name":"CPU","last_triggered_ts":1774936350,"status":"Alert")"
            + fields + "}]}",
        rulesWith(noData));
    return page && !page->rows.empty() ? page->rows.front().signal : core::Signal();
}

pagerduty::AlertFacts factsOf(QByteArray alert)
{
    alert.replace("@@", "//"); // moc takes the two slashes of an address in a raw string for a comment
    const auto page = pagerduty::readAlerts(R"({"alerts":[)" + alert + "]}");
    return page ? pagerduty::joined(page->rows) : pagerduty::AlertFacts();
}

core::Monitor metricMonitor(const QString& query, const QString& type = u"query alert"_s)
{
    core::Monitor monitor;
    monitor.type = type;
    monitor.query = query;
    return monitor;
}

}

Q_DECLARE_METATYPE(core::Severity)
Q_DECLARE_METATYPE(core::SignalState)

class TestParsers : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void incidentsBecomeSignals_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<core::SignalState>("state");
        QTest::addColumn<core::Severity>("severity");
        using core::Severity;
        using core::SignalState;
        const auto row = [](const char* name, const QByteArray& fields, SignalState state, Severity severity) {
            QTest::newRow(name) << fields << state << severity;
        };
        row("urgency alone", "", SignalState::Firing, Severity::High);
        row("low urgency", R"(,"urgency":"low")", SignalState::Firing, Severity::Low);
        row("a null priority", R"(,"priority":null)", SignalState::Firing, Severity::High);
        row("P1", R"(,"priority":{"summary":"P1"})", SignalState::Firing, Severity::Critical);
        row("P5 before a high urgency", R"(,"priority":{"summary":"P5"})", SignalState::Firing, Severity::Low);
        row("SEV-2", R"(,"priority":{"name":"SEV-2"})", SignalState::Firing, Severity::High);
        row("a priority without order", R"(,"priority":{"summary":"Whenever"})", SignalState::Firing, Severity::High);
        row("a priority of the wrong type", R"(,"priority":"P1")", SignalState::Firing, Severity::High);
        row("acknowledged", R"(,"status":"acknowledged")", SignalState::Acknowledged, Severity::High);
        row("resolved", R"(,"status":"resolved")", SignalState::Recovered, Severity::High);
        row("a state nobody knows", R"(,"status":"snoozed?")", SignalState::Unknown, Severity::High);
        row("an urgency nobody knows", R"(,"urgency":"severe")", SignalState::Firing, Severity::Unknown);
        row("a state of the wrong type", R"(,"status":[1])", SignalState::Unknown, Severity::High);
    }

    void incidentsBecomeSignals()
    {
        QFETCH(QByteArray, fields);
        QFETCH(core::SignalState, state);
        QFETCH(core::Severity, severity);
        const auto signal = incidentOf(fields);
        QCOMPARE(signal.externalId, u"Q1"_s);
        QVERIFY(signal.state == state);
        QVERIFY(signal.severity == severity);
        QVERIFY(!signal.resolvedAt); // none of them says when
    }

    void anUnknownStateKeepsTheVendorsWord()
    {
        QCOMPARE(incidentOf(R"(,"status":"on_fire")").vendorState, u"on_fire"_s);
        QCOMPARE(groupOf(R"(,"status":"Skipped")").vendorState, u"Skipped"_s);
        QVERIFY(groupOf(R"(,"status":"Skipped")").state == core::SignalState::Unknown);
    }

    void badTextComesOutCleanAndBounded()
    {
        const auto hostile = incidentOf(R"(,"title":"<b>\u202egpj\u0000\n</b>")");
        QCOMPARE(hostile.title, u"<b>gpj  </b>"_s);
        const auto huge = incidentOf(",\"title\":\"" + QByteArray(10 * 1024 * 1024, 'x') + "\"");
        QCOMPARE(huge.title.size(), core::maxTitleLength);
        QVERIFY(huge.notes.contains(u"title was cut"_s));
        QVERIFY(huge.raw.size() < core::maxRawBytes + 200);
        QVERIFY(incidentOf(",\"html_url\":\"javascript:alert(1)\"").url.isEmpty());
        QVERIFY(incidentOf(",\"html_url\":\"file:///etc/passwd\"").url.isEmpty());
    }

    void oneBadRecordNeverFailsItsPage()
    {
        const auto incidents = pagerduty::readIncidents(
            R"({"incidents":[{"id":"A","status":"triggered"},{"status":"triggered"},null,7,{"id":"B"}],"more":true})", now);
        QVERIFY(incidents);
        QCOMPARE(incidents->rows.size(), size_t(2));
        QCOMPARE(incidents->bad.size(), size_t(3));
        QVERIFY(incidents->bad.front().raw.contains("triggered"));
        QVERIFY(incidents->more == true);

        const auto groups = datadog::readGroups(
            R"({"groups":[{"monitor_id":1,"group":"*"},{"group":"x"},{"monitor_id":1.5,"group":"x"},[]]})",
            rulesWith(datadog::NoData::Low));
        QVERIFY(groups);
        QCOMPARE(groups->rows.size(), size_t(1));
        QCOMPARE(groups->bad.size(), size_t(3));
        QCOMPARE(groups->size, 4);
    }

    void aPageOfAnotherShapeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("another list") << QByteArray(R"({"items":[]})");
        QTest::newRow("the list is an object") << QByteArray(R"({"incidents":{},"groups":{}})");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("truncated") << QByteArray(R"({"incidents":[{"id":"A")");
    }

    void aPageOfAnotherShapeIsRefused()
    {
        QFETCH(QByteArray, body);
        QVERIFY(pagerduty::readIncidents(body, now).error().kind == core::ErrorKind::Invalid);
        QVERIFY(datadog::readGroups(body, rulesWith(datadog::NoData::Low)).error().kind == core::ErrorKind::Invalid);
    }

    void alertsTellTheMonitorBehindThem_data()
    {
        QTest::addColumn<QByteArray>("alert");
        QTest::addColumn<QStringList>("keys");
        const auto row = [](const char* name, const QByteArray& body, const QStringList& keys) {
            QTest::newRow(name) << QByteArray(R"({"alert_key":"k","service":{"id":"P1"},"body":)" + body + "}") << keys;
        };
        const auto own = u"pagerduty:P1/k"_s;
        row("a link context", R"({"contexts":[{"type":"link","href":"https:@@app.datadoghq.com/monitors/12?group=host%3Aweb-1"}]})",
            {u"datadog:12/host:web-1"_s, own});
        row("the old form of the address", R"({"details":{"url":"https:@@ap1.datadoghq.com/monitors#12?to_ts=1"}})",
            {u"datadog:12/*"_s, own});
        row("amid a text", R"({"details":"CPU high. See (https:@@app.datadoghq.eu/monitors/12?group=a:b). Thanks"})",
            {u"datadog:12/a:b"_s, own});
        row("an id and a group in the details", R"({"details":{"monitor_id":12,"group":"host:b,disk:a"}})",
            {u"datadog:12/disk:a,host:b"_s, own});
        row("the vaguer address gives way",
            R"({"contexts":[{"href":"https:@@app.datadoghq.com/monitors/12"}],"details":{"u":"https:@@app.datadoghq.com/monitors/12?group=a%3Ab"}})",
            {u"datadog:12/a:b"_s, own});
        row("somebody else's host", R"({"details":"https:@@datadoghq.com.evil.example/monitors/12"})", {own});
        row("another page of Datadog", R"({"details":"https:@@app.datadoghq.com/dashboard/12"})", {own});
        row("no body", "null", {own});
    }

    void alertsTellTheMonitorBehindThem()
    {
        QFETCH(QByteArray, alert);
        QFETCH(QStringList, keys);
        QCOMPARE(factsOf(alert).linkKeys, keys);
    }

    void alertsTellSeverityHostAndCustomer()
    {
        const auto facts = factsOf(
            R"({"severity":"warning","body":{"cef_details":{"source_origin":"db-1"},"details":{"tags":"env:prod, customer:minato"}}},)"
            R"({"severity":"error","body":{}})");
        QVERIFY(facts.severity == core::Severity::High);
        QCOMPARE(facts.host, u"db-1"_s);
        QVERIFY(std::find(facts.hints.begin(), facts.hints.end(), core::CustomerHint {u"tag"_s, u"customer:minato"_s}) != facts.hints.end());
        QVERIFY(std::find(facts.hints.begin(), facts.hints.end(), core::CustomerHint {u"host"_s, u"db-1"_s}) != facts.hints.end());
    }

    void groupsBecomeSignals_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<core::SignalState>("state");
        QTest::addColumn<core::Severity>("severity");
        using core::Severity;
        using core::SignalState;
        const auto row = [](const char* name, const QByteArray& fields, SignalState state, Severity severity) {
            QTest::newRow(name) << fields << state << severity;
        };
        row("an alert without priority", R"(,"priority":null)", SignalState::Firing, Severity::High);
        row("a warning", R"(,"status":"Warn")", SignalState::Firing, Severity::Medium);
        row("priority 1", R"(,"priority":1)", SignalState::Firing, Severity::Critical);
        row("priority 3", R"(,"priority":3)", SignalState::Firing, Severity::Medium);
        row("priority 9 is none", R"(,"priority":9)", SignalState::Firing, Severity::High);
        row("no data, whatever the priority", R"(,"status":"No Data","priority":1)", SignalState::Firing, Severity::Low);
        row("well", R"(,"status":"OK")", SignalState::Recovered, Severity::Low);
        row("a state nobody knows", R"(,"status":"Melting")", SignalState::Unknown, Severity::Unknown);
    }

    void groupsBecomeSignals()
    {
        QFETCH(QByteArray, fields);
        QFETCH(core::SignalState, state);
        QFETCH(core::Severity, severity);
        const auto signal = groupOf(fields);
        QCOMPARE(signal.externalId, u"7/host:web-1"_s);
        QCOMPARE(signal.host, u"web-1"_s);
        QVERIFY(signal.state == state);
        QVERIFY(signal.severity == severity);
    }

    void noDataCountsAsAlertOnlyWhereAskedFor()
    {
        const QByteArray fields = R"(,"status":"No Data","priority":1)";
        QVERIFY(groupOf(fields, datadog::NoData::AsAlert).severity == core::Severity::Critical);
    }

    void aGroupNeverSeemsToGoBackInTime()
    {
        const auto signal = groupOf(R"(,"status":"No Data","last_nodata_ts":1774930000)");
        QCOMPARE(signal.openedAt, QDateTime::fromSecsSinceEpoch(1774930000, Qt::UTC));
        QCOMPARE(signal.updatedAt, QDateTime::fromSecsSinceEpoch(1774936350, Qt::UTC));
    }

    void whatTheVendorDoesNotSayOfWhenStaysUnsaid_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<qint64>("opened"); // 0: not said
        QTest::addColumn<qint64>("updated");
        const auto row = [](const char* name, const QByteArray& fields, qint64 opened, qint64 updated) {
            QTest::newRow(name) << fields << opened << updated;
        };
        row("never", R"(,"last_triggered_ts":null,"last_nodata_ts":0)", 0, 0);
        row("no data, never", R"(,"status":"No Data","last_triggered_ts":0,"last_nodata_ts":null)", 0, 0);
        row("no data, since it fired", R"(,"status":"No Data","last_nodata_ts":0)", 1774936350, 1774936350);
        row("a time without data is not when it fired", R"(,"last_triggered_ts":null,"last_nodata_ts":1774930000)", 0, 1774930000);
        row("no time at all", R"(,"last_triggered_ts":"yesterday","last_nodata_ts":{})", 0, 0);
        row("a time of 2100", R"(,"last_triggered_ts":4102444800)", 0, 0);
        row("two hours ahead", R"(,"last_triggered_ts":1775052000)", 0, 0);
        row("well since", R"(,"status":"OK","last_resolved_ts":1774936400)", 1774936350, 1774936400);
    }

    void whatTheVendorDoesNotSayOfWhenStaysUnsaid()
    {
        QFETCH(const QByteArray, fields);
        QFETCH(const qint64, opened);
        QFETCH(const qint64, updated);
        const auto signal = groupOf(fields);
        QCOMPARE(signal.openedAt, opened ? QDateTime::fromSecsSinceEpoch(opened, Qt::UTC) : QDateTime());
        QCOMPARE(signal.updatedAt, updated ? QDateTime::fromSecsSinceEpoch(updated, Qt::UTC) : QDateTime());
        QCOMPARE(signal.notes.contains(u"the vendor does not say since when"_s), opened == 0);
        if (signal.resolvedAt)
            QCOMPARE(*signal.resolvedAt, signal.updatedAt);
    }

    void tagsHintAtTheCustomer()
    {
        const auto signal = groupOf(R"(,"all_tags":["env:prod","customer:minato","team:web",5],"group_tags":["host:web-1"])");
        const std::vector<core::CustomerHint> expected {
            {u"tag"_s, u"customer:minato"_s}, {u"tag"_s, u"team:web"_s}, {u"host"_s, u"web-1"_s}};
        QVERIFY(signal.customerHints == expected);
    }

    void theChartQueryIsNarrowedToTheGroup_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& query, const QString& group, const QString& expected) {
            QTest::newRow(name) << query << group << expected;
        };
        row("one tag", u"avg(last_5m):avg:cpu{env:prod} by {host} > 90"_s, u"host:web-1"_s, u"avg:cpu{env:prod,host:web-1}"_s);
        row("everything", u"max(last_1h):sum:errors{*} by {host,disk} >= 0.2"_s, u"host:a,disk:/data"_s, u"sum:errors{host:a,disk:/data}"_s);
        row("the whole monitor", u"avg(last_5m):avg:cpu{*} < -5"_s, u"total"_s, u"avg:cpu{*}"_s);
        row("arithmetic", u"sum(last_5m):sum:a{x:y} by {host} / sum:b{x:y} by {host} * 100 > 5e1"_s, u"host:w"_s,
            u"sum:a{x:y,host:w} / sum:b{x:y,host:w} * 100"_s);
        row("words in the scope", u"avg(last_5m):avg:cpu{env:prod AND NOT role:db} by {host} > 1"_s, u"host:w"_s,
            u"avg:cpu{(env:prod AND NOT role:db) AND host:w}"_s);
        row("a change", u"pct_change(avg(last_5m),last_1h):avg:cpu{*} by {host} > 20"_s, u"host:w"_s, u"avg:cpu{host:w}"_s);
        row("a group that would break out", u"avg(last_5m):avg:cpu{*} by {host} > 1"_s, u"host:a} or b{"_s, u"avg:cpu{*} by {host}"_s);
    }

    void theChartQueryIsNarrowedToTheGroup()
    {
        QFETCH(QString, query);
        QFETCH(QString, group);
        QFETCH(QString, expected);
        const auto narrowed = datadog::chartQuery(metricMonitor(query), group);
        QVERIFY(narrowed);
        QCOMPARE(*narrowed, expected);
    }

    void otherGrammarsHaveNoChart_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("query");
        QTest::newRow("logs") << u"log alert"_s << u"logs(\"x\").index(\"main\").rollup(\"count\").last(\"5m\") > 2"_s;
        QTest::newRow("synthetics") << u"synthetics alert"_s << u"no_query"_s;
        QTest::newRow("composite") << u"composite"_s << u"12 && 34"_s;
        QTest::newRow("service check") << u"service check"_s << u"\"ntp.in_sync\".by(\"*\").last(2).count_by_status()"_s;
        QTest::newRow("a metric monitor with nonsense") << u"metric alert"_s << u"nonsense"_s;
    }

    void otherGrammarsHaveNoChart()
    {
        QFETCH(QString, type);
        QFETCH(QString, query);
        QVERIFY(datadog::chartQuery(metricMonitor(query, type), u"*"_s).error().kind == core::ErrorKind::NotFound);
    }

    void aSeriesHasGapsAndErrors()
    {
        const auto series = datadog::readSeries(
            R"({"status":"ok","series":[{"scope":"host:b","pointlist":[[1000,1]]},)"
            R"({"scope":"host:a,env:p","unit":[{"short_name":"%"},null],"pointlist":[[2000,null],[1000,1.5],["x",2]]}]})",
            u"host:a"_s);
        QVERIFY(series);
        QCOMPARE(series->points.size(), size_t(2));
        QCOMPARE(series->points.front().value, std::optional(1.5));
        QVERIFY(!series->points.back().value);
        QVERIFY(datadog::readSeries(R"({"status":"error","error":"Error parsing query"})", {}).error().kind == core::ErrorKind::Vendor);
        QVERIFY(datadog::readSeries(R"({"status":"ok","series":[]})", {}).error().kind == core::ErrorKind::NotFound);
        QVERIFY(datadog::readSeries(R"({"status":"ok"})", {}).error().kind == core::ErrorKind::Invalid);
    }

    void aDowntimesScopeIsTheGroupAndNeverMore_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("scope"); // null: none
        const auto row = [](const char* name, const QString& group, const QString& scope) { QTest::newRow(name) << group << scope; };
        row("two tags", u"host:a,disk:b"_s, u"host:a AND disk:b"_s);
        row("blanks and commas too many", u" host:a ,, disk:b,"_s, u"host:a AND disk:b"_s);
        row("a colon in the value", u"image:web:1.2"_s, u"image:web:1.2"_s);
        row("Japanese", u"拠点:大阪"_s, u"拠点:大阪"_s);
        row("the whole monitor", u"total"_s, u"*"_s);
        row("a synthetic test as a whole", u"@SYNTHETICS_OVERALL@"_s, u"*"_s);
        row("a value without a key", u"web-1"_s, {});
        row("a facet of the logs", u"@http.host:x"_s, {});
        row("one part of two can be named", u"host:a,@x:y"_s, {});
        row("a key alone", u"host:"_s, {});
        row("the language of scopes in a value", u"host:a OR env:prod"_s, {});
        row("a wildcard", u"host:*"_s, {});
        row("a negation", u"!host:a"_s, {});
        row("another negation", u"-host:a"_s, {});
        row("brackets", u"host:(a)"_s, {});
    }

    void aDowntimesScopeIsTheGroupAndNeverMore()
    {
        QFETCH(const QString, group);
        QFETCH(const QString, scope);
        QCOMPARE(datadog::downtimeScope(group).value_or(QString()), scope);
    }

    void vendorsSayTheirErrorsInTheirOwnShapes()
    {
        const auto pd = pagerduty::readWords(R"({"error":{"message":"Invalid Input","code":2001,"errors":["Status is invalid"]}})");
        QCOMPARE(pd.code, u"2001"_s);
        QCOMPARE(pd.text, u"Invalid Input (Status is invalid)"_s);
        QCOMPARE(datadog::readWords(R"({"errors":["a","b"]})").text, u"a; b"_s);
        QCOMPARE(datadog::readWords(R"({"errors":[{"title":"t","detail":"d","code":"c"}]})").text, u"t: d"_s);
        QVERIFY(pagerduty::readWords("<html>").text.isEmpty());
        QVERIFY(datadog::readWords("").text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestParsers)
#include "tst_Parsers.moc"
