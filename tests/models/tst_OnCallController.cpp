// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ErrorText.h"
#include "models/OnCallController.h"
#include "models/Times.h"

#include "ui/FakeDesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::OnCallController;
using State = OnCallController::State;

namespace {

const QDateTime dutyNow(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC);

core::OnCall onDuty(const QString& person, std::optional<int> hoursLeft, int level = 1, const QString& schedule = u"Night"_s)
{
    core::OnCall entry;
    entry.policyId = u"P1"_s;
    entry.policy = u"Main"_s;
    entry.level = level;
    entry.scheduleId = schedule;
    entry.schedule = schedule;
    entry.personId = person;
    entry.person = person;
    if (hoursLeft)
        entry.until = dutyNow.addSecs(*hoursLeft * 3600);
    return entry;
}

core::OnCallNow told(const std::vector<core::OnCall>& people, int readBefore = 60)
{
    core::OnCallNow source;
    source.source = core::SourceId {1};
    source.sourceKey = u"pd"_s;
    source.sourceName = u"PagerDuty"_s;
    source.readAt = dutyNow.addSecs(-readBefore);
    source.onCall = people;
    return source;
}

} // namespace

class tst_OnCallController final : public QObject
{
    Q_OBJECT

private slots:
    void itSaysWhoWouldBePagedFirst_data();
    void itSaysWhoWouldBePagedFirst();
    void itAsksAgainWhenTheRoomChangedButNotInAStorm();
    void aShiftThatEndedIsNotShownAndIsAskedAfter();
    void whatIsKnownStaysWhenTheDatabaseDoesNotAnswer();
    void whatWasNeverReadIsUnknownAndNotNothing();
    void everyLevelIsNamedInTheLines();
    void aLongRosterIsCut();
};

void tst_OnCallController::itSaysWhoWouldBePagedFirst_data()
{
    using Sources = std::vector<core::OnCallNow>;
    QTest::addColumn<Sources>("sources");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("text");
    const auto at = [](int hours) { return models::Times::hourMinute(dutyNow.addSecs(hours * 3600)); };

    QTest::newRow("no source tells it") << Sources {} << State::Hidden << QString();
    auto unread = told({});
    unread.readAt.reset();
    QTest::newRow("not read yet") << Sources {unread} << State::Unknown << u"On call: unknown"_s;
    QTest::newRow("nobody") << Sources {told({})} << State::Stale << u"On call: nobody"_s;
    QTest::newRow("nobody at level 1") << Sources {told({onDuty(u"Sato"_s, 2, 2)})} << State::Stale << u"On call: nobody"_s;
    QTest::newRow("one, by shift") << Sources {told({onDuty(u"Sato"_s, 2)})} << State::Known << u"On call: Sato until %1"_s.arg(at(2));
    QTest::newRow("one, for ever") << Sources {told({onDuty(u"Sato"_s, {})})} << State::Known << u"On call: Sato"_s;
    QTest::newRow("two, the first end counts") << Sources {told({onDuty(u"Sato"_s, 5), onDuty(u"Ito"_s, 2)})} << State::Known
                                               << u"On call: Sato, Ito until %1"_s.arg(at(2));
    QTest::newRow("four") << Sources {told({onDuty(u"A"_s, 1), onDuty(u"B"_s, 1), onDuty(u"C"_s, 1), onDuty(u"D"_s, 1)})} << State::Known
                          << u"On call: A, B and 2 more until %1"_s.arg(at(1));
    QTest::newRow("one on two schedules is one person, until the last")
        << Sources {told({onDuty(u"Sato"_s, 1), onDuty(u"Sato"_s, 4, 1, u"Day"_s)})} << State::Known << u"On call: Sato until %1"_s.arg(at(4));
    QTest::newRow("a shift goes before a person named by the policy")
        << Sources {told({onDuty(u"Boss"_s, {}, 1, {}), onDuty(u"Sato"_s, 2)})} << State::Known << u"On call: Sato until %1"_s.arg(at(2));
    QTest::newRow("named by the policy, where nobody has a shift")
        << Sources {told({onDuty(u"Boss"_s, {}, 1, {})})} << State::Known << u"On call: Boss"_s;
    QTest::newRow("read long ago") << Sources {told({onDuty(u"Sato"_s, 2)}, 16 * 60)} << State::Stale
                                   << u"On call: Sato (as of %1)"_s.arg(models::Times::hourMinute(dutyNow.addSecs(-16 * 60)));
    QTest::newRow("read long ago, nobody") << Sources {told({}, 16 * 60)} << State::Stale
                                           << u"On call: unknown since %1"_s.arg(models::Times::hourMinute(dutyNow.addSecs(-16 * 60)));
}

void tst_OnCallController::itSaysWhoWouldBePagedFirst()
{
    QFETCH(const std::vector<core::OnCallNow>, sources);
    QFETCH(const State, state);
    QFETCH(const QString, text);
    test::FakeDesk desk;
    desk.onCallSources = {told({onDuty(u"Before"_s, {})})};
    OnCallController controller(desk);
    controller.advance(dutyNow);
    QCOMPARE(desk.onCallAsked, 0); // no database is there yet
    emit desk.snapshotTaken({});
    QTRY_COMPARE(controller.text(), u"On call: Before"_s);
    desk.onCallSources = sources;
    emit desk.connectionRegained();
    QTRY_COMPARE(controller.text(), text);
    QCOMPARE(controller.state(), state);
}

void tst_OnCallController::itAsksAgainWhenTheRoomChangedButNotInAStorm()
{
    test::FakeDesk desk;
    desk.onCallSources = {told({onDuty(u"Sato"_s, 2)})};
    OnCallController controller(desk);
    controller.advance(dutyNow);
    emit desk.snapshotTaken({});
    QTRY_COMPARE(controller.state(), State::Known);
    for (int second = 1; second < 10; ++second) {
        emit desk.somethingChanged();
        controller.advance(dutyNow.addSecs(second));
    }
    QCOMPARE(desk.onCallAsked, 1);
    desk.onCallSources = {told({onDuty(u"Ito"_s, 2)})};
    controller.advance(dutyNow.addSecs(10));
    QCOMPARE(desk.onCallAsked, 2);
    QTRY_VERIFY(controller.text().contains(u"Ito"_s));
    controller.advance(dutyNow.addSecs(200)); // nothing changed
    QCOMPARE(desk.onCallAsked, 2);
    controller.advance(dutyNow.addSecs(310));
    QCOMPARE(desk.onCallAsked, 3);
}

void tst_OnCallController::aShiftThatEndedIsNotShownAndIsAskedAfter()
{
    test::FakeDesk desk;
    desk.onCallSources = {told({onDuty(u"Sato"_s, 1)})};
    OnCallController controller(desk);
    controller.advance(dutyNow.addSecs(3590));
    emit desk.snapshotTaken({});
    QTRY_VERIFY(controller.text().contains(u"Sato"_s));
    auto next = told({onDuty(u"Ito"_s, 9)});
    next.readAt = dutyNow.addSecs(3595);
    desk.onCallSources = {next};
    controller.advance(dutyNow.addSecs(3600));
    QVERIFY(!controller.text().contains(u"Sato"_s));
    QTRY_VERIFY(controller.text().contains(u"Ito"_s));
}

void tst_OnCallController::whatIsKnownStaysWhenTheDatabaseDoesNotAnswer()
{
    test::FakeDesk desk;
    desk.onCallSources = {told({onDuty(u"Sato"_s, {})})};
    OnCallController controller(desk);
    controller.advance(dutyNow);
    emit desk.snapshotTaken({});
    QTRY_COMPARE(controller.state(), State::Known);
    desk.onCallError = core::Error {core::ErrorKind::Database, u"broken"_s, {}, {}};
    emit desk.connectionRegained();
    QTRY_COMPARE(desk.onCallAsked, 2);
    QTRY_VERIFY(controller.lines().contains(u"The database did not answer: this may be old."_s));
    QVERIFY(controller.text().contains(u"Sato"_s));
    controller.advance(dutyNow.addSecs(20 * 60)); // and is dated once it is old
    QCOMPARE(controller.state(), State::Stale);
}

void tst_OnCallController::whatWasNeverReadIsUnknownAndNotNothing()
{
    test::FakeDesk desk;
    desk.onCallError = core::Error {core::ErrorKind::Database, u"broken"_s, {}, {}};
    OnCallController controller(desk);
    controller.advance(dutyNow);
    emit desk.snapshotTaken({});
    QTRY_COMPARE(controller.state(), State::Unknown);
    QCOMPARE(controller.text(), u"On call: unknown"_s);
}

void tst_OnCallController::everyLevelIsNamedInTheLines()
{
    test::FakeDesk desk;
    auto source = told({onDuty(u"Sato"_s, 2), onDuty(u"<b>Boss</b>"_s, {}, 2, {})});
    source.error = core::Error {core::ErrorKind::Vendor, u"500 oops"_s, {}, {}};
    desk.onCallSources = {source};
    OnCallController controller(desk);
    QSignalSpy changed(&controller, &OnCallController::changed);
    controller.advance(dutyNow);
    emit desk.snapshotTaken({});
    QTRY_VERIFY(!changed.isEmpty());
    const auto at = [](int seconds) { return models::Times::hourMinute(dutyNow.addSecs(seconds)); };
    QCOMPARE(controller.lines(),
        (QStringList {u"PagerDuty, read at %1"_s.arg(at(-60)), u"It cannot be read now: %1"_s.arg(models::ErrorText::brief(*source.error)),
            u"Level 1: Sato, Night (Main), until %1"_s.arg(at(7200)), u"Level 2: <b>Boss</b>, Main, always"_s}));
    changed.clear();
    controller.retranslate();
    QCOMPARE(changed.size(), 1);
}

void tst_OnCallController::aLongRosterIsCut()
{
    test::FakeDesk desk;
    std::vector<core::OnCall> people;
    for (int number = 0; number < 100; ++number)
        people.push_back(onDuty(u"P%1"_s.arg(number), 2));
    desk.onCallSources = {told(people)};
    OnCallController controller(desk);
    controller.advance(dutyNow);
    emit desk.snapshotTaken({});
    QTRY_COMPARE(controller.state(), State::Known);
    QCOMPARE(controller.lines().size(), 25);
    QCOMPARE(controller.lines().constLast(), u"77 more line(s)"_s);
}

QTEST_GUILESS_MAIN(tst_OnCallController)
#include "tst_OnCallController.moc"
