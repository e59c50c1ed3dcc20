// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A synthetic test that fails at several places is one trouble; groups of any other monitor are each their own.
#include "DatadogLists.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

QJsonObject placeRow(const QString& group, const QStringList& monitorTags)
{
    return with(groupRow(12, group), {{u"all_tags"_s, QJsonArray::fromStringList(monitorTags)}});
}

/// The name by which each group finds its item, by group.
QMap<QString, QString> itemNames(const sources::PollResult& polled)
{
    QMap<QString, QString> names;
    for (const auto& signal : polled.batch.arrived)
        names.insert(signal.monitorGroup, signal.linkKeys.value(0));
    return names;
}

const auto wholeTest = u"datadog:12/*"_s;

}

class TestDatadogSynthetics : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aTestIsOneTroubleWhereverItFails_data()
    {
        QTest::addColumn<QStringList>("groups");
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<QString>("type"); // of the monitor's definition; empty: it cannot be read
        QTest::addColumn<bool>("one");
        const auto row = [](const char* name, const QStringList& groups, const QStringList& tags, const QString& type, bool one) {
            QTest::newRow(name) << groups << tags << type << one;
        };
        const auto overall = u"@SYNTHETICS_OVERALL@"_s;
        const QStringList places {u"aws:ap-northeast-1"_s, u"azure:japaneast"_s, u"pl:osaka-dc-0f3a"_s};
        const QStringList api {u"customer:minato"_s, u"check_type:api"_s};
        const QStringList browser {u"check_type:browser"_s, u"probe_dc:aws:ap-northeast-1"_s};
        const QStringList plain {u"customer:minato"_s};
        row("an API test, and its verdict over all", {u"total"_s, places.at(0), overall}, api, {}, true);
        row("in another order", {overall, places.at(0), u"total"_s}, api, {}, true);
        row("a browser test at three places", places, browser, {}, true);
        row("a test over a socket", places, {u"check_type:api-websocket"_s}, {}, true);
        row("without the tag: the verdict over all tells", {places.at(0), overall, u"tokyo-office"_s}, plain, {}, true);
        row("without the tag and the verdict: the definition tells", {u"tokyo-office"_s, u"osaka-office"_s}, plain, u"synthetics alert"_s, true);
        row("a place and a device", {u"aws:ap-northeast-1,chrome.laptop_large"_s, u"aws:eu-west-1,chrome.laptop_large"_s}, browser, {}, true);
        row("an ordinary monitor of hosts", {u"host:a"_s, u"host:b"_s}, plain, u"query alert"_s, false);
        row("an ordinary monitor that wears the tag", {u"host:a"_s, u"host:b"_s}, api, {}, false);
        row("an ordinary monitor of places that wears the tag", places, api, u"query alert"_s, false);
        row("private locations themselves", {u"location_id:pl:a"_s, u"location_id:pl:b"_s}, plain, {}, false);
        row("a tag of the like", {u"aws:a"_s, u"aws:b"_s}, {u"check_type:apiary"_s}, {}, false);
    }

    void aTestIsOneTroubleWhereverItFails()
    {
        QFETCH(const QStringList, groups);
        QFETCH(const QStringList, tags);
        QFETCH(const QString, type);
        QFETCH(const bool, one);
        VendorRoom room(u"datadog"_s);
        if (!type.isEmpty())
            answerMonitor(room, 12, {{u"type"_s, type}});
        QJsonArray rows;
        for (const auto& group : groups)
            rows.append(placeRow(group, tags));
        answerList(room, {groupPage(rows, int(rows.size()), 1)});
        const auto polled = room.poll();
        QVERIFY(!polled.error);
        const auto names = itemNames(polled);
        QCOMPARE(names.size(), groups.size());
        const auto different = QSet<QString>(names.cbegin(), names.cend());
        QCOMPARE(different.size(), one ? 1 : groups.size());
        if (one)
            QCOMPARE(*different.cbegin(), wholeTest);
        // Each place is a signal of its own, and is found by its own name too.
        for (const auto& signal : polled.batch.arrived) {
            QVERIFY(signal.linkKeys.contains(u"datadog:12/"_s + (signal.monitorGroup == overallName || signal.monitorGroup == "total"_L1 ? u"*"_s : signal.monitorGroup)));
            QVERIFY(!signal.title.contains(u"SYNTHETICS_OVERALL"_s));
        }
    }

    void aPlaceThatComesLaterJoinsTheOthers()
    {
        VendorRoom room(u"datadog"_s);
        const QStringList tags {u"customer:minato"_s};
        const auto overall = placeRow(overallName, tags);
        const auto tokyo = placeRow(u"tokyo-office"_s, tags);
        answerList(room, {groupPage({overall}, 1, 1), groupPage({overall, tokyo}, 2, 1)}, 1);
        QCOMPARE(room.poll().batch.arrived.size(), size_t(1));
        const auto names = itemNames(room.poll());
        QCOMPARE(names.value(u"tokyo-office"_s), wholeTest);
    }

    void whatTheDefinitionTellsLaterIsHandedOut()
    {
        VendorRoom room(u"datadog"_s);
        auto down = faultAt(u"/api/v1/monitor/12"_s, simulator::Fault::Status);
        down.status = 500;
        down.times = 2; // a read is tried twice
        answerMonitor(room, 12, {{u"type"_s, u"synthetics alert"_s}});
        room.vendor.misbehave(down);
        answerList(room, {groupPage({placeRow(u"tokyo-office"_s, {})}, 1, 1)});
        QCOMPARE(itemNames(room.poll()).value(u"tokyo-office"_s), u"datadog:12/tokyo-office"_s);
        QVERIFY(room.poll().batch.arrived.empty());
        QCOMPARE(itemNames(room.poll()).value(u"tokyo-office"_s), wholeTest);
        QVERIFY(room.poll().batch.arrived.empty());
    }

    void onePlaceThatRecoversIsOneSignalThatDoes()
    {
        VendorRoom room(u"datadog"_s);
        const QStringList tags {u"check_type:api"_s};
        const auto total = placeRow(u"total"_s, tags);
        const auto tokyo = placeRow(u"aws:ap-northeast-1"_s, tags);
        const auto paris = placeRow(u"aws:eu-west-3"_s, tags);
        answerList(room, {groupPage({total, tokyo, paris}, 3, 1), groupPage({total, paris}, 2, 1), groupPage({with(total, {{u"status"_s, u"OK"_s}, {u"last_resolved_ts"_s, 1774936900}})}, 1, 1)}, 1);
        QCOMPARE(room.poll().batch.arrived.size(), size_t(3));
        QCOMPARE(room.poll().batch.gone, QStringList(u"12/aws:ap-northeast-1"_s));
        const auto last = room.poll();
        QCOMPARE(last.batch.gone, QStringList(u"12/aws:eu-west-3"_s));
        QCOMPARE(last.batch.arrived.size(), size_t(1));
        QVERIFY(last.batch.arrived.front().state == core::SignalState::Recovered);
        QCOMPARE(last.batch.arrived.front().resolvedAt, QDateTime::fromSecsSinceEpoch(1774936900, Qt::UTC));
        QVERIFY(room.open.isEmpty());
    }

private:
    const QString overallName = u"@SYNTHETICS_OVERALL@"_s;
};

QTEST_GUILESS_MAIN(TestDatadogSynthetics)
#include "tst_DatadogSynthetics.moc"
