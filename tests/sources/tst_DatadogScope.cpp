// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which groups are silenced at Datadog: by their own mark, by the scope of a downtime, by what the vendor answers.
#include "DatadogLists.h"

#include "sources/datadog/DatadogDowntimeParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;
using sources::datadog::Silence;

Q_DECLARE_METATYPE(sources::datadog::Silence)

namespace {

const auto downtimesPath = u"/api/v2/downtime"_s;

QJsonObject downtime(const QString& id, const QString& scope, const QJsonObject& identifier = {{u"monitor_id"_s, 12}})
{
    return {{u"id"_s, id},
        {u"type"_s, u"downtime"_s},
        {u"attributes"_s,
            QJsonObject {{u"monitor_identifier"_s, identifier}, {u"scope"_s, scope}, {u"status"_s, u"active"_s},
                {u"schedule"_s, QJsonObject {{u"end"_s, QJsonValue::Null}}}}}};
}

QByteArray downtimePage(const QJsonArray& downtimes, int total)
{
    return QJsonDocument(QJsonObject {{u"data"_s, downtimes}, {u"meta"_s, QJsonObject {{u"page"_s, QJsonObject {{u"total_filtered_count"_s, total}}}}}}).toJson();
}

QByteArray matchesPage(const QJsonObject& attributes)
{
    return QJsonDocument(QJsonObject {{u"data"_s, QJsonArray {QJsonObject {{u"id"_s, u"d"_s}, {u"attributes"_s, attributes}}}}}).toJson();
}

/// The row without the vendor's own mark.
QJsonObject unmarked(QJsonObject row)
{
    row.remove(u"muted"_s);
    return row;
}

QStringList mutedIn(const sources::PollResult& polled)
{
    QStringList groups;
    for (const auto& signal : polled.batch.arrived) {
        if (signal.muted)
            groups.append(signal.monitorGroup);
    }
    groups.sort();
    return groups;
}

}

class TestDatadogScope : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aScopeIsComparedWithTheGroupsTags_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<Silence>("expected"); // for the group env:prod,host:web-1,disk:/data,名前:東京 本社
        const auto row = [](const QString& scope, Silence expected) {
            QTest::newRow(scope.isEmpty() ? "nothing" : qPrintable(scope)) << scope << expected;
        };
        using enum Silence;
        row(u"*"_s, Yes);
        row(u"host:web-1"_s, Yes);
        row(u"host:web-2"_s, No);
        row(u"HOST:Web-1"_s, Yes);
        row(u"host:\"web-1\""_s, Yes);
        row(u"\"host:web-1\""_s, Yes);
        row(u"host:\"web-2\""_s, No);
        row(u"host:web-*"_s, Yes);
        row(u"host:*-1"_s, Yes);
        row(u"host:w*b*1"_s, Yes);
        row(u"host:web-?"_s, Yes);
        row(u"host:web-??"_s, No);
        row(u"host:db-*"_s, No);
        row(u"host:*"_s, Yes);
        row(u"host:\"web-*\""_s, No); // quoted, a star is a star
        row(u"host:web\\-1"_s, Yes);
        row(u"名前:\"東京 本社\""_s, Yes);
        row(u"disk:/data"_s, Yes);
        row(u"host:web-1,env:prod"_s, Yes);
        row(u"host:web-1,env:dev"_s, No);
        row(u"host:web-1 env:dev"_s, No);
        row(u"host:web-1 AND env:prod"_s, Yes);
        row(u"host:web-1 AND env:staging"_s, No);
        row(u"env:staging OR host:web-1"_s, Yes);
        row(u"env:staging OR host:web-2"_s, No);
        row(u"env:dev OR env:prod AND host:web-2"_s, No); // AND before OR
        row(u"(env:dev OR env:prod) AND host:web-1"_s, Yes);
        row(u"env:(dev OR prod)"_s, Yes);
        row(u"env:(dev OR staging)"_s, No);
        row(u"env:(dev OR \"prod\") AND host:(web-1 OR web-2)"_s, Yes);
        row(u"NOT env:dev"_s, Yes);
        row(u"NOT env:prod"_s, No);
        row(u"-env:prod"_s, No);
        row(u"!env:dev"_s, Yes);
        row(u"host:web-1,-env:dev"_s, Yes);
        row(u"NOT (env:dev OR host:web-1)"_s, No);
        row(u"env:(NOT dev)"_s, Yes);
        row(u"NOT NOT env:prod"_s, Yes);
        // A tag that the group does not have may be one that the vendor knows of its host.
        row(u"zone:tokyo"_s, Unsure);
        row(u"NOT zone:tokyo"_s, Unsure);
        row(u"zone:tokyo OR host:web-1"_s, Yes);
        row(u"zone:tokyo AND host:web-2"_s, No);
        row(u"zone:tokyo AND host:web-1"_s, Unsure);
        row(QString(), Unsure);
        row(u"web-1"_s, Unsure);
        row(u"host:"_s, Unsure);
        row(u"host:[a TO z]"_s, Unsure);
        row(u"host:\"web-1"_s, Unsure);
        row(u"(host:web-1"_s, Unsure);
        row(u"host:web-1)"_s, Unsure);
        row(u"AND"_s, Unsure);
        row(u"host:web-1 AND"_s, Unsure);
        row(u"host:web-1 or env:dev"_s, Unsure); // such words are written large
        row(u"env IN (prod, dev)"_s, Unsure);
        row(u"env:(host:web-1)"_s, Unsure);
        row(QString(500, u'('), Unsure);
        row(u"host:"_s + QString(400, u'*') + u"x"_s, No);
    }

    void aScopeIsComparedWithTheGroupsTags()
    {
        QFETCH(const QString, scope);
        QFETCH(const Silence, expected);
        const QStringList tags {u"env:prod"_s, u"host:web-1"_s, u"disk:/data"_s, u"名前:東京 本社"_s};
        QVERIFY(sources::datadog::scopeSilences(scope, tags) == expected);
    }

    void aDowntimeSilencesTheGroupsOfItsMonitors_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<Silence>("expected");
        const auto row = [](const char* name, const QByteArray& text, Silence expected) { QTest::newRow(name) << text << expected; };
        using enum Silence;
        row("the monitor, everywhere", R"("monitor_identifier":{"monitor_id":7},"scope":"*")", Yes);
        row("another monitor", R"("monitor_identifier":{"monitor_id":8},"scope":"*")", No);
        row("the group", R"("monitor_identifier":{"monitor_id":7},"scope":"host:web-1")", Yes);
        row("another group", R"("monitor_identifier":{"monitor_id":7},"scope":"host:web-2")", No);
        row("a tag that only the monitor has", R"("monitor_identifier":{"monitor_id":7},"scope":"env:prod")", Unsure);
        row("by a tag of the monitor", R"("monitor_identifier":{"monitor_tags":["env:prod"]},"scope":"*")", Yes);
        row("by all of its tags", R"("monitor_identifier":{"monitor_tags":["env:prod","team:db"]},"scope":"*")", No);
        row("all monitors", R"("monitor_identifier":{"monitor_tags":["*"]},"scope":"host:web-1")", Yes);
        row("by a tag that only the group has", R"("monitor_identifier":{"monitor_tags":["host:web-1"]},"scope":"*")", No);
        row("one that has ended", R"("monitor_identifier":{"monitor_id":7},"scope":"*","schedule":{"end":"2026-03-01T00:00:00+00:00"})", No);
        row("one that ends in 2100", R"("monitor_identifier":{"monitor_id":7},"scope":"*","schedule":{"end":"2100-03-01T00:00:00+00:00"})", Yes);
        row("a cancelled one", R"("monitor_identifier":{"monitor_id":7},"scope":"*","status":"canceled")", No);
        row("one that is to come", R"("monitor_identifier":{"monitor_id":7},"scope":"*","status":"scheduled")", No);
    }

    void aDowntimeSilencesTheGroupsOfItsMonitors()
    {
        QFETCH(const QByteArray, attributes);
        QFETCH(const Silence, expected);
        const QDateTime now(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC);
        const auto page = sources::datadog::readGroups(
            R"({"groups":[{"monitor_id":7,"group":"host:web-1","group_tags":["host:web-1"],"all_tags":["env:prod"]}]})", {now, u"x"_s});
        const auto downtimes = sources::datadog::readDowntimes(
            R"({"data":[{"id":"d","attributes":{)" + attributes + "}}]}", sources::datadog::DowntimeRows::On, now);
        QVERIFY(page && downtimes);
        const auto is = downtimes->rows.empty() ? Silence::No : sources::datadog::silences(downtimes->rows.front(), page->rows.front(), now);
        QVERIFY(is == expected);
    }

    void theVendorsMarkOnTheRowDecides_data()
    {
        QTest::addColumn<QJsonValue>("mark");
        QTest::addColumn<bool>("muted");
        QTest::newRow("it says no") << QJsonValue(false) << false;
        QTest::newRow("it says no, as text") << QJsonValue(u"false"_s) << false;
        QTest::newRow("it says yes") << QJsonValue(true) << true;
        QTest::newRow("it says nothing: the downtime counts") << QJsonValue(QJsonValue::Null) << true;
        QTest::newRow("it is no mark: the downtime counts") << QJsonValue(7) << true;
    }

    void theVendorsMarkOnTheRowDecides()
    {
        QFETCH(const QJsonValue, mark);
        QFETCH(const bool, muted);
        VendorRoom room(u"datadog"_s);
        answerInTurn(room, downtimesPath, {downtimePage({downtime(u"d"_s, u"host:web-1"_s)}, 1)});
        answerList(room, {groupPage({with(groupRow(12, u"host:web-1"_s), {{u"muted"_s, mark}})}, 1, 1)});
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        QCOMPARE(polled.batch.arrived.front().muted, muted);
        QVERIFY(room.vendor.requestsSeen(u"/api/v2/monitor/12/downtime_matches"_s).empty());
    }

    void aTagOfTheMonitorAloneSilencesNoGroup()
    {
        VendorRoom room(u"datadog"_s);
        answerInTurn(room, downtimesPath, {downtimePage({downtime(u"d"_s, u"env:staging"_s, {{u"monitor_tags"_s, QJsonArray {u"team:db"_s}}})}, 1)});
        const QJsonObject tags {{u"all_tags"_s, QJsonArray {u"team:db"_s, u"env:staging"_s, u"env:prod"_s}}};
        answerList(room, {groupPage({unmarked(with(groupRow(12, u"env:prod,host:db-1"_s), tags)), unmarked(with(groupRow(12, u"env:staging,host:db-9"_s), tags)), unmarked(with(groupRow(12, u"host:db-3"_s), tags))}, 3, 1)});
        QCOMPARE(mutedIn(room.poll()), QStringList(u"env:staging,host:db-9"_s));
    }

    void whatCannotBeJudgedIsAskedOfTheVendor_data()
    {
        QTest::addColumn<int>("httpStatus");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("muted");
        QTest::newRow("the group is named") << 200 << matchesPage({{u"groups"_s, QJsonArray {u"host:web-1"_s}}, {u"scope"_s, u"zone:tokyo"_s}}) << true;
        QTest::newRow("another group is named") << 200 << matchesPage({{u"groups"_s, QJsonArray {u"host:web-2"_s}}, {u"scope"_s, u"zone:tokyo"_s}}) << false;
        QTest::newRow("all of the monitor") << 200 << matchesPage({{u"groups"_s, QJsonArray {}}, {u"scope"_s, u"*"_s}}) << true;
        QTest::newRow("it is over") << 200 << matchesPage({{u"groups"_s, QJsonArray {u"host:web-1"_s}}, {u"end"_s, u"2020-01-01T00:00:00+00:00"_s}}) << false;
        QTest::newRow("none applies") << 200 << QByteArray(R"({"data":[]})") << false;
        QTest::newRow("the monitor is unknown") << 404 << QByteArray(R"({"errors":["Monitor not found"]})") << false;
        QTest::newRow("no such right") << 403 << QByteArray(R"({"errors":["Forbidden"]})") << false;
        QTest::newRow("no list") << 200 << QByteArray(R"({"data":"x"})") << false;
    }

    void whatCannotBeJudgedIsAskedOfTheVendor()
    {
        QFETCH(const int, httpStatus);
        QFETCH(const QByteArray, answer);
        QFETCH(const bool, muted);
        VendorRoom room(u"datadog"_s);
        answerInTurn(room, downtimesPath, {downtimePage({downtime(u"d"_s, u"zone:tokyo"_s)}, 1)});
        answerInTurn(room, u"/api/v2/monitor/12/downtime_matches"_s, {answer}, httpStatus);
        answerList(room, {groupPage({unmarked(groupRow(12, u"host:web-1"_s))}, 1, 1)});
        const auto polled = room.poll();
        QVERIFY(polled.complete);
        QCOMPARE(polled.batch.arrived.front().muted, muted);
        QCOMPARE(polled.error.has_value(), httpStatus == 403 || answer.contains("\"x\""));
    }

    void fewerDowntimesAPageThanAskedForAreReadToTheEnd()
    {
        VendorRoom room(u"datadog"_s);
        const auto page = [](const QList<QPair<QString, QString>>& rows) {
            QJsonArray list;
            for (const auto& [id, scope] : rows)
                list.append(downtime(id, scope));
            return downtimePage(list, 5);
        };
        answerInTurn(room, downtimesPath,
            {page({{u"a"_s, u"host:h0"_s}, {u"b"_s, u"host:h1"_s}}), page({{u"c"_s, u"host:h2"_s}, {u"d"_s, u"host:h3"_s}}), page({{u"e"_s, u"host:h4"_s}})});
        QJsonArray rows;
        for (const auto& row : groupRows(6))
            rows.append(unmarked(row.toObject()));
        answerList(room, {groupPage(rows, 6, 1)});
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        QCOMPARE(mutedIn(polled), QStringList({u"host:h0"_s, u"host:h1"_s, u"host:h2"_s, u"host:h3"_s, u"host:h4"_s}));
        QCOMPARE(int(room.vendor.requestsSeen(downtimesPath).size()), 3);
    }

    void downtimesThatCannotAllBeReadAreSaidBesideTheAlerts_data()
    {
        QTest::addColumn<QList<QByteArray>>("pages");
        QList<QByteArray> endless;
        for (int i = 0; i < 60; ++i)
            endless.append(downtimePage({downtime(QString::number(i), u"host:h0"_s)}, 1000));
        QTest::newRow("more pages than are read") << endless;
        QTest::newRow("an empty page before the end") << QList<QByteArray> {downtimePage({downtime(u"a"_s, u"host:h0"_s)}, 3), downtimePage({}, 3)};
        QTest::newRow("the same page again") << QList<QByteArray> {downtimePage({downtime(u"a"_s, u"host:h0"_s)}, 3)};
    }

    void downtimesThatCannotAllBeReadAreSaidBesideTheAlerts()
    {
        QFETCH(const QList<QByteArray>, pages);
        VendorRoom room(u"datadog"_s);
        answerInTurn(room, downtimesPath, pages);
        answerList(room, {groupPage({unmarked(groupRow(12, u"host:h0"_s))}, 1, 1)});
        const auto polled = room.poll();
        QVERIFY(polled.complete);
        QVERIFY(polled.error);
        QCOMPARE(polled.error->code, u"downtimes_cut"_s);
        QCOMPARE(mutedIn(polled), QStringList(u"host:h0"_s)); // what was read counts
    }

    void aDowntimeThatEndsIsNoneAnyMore()
    {
        VendorRoom room(u"datadog"_s);
        answerInTurn(room, downtimesPath, {downtimePage({downtime(u"d"_s, u"host:h0"_s)}, 1), downtimePage({}, 0)});
        answerList(room, {groupPage({unmarked(groupRow(12, u"host:h0"_s))}, 1, 1)});
        QCOMPARE(mutedIn(room.poll()), QStringList(u"host:h0"_s));
        room.later = std::chrono::seconds(61);
        const auto polled = room.poll();
        QCOMPARE(polled.batch.arrived.size(), size_t(1));
        QVERIFY(!polled.batch.arrived.front().muted);
    }
};

QTEST_GUILESS_MAIN(TestDatadogScope)
#include "tst_DatadogScope.moc"
