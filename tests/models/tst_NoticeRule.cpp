// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/NoticeRule.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using core::Severity;
using models::Notice;
using models::NoticeRule;

namespace {

const QDateTime start(QDate(2026, 11, 24), QTime(17, 0), Qt::UTC);

core::WorkItem item(qint64 id, Severity severity, int fires = 1)
{
    core::WorkItem made;
    made.id = {id};
    made.severity = severity;
    made.fires = fires;
    return made;
}

core::WorkItem owned(core::WorkItem made)
{
    made.owner = u"sato"_s;
    made.state = core::ItemState::Acknowledged;
    return made;
}

/// Words said, as ids and counts: "41", "×5:41".
QStringList said(const std::vector<Notice>& notices)
{
    QStringList all;
    for (const auto& notice : notices)
        all += notice.count == 1 ? QString::number(notice.item.id.value) : u"×%1:%2"_s.arg(notice.count).arg(notice.item.id.value);
    return all;
}

/// A desk that has been read, empty, and nobody looks.
struct Room
{
    NoticeRule rule;
    QDateTime now = start;

    Room() { rule.readAnew({}); }
    QStringList due(int afterSeconds = 1, bool seen = false)
    {
        now = now.addSecs(afterSeconds);
        return said(rule.due(now, seen));
    }
    QStringList handled()
    {
        QStringList all;
        for (const auto id : rule.handled())
            all += QString::number(id.value);
        return all;
    }
};

} // namespace

class tst_NoticeRule final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void whatIsBadEnoughIsSaid_data()
    {
        QTest::addColumn<Severity>("from");
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("critical from high") << Severity::High << Severity::Critical << true;
        QTest::newRow("high from high") << Severity::High << Severity::High << true;
        QTest::newRow("medium from high") << Severity::High << Severity::Medium << false;
        QTest::newRow("low from low") << Severity::Low << Severity::Low << true;
        QTest::newRow("unknown from medium: it may be anything") << Severity::Medium << Severity::Unknown << true;
        QTest::newRow("unknown from high") << Severity::High << Severity::Unknown << false;
    }

    void whatIsBadEnoughIsSaid()
    {
        QFETCH(const Severity, from);
        QFETCH(const Severity, severity);
        QFETCH(const bool, isSaid);
        Room room;
        room.rule.setFrom(from);
        room.rule.change({item(1, severity)});
        QCOMPARE(!room.due().isEmpty(), isSaid);
        QVERIFY(room.due().isEmpty()); // once
    }

    void whatTheVendorTakesBackIsSaidInItsOwnWords()
    {
        Room room;
        room.rule.change({owned(item(1, Severity::High))});
        QVERIFY(room.due().isEmpty());
        auto back = item(1, Severity::High);
        back.owner = u"乙"_s;
        back.takenBackFrom = u"sato"_s;
        back.contradiction = u"acknowledgement_taken_back"_s;
        room.rule.change({back});
        const auto notices = room.rule.due(room.now.addSecs(1), false);
        QCOMPARE(notices.size(), size_t(1));
        QCOMPARE(notices[0].why, Notice::Why::TakenBack);
        room.rule.change({back});
        QVERIFY(room.due().isEmpty());
        room.rule.change({owned(item(1, Severity::High))});
        QCOMPARE(room.handled(), QStringList {u"1"_s});
    }

    void whatTheVendorSaysAgainstWhoHasItIsSaidOnce()
    {
        Room room;
        auto item1 = owned(item(1, Severity::High));
        room.rule.change({item1});
        item1.contradiction = u"reassigned_at_vendor"_s;
        room.rule.change({item1});
        const auto notices = room.rule.due(room.now.addSecs(1), false);
        QCOMPARE(notices.size(), size_t(1));
        QCOMPARE(notices[0].why, Notice::Why::Contradicted);
        ++item1.version;
        room.rule.change({item1});
        QVERIFY(room.due().isEmpty());
        item1.contradiction.clear();
        room.rule.change({item1});
        item1.contradiction = u"reassigned_at_vendor"_s;
        room.rule.change({item1});
        QCOMPARE(room.due(), QStringList {u"1"_s});
        // What is not worth a word by its severity is not worth one for this.
        auto low = owned(item(2, Severity::Low));
        low.contradiction = u"reassigned_at_vendor"_s;
        room.rule.change({low});
        QVERIFY(room.due().isEmpty());
    }

    void onlyWhatNeedsSomebodyIsSaid_data()
    {
        QTest::addColumn<core::WorkItem>("arrives");
        auto recovered = item(1, Severity::Critical);
        recovered.recoveredAt = start;
        auto muted = item(1, Severity::Critical);
        muted.muted = true;
        auto watched = item(1, Severity::Critical);
        watched.state = core::ItemState::Watching;
        QTest::newRow("somebody has it") << owned(item(1, Severity::Critical));
        QTest::newRow("it has recovered") << recovered;
        QTest::newRow("it is muted") << muted;
        QTest::newRow("it is watched") << watched;
    }

    void onlyWhatNeedsSomebodyIsSaid()
    {
        QFETCH(const core::WorkItem, arrives);
        Room room;
        room.rule.change({arrives});
        QCOMPARE(room.due(), QStringList());
    }

    void nothingIsSaidAtTheStart()
    {
        NoticeRule rule;
        rule.readAnew({item(1, Severity::Critical), item(2, Severity::Critical)});
        QVERIFY(rule.due(start, false).empty());
        rule.change({item(1, Severity::Critical)}); // only its title changed
        QVERIFY(rule.due(start, false).empty());
    }

    void afterALossWhatIsNewIsSaid()
    {
        Room room;
        room.rule.change({item(1, Severity::Critical)});
        QCOMPARE(room.due(), QStringList {u"1"_s});
        room.rule.readAnew({item(2, Severity::Critical)});
        QCOMPARE(room.due(), QStringList {u"2"_s});
        QCOMPARE(room.handled(), QStringList {u"1"_s}); // and what is gone is taken back
    }

    void worseAndAgainAreSaid()
    {
        Room room;
        room.rule.change({item(1, Severity::Medium)});
        QCOMPARE(room.due(), QStringList());
        room.rule.change({item(1, Severity::High)});
        auto notices = room.rule.due(room.now, false);
        QCOMPARE(said(notices), QStringList {u"1"_s});
        QCOMPARE(notices[0].why, Notice::Why::Worse);
        room.rule.change({item(1, Severity::High, 2)});
        notices = room.rule.due(room.now, false);
        QCOMPARE(said(notices), QStringList {u"1"_s});
        QCOMPARE(notices[0].why, Notice::Why::Again);
        room.rule.change({item(1, Severity::Medium, 2)}); // milder
        QCOMPARE(room.due(), QStringList());
    }

    void twiceInOneBreathIsOneWordAndStillNew()
    {
        Room room;
        room.rule.change({item(1, Severity::High)});
        room.rule.change({item(1, Severity::Critical, 2)});
        const auto notices = room.rule.due(room.now, false);
        QCOMPARE(said(notices), QStringList {u"1"_s});
        QCOMPARE(notices[0].why, Notice::Why::New);
        QCOMPARE(notices[0].item.severity, Severity::Critical);
    }

    void whoLooksIsToldNothingThenOrLater()
    {
        Room room;
        room.rule.change({item(1, Severity::Critical)});
        QCOMPARE(room.due(1, true), QStringList());
        QCOMPARE(room.due(1, false), QStringList());
    }

    void whatSomebodyTakesBeforeItIsSaidIsNotSaid()
    {
        Room room;
        room.rule.change({item(1, Severity::Critical)});
        room.rule.change({owned(item(1, Severity::Critical))});
        QCOMPARE(room.due(), QStringList());
        QCOMPARE(room.handled(), QStringList());
    }

    void whatIsHandledIsTakenBackOnce()
    {
        Room room;
        room.rule.change({item(1, Severity::Critical), item(2, Severity::High)});
        QCOMPARE(room.due(), (QStringList {u"1"_s, u"2"_s})); // the worst first
        room.rule.change({owned(item(1, Severity::Critical))});
        QCOMPARE(room.handled(), QStringList {u"1"_s});
        QCOMPARE(room.handled(), QStringList());
    }

    void switchedOffNothingIsSaid()
    {
        Room room;
        room.rule.setFrom(std::nullopt);
        room.rule.change({item(1, Severity::Critical)});
        QCOMPARE(room.due(), QStringList());
        room.rule.setFrom(Severity::High); // what came meanwhile is no news
        QCOMPARE(room.due(), QStringList());
    }

    void aStormIsOneWordThatCountsOn()
    {
        Room room;
        std::vector<core::WorkItem> storm;
        for (auto id = 1; id <= 12; ++id)
            storm.push_back(item(id, id == 7 ? Severity::Critical : Severity::High));
        room.rule.change(storm);
        QCOMPARE(room.due(), QStringList {u"×12:7"_s});
        room.rule.change({item(13, Severity::High)});
        QCOMPARE(room.due(30), QStringList {u"×13:7"_s});
        // As long as something comes within a minute it is the same storm.
        room.rule.change({item(14, Severity::High)});
        QCOMPARE(room.due(59), QStringList {u"×14:7"_s});
        room.rule.change({item(15, Severity::High)});
        QCOMPARE(room.due(60), QStringList {u"15"_s});
    }

    void manyInAMinuteAreAStormTooAndExactlyThreeAreNot()
    {
        Room room;
        room.rule.change({item(1, Severity::High), item(2, Severity::High), item(3, Severity::High)});
        QCOMPARE(room.due(), (QStringList {u"1"_s, u"2"_s, u"3"_s}));
        room.rule.change({item(4, Severity::High), item(5, Severity::High)});
        QCOMPARE(room.due(), QStringList {u"×2:4"_s});
    }

    void oneAloneIsNoStormAndIsTakenBack()
    {
        Room room;
        room.rule.change({item(1, Severity::High), item(2, Severity::High), item(3, Severity::High)});
        QCOMPARE(room.due(), (QStringList {u"1"_s, u"2"_s, u"3"_s}));
        room.rule.change({item(4, Severity::High)});
        QCOMPARE(room.due(), QStringList {u"4"_s});
        room.rule.change({owned(item(4, Severity::High))});
        QCOMPARE(room.handled(), QStringList {u"4"_s});
        QVERIFY(!room.rule.stormIsOver());
        room.rule.change({item(5, Severity::High)});
        QCOMPARE(room.due(), QStringList {u"5"_s});
        // Where another comes after it, both are told of together, and by one word alone.
        room.rule.change({item(6, Severity::Critical)});
        QCOMPARE(room.due(), QStringList {u"×2:6"_s});
        QCOMPARE(room.handled(), QStringList {u"5"_s});
        room.rule.change({owned(item(5, Severity::High)), owned(item(6, Severity::Critical))});
        QCOMPARE(room.handled(), QStringList());
        QVERIFY(room.rule.stormIsOver());
    }

    void whatIsHandledAndBackInOneBreathIsToldAndStays()
    {
        Room room;
        room.rule.change({item(1, Severity::High)});
        QCOMPARE(room.due(), QStringList {u"1"_s});
        room.rule.change({owned(item(1, Severity::High))});
        room.rule.change({item(1, Severity::High, 2)});
        QCOMPARE(room.due(), QStringList {u"1"_s});
        QCOMPARE(room.handled(), QStringList());
        room.rule.change({owned(item(1, Severity::High, 2))});
        QCOMPARE(room.handled(), QStringList {u"1"_s});
        // Seen meanwhile: the word that stands is taken back all the same when somebody takes the item.
        room.rule.change({item(2, Severity::High)});
        QCOMPARE(room.due(), QStringList {u"2"_s});
        room.rule.change({owned(item(2, Severity::High))});
        room.rule.change({item(2, Severity::High, 2)});
        QCOMPARE(room.due(1, true), QStringList());
        room.rule.change({owned(item(2, Severity::High, 2))});
        QCOMPARE(room.handled(), QStringList {u"2"_s});
    }

    void aStormThatIsHandledAndComesAgainInOneBreathIsOneWord()
    {
        Room room;
        std::vector<core::WorkItem> storm;
        std::vector<core::WorkItem> taken;
        for (auto id = 1; id <= 4; ++id) {
            storm.push_back(item(id, Severity::High));
            taken.push_back(owned(storm.back()));
        }
        room.rule.change(storm);
        QCOMPARE(room.due(), QStringList {u"×4:1"_s});
        room.rule.change(taken);
        room.rule.change(storm);
        QCOMPARE(room.due(), QStringList {u"×4:1"_s});
        QVERIFY(!room.rule.stormIsOver()); // its word has just been said
    }

    void aStormCountsItemsAndNamesTheWorstThatWaits()
    {
        Room room;
        std::vector<core::WorkItem> storm;
        for (auto id = 1; id <= 4; ++id)
            storm.push_back(item(id, id == 3 ? Severity::Critical : Severity::High));
        room.rule.change(storm);
        QCOMPARE(room.due(), QStringList {u"×4:3"_s});
        for (auto fires = 2; fires < 9; ++fires) {
            room.rule.change({item(2, Severity::High, fires)}); // it flaps
            QCOMPARE(room.due(), QStringList());
        }
        room.rule.change({owned(item(3, Severity::Critical))});
        room.rule.change({item(5, Severity::High)});
        QCOMPARE(room.due(), QStringList {u"×5:1"_s});
        room.rule.change({item(4, Severity::Critical)});
        QCOMPARE(room.due(), QStringList {u"×5:4"_s});
        // What flaps keeps no storm alive.
        room.rule.change({item(2, Severity::High, 9)});
        QCOMPARE(room.due(40), QStringList());
        room.rule.change({item(2, Severity::High, 10)});
        QCOMPARE(room.due(40), QStringList {u"2"_s});
    }

    void aStormIsOverWhenItsItemsAreHandledOrSeen()
    {
        Room room;
        std::vector<core::WorkItem> storm;
        std::vector<core::WorkItem> taken;
        for (auto id = 1; id <= 4; ++id) {
            storm.push_back(item(id, Severity::High));
            taken.push_back(owned(storm.back()));
        }
        room.rule.change(storm);
        QCOMPARE(room.due(), QStringList {u"×4:1"_s});
        room.rule.change({taken[0], taken[1], taken[2]});
        QVERIFY(!room.rule.stormIsOver());
        room.rule.change({taken[3]});
        QVERIFY(room.rule.stormIsOver());
        QVERIFY(!room.rule.stormIsOver());
        for (auto& each : storm)
            each.id.value += 10;
        room.rule.change(storm);
        QCOMPARE(room.due(), QStringList {u"×4:11"_s});
        QCOMPARE(room.due(1, true), QStringList());
        QVERIFY(room.rule.stormIsOver());
        room.rule.change({item(30, Severity::High)});
        QCOMPARE(room.due(), QStringList {u"30"_s});
    }

    void aClockSetBackMakesNoEndlessStorm()
    {
        Room room;
        std::vector<core::WorkItem> storm;
        for (auto id = 1; id <= 5; ++id)
            storm.push_back(item(id, Severity::High));
        room.rule.change(storm);
        QCOMPARE(room.due(), QStringList {u"×5:1"_s});
        room.rule.change({item(6, Severity::High)});
        QCOMPARE(room.due(-3600), QStringList {u"6"_s});
    }
};

QTEST_GUILESS_MAIN(tst_NoticeRule)
#include "tst_NoticeRule.moc"
