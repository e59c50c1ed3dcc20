// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/DemoData.h"
#include "simulator/PastShifts.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace yagura;

class tst_PastShifts final : public QObject
{
    Q_OBJECT

private slots:
    void aMonthHasItsRhythmAndItsLateOnes()
    {
        const QDateTime now(QDate(2026, 11, 24), QTime(17, 44), Qt::UTC);
        const auto data = simulator::DemoData::load();
        const auto past = simulator::pastShifts(data, u"dd"_s, now, QTimeZone("Asia/Tokyo"));
        QVERIFY2(past.size() > 3000 && past.size() < 6000, qPrintable(QString::number(past.size())));
        QCOMPARE(simulator::pastShifts(data, u"dd"_s, now, QTimeZone("Asia/Tokyo")), past); // the same for the same moment
        auto late = 0;
        auto touched = 0;
        auto recent = 0;
        std::map<QString, int> monitors;
        for (const auto& item : past) {
            QVERIFY(item.openedAt <= item.arrivedAt && item.arrivedAt < item.respondedAt && item.respondedAt <= item.resolvedAt && item.resolvedAt < now);
            QVERIFY(!item.title.isEmpty() && item.severity != core::Severity::Unknown);
            QCOMPARE(item.person.isEmpty(), !item.acknowledgedAt.has_value());
            late += item.arrivedAt.secsTo(item.respondedAt) > 1800 ? 1 : 0;
            touched += item.person.isEmpty() ? 0 : 1;
            recent += item.openedAt > now.addSecs(-12 * 3600) ? 1 : 0;
            ++monitors[item.monitor];
        }
        QVERIFY2(late >= 3 && late * 200 < static_cast<int>(past.size()), qPrintable(QString::number(late)));
        QVERIFY(touched > 1000);
        QVERIFY(recent > 40);
        QVERIFY(std::ranges::max_element(monitors, {}, &std::pair<const QString, int>::second)->second > 200); // a loud one
    }

    void aRoomWithoutMonitorsHasNoPast()
    {
        QVERIFY(simulator::pastShifts({}, u"dd"_s, QDateTime::currentDateTimeUtc(), QTimeZone::utc()).empty());
    }
};

QTEST_GUILESS_MAIN(tst_PastShifts)
#include "tst_PastShifts.moc"
