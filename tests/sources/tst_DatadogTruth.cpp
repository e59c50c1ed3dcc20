// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing counts as over that Datadog did not say is over: lists that are short, lie about their counts or hold what is
// unreadable.
#include "DatadogLists.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

class TestDatadogTruth : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aListThatDoesNotFitItsCountsEndsNothing_data()
    {
        QTest::addColumn<QList<QByteArray>>("pages");
        QTest::addColumn<QString>("numbers"); // what the error says; empty: anything
        const auto row = [](const char* name, const QList<QByteArray>& pages, const QString& numbers = {}) {
            QTest::newRow(name) << pages << numbers;
        };
        const auto meta = [](const QJsonObject& fields) {
            return with({{u"total_count"_s, 3}, {u"page_count"_s, 1}, {u"page"_s, 0}, {u"per_page"_s, 100}}, fields);
        };
        const auto counts = [](int total, int pages) { return QJsonObject {{u"total_count"_s, total}, {u"page_count"_s, pages}}; };
        row("none of three", {groupPage({}, 3, 1)}, u"0 of 3"_s);
        row("one of three", {groupPage(groupRows(1), 3, 1)}, u"1 of 3"_s);
        row("more than are counted", {groupPage(groupRows(2), 1, 1)}, u"2 of 1"_s);
        row("two of none", {groupPage(groupRows(2), 0, 0)}, u"2 of 0"_s);
        row("the count as text", {groupPage(groupRows(1), meta({{u"total_count"_s, u"3"_s}}))}, u"1 of 3"_s);
        row("an empty second page", {groupPage(groupRows(100), 150, 2), groupPage({}, 150, 2)}, u"100 of 150"_s);
        row("an empty first page", {groupPage({}, 150, 2), groupPage(groupRows(50, 100), 150, 2)}, u"50 of 150"_s);
        row("an empty page in the middle", {groupPage(groupRows(100), 250, 3), groupPage({}, 250, 3), groupPage(groupRows(50, 200), 250, 3)}, u"150 of 250"_s);
        row("the second page repeats the first", {groupPage(groupRows(100), 200, 2), groupPage(groupRows(100), 200, 2)}, u"100 of 200"_s);
        row("one row twice, one missing", {groupPage(joined(groupRows(2), groupRows(1)), 3, 1)}, u"2 of 3"_s);
        row("one row on two pages", {groupPage(groupRows(100), 200, 2), groupPage(groupRows(100, 99), 200, 2), groupPage({}, 200, 2)}, u"199 of 200"_s);
        row("its pages count differently", {groupPage(groupRows(100), 150, 2), groupPage(groupRows(1, 100), 101, 2)});
        row("more pages than there are rows for", {groupPage(groupRows(2), 2, 2), groupPage({}, 2, 2)});
        row("an empty list of several pages", {groupPage({}, 0, 3)});
        row("uncounted, and a second page is promised", {groupPage(groupRows(100), meta({{u"total_count"_s, QJsonValue::Null}, {u"page_count"_s, 2}})), groupPage({}, meta({{u"total_count"_s, QJsonValue::Null}, {u"page_count"_s, 2}}))});
        row("uncounted, and groups beyond the last page", {groupPage(groupRows(100), QJsonObject {{u"page_count"_s, 1}}), groupPage(groupRows(2, 100), QJsonObject {{u"page_count"_s, 1}})});
        row("uncounted pages without groups, and groups", {groupPage(groupRows(2), QJsonObject {{u"page_count"_s, 0}})});
        row("uncounted, and the same page for ever", {groupPage(groupRows(100), QJsonObject {})});
        row("the first reading fits nothing, the second neither", {groupPage(groupRows(1), counts(9, 1))}, u"1 of 9"_s);
    }

    void aListThatDoesNotFitItsCountsEndsNothing()
    {
        QFETCH(const QList<QByteArray>, pages);
        QFETCH(const QString, numbers);
        VendorRoom room(u"datadog"_s);
        answerList(room, {groupPage(joined(groupRows(3), {groupRow(12, u"host:old"_s)}), 4, 1)});
        QVERIFY(room.poll().complete);
        QCOMPARE(room.open.size(), 4);
        room.vendor.behave();
        // That everything else says it is well changes nothing of it.
        answerMonitor(room, 12, statesOf({{u"host:h0"_s, u"OK"_s}, {u"host:h1"_s, u"OK"_s}, {u"host:h2"_s, u"OK"_s}, {u"host:old"_s, u"OK"_s}}));
        for (int i = 0; i < 3; ++i) {
            answerList(room, pages);
            const auto polled = room.poll();
            QVERIFY(!polled.complete);
            QVERIFY2(polled.batch.gone.isEmpty(), qPrintable(polled.batch.gone.join(u' ')));
            QVERIFY(polled.error);
            QCOMPARE(polled.error->code, u"incomplete_list"_s);
            QVERIFY(polled.error->kind == core::ErrorKind::Invalid);
            QVERIFY2(polled.error->detail.contains(numbers), qPrintable(polled.error->detail));
            QVERIFY(polled.auth == core::AuthState::Ok);
            QVERIFY(room.open.contains(u"12/host:old"_s));
        }
        // What was read of it has arrived all the same; and once the list is whole again, what it lacks is over.
        room.vendor.behave();
        answerList(room, {groupPage(groupRows(1), 1, 1)});
        const auto whole = room.poll();
        QVERIFY2(whole.complete && !whole.error, whole.error ? qPrintable(whole.error->detail) : "");
        QCOMPARE(room.open, QSet<QString>({u"12/host:h0"_s}));
    }

    void whatWasReadOfAShortListArrives()
    {
        VendorRoom room(u"datadog"_s);
        answerList(room, {groupPage(groupRows(100), 150, 2), groupPage({}, 150, 2)});
        QVERIFY(!room.poll().complete);
        QCOMPARE(room.open.size(), 100);
    }

    void aListThatFitsIsReadAsFarAsItGoes_data()
    {
        QTest::addColumn<QList<QByteArray>>("pages");
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("requests");
        const auto full = groupRows(100);
        QTest::newRow("one page") << QList<QByteArray> {groupPage(groupRows(3), 3, 1)} << 3 << 1;
        QTest::newRow("empty") << QList<QByteArray> {groupPage({}, 0, 0)} << 0 << 1;
        QTest::newRow("empty, and that is a page") << QList<QByteArray> {groupPage({}, 0, 1)} << 0 << 1;
        QTest::newRow("exactly full") << QList<QByteArray> {groupPage(full, 100, 1)} << 100 << 1;
        QTest::newRow("two pages") << QList<QByteArray> {groupPage(full, 120, 2), groupPage(groupRows(20, 100), 120, 2)} << 120 << 2;
        QTest::newRow("a page more than are counted, the rows as counted")
            << QList<QByteArray> {groupPage(full, 120, 1), groupPage(groupRows(20, 100), 120, 1)} << 120 << 2;
        QTest::newRow("no page is counted, the rows are")
            << QList<QByteArray> {groupPage(full, 120, 0), groupPage(groupRows(20, 100), 120, 0)} << 120 << 2;
        QTest::newRow("uncounted: a short page is the last")
            << QList<QByteArray> {groupPage(full, QJsonObject {}), groupPage(groupRows(20, 100), QJsonObject {})} << 120 << 2;
        const QJsonObject negative {{u"total_count"_s, -1}, {u"page_count"_s, -7}};
        QTest::newRow("negative counts: a short page is the last")
            << QList<QByteArray> {groupPage(full, negative), groupPage(groupRows(20, 100), negative)} << 120 << 2;
        const QJsonObject fewer {{u"total_count"_s, 60}, {u"page_count"_s, 2}, {u"per_page"_s, 30}};
        QTest::newRow("fewer a page than asked for")
            << QList<QByteArray> {groupPage(groupRows(30), fewer), groupPage(groupRows(30, 30), fewer)} << 60 << 2;
    }

    void aListThatFitsIsReadAsFarAsItGoes()
    {
        QFETCH(const QList<QByteArray>, pages);
        QFETCH(const int, groups);
        QFETCH(const int, requests);
        VendorRoom room(u"datadog"_s);
        answerList(room, pages, 1);
        const auto polled = room.poll();
        QVERIFY2(!polled.error, polled.error ? qPrintable(polled.error->detail) : "");
        QVERIFY(polled.complete);
        QCOMPARE(room.open.size(), groups);
        QCOMPARE(int(room.vendor.requestsSeen(groupsSearch).size()), requests);
    }

    void unreadableRowsEndNothingWithoutALookAtTheGroup_data()
    {
        QTest::addColumn<QJsonValue>("unreadable"); // in the place of the row of host:b
        QTest::addColumn<QJsonObject>("monitor"); // what it says of itself; empty: that it is deleted
        QTest::addColumn<QStringList>("gone");
        const auto b = groupRow(12, u"host:b"_s);
        const auto firing = statesOf({{u"host:a"_s, u"Alert"_s}, {u"host:b"_s, u"Alert"_s}});
        const auto well = statesOf({{u"host:a"_s, u"Alert"_s}, {u"host:b"_s, u"OK"_s}});
        const QStringList itself {u"12/host:b"_s};
        const auto row = [](const char* name, const QJsonValue& unreadable, const QJsonObject& monitor, const QStringList& gone) {
            QTest::newRow(name) << unreadable << monitor << gone;
        };
        row("no group, it still fires", with(b, {{u"group"_s, QJsonValue::Null}}), firing, {});
        row("no monitor, it still fires", with(b, {{u"monitor_id"_s, QJsonValue::Null}}), firing, {});
        row("no group, it is well", with(b, {{u"group"_s, QJsonValue::Null}}), well, itself);
        row("no object, it is well", QJsonValue(17), well, itself);
        row("no object, the group is not told", QJsonValue(), statesOf({{u"host:a"_s, u"Alert"_s}}), {});
        row("no object, its state is unreadable", QJsonValue(), statesOf({{u"host:a"_s, u"Alert"_s}, {u"host:b"_s, 7}}), {});
        row("no object, its state is a word that nobody knows", QJsonValue(), statesOf({{u"host:b"_s, u"Melting"_s}}), {});
        row("no object, it is ignored", QJsonValue(), statesOf({{u"host:b"_s, u"Ignored"_s}}), {});
        row("no object, no states", QJsonValue(), {{u"name"_s, u"x"_s}}, {});
        row("no object, another monitor answers", QJsonValue(), with(well, {{u"id"_s, 13}}), {});
        row("no group, and the monitor is said to be deleted though it is listed", with(b, {{u"group"_s, QJsonValue::Null}}), {}, {});
        row("no monitor, and it is said to be deleted though the group is listed", with(b, {{u"monitor_id"_s, QJsonValue::Null}}), {}, {});
        row("the row of another monitor, and this one is deleted", with(b, {{u"monitor_id"_s, 99}, {u"group"_s, QJsonValue::Null}}), {}, itself);
        row("another group without a monitor, and this one is deleted", with(b, {{u"monitor_id"_s, QJsonValue::Null}, {u"group"_s, u"host:z"_s}}), {}, itself);
    }

    void unreadableRowsEndNothingWithoutALookAtTheGroup()
    {
        QFETCH(const QJsonValue, unreadable);
        QFETCH(const QJsonObject, monitor);
        QFETCH(const QStringList, gone);
        VendorRoom room(u"datadog"_s);
        const auto a = groupRow(12, u"host:a"_s);
        answerList(room, {groupPage({a, groupRow(12, u"host:b"_s)}, 2, 1)});
        QVERIFY(room.poll().complete);
        room.vendor.behave();
        if (!monitor.isEmpty())
            answerMonitor(room, 12, monitor);
        answerList(room, {groupPage({a, unreadable}, 2, 1)});
        const auto polled = room.poll();
        QVERIFY(!polled.complete);
        QVERIFY(polled.error);
        QCOMPARE(polled.error->code, u"incomplete_list"_s);
        QVERIFY2(polled.error->detail.contains(u"1 of 2"_s), qPrintable(polled.error->detail));
        QCOMPARE(polled.batch.gone, gone);
        QCOMPARE(polled.batch.badRecords.size(), size_t(1));
        QVERIFY(room.poll().batch.gone.isEmpty()); // nor by being absent twice
    }

    void aListOfNothingReadableEndsNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("garbage in the array") << QByteArray(R"({"groups":[null,7,"x",[]],"metadata":{"total_count":4,"page_count":1}})");
        QTest::newRow("the array is text") << QByteArray(R"({"groups":"none","metadata":{"total_count":0,"page_count":0}})");
        QTest::newRow("the array is an object") << QByteArray(R"({"groups":{},"metadata":{"total_count":0,"page_count":0}})");
        QTest::newRow("there is no array") << QByteArray(R"({"metadata":{"total_count":0,"page_count":0}})");
        QTest::newRow("an array alone") << QByteArray("[]");
        QTest::newRow("nothing") << QByteArray();
    }

    void aListOfNothingReadableEndsNothing()
    {
        QFETCH(const QByteArray, body);
        VendorRoom room(u"datadog"_s);
        answerList(room, {groupPage(groupRows(2), 2, 1)});
        QVERIFY(room.poll().complete);
        answerList(room, {body});
        for (int i = 0; i < 2; ++i) {
            const auto polled = room.poll();
            QVERIFY(!polled.complete);
            QVERIFY(polled.error);
            QVERIFY(polled.batch.gone.isEmpty());
            QCOMPARE(room.open.size(), 2);
        }
    }

    void ofAListOfSeveralPagesTheGroupIsLookedAt_data()
    {
        QTest::addColumn<QJsonObject>("monitor");
        QTest::addColumn<bool>("goneAtOnce");
        QTest::addColumn<bool>("goneAfterASecondWholeList");
        const auto row = [](const char* name, const QJsonObject& monitor, bool atOnce, bool later) {
            QTest::newRow(name) << monitor << atOnce << later;
        };
        row("it is well", statesOf({{u"host:old"_s, u"OK"_s}}), true, true);
        row("it is well, told in another order", statesOf({{u"host:old"_s, u"OK"_s}, {u"host:h0"_s, u"Alert"_s}}), true, true);
        row("it fires: the list lies", statesOf({{u"host:old"_s, u"Alert"_s}}), false, false);
        row("it is in a state that nobody knows", statesOf({{u"host:old"_s, u"Melting"_s}}), false, false);
        row("it is not among the groups", statesOf({{u"host:h0"_s, u"Alert"_s}}), true, true);
        row("it is not among groups that are unreadable", statesOf({{u"host:h0"_s, 7}}), false, true);
        row("there are no groups", statesOf({}), false, true);
        row("the groups do not account for the monitor's state", with(statesOf({{u"host:h0"_s, u"OK"_s}}), {{u"overall_state"_s, u"Alert"_s}}), false, true);
        row("the groups account for the monitor's state", with(statesOf({{u"host:h0"_s, u"Alert"_s}}), {{u"overall_state"_s, u"Alert"_s}}), true, true);
        row("another monitor answers", with(statesOf({{u"host:old"_s, u"OK"_s}}), {{u"id"_s, 13}}), false, true);
    }

    void ofAListOfSeveralPagesTheGroupIsLookedAt()
    {
        QFETCH(const QJsonObject, monitor);
        QFETCH(const bool, goneAtOnce);
        QFETCH(const bool, goneAfterASecondWholeList);
        VendorRoom room(u"datadog"_s);
        answerMonitor(room, 12, monitor);
        room.open.insert(u"12/host:old"_s);
        answerList(room, {groupPage(groupRows(100), 110, 2), groupPage(groupRows(10, 100), 110, 2)});
        const auto first = room.poll();
        QVERIFY(first.complete);
        QCOMPARE(first.batch.gone.contains(u"12/host:old"_s), goneAtOnce);
        room.poll();
        QCOMPARE(!room.open.contains(u"12/host:old"_s), goneAfterASecondWholeList);
    }

    void onlyWholeListsInARowCountWhereNobodyAnswersForAGroup()
    {
        VendorRoom room(u"datadog"_s);
        auto silent = faultAt(u"/api/v1/monitor/12"_s, simulator::Fault::Status);
        silent.status = 500;
        const QList<QByteArray> whole {groupPage(groupRows(100), 110, 2), groupPage(groupRows(10, 100), 110, 2)};
        room.open.insert(u"12/host:old"_s);
        answerList(room, whole);
        room.vendor.misbehave(silent);
        QVERIFY(room.poll().complete);
        answerList(room, {groupPage(groupRows(100), 110, 2), groupPage({}, 110, 2)});
        QVERIFY(!room.poll().complete);
        answerList(room, whole);
        QVERIFY(room.poll().complete);
        QVERIFY(room.open.contains(u"12/host:old"_s));
        QVERIFY(room.poll().complete);
        QVERIFY(!room.open.contains(u"12/host:old"_s));
    }

    void a404OfSomethingOnTheWayIsNoDeletedMonitor()
    {
        VendorRoom room(u"datadog"_s);
        room.open.insert(u"12/host:old"_s);
        answerList(room, {groupPage(groupRows(100), 110, 2), groupPage(groupRows(10, 100), 110, 2)});
        answerInTurn(room, u"/api/v1/monitor/12"_s, {"<html>404</html>"}, 404);
        QVERIFY(room.poll().batch.gone.isEmpty());
        answerInTurn(room, u"/api/v1/monitor/12"_s, {R"({"errors":["Monitor not found"]})"}, 404);
        room.restart();
        QCOMPARE(room.poll().batch.gone, QStringList(u"12/host:old"_s));
    }

    void whatGoesOnToNoDataIsNotOverWhereThatIsNotAskedFor()
    {
        VendorRoom room(u"datadog"_s);
        room.config.options[u"no_data"_s] = u"ignore"_s;
        room.restart();
        addMonitor(room, 12);
        auto& datadog = room.vendor.datadog();
        datadog.fire(12, u"host:a"_s);
        datadog.fire(12, u"host:b"_s);
        datadog.fire(12, u"host:c"_s, {}, simulator::DdStatus::NoData);
        room.poll();
        QCOMPARE(room.open, QSet<QString>({u"12/host:a"_s, u"12/host:b"_s}));
        datadog.fire(12, u"host:a"_s, {}, simulator::DdStatus::NoData);
        datadog.recover(12, u"host:b"_s);
        for (int i = 0; i < 3; ++i)
            QVERIFY(room.poll().complete);
        QCOMPARE(room.open, QSet<QString>({u"12/host:a"_s}));
        datadog.recover(12, u"host:a"_s);
        room.poll();
        QVERIFY(room.open.isEmpty());
    }

    void theNewestWordOfAGroupWins_data()
    {
        QTest::addColumn<QJsonArray>("firstPage");
        QTest::addColumn<QJsonArray>("secondPage");
        QTest::addColumn<QString>("state");
        const auto at = [](qint64 triggered, const QString& status) {
            return QJsonValue(with(groupRow(12, u"host:x"_s, triggered), {{u"status"_s, status}}));
        };
        const auto without = QJsonValue(with(groupRow(12, u"host:x"_s), {{u"status"_s, u"Warn"_s}, {u"last_triggered_ts"_s, QJsonValue::Null}}));
        const auto row = [](const char* name, const QJsonValue& first, const QJsonValue& second, const QString& state) {
            QTest::newRow(name) << joined(groupRows(99), {first}) << QJsonArray {second} << state;
        };
        row("the newer first", at(1774936400, u"Alert"_s), at(1774936350, u"Warn"_s), u"Alert"_s);
        row("the older first", at(1774936350, u"Warn"_s), at(1774936400, u"Alert"_s), u"Alert"_s);
        row("the later of two at one time", at(1774936350, u"Warn"_s), at(1774936350, u"Alert"_s), u"Alert"_s);
        row("one without a time after one with", at(1774936350, u"Alert"_s), without, u"Alert"_s);
        row("one without a time before one with", without, at(1774936350, u"Alert"_s), u"Alert"_s);
    }

    void theNewestWordOfAGroupWins()
    {
        QFETCH(const QJsonArray, firstPage);
        QFETCH(const QJsonArray, secondPage);
        QFETCH(const QString, state);
        VendorRoom room(u"datadog"_s);
        const QList<QByteArray> pages {groupPage(firstPage, 101, 2), groupPage(secondPage, 101, 2)};
        answerList(room, pages);
        const auto word = [](const sources::PollResult& polled) {
            QStringList words;
            for (const auto& signal : polled.batch.arrived) {
                if (signal.externalId == "12/host:x"_L1)
                    words.append(signal.vendorState);
            }
            return words;
        };
        QCOMPARE(word(room.poll()), QStringList(state));
        // The same pages again bring nothing, and a page alone that changes brings no older word of it.
        answerList(room, pages);
        QCOMPARE(word(room.poll()), QStringList());
        answerList(room, {pages.first(), groupPage(joined(secondPage, {groupRow(12, u"host:new"_s)}), 102, 2)});
        const auto changed = word(room.poll());
        QVERIFY2(changed.isEmpty() || changed == QStringList(state), qPrintable(changed.join(u' ')));
    }

    void theSameRecordIsTheSameSignalHoweverOftenItIsRead_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::newRow("no times") << QJsonObject {{u"last_triggered_ts"_s, QJsonValue::Null}, {u"last_nodata_ts"_s, 0}, {u"status"_s, u"No Data"_s}};
        QTest::newRow("no fields for times") << QJsonObject {{u"last_triggered_ts"_s, QJsonValue()}, {u"last_nodata_ts"_s, QJsonValue()}};
        QTest::newRow("a time of 2100") << QJsonObject {{u"last_triggered_ts"_s, qint64(4102444800)}};
        QTest::newRow("a true time") << QJsonObject();
    }

    void theSameRecordIsTheSameSignalHoweverOftenItIsRead()
    {
        QFETCH(const QJsonObject, fields);
        VendorRoom room(u"datadog"_s);
        answerList(room, {groupPage({with(groupRow(12, u"*"_s), fields)}, 1, 1)});
        const auto first = room.poll().batch.arrived;
        QCOMPARE(first.size(), size_t(1));
        QCOMPARE(first.front().openedAt.isValid(), fields.isEmpty());
        QCOMPARE(first.front().updatedAt.isValid(), fields.isEmpty());
        for (int i = 0; i < 3; ++i) {
            room.restart(); // another collector, which remembers nothing
            room.later += std::chrono::hours(1);
            const auto again = room.poll().batch.arrived;
            QVERIFY(again == first);
        }
    }
};

QTEST_GUILESS_MAIN(TestDatadogTruth)
#include "tst_DatadogTruth.moc"
