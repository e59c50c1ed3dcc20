// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestDatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using namespace yagura::test;

/// Japan's public holidays and the hours in which a clock runs. All is asked of functions that read no table.
class tst_Holidays final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_database = std::make_unique<TestDatabase>(); }
    void cleanupTestCase() { m_database.reset(); }

    void theHolidaysAreThoseOfTheCalendar_data()
    {
        // As the Cabinet Office published them, substitutes and days between two holidays included.
        QTest::addColumn<QString>("days");
        QTest::newRow("2020") << u"01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23"_s;
        QTest::newRow("2021") << u"01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23"_s;
        QTest::newRow("2025") << u"01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24"_s;
        QTest::newRow("2026") << u"01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23"_s;
        QTest::newRow("2027") << u"01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23"_s;
        QTest::newRow("2028") << u"01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23"_s;
    }

    void theHolidaysAreThoseOfTheCalendar()
    {
        QFETCH(QString, days);
        QCOMPARE(m_database->sql(u"select string_agg(to_char(day, 'MM-DD'), ' ' order by day) from yagura.japanese_holidays(%1)"_s
                                     .arg(QLatin1StringView(QTest::currentDataTag()))),
            days);
    }

    void aDayBetweenTwoIsOneAndHasItsName()
    {
        QCOMPARE(m_database->rows(u"select name from yagura.japanese_holidays(2026) where day between '2026-09-21' and '2026-09-23'"_s),
            (QStringList {u"敬老の日"_s, u"国民の休日"_s, u"秋分の日"_s}));
        QCOMPARE(m_database->sql(u"select yagura.holiday_name('2026-05-06')"_s), u"振替休日"_s);
        for (const auto& year : {u"1979"_s, u"2100"_s, u"null"_s}) {
            const auto refused = TestDatabase::trySql(m_database->conninfo(), u"select yagura.japanese_holidays(%1)"_s.arg(year));
            QVERIFY(!refused && refused.error().code == u"YG400"_s);
        }
    }

    void wordsForDaysKnowThem_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("onHoliday"); // Monday 2026-11-23, 勤労感謝の日, 10:00
        QTest::addColumn<QString>("onTuesday");
        QTest::addColumn<QString>("onSaturday");
        const auto yes = u"t"_s;
        const auto no = u"f"_s;
        QTest::newRow("平日") << u"平日 9:00-18:00"_s << no << yes << no;
        QTest::newRow("weekdays") << u"weekdays 9:00-18:00"_s << no << yes << no;
        QTest::newRow("月-金 says nothing of holidays") << u"月-金 9:00-18:00"_s << yes << yes << no;
        QTest::newRow("but may") << u"月〜金 9:00-18:00（祝日除く）"_s << no << yes << no;
        QTest::newRow("in words") << u"毎日 9時から18時まで、祝日は休み"_s << no << yes << yes;
        QTest::newRow("土日") << u"土日 9:00-18:00"_s << no << no << yes;
        QTest::newRow("土日祝") << u"土日祝 9:00-18:00"_s << yes << no << yes;
        QTest::newRow("祝日") << u"祝日 9-18"_s << yes << no << no;
        QTest::newRow("祝") << u"祝 9-18"_s << yes << no << no;
        QTest::newRow("土・日・祝日 終日") << u"土・日・祝日 終日"_s << yes << no << yes;
        QTest::newRow("平日 and 土") << u"平日・土 9-18"_s << no << yes << yes;
        QTest::newRow("two spans, one after the other") << u"平日 9:00-18:00 土日祝 10:00-17:00"_s << yes << yes << yes;
        QTest::newRow("every day") << u"9時～18時30分"_s << yes << yes << yes;
        QTest::newRow("a comma between two spans") << u"平日 9:00-12:00, 13:00-18:00"_s << no << yes << no;
        QTest::newRow("around the clock") << u"24時間365日"_s << yes << yes << yes;
        QTest::newRow("holidays to be asked for") << u"平日 9-18; 祝日は応相談"_s << QString() << yes << QString();
    }

    void wordsForDaysKnowThem()
    {
        QFETCH(QString, hours);
        QFETCH(QString, onHoliday);
        QFETCH(QString, onTuesday);
        QFETCH(QString, onSaturday);
        const auto holds = [&](const QString& local) { return m_database->sql(u"select left(yagura.hours_hold('%1', '%2')::text, 1)"_s.arg(hours, local)); };
        QCOMPARE(holds(u"2026-11-23 10:00"_s), onHoliday);
        QCOMPARE(holds(u"2026-11-24 10:00"_s), onTuesday);
        QCOMPARE(holds(u"2026-11-28 10:00"_s), onSaturday);
        QCOMPARE(holds(u"infinity"_s), QString());
    }

    void aClockRunsInTheHoursAlone_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("spans"); // local
        QTest::newRow("within") << u"平日 9:00-18:00"_s << u"2026-11-25 10:00"_s << 15 << u"25T10:00-25T10:15"_s;
        QTest::newRow("before they begin") << u"平日 9:00-18:00"_s << u"2026-11-25 08:00"_s << 15 << u"25T09:00-25T09:15"_s;
        QTest::newRow("over the night") << u"平日 9:00-18:00"_s << u"2026-11-25 17:55"_s << 15 << u"25T17:55-25T18:00 26T09:00-26T09:10"_s;
        QTest::newRow("exactly to their end") << u"平日 9:00-18:00"_s << u"2026-11-25 17:45"_s << 15 << u"25T17:45-25T18:00"_s;
        QTest::newRow("over a long weekend") << u"平日 9:00-18:00"_s << u"2026-11-20 17:50"_s << 15 << u"20T17:50-20T18:00 24T09:00-24T09:05"_s;
        QTest::newRow("over three holidays") << u"平日 9:00-18:00"_s << u"2026-09-18 18:00"_s << 15 << u"24T09:00-24T09:15"_s;
        QTest::newRow("over lunch") << u"平日 9:00-12:00; 13:00-18:00"_s << u"2026-11-25 11:50"_s << 20 << u"25T11:50-25T12:00 25T13:00-25T13:10"_s;
        QTest::newRow("over midnight in one") << u"22:00-26:00"_s << u"2026-11-25 23:50"_s << 20 << u"25T23:50-26T00:10"_s;
        QTest::newRow("in yesterday's late hours") << u"22:00-26:00"_s << u"2026-11-25 01:50"_s << 20 << u"25T01:50-25T02:00 25T22:00-25T22:10"_s;
        QTest::newRow("spans that overlap count once") << u"9:00-12:00; 10:00-13:00"_s << u"2026-11-25 11:50"_s << 70 << u"25T11:50-25T13:00"_s;
        QTest::newRow("around the clock") << u"24x7"_s << u"2026-11-22 23:55"_s << 15 << u"22T23:55-23T00:10"_s;
        QTest::newRow("nothing is written") << QString() << u"2026-11-22 23:55"_s << 15 << u"22T23:55-23T00:10"_s;
        QTest::newRow("not understood") << u"応相談"_s << u"2026-11-22 23:55"_s << 15 << u"22T23:55-23T00:10"_s;
        QTest::newRow("not wholly understood") << u"平日 9-18; 祝日は応相談"_s << u"2026-11-22 23:55"_s << 15 << u"22T23:55-23T00:10"_s;
    }

    void aClockRunsInTheHoursAlone()
    {
        QFETCH(QString, hours);
        QFETCH(QString, from);
        QFETCH(int, minutes);
        QFETCH(QString, spans);
        QCOMPARE(m_database->sql(u"select string_agg(to_char(lower(s) at time zone 'Asia/Tokyo', 'DD\"T\"HH24:MI') || '-'"
                                 " || to_char(upper(s) at time zone 'Asia/Tokyo', 'DD\"T\"HH24:MI'), ' ' order by s)"
                                 " from unnest(yagura.clock_spans('%1', '%2 Asia/Tokyo', %3)) s"_s.arg(hours, from).arg(minutes * 60)),
            spans);
    }

    void hoursThatAreTooFewEndWithTheirYear()
    {
        QCOMPARE(m_database->sql(u"select upper(yagura.clock_spans('祝 10:00-11:00', '2026-12-01 00:00+09', 604800)) < '2027-12-05'"_s), u"t"_s);
        for (const auto& bad : {u"'infinity', 900"_s, u"'-infinity', 900"_s, u"null, 900"_s, u"now(), 0"_s, u"now(), 2000000000"_s}) {
            const auto refused = TestDatabase::trySql(m_database->conninfo(), u"select yagura.clock_spans('24x7', %1)"_s.arg(bad));
            QVERIFY2(!refused && refused.error().code == u"YG400"_s, qPrintable(bad));
        }
    }

private:
    std::unique_ptr<TestDatabase> m_database;
};

QTEST_GUILESS_MAIN(tst_Holidays)
#include "tst_Holidays.moc"
