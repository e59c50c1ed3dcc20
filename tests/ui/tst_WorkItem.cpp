// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ItemDesktop.h"

#include "models/JsonTreeModel.h"
#include "models/TimelineModel.h"
#include "models/Times.h"
#include "ui/item/ChartPane.h"
#include "ui/item/MetricChart.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAction>
#include <QCategoryAxis>
#include <QChart>
#include <QValueAxis>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::TimelineModel;

namespace {

using Desktop = test::ItemDesktop;

std::vector<core::TimelineEntry> lines(const QDateTime& now, int count)
{
    std::vector<core::TimelineEntry> result;
    for (auto id = count; id > 0; --id)
        result.push_back({{id}, now.addSecs(id - count), id % 2 ? u"person"_s : u"rule"_s, u"sato"_s, id % 2 ? u"note"_s : u"watch_ended"_s, id % 2 ? u"note %1"_s.arg(id) : QString(), {}});
    return result;
}

} // namespace

class tst_WorkItem final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void theTimelineIsFilteredByKey()
    {
        Desktop desktop;
        desktop.open();
        QCOMPARE(desktop.timeline().model()->rowCount(), 5);
        desktop.pressInWindow(Qt::Key_P, Qt::AltModifier);
        QCOMPARE(desktop.timeline().model()->rowCount(), 1);
        QVERIFY(desktop.find<QAction>(u"timelinePeople"_s)->isChecked());
        desktop.pressInWindow(Qt::Key_W, Qt::AltModifier);
        QCOMPARE(desktop.timeline().model()->rowCount(), 2);
        desktop.pressInWindow(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(desktop.timeline().model()->rowCount(), 5);
        const auto first = desktop.timeline().model()->index(0, 0);
        QCOMPARE(first.data(TimelineModel::TimeRole).toString(), u"02:43:34"_s);
        desktop.pressInWindow(Qt::Key_T, Qt::AltModifier);
        QCOMPARE(first.data(TimelineModel::TimeRole).toString(), u"40 s ago"_s);
        QVERIFY(first.data(Qt::ToolTipRole).toString().contains(u"2026-11-25 02:43:34 JST"_s));
    }

    void tenThousandLinesAreReadPageByPageAndScrollSmoothly()
    {
        Desktop desktop;
        auto& detail = desktop.detail();
        desktop.desk.itemDesk.history = lines(desktop.clock.now(), 10'000);
        detail.timeline.assign(desktop.desk.itemDesk.history.begin(), desktop.desk.itemDesk.history.begin() + 500);
        detail.timelineTruncated = true;
        desktop.open();
        auto& view = desktop.timeline();
        QTRY_COMPARE(view.model()->rowCount(), 501);
        view.setFocus();
        for (auto rows = 1001; rows <= 10'001; rows += 500) {
            view.setCurrentIndex(view.model()->index(view.model()->rowCount() - 1, 0));
            QTest::keyClick(&view, Qt::Key_Return);
            QTRY_COMPARE(view.model()->rowCount(), rows > 10'000 ? 10'000 : rows);
        }
        QCOMPARE(desktop.desk.itemDesk.olderAsked, 19);
        // A change while the end is looked at: the line that is seen stays where it is.
        view.scrollToBottom();
        (void)view.visualRect(view.model()->index(0, 0)); // lays out what waits
        const auto seen = QPersistentModelIndex(view.indexAt({50, 50}));
        const auto top = view.visualRect(seen).top();
        auto newest = detail.timeline.front();
        newest.id.value += 1;
        newest.at = newest.at.addSecs(1);
        detail.timeline.insert(detail.timeline.begin(), newest);
        detail.timeline.pop_back();
        QElapsedTimer timer;
        timer.start();
        desktop.reload();
        QTRY_COMPARE(view.model()->rowCount(), 10'001);
        QElapsedTimer layout;
        layout.start();
        view.doItemsLayout();
        (void)view.visualRect(seen);
        qInfo("10,001 lines laid out in %lld ms", layout.elapsed());
        qInfo("a line above 10,000 others, read and laid out in %lld ms", timer.elapsed());
        QCOMPARE(view.visualRect(seen).top(), top);
    }

    void theScreenSaysThatNotesDoNotReachDatadog()
    {
        Desktop desktop;
        auto& itemSignals = desktop.detail().itemSignals;
        QVERIFY(!itemSignals.empty());
        for (auto& signal : itemSignals)
            signal.sourceKind = u"pagerduty"_s;
        desktop.open();
        const auto* hint = desktop.find<QLabel>(u"deliveryHint"_s);
        QVERIFY(!hint->text().contains(u"Datadog"_s));
        itemSignals.front().sourceKind = u"datadog"_s;
        desktop.reload();
        QTRY_VERIFY(hint->text().contains(u"Datadog has no acknowledge, and notes are not sent there"_s));
    }

    void anyTextIsBoundedAndOpensWithEnter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("64 KB in one line") << QString(65'536, u'x');
        QTest::newRow("ten thousand line breaks") << QString(10'000, u'\n');
        QTest::newRow("right to left") << QString(u"שלום עולם \u202Eabc "_s).repeated(400);
        QTest::newRow("combining") << u'e' + QString(3000, QChar(0x0301));
        QTest::newRow("emoji families") << u"👩‍👩‍👧‍👦"_s.repeated(800);
        QTest::newRow("markup") << u"<b>bold</b><img src=x>\n"_s.repeated(300);
    }

    void anyTextIsBoundedAndOpensWithEnter()
    {
        QFETCH(QString, text);
        Desktop desktop;
        desktop.detail().timeline.front().text = text;
        desktop.open();
        auto& view = desktop.timeline();
        const auto first = view.model()->index(0, 0);
        const auto closed = view.visualRect(first).height();
        QVERIFY2(closed > 0 && closed < 300, qPrintable(QString::number(closed)));
        view.setCurrentIndex(first);
        QTest::keyClick(&view, Qt::Key_Return);
        (void)view.visualRect(view.model()->index(0, 0)); // lays out what waits
        QVERIFY(view.visualRect(first).height() > 0); // thousands of marks on one letter are but a line
        QVERIFY(view.visualRect(first).height() < 20'000);
        QVERIFY(!view.grab().isNull());
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(text)); // copied whole
    }

    void aDraftSurvivesItemsARestartAndARefusal()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"drafts.json"_s);
        {
            Desktop desktop;
            desktop.desk.draftStore.open(file);
            desktop.open();
            auto* note = desktop.find<QPlainTextEdit>(u"note"_s);
            note->setFocus();
            QTest::keyClicks(note, u"half a thought"_s);
            desktop.choose(2);
            QCOMPARE(note->toPlainText(), QString());
            desktop.choose(1);
            QCOMPARE(note->toPlainText(), u"half a thought"_s);
            QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
            QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier); // impatience sends it once
            QCOMPARE(desktop.desk.asked.size(), 1U);
            emit desktop.desk.refused(desktop.desk.asked[0], {core::ErrorKind::Conflict, u"changed_since"_s, {}, {}});
            QCOMPARE(note->toPlainText(), u"half a thought"_s);
        }
        Desktop desktop;
        desktop.open();
        auto* note = desktop.find<QPlainTextEdit>(u"note"_s);
        desktop.desk.draftStore.open(file);
        QTRY_COMPARE(note->toPlainText(), u"half a thought"_s);
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desktop.desk.asked.size(), 1U);
        QCOMPARE(desktop.desk.asked[0].text, u"half a thought"_s);
        QTest::keyClicks(note, u" and more"_s); // typed while it is on its way
        emit desktop.desk.performed(desktop.desk.asked[0], {});
        QCOMPARE(note->toPlainText(), u"half a thought and more"_s);
    }

    void withoutAConnectionANoteIsKeptAndTheFieldIsFree()
    {
        Desktop desktop;
        desktop.open();
        auto* note = desktop.find<QPlainTextEdit>(u"note"_s);
        note->setPlainText(u"offline"_s);
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        emit desktop.desk.kept(desktop.desk.asked[0], 1);
        QCOMPARE(note->toPlainText(), QString());
        QVERIFY(desktop.notice().contains(u"Kept on this computer"_s));
    }

    void whatWasKeptAndIsRefusedLaterIsADraftAgain_data()
    {
        QTest::addColumn<QString>("begunSince");
        QTest::addColumn<QString>("draft");
        QTest::newRow("the field is empty") << QString() << u"second line, please"_s;
        QTest::newRow("something else was begun") << u"newer"_s << u"second line, please\n\nnewer"_s;
    }

    void whatWasKeptAndIsRefusedLaterIsADraftAgain()
    {
        QFETCH(QString, begunSince);
        QFETCH(QString, draft);
        Desktop desktop;
        desktop.open();
        auto* note = desktop.find<QPlainTextEdit>(u"note"_s);
        desktop.pressInWindow(Qt::Key_E);
        QTest::keyClicks(note, u"second line, please"_s);
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desktop.desk.asked.size(), 1U);
        const auto action = desktop.desk.asked[0];
        QCOMPARE(action.verb, core::Verb::Escalate);
        emit desktop.desk.kept(action, 1);
        QCOMPARE(note->toPlainText(), QString());
        note->setFocus();
        QTest::keyClicks(note, begunSince);
        // As StoreDesk does when the outbox gives it back.
        desktop.desk.draftStore.giveBack(action.item, {action.verb, action.text});
        desktop.desk.draftStore.giveBack(action.item, {action.verb, action.text}); // twice is once
        emit desktop.desk.refused(action, {core::ErrorKind::Conflict, u"already_escalated"_s, u"YG409"_s, {}});
        QCOMPARE(note->toPlainText(), draft);
        QCOMPARE(desktop.desk.draftStore.draft(action.item).text, draft);
        QVERIFY2(desktop.notice().contains(u"stands in the field below"_s), qPrintable(desktop.notice()));
        QTest::keyClicks(note, u"!"_s); // the cursor is where it was: at the end
        QVERIFY(note->toPlainText().endsWith(u'!'));
    }

    void aTextThatTheDatabaseWouldNotTakeIsNotSent()
    {
        Desktop desktop;
        desktop.open();
        auto* note = desktop.find<QPlainTextEdit>(u"note"_s);
        note->setPlainText(QString(25'000, u'x'));
        auto* send = desktop.find<QPushButton>(u"noteSend"_s);
        QVERIFY(send->isEnabled());
        note->setPlainText(u"😀"_s.repeated(25'000)); // letters, not their halves
        QVERIFY(send->isEnabled());
        note->setPlainText(QString(25'001, u'x'));
        QVERIFY(!send->isEnabled());
        QVERIFY(desktop.find<QLabel>(u"noteTooLong"_s)->isVisible());
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desktop.desk.asked.size(), 0U);
    }

    void theRestOfASentenceIsNotWrittenOnAnotherItem()
    {
        Desktop desktop;
        desktop.open();
        auto* note = desktop.find<QPlainTextEdit>(u"note"_s);
        note->setFocus();
        QTest::keyClicks(note, u"half of "_s);
        desktop.choose(2); // as a notice on the desktop does
        QVERIFY(desktop.window->focusWidget() != note);
        QCOMPARE(note->toPlainText(), QString());
        QCOMPARE(desktop.desk.draftStore.draft(desktop.items[1].id).text, u"half of "_s);
    }

    void aDialogActsOnTheItemThatItWasOpenedFor()
    {
        Desktop desktop;
        desktop.open();
        auto* dock = desktop.find<QWidget>(u"workItemDock"_s);
        desktop.find<QAction>(u"watchUntil"_s)->trigger();
        auto* dialog = dock->findChild<QDialog*>(u"watchUntilDialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().endsWith(u"#%1"_s.arg(desktop.items[1].id.value)));
        desktop.choose(2);
        dialog->accept();
        QCOMPARE(desktop.desk.asked.size(), 1U);
        QCOMPARE(desktop.desk.asked[0].verb, core::Verb::Watch);
        QCOMPARE(desktop.desk.asked[0].item, desktop.items[1].id);
    }

    void theChartThatIsSavedIsTheOneThatWasSeen()
    {
        Desktop desktop;
        desktop.open();
        auto* pane = desktop.find<ui::ChartPane>(u"chartPane"_s);
        const auto expected = desktop.folder.filePath(u"expected.png"_s);
        const auto saved = desktop.folder.filePath(u"saved.png"_s);
        desktop.find<QAction>(u"chartExport"_s)->trigger();
        pane->exportTo(expected);
        QTRY_VERIFY(QFile::exists(expected));
        auto* dialog = pane->findChild<QFileDialog*>(u"chartFile"_s);
        QVERIFY(dialog);
        desktop.detail(2).metric.reset(); // another picture altogether
        desktop.choose(2);
        emit dialog->fileSelected(saved);
        QTRY_VERIFY(QFile::exists(saved));
        QCOMPARE(QImage(saved), QImage(expected));
    }

    void oneAnswerDoesNotHideAnother()
    {
        Desktop desktop;
        desktop.open();
        auto* note = desktop.find<QPlainTextEdit>(u"note"_s);
        note->setPlainText(u"on its way"_s);
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        const auto written = desktop.desk.asked.at(0);
        desktop.find<QAction>(u"action_resolve"_s)->trigger();
        QVERIFY(desktop.notice().contains(u"Resolve it anyway?"_s));
        emit desktop.desk.performed(written, {});
        QVERIFY(desktop.notice().contains(u"Resolve it anyway?"_s));
        QTest::mouseClick(desktop.find<QWidget>(u"itemNotice"_s)->findChild<QPushButton*>(u"noticeYes"_s), Qt::LeftButton);
        QCOMPARE(desktop.desk.asked.size(), 2U);
        auto resolving = desktop.desk.asked[1];
        emit desktop.desk.refused(resolving, {core::ErrorKind::Conflict, u"already_resolved"_s, u"YG409"_s, {}});
        const auto refusal = desktop.notice();
        QVERIFY(!refusal.isEmpty());
        emit desktop.desk.performed(written, {});
        emit desktop.desk.kept(written, 1);
        QCOMPARE(desktop.notice(), refusal);
        emit desktop.desk.performed(resolving, {}); // done again, and well
        QCOMPARE(desktop.notice(), QString());
    }

    void aReadingThatFailsIsSaidOverWhatWasRead_data()
    {
        QTest::addColumn<core::ErrorKind>("kind");
        QTest::addColumn<bool>("again");
        QTest::newRow("only this connection is lost") << core::ErrorKind::Offline << true;
        QTest::newRow("too slow") << core::ErrorKind::TimedOut << true;
        QTest::newRow("the right was taken away") << core::ErrorKind::Denied << false;
        QTest::newRow("the item is gone") << core::ErrorKind::NotFound << false;
    }

    void aReadingThatFailsIsSaidOverWhatWasRead()
    {
        QFETCH(core::ErrorKind, kind);
        QFETCH(bool, again);
        Desktop desktop;
        desktop.open();
        auto* bar = desktop.find<QWidget>(u"itemStale"_s);
        QVERIFY(!bar->isVisible());
        const auto readAt = desktop.clock.now();
        desktop.clock.instant = readAt.addSecs(90);
        desktop.desk.detailError = core::Error {kind, u"x"_s, u"57014"_s, {}};
        desktop.reload();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(desktop.title(), desktop.items[1].title);
        const auto sentence = bar->findChild<QLabel*>(u"noticeSentence"_s)->text();
        QVERIFY2(sentence.contains(models::Times::clock(readAt)), qPrintable(sentence));
        QCOMPARE(bar->findChild<QPushButton*>(u"noticeYes"_s)->isVisible(), again);
        if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty() && kind == core::ErrorKind::TimedOut)
            desktop.window->grab().save(where + u"/item-stale.png"_s);
        desktop.desk.detailError.reset();
        desktop.reload();
        QTRY_VERIFY(!bar->isVisible());
    }

    void whatCouldNotBeReadIsReadWhenTheConnectionIsBack()
    {
        Desktop desktop;
        auto& items = desktop.desk.itemDesk;
        items.readingError = core::Error {core::ErrorKind::Offline, u"x"_s, {}, {}};
        items.changes = {{desktop.clock.now(), u"sato"_s, u"why"_s, {}, u"orders stop"_s}};
        desktop.open();
        auto* tabs = desktop.find<QTabWidget>(u"itemTabs"_s);
        desktop.showTab(2);
        QTRY_VERIFY(desktop.find<QWidget>(u"similarPane"_s)->findChild<QLabel*>(u"stateSentence"_s)->text().contains(u"could not be read"_s));
        core::SimilarItem past;
        past.id = desktop.items[8].id;
        past.resolvedAt = desktop.clock.now().addDays(-3);
        items.similar = {past};
        items.readingError.reset();
        emit desktop.desk.connectionRegained();
        QTRY_COMPARE(tabs->tabText(2), u"Similar 1"_s);
        QTRY_VERIFY(desktop.find<QLabel>(u"intentHistory"_s)->text().contains(u"orders stop"_s));
    }

    void actionsThatAreNotLoadedAreSaidNotToBeMarked()
    {
        Desktop desktop;
        auto& detail = desktop.detail();
        detail.timelineTruncated = true;
        detail.metric->from = detail.timeline.back().at.addSecs(-600);
        desktop.window->resize(1900, 1000);
        desktop.open();
        const auto* caption = desktop.find<QWidget>(u"chartCaption"_s);
        QVERIFY2(caption->accessibleName().contains(u"actions marked from"_s), qPrintable(caption->accessibleName()));
    }

    void theChartZoomsPansAndReadsByKey()
    {
        Desktop desktop;
        desktop.open();
        auto* chart = desktop.find<ui::MetricChart>(u"metricChart"_s);
        QVERIFY(chart->isVisible());
        chart->setFocus();
        const auto whole = chart->to() - chart->from();
        QTest::keyClick(chart, Qt::Key_Plus);
        QVERIFY(chart->to() - chart->from() < whole);
        const auto from = chart->from();
        QTest::keyClick(chart, Qt::Key_Left);
        QVERIFY(chart->from() < from);
        QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(!chart->reading().isEmpty());
        const auto first = chart->reading();
        QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(chart->reading() != first);
        QCOMPARE(desktop.find<QLabel>(u"chartReading"_s)->text(), chart->reading());
        QTest::keyClick(chart, Qt::Key_0);
        QVERIFY(!chart->isZoomed());
        QCOMPARE(desktop.desk.asked.size(), 0U);
    }

    void theChartZoomsWithWheelAndDragAndReadsUnderThePointer()
    {
        Desktop desktop;
        desktop.open();
        auto* chart = desktop.find<ui::MetricChart>(u"metricChart"_s);
        const auto middle = QPointF(chart->width() / 2.0, chart->height() / 2.0);
        QWheelEvent wheel(middle, chart->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(chart->viewport(), &wheel);
        QVERIFY(chart->isZoomed());
        chart->showAll();
        QTest::mouseMove(chart->viewport(), middle.toPoint() - QPoint(40, 0)); // wherever the pointer was before
        QTest::mouseMove(chart->viewport(), middle.toPoint());
        QTRY_VERIFY(chart->reading().endsWith(u"%"_s));
        QTest::mousePress(chart->viewport(), Qt::LeftButton, {}, {chart->width() / 3, 100});
        QTest::mouseMove(chart->viewport(), {chart->width() / 2, 100});
        QTest::mouseRelease(chart->viewport(), Qt::LeftButton, {}, {chart->width() / 2, 100});
        QVERIFY(chart->isZoomed());
    }

    void oddSeriesAreDrawn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("no points") << 0;
        QTest::newRow("a flat zero") << 6;
        QTest::newRow("a single point") << 1;
        QTest::newRow("only gaps") << 2;
        QTest::newRow("not numbers") << 3;
        QTest::newRow("no time at all") << 4;
        QTest::newRow("huge and tiny") << 5;
    }

    void oddSeriesAreDrawn()
    {
        QFETCH(int, kind);
        Desktop desktop;
        auto& series = *desktop.detail().metric;
        const auto at = series.points[60].epochMs;
        series.points.clear();
        if (kind == 1)
            series.points = {{at, 42.0}};
        else if (kind == 2)
            series.points = {{at, std::nullopt}, {at + 1000, std::nullopt}};
        else if (kind == 3)
            series.points = {{at, std::nan("")}, {at + 1000, INFINITY}, {at + 2000, 3.0}};
        else if (kind == 4)
            series.to = series.from;
        else if (kind == 5)
            series.points = {{at, 1e18}, {at + 1000, -1e-9}, {at + 2000, 1e-12}};
        else if (kind == 6)
            series.points = {{at, 0.0}, {at + 60'000, 0.0}};
        if (kind == 1 || kind == 6) {
            series.critical.reset();
            series.warning.reset();
        }
        desktop.open();
        auto* chart = desktop.find<ui::MetricChart>(u"metricChart"_s);
        QVERIFY(chart->isVisible());
        for (const auto key : {Qt::Key_Plus, Qt::Key_Left, Qt::Key_Right, Qt::Key_Minus, Qt::Key_0})
            QTest::keyClick(chart, key);
        QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(chart->reading().isEmpty(), kind == 0 || kind == 2 || kind == 4);
        QVERIFY(!chart->grab().isNull());
        // Nothing to look at closer than a vendor gives, and a scale that can be read.
        const auto* values = qobject_cast<QValueAxis*>(chart->chart()->axes(Qt::Vertical).constFirst());
        QVERIFY(values && values->max() - values->min() > 1e-3);
        QVERIFY(chart->to() - chart->from() >= 1000);
        auto* times = qobject_cast<QCategoryAxis*>(chart->chart()->axes(Qt::Horizontal).constFirst());
        QCOMPARE(times->categoriesLabels().size(), 5);
    }

    void aSeriesFullOfGapsAndMarksZoomsWithoutAStall()
    {
        Desktop desktop;
        auto& detail = desktop.detail();
        auto& series = *detail.metric;
        const auto from = series.from.toMSecsSinceEpoch();
        const auto step = (series.to.toMSecsSinceEpoch() - from) / 720;
        series.points.clear();
        for (qint64 at = 0; at < 720; ++at)
            series.points.push_back({from + at * step, at % 3 == 2 ? std::nullopt : std::optional<double>(40.0 + static_cast<double>(at % 7))});
        for (qint64 at = 0; at < 200; ++at)
            detail.timeline.push_back({{at + 1}, series.from.addMSecs(at * 3 * step), u"rule"_s, {}, u"refired"_s, {}, {}});
        desktop.open();
        auto* chart = desktop.find<ui::MetricChart>(u"metricChart"_s);
        QVERIFY(chart->isVisible());
        QElapsedTimer timer;
        timer.start();
        constexpr auto turns = 10;
        for (auto turn = 0; turn < turns; ++turn)
            chart->zoom(turn % 2 ? 1 / 0.7 : 0.7);
        qInfo("a turn of the wheel over 480 values in 240 runs with 200 marks takes %lld ms", timer.elapsed() / turns);
        QVERIFY(chart->chart()->series().size() <= 4); // what is drawn costs no object of its own
    }

    void theChartIsSavedAsAPictureOrSaysWhyNot()
    {
        Desktop desktop;
        desktop.open();
        auto* pane = desktop.find<ui::ChartPane>(u"chartPane"_s);
        const auto file = desktop.folder.filePath(u"chart.png"_s);
        pane->exportTo(file);
        QTRY_VERIFY(desktop.notice().contains(u"was saved"_s));
        const QImage image(file);
        QVERIFY(image.width() >= 2 * pane->width() - 100);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"could not be written"_s));
        pane->exportTo(u"/proc/nowhere/chart.png"_s);
        QTRY_VERIFY(desktop.notice().contains(u"could not be saved"_s));
    }

    void aNewerChartIsAskedForOnceAndItsComingIsSeen()
    {
        Desktop desktop;
        desktop.open();
        auto* again = desktop.find<QAction>(u"chartRefresh"_s);
        auto* chart = desktop.find<ui::MetricChart>(u"metricChart"_s);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_F5, Qt::ShiftModifier);
        QTest::keyClick(chart, Qt::Key_F5, Qt::ShiftModifier);
        QCOMPARE(desktop.desk.itemDesk.snapshotsAsked.size(), 1U);
        QVERIFY(!again->isEnabled() && !again->toolTip().isEmpty());
        desktop.detail().metricTakenAt = desktop.clock.now().addSecs(5);
        desktop.reload();
        QTRY_VERIFY(again->isEnabled());
        desktop.desk.itemDesk.snapshotAnswer = core::failure(core::ErrorKind::Conflict, u"nothing_to_chart"_s);
        again->trigger();
        QTRY_VERIFY(desktop.notice().contains(u"There is no metric to read"_s));
    }

    void theChartAroundTheAlertStaysWhenANewerOneComes()
    {
        Desktop desktop;
        auto& detail = desktop.detail();
        detail.alertMetric = detail.metric;
        detail.alertMetricTakenAt = detail.metricTakenAt->addSecs(-7200);
        detail.metric->from = detail.metric->from.addSecs(7200);
        detail.metric->to = detail.metric->to.addSecs(7200);
        for (auto& point : detail.metric->points)
            point.epochMs += 7'200'000;
        desktop.open();
        auto* chart = desktop.find<ui::MetricChart>(u"metricChart"_s);
        auto* moment = desktop.find<QAction>(u"chartMoment"_s);
        const auto shown = [&] { return QDateTime::fromMSecsSinceEpoch(chart->from(), Qt::UTC); };
        QCOMPARE(shown(), detail.alertMetric->from);
        QVERIFY(desktop.find<QToolButton>(u"button_chartMoment"_s)->isVisible());
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(shown(), detail.metric->from);
        if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty()) {
            QTest::qWait(200); // for the eye alone
            desktop.window->grab().save(where + u"/chart-moment.png"_s);
        }
        moment->trigger();
        QCOMPARE(shown(), detail.alertMetric->from);
        desktop.find<QAction>(u"chartRefresh"_s)->trigger(); // asks for now, and shows it
        QCOMPARE(shown(), detail.metric->from);
        desktop.choose(2);
        QVERIFY(!desktop.find<QToolButton>(u"button_chartMoment"_s)->isVisible()); // nothing to choose from
    }

    void aMissingIntentIsAskedForAndALeadWritesIt()
    {
        Desktop desktop;
        desktop.detail().intent = {};
        desktop.detail().intentEditable = true;
        desktop.open();
        QVERIFY(desktop.find<QLabel>(u"intentBrief"_s)->text().contains(u"Nobody has written why"_s));
        desktop.showTab(1);
        QVERIFY(desktop.find<QWidget>(u"intentNotice"_s)->isVisible());
        desktop.pressInWindow(Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(desktop.find<QDialog>(u"intentDialog"_s));
        auto* dialog = desktop.find<QDialog>(u"intentDialog"_s);
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(u"intentWhy"_s), u"orders stop"_s);
        desktop.desk.itemDesk.intentAnswer = core::failure(core::ErrorKind::Invalid, u"bad_date"_s);
        auto* save = dialog->findChild<QPushButton*>(u"qt_default"_s);
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == u"Save"_s)
                save = button;
        }
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<QLabel*>(u"intentTrouble"_s)->isVisible());
        QCOMPARE(dialog->findChild<QPlainTextEdit*>(u"intentWhy"_s)->toPlainText(), u"orders stop"_s);
        desktop.desk.itemDesk.intentAnswer = true;
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(!desktop.find<QDialog>(u"intentDialog"_s));
        QCOMPARE(desktop.desk.itemDesk.intentsWritten.back().why, u"orders stop"_s);
        QVERIFY(desktop.notice().contains(u"The intent was saved."_s));
    }

    void whereSomebodyElseWroteTheIntentFirstBothAreSeenAndTheNextSaveHolds()
    {
        Desktop desktop;
        desktop.detail().intent = {u"old why"_s, u"old meaning"_s, u"old ignored"_s, u"Tanaka"_s, {}};
        desktop.detail().intentEditable = true;
        desktop.open();
        desktop.pressInWindow(Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(desktop.find<QDialog>(u"intentDialog"_s));
        auto* dialog = desktop.find<QDialog>(u"intentDialog"_s);
        const auto part = [dialog](const QString& name) { return dialog->findChild<QPlainTextEdit*>(name); };
        part(u"intentWhy"_s)->selectAll();
        QTest::keyClicks(part(u"intentWhy"_s), u"my why"_s);
        const core::MonitorIntent theirs {u"their why"_s, u"their meaning"_s, u"old ignored"_s, u"Tanaka"_s, {}};
        desktop.detail().intent = theirs;
        desktop.desk.itemDesk.intentAnswer = core::failure(core::ErrorKind::Conflict, u"changed_since"_s);
        auto* save = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<QLabel*>(u"intentWhyTheirs"_s)->isVisible());
        QVERIFY(dialog->findChild<QLabel*>(u"intentWhyTheirs"_s)->text().contains(u"their why"_s));
        QCOMPARE(part(u"intentWhy"_s)->toPlainText(), u"my why"_s);
        QCOMPARE(part(u"intentMeaning"_s)->toPlainText(), u"their meaning"_s); // nobody here had touched it
        QVERIFY(!dialog->findChild<QLabel*>(u"intentMeaningTheirs"_s)->isVisible());
        if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty())
            dialog->grab().save(where + u"/intent-conflict.png"_s);
        desktop.desk.itemDesk.intentAnswer = true;
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(!desktop.find<QDialog>(u"intentDialog"_s));
        QCOMPARE(desktop.desk.itemDesk.intentsBefore.back(), theirs);
        QCOMPARE(desktop.desk.itemDesk.intentsWritten.back(), (core::MonitorIntent {u"my why"_s, u"their meaning"_s, u"old ignored"_s, u"Tanaka"_s, {}}));
    }

    void escapeAsksBeforeTypedWordsAreDropped()
    {
        Desktop desktop;
        desktop.detail().intentEditable = true;
        desktop.open();
        const auto openIt = [&] {
            desktop.find<QAction>(u"intentEdit"_s)->trigger();
            return desktop.find<QDialog>(u"intentDialog"_s);
        };
        auto* dialog = openIt();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape); // nothing was typed
        QTRY_VERIFY(!desktop.find<QDialog>(u"intentDialog"_s));
        dialog = openIt();
        auto* why = dialog->findChild<QPlainTextEdit*>(u"intentWhy"_s);
        QTest::keyClicks(why, u"half"_s);
        const auto answer = [&](const QString& button) {
            QTest::keyClick(dialog, Qt::Key_Escape);
            auto* question = dialog->findChild<QMessageBox*>(u"discardQuestion"_s);
            QTRY_VERIFY(question && question->isVisible());
            if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty())
                question->grab().save(where + u"/discard-question.png"_s);
            QTest::mouseClick(question->findChild<QAbstractButton*>(button), Qt::LeftButton);
        };
        answer(u"keepTyped"_s);
        QTRY_VERIFY(!dialog->findChild<QMessageBox*>(u"discardQuestion"_s));
        QVERIFY(dialog->isVisible());
        QVERIFY(why->toPlainText().endsWith(u"half"_s) || why->toPlainText().startsWith(u"half"_s));
        answer(u"discardTyped"_s);
        QTRY_VERIFY(!desktop.find<QDialog>(u"intentDialog"_s));
        QCOMPARE(desktop.desk.itemDesk.intentsWritten.size(), 0U);
    }

    void whoMayNotWriteIsNotOfferedThePen()
    {
        Desktop desktop;
        desktop.detail().intent = {};
        desktop.open();
        desktop.showTab(1);
        QVERIFY(!desktop.find<QAction>(u"intentEdit"_s)->isVisible());
        QVERIFY(!desktop.find<QToolButton>(u"button_intentEdit"_s)->isVisible());
        QVERIFY(desktop.find<QLabel>(u"intentBrief"_s)->text().contains(u"Ask a lead"_s));
    }

    void aPastItemOpensByKeyAndThereIsAWayBack()
    {
        Desktop desktop;
        core::SimilarItem past;
        past.id = desktop.items[8].id;
        past.title = u"キュー滞留"_s;
        past.resolvedAt = desktop.clock.now().addDays(-3);
        past.endedKind = u"resolved_by_rule"_s;
        past.note = u"<i>再起動</i>で復旧"_s;
        past.noteBy = u"sato"_s;
        past.toResolution = std::chrono::seconds(390);
        desktop.desk.itemDesk.similar = {past};
        desktop.open();
        auto* tabs = desktop.find<QTabWidget>(u"itemTabs"_s);
        QTRY_COMPARE(tabs->tabText(2), u"Similar 1"_s);
        desktop.showTab(2);
        QVERIFY(desktop.find<QLabel>(u"similarNote"_s)->text().contains(u"<i>再起動</i>で復旧"_s));
        auto* view = desktop.find<QTableView>(u"similarView"_s);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(desktop.title(), desktop.items[8].title);
        QVERIFY(desktop.find<QToolButton>(u"button_itemBack"_s)->isVisible());
        desktop.pressInWindow(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(desktop.title(), desktop.items[1].title);
        QVERIFY(!desktop.find<QToolButton>(u"button_itemBack"_s)->isVisible());
    }

    void rawDataIsATreeToSearchAndTextWhereItIsNone()
    {
        Desktop desktop;
        desktop.open();
        desktop.showTab(3);
        auto* tree = desktop.find<QWidget>(u"workItemDock"_s)->findChild<QTreeView*>(u"rawTree"_s);
        QTRY_COMPARE(tree->model()->rowCount(), 4);
        QTest::keyClicks(desktop.find<QWidget>(u"workItemDock"_s)->findChild<QLineEdit*>(u"rawSearch"_s), u"HOST:web"_s);
        QCOMPARE(tree->model()->rowCount(), 1);
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"host:web-12"_s);
        QTest::keyClick(tree, Qt::Key_C, Qt::AltModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"$.tags[0]"_s);
        // What lies behind the end of a shown value is found too, and found again in another record.
        const auto end = u"the-cause"_s;
        const auto longRecord = [&](const QString& name) { return u"{\"%1\": \"%2%3\", \"deep\": {\"in\": \"%3\"}}"_s.arg(name, u"x "_s.repeated(400), end).toUtf8(); };
        desktop.detail().itemSignals[0].signal.raw = longRecord(u"message"_s);
        desktop.reload();
        auto* search = desktop.find<QWidget>(u"workItemDock"_s)->findChild<QLineEdit*>(u"rawSearch"_s);
        search->setText(end);
        QTRY_COMPARE(tree->model()->rowCount(), 2);
        desktop.detail().itemSignals[0].signal.raw = longRecord(u"body"_s);
        desktop.reload();
        QTRY_COMPARE(tree->model()->index(0, 0).data().toString(), u"body"_s);
        QVERIFY(tree->isExpanded(tree->model()->index(1, 0)));
        desktop.detail().itemSignals[0].signal.raw = "{\"cut\": [1, 2";
        desktop.reload();
        // The sources have such a pane too.
        const auto* itemDock = desktop.find<QWidget>(u"workItemDock"_s);
        auto* text = itemDock->findChild<QPlainTextEdit*>(u"itemRaw"_s);
        QTRY_VERIFY(text->isVisible());
        QCOMPARE(text->toPlainText(), u"{\"cut\": [1, 2"_s);
        QVERIFY(itemDock->findChild<QLabel*>(u"rawHint"_s)->isVisible());
    }

    void aRecordStaysChosenAndAnEmptyOneSaysSo()
    {
        Desktop desktop;
        auto& detail = desktop.detail();
        detail.itemSignals.resize(1);
        detail.itemSignals[0].signal.raw.clear();
        detail.monitor->raw = "{\"monitor\": 1}";
        desktop.open();
        desktop.showTab(3);
        const auto* itemDock = desktop.find<QWidget>(u"workItemDock"_s);
        const auto* hint = itemDock->findChild<QLabel*>(u"rawHint"_s);
        QTRY_COMPARE(hint->text(), u"The vendor sent nothing with this."_s);
        QVERIFY(hint->isVisible());
        QVERIFY(!itemDock->findChild<QLineEdit*>(u"rawSearch"_s)->isEnabled());
        auto* choice = itemDock->findChild<QComboBox*>(u"rawChoice"_s);
        choice->setCurrentIndex(1);
        const auto chosen = choice->currentText();
        auto second = detail.itemSignals[0];
        second.signal.externalId = u"another-one"_s;
        detail.itemSignals.push_back(second);
        desktop.reload();
        QTRY_COMPARE(choice->count(), 3);
        QCOMPARE(choice->currentText(), chosen);
    }

    void theWholeItemIsCopiedInBothLanguagesWhateverTheWindowSpeaks()
    {
        Desktop desktop;
        desktop.open();
        desktop.pressInWindow(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        auto* menu = desktop.find<QMenu>(u"itemCopyMenu"_s);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"[緊急] "_s));
        QCOMPARE(desktop.find<QAction>(u"action_acknowledge"_s)->text(), u"Acknowledge"_s);
        menu->actions().at(1)->trigger();
        menu->hide();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"[Critical] "_s));
    }

    void theHeaderStaysAndTheActionsFitInOneRow()
    {
        Desktop desktop({1920, 1080});
        desktop.open();
        auto tops = QSet<int>();
        for (const auto* button : desktop.find<QWidget>(u"actionBar"_s)->findChildren<QToolButton*>()) {
            if (button->isVisible())
                tops.insert(button->y());
        }
        QCOMPARE(tops.size(), 1);
        const auto* header = desktop.find<QWidget>(u"itemHeader"_s);
        const auto at = header->mapTo(desktop.window.get(), QPoint());
        desktop.timeline().verticalScrollBar()->setValue(1000);
        desktop.showTab(1);
        QCOMPARE(header->mapTo(desktop.window.get(), QPoint()), at);
        QVERIFY(header->isVisible());
    }

    void whyAnActionIsNotPossibleIsInTipAndStatus()
    {
        Desktop desktop;
        desktop.open();
        const auto* reopen = desktop.find<QAction>(u"action_reopen"_s);
        QVERIFY(!reopen->isEnabled());
        QCOMPARE(reopen->toolTip(), u"Only a resolved item can be reopened."_s);
        QCOMPARE(reopen->statusTip(), reopen->toolTip());
    }

    /// Pictures for the eye, where a folder is given for them.
    void pictures()
    {
        const auto folder = qEnvironmentVariable("YAGURA_PICTURES");
        if (folder.isEmpty())
            QSKIP("YAGURA_PICTURES names no folder");
        for (const auto japanese : {false, true}) {
            for (const auto dark : {true, false}) {
                Desktop desktop({1920, 1080});
                desktop.theme.setKind(dark ? ui::ThemeKind::Dark : ui::ThemeKind::Light);
                desktop.theme.apply(*qApp);
                core::SimilarItem past;
                past.title = desktop.items[1].title;
                past.endedKind = u"resolve"_s;
                past.endedBy = u"sato"_s;
                past.note = u"java プロセスを再起動して復旧"_s;
                past.noteBy = u"sato"_s;
                past.toResponse = std::chrono::seconds(72);
                past.toResolution = std::chrono::seconds(390);
                past.sameMonitor = true;
                for (auto at = 1; at < 8; ++at) {
                    past.id = {at};
                    past.resolvedAt = desktop.clock.now().addDays(-at * 4);
                    desktop.desk.itemDesk.similar.push_back(past);
                }
                desktop.desk.itemDesk.changes = {{desktop.clock.now().addDays(-40), u"kato"_s, u"why"_s, u"CPU を見る"_s, u"受注に直結するため"_s}};
                auto& detail = desktop.detail();
                detail.intentEditable = true;
                detail.monitor->name = u"CPU 使用率が高い"_s;
                detail.monitor->type = u"metric alert"_s;
                detail.monitor->warning = 80;
                desktop.language.speak(japanese ? ui::Language::Tongue::Japanese : ui::Language::Tongue::English);
                desktop.open();
                for (auto tab = 0; tab < 5; ++tab) {
                    desktop.showTab(tab);
                    QTRY_VERIFY(desktop.find<QTabWidget>(u"itemTabs"_s)->currentWidget()->isVisible());
                    QCoreApplication::processEvents();
                    desktop.window->grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, japanese ? u"ja"_s : u"en"_s, dark ? u"dark"_s : u"light"_s, QString::number(tab)));
                }
            }
        }
    }
};

QTEST_MAIN(tst_WorkItem)
#include "tst_WorkItem.moc"
