// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ItemDesktop.h"

#include "models/QueueModel.h"
#include "ui/common/DockTitle.h"
#include "ui/common/StateMark.h"
#include "ui/common/StatePanel.h"
#include "ui/charts/LevelFigure.h"
#include "ui/queue/QueueDock.h"
#include "ui/shell/Docks.h"
#include "ui/tray/TrayIcon.h"

#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;
using core::ErrorKind;
using Mood = ui::StatePanel::Mood;

namespace {

using Sources = std::vector<core::SourceStatus>;

core::Error fault(ErrorKind kind, const QString& code = {})
{
    return {kind, u"raw words"_s, code, std::nullopt};
}

/// PagerDuty as it is at 02:44:14, last read whole at 02:41:10, and Datadog as fresh as can be.
Sources withPagerDuty(const QDateTime& now, const std::optional<core::Error>& error, bool paused = false)
{
    auto sources = test::nightSources(now);
    sources[0].lastGoodAt = now.addSecs(-184);
    sources[0].error = error;
    sources[0].paused = paused;
    return sources;
}

struct House : test::ItemDesktop
{
    House()
    {
        items.clear();
        desk.chartDesk.trendChart.asOf = clock.now();
    }

    void show(const std::optional<Sources>& sources, const std::vector<core::WorkItem>& open = {})
    {
        emit desk.serverClockRead(clock.now());
        if (sources)
            emit desk.sourcesRead(*sources);
        emit desk.snapshotTaken(open);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QCoreApplication::processEvents();
    }
    ui::QueueDock& queueDock() const { return *window->findChild<ui::QueueDock*>(); }
    ui::StatePanel& panel(const QString& dock = u"queueDock"_s) const { return *find<QWidget>(dock)->findChild<ui::StatePanel*>(); }
    QString more() const { return panel().findChild<QLabel*>(u"stateMore"_s)->text(); }
    void press(const QString& button) const { QTest::mouseClick(panel().findChild<QPushButton*>(button), Qt::LeftButton); }
    QString facts() const { return queueDock().findChild<ui::DockTitle*>()->facts(); }
    QString chip(const QString& name = u"all"_s) const { return find<QAbstractButton>(u"chip_"_s + name)->accessibleName(); }
};

bool hasGreen(const QImage& picture, const ui::Tokens& tokens)
{
    for (auto y = 0; y < picture.height(); ++y) {
        for (auto x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y) == tokens.ok)
                return true;
        }
    }
    return false;
}

} // namespace

class tst_EmptyStates final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void anEmptyQueueSaysWhatIsKnownAndSinceWhen_data()
    {
        QTest::addColumn<std::optional<Sources>>("sources");
        QTest::addColumn<bool>("lost");
        QTest::addColumn<Mood>("mood");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("more");
        const auto now = test::StillClock().now();
        const auto row = [](const char* name, const std::optional<Sources>& sources, bool lost, Mood mood, const QString& sentence, const QString& more) {
            QTest::newRow(name) << sources << lost << mood << sentence << more;
        };
        const auto asOf = u"No open items as of 02:41."_s;
        const auto notKnown = u"It is not known whether anything is open."_s;
        const auto fresh = test::nightSources(now);
        row("all is known", fresh, false, Mood::Good, u"Nothing is open."_s, u"New alerts appear here by themselves."_s);
        row("the vendor does not answer", withPagerDuty(now, fault(ErrorKind::TimedOut)), false, Mood::Unknown, asOf, u"PagerDuty has not answered since 02:41."_s);
        row("the vendor cannot be reached", withPagerDuty(now, fault(ErrorKind::Offline)), false, Mood::Unknown, asOf, u"PagerDuty has not answered since 02:41."_s);
        row("the vendor refuses the key", withPagerDuty(now, fault(ErrorKind::Denied, u"401"_s)), false, Mood::Unknown, asOf, u"PagerDuty has refused the key since 02:41."_s);
        row("the vendor gave a part of its list", withPagerDuty(now, fault(ErrorKind::Vendor, u"incomplete_list"_s)), false, Mood::Unknown, asOf, u"PagerDuty has not given its whole list since 02:41."_s);
        row("what was missed is still being read", withPagerDuty(now, fault(ErrorKind::Vendor, u"catching_up"_s)), false, Mood::Unknown, asOf, u"PagerDuty is still catching up; it was read whole last at 02:41."_s);
        row("the vendor fails", withPagerDuty(now, fault(ErrorKind::Vendor, u"500"_s)), false, Mood::Unknown, asOf, u"PagerDuty could not be read since 02:41 (error at the vendor)."_s);
        row("the collector is silent", withPagerDuty(now, {}), false, Mood::Unknown, asOf, u"PagerDuty has been silent since 02:41."_s);
        row("it is paused", withPagerDuty(now, {}, true), false, Mood::Unknown, asOf, u"PagerDuty is paused, and was read last at 02:41."_s);
        auto unheld = withPagerDuty(now, {});
        unheld[0].holder.clear();
        row("nobody polls it", unheld, false, Mood::Unknown, asOf, u"Nobody has polled PagerDuty since 02:41."_s);
        auto never = fresh;
        never[0].lastGoodAt.reset();
        row("one was never read", never, false, Mood::Unknown, notKnown, u"PagerDuty is being read for the first time."_s);
        never[0].error = fault(ErrorKind::Denied);
        row("one was never read, and is refused", never, false, Mood::Unknown, notKnown, u"PagerDuty was never read (key refused)."_s);
        never[0].error = fault(ErrorKind::Vendor, u"incomplete_list"_s);
        row("one came only in part from the start", never, false, Mood::Unknown, notKnown, u"PagerDuty has never been read whole (list incomplete)."_s);
        auto pausedFromTheStart = fresh;
        pausedFromTheStart[0].lastGoodAt.reset();
        pausedFromTheStart[0].paused = true;
        row("one was never read, and is paused", pausedFromTheStart, false, Mood::Unknown, notKnown, u"PagerDuty is paused and was never read."_s);
        auto both = withPagerDuty(now, fault(ErrorKind::TimedOut));
        both[1].lastGoodAt = now.addSecs(-600);
        row("two are away: the earlier one counts", both, false, Mood::Unknown, u"No open items as of 02:34."_s, u"PagerDuty has not answered since 02:41. Datadog has been silent since 02:34."_s);
        row("no source at all", Sources {}, false, Mood::Blank, u"No source is set up yet."_s, u"Nothing can come yet. A lead adds the first one in Sources (Alt+8)."_s);
        row("the sources were not read yet", std::nullopt, false, Mood::Unknown, notKnown, u"The sources have not been read yet."_s);
        row("the database is away", fresh, true, Mood::Unknown, u"No open items as of 02:44."_s, u"The database has not answered since 02:44."_s);
        row("the database is away, and a vendor was before", withPagerDuty(now, fault(ErrorKind::TimedOut)), true, Mood::Unknown, asOf, u"The database has not answered since 02:44. PagerDuty has not answered since 02:41."_s);
        row("the database is away, and no source was known", std::nullopt, true, Mood::Unknown, notKnown, u"The database has not answered since 02:44. The sources have not been read yet."_s);
    }

    void anEmptyQueueSaysWhatIsKnownAndSinceWhen()
    {
        QFETCH(const std::optional<Sources>, sources);
        QFETCH(const bool, lost);
        QFETCH(const Mood, mood);
        QFETCH(const QString, sentence);
        QFETCH(const QString, more);
        House house;
        house.show(sources);
        if (lost)
            emit house.desk.connectionLost(fault(ErrorKind::Offline));
        QTRY_COMPARE(house.panel().sentence(), sentence);
        QCOMPARE(house.panel().mood(), mood);
        QCOMPARE(house.more(), more);
        // Neither green nor zero, wherever it is said.
        const auto isKnown = mood == Mood::Good;
        QCOMPARE(hasGreen(house.panel().findChild<ui::StateMark*>()->grab().toImage(), house.theme.tokens()), isKnown);
        QTRY_COMPARE(house.chip(), isKnown ? u"All 0"_s : u"All: not known"_s);
        QCOMPARE(house.chip(u"critical"_s), isKnown ? u"Critical 0"_s : u"Critical: not known"_s);
        QCOMPARE(house.facts(), isKnown ? u"0 open"_s : u"open count not known"_s);
        QVERIFY(!house.window->windowTitle().contains(u'0'));
    }

    void whileTheDatabaseIsAwayTimeDoesNotChangeWhatWasKnown()
    {
        House house;
        house.show(test::nightSources(house.clock.now()));
        emit house.desk.connectionLost(fault(ErrorKind::Offline));
        QTRY_COMPARE(house.panel().sentence(), u"No open items as of 02:44."_s);
        house.clock.instant = house.clock.instant.addSecs(3600); // the window's second reaches it
        QTRY_VERIFY(house.find<QLabel>(u"clock"_s)->text().startsWith(u"03:44"_s));
        QCOMPARE(house.panel().sentence(), u"No open items as of 02:44."_s);
        QCOMPARE(house.more(), u"The database has not answered since 02:44."_s); // of the sources nothing was heard since
        house.clock.instant = house.clock.instant.addSecs(-3600);
        emit house.desk.sourcesRead(test::nightSources(house.clock.now()));
        emit house.desk.connectionRegained();
        QTRY_COMPARE(house.panel().sentence(), u"Nothing is open."_s);
        QCOMPARE(house.panel().mood(), Mood::Good);
    }

    void whatTheSearchHidesIsNoEmptyQueue()
    {
        House house;
        house.show(withPagerDuty(house.clock.now(), fault(ErrorKind::TimedOut)), test::nightItems(house.clock.now()));
        house.find<QLineEdit>(u"search"_s)->setText(u"nothing of this name"_s);
        QCOMPARE(house.panel().sentence(), u"Nothing in the queue matches."_s);
        QCOMPARE(house.panel().mood(), Mood::NoMatch);
        QVERIFY(house.find<QWidget>(u"queueIncomplete"_s)->isVisible());
        house.press(u"stateButton"_s);
        QCOMPARE(house.window->findChild<ui::QueueView*>()->model()->rowCount(), 11);
    }

    void whatStandsBackIsNoEmptyQueue()
    {
        House house;
        house.show(test::nightSources(house.clock.now()));
        auto* model = house.window->findChild<models::QueueModel*>();
        model = model ? model : qobject_cast<models::QueueModel*>(house.window->findChild<ui::QueueView*>()->model());
        model->setStillness([] { return true; });
        emit house.desk.itemsChanged({test::nightItems(house.clock.now())[0]});
        QTRY_COMPARE(house.panel().sentence(), u"1 new item waits to be shown."_s);
        QVERIFY(house.panel().mood() != Mood::Good);
        house.press(u"stateButton"_s);
        QTRY_COMPARE(model->rowCount(), 1);
    }

    void fromAnUnsureQueueOneGoesToTheSources()
    {
        House house;
        house.show(withPagerDuty(house.clock.now(), fault(ErrorKind::TimedOut)));
        auto* sources = house.find<QDockWidget>(u"sourcesDock"_s);
        house.press(u"stateButton"_s);
        QTRY_VERIFY(sources->isVisible() && !sources->visibleRegion().isEmpty());
    }

    void aStartThatFailsSaysWhatToDoAndKeepsTheRawWordsApart_data()
    {
        QTest::addColumn<core::Error>("error");
        QTest::addColumn<QString>("sentence");
        const auto raw = u"connection to server at \"db\" (10.0.0.1), port 5432 failed: FATAL: x"_s;
        QTest::newRow("away") << core::Error {ErrorKind::Offline, raw, {}, {}} << u"The database cannot be reached."_s;
        QTest::newRow("too slow") << core::Error {ErrorKind::TimedOut, raw, {}, {}} << u"The database cannot be reached."_s;
        QTest::newRow("refused") << core::Error {ErrorKind::Denied, raw, {}, {}} << u"The database refused the login."_s;
        QTest::newRow("the password") << core::Error {ErrorKind::Denied, raw, u"28P01"_s, {}} << u"The server refused the password."_s;
        QTest::newRow("no such database") << core::Error {ErrorKind::Database, raw, u"3D000"_s, {}} << u"There is no database of this name on the server."_s;
        QTest::newRow("anything else") << core::Error {ErrorKind::Database, raw, u"XX000"_s, {}} << u"Yagura could not start its database."_s;
    }

    void aStartThatFailsSaysWhatToDoAndKeepsTheRawWordsApart()
    {
        QFETCH(const core::Error, error);
        QFETCH(const QString, sentence);
        House house;
        house.window->showStartFailed(error);
        auto& panel = house.panel();
        QCOMPARE(panel.sentence(), sentence);
        QCOMPARE(panel.mood(), Mood::Trouble);
        QVERIFY(!house.more().isEmpty() && !house.more().contains(u"FATAL"_s));
        const auto* details = panel.findChild<QLabel*>(u"stateDetails"_s);
        QVERIFY(!details->isVisible());
        QTest::mouseClick(panel.findChild<QToolButton*>(u"stateDetailsButton"_s), Qt::LeftButton);
        QVERIFY(details->isVisible());
        QCOMPARE(details->text(), error.detail);
        QSignalSpy again(house.window.get(), &ui::MainWindow::startAsked);
        house.press(u"stateButton"_s);
        QCOMPARE(again.size(), 1);
    }

    void theDatabaseIsChangedWhereItDoesNotAnswer()
    {
        House house;
        house.window->showStartFailed(fault(ErrorKind::Offline));
        house.press(u"stateOther"_s);
        auto* dialog = house.find<QDialog>(u"connectionDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QSignalSpy again(house.window.get(), &ui::MainWindow::startAsked);
        dialog->findChild<QAbstractButton*>(u"connectionByService"_s)->click();
        dialog->findChild<QLineEdit*>(u"connectionService"_s)->setText(u"night"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"connectionSave"_s), Qt::LeftButton);
        QCOMPARE(again.size(), 1); // with the one that was chosen
        QCOMPARE(house.settings.text(ui::Settings::Key::ConnectionService), u"night"_s);
    }

    void nothingIsCountedForEverWithoutAWord_data()
    {
        QTest::addColumn<QString>("why");
        QTest::newRow("the start failed") << u"failed"_s;
        QTest::newRow("the database went away before the first answer") << u"lost"_s;
        QTest::newRow("nobody knows why") << u"late"_s;
    }

    void nothingIsCountedForEverWithoutAWord()
    {
        QFETCH(const QString, why);
        House house;
        for (auto* dock : {house.find<QDockWidget>(u"trendDock"_s), house.find<QDockWidget>(u"customerDock"_s), house.find<QDockWidget>(u"sourcesDock"_s)})
            house.window->findChild<ui::Docks*>()->show(dock);
        for (auto* panel : house.window->findChildren<ui::StatePanel*>())
            panel->setPatience(20ms);
        if (why == u"failed"_s)
            house.window->showStartFailed(fault(ErrorKind::Offline));
        else if (why == u"lost"_s)
            emit house.desk.connectionLost(fault(ErrorKind::Offline));
        else
            house.window->showStarted();
        QTRY_COMPARE(house.panel(u"trendDock"_s).mood(), Mood::Unknown);
        const auto isAway = why != u"late"_s;
        QCOMPARE(house.panel(u"trendDock"_s).sentence(), isAway ? u"Waiting for the database."_s : u"Counting …"_s);
        // None of them says "being read" for good.
        for (const auto* panel : house.window->findChildren<ui::StatePanel*>())
            QTRY_VERIFY2(panel->mood() != Mood::Busy, qPrintable(panel->sentence()));
    }

    void nothingThatIsNotGoodIsGreen_data()
    {
        QTest::addColumn<Mood>("mood");
        QTest::newRow("good") << Mood::Good;
        QTest::newRow("blank") << Mood::Blank;
        QTest::newRow("choose") << Mood::Choose;
        QTest::newRow("no match") << Mood::NoMatch;
        QTest::newRow("busy") << Mood::Busy;
        QTest::newRow("unknown") << Mood::Unknown;
        QTest::newRow("trouble") << Mood::Trouble;
    }

    void nothingThatIsNotGoodIsGreen()
    {
        QFETCH(const Mood, mood);
        for (const auto kind : {ui::ThemeKind::Dark, ui::ThemeKind::Light}) {
            const ui::Theme theme(kind);
            ui::StateMark mark(theme);
            mark.setMood(mood);
            QCOMPARE(hasGreen(mark.grab().toImage(), theme.tokens()), mood == Mood::Good);
            // In grey, too, no two are alike.
            for (const auto other : {Mood::Good, Mood::Blank, Mood::Choose, Mood::NoMatch, Mood::Busy, Mood::Unknown, Mood::Trouble}) {
                ui::StateMark second(theme);
                second.setMood(other);
                const auto grey = [](ui::StateMark& one) { return one.grab().toImage().convertToFormat(QImage::Format_Grayscale8); };
                QCOMPARE(grey(mark) == grey(second), mood == other);
            }
        }
    }

    void whatIsNotChosenAndWhatIsNotFoundHasItsOwnMark()
    {
        House house;
        house.show(test::nightSources(house.clock.now()), test::nightItems(house.clock.now()));
        QCOMPARE(house.panel(u"workItemDock"_s).mood(), Mood::Choose);
        QCOMPARE(house.panel(u"customerDock"_s).mood(), Mood::Choose);
        house.find<QAction>(u"actionPalette"_s)->trigger();
        QTest::keyClicks(house.find<QLineEdit>(u"paletteLine"_s), u"qqqqzzzz"_s);
        auto* palette = house.find<QWidget>(u"palette"_s)->findChild<ui::StatePanel*>();
        QTRY_COMPARE(palette->mood(), Mood::NoMatch);
    }

    void theTrayIsNotGreenWhileNobodyKnows()
    {
        ui::TrayState state;
        state.isRead = true;
        const auto& tokens = ui::tokensOf(ui::ThemeKind::Dark);
        QVERIFY(hasGreen(state.icon(tokens).pixmap(64, 64).toImage(), tokens));
        state.stale = u"PagerDuty since 02:41."_s;
        QVERIFY(!hasGreen(state.icon(tokens).pixmap(64, 64).toImage(), tokens));
        QCOMPARE(state.tip(), u"Yagura\nIt is not known whether anything is open.\nPagerDuty since 02:41."_s);
    }

    void aServiceLevelIsNotMetWhileNobodyKnows()
    {
        const ui::Theme theme;
        ui::LevelFigure figure(theme);
        figure.resize(320, 60);
        core::ServiceLevel::Period today;
        today.days = 1;
        today.share = 1.0;
        today.met = true;
        today.counted = today.inTime = 4;
        figure.show(today, 0.999);
        QVERIFY(hasGreen(figure.grab().toImage(), theme.tokens()));
        figure.show(today, 0.999, ui::LevelFigure::Certainty::MayLack);
        QVERIFY(!hasGreen(figure.grab().toImage(), theme.tokens()));
        QVERIFY(figure.accessibleName().contains(u"may lack alerts"_s));
    }

    void aChartWithoutBarsDoesNotSayThatNothingCameWhereNobodyKnows()
    {
        House house;
        house.window->findChild<ui::Docks*>()->show(house.find<QDockWidget>(u"trendDock"_s));
        house.show(test::nightSources(house.clock.now()));
        auto& panel = house.panel(u"trendDock"_s);
        QTRY_COMPARE(panel.sentence(), u"No alert in the last 12 hours."_s);
        QCOMPARE(panel.mood(), Mood::Blank);
        emit house.desk.sourcesRead(withPagerDuty(house.clock.now(), fault(ErrorKind::TimedOut)));
        QTRY_COMPARE(panel.mood(), Mood::Unknown);
        QVERIFY(!panel.sentence().contains(u"12 hours"_s));
    }
};

QTEST_MAIN(tst_EmptyStates)
#include "tst_EmptyStates.moc"
