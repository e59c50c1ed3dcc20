// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Merges, late alerts, and what stands still in a simulated PagerDuty account.
#include "PagerDutyRoom.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace yagura::simulator;

class tst_PagerDutyAccount : public QObject, private PagerDutyRoom
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void aMergeMovesTheAlertsAndResolvesTheSource();
    void aMergeThatCannotBeIsRefused_data();
    void aMergeThatCannotBeIsRefused();
    void anAlertMayComeAfterItsIncident();
    void thePrioritiesAreListedOrTheFeatureIsOff();
    void peopleAreFoundByNameOrAddress();
    void aPolicyTellsItsLevels();
    void eachAnswerSaysWhatTimeItIsThere();
};

void tst_PagerDutyAccount::aMergeMovesTheAlertsAndResolvesTheSource()
{
    const QString target = open(u"a"_s);
    const QString source = open(u"b"_s);
    const auto body = R"({"source_incidents":[{"id":")" + source.toLatin1()
        + R"(","type":"incident_reference"}]})";
    QCOMPARE(put(u"/incidents/%1/merge"_s.arg(target), body).status, 200);
    const auto merged = get(u"/incidents/"_s + source).json().value(u"incident").toObject();
    QCOMPARE(merged[u"status"].toString(), u"resolved"_s);
    const auto reason = merged[u"resolve_reason"].toObject();
    QCOMPARE(reason[u"type"].toString(), u"merge_resolve_reason"_s);
    QCOMPARE(reason[u"incident"].toObject()[u"id"].toString(), target);
    QCOMPARE(get(u"/incidents/%1/alerts"_s.arg(source)).array(u"alerts"_s).size(), 0);
    QCOMPARE(get(u"/incidents/%1/alerts"_s.arg(target)).array(u"alerts"_s).size(), 2);
    const auto into = get(u"/incidents/"_s + target).json().value(u"incident").toObject();
    QVERIFY(into[u"resolve_reason"].isNull());
    QCOMPARE(into[u"alert_counts"].toObject()[u"all"].toInt(), 2);
    // An alert that went over resolves the one that has it now.
    simulator->pagerDuty().recover(u"b"_s);
    QVERIFY(simulator->pagerDuty().incident(target)->isOpen());
    simulator->pagerDuty().recover(u"a"_s);
    QVERIFY(!simulator->pagerDuty().incident(target)->isOpen());
}

void tst_PagerDutyAccount::aMergeThatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("code");
    QTest::newRow("no such target") << u"QNOWHERE"_s << u"b"_s << 2100;
    QTest::newRow("no such source") << u"a"_s << u"QNOWHERE"_s << 2001;
    QTest::newRow("into itself") << u"a"_s << u"a"_s << 2001;
    QTest::newRow("a target that is over") << u"over"_s << u"b"_s << 1001;
    QTest::newRow("a source that is over") << u"a"_s << u"over"_s << 1001;
    QTest::newRow("nothing") << u"a"_s << QString() << 2001;
}

void tst_PagerDutyAccount::aMergeThatCannotBeIsRefused()
{
    QFETCH(QString, target);
    QFETCH(QString, source);
    for (const auto& key : {u"a"_s, u"b"_s, u"over"_s}) {
        const QString id = open(key);
        target = target == key ? id : target;
        source = source == key ? id : source;
    }
    simulator->pagerDuty().recover(u"over"_s);
    const QByteArray sources = source.isEmpty() ? "" : R"({"id":")" + source.toLatin1() + R"("})";
    const Answer answer
        = put(u"/incidents/%1/merge"_s.arg(target), R"({"source_incidents":[)" + sources + "]}");
    QTEST(answer.pagerDutyCode(), "code");
    QCOMPARE(simulator->pagerDuty().openIncidents().size(), 2);
}

void tst_PagerDutyAccount::anAlertMayComeAfterItsIncident()
{
    PdEvent event;
    event.title = u"遅れて来る"_s;
    event.alertKey = u"late"_s;
    event.hasAlert = false;
    const QString id = simulator->pagerDuty().openIncident(event);
    QCOMPARE(get(u"/incidents/%1/alerts"_s.arg(id)).array(u"alerts"_s).size(), 0);
    const auto entries = simulator->pagerDuty().logEntries().size();
    simulator->pagerDuty().addAlert(id, event);
    QCOMPARE(get(u"/incidents/%1/alerts"_s.arg(id)).array(u"alerts"_s).size(), 1);
    QCOMPARE(simulator->pagerDuty().logEntries().size(), entries); // without a word
    simulator->pagerDuty().recover(u"late"_s);
    QVERIFY(!simulator->pagerDuty().incident(id)->isOpen());
}

void tst_PagerDutyAccount::thePrioritiesAreListedOrTheFeatureIsOff()
{
    QCOMPARE(get(u"/priorities"_s).array(u"priorities"_s).size(), 5);
    simulator->pagerDuty().setPriorities(QStringList{u"松"_s, u"竹"_s});
    const auto listed = get(u"/priorities"_s).array(u"priorities"_s);
    QCOMPARE(listed.at(0).toObject()[u"name"].toString(), u"松"_s);
    simulator->pagerDuty().setPriorities(std::nullopt);
    QCOMPARE(get(u"/priorities"_s).status, 404);
}

void tst_PagerDutyAccount::peopleAreFoundByNameOrAddress()
{
    QCOMPARE(get(u"/users?query=first-line@yagura.example"_s).array(u"users"_s).size(), 1);
    QCOMPARE(get(u"/users?query=nobody@yagura.example"_s).array(u"users"_s).size(), 0);
    QCOMPARE(get(u"/users"_s).array(u"users"_s).size(), 4);
    simulator->pagerDuty().removeUser(u"PUSER01"_s);
    QCOMPARE(get(u"/users?query=first-line@yagura.example"_s).array(u"users"_s).size(), 0);
}

void tst_PagerDutyAccount::aPolicyTellsItsLevels()
{
    const auto policy
        = get(u"/escalation_policies/PPOLICY"_s).json().value(u"escalation_policy").toObject();
    QCOMPARE(policy[u"escalation_rules"].toArray().size(), 3);
    QCOMPARE(get(u"/escalation_policies/PNOWHERE"_s).pagerDutyCode(), 2100);
}

void tst_PagerDutyAccount::eachAnswerSaysWhatTimeItIsThere()
{
    QCOMPARE(get(u"/incidents"_s).headers["date"], QByteArray("Wed, 01 Jul 2026 15:00:00 GMT"));
    Misbehaviour lying;
    lying.path = u"*"_s;
    lying.fault = Fault::Headers;
    lying.headers = {{"Date", "Thu, 01 Jan 1970 00:00:00 GMT"}, {"X-Other", "1"}};
    simulator->misbehave(lying);
    open(u"a"_s);
    const Answer answer = get(u"/incidents"_s);
    QCOMPARE(answer.headers["date"], QByteArray("Thu, 01 Jan 1970 00:00:00 GMT"));
    QCOMPARE(answer.headers["x-other"], QByteArray("1"));
    QCOMPARE(answer.array(u"incidents"_s).size(), 1); // the true answer for the rest
}

QTEST_GUILESS_MAIN(tst_PagerDutyAccount)
#include "tst_PagerDutyAccount.moc"
