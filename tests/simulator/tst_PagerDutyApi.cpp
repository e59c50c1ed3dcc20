// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PagerDutyRoom.h"

using namespace Qt::StringLiterals;
using namespace yagura::simulator;

class tst_PagerDutyApi : public QObject, private PagerDutyRoom
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void aCallerWithoutTheRightHeadersIsRefused_data();
    void aCallerWithoutTheRightHeadersIsRefused();
    void aListComesInPages_data();
    void aListComesInPages();
    void pagingToTheEndSeesEachIncidentOnce();
    void theDefaultWindowIsOneMonth_data();
    void theDefaultWindowIsOneMonth();
    void statusesSelect_data();
    void statusesSelect();
    void badArgumentsAreNumbered_data();
    void badArgumentsAreNumbered();
    void anIncidentHoldsNoKeyButItsAlertDoes();
    void timesAreInUtcForIncidentsAndWithOffsetForAlerts();
    void theSameAlertKeyRaisesOnlyOneOpenIncident();
    void recoveryResolvesTheIncident();
    void logEntriesComeNewestFirstWithinTheirWindow();
    void theOverviewLeavesOutNotifications();
    void theOtherListsAnswer_data();
    void theOtherListsAnswer();
    void theRateLimitIsCountedAndAnnounced();
    void tenThousandIncidentsArePagedQuickly();
};

void tst_PagerDutyApi::aCallerWithoutTheRightHeadersIsRefused_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const QByteArray good = QByteArray("Token token=") + PagerDutyService::defaultToken;
    const QByteArray v2 = "application/vnd.pagerduty+json;version=2";
    QTest::newRow("right") << good << v2 << 200 << 0;
    QTest::newRow("no key") << QByteArray("") << v2 << 401 << 2006;
    QTest::newRow("another key") << QByteArray("Token token=other") << v2 << 401 << 2006;
    QTest::newRow("the key without its scheme")
        << QByteArray(PagerDutyService::defaultToken) << v2 << 401 << 2006;
    QTest::newRow("any accept") << good << QByteArray("*/*") << 200 << 0;
    QTest::newRow("the first version")
        << good << QByteArray("application/vnd.pagerduty+json;version=1") << 406 << 2001;
}

void tst_PagerDutyApi::aCallerWithoutTheRightHeadersIsRefused()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QByteArray, accept);
    probe->headers["Authorization"] = authorization;
    probe->headers["Accept"] = accept;
    const Answer answer = get(u"/incidents"_s);
    QTEST(answer.status, "status");
    QTEST(answer.pagerDutyCode(), "code");
}

void tst_PagerDutyApi::aListComesInPages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("more");
    QTest::addColumn<QJsonValue>("total");
    const QJsonValue null = QJsonValue::Null;
    QTest::newRow("default") << u"?"_s << 25 << 25 << true << null;
    QTest::newRow("the most") << u"?limit=100"_s << 100 << 100 << true << null;
    QTest::newRow("more than the most") << u"?limit=500"_s << 100 << 100 << true << null;
    QTest::newRow("last page") << u"?limit=100&offset=100"_s << 30 << 100 << false << null;
    QTest::newRow("exactly the last row") << u"?limit=30&offset=100"_s << 30 << 30 << false << null;
    QTest::newRow("past the end") << u"?limit=10&offset=130"_s << 0 << 10 << false << null;
    QTest::newRow("total asked") << u"?limit=1&total=true"_s << 1 << 1 << true << QJsonValue(130);
}

void tst_PagerDutyApi::aListComesInPages()
{
    QFETCH(QString, query);
    for (int i = 0; i < 130; ++i)
        open(u"k%1"_s.arg(i), i);
    const Answer answer = get(u"/incidents"_s + query);
    QCOMPARE(answer.status, 200);
    QTEST(static_cast<int>(answer.array(u"incidents"_s).size()), "rows");
    QTEST(answer.json().value("limit"_L1).toInt(), "limit");
    QTEST(answer.json().value("more"_L1).toBool(), "more");
    QTEST(answer.json().value("total"_L1), "total");
    QVERIFY(answer.json().contains("total"_L1));
}

void tst_PagerDutyApi::pagingToTheEndSeesEachIncidentOnce()
{
    for (int i = 0; i < 230; ++i)
        open(u"k%1"_s.arg(i), (i * 37) % 230);
    QSet<QString> seen;
    QString last;
    bool more = true;
    for (int offset = 0; more; offset += 100) {
        const Answer answer = get(
            u"/incidents?date_range=all&sort_by=created_at:asc&limit=100&offset=%1"_s.arg(offset));
        for (const auto& each : answer.array(u"incidents"_s)) {
            seen.insert(each.toObject().value("id"_L1).toString());
            const QString created = each.toObject().value("created_at"_L1).toString();
            QVERIFY(last <= created);
            last = created;
        }
        more = answer.json().value("more"_L1).toBool();
    }
    QCOMPARE(seen.size(), 230);
    QCOMPARE(simulator->requestsSeen(u"/incidents"_s).size(), size_t{3});
}

void tst_PagerDutyApi::theDefaultWindowIsOneMonth_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("rows");
    QTest::newRow("default") << u"?"_s << 1;
    QTest::newRow("all") << u"?date_range=all"_s << 3;
    QTest::newRow("since alone makes a month from there") << u"?since=2026-03-01T00:00:00Z"_s << 1;
    QTest::newRow("until alone makes a month before it") << u"?until=2026-05-31T00:00:00Z"_s << 1;
    QTest::newRow("both") << u"?since=2026-03-01T00:00:00Z&until=2026-07-02T00:00:00Z"_s << 3;
}

void tst_PagerDutyApi::theDefaultWindowIsOneMonth()
{
    QFETCH(QString, query);
    open(u"fresh"_s, 3600);
    open(u"old"_s, 40 * 86400); // 22 May
    open(u"older"_s, 100 * 86400); // 23 March
    QTEST(static_cast<int>(get(u"/incidents"_s + query).array(u"incidents"_s).size()), "rows");
}

void tst_PagerDutyApi::statusesSelect_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("rows");
    QTest::newRow("any") << u"?"_s << 3;
    QTest::newRow("open") << u"?statuses[]=triggered&statuses[]=acknowledged"_s << 2;
    QTest::newRow("open, brackets encoded")
        << u"?statuses%5B%5D=triggered&statuses%5B%5D=acknowledged"_s << 2;
    QTest::newRow("resolved") << u"?statuses[]=resolved"_s << 1;
}

void tst_PagerDutyApi::statusesSelect()
{
    QFETCH(QString, query);
    open(u"a"_s);
    const QString acknowledged = open(u"b"_s);
    open(u"c"_s);
    PdChange acknowledge;
    acknowledge.incidentId = acknowledged;
    acknowledge.status = PdStatus::Acknowledged;
    QVERIFY(!simulator->pagerDuty().apply({acknowledge}, u"PUSER01"_s));
    simulator->pagerDuty().recover(u"c"_s);
    QTEST(static_cast<int>(get(u"/incidents"_s + query).array(u"incidents"_s).size()), "rows");
}

void tst_PagerDutyApi::badArgumentsAreNumbered_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("deepest page allowed") << u"/incidents?limit=100&offset=9900"_s << 200 << 0;
    QTest::newRow("one too deep") << u"/incidents?limit=100&offset=9901"_s << 400 << 2002;
    QTest::newRow("limit no number") << u"/incidents?limit=many"_s << 400 << 2002;
    QTest::newRow("offset below zero") << u"/incidents?offset=-1"_s << 400 << 2002;
    QTest::newRow("log entries too deep")
        << u"/log_entries?limit=100&offset=10000"_s << 400 << 2002;
    QTest::newRow("unknown status") << u"/incidents?statuses[]=sleeping"_s << 400 << 2001;
    QTest::newRow("seven months")
        << u"/incidents?since=2026-01-01T00:00:00Z&until=2026-08-01T00:00:00Z"_s << 400 << 2002;
    QTest::newRow("unknown incident") << u"/incidents/QNOBODY"_s << 404 << 2100;
    QTest::newRow("alerts of an unknown incident") << u"/incidents/QNOBODY/alerts"_s << 404 << 2100;
    QTest::newRow("unknown path") << u"/nothing"_s << 404 << 2100;
    QTest::newRow("who am I with an account key") << u"/users/me"_s << 400 << 2001;
}

void tst_PagerDutyApi::badArgumentsAreNumbered()
{
    QFETCH(QString, target);
    const Answer answer = get(target);
    QTEST(answer.status, "status");
    QTEST(answer.pagerDutyCode(), "code");
}

void tst_PagerDutyApi::anIncidentHoldsNoKeyButItsAlertDoes()
{
    const QString id = open(u"monitor_id:42,group:host:web-1"_s);
    const QJsonObject incident = get(u"/incidents/"_s + id).json().value("incident"_L1).toObject();
    QVERIFY(incident.value("incident_key"_L1).isNull());
    QVERIFY(incident.value("priority"_L1).isNull());
    const QJsonObject alert
        = get(u"/incidents/"_s + id + u"/alerts"_s).array(u"alerts"_s).at(0).toObject();
    QCOMPARE(alert.value("alert_key"_L1).toString(), u"monitor_id:42,group:host:web-1"_s);
    const QJsonObject body = alert.value("body"_L1).toObject();
    QCOMPARE(body.value("contexts"_L1).toArray().at(0).toObject().value("href"_L1).toString(),
        u"https://app.datadoghq.com/monitors/42?group=host:web-1"_s);
    QCOMPARE(body.value("details"_L1).toObject().value("monitor_url"_L1).toString(),
        u"https://app.datadoghq.com/monitors/42?group=host:web-1"_s);
}

void tst_PagerDutyApi::timesAreInUtcForIncidentsAndWithOffsetForAlerts()
{
    const QString id = open(u"k"_s, 0);
    QCOMPARE(get(u"/incidents/1"_s)
                 .json()
                 .value("incident"_L1)
                 .toObject()
                 .value("created_at"_L1)
                 .toString(),
        u"2026-07-01T15:00:00Z"_s);
    QCOMPARE(get(u"/incidents/"_s + id + u"/alerts"_s)
                 .array(u"alerts"_s)
                 .at(0)
                 .toObject()
                 .value("created_at"_L1)
                 .toString(),
        u"2026-07-02T00:00:00+09:00"_s);
}

void tst_PagerDutyApi::theSameAlertKeyRaisesOnlyOneOpenIncident()
{
    const QString first = open(u"k"_s);
    QCOMPARE(open(u"k"_s), first);
    simulator->pagerDuty().recover(u"k"_s);
    QVERIFY(open(u"k"_s) != first);
    QCOMPARE(simulator->pagerDuty().openIncidents().size(), 1);
}

void tst_PagerDutyApi::recoveryResolvesTheIncident()
{
    const QString id = open(u"k"_s);
    simulator->pagerDuty().recover(u"k"_s);
    const QJsonObject incident = get(u"/incidents/"_s + id).json().value("incident"_L1).toObject();
    QCOMPARE(incident.value("status"_L1).toString(), u"resolved"_s);
    QCOMPARE(incident.value("resolved_at"_L1).toString(), u"2026-07-01T15:00:00Z"_s);
    QCOMPARE(incident.value("last_status_change_by"_L1).toObject().value("type"_L1).toString(),
        u"service_reference"_s);
}

void tst_PagerDutyApi::logEntriesComeNewestFirstWithinTheirWindow()
{
    open(u"old"_s, 7200);
    open(u"late, but reported first"_s, 60);
    open(u"between"_s, 600);
    const auto timesOf = [](const Answer& answer) {
        QStringList times;
        for (const auto& each : answer.array(u"log_entries"_s))
            times.append(each.toObject().value("created_at"_L1).toString().mid(11, 8));
        return times;
    };
    QCOMPARE(timesOf(get(u"/log_entries?is_overview=true"_s)),
        (QStringList{u"14:59:00"_s, u"14:50:00"_s, u"13:00:00"_s}));
    QCOMPARE(timesOf(get(u"/log_entries?is_overview=true&since=2026-07-01T14:50:00Z"_s)),
        (QStringList{u"14:59:00"_s, u"14:50:00"_s}));
    QCOMPARE(
        timesOf(get(
            u"/log_entries?is_overview=true&since=2026-07-01T13:30:00Z&until=2026-07-01T14:55:00Z"_s)),
        QStringList{u"14:50:00"_s});
    QCOMPARE(timesOf(get(u"/log_entries?is_overview=true&limit=1&offset=1"_s)),
        QStringList{u"14:50:00"_s});
    QCOMPARE(
        timesOf(get(u"/incidents/1/log_entries?is_overview=true"_s)), QStringList{u"13:00:00"_s});
}

void tst_PagerDutyApi::theOverviewLeavesOutNotifications()
{
    open(u"k"_s);
    QCOMPARE(get(u"/log_entries"_s).array(u"log_entries"_s).size(), 2);
    QCOMPARE(get(u"/log_entries?is_overview=true"_s).array(u"log_entries"_s).size(), 1);
}

void tst_PagerDutyApi::theOtherListsAnswer_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rows");
    QTest::newRow("services") << u"/services?limit=100"_s << u"services"_s << 1;
    QTest::newRow("users") << u"/users"_s << u"users"_s << 4;
    QTest::newRow("policies") << u"/escalation_policies"_s << u"escalation_policies"_s << 1;
    QTest::newRow("on call") << u"/oncalls?earliest=true&include[]=users"_s << u"oncalls"_s << 3;
    QTest::newRow("abilities") << u"/abilities"_s << u"abilities"_s << 4;
}

void tst_PagerDutyApi::theOtherListsAnswer()
{
    QFETCH(QString, target);
    QFETCH(QString, name);
    const Answer answer = get(target);
    QCOMPARE(answer.status, 200);
    QTEST(static_cast<int>(answer.array(name).size()), "rows");
    if (name == "oncalls"_L1) {
        QVERIFY(
            answer.array(name).at(0).toObject().value("user"_L1).toObject().contains("email"_L1));
        QVERIFY(answer.array(name).at(2).toObject().value("end"_L1).isNull());
    }
}

void tst_PagerDutyApi::theRateLimitIsCountedAndAnnounced()
{
    QCOMPARE(get(u"/abilities"_s).headers.value("ratelimit-limit"), QByteArray("960"));
    simulator->setPagerDutyRateLimit(2);
    QCOMPARE(get(u"/abilities"_s).headers.value("ratelimit-remaining"), QByteArray("1"));
    clock.instant = clock.instant.addSecs(20);
    QCOMPARE(get(u"/abilities"_s).status, 200);
    const Answer refused = get(u"/abilities"_s);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.pagerDutyCode(), 2020);
    QCOMPARE(refused.headers.value("ratelimit-reset"), QByteArray("40"));
    clock.instant = clock.instant.addSecs(40);
    QCOMPARE(get(u"/abilities"_s).status, 200);
}

void tst_PagerDutyApi::tenThousandIncidentsArePagedQuickly()
{
    simulator->setPagerDutyRateLimit(0);
    for (int i = 0; i < 10'000; ++i)
        open(u"k%1"_s.arg(i), 10'000 - i);
    int rows = 0;
    QBENCHMARK_ONCE
    {
        for (int offset = 0; offset < 10'000; offset += 100)
            rows += static_cast<int>(get(
                u"/incidents?date_range=all&statuses[]=triggered&limit=100&offset=%1"_s.arg(offset))
                                         .array(u"incidents"_s)
                                         .size());
    }
    QCOMPARE(rows, 10'000);
}

QTEST_GUILESS_MAIN(tst_PagerDutyApi)
#include "tst_PagerDutyApi.moc"
