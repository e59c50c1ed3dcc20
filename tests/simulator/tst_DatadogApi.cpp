// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "DatadogRoom.h"

using namespace Qt::StringLiterals;
using namespace yagura::simulator;

class tst_DatadogApi : public QObject, private DatadogRoom
{
    Q_OBJECT

private slots:
    void init() { begin(); }
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
    void theRateLimitIsCountedAndAnnounced();
    void tenThousandGroupsArePagedQuickly();
};

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
