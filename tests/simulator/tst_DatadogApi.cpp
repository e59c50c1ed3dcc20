// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HttpProbe.h"
#include "simulator/Simulator.h"

using namespace Qt::StringLiterals;
using namespace yagura::simulator;

class tst_DatadogApi : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCallerWithoutBothKeysIsRefused_data();
    void aCallerWithoutBothKeysIsRefused();
    void groupSearchSelects_data();
    void groupSearchSelects();
    void groupSearchComesInPages_data();
    void groupSearchComesInPages();
    void anUnknownStatusIsAParsingError_data();
    void anUnknownStatusIsAParsingError();
    void aRowHasTheVendorsShape();
    void monitorsComeAllAtOnceWithoutPage_data();
    void monitorsComeAllAtOnceWithoutPage();
    void groupStatesAndDowntimesComeOnlyWhenAsked();
    void anUnknownMonitorIsNotFound();
    void thereIsNoAcknowledge();
    void aMutedGroupKeepsChanging();
    void aDowntimeMutesItsScope_data();
    void aDowntimeMutesItsScope();
    void aBadDowntimeIsRefused_data();
    void aBadDowntimeIsRefused();
    void aDowntimeSentTwiceIsTwoDowntimes();
    void aDowntimeIsCancelledOnce();
    void aDowntimeEndsByItself();
    void theChartCrossesItsThresholdAroundTheAlert_data();
    void theChartCrossesItsThresholdAroundTheAlert();
    void theChartOfAnUnknownMetricIsEmpty_data();
    void theChartOfAnUnknownMetricIsEmpty();
    void theSameChartIsAnsweredTwice();
    void aPostedEventHasAnIdBeyondADouble();
    void eventsAreReadByCursor();
    void theRateLimitIsCountedAndAnnounced();
    void tenThousandGroupsArePagedQuickly();

private:
    Answer get(const QString& target)
    {
        return probe->get(simulator->datadogUrl(), target);
    }

    Answer post(const QString& target, const QByteArray& body)
    {
        return probe->send("POST", simulator->datadogUrl(), target, body);
    }

    QJsonObject row(qint64 monitorId, const QString& group)
    {
        const Answer answer = get(u"/api/v1/monitor/groups/search?per_page=100"_s);
        for (const auto& each : answer.array(u"groups"_s)) {
            if (each.toObject().value("monitor_id"_L1).toInteger() == monitorId
                && each.toObject().value("group"_L1).toString() == group)
                return each.toObject();
        }
        return {};
    }

    void addMonitors();

    HeldClock clock;
    std::unique_ptr<Simulator> simulator;
    std::unique_ptr<HttpProbe> probe;
};

void tst_DatadogApi::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    clock.instant = HeldClock::start();
    probe = std::make_unique<HttpProbe>();
    simulator = std::make_unique<Simulator>(clock);
    QVERIFY(simulator->listen());
    probe->headers = {{"DD-API-KEY", DatadogService::defaultApiKey},
        {"DD-APPLICATION-KEY", DatadogService::defaultApplicationKey}};
    addMonitors();
}

void tst_DatadogApi::addMonitors()
{
    DatadogService& datadog = simulator->datadog();
    DdMonitor cpu;
    cpu.id = 101;
    cpu.name = u"CPU使用率が高い"_s;
    cpu.query = u"avg(last_5m):avg:system.cpu.user{customer:minato} by {host} > 90"_s;
    cpu.tags = {u"customer:minato"_s, u"env:production"_s, u"team:web"_s};
    cpu.critical = 90;
    cpu.warning = 80;
    cpu.priority = 2;
    cpu.unit = u"percent"_s;
    datadog.addMonitor(cpu);
    DdMonitor disk;
    disk.id = 102;
    disk.name = u"Disk space is low"_s;
    disk.query = u"avg(last_5m):avg:system.disk.free{customer:hokkai} by {host} < 10"_s;
    disk.tags = {u"customer:hokkai"_s};
    disk.critical = 10;
    datadog.addMonitor(disk);
    DdMonitor log;
    log.id = 103;
    log.type = u"log alert"_s;
    log.name = u"Errors in log"_s;
    log.query
        = u"logs(\"service:api status:error\").index(\"main\").rollup(\"count\").last(\"5m\") > 20"_s;
    datadog.addMonitor(log);
    datadog.fire(101, u"host:web-1"_s, clock.instant.addSecs(-1800));
    datadog.fire(101, u"host:web-2"_s, clock.instant.addSecs(-600), DdStatus::Warn);
    datadog.addGroup(101, u"host:web-3"_s);
    datadog.fire(102, u"host:db-1"_s, clock.instant.addSecs(-1800));
    datadog.fire(103, u"*"_s, clock.instant.addSecs(-300), DdStatus::NoData);
}

void tst_DatadogApi::aCallerWithoutBothKeysIsRefused_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("apiKey");
    QTest::addColumn<QByteArray>("applicationKey");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QByteArray api = DatadogService::defaultApiKey;
    const QByteArray application = DatadogService::defaultApplicationKey;
    const QString search = u"/api/v1/monitor/groups/search"_s;
    QTest::newRow("both") << search << api << application << 200 << QString();
    QTest::newRow("no application key") << search << api << QByteArray() << 403 << u"Forbidden"_s;
    QTest::newRow("no API key") << search << QByteArray() << application << 403 << u"Forbidden"_s;
    QTest::newRow("wrong API key")
        << search << QByteArray("x") << application << 403 << u"Forbidden"_s;
    QTest::newRow("validate needs one key")
        << u"/api/v1/validate"_s << api << QByteArray() << 200 << QString();
    QTest::newRow("validate without")
        << u"/api/v1/validate"_s << QByteArray() << QByteArray() << 403 << u"API key required"_s;
    QTest::newRow("validate with a wrong one")
        << u"/api/v1/validate"_s << QByteArray("x") << QByteArray() << 403 << u"Forbidden"_s;
}

void tst_DatadogApi::aCallerWithoutBothKeysIsRefused()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, apiKey);
    QFETCH(QByteArray, applicationKey);
    probe->headers.clear();
    if (!apiKey.isEmpty())
        probe->headers["DD-API-KEY"] = apiKey;
    if (!applicationKey.isEmpty())
        probe->headers["DD-APPLICATION-KEY"] = applicationKey;
    const Answer answer = get(target);
    QTEST(answer.status, "status");
    QTEST(answer.datadogError(), "error");
}

void tst_DatadogApi::groupSearchSelects_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("groups");
    const QStringList firing{u"host:web-1"_s, u"host:db-1"_s, u"host:web-2"_s, u"*"_s};
    QTest::newRow("firing") << uR"(group_status:(alert OR warn OR "no data"))"_s << firing;
    QTest::newRow("one word") << u"group_status:alert"_s << firing.mid(0, 2);
    QTest::newRow("capitals") << u"status:Alert"_s << firing.mid(0, 2);
    QTest::newRow("quoted") << uR"(group_status:"no data")"_s << QStringList{u"*"_s};
    QTest::newRow("and a type") << u"group_status:(alert OR \"no data\") type:log"_s
                                << QStringList{u"*"_s};
    QTest::newRow("and a tag") << u"group_status:alert customer:hokkai"_s
                               << QStringList{u"host:db-1"_s};
    QTest::newRow("and a group's tag")
        << u"group_status:(alert OR warn) host:web-2"_s << QStringList{u"host:web-2"_s};
    QTest::newRow("muted") << u"muted:true"_s << QStringList();
    QTest::newRow("a name") << u"disk"_s << QStringList{u"host:db-1"_s};
    QTest::newRow("nothing asked") << QString() << firing + QStringList{u"host:web-3"_s};
}

void tst_DatadogApi::groupSearchSelects()
{
    QFETCH(QString, query);
    const Answer answer = get(u"/api/v1/monitor/groups/search?sort=status,asc&query="_s
        + QString::fromLatin1(QUrl::toPercentEncoding(query)));
    QStringList groups;
    for (const auto& each : answer.array(u"groups"_s))
        groups.append(each.toObject().value("group"_L1).toString());
    QTEST(groups, "groups");
}

void tst_DatadogApi::groupSearchComesInPages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("perPage");
    QTest::addColumn<int>("pageCount");
    QTest::newRow("default") << u"?"_s << 30 << 30 << 3;
    QTest::newRow("last") << u"?page=2"_s << 5 << 30 << 3;
    QTest::newRow("past the end") << u"?page=3"_s << 0 << 30 << 3;
    QTest::newRow("a hundred") << u"?per_page=100&page=0"_s << 65 << 100 << 1;
}

void tst_DatadogApi::groupSearchComesInPages()
{
    QFETCH(QString, query);
    for (int i = 0; i < 60; ++i)
        simulator->datadog().addGroup(101, u"host:more-%1"_s.arg(i));
    const Answer answer = get(u"/api/v1/monitor/groups/search"_s + query);
    const QJsonObject metadata = answer.json().value("metadata"_L1).toObject();
    QTEST(static_cast<int>(answer.array(u"groups"_s).size()), "rows");
    QTEST(metadata.value("per_page"_L1).toInt(), "perPage");
    QTEST(metadata.value("page_count"_L1).toInt(), "pageCount");
    QCOMPARE(metadata.value("total_count"_L1).toInt(), 65);
}

void tst_DatadogApi::anUnknownStatusIsAParsingError_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("error");
    QTest::newRow("alone") << u"status:notastatus"_s
                           << u"Query parsing error: 'notastatus' is not a valid monitor status"_s;
    QTest::newRow("among good ones")
        << u"group_status:(alert%20OR%20no_data)"_s
        << u"Query parsing error: 'no_data' is not a valid monitor status"_s;
}

void tst_DatadogApi::anUnknownStatusIsAParsingError()
{
    QFETCH(QString, query);
    const Answer answer = get(u"/api/v1/monitor/groups/search?query="_s + query);
    QCOMPARE(answer.status, 400);
    QTEST(answer.datadogError(), "error");
}

void tst_DatadogApi::aRowHasTheVendorsShape()
{
    const QJsonObject json = row(101, u"host:web-1"_s);
    QCOMPARE(json.value("status"_L1).toString(), u"Alert"_s);
    QCOMPARE(json.value("last_triggered_ts"_L1).toInteger(),
        clock.instant.addSecs(-1800).toSecsSinceEpoch());
    QCOMPARE(json.value("last_nodata_ts"_L1).toInteger(), 0);
    QCOMPARE(json.value("monitor_name"_L1).toString(), u"CPU使用率が高い"_s);
    QCOMPARE(json.value("group_tags"_L1).toArray(), QJsonArray{u"host:web-1"_s});
    QCOMPARE(json.value("env_tags"_L1).toArray(), QJsonArray{u"env:production"_s});
    QCOMPARE(json.value("priority"_L1).toInt(), 2);
    QCOMPARE(json.value("muted"_L1), QJsonValue(false));
    QVERIFY(json.value("muted_until_ts"_L1).isNull());
    QVERIFY(row(102, u"host:db-1"_s).value("priority"_L1).isNull());
}

void tst_DatadogApi::monitorsComeAllAtOnceWithoutPage_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("rows");
    QTest::newRow("without page") << u"?"_s << 123;
    QTest::newRow("page size alone does not page") << u"?page_size=10"_s << 123;
    QTest::newRow("page alone makes a hundred") << u"?page=0"_s << 100;
    QTest::newRow("last page") << u"?page=1&page_size=100"_s << 23;
    QTest::newRow("past the end") << u"?page=9&page_size=100"_s << 0;
    QTest::newRow("after an id") << u"?id_offset=102"_s << 100;
    QTest::newRow("by tag") << u"?monitor_tags=customer:minato"_s << 1;
    QTest::newRow("by name") << u"?name=disk"_s << 1;
}

void tst_DatadogApi::monitorsComeAllAtOnceWithoutPage()
{
    QFETCH(QString, query);
    for (int i = 0; i < 120; ++i) {
        DdMonitor more;
        more.id = 1000 + i;
        more.name = u"m"_s;
        simulator->datadog().addMonitor(more);
    }
    const Answer answer = get(u"/api/v1/monitor"_s + query);
    QTEST(static_cast<int>(QJsonDocument::fromJson(answer.body).array().size()), "rows");
}

void tst_DatadogApi::groupStatesAndDowntimesComeOnlyWhenAsked()
{
    QJsonObject monitor = get(u"/api/v1/monitor/101"_s).json();
    QVERIFY(!monitor.contains("state"_L1));
    QVERIFY(!monitor.contains("matching_downtimes"_L1));
    QCOMPARE(monitor.value("overall_state"_L1).toString(), u"Alert"_s);
    QCOMPARE(monitor.value("options"_L1)
                 .toObject()
                 .value("thresholds"_L1)
                 .toObject()
                 .value("critical"_L1)
                 .toDouble(),
        90.0);
    DdDowntime downtime;
    downtime.monitorId = 101;
    downtime.scope = u"host:web-1"_s;
    simulator->datadog().addDowntime(downtime);
    monitor = get(u"/api/v1/monitor/101?group_states=all&with_downtimes=true"_s).json();
    QCOMPARE(monitor.value("state"_L1).toObject().value("groups"_L1).toObject().size(), 3);
    const QJsonObject matching = monitor.value("matching_downtimes"_L1).toArray().at(0).toObject();
    QCOMPARE(matching.value("groups"_L1).toArray(), QJsonArray{u"host:web-1"_s});
    QVERIFY(matching.value("end"_L1).isNull());
    QVERIFY(monitor.value("options"_L1)
                .toObject()
                .value("silenced"_L1)
                .toObject()
                .contains("host:web-1"_L1));
    monitor = get(u"/api/v1/monitor/101?group_states=alert,warn"_s).json();
    QCOMPARE(monitor.value("state"_L1).toObject().value("groups"_L1).toObject().size(), 2);
}

void tst_DatadogApi::anUnknownMonitorIsNotFound()
{
    const Answer answer = get(u"/api/v1/monitor/12345"_s);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.datadogError(), u"Monitor not found"_s);
}

void tst_DatadogApi::thereIsNoAcknowledge()
{
    QCOMPARE(post(u"/api/v1/monitor/101/acknowledge"_s, "{}").status, 404);
    QCOMPARE(post(u"/api/v1/monitor/bulk_resolve"_s, "{}").status, 404);
}

void tst_DatadogApi::aMutedGroupKeepsChanging()
{
    DdDowntime downtime;
    downtime.monitorId = 101;
    downtime.end = clock.instant.addSecs(3600);
    simulator->datadog().addDowntime(downtime);
    const size_t events = simulator->datadog().events().size();
    simulator->datadog().fire(101, u"host:web-3"_s);
    const QJsonObject json = row(101, u"host:web-3"_s);
    QCOMPARE(json.value("status"_L1).toString(), u"Alert"_s);
    QCOMPARE(json.value("muted"_L1), QJsonValue(true));
    QCOMPARE(json.value("muted_until_ts"_L1).toInteger(),
        clock.instant.addSecs(3600).toSecsSinceEpoch());
    QCOMPARE(simulator->datadog().events().size(), events); // a change while muted leaves no event
}

void tst_DatadogApi::aDowntimeMutesItsScope_data()
{
    QTest::addColumn<QByteArray>("identifier");
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<QStringList>("muted");
    const QByteArray cpu = R"({"monitor_id":101})";
    QTest::newRow("one group") << cpu << QByteArray("host:web-1") << QStringList{u"host:web-1"_s};
    QTest::newRow("all of a monitor")
        << cpu << QByteArray("*") << QStringList{u"host:web-1"_s, u"host:web-2"_s, u"host:web-3"_s};
    QTest::newRow("two tags, both needed")
        << cpu << QByteArray("host:web-1,env:production") << QStringList{u"host:web-1"_s};
    QTest::newRow("two tags, one missing")
        << cpu << QByteArray("host:web-1,env:test") << QStringList();
    QTest::newRow("a wildcard") << cpu << QByteArray("host:web-*")
                                << QStringList{u"host:web-1"_s, u"host:web-2"_s, u"host:web-3"_s};
    QTest::newRow("by the monitor's tag") << QByteArray(R"({"monitor_tags":["customer:hokkai"]})")
                                          << QByteArray("*") << QStringList{u"host:db-1"_s};
}

void tst_DatadogApi::aDowntimeMutesItsScope()
{
    QFETCH(QByteArray, identifier);
    QFETCH(QByteArray, scope);
    const Answer created = post(u"/api/v2/downtime"_s,
        R"({"data":{"type":"downtime","attributes":{"monitor_identifier":)" + identifier
            + R"(,"scope":")" + scope
            + R"(","schedule":{"start":null,"end":"2026-07-01T16:00:00+00:00"}}}})");
    QCOMPARE(created.status, 200);
    QStringList muted;
    for (const auto& each :
        get(u"/api/v1/monitor/groups/search?query=muted:true"_s).array(u"groups"_s))
        muted.append(each.toObject().value("group"_L1).toString());
    QTEST(muted, "muted");
}

void tst_DatadogApi::aBadDowntimeIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto with
        = [](const QByteArray& identifier, const QByteArray& scope, const QByteArray& schedule) {
              return R"({"data":{"type":"downtime","attributes":{"monitor_identifier":)"
                  + identifier + R"(,"scope":)" + scope + R"(,"schedule":)" + schedule + "}}}";
          };
    const QByteArray cpu = R"({"monitor_id":101})";
    QTest::newRow("no JSON") << QByteArray("{") << 400;
    QTest::newRow("no data") << QByteArray("{}") << 400;
    QTest::newRow("no monitor") << with("{}", R"("*")", "{}") << 400;
    QTest::newRow("unknown monitor") << with(R"({"monitor_id":1})", R"("*")", "{}") << 404;
    QTest::newRow("no scope") << with(cpu, "null", "{}") << 400;
    QTest::newRow("a scope without key") << with(cpu, R"("web-1")", "{}") << 400;
    QTest::newRow("an end without zone")
        << with(cpu, R"("*")", R"({"end":"2026-07-01T16:00:00"})") << 400;
    QTest::newRow("an end in the past")
        << with(cpu, R"("*")", R"({"end":"2026-07-01T14:00:00Z"})") << 400;
    QTest::newRow("an end with an offset")
        << with(cpu, R"("*")", R"({"end":"2026-07-02T02:00:00+09:00"})") << 200;
    QTest::newRow("no end") << with(cpu, R"("*")", "{}") << 200;
}

void tst_DatadogApi::aBadDowntimeIsRefused()
{
    QFETCH(QByteArray, body);
    const Answer answer = post(u"/api/v2/downtime"_s, body);
    QTEST(answer.status, "status");
    QCOMPARE(answer.datadogError().isEmpty(), answer.status == 200);
    QCOMPARE(simulator->datadog().downtimes().size(), answer.status == 200 ? size_t{1} : size_t{0});
}

void tst_DatadogApi::aDowntimeSentTwiceIsTwoDowntimes()
{
    const QByteArray body
        = R"({"data":{"type":"downtime","attributes":{"monitor_identifier":{"monitor_id":101},"scope":"*"}}})";
    const QString first = post(u"/api/v2/downtime"_s, body)
                              .json()
                              .value("data"_L1)
                              .toObject()
                              .value("id"_L1)
                              .toString();
    const QString second = post(u"/api/v2/downtime"_s, body)
                               .json()
                               .value("data"_L1)
                               .toObject()
                               .value("id"_L1)
                               .toString();
    QVERIFY(!first.isEmpty() && first != second);
    QCOMPARE(get(u"/api/v2/downtime?current_only=true"_s).array(u"data"_s).size(), 2);
}

void tst_DatadogApi::aDowntimeIsCancelledOnce()
{
    DdDowntime downtime;
    downtime.monitorId = 101;
    const QString id = simulator->datadog().addDowntime(downtime);
    QCOMPARE(row(101, u"host:web-1"_s).value("muted"_L1), QJsonValue(true));
    QCOMPARE(
        probe->send("DELETE", simulator->datadogUrl(), u"/api/v2/downtime/"_s + id).status, 204);
    QCOMPARE(row(101, u"host:web-1"_s).value("muted"_L1), QJsonValue(false));
    const Answer again
        = probe->send("DELETE", simulator->datadogUrl(), u"/api/v2/downtime/"_s + id);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.datadogError(), u"Downtime %1 not found"_s.arg(id));
    const QJsonObject kept = get(u"/api/v2/downtime/"_s + id).json().value("data"_L1).toObject();
    QCOMPARE(kept.value("attributes"_L1).toObject().value("status"_L1).toString(), u"canceled"_s);
    QCOMPARE(get(u"/api/v2/downtime"_s).array(u"data"_s).size(), 1);
    QCOMPARE(get(u"/api/v2/downtime?current_only=true"_s).array(u"data"_s).size(), 0);
}

void tst_DatadogApi::aDowntimeEndsByItself()
{
    DdDowntime downtime;
    downtime.monitorId = 101;
    downtime.end = clock.instant.addSecs(600);
    simulator->datadog().addDowntime(downtime);
    QCOMPARE(row(101, u"host:web-1"_s).value("muted"_L1), QJsonValue(true));
    clock.instant = clock.instant.addSecs(600);
    QCOMPARE(row(101, u"host:web-1"_s).value("muted"_L1), QJsonValue(false));
}

void tst_DatadogApi::theChartCrossesItsThresholdAroundTheAlert_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<bool>("firesAbove");
    QTest::addColumn<QString>("scope");
    QTest::newRow("above") << u"avg:system.cpu.user{host:web-1}"_s << 90.0 << true
                           << u"host:web-1"_s;
    QTest::newRow("above, by host")
        << u"avg:system.cpu.user{customer:minato,host:web-1} by {host}"_s << 90.0 << true
        << u"host:web-1"_s;
    QTest::newRow("below") << u"avg:system.disk.free{host:db-1}"_s << 10.0 << false
                           << u"host:db-1"_s;
}

void tst_DatadogApi::theChartCrossesItsThresholdAroundTheAlert()
{
    QFETCH(QString, query);
    QFETCH(double, threshold);
    QFETCH(bool, firesAbove);
    const qint64 now = clock.instant.toSecsSinceEpoch();
    const Answer answer = get(u"/api/v1/query?from=%1&to=%2&query="_s.arg(now - 7200).arg(now)
        + QString::fromLatin1(QUrl::toPercentEncoding(query)));
    QCOMPARE(answer.json().value("status"_L1).toString(), u"ok"_s);
    QCOMPARE(answer.array(u"series"_s).size(), 1);
    const QJsonObject series = answer.array(u"series"_s).at(0).toObject();
    QTEST(series.value("scope"_L1).toString(), "scope");
    const QJsonArray points = series.value("pointlist"_L1).toArray();
    QVERIFY(points.size() > 100 && points.size() <= 301);
    int nulls = 0;
    for (const auto& each : points) {
        const qint64 at = static_cast<qint64>(each.toArray().at(0).toDouble()) / 1000;
        const QJsonValue value = each.toArray().at(1);
        nulls += value.isNull() ? 1 : 0;
        if (value.isNull())
            continue;
        const bool isOver
            = firesAbove ? value.toDouble() > threshold : value.toDouble() < threshold;
        if (at < now - 1800 - 400)
            QVERIFY2(!isOver, qPrintable(QString::number(value.toDouble())));
        if (at > now - 1800)
            QVERIFY2(isOver, qPrintable(QString::number(value.toDouble())));
    }
    QVERIFY(nulls > 0 && nulls < points.size() / 5);
}

void tst_DatadogApi::theChartOfAnUnknownMetricIsEmpty_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown metric") << u"from=1&to=100&query=avg:no.such.metric{*}"_s << 200;
    QTest::newRow("unknown scope")
        << u"from=1&to=100&query=avg:system.cpu.user{host:gone}"_s << 200;
    QTest::newRow("no metric at all") << u"from=1&to=100&query=logs"_s << 200;
    QTest::newRow("no query") << u"from=1&to=100"_s << 400;
    QTest::newRow("no time") << u"query=avg:system.cpu.user{*}"_s << 400;
    QTest::newRow("backwards") << u"from=100&to=1&query=avg:system.cpu.user{*}"_s << 400;
}

void tst_DatadogApi::theChartOfAnUnknownMetricIsEmpty()
{
    QFETCH(QString, parameters);
    const Answer answer = get(u"/api/v1/query?"_s + parameters);
    QTEST(answer.status, "status");
    QVERIFY(answer.array(u"series"_s).isEmpty());
}

void tst_DatadogApi::theSameChartIsAnsweredTwice()
{
    const qint64 now = clock.instant.toSecsSinceEpoch();
    const QString target
        = u"/api/v1/query?from=%1&to=%2&query=avg:system.cpu.user{host:web-1}"_s.arg(now - 3600)
              .arg(now);
    const QByteArray first = get(target).body;
    QCOMPARE(get(target).body, first);
}

void tst_DatadogApi::aPostedEventHasAnIdBeyondADouble()
{
    const Answer answer
        = post(u"/api/v1/events"_s, R"({"title":"静観","text":"22時まで","tags":["monitor:101"]})");
    QCOMPARE(answer.status, 202);
    QVERIFY(answer.json().value("event"_L1).toObject().value("id_str"_L1).toString().toLongLong()
        > 9'007'199'254'740'992);
    QCOMPARE(post(u"/api/v1/events"_s, R"({"title":"no text"})").status, 400);
}

void tst_DatadogApi::eventsAreReadByCursor()
{
    const QString first
        = u"/api/v2/events?filter[query]=source:alert&filter[from]=now-1h&sort=timestamp&page[limit]=3"_s;
    Answer answer = get(first);
    QCOMPARE(answer.array(u"data"_s).size(), 3);
    const QString cursor = answer.json()
                               .value("meta"_L1)
                               .toObject()
                               .value("page"_L1)
                               .toObject()
                               .value("after"_L1)
                               .toString();
    QVERIFY(!cursor.isEmpty());
    answer = get(first + u"&page[cursor]="_s + cursor);
    QCOMPARE(answer.array(u"data"_s).size(), 1);
    QVERIFY(!answer.json().value("meta"_L1).toObject().value("page"_L1).toObject().contains(
        "after"_L1));
}

void tst_DatadogApi::theRateLimitIsCountedAndAnnounced()
{
    simulator->setDatadogRateLimit(1, std::chrono::seconds(30));
    QCOMPARE(get(u"/api/v1/validate"_s).headers.value("x-ratelimit-remaining"), QByteArray("0"));
    clock.instant = clock.instant.addSecs(10);
    const Answer refused = get(u"/api/v1/validate"_s);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.headers.value("x-ratelimit-reset"), QByteArray("20"));
    QVERIFY(!refused.datadogError().isEmpty());
}

void tst_DatadogApi::tenThousandGroupsArePagedQuickly()
{
    for (int i = 0; i < 10'000; ++i)
        simulator->datadog().fire(101, u"host:storm-%1"_s.arg(i));
    int rows = 0;
    QBENCHMARK_ONCE
    {
        for (int page = 0; page <= 100; ++page)
            rows += static_cast<int>(
                get(u"/api/v1/monitor/groups/search?query=group_status:alert&per_page=100&page=%1"_s
                        .arg(page))
                    .array(u"groups"_s)
                    .size());
    }
    QCOMPARE(rows, 10'002);
}

QTEST_GUILESS_MAIN(tst_DatadogApi)
#include "tst_DatadogApi.moc"
