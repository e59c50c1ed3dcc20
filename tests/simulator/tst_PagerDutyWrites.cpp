// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What PagerDuty does when it is told to.
#include "PagerDutyRoom.h"

using namespace Qt::StringLiterals;
using namespace yagura::simulator;

class tst_PagerDutyWrites : public QObject, private PagerDutyRoom
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void aWriteNeedsAFromOfTheAccount_data();
    void aWriteNeedsAFromOfTheAccount();
    void whatIsAcknowledgedStaysAcknowledged();
    void aStateChangeIsRefusedByCode_data();
    void aStateChangeIsRefusedByCode();
    void manyAreChangedTogetherOrNotAtAll();
    void aResolvedIncidentReopensOnlyWhereTheAccountSaysSo();
    void escalatingAssignsTheNextLevelAndTriggersAgain();
    void reassigningSetsTheAssignee();
    void aNoteIsKeptNewestFirst();
};

void tst_PagerDutyWrites::aWriteNeedsAFromOfTheAccount_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("a user") << QByteArray("first-line@yagura.example") << 200 << 0;
    QTest::newRow("nobody") << QByteArray() << 400 << 2016;
    QTest::newRow("a stranger") << QByteArray("stranger@example.com") << 400 << 1008;
}

void tst_PagerDutyWrites::aWriteNeedsAFromOfTheAccount()
{
    QFETCH(QByteArray, from);
    const QString id = open(u"k"_s);
    probe->headers.remove("From");
    if (!from.isEmpty())
        probe->headers["From"] = from;
    QCOMPARE(get(u"/incidents/"_s + id).status, 200); // reading needs none
    const Answer answer = put(u"/incidents/"_s + id, change(R"("status":"acknowledged")"));
    QTEST(answer.status, "status");
    QTEST(answer.pagerDutyCode(), "code");
    QCOMPARE(simulator->pagerDuty().acknowledgedIncidents().size(), answer.status == 200 ? 1 : 0);
}

void tst_PagerDutyWrites::whatIsAcknowledgedStaysAcknowledged()
{
    const QString id = open(u"k"_s);
    const Answer answer = put(u"/incidents"_s,
        R"({"incidents":[{"id":")" + id.toLatin1()
            + R"(","type":"incident_reference","status":"acknowledged"}]})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.array(u"incidents"_s).at(0).toObject().value("status"_L1).toString(),
        u"acknowledged"_s);
    clock.instant = clock.instant.addSecs(7200);
    const QJsonObject incident = get(u"/incidents/"_s + id).json().value("incident"_L1).toObject();
    QCOMPARE(incident.value("status"_L1).toString(), u"acknowledged"_s);
    QCOMPARE(incident.value("acknowledgements"_L1).toArray().size(), 1);
    QCOMPARE(simulator->pagerDuty().acknowledgedIncidents(), QStringList{id});
    QCOMPARE(get(u"/log_entries?limit=1"_s)
                 .array(u"log_entries"_s)
                 .at(0)
                 .toObject()
                 .value("type"_L1)
                 .toString(),
        u"acknowledge_log_entry"_s);

    simulator->pagerDuty().unacknowledge(id); // but it can time out
    QCOMPARE(get(u"/incidents/"_s + id)
                 .json()
                 .value("incident"_L1)
                 .toObject()
                 .value("status"_L1)
                 .toString(),
        u"triggered"_s);
}

void tst_PagerDutyWrites::aStateChangeIsRefusedByCode_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const QByteArray acknowledged = R"("status":"acknowledged")";
    const QByteArray resolved = R"("status":"resolved")";
    QTest::newRow("acknowledged twice") << acknowledged << acknowledged << 400 << 1002;
    QTest::newRow("resolved twice") << resolved << resolved << 400 << 1001;
    QTest::newRow("acknowledged after resolved") << resolved << acknowledged << 400 << 1001;
    QTest::newRow("escalated after resolved")
        << resolved << QByteArray(R"("escalation_level":2)") << 400 << 1001;
    QTest::newRow("resolved after acknowledged") << acknowledged << resolved << 200 << 0;
    QTest::newRow("above the policy")
        << acknowledged << QByteArray(R"("escalation_level":4)") << 400 << 1006;
    QTest::newRow("to a level that is no number")
        << acknowledged << QByteArray(R"("escalation_level":"up")") << 400 << 2001;
    QTest::newRow("to nobody") << acknowledged
                               << QByteArray(R"("assignments":[{"assignee":{"id":"PNOBODY"}}])")
                               << 400 << 2001;
    QTest::newRow("to an unknown policy")
        << acknowledged << QByteArray(R"("escalation_policy":{"id":"PNONE"})") << 400 << 2001;
    QTest::newRow("to a policy without anyone on call")
        << acknowledged
        << QByteArray(R"("escalation_policy":{"id":"PEMPTY1"},"escalation_level":1)") << 400
        << 1015;
    QTest::newRow("an unknown status")
        << acknowledged << QByteArray(R"("status":"sleeping")") << 400 << 2001;
}

void tst_PagerDutyWrites::aStateChangeIsRefusedByCode()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, fields);
    simulator->pagerDuty().addPolicy({u"PEMPTY1"_s, u"空"_s, {{}}});
    const QString path = u"/incidents/"_s + open(u"k"_s);
    QCOMPARE(put(path, change(before)).status, 200);
    const Answer answer = put(path, change(fields));
    QTEST(answer.status, "status");
    QTEST(answer.pagerDutyCode(), "code");
}

void tst_PagerDutyWrites::manyAreChangedTogetherOrNotAtAll()
{
    const QByteArray good = open(u"a"_s).toLatin1();
    const Answer answer = put(u"/incidents"_s,
        R"({"incidents":[{"id":")" + good
            + R"(","type":"incident_reference","status":"acknowledged"},{"id":"QNOBODY","type":"incident_reference","status":"acknowledged"}]})");
    QCOMPARE(answer.status, 404);
    QVERIFY(simulator->pagerDuty().acknowledgedIncidents().isEmpty());

    QByteArray many = R"({"incidents":[)";
    for (int i = 0; i < 251; ++i)
        many += (i ? "," : "") + QByteArray(R"({"id":")") + good
            + R"(","type":"incident_reference"})";
    QCOMPARE(put(u"/incidents"_s, many + "]}").status, 413);
    QCOMPARE(put(u"/incidents"_s, "{not json").status, 400);
}

void tst_PagerDutyWrites::aResolvedIncidentReopensOnlyWhereTheAccountSaysSo()
{
    const QString path = u"/incidents/"_s + open(u"k"_s);
    QCOMPARE(put(path, change(R"("status":"resolved","resolution":"再起動で復旧")")).status, 200);
    QCOMPARE(simulator->pagerDuty().incidents().front().notes.front().content, u"再起動で復旧"_s);
    QCOMPARE(put(path, change(R"("status":"triggered")")).pagerDutyCode(), 1001);
    simulator->pagerDuty().setReopensResolved(true);
    QCOMPARE(put(path, change(R"("status":"triggered")")).status, 200);
    QVERIFY(simulator->pagerDuty().incidents().front().isOpen());
}

void tst_PagerDutyWrites::escalatingAssignsTheNextLevelAndTriggersAgain()
{
    const QString path = u"/incidents/"_s + open(u"k"_s);
    QCOMPARE(put(path, change(R"("status":"acknowledged")")).status, 200);
    const QJsonObject incident
        = put(path, change(R"("escalation_level":2)")).json().value("incident"_L1).toObject();
    QCOMPARE(incident.value("status"_L1).toString(), u"triggered"_s);
    QCOMPARE(incident.value("assignments"_L1)
                 .toArray()
                 .at(0)
                 .toObject()
                 .value("assignee"_L1)
                 .toObject()
                 .value("id"_L1)
                 .toString(),
        u"PUSER02"_s);
}

void tst_PagerDutyWrites::reassigningSetsTheAssignee()
{
    const QString id = open(u"k"_s);
    QCOMPARE(put(u"/incidents/"_s + id,
                 change(R"("assignments":[{"assignee":{"id":"PUSER03","type":"user_reference"}}])"))
                 .status,
        200);
    QCOMPARE(simulator->pagerDuty().incident(id)->assigneeIds, QStringList{u"PUSER03"_s});
}

void tst_PagerDutyWrites::aNoteIsKeptNewestFirst()
{
    const QString id = open(u"k"_s);
    QCOMPARE(
        post(u"/incidents/"_s + id + u"/notes"_s, R"({"note":{"content":"一件目"}})").status, 200);
    clock.instant = clock.instant.addSecs(60);
    const Answer second
        = post(u"/incidents/"_s + id + u"/notes"_s, R"({"note":{"content":"二件目"}})");
    QCOMPARE(second.json().value("note"_L1).toObject().value("created_at"_L1).toString(),
        u"2026-07-02T00:01:00+09:00"_s);
    QCOMPARE(
        post(u"/incidents/"_s + id + u"/notes"_s, R"({"note":{"content":" "}})").pagerDutyCode(),
        2001);
    QCOMPARE(
        post(u"/incidents/QNOBODY/notes"_s, R"({"note":{"content":"x"}})").pagerDutyCode(), 2100);
    const QJsonArray notes = get(u"/incidents/"_s + id + u"/notes"_s).array(u"notes"_s);
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.at(0).toObject().value("content"_L1).toString(), u"二件目"_s);
    QCOMPARE(simulator->pagerDuty().notes(id), (QStringList{u"一件目"_s, u"二件目"_s}));
}

QTEST_GUILESS_MAIN(tst_PagerDutyWrites)
#include "tst_PagerDutyWrites.moc"
