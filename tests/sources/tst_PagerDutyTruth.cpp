// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What PagerDuty says is what is handed out: no time and no end of ours, its steps back too, and its newest word.
#include "PagerDutyBodies.h"

#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using Bodies = PagerDutyBodies;
using core::SignalState;

namespace {

QString codeOf(const sources::PollResult& result)
{
    return result.error ? result.error->code : u"none"_s;
}

QJsonObject without(QJsonObject incident, const QStringList& fields)
{
    for (const auto& field : fields)
        incident[field] = QJsonValue::Null;
    return incident;
}

const QStringList instants {u"created_at"_s, u"updated_at"_s, u"last_status_change_at"_s};

} // namespace

class tst_PagerDutyTruth final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatTheVendorDoesNotDateHasNoDate_data()
    {
        QTest::addColumn<QJsonObject>("incident");
        QTest::addColumn<bool>("isOpenedSaid");
        QTest::addColumn<bool>("isUpdatedSaid");
        const auto whole = Bodies::incident(u"Q1"_s);
        QTest::newRow("all is said") << whole << true << true;
        QTest::newRow("nothing is said") << without(whole, instants) << false << false;
        QTest::newRow("the creation alone") << without(whole, instants.mid(1)) << true << false;
        QTest::newRow("the last change alone") << without(whole, instants.mid(0, 2)) << false << true;
        auto ahead = whole;
        ahead[u"created_at"_s] = ahead[u"updated_at"_s] = ahead[u"last_status_change_at"_s] = Bodies::ago(-7200);
        QTest::newRow("two hours ahead") << ahead << false << false;
        ahead[u"last_status_change_at"_s] = Bodies::ago(60);
        QTest::newRow("two hours ahead, but for the change of state") << ahead << false << true;
    }

    void whatTheVendorDoesNotDateHasNoDate()
    {
        QFETCH(const QJsonObject, incident);
        QFETCH(const bool, isOpenedSaid);
        QFETCH(const bool, isUpdatedSaid);
        BodyRoom room;
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {incident}));
        const auto first = room.poll();
        const auto* signal = BodyRoom::signalOf(first, u"Q1"_s);
        QVERIFY(signal);
        QCOMPARE(signal->openedAt.isValid(), isOpenedSaid);
        QCOMPARE(signal->updatedAt.isValid(), isUpdatedSaid);
        QVERIFY(!isUpdatedSaid || signal->updatedAt <= room.clock.now());
        // The same record is the same signal whenever it is read, by whichever collector.
        room.restart();
        room.later = std::chrono::seconds(1800);
        const auto second = room.poll();
        QVERIFY(!BodyRoom::signalOf(second, u"Q1"_s) || *BodyRoom::signalOf(second, u"Q1"_s) == *signal);
        room.cursor = {};
        const auto third = room.poll();
        const auto* again = BodyRoom::signalOf(third, u"Q1"_s);
        QVERIFY(again);
        QVERIFY(*again == *signal);
    }

    void anEventWithoutATimeHasNone()
    {
        BodyRoom room;
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        QVERIFY(!room.poll().error);
        auto undated = Bodies::entry(u"R1"_s, id);
        undated[u"created_at"_s] = QJsonValue::Null;
        auto ahead = Bodies::entry(u"R2"_s, id);
        ahead[u"created_at"_s] = Bodies::ago(-7200);
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {undated, ahead, Bodies::entry(u"R3"_s, id)}));
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        QCOMPARE(polled.batch.events.size(), size_t(3));
        QCOMPARE(polled.batch.events.front().externalId, u"R3"_s);
        QVERIFY(polled.batch.events.front().at.isValid());
        QVERIFY(!polled.batch.events.at(1).at.isValid());
        QVERIFY(!polled.batch.events.at(2).at.isValid());
        QVERIFY(room.poll().batch.events.empty()); // and comes once
    }

    void anAcknowledgementThatIsTakenBackIsSeen_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("by its time limit, with a line in the log") << u"log"_s;
        QTest::newRow("with no line in the log, at the next full list") << u"list"_s;
    }

    void anAcknowledgementThatIsTakenBackIsSeen()
    {
        QFETCH(const QString, how);
        BodyRoom room;
        auto& vendor = room.vendor.pagerDuty();
        const auto id = vendor.openIncident(pdEvent(u"web-1"_s));
        room.acknowledge(id);
        const auto first = room.poll();
        QVERIFY(BodyRoom::signalOf(first, id)->state == SignalState::Acknowledged);
        QCOMPARE(BodyRoom::signalOf(first, id)->vendorOwner, vendor.users().front().name);
        room.poll();
        simulator::PdChange handedOn;
        handedOn.incidentId = id;
        handedOn.assigneeIds = QStringList(vendor.users().at(2).id);
        QVERIFY(!vendor.apply({handedOn}, vendor.users().back().id));
        if (how == "list"_L1) {
            room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {}));
            room.later = std::chrono::seconds(61); // a list of one page is read every minute
        }
        const auto back = room.poll();
        const auto* signal = BodyRoom::signalOf(back, id);
        QVERIFY(signal);
        QVERIFY(signal->state == SignalState::Firing);
        QCOMPARE(signal->vendorOwner, vendor.users().at(2).name);
        QCOMPARE(back.batch.events.empty(), how == "list"_L1);
        if (how == "log"_L1) {
            room.acknowledge(id);
            room.poll();
            vendor.unacknowledge(id);
            const auto timedOut = room.poll();
            QVERIFY(BodyRoom::signalOf(timedOut, id)->state == SignalState::Firing);
            QCOMPARE(timedOut.batch.events.back().kind, u"unacknowledge_log_entry"_s);
        }
    }

    void aLaterTitleIsHandedOut()
    {
        BodyRoom room;
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        room.poll();
        simulator::PdChange renamed;
        renamed.incidentId = id;
        renamed.title = u"【全停止】倉庫の空調"_s;
        QVERIFY(!room.vendor.pagerDuty().apply({renamed}, room.vendor.pagerDuty().users().front().id)); // without a log entry
        room.later = std::chrono::seconds(61);
        const auto polled = room.poll();
        QVERIFY(BodyRoom::signalOf(polled, id));
        QCOMPARE(BodyRoom::signalOf(polled, id)->title, *renamed.title);
    }

    void aTitleIsNewsBehindWhateverIsKeptOfTheRecord()
    {
        // What is kept for a look is cut at 64 kB, and a long text before the title must not hide its change.
        BodyRoom room;
        auto incident = Bodies::incident(u"Q1"_s, u"triggered"_s, {{u"description"_s, QString(100'000, u'x')}});
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {incident}));
        QCOMPARE(room.poll().batch.arrived.size(), size_t(1));
        incident[u"title"_s] = u"別の題"_s;
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {incident}));
        room.later = std::chrono::seconds(61);
        const auto polled = room.poll();
        QCOMPARE(polled.batch.arrived.size(), size_t(1));
        QCOMPARE(polled.batch.arrived.front().title, u"別の題"_s);
    }

    void ofTwoReadingsTheNewestWins_data()
    {
        QTest::addColumn<QJsonArray>("rows");
        QTest::addColumn<SignalState>("state");
        const auto older = Bodies::incident(u"Q1"_s, u"triggered"_s, {{u"updated_at"_s, Bodies::ago(900)}, {u"last_status_change_at"_s, Bodies::ago(900)}});
        const auto newer = Bodies::incident(u"Q1"_s, u"acknowledged"_s);
        const auto undated = without(Bodies::incident(u"Q1"_s, u"triggered"_s), instants);
        const auto unknown = Bodies::incident(u"Q1"_s, u"on fire"_s);
        QTest::newRow("older first") << QJsonArray {older, newer} << SignalState::Acknowledged;
        QTest::newRow("newer first") << QJsonArray {newer, older} << SignalState::Acknowledged;
        QTest::newRow("without a time after one that has it") << QJsonArray {newer, undated} << SignalState::Acknowledged;
        QTest::newRow("without a time before one that has it") << QJsonArray {undated, newer} << SignalState::Acknowledged;
        QTest::newRow("a state that nobody knows, of the same time") << QJsonArray {newer, unknown} << SignalState::Acknowledged;
        QTest::newRow("the same time: the later one") << QJsonArray {Bodies::incident(u"Q1"_s), newer} << SignalState::Acknowledged;
    }

    void ofTwoReadingsTheNewestWins()
    {
        QFETCH(const QJsonArray, rows);
        QFETCH(const SignalState, state);
        BodyRoom room;
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, rows));
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        QCOMPARE(polled.batch.arrived.size(), size_t(1));
        QVERIFY(polled.batch.arrived.front().state == state);
    }

    void whoHasItIsNamedOrShownByTheId_data()
    {
        QTest::addColumn<QJsonArray>("acknowledgements");
        QTest::addColumn<QString>("owner");
        const auto by = [](const QString& id, const QJsonValue& name, int ago) {
            return QJsonObject {{u"at"_s, Bodies::ago(ago)}, {u"acknowledger"_s, QJsonObject {{u"id"_s, id}, {u"summary"_s, name}}}};
        };
        QTest::newRow("by name") << QJsonArray {by(u"PU1"_s, u"当番 甲"_s, 60)} << u"当番 甲"_s;
        QTest::newRow("a null name") << QJsonArray {by(u"PU1"_s, QJsonValue::Null, 60)} << u"PU1"_s;
        QTest::newRow("an empty name") << QJsonArray {by(u"PU1"_s, QString(), 60)} << u"PU1"_s;
        QTest::newRow("the last one by time") << QJsonArray {by(u"PU1"_s, u"甲"_s, 10), by(u"PU2"_s, u"乙"_s, 60)} << u"甲"_s;
        QTest::newRow("nobody acknowledged: whom it is assigned to") << QJsonArray() << u"PU9"_s;
    }

    void whoHasItIsNamedOrShownByTheId()
    {
        QFETCH(const QJsonArray, acknowledgements);
        QFETCH(const QString, owner);
        BodyRoom room;
        const QJsonArray assignments {QJsonObject {{u"assignee"_s, QJsonObject {{u"id"_s, u"PU9"_s}, {u"summary"_s, QJsonValue::Null}}}}};
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {Bodies::incident(u"Q1"_s, u"acknowledged"_s, {{u"acknowledgements"_s, acknowledgements}, {u"assignments"_s, assignments}})}));
        QCOMPARE(room.poll().batch.arrived.front().vendorOwner, owner);
    }

    void onlyTheVendorsOwnWordMeansGone_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isGone");
        QTest::newRow("the vendor's 404") << 404 << QByteArray(R"({"error":{"message":"Not Found","code":2100}})") << true;
        QTest::newRow("resolved, and shown no more") << 403 << QByteArray(R"({"error":{"message":"Access Denied","code":2018}})") << true;
        QTest::newRow("a proxy's 404") << 404 << QByteArray("<html><body>404 Not Found</body></html>") << false;
        QTest::newRow("a gateway's 404") << 404 << QByteArray(R"({"message":"no Route matched with those values"})") << false;
        QTest::newRow("a framework's 404") << 404 << QByteArray(R"({"status":404,"error":"Not Found"})") << false;
        QTest::newRow("a 404 without a word") << 404 << QByteArray() << false;
        QTest::newRow("the vendor's 403") << 403 << QByteArray(R"({"error":{"message":"Access Denied","code":2010}})") << false;
        QTest::newRow("another incident answers") << 200 << Bodies::single(Bodies::incident(u"QOTHER"_s, u"resolved"_s)) << false;
        QTest::newRow("an incident without an id answers") << 200 << QByteArray(R"({"incident":{"status":"resolved"}})") << false;
        QTest::newRow("nothing answers") << 200 << QByteArray(R"({"incident":null})") << false;
    }

    void onlyTheVendorsOwnWordMeansGone()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, isGone);
        BodyRoom room;
        const auto id = room.vendor.pagerDuty().openIncident(pdEvent(u"web-1"_s));
        room.poll();
        room.answer(u"/incidents"_s, Bodies::page(u"incidents"_s, {}));
        room.answer(u"/incidents/"_s + id, body, httpStatus);
        room.later = std::chrono::seconds(61);
        const auto polled = room.poll();
        QVERIFY2(!polled.error, qPrintable(codeOf(polled)));
        QCOMPARE(polled.batch.gone, isGone ? QStringList(id) : QStringList());
        QCOMPARE(room.open, isGone ? QSet<QString>() : QSet<QString> {id}); // nor is the other one there
        QCOMPARE(polled.batch.badRecords.empty(), isGone);
    }

    void whatTimeTheVendorThinksItIsHidesNoIncident_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("1970") << -1'900'000'000;
        QTest::newRow("three hours ahead") << 10'800;
        QTest::newRow("three hours behind") << -10'800;
        QTest::newRow("four minutes ahead") << 240;
        QTest::newRow("right") << 0;
    }

    void whatTimeTheVendorThinksItIsHidesNoIncident()
    {
        QFETCH(const int, seconds);
        BodyRoom room;
        auto dated = faultAt(u"*"_s, simulator::Fault::Headers);
        const auto date = QLocale::c().toString(room.clock.now().addSecs(seconds), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        dated.headers = {{"Date", date.toLatin1()}};
        room.vendor.misbehave(dated);
        for (int i = 0; i < 4; ++i) {
            const auto id = room.vendor.pagerDuty().openIncident(pdEvent(QString::number(i)));
            room.vendor.forgetRequests();
            QVERIFY(!room.poll().error);
            QVERIFY2(room.open.contains(id), "a new incident waits for the next full list");
            QCOMPARE(room.vendor.requestsSeen(u"/incidents"_s).empty(), i > 0); // it was not the list that showed it
        }
    }

    void aLogThatWasQuietIsReadFromWhereItEnded()
    {
        // No clock is believed here: what the log itself said last is where it goes on.
        BodyRoom room;
        auto dated = faultAt(u"*"_s, simulator::Fault::Headers);
        dated.headers = {{"Date", "Thu, 01 Jan 1970 00:00:00 GMT"}};
        room.vendor.misbehave(dated);
        auto event = pdEvent(u"web-1"_s);
        event.at = room.clock.now().addSecs(-5000);
        room.vendor.pagerDuty().openIncident(event);
        QVERIFY(!room.poll().error);
        QVERIFY(!room.poll().error);
        room.vendor.forgetRequests();
        QVERIFY(!room.poll().error);
        const QUrlQuery asked(QString::fromLatin1(room.vendor.requestsSeen(u"/log_entries"_s).front().rawQuery));
        const auto since = QDateTime::fromString(asked.queryItemValue(u"since"_s, QUrl::FullyDecoded), Qt::ISODate);
        QVERIFY(qAbs(since.secsTo(event.at) - 300) <= 2); // the last entry, and what is read twice
    }

    void whatWasResolvedDuringAnOutageIsLookedAt_data()
    {
        QTest::addColumn<int>("outageSeconds");
        QTest::newRow("the log reaches back") << 1800;
        QTest::newRow("the cursor is too old") << 7200;
    }

    void whatWasResolvedDuringAnOutageIsLookedAt()
    {
        QFETCH(const int, outageSeconds);
        BodyRoom room;
        constexpr auto count = 350; // more than one poll looks at
        for (int i = 0; i < count; ++i)
            room.vendor.pagerDuty().openIncident(pdEvent(QString::number(i)));
        room.vendor.setPagerDutyRateLimit(0);
        for (int i = 0; i < 4; ++i)
            room.poll();
        for (int i = 1; i < count; ++i)
            room.vendor.pagerDuty().recover(QString::number(i));
        room.restart();
        room.later = std::chrono::seconds(outageSeconds);
        const auto first = room.poll();
        QCOMPARE(codeOf(first), u"catching_up"_s); // fifty are not looked at yet, and that is said
        QVERIFY(!first.complete);
        QVERIFY(room.open.size() > 1);
        const auto second = room.poll();
        QVERIFY2(!second.error, qPrintable(codeOf(second)));
        QCOMPARE(room.open.size(), 1);
        QVERIFY(second.batch.gone.isEmpty()); // each was seen resolved
    }

    void whatChangedBeforeARestartIsReadFirstAndTheRestIsToldOf()
    {
        BodyRoom room;
        room.vendor.setPagerDutyRateLimit(0);
        constexpr auto count = 400;
        QStringList ids;
        for (int i = 0; i < count; ++i) {
            auto event = pdEvent(QString::number(i));
            event.at = room.clock.now().addSecs(-7200 + i);
            ids.append(room.vendor.pagerDuty().openIncident(event));
        }
        for (int i = 0; i < 5; ++i)
            room.poll();
        for (int i = 0; i < 25; ++i)
            room.acknowledge(ids.at(i)); // the oldest ones
        room.restart();
        room.later = std::chrono::seconds(1000); // and the log has forgotten it
        room.answer(u"/log_entries"_s, Bodies::page(u"log_entries"_s, {}));
        auto polled = room.poll();
        for (int i = 0; i < 25; ++i) {
            const auto* signal = BodyRoom::signalOf(polled, ids.at(i));
            QVERIFY(signal && signal->state == SignalState::Acknowledged);
            QCOMPARE(signal->linkKeys.value(0), u"datadog:12/host:%1"_s.arg(i));
        }
        QCOMPARE(codeOf(polled), u"catching_up"_s);
        QCOMPARE(polled.error->detail, u"Catching up: 120 of 400 incidents are read again"_s);
        int polls = 1;
        while (polled.error && polls < 10) {
            QCOMPARE(codeOf(polled), u"catching_up"_s);
            polled = room.poll();
            ++polls;
        }
        QVERIFY(!polled.error);
        QCOMPARE(polls, 4);
    }
};

QTEST_GUILESS_MAIN(tst_PagerDutyTruth)
#include "tst_PagerDutyTruth.moc"
