// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Backoff.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace yagura::core;

class tst_Backoff final : public QObject
{
    Q_OBJECT

private slots:
    void theWaitDoublesUpToTheCeiling_data();
    void theWaitDoublesUpToTheCeiling();
};

void tst_Backoff::theWaitDoublesUpToTheCeiling_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<qint64>("milliseconds");

    QTest::newRow("first, least") << 1 << 0.0 << qint64(500);
    QTest::newRow("first, most") << 1 << 1.0 << qint64(1000);
    QTest::newRow("second") << 2 << 1.0 << qint64(2000);
    QTest::newRow("fifth, half of the jitter") << 5 << 0.5 << qint64(12'000);
    QTest::newRow("at the ceiling") << 12 << 1.0 << qint64(300'000);
    QTest::newRow("the ten-thousandth does not overflow") << 10'000 << 1.0 << qint64(300'000);
    QTest::newRow("none yet") << 0 << 1.0 << qint64(1000);
    QTest::newRow("a fraction out of its range") << 1 << 7.0 << qint64(1000);
}

void tst_Backoff::theWaitDoublesUpToTheCeiling()
{
    QFETCH(int, attempt);
    QFETCH(double, fraction);
    QFETCH(qint64, milliseconds);
    QCOMPARE(backoff(attempt, fraction).count(), milliseconds);
}

QTEST_APPLESS_MAIN(tst_Backoff)

#include "tst_Backoff.moc"
