// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Incidents that PagerDuty merged: they are over, and their trouble is not.
#include "PagerDutyBodies.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using Bodies = PagerDutyBodies;
using core::SignalState;
using simulator::Fault;

namespace {

/// Three open incidents that the database knows whole.
struct MergeRoom : BodyRoom
{
    MergeRoom()
    {
        for (auto* id : {&a, &b, &c}) {
            *id = vendor.pagerDuty().openIncident(pdEvent(QString(QChar(u'a' + count++))));
        }
        poll();
        poll();
    }

    void merge(const QString& into, const QString& id)
    {
        if (vendor.pagerDuty().merge(into, {id}, vendor.pagerDuty().users().front().id))
            qFatal("the vendor refuses");
    }

    static QJsonObject merged(const QString& id, const QJsonValue& into)
    {
        return Bodies::incident(id, u"resolved"_s, {{u"resolve_reason"_s, QJsonObject {{u"type"_s, u"merge_resolve_reason"_s}, {u"incident"_s, into}}}});
    }

    static qsizetype placeOf(const sources::PollResult& result, const QString& id)
    {
        const auto found = std::ranges::find(result.batch.arrived, id, &core::Signal::externalId);
        return found == result.batch.arrived.end() ? -1 : std::distance(result.batch.arrived.begin(), found);
    }

    int count = 0;
    QString a;
    QString b;
    QString c;
};

} // namespace

class tst_PagerDutyMerges final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aMergedIncidentNamesItsTargetWhichTakesItsAlerts_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("seen by the log") << u"log"_s;
        QTest::newRow("seen by the list alone") << u"list"_s;
        QTest::newRow("seen after a restart") << u"restart"_s;
    }

    void aMergedIncidentNamesItsTargetWhichTakesItsAlerts()
    {
        QFETCH(const QString, how);
        MergeRoom room;
        room.merge(room.a, room.b);
        if (how != "log"_L1) {
            room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {}));
            room.later = std::chrono::seconds(901);
        }
        if (how == "restart"_L1)
            room.restart();
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        const auto* source = BodyRoom::signalOf(polled, room.b);
        const auto* target = BodyRoom::signalOf(polled, room.a);
        QVERIFY(source && target);
        QVERIFY(source->state == SignalState::Recovered);
        QCOMPARE(source->mergedInto, room.a);
        QVERIFY(source->linkKeys.isEmpty()); // they are the target's now
        QVERIFY(target->state == SignalState::Firing);
        QVERIFY(target->mergedInto.isEmpty());
        QVERIFY(target->linkKeys.contains(u"datadog:12/host:a"_s));
        QVERIFY(target->linkKeys.contains(u"datadog:12/host:b"_s));
        QVERIFY(MergeRoom::placeOf(polled, room.a) < MergeRoom::placeOf(polled, room.b));
        QVERIFY(polled.batch.gone.isEmpty());
    }

    void whatIsKnownOfTheTroubleStaysWithIt()
    {
        BodyRoom room;
        auto event = pdEvent(u"db-1"_s);
        event.details = QJsonObject {{u"host"_s, u"db-1"_s}, {u"tags"_s, u"customer:minato"_s}};
        const auto source = room.vendor.pagerDuty().openIncident(event);
        const auto target = room.vendor.pagerDuty().openIncident(pdEvent(u"a"_s));
        room.poll();
        QVERIFY(!room.vendor.pagerDuty().merge(target, {source}, room.vendor.pagerDuty().users().front().id));
        const auto polled = room.poll();
        QCOMPARE(BodyRoom::signalOf(polled, source)->host, u"db-1"_s);
        QVERIFY(!BodyRoom::signalOf(polled, source)->customerHints.empty());
    }

    void aChainOfMergesEndsInTheOneThatGoesOn_data()
    {
        QTest::addColumn<bool>("isKnownBetween");
        QTest::newRow("the one between was known") << true;
        QTest::newRow("the one between came and went unseen") << false;
    }

    void aChainOfMergesEndsInTheOneThatGoesOn()
    {
        QFETCH(const bool, isKnownBetween);
        MergeRoom room;
        const auto between = isKnownBetween ? room.b : room.vendor.pagerDuty().openIncident(pdEvent(u"x"_s));
        room.merge(between, room.a);
        room.merge(room.c, between);
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        QCOMPARE(BodyRoom::signalOf(polled, room.a)->mergedInto, room.c);
        QCOMPARE(BodyRoom::signalOf(polled, between)->mergedInto, room.c);
        QVERIFY(BodyRoom::signalOf(polled, room.c)->state == SignalState::Firing);
        QVERIFY(BodyRoom::signalOf(polled, room.c)->linkKeys.contains(u"datadog:12/host:a"_s));
        QVERIFY(MergeRoom::placeOf(polled, room.c) < MergeRoom::placeOf(polled, room.a));
    }

    void aMergeIsToldOnlyWhenItsTargetIsKnown_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("the vendor fails") << 500 << QByteArray(R"({"error":{"message":"Internal Server Error","code":2000}})");
        QTest::newRow("the target cannot be read") << 200 << QByteArray(R"({"incident":{"id":null}})");
        QTest::newRow("a proxy does not know it") << 404 << QByteArray("<html>");
    }

    void aMergeIsToldOnlyWhenItsTargetIsKnown()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const QByteArray, body);
        MergeRoom room;
        room.merge(room.a, room.b);
        room.answer(u"/incidents/"_s + room.a, body, httpStatus);
        const auto blind = room.poll();
        QVERIFY(!blind.error);
        QVERIFY(!BodyRoom::signalOf(blind, room.b)); // neither over nor merged: it is told later
        QVERIFY(blind.batch.gone.isEmpty());
        QVERIFY(room.open.contains(room.b));
        room.vendor.behave();
        room.later = std::chrono::seconds(11);
        const auto later = room.poll();
        QCOMPARE(BodyRoom::signalOf(later, room.b)->mergedInto, room.a);
        QVERIFY(!room.open.contains(room.b));
    }

    void aTargetThatMayNotBeSeenHoldsTheMergeUpForALimitedTime()
    {
        MergeRoom room;
        room.merge(room.a, room.b);
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {})); // nor is it listed
        room.answer(u"/incidents/"_s + room.a, R"({"error":{"message":"Access Denied","code":2010}})", 403);
        int polls = 0;
        while (room.open.contains(room.b) && polls < 10) {
            room.later += std::chrono::seconds(61);
            const auto polled = room.poll();
            ++polls;
            if (const auto* signal = BodyRoom::signalOf(polled, room.b))
                QCOMPARE(signal->mergedInto, room.a); // said even then
        }
        QCOMPARE(polls, 4);
    }

    void aTargetThatIsGoneIsNotWaitedFor()
    {
        MergeRoom room;
        room.merge(room.a, room.b);
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {}));
        room.answer(u"/incidents/"_s + room.a, R"({"error":{"message":"Not Found","code":2100}})", 404);
        const auto polled = room.poll();
        const auto* source = BodyRoom::signalOf(polled, room.b);
        QVERIFY(source);
        QVERIFY(source->mergedInto.isEmpty()); // it would wait for ever
        QVERIFY(source->notes.contains(u"was merged into %1, which the vendor has no more"_s.arg(room.a)));
        QCOMPARE(polled.batch.gone, QStringList(room.a));
    }

    void aTargetThatIsResolvedIsToldBeforeItsSource()
    {
        MergeRoom room;
        room.merge(room.a, room.b);
        room.setStatus(room.a, simulator::PdStatus::Resolved);
        const auto polled = room.poll();
        QVERIFY(BodyRoom::signalOf(polled, room.a)->state == SignalState::Recovered);
        QVERIFY(BodyRoom::signalOf(polled, room.a)->mergedInto.isEmpty());
        QCOMPARE(BodyRoom::signalOf(polled, room.b)->mergedInto, room.a);
        QVERIFY(MergeRoom::placeOf(polled, room.a) < MergeRoom::placeOf(polled, room.b));
    }

    void aMergeIntoNobodyKnowsWhatIsNoted_data()
    {
        QTest::addColumn<QJsonValue>("into");
        QTest::newRow("no incident") << QJsonValue(QJsonValue::Null);
        QTest::newRow("an incident without an id") << QJsonValue(QJsonObject {{u"summary"_s, u"#1"_s}});
        QTest::newRow("itself") << QJsonValue(QJsonObject {{u"id"_s, u"(itself)"_s}});
    }

    void aMergeIntoNobodyKnowsWhatIsNoted()
    {
        QFETCH(QJsonValue, into);
        MergeRoom room;
        if (into.toObject()[u"id"_s] == u"(itself)"_s)
            into = QJsonObject {{u"id"_s, room.b}};
        room.answerIncident(MergeRoom::merged(room.b, into));
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {Bodies::entry(u"R1"_s, room.b, u"resolve_log_entry"_s)}));
        const auto polled = room.poll();
        const auto* signal = BodyRoom::signalOf(polled, room.b);
        QVERIFY(signal);
        QVERIFY(signal->mergedInto.isEmpty());
        QCOMPARE(signal->notes, QStringList(u"was merged into another incident that the vendor does not name"_s));
    }

    void twoThatNameEachOtherEndNoPoll()
    {
        MergeRoom room;
        room.answerIncident(MergeRoom::merged(room.a, QJsonObject {{u"id"_s, room.b}}));
        room.answerIncident(MergeRoom::merged(room.b, QJsonObject {{u"id"_s, room.a}}));
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {Bodies::entry(u"R1"_s, room.b, u"resolve_log_entry"_s)}));
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        QCOMPARE(BodyRoom::signalOf(polled, room.a)->mergedInto, room.b);
        QCOMPARE(BodyRoom::signalOf(polled, room.b)->mergedInto, room.a);
    }

    void anAlertThatMovesTakesItsNameAlong()
    {
        // Alerts can be moved without a merge, and the count may stay as it was.
        BodyRoom room;
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"a"_s));
        room.poll();
        room.answer(u"/incidents/%1/alerts"_s.arg(id),
            Bodies::page(u"alerts"_s, {QJsonObject {{u"id"_s, u"QAL"_s}, {u"alert_key"_s, u"z"_s}, {u"service"_s, QJsonObject {{u"id"_s, u"PS"_s}}}}}));
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {Bodies::entry(u"R1"_s, id, u"unlink_log_entry"_s)}));
        const auto polled = room.poll();
        QCOMPARE(BodyRoom::signalOf(polled, id)->linkKeys, QStringList(u"pagerduty:PS/z"_s));
    }
};

QTEST_GUILESS_MAIN(tst_PagerDutyMerges)
#include "tst_PagerDutyMerges.moc"
