// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/AlarmRule.h"
#include "models/Times.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using core::Severity;
using models::Sounding;
using models::Tone;

namespace {

const QDateTime start(QDate(2026, 11, 24), QTime(17, 0), Qt::UTC); // 2:00 in Japan

core::WorkItem item(qint64 id, Severity severity)
{
    core::WorkItem made;
    made.id = {id};
    made.severity = severity;
    return made;
}

/// A desk that has been read, empty, and a minute has passed.
struct Room
{
    models::AlarmRule rule;
    QDateTime now = start;

    Room()
    {
        rule.readAnew({}, now);
        after(60);
    }
    std::optional<Sounding> after(int seconds)
    {
        now = now.addSecs(seconds);
        return rule.due(now);
    }
};

} // namespace

class tst_AlarmRule final : public QObject
{
    Q_OBJECT

private slots:
    void anArrivalSoundsByItsSeverity_data()
    {
        QTest::addColumn<int>("severity");
        QTest::addColumn<bool>("sounds");
        QTest::newRow("critical") << 4 << true;
        QTest::newRow("high") << 3 << true;
        QTest::newRow("medium") << 2 << true;
        QTest::newRow("low, off by default") << 1 << false;
        QTest::newRow("unknown") << 0 << true;
    }

    void anArrivalSoundsByItsSeverity()
    {
        QFETCH(const int, severity);
        QFETCH(const bool, sounds);
        Room room;
        room.rule.change({item(1, static_cast<Severity>(severity))});
        const auto heard = room.after(1);
        QCOMPARE(heard.has_value(), sounds);
        if (sounds)
            QCOMPARE(static_cast<int>(heard->tone), severity);
    }

    void aStartMakesNoBurstButReminds()
    {
        models::AlarmRule rule;
        rule.readAnew({item(1, Severity::Critical), item(2, Severity::High)}, start);
        QVERIFY(!rule.due(start));
        QVERIFY(!rule.due(start.addSecs(19)));
        QCOMPARE(rule.due(start.addSecs(20)), (Sounding {Tone::Critical, 80}));
        QVERIFY(!rule.due(start.addSecs(21)));
    }

    void aSnapshotReadAgainSoundsOnlyForWhatIsNew()
    {
        Room room;
        room.rule.change({item(1, Severity::Medium)});
        QVERIFY(room.after(1));
        room.rule.readAnew({item(1, Severity::Medium)}, room.now);
        QVERIFY(!room.after(5));
        room.rule.readAnew({item(1, Severity::Medium), item(2, Severity::Medium)}, room.now);
        QVERIFY(room.after(5));
    }

    void aStormIsOneToneOfItsWorst()
    {
        Room room;
        std::vector<core::WorkItem> storm;
        for (auto at = 0; at < 100; ++at)
            storm.push_back(item(at + 1, at == 57 ? Severity::Critical : Severity::Medium));
        room.rule.change(storm);
        QCOMPARE(room.after(1)->tone, Tone::Critical);
        QVERIFY(!room.after(1));
        // The storm goes on: a lesser one waits for the gap.
        room.rule.change({item(500, Severity::High)});
        QVERIFY(!room.after(1));
        QCOMPARE(room.after(1)->tone, Tone::High);
        // A worse one does not.
        room.rule.change({item(501, Severity::Critical)});
        QCOMPARE(room.after(1)->tone, Tone::Critical);
    }

    void itRepeatsUntilSomebodyInTheRoomHasIt_data()
    {
        QTest::addColumn<core::WorkItem>("then");
        auto taken = item(1, Severity::High);
        taken.state = core::ItemState::Acknowledged;
        taken.owner = u"suzuki"_s;
        QTest::newRow("acknowledged on another desk") << taken;
        auto recovered = item(1, Severity::High);
        recovered.recoveredAt = start;
        QTest::newRow("recovered") << recovered;
        auto muted = item(1, Severity::High);
        muted.muted = true;
        QTest::newRow("muted at the vendor") << muted;
        auto resolved = item(1, Severity::High);
        resolved.state = core::ItemState::Resolved;
        QTest::newRow("resolved") << resolved;
    }

    void itRepeatsUntilSomebodyInTheRoomHasIt()
    {
        QFETCH(const core::WorkItem, then);
        Room room;
        room.rule.change({item(1, Severity::High)});
        QVERIFY(room.after(1));
        QVERIFY(!room.after(19));
        QVERIFY(room.after(1));
        QVERIFY(room.after(20));
        room.rule.change({then});
        QVERIFY(!room.after(20));
        QCOMPARE(room.rule.ringing(), 0);
    }

    void whatTheVendorTookBackRingsAlthoughItBearsAName()
    {
        Room room;
        auto taken = item(1, Severity::High);
        taken.state = core::ItemState::Acknowledged;
        taken.owner = u"suzuki"_s;
        room.rule.change({taken});
        QVERIFY(!room.after(30));
        auto back = item(1, Severity::High);
        back.owner = u"乙"_s; // the vendor's new assignee
        back.takenBackFrom = u"suzuki"_s;
        room.rule.change({back});
        QCOMPARE(room.after(1)->tone, Tone::High);
        QVERIFY(room.after(20)); // until somebody here has it
        taken.owner = u"sato"_s;
        room.rule.change({taken});
        QVERIFY(!room.after(20));
        QCOMPARE(room.rule.ringing(), 0);
    }

    void whatWasMergedAwayMakesNoTone()
    {
        Room room;
        room.rule.change({item(1, Severity::High)});
        QVERIFY(room.after(1));
        auto gone = item(1, Severity::High);
        gone.state = core::ItemState::Resolved;
        gone.mergedInto = {2};
        room.rule.change({gone});
        QVERIFY(!room.after(20));
        QCOMPARE(room.rule.ringing(), 0);
    }

    void whatIsTakenBeforeItWasHeardIsNotHeard()
    {
        Room room;
        room.rule.change({item(1, Severity::Critical)});
        auto taken = item(1, Severity::Critical);
        taken.owner = u"sato"_s;
        room.rule.change({taken});
        QVERIFY(!room.after(1));
    }

    void aReFireAndAWorseSeverityAreNews()
    {
        Room room;
        room.rule.change({item(1, Severity::Medium)});
        QVERIFY(room.after(1));
        room.rule.change({item(1, Severity::Medium)});
        QVERIFY(!room.after(5));
        auto again = item(1, Severity::Medium);
        again.fires = 2;
        room.rule.change({again});
        QCOMPARE(room.after(5)->tone, Tone::Medium);
        again.severity = Severity::High;
        room.rule.change({again});
        QCOMPARE(room.after(5)->tone, Tone::High);
    }

    void aSnoozeIsSilentForAllButANewCritical()
    {
        Room room;
        room.rule.change({item(1, Severity::Critical)});
        QVERIFY(room.after(1));
        room.rule.snooze(room.now.addSecs(300));
        QVERIFY(room.rule.snoozedUntil(room.now).isValid());
        QVERIFY(!room.after(60));
        room.rule.change({item(2, Severity::High)});
        QVERIFY(!room.after(60));
        room.rule.change({item(3, Severity::Critical)});
        QCOMPARE(room.after(1)->tone, Tone::Critical);
        QVERIFY(!room.after(60));
        QVERIFY(room.after(119));
        QVERIFY(!room.rule.snoozedUntil(room.now).isValid());
    }

    /// What the room agreed on is by its clock, also at a desk that shows another zone.
    void cleanup() { models::Times::setZone({}); }

    void theHourSaysHowLoud_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("hour"); // in Japan
        QTest::addColumn<int>("volume");
        QTest::newRow("night, silent") << QString() << 2 << 0;
        QTest::newRow("morning") << QString() << 9 << 55;
        QTest::newRow("night, at a desk of another zone") << u"Europe/Berlin"_s << 2 << 0;
        QTest::newRow("morning, at a desk of another zone") << u"Europe/Berlin"_s << 9 << 55;
    }

    void theHourSaysHowLoud()
    {
        QFETCH(const QString, zone);
        QFETCH(const int, hour);
        QFETCH(const int, volume);
        models::Times::setZone(zone);
        Room room;
        models::AlarmSettings settings;
        settings.volume[2] = 0;
        settings.volume[9] = 55;
        room.rule.setSettings(settings);
        room.now = QDateTime(QDate(2026, 11, 25), QTime(hour, 0), Qt::UTC).addSecs(-9 * 3600);
        room.rule.change({item(1, Severity::Critical)});
        const auto heard = room.after(1);
        QCOMPARE(heard ? heard->volume : 0, volume);
    }

    void aShiftSoundsAtItsStartAndOnlyThen_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::newRow("the room's") << QString();
        QTest::newRow("another one shown") << u"Europe/Berlin"_s;
    }

    void aShiftSoundsAtItsStartAndOnlyThen()
    {
        QFETCH(const QString, zone);
        models::Times::setZone(zone);
        Room room;
        models::AlarmSettings settings;
        settings.shiftStarts = models::AlarmSettings::timesOf(u"9：00、２１:30 nonsense 25:00"_s);
        QCOMPARE(models::AlarmSettings::textOf(settings.shiftStarts), u"09:00, 21:30"_s);
        QCOMPARE(models::AlarmSettings::notTimes(u"9：00、２１:30 nonsense 25:00"_s), QStringList({u"nonsense"_s, u"25:00"_s}));
        room.rule.setSettings(settings);
        room.now = QDateTime(QDate(2026, 11, 24), QTime(23, 59, 58), Qt::UTC); // 8:59:58 in Japan
        QVERIFY(!room.after(0));
        QVERIFY(!room.after(1));
        QCOMPARE(room.after(1)->tone, Tone::Shift);
        QVERIFY(!room.after(1));
        // A desk that slept over it says nothing of it.
        QVERIFY(!room.after(13 * 3600));
    }

    void aClockSetBackDoesNotSilenceTheDesk()
    {
        Room room;
        room.rule.change({item(1, Severity::High)});
        QVERIFY(room.after(1));
        room.now = room.now.addSecs(-3600);
        QVERIFY(!room.after(0));
        QVERIFY(room.after(20));
    }

    void whatSomebodyTookBeforeItWasHeardMakesNoTone()
    {
        Room room;
        room.rule.change({item(1, Severity::Medium)});
        QCOMPARE(room.after(5)->tone, Tone::Medium);
        room.rule.change({item(2, Severity::Critical), item(3, Severity::High)});
        auto taken = item(2, Severity::Critical);
        taken.owner = u"sato"_s;
        room.rule.change({taken});
        QCOMPARE(room.after(5)->tone, Tone::High); // the worst of what still waits
        room.rule.change({item(4, Severity::Critical)});
        auto over = item(4, Severity::Critical);
        over.recoveredAt = room.now;
        room.rule.change({over});
        QVERIFY(!room.after(5)); // the others were heard
    }

    void aShiftsStartIsHeardAfterTheAlarmThatCameWithIt()
    {
        Room room;
        models::AlarmSettings settings;
        settings.shiftStarts = {QTime(2, 2)};
        room.rule.setSettings(settings);
        QVERIFY(!room.after(55)); // 2:01:55
        room.rule.change({item(1, Severity::Medium)});
        QCOMPARE(room.after(5)->tone, Tone::Medium);
        QVERIFY(!room.after(1)); // it does not cut the alarm off
        QCOMPARE(room.after(2)->tone, Tone::Shift);
        QVERIFY(!room.after(1));
    }

    void settingsComeBackAsTheyWentAndRubbishIsDefault()
    {
        models::AlarmSettings settings;
        settings.on = false;
        settings.severities[4] = {false, false};
        settings.volume[3] = 7;
        settings.repeatSeconds = 45;
        settings.shiftStarts = {QTime(9, 0)};
        QCOMPARE(models::AlarmSettings::fromJson(settings.toJson()), settings);
        const QJsonObject rubbish {{u"volume"_s, u"loud"_s}, {u"repeatSeconds"_s, -4}, {u"tones"_s, 3}};
        const auto read = models::AlarmSettings::fromJson(rubbish);
        QCOMPARE(read.repeatSeconds, 5);
        QCOMPARE(read.volume, models::AlarmSettings {}.volume);
    }
};

QTEST_GUILESS_MAIN(tst_AlarmRule)
#include "tst_AlarmRule.moc"
