// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small rules of core: waits, clocks, freshness, stable names.
#include "core/Action.h"
#include "core/Backoff.h"
#include "core/Delivery.h"
#include "core/Error.h"
#include "core/FirstResponse.h"
#include "core/ItemState.h"
#include "core/Severity.h"
#include "core/Signal.h"
#include "core/SourceStatus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura::core;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(FirstResponse::State)
Q_DECLARE_METATYPE(Freshness)

namespace {

const QDateTime noon(QDate(2026, 4, 1), QTime(12, 0), Qt::UTC);

}

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void aWaitDoublesUpToItsCeiling_data()
    {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<double>("fraction");
        QTest::addColumn<qint64>("expectedMs");
        QTest::newRow("first, no jitter") << 1 << 0.0 << qint64(500);
        QTest::newRow("first, full jitter") << 1 << 1.0 << qint64(1000);
        QTest::newRow("third") << 3 << 0.0 << qint64(2000);
        QTest::newRow("at the ceiling") << 20 << 1.0 << qint64(300'000);
        QTest::newRow("far beyond any shift") << 1000 << 1.0 << qint64(300'000);
        QTest::newRow("attempt zero counts as the first") << 0 << 0.0 << qint64(500);
        QTest::newRow("a negative attempt too") << -5 << 0.0 << qint64(500);
        QTest::newRow("a fraction out of range is bounded") << 1 << 7.0 << qint64(1000);
    }

    void aWaitDoublesUpToItsCeiling()
    {
        QFETCH(int, attempt);
        QFETCH(double, fraction);
        QFETCH(qint64, expectedMs);
        QCOMPARE(qint64(backoff(attempt, fraction).count()), expectedMs);
    }

    void theFirstResponseClockStopsWhenItIsDone_data()
    {
        QTest::addColumn<int>("respondedAfter");
        QTest::addColumn<int>("resolvedAfter");
        QTest::addColumn<int>("recoveredAfter");
        QTest::addColumn<int>("now");
        QTest::addColumn<FirstResponse::State>("state");
        QTest::addColumn<int>("left");
        using State = FirstResponse::State;
        QTest::newRow("just arrived") << -1 << -1 << -1 << 0 << State::Running << 900;
        QTest::newRow("on the second it is due") << -1 << -1 << -1 << 900 << State::Running << 0;
        QTest::newRow("a second late") << -1 << -1 << -1 << 901 << State::Late << -1;
        QTest::newRow("responded in time, seen much later") << 300 << -1 << -1 << 9000 << State::Done << 600;
        QTest::newRow("responded late") << 1000 << -1 << -1 << 9000 << State::DoneLate << -100;
        QTest::newRow("resolved counts as done") << -1 << 100 << -1 << 200 << State::Done << 800;
        QTest::newRow("recovered by itself counts as done") << -1 << -1 << 60 << 2000 << State::Done << 840;
    }

    void theFirstResponseClockStopsWhenItIsDone()
    {
        QFETCH(int, respondedAfter);
        QFETCH(int, resolvedAfter);
        QFETCH(int, recoveredAfter);
        QFETCH(int, now);
        QFETCH(FirstResponse::State, state);
        QFETCH(int, left);
        const auto after = [](int seconds) {
            return seconds < 0 ? std::optional<QDateTime>() : std::optional(noon.addSecs(seconds));
        };
        WorkItem item;
        item.arrivedAt = noon;
        item.dueAt = noon.addSecs(900);
        item.respondedAt = after(respondedAfter);
        item.resolvedAt = after(resolvedAfter);
        item.recoveredAt = after(recoveredAfter);
        const auto clock = firstResponse(item, noon.addSecs(now));
        QVERIFY(clock.state == state);
        QCOMPARE(int(clock.left.count()), left);
        QVERIFY(clock.share >= 0.0 && clock.share <= 1.0);
    }

    void aSourceIsFreshForThreeIntervals_data()
    {
        QTest::addColumn<bool>("paused");
        QTest::addColumn<bool>("hasError");
        QTest::addColumn<bool>("denied");
        QTest::addColumn<int>("age");
        QTest::addColumn<int>("interval");
        QTest::addColumn<Freshness>("expected");
        QTest::newRow("good just now") << false << false << false << 0 << 30 << Freshness::Fresh;
        QTest::newRow("exactly three intervals") << false << false << false << 90 << 30 << Freshness::Fresh;
        QTest::newRow("a second more") << false << false << false << 91 << 30 << Freshness::Stale;
        QTest::newRow("short intervals get 15 s") << false << false << false << 15 << 1 << Freshness::Fresh;
        QTest::newRow("never good") << false << false << false << -1 << 30 << Freshness::Never;
        QTest::newRow("an error counts before its age") << false << true << false << 0 << 30 << Freshness::Failed;
        QTest::newRow("denied") << false << false << true << 0 << 30 << Freshness::Failed;
        QTest::newRow("paused counts before an error") << true << true << false << 0 << 30 << Freshness::Paused;
    }

    void aSourceIsFreshForThreeIntervals()
    {
        QFETCH(bool, paused);
        QFETCH(bool, hasError);
        QFETCH(bool, denied);
        QFETCH(int, age);
        QFETCH(int, interval);
        QFETCH(Freshness, expected);
        SourceStatus status;
        status.paused = paused;
        status.intervalSeconds = interval;
        if (hasError)
            status.error = Error {ErrorKind::Offline, {}, {}, {}};
        if (denied)
            status.auth = AuthState::Denied;
        if (age >= 0)
            status.lastGoodAt = noon.addSecs(-age);
        QVERIFY(freshness(status, noon) == expected);
    }

    void severitiesHaveNamesAndNumbers_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::newRow("low") << 1 << u"low"_s;
        QTest::newRow("medium") << 2 << u"medium"_s;
        QTest::newRow("high") << 3 << u"high"_s;
        QTest::newRow("critical") << 4 << u"critical"_s;
        QTest::newRow("zero is unknown") << 0 << u"unknown"_s;
        QTest::newRow("out of range is unknown") << 99 << u"unknown"_s;
        QTest::newRow("negative is unknown") << -1 << u"unknown"_s;
    }

    void severitiesHaveNamesAndNumbers()
    {
        QFETCH(int, number);
        QFETCH(QString, name);
        QCOMPARE(severityName(severityFromNumber(number)), name);
    }

    void namesComeBackAsTheyWent()
    {
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Cancelled); ++kind) {
            const auto value = static_cast<ErrorKind>(kind);
            QVERIFY(errorKindFromName(errorKindName(value)) == value);
        }
        for (const auto verb : allVerbs())
            QVERIFY(verbFromName(verbName(verb)) == verb);
        for (const auto state : {SignalState::Unknown, SignalState::Firing, SignalState::Acknowledged, SignalState::Recovered})
            QVERIFY(signalStateFromName(signalStateName(state)) == state);
        for (const auto state : {ItemState::New, ItemState::Acknowledged, ItemState::Watching, ItemState::Escalated, ItemState::Resolved})
            QVERIFY(itemStateFromName(itemStateName(state)) == state);
        for (const auto kind : {ItemKind::Alert, ItemKind::Inquiry, ItemKind::Abuse, ItemKind::Maintenance})
            QVERIFY(itemKindFromName(itemKindName(kind)) == kind);
    }

    void namesNobodyKnowsDoNoHarm()
    {
        QVERIFY(errorKindFromName(u"nonsense"_s) == ErrorKind::Invalid);
        QVERIFY(!verbFromName(u"nonsense"_s));
        QVERIFY(signalStateFromName(u"nonsense"_s) == SignalState::Unknown);
        QVERIFY(deliveryStateFromName(u"nonsense"_s) == DeliveryState::Waiting);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_Rules.moc"
