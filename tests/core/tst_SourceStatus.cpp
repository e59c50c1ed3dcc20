// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/SourceStatus.h"

#include <QTest>

using namespace yagura::core;

Q_DECLARE_METATYPE(Freshness)

class tst_SourceStatus final : public QObject
{
    Q_OBJECT

private slots:
    void aSourceIsFreshOnlyWhileNothingSpeaksAgainstIt_data();
    void aSourceIsFreshOnlyWhileNothingSpeaksAgainstIt();
    void aSourceTurnsStaleAtTheInstantThatIsForetold();
};

void tst_SourceStatus::aSourceIsFreshOnlyWhileNothingSpeaksAgainstIt_data()
{
    const QDateTime now(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC);
    QTest::addColumn<SourceStatus>("status");
    QTest::addColumn<Freshness>("expected");

    SourceStatus good;
    good.intervalSeconds = 30;
    good.lastGoodAt = now.addSecs(-4);
    good.auth = AuthState::Ok;
    QTest::newRow("good four seconds ago") << good << Freshness::Fresh;

    auto old = good;
    old.lastGoodAt = now.addSecs(-90);
    QTest::newRow("three intervals ago") << old << Freshness::Fresh;
    old.lastGoodAt = now.addSecs(-91);
    QTest::newRow("more than three intervals ago") << old << Freshness::Stale;

    auto quick = good;
    quick.intervalSeconds = 1;
    quick.lastGoodAt = now.addSecs(-15);
    QTest::newRow("a short interval is not stale at once") << quick << Freshness::Fresh;

    auto expired = good;
    expired.auth = AuthState::Denied;
    QTest::newRow("an expired token is never fresh") << expired << Freshness::Failed;

    auto failing = good;
    failing.error = Error {ErrorKind::Offline, {}, {}, std::nullopt};
    QTest::newRow("the last poll failed") << failing << Freshness::Failed;

    failing.lastPollAt = now.addSecs(-3);
    QTest::newRow("the last poll failed, the one before was good") << failing << Freshness::Failed;

    auto aside = failing;
    aside.lastPollAt = aside.lastGoodAt;
    QTest::newRow("the last poll saw the whole list, and not what stands beside it") << aside << Freshness::Fresh;
    aside.auth = AuthState::Denied;
    QTest::newRow("the key was refused after that") << aside << Freshness::Failed;
    aside.auth = AuthState::Ok;
    aside.lastPollAt = aside.lastGoodAt = now.addSecs(-91);
    QTest::newRow("it saw the whole list long ago") << aside << Freshness::Stale;

    auto paused = failing;
    paused.paused = true;
    QTest::newRow("paused, whatever its last error") << paused << Freshness::Paused;

    QTest::newRow("never polled") << SourceStatus {} << Freshness::Never;
}

void tst_SourceStatus::aSourceIsFreshOnlyWhileNothingSpeaksAgainstIt()
{
    QFETCH(SourceStatus, status);
    QFETCH(Freshness, expected);
    QCOMPARE(freshness(status, QDateTime(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC)), expected);
}

void tst_SourceStatus::aSourceTurnsStaleAtTheInstantThatIsForetold()
{
    const QDateTime now(QDate(2026, 11, 24), QTime(3, 0, 0, 250), Qt::UTC);
    SourceStatus status;
    status.intervalSeconds = 30;
    QVERIFY(!staleFrom(status, now)); // never polled
    status.lastGoodAt = now.addSecs(-4);
    const auto stale = staleFrom(status, now);
    QVERIFY(stale);
    QCOMPARE(freshness(status, stale->addMSecs(-1)), Freshness::Fresh);
    QCOMPARE(freshness(status, *stale), Freshness::Stale);
    QVERIFY(!staleFrom(status, *stale));
    status.paused = true;
    QVERIFY(!staleFrom(status, now));
}

QTEST_APPLESS_MAIN(tst_SourceStatus)

#include "tst_SourceStatus.moc"
