// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Priorities as rooms name them, and the account's own list where a name tells no order.
#include "PagerDutyBodies.h"
#include "sources/pagerduty/PagerDutyPriorities.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using namespace yagura::sources::pagerduty;
using Bodies = PagerDutyBodies;
using core::Severity;

Q_DECLARE_METATYPE(core::Severity)

namespace {

QJsonObject prioritised(const QString& id, const QString& name, const QString& urgency = u"low"_s)
{
    return Bodies::incident(u"Q"_s + id, u"triggered"_s,
        {{u"urgency"_s, urgency}, {u"priority"_s, QJsonObject {{u"id"_s, id}, {u"summary"_s, name}, {u"name"_s, name}}}});
}

QJsonObject listed(const QString& id, const QString& name, const QJsonValue& order = QJsonValue::Undefined)
{
    QJsonObject priority {{u"id"_s, id}, {u"type"_s, u"priority"_s}, {u"name"_s, name}};
    if (!order.isUndefined())
        priority[u"order"_s] = order;
    return priority;
}

Severity severityAt(BodyRoom& room, const QString& id)
{
    const auto polled = room.poll();
    const auto* signal = BodyRoom::signalOf(polled, id);
    return signal ? signal->severity : Severity::Unknown;
}

} // namespace

class tst_PagerDutyPriorities final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNameTellsItsOrder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("severity"); // -1: it tells none
        const auto row = [](const char16_t* name, int severity) {
            const auto words = QString::fromUtf16(name);
            QTest::newRow(qPrintable(u"\"%1\""_s.arg(words))) << words << severity;
        };
        constexpr auto critical = int(Severity::Critical);
        constexpr auto high = int(Severity::High);
        constexpr auto medium = int(Severity::Medium);
        constexpr auto low = int(Severity::Low);
        for (const auto* name : {u"P1", u"p1", u"P0", u"P-1", u"P 1", u"Ｐ１", u"P1 - Critical", u"P1：全停止", u"P1全停止", u"[P1] Outage", u"SEV1 (全停止)",
                 u"Sev 1", u"SEV_1", u"Severity 1", u"Priority 1", u"優先度1", u"優先度：１", u"緊急度 1", u"全停止 P1", u"Critical", u"CRITICAL!", u"critical (24h)",
                 u"Emergency", u"Urgent", u"緊急", u"緊急対応", u"【緊急】", u"至急", u"最優先", u"最高", u"致命的", u"重大", u"重大障害", u"優先度：緊急", u"1", u"①"})
            row(name, critical);
        for (const auto* name : {u"P2", u"P2 - Major", u"Sev-2 / major", u"SEV2", u"1-High", u"High", u"HIGH (業務時間外も)", u"Major", u"高", u"高（夜間も呼ぶ）", u"優先度：高",
                 u"高優先度", u"重要", u"2 - 至近", u"②"})
            row(name, high);
        for (const auto* name : {u"P3", u"Medium", u"2. Medium", u"Normal", u"中", u"中 / 翌営業日", u"通常", u"警告", u"3"})
            row(name, medium);
        for (const auto* name : {u"P4", u"P5", u"P4 - 情報", u"SEV5", u"Low", u"Minor", u"Informational", u"低", u"軽微", u"情報", u"参考", u"P9", u"9"})
            row(name, low);
        for (const auto* name : {u"", u" ", u"P", u"P10", u"A", u"ランクA", u"松", u"Whenever", u"not urgent", u"non-critical", u"高松支店", u"中部", u"低温倉庫", u"10", u"1st line", u"vip1"})
            row(name, -1);
    }

    void aNameTellsItsOrder()
    {
        QFETCH(const QString, name);
        QFETCH(const int, severity);
        const auto told = severityOfPriority(name);
        QCOMPARE(told ? int(*told) : -1, severity);
    }

    void theAccountsOwnListRanksWhatANameDoesNot_data()
    {
        QTest::addColumn<QJsonArray>("list");
        QTest::addColumn<int>("severity");
        const QJsonArray four {listed(u"PA"_s, u"松"_s), listed(u"PB"_s, u"竹"_s), listed(u"PC"_s, u"梅"_s), listed(u"PD"_s, u"桜"_s)};
        const auto first = [&four](const QString& id) {
            QJsonArray result;
            for (const auto& each : four) {
                auto object = each.toObject();
                if (object[u"id"_s] == id)
                    object[u"id"_s] = u"PX"_s;
                result.append(object);
            }
            return result;
        };
        QTest::newRow("first") << first(u"PA"_s) << int(Severity::Critical);
        QTest::newRow("second") << first(u"PB"_s) << int(Severity::High);
        QTest::newRow("third") << first(u"PC"_s) << int(Severity::Medium);
        QTest::newRow("fourth") << first(u"PD"_s) << int(Severity::Low);
        QTest::newRow("by its name, where the id is another one") << QJsonArray {listed(u"PQ"_s, u"壱"_s), listed(u"PR"_s, u"弐"_s)} << int(Severity::High);
        QTest::newRow("by the vendor's rank, larger is worse")
            << QJsonArray {listed(u"PA"_s, u"松"_s, 100), listed(u"PX"_s, u"弐"_s, 300), listed(u"PC"_s, u"梅"_s, 200)} << int(Severity::Critical);
        QTest::newRow("not all have a rank: as listed")
            << QJsonArray {listed(u"PA"_s, u"松"_s, 100), listed(u"PX"_s, u"弐"_s), listed(u"PC"_s, u"梅"_s, 200)} << int(Severity::High);
        QTest::newRow("it is not in there: the urgency") << QJsonArray {listed(u"PA"_s, u"松"_s)} << int(Severity::Low);
    }

    void theAccountsOwnListRanksWhatANameDoesNot()
    {
        QFETCH(const QJsonArray, list);
        QFETCH(const int, severity);
        BodyRoom room;
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {prioritised(u"PX"_s, u"弐"_s)}));
        room.answer(u"/priorities"_s, Bodies::page(u"priorities"_s, list));
        QCOMPARE(int(severityAt(room, u"QPX"_s)), severity);
    }

    void theListIsReadSeldom()
    {
        BodyRoom room;
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {}));
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {prioritised(u"P1"_s, u"P1"_s)}));
        room.poll();
        QVERIFY(room.vendor.requestsSeen(u"/priorities"_s).empty()); // nobody needs it
        room.answer(u"/priorities"_s, Bodies::page(u"priorities"_s, {listed(u"PA"_s, u"松"_s)}));
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {prioritised(u"PA"_s, u"松"_s)}));
        for (int minutes = 1; minutes < 60; ++minutes) {
            room.later = std::chrono::minutes(minutes);
            room.poll();
        }
        QCOMPARE(room.vendor.requestsSeen(u"/priorities"_s).size(), size_t(1));
        room.later = std::chrono::minutes(62);
        room.poll();
        QCOMPARE(room.vendor.requestsSeen(u"/priorities"_s).size(), size_t(2));
        // A name that is not in it may be a new one.
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {prioritised(u"PB"_s, u"竹"_s)}));
        room.answer(u"/priorities"_s, Bodies::page(u"priorities"_s, {listed(u"PA"_s, u"松"_s), listed(u"PB"_s, u"竹"_s)}));
        room.later = std::chrono::minutes(73);
        QCOMPARE(int(severityAt(room, u"QPB"_s)), int(Severity::High));
    }

    void anAccountWithoutPrioritiesIsNoError_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("404") << 404 << QByteArray(R"({"error":{"message":"Not Found","code":2100}})");
        QTest::newRow("403") << 403 << QByteArray(R"({"error":{"message":"Access Denied","code":2010}})");
        QTest::newRow("402") << 402 << QByteArray(R"({"error":{"message":"Account does not have the ability","code":2014}})");
        QTest::newRow("500") << 500 << QByteArray(R"({"error":{"message":"Internal Server Error","code":2000}})");
        QTest::newRow("no JSON") << 200 << QByteArray("<html>");
        QTest::newRow("cut short") << 200 << Bodies::page(u"priorities"_s, {listed(u"PX"_s, u"弐"_s)}, {{u"more"_s, true}});
    }

    void anAccountWithoutPrioritiesIsNoError()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const QByteArray, body);
        BodyRoom room;
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {}));
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {prioritised(u"PX"_s, u"弐"_s, u"high"_s)}));
        room.answer(u"/priorities"_s, body, httpStatus);
        const auto polled = room.poll();
        QVERIFY2(!polled.error, polled.error ? qPrintable(polled.error->detail) : "");
        QVERIFY(polled.complete);
        QVERIFY(polled.auth == core::AuthState::Ok);
        const auto* signal = BodyRoom::signalOf(polled, u"QPX"_s);
        QCOMPARE(int(signal->severity), int(Severity::High)); // by the urgency
        QCOMPARE(signal->notes, QStringList(u"priority \"弐\" is of no known order, and the urgency counts"_s));
        // It is not asked for at each poll.
        const auto asked = room.vendor.requestsSeen(u"/priorities"_s).size();
        room.later = std::chrono::seconds(30);
        room.poll();
        QCOMPARE(room.vendor.requestsSeen(u"/priorities"_s).size(), asked);
    }

    void theSimulatorsAccountHasPriorities()
    {
        VendorRoom room(u"pagerduty"_s);
        room.vendor.pagerDuty().setPriorities(QStringList {u"松"_s, u"竹"_s, u"梅"_s});
        auto event = pdEvent(u"web-1"_s);
        event.priority = u"梅"_s;
        event.severity.clear();
        const auto id = room.vendor.pagerDuty().openIncident(event);
        const auto polled = room.poll();
        QCOMPARE(int(BodyRoom::signalOf(polled, id)->severity), int(Severity::Medium));
    }

    void theRecordedListIsRead()
    {
        QFile file(QStringLiteral(YAGURA_SHARED_DIR) + u"/contracts/pagerduty/responses/priorities-200-array.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The recordings lie beside the project, and are not there.");
        const auto page = readPriorities(file.readAll(), {});
        QVERIFY(page);
        QCOMPARE(page->rows.size(), size_t(5));
        QVERIFY(page->bad.empty());
        const auto worstFirst = sorted(page->rows);
        QCOMPARE(worstFirst.front().name, u"P1"_s);
        QCOMPARE(rankOf(worstFirst, u"PGE9YCZ"_s, {}), std::optional(Severity::Medium));
    }
};

QTEST_GUILESS_MAIN(tst_PagerDutyPriorities)
#include "tst_PagerDutyPriorities.moc"
