// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/FirstResponse.h"

#include <QTest>
#include <QTimeZone>

using namespace yagura::core;
using State = FirstResponse::State;

Q_DECLARE_METATYPE(State)

namespace {

const QDateTime arrived(QDate(2026, 11, 24), QTime(2, 41), Qt::UTC);

} // namespace

class tst_FirstResponse final : public QObject
{
    Q_OBJECT

private slots:
    void theClockRunsFromArrivalToTheTarget_data();
    void theClockRunsFromArrivalToTheTarget();
    void aResponseStopsTheClockWhereItStood_data();
    void aResponseStopsTheClockWhereItStood();
    void aTargetOfNoLengthDividesByNothing();
    void theClockStartsWhereTheVendorSaysAndNotWhereItWasSeen();
    void outsideOfTheHoursItStandsStillAndSaysWhenItGoesOn_data();
    void outsideOfTheHoursItStandsStillAndSaysWhenItGoesOn();
    void whatWasOpenBeforeAnybodyLookedIsNeverLate_data();
    void whatWasOpenBeforeAnybodyLookedIsNeverLate();
};

void tst_FirstResponse::theClockRunsFromArrivalToTheTarget_data()
{
    QTest::addColumn<int>("secondsAfterArrival");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("left");
    QTest::addColumn<double>("share");

    QTest::newRow("at arrival") << 0 << State::Running << 600 << 0.0;
    QTest::newRow("half way") << 300 << State::Running << 300 << 0.5;
    QTest::newRow("exactly at the target") << 600 << State::Running << 0 << 1.0;
    QTest::newRow("one second late") << 601 << State::Late << -1 << 1.0;
    QTest::newRow("a desk whose clock is behind") << -30 << State::Running << 630 << 0.0;
}

void tst_FirstResponse::theClockRunsFromArrivalToTheTarget()
{
    QFETCH(int, secondsAfterArrival);
    QFETCH(State, state);
    QFETCH(int, left);
    QFETCH(double, share);

    WorkItem item;
    item.arrivedAt = arrived;
    item.dueAt = arrived.addSecs(600);
    const auto clock = firstResponse(item, arrived.addSecs(secondsAfterArrival));
    QCOMPARE(clock.state, state);
    QCOMPARE(clock.left.count(), left);
    QCOMPARE(clock.share, share);
}

void tst_FirstResponse::aResponseStopsTheClockWhereItStood_data()
{
    QTest::addColumn<int>("responded");
    QTest::addColumn<int>("recovered");
    QTest::addColumn<State>("state");

    QTest::newRow("in time") << 599 << -1 << State::Done;
    QTest::newRow("late") << 700 << -1 << State::DoneLate;
    QTest::newRow("recovered by itself in time") << -1 << 100 << State::Done;
    QTest::newRow("recovered by itself, but late") << -1 << 800 << State::DoneLate;
    QTest::newRow("the response counts, not the recovery after it") << 100 << 900 << State::Done;
}

void tst_FirstResponse::aResponseStopsTheClockWhereItStood()
{
    QFETCH(int, responded);
    QFETCH(int, recovered);
    QFETCH(State, state);

    WorkItem item;
    item.arrivedAt = arrived;
    item.dueAt = arrived.addSecs(600);
    if (responded >= 0)
        item.respondedAt = arrived.addSecs(responded);
    if (recovered >= 0)
        item.recoveredAt = arrived.addSecs(recovered);
    QCOMPARE(firstResponse(item, arrived.addDays(1)).state, state);
}

void tst_FirstResponse::aTargetOfNoLengthDividesByNothing()
{
    WorkItem item;
    item.arrivedAt = arrived;
    item.dueAt = arrived;
    QCOMPARE(firstResponse(item, arrived.addSecs(5)).share, 1.0);
}

void tst_FirstResponse::theClockStartsWhereTheVendorSaysAndNotWhereItWasSeen()
{
    WorkItem item;
    item.clockFrom = arrived.addSecs(-2400);
    item.arrivedAt = arrived;
    item.dueAt = item.clockFrom.addSecs(600);
    const auto clock = firstResponse(item, arrived);
    QCOMPARE(clock.state, State::Late);
    QCOMPARE(clock.left.count(), -1800);
    QCOMPARE(clock.share, 1.0);
}

void tst_FirstResponse::outsideOfTheHoursItStandsStillAndSaysWhenItGoesOn_data()
{
    QTest::addColumn<int>("minutes"); // after the start
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("left");
    QTest::addColumn<double>("share");
    QTest::addColumn<int>("runsFrom"); // minutes after the start, -1 for none

    QTest::newRow("before the first hours") << 0 << State::NotStarted << 600 << 0.0 << 60;
    QTest::newRow("at their first instant") << 60 << State::Running << 600 << 0.0 << -1;
    QTest::newRow("within them") << 62 << State::Running << 480 << 0.2 << -1;
    QTest::newRow("at their last instant") << 65 << State::Paused << 300 << 0.5 << 120;
    QTest::newRow("between two") << 100 << State::Paused << 300 << 0.5 << 120;
    QTest::newRow("in the second") << 124 << State::Running << 60 << 0.9 << -1;
    QTest::newRow("exactly at the target") << 125 << State::Running << 0 << 1.0 << -1;
    QTest::newRow("late") << 126 << State::Late << -60 << 1.0 << -1;
}

void tst_FirstResponse::outsideOfTheHoursItStandsStillAndSaysWhenItGoesOn()
{
    QFETCH(int, minutes);
    QFETCH(State, state);
    QFETCH(int, left);
    QFETCH(double, share);
    QFETCH(int, runsFrom);

    WorkItem item;
    item.clockFrom = arrived;
    item.arrivedAt = arrived;
    item.clock = {{arrived.addSecs(3600), arrived.addSecs(3900)}, {arrived.addSecs(7200), arrived.addSecs(7500)}};
    item.dueAt = arrived.addSecs(7500);
    const auto clock = firstResponse(item, arrived.addSecs(60 * minutes));
    QCOMPARE(clock.state, state);
    QCOMPARE(clock.left.count(), left);
    QCOMPARE(clock.share, share);
    QCOMPARE(clock.runsFrom, runsFrom < 0 ? std::nullopt : std::optional(arrived.addSecs(60 * runsFrom)));
    // Answered there, it is in time where it is not late.
    item.respondedAt = arrived.addSecs(60 * minutes);
    QCOMPARE(firstResponse(item, arrived.addDays(9)).state, state == State::Late ? State::DoneLate : State::Done);
}

void tst_FirstResponse::whatWasOpenBeforeAnybodyLookedIsNeverLate_data()
{
    QTest::addColumn<bool>("done");
    QTest::addColumn<State>("state");
    QTest::newRow("open") << false << State::Backlog;
    QTest::newRow("answered, days after it fired") << true << State::Done;
}

void tst_FirstResponse::whatWasOpenBeforeAnybodyLookedIsNeverLate()
{
    QFETCH(bool, done);
    QFETCH(State, state);
    WorkItem item;
    item.clockFrom = arrived.addDays(-3);
    item.arrivedAt = arrived;
    item.dueAt = item.clockFrom.addSecs(600);
    item.backlog = true;
    if (done)
        item.respondedAt = arrived.addSecs(60);
    QCOMPARE(firstResponse(item, arrived.addSecs(900)).state, state);
}

QTEST_APPLESS_MAIN(tst_FirstResponse)

#include "tst_FirstResponse.moc"
