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

QTEST_APPLESS_MAIN(tst_FirstResponse)

#include "tst_FirstResponse.moc"
