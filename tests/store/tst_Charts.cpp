// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ChartQueries.h"

#include "StoreFixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

namespace {

/// The instant as of which all is counted: a Tuesday, 02:44 in Japan, 17:44 of Monday in UTC.
const auto asOf = u"2026-11-23 17:44:00+00"_s;

} // namespace

/// All figures are counted by hand in the tests.
class tst_Charts final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture = std::make_unique<StoreFixture>();
        for (const auto* month : {"2026-10-01", "2026-11-01"})
            (void)database().sql(u"select yagura.ensure_partition('%1')"_s.arg(QLatin1StringView(month)));
    }

    void cleanup() { m_fixture.reset(); }

    void theTrendCountsByFiveMinutesAndSeverity()
    {
        item(u"2026-11-23 17:40:00+00"_s, {.severity = 4}); // the step that now is in, its first instant
        item(u"2026-11-23 17:44:00+00"_s, {.severity = 4}); // now
        item(u"2026-11-23 17:39:59+00"_s, {.severity = 3});
        item(u"2026-11-23 05:45:00+00"_s, {.severity = 1}); // the first step's first instant
        item(u"2026-11-23 05:44:59+00"_s, {.severity = 1}); // just before it
        item(u"2026-11-23 17:44:01+00"_s, {.severity = 4}); // to come, by a vendor's clock
        item(u"2026-11-23 17:41:00+00"_s, {.kind = u"inquiry"_s});
        const auto trend = figures(u"chart_trend('%1')"_s.arg(asOf));
        const auto buckets = trend[u"buckets"_s].toArray();
        QCOMPARE(buckets.size(), 144);
        QCOMPARE(trend[u"total"_s].toInt(), 4);
        QCOMPARE(buckets[0][u"from"_s].toString(), u"2026-11-23T05:45:00+00:00"_s);
        QCOMPARE(counts(buckets[0][u"counts"_s]), (QList<int> {0, 0, 0, 1, 0}));
        QCOMPARE(counts(buckets[142][u"counts"_s]), (QList<int> {0, 1, 0, 0, 0}));
        QCOMPARE(counts(buckets[143][u"counts"_s]), (QList<int> {2, 0, 0, 0, 0}));
        QCOMPARE(counts(buckets[100][u"counts"_s]), (QList<int> {0, 0, 0, 0, 0}));
    }

    void aFirstResponseIsInTimeBrokenOrOpen_data()
    {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("responded");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("verdict");
        const auto at = u"2026-11-23 17:00:00+00"_s;
        QTest::newRow("answered before") << at << u"2026-11-23 16:50:00+00"_s << u"acknowledged"_s << u"in_time"_s;
        QTest::newRow("answered exactly at the due time") << at << at << u"acknowledged"_s << u"in_time"_s;
        QTest::newRow("answered a millisecond late")
            << at << u"2026-11-23 17:00:00.001+00"_s << u"resolved"_s << u"broken"_s;
        QTest::newRow("unanswered and past due") << at << QString() << u"new"_s << u"broken"_s;
        QTest::newRow("acknowledged but not answered, past due") << at << QString() << u"acknowledged"_s << u"broken"_s;
        QTest::newRow("due at this very instant") << asOf << QString() << u"new"_s << u"open"_s;
        QTest::newRow("not due yet") << u"2026-11-23 18:00:00+00"_s << QString() << u"new"_s << u"open"_s;
        QTest::newRow("reopened, answered in time once")
            << at << u"2026-11-23 16:50:00+00"_s << u"acknowledged"_s << u"in_time"_s;
    }

    void aFirstResponseIsInTimeBrokenOrOpen()
    {
        QFETCH(QString, due);
        QFETCH(QString, responded);
        QFETCH(QString, state);
        QFETCH(QString, verdict);
        item(u"2026-11-23 16:45:00+00"_s, {.state = state, .due = due, .responded = responded});
        const auto today = period(1);
        QCOMPARE(today[u"in_time"_s].toInt(), verdict == u"in_time"_s ? 1 : 0);
        QCOMPARE(today[u"broken"_s].toInt(), verdict == u"broken"_s ? 1 : 0);
        QCOMPARE(today[u"open"_s].toInt(), verdict == u"open"_s ? 1 : 0);
        QCOMPARE(today[u"share"_s].isNull(), verdict == u"open"_s); // nothing counted is not 100 %
    }

    void anItemBelongsToTheRoomsDayOnWhichItsClockStarted()
    {
        inTime(u"2026-11-23 15:00:00+00"_s); // midnight in Japan
        inTime(u"2026-11-23 14:59:59+00"_s); // yesterday there
        inTime(u"2026-11-17 15:00:00+00"_s); // first instant of the seven days
        inTime(u"2026-11-17 14:59:59+00"_s);
        inTime(u"2026-10-25 15:00:00+00"_s); // of the thirty
        inTime(u"2026-10-25 14:59:59+00"_s);
        QCOMPARE(period(1)[u"counted"_s].toInt(), 1);
        QCOMPARE(period(7)[u"counted"_s].toInt(), 3);
        QCOMPARE(period(30)[u"counted"_s].toInt(), 5);
        QCOMPARE(period(1, u"UTC"_s)[u"counted"_s].toInt(), 2); // there it is still Monday
    }

    void theShareIsHeldAgainstTheTargetExactly()
    {
        for (auto at = 0; at < 999; ++at)
            inTime(u"2026-11-23 16:00:00+00"_s);
        item(u"2026-11-23 16:00:00+00"_s, {.due = u"2026-11-23 16:15:00+00"_s});
        QCOMPARE(period(1)[u"share"_s].toDouble(), 0.999);
        QVERIFY(period(1)[u"met"_s].toBool()); // exactly the target
        item(u"2026-11-23 16:01:00+00"_s, {.due = u"2026-11-23 16:15:00+00"_s});
        QVERIFY(!period(1)[u"met"_s].toBool());
    }

    void whatBrokeItIsNamedNewestFirst()
    {
        const auto older = item(u"2026-11-20 16:00:00+00"_s,
            {.state = u"resolved"_s, .due = u"2026-11-20 16:15:00+00"_s, .responded = u"2026-11-20 16:20:30+00"_s});
        const auto newer = item(u"2026-11-23 17:00:00+00"_s, {.due = u"2026-11-23 17:14:00+00"_s});
        inTime(u"2026-11-23 17:10:00+00"_s);
        const auto breakers = serviceLevel()[u"breakers"_s].toArray();
        QCOMPARE(breakers.size(), 2);
        QCOMPARE(breakers[0][u"id"_s].toInteger(), newer.toLongLong());
        QCOMPARE(breakers[0][u"late_s"_s].toInt(), 1800); // still running
        QCOMPARE(breakers[1][u"id"_s].toInteger(), older.toLongLong());
        QCOMPARE(breakers[1][u"late_s"_s].toInt(), 330);
    }

    void anItemWhoseSignalsMovedAwayAskedNothing()
    {
        const auto merged = item(u"2026-11-23 16:00:00+00"_s,
            {.state = u"resolved"_s, .due = u"2026-11-23 16:15:00+00"_s, .responded = u"2026-11-23 16:30:00+00"_s});
        (void)database().sql(u"delete from yagura.signal where item_id = %1"_s.arg(merged));
        QCOMPARE(period(30)[u"counted"_s].toInt(), 0);
        // An inquiry has no signals, and has its first response all the same.
        item(u"2026-11-23 16:00:00+00"_s, {.kind = u"inquiry"_s, .due = u"2026-11-23 16:15:00+00"_s});
        QCOMPARE(period(30)[u"broken"_s].toInt(), 1);
    }

    void theMinutesOfPeopleRunFromAcknowledgeToResolve_data()
    {
        QTest::addColumn<QStringList>("lines"); // "minute actor kind"
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("untouched");
        QTest::newRow("nobody") << QStringList {u"20 rule resolved_by_rule"_s} << 0 << 1;
        QTest::newRow("nothing at all") << QStringList {} << 0 << 1;
        QTest::newRow("once") << QStringList {u"2 person acknowledge"_s, u"12 person resolve"_s} << 10 << 0;
        QTest::newRow("a resolve alone") << QStringList {u"12 person resolve"_s} << 0 << 0;
        QTest::newRow("ended by the rule")
            << QStringList {u"2 person acknowledge"_s, u"30 rule resolved_by_rule"_s} << 0 << 0;
        QTest::newRow("not ended yet") << QStringList {u"2 person acknowledge"_s} << 0 << 0;
        QTest::newRow("taken over: the first counts")
            << QStringList {u"2 person acknowledge"_s, u"7 person acknowledge"_s, u"12 person resolve"_s} << 10 << 0;
        QTest::newRow("reopened: twice, not what lies between")
            << QStringList {u"0 person acknowledge"_s, u"10 person resolve"_s, u"30 person reopen"_s, u"35 person resolve"_s}
            << 15 << 0;
        QTest::newRow("fired again after the rule: only the second")
            << QStringList {u"1 person acknowledge"_s, u"10 rule resolved_by_rule"_s, u"20 person acknowledge"_s, u"24 person resolve"_s}
            << 4 << 0;
        QTest::newRow("resolved twice without a reopen")
            << QStringList {u"0 person acknowledge"_s, u"10 person resolve"_s, u"40 person resolve"_s} << 10 << 0;
    }

    void theMinutesOfPeopleRunFromAcknowledgeToResolve()
    {
        QFETCH(QStringList, lines);
        QFETCH(int, minutes);
        QFETCH(int, untouched);
        const auto id = item(u"2026-11-22 12:00:00+00"_s, {.monitor = u"m1"_s});
        for (const auto& line : lines) {
            const auto parts = line.split(u' ');
            tell(id, u"'2026-11-22 12:00:00+00'::timestamptz + interval '%1 min'"_s.arg(parts[0]), parts[1], parts[2]);
        }
        tell(id, u"'2026-11-22 13:59:00+00'::timestamptz"_s, u"vendor"_s, u"refired"_s); // is nobody's hand
        const auto row = noise()[u"monitors"_s][0];
        QCOMPARE(row[u"items"_s].toInt(), 1);
        QCOMPARE(row[u"minutes"_s].toInt(), minutes);
        QCOMPARE(row[u"untouched"_s].toInt(), untouched);
    }

    void theLoudestMonitorStandsFirst()
    {
        for (auto at = 0; at < 3; ++at)
            item(u"2026-11-22 12:0%1:00+00"_s.arg(at), {.monitor = u"loud"_s});
        const auto both = item(u"2026-11-22 13:00:00+00"_s, {.monitor = u"quiet"_s});
        signal(both, u"loud"_s, u"2026-11-22 13:00:00+00"_s);
        signal(both, u"loud"_s, u"2026-11-22 13:00:00+00"_s); // twice of one monitor: one item
        item(u"2026-11-22 14:00:00+00"_s, {}); // of no monitor
        item(u"2026-11-16 17:43:59+00"_s, {.monitor = u"quiet"_s}); // before the seven days
        item(u"2026-11-16 17:44:00+00"_s, {.monitor = u"quiet"_s}); // at their start
        const auto answer = noise();
        QCOMPARE(answer[u"items"_s].toInt(), 6);
        QCOMPARE(answer[u"without_monitor"_s].toInt(), 1);
        const auto monitors = answer[u"monitors"_s].toArray();
        QCOMPARE(monitors.size(), 2);
        QCOMPARE(monitors[0][u"external_id"_s].toString(), u"loud"_s);
        QCOMPARE(monitors[0][u"items"_s].toInt(), 4);
        QCOMPARE(monitors[1][u"items"_s].toInt(), 2);
        QCOMPARE(monitors[1][u"untouched_share"_s].toDouble(), 1.0);
    }

    void theLoadIsByTheHourOfTheZone()
    {
        item(u"2026-11-23 16:59:59+00"_s, {}); // Tuesday 01:59 in Japan
        item(u"2026-11-16 16:00:00+00"_s, {}); // Tuesday 01:00, a week before
        item(u"2026-11-22 15:00:00+00"_s, {}); // Monday 00:00
        item(u"2026-10-26 17:44:00+00"_s, {}); // four weeks ago to the instant: out
        item(u"2026-10-26 17:44:01+00"_s, {}); // Tuesday 02:44
        const auto load = figures(u"chart_load('Asia/Tokyo', 4, '%1')"_s.arg(asOf));
        QCOMPARE(load[u"items"_s].toInt(), 4);
        QCOMPARE(load[u"cells"_s][1][1].toInt(), 2);
        QCOMPARE(load[u"per_hour"_s][1][1].toDouble(), 0.5);
        QCOMPARE(load[u"cells"_s][0][0].toInt(), 1);
        QCOMPARE(load[u"cells"_s][1][2].toInt(), 1);
        QCOMPARE(load[u"busiest"_s].toDouble(), 0.5);
        const auto utc = figures(u"chart_load('UTC', 4, '%1')"_s.arg(asOf));
        QCOMPARE(utc[u"cells"_s][0][16].toInt(), 2); // Monday there
        QCOMPARE(utc[u"cells"_s][6][15].toInt(), 1);
    }

    void anEmptyHouseHasEmptyCharts()
    {
        store::ChartQueries charts(m_fixture->operatorSession);
        QVERIFY(valueOf(charts.trend()).isEmpty());
        QCOMPARE(valueOf(charts.trend()).buckets.size(), std::size_t(144));
        QVERIFY(valueOf(charts.serviceLevel(u"Asia/Tokyo"_s)).isEmpty());
        QVERIFY(valueOf(charts.noise()).isEmpty());
        QVERIFY(valueOf(charts.load(u"Asia/Tokyo"_s)).isEmpty());
    }

    void theClientReadsWhatWasCounted()
    {
        // As of the server's own present, so that what the client calls is what is read.
        (void)database().sql(u"insert into yagura.monitor (source_id, external_id, name) values (%1, 'm1', 'CPU')"_s.arg(m_fixture->dataDog.value));
        const auto id = item(u"now"_s, {.severity = 4, .monitor = u"m1"_s});
        (void)database().sql(u"update yagura.item set clock_from = now() - interval '1 second', due_at = now() - interval '1 second' where id = %1"_s.arg(id));
        store::ChartQueries charts(m_fixture->operatorSession);
        const auto trend = valueOf(charts.trend());
        QCOMPARE(trend.total, 1);
        auto criticals = 0;
        for (const auto& bucket : trend.buckets)
            criticals += bucket.counts[0];
        QCOMPARE(criticals, 1);
        QVERIFY(trend.asOf.isValid());
        const auto level = valueOf(charts.serviceLevel(u"Asia/Tokyo"_s));
        QCOMPARE(level.periods.size(), std::size_t(3));
        QCOMPARE(level.periods[1].broken, 1);
        QCOMPARE(level.periods[1].share, std::optional(0.0));
        QCOMPARE(level.breakers.at(0).id.value, id.toLongLong());
        QVERIFY(!level.breakers[0].respondedAt);
        const auto noisy = valueOf(charts.noise());
        QCOMPARE(noisy.rows.at(0).name, u"CPU"_s);
        QCOMPARE(noisy.rows[0].untouchedShare, 1.0);
        const auto load = valueOf(charts.load(u"Asia/Tokyo"_s));
        QCOMPARE(load.items, 1);
        QCOMPARE(load.busiest, 0.25);
    }

    void aMomentOrASpanThatMeansNothingIsRefused_data()
    {
        QTest::addColumn<QString>("call");
        for (const auto& moment : {u"'infinity'"_s, u"'-infinity'"_s, u"null"_s, u"'294276-12-31'"_s, u"'0001-01-01'"_s, u"now() + interval '500 days'"_s}) {
            const auto row = [&](const QString& call) { QTest::newRow(qPrintable(call.arg(moment))) << call.arg(moment); };
            row(u"chart_trend(%1)"_s);
            row(u"chart_service_level('Asia/Tokyo', %1)"_s);
            row(u"chart_noise(7, 20, %1)"_s);
            row(u"chart_load('Asia/Tokyo', 4, %1)"_s);
            row(u"customer_cards('{1}', 'Asia/Tokyo', %1)"_s);
        }
        for (const auto& span : {u"chart_noise(0)"_s, u"chart_noise(91)"_s, u"chart_noise(null)"_s, u"chart_noise(7, 201)"_s, u"chart_noise(7, null)"_s,
                 u"chart_load('UTC', 0)"_s, u"chart_load('UTC', 53)"_s, u"chart_load('UTC', null)"_s})
            QTest::newRow(qPrintable(span)) << span;
    }

    void aMomentOrASpanThatMeansNothingIsRefused()
    {
        QFETCH(QString, call);
        const auto refused = TestDatabase::trySql(database().conninfoAs(u"op_sato"_s, {u"yagura_operator"_s}), u"select yagura."_s + call);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"YG400"_s);
    }

    void whatNobodyGivesATimeIsInNoBar()
    {
        const auto id = item(u"2026-11-23 17:40:00+00"_s, {});
        (void)item(u"2026-11-23 17:40:00+00"_s, {});
        (void)database().sql(u"update yagura.item set opened_known = false where id = %1"_s.arg(id));
        const auto trend = figures(u"chart_trend('%1')"_s.arg(asOf));
        QCOMPARE(trend[u"total"_s].toInt(), 1);
        QCOMPARE(trend[u"untimed"_s].toInt(), 1);
        QCOMPARE(counts(trend[u"buckets"_s].toArray()[143][u"counts"_s]), (QList<int> {0, 1, 0, 0, 0}));
    }

    void whatWasOpenBeforeTheFirstPollIsNotCounted()
    {
        const auto id = item(u"2026-11-23 16:00:00+00"_s, {.due = u"2026-11-23 16:15:00+00"_s});
        QCOMPARE(period(1)[u"broken"_s].toInt(), 1);
        (void)database().sql(u"update yagura.item set backlog = true where id = %1"_s.arg(id));
        QCOMPARE(period(1)[u"broken"_s].toInt(), 0);
        QCOMPARE(serviceLevel()[u"breakers"_s].toArray().size(), 0);
    }

    void aZoneThatIsNoneIsSaidAndTheWallReadsNoTitles()
    {
        store::ChartQueries charts(m_fixture->operatorSession);
        const auto error = errorOf(charts.load(u"Moon/Base"_s));
        QCOMPARE(error.kind, core::ErrorKind::Invalid);
        QCOMPARE(error.detail, u"no_zone"_s);
        store::Session wall(database().conninfoAs(u"wall_one"_s, {u"yagura_wall"_s}), u"test"_s);
        store::ChartQueries forWall(wall);
        QCOMPARE(errorOf(forWall.serviceLevel(u"Asia/Tokyo"_s)).kind, core::ErrorKind::Denied);
    }

private:
    struct With
    {
        int severity = 3;
        QString kind = QStringLiteral("alert");
        QString state = QStringLiteral("new");
        QString due = {};
        QString responded = {};
        QString monitor = {};
    };

    TestDatabase& database() { return m_fixture->database; }

    /// Opened, and its clock started, at the same instant; it arrived when the test ran.
    QString item(const QString& at, const With& with)
    {
        const auto quoted = [](const QString& text) { return text.isEmpty() ? u"null"_s : u"'%1'"_s.arg(text); };
        const auto id = database().sql(
            u"insert into yagura.item (kind, state, severity, title, opened_at, clock_from, due_at, responded_at)"
            " values ('%1', '%2', %3, 'CPU', '%4', '%4', coalesce(%5, '%4'::timestamptz + interval '15 min'), %6) returning id"_s
                .arg(with.kind, with.state, QString::number(with.severity), at, quoted(with.due), quoted(with.responded)));
        if (with.kind == u"alert"_s)
            signal(id, with.monitor, at);
        return id;
    }

    void inTime(const QString& at) { item(at, {.state = u"resolved"_s, .responded = at}); }

    void signal(const QString& itemId, const QString& monitor, const QString& at)
    {
        (void)database().sql(
            u"insert into yagura.signal (source_id, external_id, item_id, state, vendor_state, severity, title, monitor_external_id, opened_at, updated_at)"
            " values (%1, 's%2', %3, 'firing', '', 3, 'CPU', '%4', '%5', '%5')"_s
                .arg(QString::number(m_fixture->dataDog.value), QString::number(++m_signals), itemId, monitor, at));
    }

    void tell(const QString& itemId, const QString& at, const QString& actor, const QString& kind)
    {
        (void)database().sql(
            u"insert into yagura.timeline (item_id, recorded_at, at, actor_kind, actor, kind) values (%1, %2, %2, '%3', 'x', '%4')"_s
                .arg(itemId, at, actor, kind));
    }

    QJsonObject figures(const QString& call)
    {
        return QJsonDocument::fromJson(database().sql(u"select yagura.%1"_s.arg(call)).toUtf8()).object();
    }

    QJsonObject serviceLevel(const QString& zone = u"Asia/Tokyo"_s)
    {
        return figures(u"chart_service_level('%1', '%2')"_s.arg(zone, asOf));
    }

    QJsonObject period(int days, const QString& zone = u"Asia/Tokyo"_s)
    {
        const auto periods = serviceLevel(zone)[u"periods"_s].toArray();
        for (const auto& value : periods) {
            if (value[u"days"_s].toInt() == days)
                return value.toObject();
        }
        return {};
    }

    QJsonObject noise() { return figures(u"chart_noise(7, 20, '%1')"_s.arg(asOf)); }

    static QList<int> counts(const QJsonValue& value)
    {
        QList<int> result;
        const auto array = value.toArray();
        for (const auto& count : array)
            result += count.toInt();
        return result;
    }

    std::unique_ptr<StoreFixture> m_fixture;
    int m_signals = 0;
};

QTEST_GUILESS_MAIN(tst_Charts)
#include "tst_Charts.moc"
