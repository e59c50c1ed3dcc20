// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeDesk.h"
#include "Night.h"

#include "models/ChartSubject.h"
#include "models/Times.h"
#include "ui/charts/ChartTable.h"
#include "ui/charts/LevelFigure.h"
#include "ui/charts/LoadMap.h"
#include "ui/charts/TrendChartView.h"
#include "ui/common/DockTitle.h"
#include "ui/common/NoticeBar.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QApplication>
#include <QCategoryAxis>
#include <QChart>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yagura;

namespace {

core::TrendChart trendOf(const QDateTime& now)
{
    core::TrendChart chart;
    chart.asOf = now;
    const auto last = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() / 300 * 300, Qt::UTC);
    for (auto at = 0; at < 144; ++at) {
        core::TrendChart::Bucket bucket;
        bucket.from = last.addSecs((at - 143) * 300);
        const auto wave = 3 + 3 * std::sin(at / 9.0) + (at > 110 && at < 122 ? 14 - 2 * std::abs(at - 116) : 0);
        bucket.counts = {static_cast<int>(wave / 5), static_cast<int>(wave / 2), static_cast<int>(wave), at % 3, at % 29 == 0 ? 1 : 0};
        chart.total += bucket.total();
        chart.buckets.push_back(bucket);
    }
    return chart;
}

core::ServiceLevel levelOf(const QDateTime& now, const std::vector<core::WorkItem>& items)
{
    core::ServiceLevel level;
    level.asOf = now;
    level.periods = {{1, 1430, 1429, 1, 3, 0.999301, true}, {7, 9800, 9786, 14, 3, 0.998571, false}, {30, 0, 0, 0, 0, std::nullopt, true}};
    level.breakers.push_back({items[0].id, items[0].title, items[0].customerName, items[0].severity, u"new"_s, items[0].arrivedAt, std::nullopt, std::chrono::seconds(41)});
    for (auto at = 0; at < 13; ++at)
        level.breakers.push_back({{700 + at}, u"ディスク使用率 95% batch-03"_s, u"北海製薬"_s, core::Severity::Medium, u"resolved"_s, now.addDays(-at), now.addDays(-at).addSecs(1000), std::chrono::seconds(100 + at)});
    return level;
}

core::NoiseChart noiseOf(const QDateTime& now)
{
    core::NoiseChart chart;
    chart.asOf = now;
    chart.items = 412;
    for (auto at = 0; at < 12; ++at)
        chart.rows.push_back({2, u"dd-main"_s, QString::number(148210000 + at), u"CPU usage of web servers %1"_s.arg(at), 13 + at * 8, 40 * (at % 5), at / 12.0});
    return chart;
}

core::LoadChart loadOf(const QDateTime& now)
{
    core::LoadChart chart;
    chart.asOf = now;
    for (size_t day = 0; day < 7; ++day) {
        for (size_t hour = 0; hour < 24; ++hour) {
            chart.counts[day][hour] = static_cast<int>((day < 5 ? 20 : 6) * (1 + std::sin((static_cast<double>(hour) - 6) / 3.8)) + (day == 0 && hour == 2 ? 90 : 0));
            chart.perHour[day][hour] = chart.counts[day][hour] / 4.0;
            chart.items += chart.counts[day][hour];
            chart.busiest = std::max(chart.busiest, chart.perHour[day][hour]);
        }
    }
    return chart;
}

struct Desktop
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    std::unique_ptr<ui::MainWindow> window;
    std::vector<core::WorkItem> items;

    Desktop()
    {
        language.speak(ui::Language::Tongue::English);
        theme.apply(*qApp);
        items = test::nightItems(clock.now());
        for (const auto& item : items)
            desk.details[item.id.value] = test::nightDetail(item, clock.now());
        auto& charts = desk.chartDesk;
        charts.trendChart = trendOf(clock.now());
        charts.level = levelOf(clock.now(), items);
        charts.noiseChart = noiseOf(clock.now());
        charts.loadChart = loadOf(clock.now());
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings});
        window->resize(1600, 900);
        window->show();
    }

    void fill()
    {
        emit desk.serverClockRead(clock.now());
        emit desk.snapshotTaken(items);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }

    QDockWidget* open(const QString& name)
    {
        auto* dock = window->findChild<QDockWidget*>(name);
        dock->show();
        dock->raise();
        return dock;
    }

    static QString facts(const QDockWidget* dock) { return dock->findChild<ui::DockTitle*>()->facts(); }
    static QString sentence(const QDockWidget* dock) { return dock->findChild<QLabel*>(u"stateSentence"_s)->text(); }
    QString search() const { return window->findChild<QLineEdit*>(u"search"_s)->text(); }
};

} // namespace

class tst_ChartDocks final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void theTrendSaysWhatIsUnderTheCursorAndAsksTheQueueByKey()
    {
        Desktop desktop;
        desktop.fill();
        auto* dock = desktop.open(u"trendDock"_s);
        QTRY_VERIFY(desktop.facts(dock).contains(u"in 12 hours"_s));
        auto* view = dock->findChild<ui::TrendChartView*>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_End);
        QTest::keyClick(view, Qt::Key_Left);
        QTRY_VERIFY2(desktop.facts(dock).startsWith(u"02:35–02:40"_s), qPrintable(desktop.facts(dock)));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(desktop.search(), u"opened:2026-11-25T02:35:00+09:00/5m"_s);
    }

    void aClickOnAPartAsksForItsSeverity()
    {
        Desktop desktop;
        desktop.fill();
        auto* dock = desktop.open(u"trendDock"_s);
        QTRY_VERIFY(desktop.facts(dock).contains(u"in 12 hours"_s));
        auto* view = dock->findChild<ui::TrendChartView*>();
        QTRY_VERIFY(view->partRect(116, core::Severity::High).height() > 3);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->partRect(116, core::Severity::High).center().toPoint());
        QVERIFY2(desktop.search().startsWith(u"opened:2026-11-25T00:25:00+09:00/5m"_s), qPrintable(desktop.search()));
        QVERIFY(desktop.search().endsWith(u"sev:high"_s));
    }

    void theCursorStaysOnItsFiveMinutesWhenTheBarsMove()
    {
        Desktop desktop;
        desktop.fill();
        auto* dock = desktop.open(u"trendDock"_s);
        QTRY_VERIFY(desktop.facts(dock).contains(u"in 12 hours"_s));
        auto* view = dock->findChild<ui::TrendChartView*>();
        view->setFocus();
        for (const auto key : {Qt::Key_End, Qt::Key_Left, Qt::Key_Left})
            QTest::keyClick(view, key);
        const auto before = desktop.facts(dock).section(u' ', 0, 0);
        view->show(trendOf(desktop.clock.now().addSecs(300)));
        QCOMPARE(view->cursorWords().section(u' ', 0, 0), before);
    }

    void aBreakerIsOneClickOrKeyAway()
    {
        Desktop desktop;
        desktop.fill();
        auto* dock = desktop.open(u"serviceLevelDock"_s);
        auto* table = dock->findChild<ui::ChartTable*>();
        QTRY_COMPARE(table->model()->rowCount(), 14);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 1)).center());
        QTRY_COMPARE(desktop.window->findChild<QLabel*>(u"itemTitle"_s)->text(), desktop.items[0].title);
        // One that the queue does not hold any more is read all the same.
        auto gone = test::nightDetail(desktop.items[1], desktop.clock.now());
        gone.item.id = {700};
        gone.item.title = u"resolved long ago"_s;
        desktop.desk.details[700] = gone;
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(desktop.window->findChild<QLabel*>(u"itemTitle"_s)->text(), u"resolved long ago"_s);
    }

    void theFiguresAreCutAndNeverRoundedUp()
    {
        QCOMPARE(ui::LevelFigure::percent(0.99896), u"99.89 %"_s);
        QCOMPARE(ui::LevelFigure::percent(0.999), u"99.90 %"_s);
        QCOMPARE(ui::LevelFigure::percent(1), u"100.00 %"_s);
        Desktop desktop;
        desktop.fill();
        auto* dock = desktop.open(u"serviceLevelDock"_s);
        const auto share = [dock](const QString& figure, const QString& part) { return dock->findChild<QWidget*>(figure)->findChild<QLabel*>(part)->text(); };
        QTRY_COMPARE(share(u"levelToday"_s, u"levelShare"_s), u"99.93 %"_s);
        QVERIFY(share(u"levelToday"_s, u"levelBasis"_s).startsWith(u"met"_s));
        QVERIFY(share(u"levelWeek"_s, u"levelBasis"_s).startsWith(u"missed"_s));
        QCOMPARE(share(u"levelMonth"_s, u"levelShare"_s), u"—"_s); // nothing counted is not 100 %
    }

    void theNoiseIsSortedAndKeepsItsSelection()
    {
        Desktop desktop;
        desktop.fill();
        auto* dock = desktop.open(u"noiseDock"_s);
        auto* table = dock->findChild<ui::ChartTable*>();
        QTRY_COMPARE(table->model()->rowCount(), 12);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"101"_s);
        table->selectRow(2);
        const auto chosen = table->currentIndex().data().toString();
        desktop.desk.chartDesk.noiseChart.rows.pop_back(); // the noisiest
        emit desktop.desk.connectionRegained();
        QTRY_COMPARE(table->model()->rowCount(), 11);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), chosen);
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(desktop.search(), u"title:\"%1\""_s.arg(chosen));
    }

    void aMonitorWithoutANameIsNotLookedForByItsNumber()
    {
        Desktop desktop;
        auto& loudest = desktop.desk.chartDesk.noiseChart.rows.back();
        loudest.name = loudest.monitor; // as the database answers for it
        desktop.fill();
        auto* table = desktop.open(u"noiseDock"_s)->findChild<ui::ChartTable*>();
        QTRY_COMPARE(table->model()->rowCount(), 12);
        table->selectRow(0);
        QCOMPARE(table->currentIndex().data().toString(), loudest.monitor);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(desktop.search(), QString());
        QVERIFY(desktop.window->findChild<ui::NoticeBar*>(u"windowNotice"_s)->sentence().contains(loudest.monitor));
    }

    void aListThatIsCutSaysSo()
    {
        Desktop desktop;
        desktop.desk.chartDesk.level.periods.back().broken = 800;
        desktop.fill();
        const auto* heading = desktop.open(u"serviceLevelDock"_s)->findChild<QLabel*>(u"breakersHeading"_s);
        QTRY_COMPARE(heading->text(), u"The newest 14 of 800 late first responses in 30 days"_s);
        desktop.desk.chartDesk.level.periods.back().broken = 14;
        emit desktop.desk.connectionRegained();
        QTRY_COMPARE(heading->text(), u"14 late first responses in 30 days, newest first"_s);
    }

    void aChartThatIsLookedAtAgainAfterABeatIsCountedAnew()
    {
        test::FakeDesk desk;
        const models::ChartPace pace {10ms, 40ms};
        models::ChartOf<core::TrendChart> subject(desk, [&desk] { return desk.chartDesk.trend(); }, pace);
        desk.chartDesk.trendChart = trendOf(QDateTime(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC));
        emit desk.snapshotTaken({});
        QSignalSpy changed(&subject, &models::ChartSubject::changed);
        subject.setWatched(true);
        QTRY_VERIFY(subject.asOf().isValid());
        subject.setWatched(false);
        const auto asked = desk.chartDesk.asked;
        subject.setWatched(true); // at once: nothing can be new
        QCOMPARE(desk.chartDesk.asked, asked);
        subject.setWatched(false);
        QElapsedTimer away;
        away.start();
        QTRY_VERIFY(away.hasExpired(60));
        QCOMPARE(desk.chartDesk.asked, asked);
        subject.setWatched(true);
        QCOMPARE(desk.chartDesk.asked, asked + 1);
    }

    void theLoadIsReadByTheArrowKeys()
    {
        Desktop desktop;
        desktop.fill();
        auto* dock = desktop.open(u"loadDock"_s);
        auto* map = dock->findChild<ui::LoadMap*>();
        QTRY_VERIFY(map->isVisible());
        QTRY_COMPARE(desktop.facts(dock), u"alerts an hour, mean of 4 weeks"_s);
        map->setFocus();
        QTRY_VERIFY2(desktop.facts(dock).startsWith(u"Wednesday 02:00–03:00"_s), qPrintable(desktop.facts(dock))); // now
        QTest::keyClick(map, Qt::Key_Up);
        QVERIFY2(desktop.facts(dock).startsWith(u"Tuesday 02:00–03:00 · "_s), qPrintable(desktop.facts(dock)));
    }

    void theAxisAndTheLoadFollowTheChosenZone()
    {
        const auto back = qScopeGuard([] { models::Times::setZone({}); });
        Desktop desktop;
        desktop.fill();
        auto* trend = desktop.open(u"trendDock"_s);
        auto* view = trend->findChild<ui::TrendChartView*>();
        const auto labels = [view] {
            QStringList all;
            for (const auto* axis : view->chart()->axes(Qt::Horizontal)) {
                if (const auto* hours = qobject_cast<const QCategoryAxis*>(axis))
                    all += const_cast<QCategoryAxis*>(hours)->categoriesLabels();
            }
            return all;
        };
        QTRY_COMPARE(labels(), (QStringList {u"16:00"_s, u"18:00"_s, u"20:00"_s, u"22:00"_s, u"00:00"_s, u"02:00"_s}));
        auto* load = desktop.open(u"loadDock"_s);
        auto* map = load->findChild<ui::LoadMap*>();
        QTRY_VERIFY(map->isVisible());
        // The counts of the old zone are not shown under the hours of the new one, whatever the database says meanwhile.
        desktop.desk.chartDesk.error = core::Error {core::ErrorKind::Denied, u"no"_s, {}, {}};
        desktop.settings.set(ui::Settings::Key::TimeZone, u"Europe/Berlin"_s);
        QTRY_COMPARE(desktop.sentence(load), u"Your login may not read this."_s);
        QVERIFY(!map->isVisible());
        desktop.desk.chartDesk.error.reset();
        emit desktop.desk.connectionRegained();
        QTRY_VERIFY(map->isVisible());
        QCOMPARE(labels(), (QStringList {u"08:00"_s, u"10:00"_s, u"12:00"_s, u"14:00"_s, u"16:00"_s, u"18:00"_s}));
    }

    void loadingEmptyFailedAndStaleAreSaid()
    {
        Desktop desktop;
        desktop.desk.chartDesk.error = core::Error {core::ErrorKind::Denied, u"no"_s, {}, {}};
        auto* dock = desktop.open(u"trendDock"_s);
        QVERIFY(QTest::qWaitForWindowExposed(desktop.window.get()));
        QCOMPARE(desktop.sentence(dock), u"Counting …"_s);
        QCOMPARE(desktop.desk.chartDesk.asked, 0); // there is nobody to ask yet
        desktop.fill();
        QTRY_COMPARE(desktop.sentence(dock), u"Your login may not read this."_s);
        desktop.desk.chartDesk.error.reset();
        desktop.desk.chartDesk.trendChart.total = 0;
        QTest::mouseClick(dock->findChild<QPushButton*>(u"stateButton"_s), Qt::LeftButton);
        QTRY_COMPARE(desktop.sentence(dock), u"No alert in the last 12 hours."_s);
        desktop.desk.chartDesk.trendChart = trendOf(desktop.clock.now());
        emit desktop.desk.connectionRegained();
        auto* view = dock->findChild<ui::TrendChartView*>();
        QTRY_VERIFY(view->isVisible());
        auto* stale = dock->findChild<QWidget*>(u"chartStale"_s);
        QVERIFY(!stale->isVisible());
        desktop.clock.instant = desktop.clock.instant.addSecs(180);
        emit desktop.desk.connectionLost({});
        QVERIFY(stale->isVisible());
        QVERIFY(view->isVisible());
        QVERIFY2(stale->findChild<QLabel*>()->text().contains(u"02:44:14, 3 min ago"_s), qPrintable(stale->findChild<QLabel*>()->text()));
        emit desktop.desk.connectionRegained();
        QTRY_VERIFY(!stale->isVisible());
    }

    void manyChangesAreCountedOnce()
    {
        test::FakeDesk desk;
        auto& charts = desk.chartDesk;
        models::ChartOf<core::TrendChart> subject(desk, [&charts] { return charts.trend(); }, {std::chrono::milliseconds(40), std::chrono::hours(1)});
        QSignalSpy changed(&subject, &models::ChartSubject::changed);
        emit desk.somethingChanged();
        emit desk.snapshotTaken({});
        QCOMPARE(charts.asked, 0); // nobody looks
        subject.setWatched(true);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(charts.asked, 1);
        for (auto at = 0; at < 50; ++at)
            emit desk.somethingChanged();
        QCOMPARE(charts.asked, 1);
        QTRY_COMPARE(charts.asked, 2);
        QTRY_COMPARE(changed.size(), 2);
        subject.setWatched(false);
        emit desk.somethingChanged();
        subject.setWatched(true); // what it missed
        QTRY_COMPARE(charts.asked, 3);
    }

    void pictures()
    {
        const auto folder = qEnvironmentVariable("YAGURA_PICTURES");
        if (folder.isEmpty())
            QSKIP("set YAGURA_PICTURES to a folder to get pictures");
        for (const auto tongue : {ui::Language::Tongue::Japanese, ui::Language::Tongue::English}) {
            for (const auto kind : {ui::ThemeKind::Dark, ui::ThemeKind::Light}) {
                Desktop desktop;
                desktop.language.speak(tongue);
                desktop.theme.setKind(kind);
                desktop.theme.apply(*qApp);
                desktop.window->resize(1920, 1080);
                desktop.fill();
                for (const auto& name : {u"trendDock"_s, u"serviceLevelDock"_s, u"noiseDock"_s, u"loadDock"_s}) {
                    auto* dock = desktop.open(name);
                    QTRY_VERIFY(!desktop.facts(dock).isEmpty());
                    QCoreApplication::processEvents();
                    dock->grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, name, tongue == ui::Language::Tongue::Japanese ? u"ja"_s : u"en"_s, kind == ui::ThemeKind::Dark ? u"dark"_s : u"light"_s));
                }
                if (kind == ui::ThemeKind::Dark && tongue == ui::Language::Tongue::Japanese)
                    desktop.window->grab().save(folder + u"/window.png"_s);
            }
        }
    }
};

QTEST_MAIN(tst_ChartDocks)
#include "tst_ChartDocks.moc"
