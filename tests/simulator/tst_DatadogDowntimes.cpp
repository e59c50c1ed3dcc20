// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Muting at Datadog: whole, in part, for a time.
#include "DatadogRoom.h"

using namespace Qt::StringLiterals;
using namespace yagura::simulator;

class tst_DatadogDowntimes : public QObject, private DatadogRoom
{
    Q_OBJECT

private slots:

    void init()
    {
        begin();
    }

    void aMutedGroupKeepsChanging();
    void aDowntimeMutesItsScope_data();
    void aDowntimeMutesItsScope();
    void aBadDowntimeIsRefused_data();
    void aBadDowntimeIsRefused();
    void aDowntimeSentTwiceIsTwoDowntimes();
    void aDowntimeIsCancelledOnce();
    void aDowntimeEndsByItself();
    void aMonitorTellsWhichOfItsGroupsAreSilenced();
};

void tst_DatadogDowntimes::aMutedGroupKeepsChanging()
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

void tst_DatadogDowntimes::aDowntimeMutesItsScope_data()
{
    QTest::addColumn<QByteArray>("identifier");
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<QStringList>("muted");
    const QByteArray cpu = R"({"monitor_id":101})";
    QTest::newRow("one group") << cpu << QByteArray("host:web-1") << QStringList{u"host:web-1"_s};
    QTest::newRow("all of a monitor")
        << cpu << QByteArray("*") << QStringList{u"host:web-1"_s, u"host:web-2"_s, u"host:web-3"_s};
    QTest::newRow("two tags, both needed")
        << cpu << QByteArray("host:web-4,disk:data") << QStringList{u"host:web-4,disk:data"_s};
    QTest::newRow("two tags, one missing")
        << cpu << QByteArray("host:web-4,disk:logs") << QStringList();
    QTest::newRow("a tag that only the monitor has")
        << cpu << QByteArray("env:production") << QStringList();
    QTest::newRow("a wildcard") << cpu << QByteArray("host:web-*")
                                << QStringList{u"host:web-1"_s, u"host:web-2"_s, u"host:web-3"_s};
    QTest::newRow("by the monitor's tag") << QByteArray(R"({"monitor_tags":["customer:hokkai"]})")
                                          << QByteArray("*") << QStringList{u"host:db-1"_s};
}

void tst_DatadogDowntimes::aDowntimeMutesItsScope()
{
    QFETCH(QByteArray, identifier);
    QFETCH(QByteArray, scope);
    if (scope.contains("disk"))
        simulator->datadog().fire(101, u"host:web-4,disk:data"_s);
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

void tst_DatadogDowntimes::aBadDowntimeIsRefused_data()
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

void tst_DatadogDowntimes::aBadDowntimeIsRefused()
{
    QFETCH(QByteArray, body);
    const Answer answer = post(u"/api/v2/downtime"_s, body);
    QTEST(answer.status, "status");
    QCOMPARE(answer.datadogError().isEmpty(), answer.status == 200);
    QCOMPARE(simulator->datadog().downtimes().size(), answer.status == 200 ? size_t{1} : size_t{0});
}

void tst_DatadogDowntimes::aDowntimeSentTwiceIsTwoDowntimes()
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

void tst_DatadogDowntimes::aDowntimeIsCancelledOnce()
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

void tst_DatadogDowntimes::aDowntimeEndsByItself()
{
    DdDowntime downtime;
    downtime.monitorId = 101;
    downtime.end = clock.instant.addSecs(600);
    simulator->datadog().addDowntime(downtime);
    QCOMPARE(row(101, u"host:web-1"_s).value("muted"_L1), QJsonValue(true));
    clock.instant = clock.instant.addSecs(600);
    QCOMPARE(row(101, u"host:web-1"_s).value("muted"_L1), QJsonValue(false));
}

void tst_DatadogDowntimes::aMonitorTellsWhichOfItsGroupsAreSilenced()
{
    DdDowntime downtime;
    downtime.monitorTags = {u"team:web"_s};
    downtime.scope = u"host:web-1"_s;
    const QString id = simulator->datadog().addDowntime(downtime);
    const QJsonArray matches = get(u"/api/v2/monitor/101/downtime_matches"_s).array(u"data"_s);
    QCOMPARE(matches.size(), 1);
    QCOMPARE(matches.at(0).toObject().value("id"_L1).toString(), id);
    const QJsonObject attributes = matches.at(0).toObject().value("attributes"_L1).toObject();
    QCOMPARE(attributes.value("groups"_L1).toArray(), QJsonArray{u"host:web-1"_s});
    QVERIFY(attributes.value("end"_L1).isNull());
    QCOMPARE(get(u"/api/v2/monitor/102/downtime_matches"_s).array(u"data"_s).size(), 0);
    QCOMPARE(get(u"/api/v2/monitor/999/downtime_matches"_s).status, 404);
}

QTEST_GUILESS_MAIN(tst_DatadogDowntimes)
#include "tst_DatadogDowntimes.moc"
