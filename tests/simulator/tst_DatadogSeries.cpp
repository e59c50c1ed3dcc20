// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Datadog's charts and events.
#include "DatadogRoom.h"

using namespace Qt::StringLiterals;
using namespace yagura::simulator;

class tst_DatadogSeries : public QObject, private DatadogRoom
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void theChartCrossesItsThresholdAroundTheAlert_data();
    void theChartCrossesItsThresholdAroundTheAlert();
    void theChartOfAnUnknownMetricIsEmpty_data();
    void theChartOfAnUnknownMetricIsEmpty();
    void theSameChartIsAnsweredTwice();
    void aPostedEventHasAnIdBeyondADouble();
    void eventsAreReadByCursor();
};

void tst_DatadogSeries::theChartCrossesItsThresholdAroundTheAlert_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<bool>("firesAbove");
    QTest::addColumn<QString>("scope");
    QTest::newRow("above") << u"avg:system.cpu.user{host:web-1}"_s << 90.0 << true
                           << u"host:web-1"_s;
    QTest::newRow("above, by host")
        << u"avg:system.cpu.user{customer:minato,host:web-1} by {host}"_s << 90.0 << true
        << u"host:web-1"_s;
    QTest::newRow("below") << u"avg:system.disk.free{host:db-1}"_s << 10.0 << false
                           << u"host:db-1"_s;
}

void tst_DatadogSeries::theChartCrossesItsThresholdAroundTheAlert()
{
    QFETCH(QString, query);
    QFETCH(double, threshold);
    QFETCH(bool, firesAbove);
    const qint64 now = clock.instant.toSecsSinceEpoch();
    const Answer answer = get(u"/api/v1/query?from=%1&to=%2&query="_s.arg(now - 7200).arg(now)
        + QString::fromLatin1(QUrl::toPercentEncoding(query)));
    QCOMPARE(answer.json().value("status"_L1).toString(), u"ok"_s);
    QCOMPARE(answer.array(u"series"_s).size(), 1);
    const QJsonObject series = answer.array(u"series"_s).at(0).toObject();
    QTEST(series.value("scope"_L1).toString(), "scope");
    const QJsonArray points = series.value("pointlist"_L1).toArray();
    QVERIFY(points.size() > 100 && points.size() <= 301);
    int nulls = 0;
    for (const auto& each : points) {
        const qint64 at = static_cast<qint64>(each.toArray().at(0).toDouble()) / 1000;
        const QJsonValue value = each.toArray().at(1);
        nulls += value.isNull() ? 1 : 0;
        if (value.isNull())
            continue;
        const bool isOver
            = firesAbove ? value.toDouble() > threshold : value.toDouble() < threshold;
        if (at < now - 1800 - 400)
            QVERIFY2(!isOver, qPrintable(QString::number(value.toDouble())));
        if (at > now - 1800)
            QVERIFY2(isOver, qPrintable(QString::number(value.toDouble())));
    }
    QVERIFY(nulls > 0 && nulls < points.size() / 5);
}

void tst_DatadogSeries::theChartOfAnUnknownMetricIsEmpty_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown metric") << u"from=1&to=100&query=avg:no.such.metric{*}"_s << 200;
    QTest::newRow("unknown scope")
        << u"from=1&to=100&query=avg:system.cpu.user{host:gone}"_s << 200;
    QTest::newRow("no metric at all") << u"from=1&to=100&query=logs"_s << 200;
    QTest::newRow("no query") << u"from=1&to=100"_s << 400;
    QTest::newRow("no time") << u"query=avg:system.cpu.user{*}"_s << 400;
    QTest::newRow("backwards") << u"from=100&to=1&query=avg:system.cpu.user{*}"_s << 400;
}

void tst_DatadogSeries::theChartOfAnUnknownMetricIsEmpty()
{
    QFETCH(QString, parameters);
    const Answer answer = get(u"/api/v1/query?"_s + parameters);
    QTEST(answer.status, "status");
    QVERIFY(answer.array(u"series"_s).isEmpty());
}

void tst_DatadogSeries::theSameChartIsAnsweredTwice()
{
    const qint64 now = clock.instant.toSecsSinceEpoch();
    const QString target
        = u"/api/v1/query?from=%1&to=%2&query=avg:system.cpu.user{host:web-1}"_s.arg(now - 3600)
              .arg(now);
    const QByteArray first = get(target).body;
    QCOMPARE(get(target).body, first);
}

void tst_DatadogSeries::aPostedEventHasAnIdBeyondADouble()
{
    const Answer answer
        = post(u"/api/v1/events"_s, R"({"title":"静観","text":"22時まで","tags":["monitor:101"]})");
    QCOMPARE(answer.status, 202);
    QVERIFY(answer.json().value("event"_L1).toObject().value("id_str"_L1).toString().toLongLong()
        > 9'007'199'254'740'992);
    QCOMPARE(post(u"/api/v1/events"_s, R"({"title":"no text"})").status, 400);
}

void tst_DatadogSeries::eventsAreReadByCursor()
{
    const QString first
        = u"/api/v2/events?filter[query]=source:alert&filter[from]=now-1h&sort=timestamp&page[limit]=3"_s;
    Answer answer = get(first);
    QCOMPARE(answer.array(u"data"_s).size(), 3);
    const QString cursor = answer.json()
                               .value("meta"_L1)
                               .toObject()
                               .value("page"_L1)
                               .toObject()
                               .value("after"_L1)
                               .toString();
    QVERIFY(!cursor.isEmpty());
    answer = get(first + u"&page[cursor]="_s + cursor);
    QCOMPARE(answer.array(u"data"_s).size(), 1);
    QVERIFY(!answer.json().value("meta"_L1).toObject().value("page"_L1).toObject().contains(
        "after"_L1));
}

QTEST_GUILESS_MAIN(tst_DatadogSeries)
#include "tst_DatadogSeries.moc"
