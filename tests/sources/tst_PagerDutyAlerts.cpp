// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Alerts that come after their incident, and lists of alerts that are not whole.
#include "PagerDutyBodies.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using Bodies = PagerDutyBodies;

namespace {

QJsonObject alert(const QString& host, const QString& id = u"QAL1"_s)
{
    const QJsonObject details {{u"host"_s, host}, {u"tags"_s, u"customer:late,env:production"_s}};
    return {{u"id"_s, id}, {u"alert_key"_s, host}, {u"severity"_s, u"critical"_s}, {u"service"_s, QJsonObject {{u"id"_s, u"PS"_s}}},
        {u"body"_s, QJsonObject {{u"type"_s, u"alert_body"_s}, {u"details"_s, details}}}};
}

QJsonObject counting(int alerts)
{
    return Bodies::incident(u"Q1"_s, u"triggered"_s,
        {{u"created_at"_s, Bodies::ago(20)}, {u"alert_counts"_s, alerts < 0 ? QJsonValue() : QJsonValue(QJsonObject {{u"all"_s, alerts}})}});
}

/// One young incident, whose alerts are what `alerts` says.
struct AlertRoom : BodyRoom
{
    AlertRoom(int count, const QByteArray& alerts) { set(count, alerts); }

    void set(int count, const QByteArray& alerts)
    {
        vendor.behave();
        answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {}));
        answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {counting(count)}));
        answerIncident(counting(count));
        answer(u"/incidents/Q1/alerts"_s, alerts);
    }
};

} // namespace

class tst_PagerDutyAlerts final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void alertsThatComeLaterFillTheSignalIn_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("before");
        const QJsonObject frame;
        QTest::newRow("no alert yet") << 0 << Bodies::page(u"alerts"_s, {});
        QTest::newRow("null, though one is counted") << 1 << Bodies::page(u"alerts"_s, {}, {{u"alerts"_s, QJsonValue::Null}});
        QTest::newRow("no list at all, though one is counted") << 1 << Bodies::page(u"alerts"_s, {}, {{u"alerts"_s, u"(absent)"_s}});
        QTest::newRow("an empty list, though one is counted") << 1 << Bodies::page(u"alerts"_s, {});
        QTest::newRow("an empty list, and nothing is counted") << -1 << Bodies::page(u"alerts"_s, {});
        QTest::newRow("null, and nothing is counted") << -1 << Bodies::page(u"alerts"_s, {}, {{u"alerts"_s, QJsonValue::Null}});
    }

    void alertsThatComeLaterFillTheSignalIn()
    {
        QFETCH(const int, count);
        QFETCH(const QByteArray, before);
        AlertRoom room(count, before);
        const auto first = room.poll();
        QVERIFY2(!first.error, first.error ? qPrintable(first.error->detail) : "");
        QVERIFY(first.complete);
        QVERIFY(first.batch.badRecords.empty()); // not yet is no fault
        const auto* early = BodyRoom::signalOf(first, u"Q1"_s);
        QVERIFY(early);
        QVERIFY(early->host.isEmpty());
        const auto known = *early;

        room.set(count < 0 ? -1 : 1, Bodies::page(u"alerts"_s, {alert(u"db-late-01"_s)}));
        room.later = std::chrono::seconds(12);
        const auto second = room.poll();
        const auto* late = BodyRoom::signalOf(second, u"Q1"_s);
        QVERIFY2(late, "it is not read again in time");
        QCOMPARE(late->host, u"db-late-01"_s);
        QCOMPARE(late->linkKeys, QStringList(u"pagerduty:PS/db-late-01"_s));
        QVERIFY(late->customerHints.size() > known.customerHints.size());
        QCOMPARE(late->updatedAt, known.updatedAt); // nothing else changed, and it is another signal all the same
        QVERIFY(!(*late == known));
        room.vendor.forgetRequests();
        QVERIFY(room.poll().batch.arrived.empty());
        QCOMPARE(room.vendor.requestsSeen().size(), size_t(1)); // and that was that
    }

    void oneThatNeverHasAnAlertIsLeftInPeace_data()
    {
        QTest::addColumn<int>("age");
        QTest::newRow("it has just been raised") << 20;
        QTest::newRow("it is old, and new to the room") << 86'400;
    }

    void oneThatNeverHasAnAlertIsLeftInPeace()
    {
        QFETCH(const int, age);
        AlertRoom room(0, Bodies::page(u"alerts"_s, {}));
        auto incident = counting(0);
        incident[u"created_at"_s] = Bodies::ago(age);
        room.answerIncident(incident);
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {incident}));
        int looks = 0;
        for (int seconds = 0; seconds < 3600; seconds += 30) {
            room.later = std::chrono::seconds(seconds);
            room.vendor.forgetRequests();
            QVERIFY(!room.poll().error);
            looks += static_cast<int>(room.vendor.requestsSeen(u"/incidents/Q1"_s).size());
        }
        QVERIFY2(looks >= 3 && looks <= 8, qPrintable(QString::number(looks)));
    }

    void aListThatHoldsFewerAlertsThanAreCountedIsReadAgain()
    {
        AlertRoom room(2, Bodies::page(u"alerts"_s, {alert(u"a"_s)}));
        const auto first = room.poll();
        QVERIFY(!first.error);
        QCOMPARE(BodyRoom::signalOf(first, u"Q1"_s)->linkKeys, QStringList(u"pagerduty:PS/a"_s));
        room.set(2, Bodies::page(u"alerts"_s, {alert(u"a"_s), alert(u"b"_s, u"QAL2"_s)}));
        room.later = std::chrono::seconds(12);
        QCOMPARE(BodyRoom::signalOf(room.poll(), u"Q1"_s)->linkKeys, QStringList({u"pagerduty:PS/a"_s, u"pagerduty:PS/b"_s}));
    }

    void aListOfAlertsThatIsCutIsSaidAndTakesNothingAway_data()
    {
        QTest::addColumn<QByteArray>("cut");
        const QJsonArray one {alert(u"a"_s)};
        QTest::newRow("one, and more for ever") << Bodies::page(u"alerts"_s, one, {{u"more"_s, true}});
        QTest::newRow("none, and more") << Bodies::page(u"alerts"_s, {}, {{u"more"_s, true}});
        QTest::newRow("it does not say") << Bodies::page(u"alerts"_s, one, {{u"more"_s, u"(absent)"_s}});
        QTest::newRow("fewer than it counts") << Bodies::page(u"alerts"_s, one, {{u"total"_s, 5}});
        QTest::newRow("one that is null") << Bodies::page(u"alerts"_s, {alert(u"a"_s), QJsonValue::Null});
    }

    void aListOfAlertsThatIsCutIsSaidAndTakesNothingAway()
    {
        QFETCH(const QByteArray, cut);
        AlertRoom room(2, Bodies::page(u"alerts"_s, {alert(u"a"_s), alert(u"b"_s, u"QAL2"_s)}));
        QVERIFY(!room.poll().error);
        room.set(3, cut);
        room.later = std::chrono::seconds(61);
        room.vendor.forgetRequests();
        const auto polled = room.poll();
        QVERIFY(polled.error);
        QCOMPARE(polled.error->code, u"incomplete_list"_s);
        QVERIFY(!polled.complete);
        QVERIFY(room.vendor.requestsSeen().size() < 10);
        const auto* signal = BodyRoom::signalOf(polled, u"Q1"_s);
        QVERIFY(signal);
        QVERIFY(signal->linkKeys.contains(u"pagerduty:PS/b"_s));
        QVERIFY(room.poll().error); // not fresh in between either
        room.set(3, Bodies::page(u"alerts"_s, {alert(u"a"_s), alert(u"b"_s, u"QAL2"_s), alert(u"c"_s, u"QAL3"_s)}));
        room.later += std::chrono::seconds(61);
        QVERIFY(!room.poll().error);
    }

    void allAlertsOfAnIncidentAreReadOrItIsNoted_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("areAll");
        QTest::newRow("several pages") << 640 << true;
        QTest::newRow("more than anybody would look at") << 2'100 << false;
    }

    void allAlertsOfAnIncidentAreReadOrItIsNoted()
    {
        QFETCH(const int, count);
        QFETCH(const bool, areAll);
        VendorRoom room(u"pagerduty"_s);
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"first"_s));
        for (int i = 1; i < count; ++i) {
            auto event = pdEvent(QString::number(i));
            event.link.clear();
            event.severity = u"info"_s;
            if (i == count - 1)
                event.details = QJsonObject {{u"tags"_s, u"customer:minato"_s}};
            room.vendor.pagerDuty().addAlert(id, event);
        }
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        const core::CustomerHint last {u"tag"_s, u"customer:minato"_s};
        const auto& signal = polled.batch.arrived.front();
        QCOMPARE(std::find(signal.customerHints.begin(), signal.customerHints.end(), last) != signal.customerHints.end(), areAll);
        QCOMPARE(signal.notes, areAll ? QStringList() : QStringList(u"has more alerts than are read: only the first 2000 count"_s));
        room.poll(); // the log names it once
        room.vendor.forgetRequests();
        room.later = std::chrono::seconds(30);
        room.poll();
        QCOMPARE(room.vendor.requestsSeen().size(), size_t(1)); // and that is that
    }

    void monitorIdsAreTextHoweverLong_data()
    {
        QTest::addColumn<QJsonObject>("details");
        const auto id = u"92233720368547758079"_s; // beyond 64 bits
        QTest::newRow("in an address") << QJsonObject {{u"u"_s, u"https://app.datadoghq.com/monitors/"_s + id}};
        QTest::newRow("as text") << QJsonObject {{u"monitor_id"_s, id}};
        QTest::newRow("as a number") << QJsonObject {{u"monitor_id"_s, u"(number)"_s}};
    }

    void monitorIdsAreTextHoweverLong()
    {
        QFETCH(const QJsonObject, details);
        auto body = Bodies::page(u"alerts"_s, {QJsonObject {{u"id"_s, u"QAL"_s}, {u"body"_s, QJsonObject {{u"details"_s, details}}}}});
        body.replace("\"(number)\"", "92233720368547758079");
        AlertRoom room(1, body);
        QCOMPARE(room.poll().batch.arrived.front().linkKeys, QStringList(u"datadog:92233720368547758079/*"_s));
    }
};

QTEST_GUILESS_MAIN(tst_PagerDutyAlerts)
#include "tst_PagerDutyAlerts.moc"
