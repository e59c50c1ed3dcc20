// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeDesk.h"
#include "Night.h"

#include "models/QueueModel.h"
#include "models/Times.h"
#include "models/ViewsController.h"
#include "ui/common/DockTitle.h"
#include "ui/common/NoticeBar.h"
#include "ui/queue/BulkDialog.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::QueueModel;

namespace {

/// The real window; what a person does to the queue is done by keys and clicks.
struct Room
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    std::unique_ptr<ui::MainWindow> window;
    std::vector<core::WorkItem> items;

    Room()
    {
        language.speak(ui::Language::Tongue::English);
        theme.apply(*qApp);
        items = test::nightItems(clock.now());
        start();
    }

    void start()
    {
        window.reset();
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings});
        window->resize(1600, 900);
        window->show();
    }

    void fill()
    {
        emit desk.serverClockRead(clock.now());
        emit desk.sourcesRead(test::nightSources(clock.now()));
        emit desk.snapshotTaken(items);
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QTRY_VERIFY(queue().isVisible());
        queue().setFocus();
    }

    void fillWith(int count)
    {
        std::vector<core::WorkItem> many;
        for (auto at = 0; at < count; ++at) {
            auto item = items[static_cast<size_t>(at % 2)];
            item.id = {1000 + at};
            item.dueAt = clock.now().addSecs(600 + at);
            many.push_back(item);
        }
        items = many;
        fill();
    }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        return window->findChild<Widget*>(name);
    }

    ui::QueueView& queue() const { return *window->findChild<ui::QueueView*>(); }
    QueueModel& model() const { return *qobject_cast<QueueModel*>(queue().model()); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(&queue(), static_cast<Qt::Key>(key), modifiers); }
    void press(const QString& button) const { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }

    core::WorkItem newcomer(qint64 id, int dueIn) const
    {
        auto item = items[1];
        item.id = {id};
        item.dueAt = clock.now().addSecs(dueIn);
        return item;
    }

    void select(int first, int count) const
    {
        queue().choose(items[static_cast<size_t>(first)].id);
        for (auto at = 1; at < count; ++at)
            key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(queue().selectedCount(), count);
    }

    static core::SavedView view(qint64 id, const QString& name)
    {
        core::SavedView view;
        view.id = {id};
        view.name = name;
        view.owner = u"sato"_s;
        view.mine = true;
        view.mayEdit = true;
        view.revision = 1;
        return view;
    }

    void showView(qint64 id) const { window->findChild<models::ViewsController*>()->show({id}); }

    QString title() const { return window->findChild<ui::QueueDock*>()->findChild<ui::DockTitle*>()->title(); }

    qint64 idAtTop() const { return queue().model()->index(queue().rowAt(4), 0).data(QueueModel::IdRole).toLongLong(); }
};

} // namespace

class tst_QueueDock final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void chipsCountAndNarrowByClickAndByKey()
    {
        Room room;
        room.fill();
        auto* all = room.find<QAbstractButton>(u"chip_all"_s);
        QTRY_COMPARE(all->accessibleName(), u"All 11"_s);
        QVERIFY(!room.find<QAbstractButton>(u"chip_abuse"_s)->isVisible());
        room.press(u"chip_unowned"_s);
        QCOMPARE(room.model().rowCount(), 7);
        QVERIFY(!all->isChecked());
        // A second sort narrows, by the keyboard this time.
        auto* critical = room.find<QAbstractButton>(u"chip_critical"_s);
        QVERIFY(critical->focusPolicy() & Qt::TabFocus);
        critical->setFocus();
        QTest::keyClick(critical, Qt::Key_Space);
        QCOMPARE(room.model().rowCount(), 3);
        room.press(u"chip_high"_s); // of the same sort: more
        room.press(u"chip_unowned"_s);
        QCOMPARE(room.model().rowCount(), 6);
        room.press(u"chip_all"_s);
        QCOMPARE(room.model().rowCount(), 11);
        QVERIFY(all->isChecked());
    }

    void countsFollowTheFeed()
    {
        Room room;
        room.fill();
        auto* late = room.find<QAbstractButton>(u"chip_late"_s);
        QTRY_COMPARE(late->accessibleName(), u"Late 1"_s);
        auto answered = room.items[0];
        answered.version = 2;
        answered.respondedAt = room.clock.now();
        emit room.desk.itemsChanged({answered});
        QTRY_COMPARE(late->accessibleName(), u"Late 0"_s);
    }

    void aSearchThatIsNotUnderstoodSaysSo()
    {
        Room room;
        room.fill();
        auto* search = room.find<QLineEdit>(u"search"_s);
        const auto* hint = room.find<QLabel>(u"searchHint"_s);
        search->setFocus();
        QTest::keyClicks(search, u"sev>=hgh web"_s);
        QCOMPARE(room.model().rowCount(), 1);
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(u"sev>=hgh"_s));
        search->setText(u"sev>=high web"_s);
        QVERIFY(!hint->isVisible());
        QCOMPARE(room.model().rowCount(), 1);
        search->clear();
        QCOMPARE(room.model().rowCount(), 11);
    }

    void aClickOnAHeadSortsAndTheThirdTakesItBack()
    {
        Room room;
        room.fill();
        auto* header = room.queue().horizontalHeader();
        const auto click = [&] {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(QueueModel::SeverityColumn) + 20, header->height() / 2});
        };
        const auto first = room.model().item(0).id;
        click();
        QCOMPARE(room.model().order().sortedBy(), models::SortBy::Severity);
        click();
        QCOMPARE(room.model().order().sortOrder(), Qt::DescendingOrder);
        click();
        QCOMPARE(room.model().order().sortedBy(), models::SortBy::Urgency);
        QCOMPARE(room.model().item(0).id, first);
    }

    void groupsAreMadeCollapsedAndWalkedByKeys()
    {
        Room room;
        room.fill();
        room.find<QAction>(u"queue_group_1"_s)->trigger();
        QCOMPARE(room.model().rowCount(), 11 + 6);
        QVERIFY(room.model().isGroup(0));
        QVERIFY(room.model().index(0, 0).data(QueueModel::GroupFactsRole).toString().startsWith(u"3 items"_s));
        room.queue().choose(room.items[1].id);
        room.key(Qt::Key_Left);
        QCOMPARE(room.model().rowCount(), 11 + 6 - 3);
        QCOMPARE(room.queue().currentIndex().row(), 0);
        room.key(Qt::Key_Down);
        QVERIFY(room.model().isGroup(1));
        room.key(Qt::Key_Up);
        room.key(Qt::Key_Right);
        QCOMPARE(room.model().rowCount(), 11 + 6);
        QTest::mouseClick(room.queue().viewport(), Qt::LeftButton, {}, {100, room.queue().rowViewportPosition(0) + 10});
        QCOMPARE(room.model().rowCount(), 11 + 6 - 3);
        room.find<QAction>(u"queue_collapse"_s)->trigger();
        QCOMPARE(room.model().rowCount(), 6);
        room.find<QAction>(u"queue_expand"_s)->trigger();
        room.find<QAction>(u"queue_group_0"_s)->trigger();
        QCOMPARE(room.model().rowCount(), 11);
    }

    void newRowsWaitWhileTheListIsScrolledAndComeByKey()
    {
        Room room;
        room.fillWith(300);
        room.queue().verticalScrollBar()->setValue(3000);
        const auto top = room.idAtTop();
        auto changed = room.items[150];
        changed.version = 2;
        changed.title = u"changed in place"_s;
        auto gone = room.items[151];
        gone.version = 2;
        gone.state = core::ItemState::Resolved;
        emit room.desk.itemsChanged({room.newcomer(5000, 10), room.newcomer(5001, 20), changed, gone});
        auto* bar = room.find<QAbstractButton>(u"newRows"_s);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->text().startsWith(u"2 new"_s));
        QCOMPARE(room.model().rowCount(), 300);
        QCOMPARE(room.idAtTop(), top);
        QCOMPARE(room.model().item(*room.model().rowOf(changed.id)).title, changed.title);
        QVERIFY(room.model().index(*room.model().rowOf(gone.id), 0).data(QueueModel::GoneRole).toBool());
        QTest::keyClick(room.window.get(), Qt::Key_F5);
        QTRY_VERIFY(!bar->isVisible());
        QCOMPARE(room.model().rowCount(), 301);
        QVERIFY(room.queue().rowAt(0) <= *room.model().rowOf({5000}));
    }

    void rowsMoveAgainWhenTheListIsBackAtItsTop()
    {
        Room room;
        room.fillWith(300);
        room.queue().verticalScrollBar()->setValue(3000);
        emit room.desk.itemsChanged({room.newcomer(5000, 10)});
        QCOMPARE(room.model().rowCount(), 300);
        room.queue().verticalScrollBar()->setValue(0);
        QTRY_COMPARE(room.model().rowCount(), 301);
        QVERIFY(!room.find<QAbstractButton>(u"newRows"_s)->isVisible());
    }

    void nothingMovesWhileAMenuIsOpenAndFiveRowsAreSelected()
    {
        Room room;
        room.fillWith(50);
        room.queue().choose(room.items[3].id);
        for (auto at = 0; at < 4; ++at)
            room.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(room.queue().selectedCount(), 5);
        const auto before = room.queue().selectedItems();
        QMenu menu(room.window.get());
        menu.addAction(u"one"_s);
        menu.popup(room.window->mapToGlobal(QPoint(200, 200)));
        QTRY_VERIFY(menu.isVisible());
        std::vector<core::WorkItem> storm;
        for (auto at = 0; at < 10'000; ++at)
            storm.push_back(room.newcomer(10'000 + at, at % 1200));
        emit room.desk.itemsChanged(storm);
        QTRY_COMPARE_WITH_TIMEOUT(room.model().waiting(), 10'000, 20'000);
        QVERIFY(menu.isVisible());
        QCOMPARE(room.model().rowCount(), 50);
        QCOMPARE(room.queue().selectedItems(), before);
        menu.hide();
        room.key(Qt::Key_Escape);
        QTRY_COMPARE(room.model().rowCount(), 10'050);
        QCOMPARE(room.queue().chosen(), room.items[7].id);
        QCOMPARE(room.queue().currentIndex().data(QueueModel::IdRole).toLongLong(), room.items[7].id.value);
    }

    void theContextMenuHoldsTheActionsOfItsRow()
    {
        Room room;
        for (const auto& item : room.items)
            room.desk.details[item.id.value] = test::nightDetail(item, room.clock.now());
        room.fill();
        room.queue().choose(room.items[1].id);
        const auto place = room.queue().visualRect(room.queue().currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, room.queue().viewport()->mapToGlobal(place));
        QApplication::sendEvent(room.queue().viewport(), &event);
        auto* menu = room.find<QMenu>(u"itemMenu"_s);
        QVERIFY(menu && menu->isVisible());
        auto* acknowledge = room.find<QAction>(u"action_acknowledge"_s);
        QVERIFY(menu->actions().contains(acknowledge));
        QVERIFY(menu->actions().contains(room.find<QMenu>(u"watchMenu"_s)->menuAction()));
        QTRY_VERIFY(acknowledge->isEnabled()); // the open menu follows what becomes known
        menu->setActiveAction(acknowledge);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(room.desk.asked.size(), size_t(1));
        QCOMPARE(room.desk.asked[0].item, room.items[1].id);
        QTRY_VERIFY(!room.find<QMenu>(u"itemMenu"_s));
    }

    void aKeyThatActsOnOneItemSaysSoWhileSeveralAreSelected()
    {
        Room room;
        room.fillWith(20);
        room.select(3, 2);
        QTest::keyClick(&room.queue(), Qt::Key_C);
        QVERIFY(room.desk.asked.empty());
        auto* notice = room.find<ui::NoticeBar>(u"windowNotice"_s);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(u"2 are selected"_s));
    }

    void severalAreActedOnByKeyAfterAPreview()
    {
        Room room;
        room.fillWith(20);
        room.select(3, 3);
        room.desk.itemDesk.previews->insert({room.items[4].id.value, {room.items[4].id, 1, false, u"already_acknowledged"_s, {}, {}}});
        room.key(Qt::Key_A);
        auto* dialog = room.find<ui::BulkDialog>(u"bulkDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QTRY_COMPARE(dialog->run().phase(), models::BulkRun::Phase::Ready);
        QVERIFY(room.desk.asked.empty());
        QTRY_VERIFY(dialog->isActiveWindow());
        const auto* table = room.find<QTableView>(u"bulkTable"_s);
        QVERIFY(table->columnWidth(models::BulkRun::StandingColumn) >= static_cast<const QAbstractItemView*>(table)->sizeHintForColumn(models::BulkRun::StandingColumn));
        auto* go = room.find<QAbstractButton>(u"bulkGo"_s);
        QCOMPARE(go->text(), u"Acknowledge: 2 items"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.desk.asked.size(), size_t(2));
        QCOMPARE(room.desk.asked[1].item, room.items[5].id);
        QVERIFY(!go->isVisible());
        emit room.desk.performed(room.desk.asked[0], {});
        emit room.desk.refused(room.desk.asked[1], core::Error {core::ErrorKind::Conflict, u"already_resolved"_s, {}, std::nullopt});
        QVERIFY(!room.find<ui::NoticeBar>(u"windowNotice"_s)->isVisible()); // its own dialog tells of it
        auto* retry = room.find<QAbstractButton>(u"bulkRetry"_s);
        QVERIFY(retry->isVisible());
        QCOMPARE(retry->text(), u"Retry: 1 item"_s);
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY(go->isVisible() && go->isEnabled()); // previewed anew
        QCOMPARE(go->text(), u"Acknowledge: 1 item"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        QCOMPARE(room.desk.asked.size(), size_t(3));
        emit room.desk.performed(room.desk.asked[2], {});
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!room.find<ui::BulkDialog>(u"bulkDialog"_s));
        QCOMPARE(room.queue().selectedCount(), 3);
    }

    void aKeyThatAPersonChoseForAnActionActsOnSeveralToo()
    {
        Room room;
        room.fillWith(20);
        room.find<QAction>(u"action_acknowledge"_s)->setShortcut(Qt::ALT | Qt::Key_K);
        room.select(3, 3);
        room.key(Qt::Key_A);
        QVERIFY(!room.find<ui::BulkDialog>(u"bulkDialog"_s));
        room.key(Qt::Key_K, Qt::AltModifier);
        QVERIFY(room.find<ui::BulkDialog>(u"bulkDialog"_s));
        QVERIFY(room.desk.asked.empty());
    }

    void aWatchOfSeveralTakesItsEndAndItsNoteOnce_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("label");
        QTest::newRow("the room's zone") << u"Asia/Tokyo"_s << u"Watch until (JST)"_s;
        QTest::newRow("UTC") << u"UTC"_s << u"Watch until (UTC)"_s;
        QTest::newRow("east of Japan") << u"Pacific/Auckland"_s << u"Watch until (NZDT)"_s;
    }

    void aWatchOfSeveralTakesItsEndAndItsNoteOnce()
    {
        QFETCH(const QString, zone);
        QFETCH(const QString, label);
        Room room;
        room.settings.set(ui::Settings::Key::TimeZone, zone);
        const auto back = qScopeGuard([] { models::Times::setZone({}); });
        room.fillWith(20);
        room.select(0, 2);
        room.key(Qt::Key_W);
        auto* dialog = room.find<ui::BulkDialog>(u"bulkDialog"_s);
        QTRY_COMPARE(dialog->run().phase(), models::BulkRun::Phase::Ready);
        QCOMPARE(room.find<QWidget>(u"bulkUntil"_s)->accessibleName(), label);
        QTest::mouseClick(room.find<QAbstractButton>(u"bulkSpan_180"_s), Qt::LeftButton);
        room.clock.instant = room.clock.instant.addSecs(20 * 60); // a span counts from the start, however long one writes
        auto* text = room.find<QPlainTextEdit>(u"bulkText"_s);
        QVERIFY(text->isVisible());
        QTest::keyClicks(text, u"planned work"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.desk.asked.size(), size_t(2));
        for (const auto& action : room.desk.asked) {
            QCOMPARE(action.verb, core::Verb::Watch);
            QCOMPARE(action.text, u"planned work"_s);
            const auto end = room.clock.now().addSecs(3 * 3600);
            QVERIFY(action.until && std::abs(action.until->secsTo(end)) < 60);
        }
    }

    void theMenuOfSeveralShowsWhatCanBeDoneToThem()
    {
        Room room;
        room.fillWith(20);
        room.select(3, 4);
        emit room.window->findChild<ui::QueueDock*>()->menuAsked({100, 100});
        auto* resolve = room.find<QAction>(u"many_resolve"_s);
        QVERIFY(resolve);
        QVERIFY(resolve->text().startsWith(u"Resolve: 4 items"_s));
        resolve->trigger();
        QTRY_VERIFY(room.find<ui::BulkDialog>(u"bulkDialog"_s));
        room.find<QMenu>(u"itemMenu"_s)->close();
    }

    void theWindowDoesNotCloseOverWhatIsUnderWayWithoutAWord()
    {
        Room room;
        room.fillWith(20);
        room.select(0, 10);
        room.key(Qt::Key_A);
        auto* dialog = room.find<ui::BulkDialog>(u"bulkDialog"_s);
        QTRY_VERIFY(dialog->run().canStart() && dialog->isActiveWindow());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog->run().isBusy());
        QVERIFY(!room.window->close());
        auto* question = room.find<ui::NoticeBar>(u"bulkQuestion"_s);
        QVERIFY(question->isVisible());
        QVERIFY(question->sentence().contains(u"10 items"_s));
        emit question->accepted();
        QCOMPARE(room.desk.asked.size(), size_t(4));
        for (const auto& action : std::vector(room.desk.asked))
            emit room.desk.performed(action, {});
        QTRY_VERIFY(!room.window->isVisible());
        QCOMPARE(room.desk.asked.size(), size_t(4));
    }

    void whatWasWrittenAndWhatWasRefusedIsNotThrownAwayWithoutAWord()
    {
        Room room;
        room.fillWith(20);
        room.select(0, 3);
        room.key(Qt::Key_N);
        QPointer dialog = room.find<ui::BulkDialog>(u"bulkDialog"_s);
        QTRY_COMPARE(dialog->run().phase(), models::BulkRun::Phase::Ready);
        auto* text = dialog->findChild<QPlainTextEdit*>(u"bulkText"_s);
        auto* question = dialog->findChild<ui::NoticeBar*>(u"bulkQuestion"_s);
        text->setPlainText(u"half of it"_s);
        dialog->reject();
        QVERIFY(dialog->isVisible() && question->isVisible());
        emit question->dismissed();
        room.select(4, 2);
        room.key(Qt::Key_A); // the next one does not take its place
        QVERIFY(dialog && question->isVisible());
        QCOMPARE(text->toPlainText(), u"half of it"_s);
        QVERIFY(!room.window->close());
        emit question->dismissed();
        dialog->run().start();
        for (const auto& action : std::vector(room.desk.asked))
            emit room.desk.refused(action, core::Error {core::ErrorKind::Conflict, u"already_resolved"_s, {}, std::nullopt});
        QCOMPARE(dialog->run().phase(), models::BulkRun::Phase::Finished);
        dialog->reject();
        QVERIFY(dialog->isVisible());
        QVERIFY(question->sentence().contains(u"3 items"_s));
        // Retried, what was written can be seen and mended.
        room.find<QAbstractButton>(u"bulkRetry"_s)->click();
        QTRY_VERIFY(text->isVisible() && text->isEnabled());
        QVERIFY(!question->isVisible());
        dialog->reject();
        emit question->accepted();
        QTRY_VERIFY(!dialog);
    }

    void theDialogMayBeClosedThoughNoAnswerComes()
    {
        Room room;
        room.fillWith(20);
        room.select(0, 10);
        room.key(Qt::Key_A);
        auto* dialog = room.find<ui::BulkDialog>(u"bulkDialog"_s);
        QTRY_VERIFY(dialog->run().canStart());
        dialog->run().start();
        QVERIFY(!room.window->close());
        auto* question = room.find<ui::NoticeBar>(u"bulkQuestion"_s);
        emit question->accepted(); // stops, and waits for four that are never answered
        QCOMPARE(dialog->run().phase(), models::BulkRun::Phase::Stopping);
        QVERIFY(!room.window->close());
        QVERIFY(question->isVisible());
        QVERIFY(question->sentence().contains(u"4 items"_s));
        emit question->accepted();
        QTRY_VERIFY(!room.window->isVisible());
    }

    void fromThePaletteAnActionIsOfAllThatAreSelected()
    {
        Room room;
        for (const auto& item : room.items)
            room.desk.details[item.id.value] = test::nightDetail(item, room.clock.now());
        room.fill();
        room.select(0, 3);
        auto* acknowledge = room.find<QAction>(u"action_acknowledge"_s);
        QTRY_VERIFY(acknowledge->isEnabled());
        room.find<QAction>(u"actionPalette"_s)->trigger();
        auto* field = room.find<QLineEdit>(u"paletteLine"_s);
        QTRY_VERIFY(field && field->isVisible());
        QTest::keyClicks(field, u"acknowledge"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(room.find<ui::BulkDialog>(u"bulkDialog"_s));
        QVERIFY(room.desk.asked.empty());
    }

    void ofManyLateRefusalsNoneHidesAnother()
    {
        Room room;
        room.fillWith(20);
        const auto refuse = [&room](qint64 item) {
            core::Action action;
            action.id = QUuid::createUuid();
            action.item = {item};
            emit room.desk.refused(action, core::Error {core::ErrorKind::Conflict, u"already_resolved"_s, {}, std::nullopt});
        };
        const auto* notice = room.find<ui::NoticeBar>(u"windowNotice"_s);
        refuse(1001);
        QCOMPARE(notice->sentence(), u"On item #1001: It is resolved already."_s);
        refuse(1002);
        refuse(1003);
        QVERIFY2(notice->sentence().startsWith(u"3 actions were not done, on items #1001, #1002, #1003."_s), qPrintable(notice->sentence()));
        emit const_cast<ui::NoticeBar*>(notice)->dismissed();
        refuse(1004);
        QVERIFY(notice->sentence().startsWith(u"On item #1004"_s));
    }

    void aWishToEndIsKeptWhileTheQuestionStandsAndForgottenOnGoOn_data()
    {
        QTest::addColumn<bool>("goesOn");
        QTest::addColumn<int>("restarts");
        QTest::newRow("stopped at once: what was asked for is done") << false << 1;
        QTest::newRow("gone on, and closed later: a close is a close") << true << 0;
    }

    void aWishToEndIsKeptWhileTheQuestionStandsAndForgottenOnGoOn()
    {
        QFETCH(const bool, goesOn);
        QFETCH(const int, restarts);
        Room room;
        room.fillWith(20);
        room.select(0, 10);
        room.key(Qt::Key_A);
        auto* dialog = room.find<ui::BulkDialog>(u"bulkDialog"_s);
        QTRY_VERIFY(dialog->run().canStart() && dialog->isActiveWindow());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog->run().isBusy());
        QSignalSpy asked(room.window.get(), &ui::MainWindow::restartAsked);
        auto* question = room.find<ui::NoticeBar>(u"bulkQuestion"_s);
        QVERIFY(!room.window->restart());
        QVERIFY(question->isVisible());
        if (goesOn) {
            emit question->dismissed();
            QVERIFY(!room.window->close());
        }
        emit question->accepted();
        for (const auto& action : std::vector(room.desk.asked))
            emit room.desk.performed(action, {});
        QTRY_VERIFY(!room.window->isVisible());
        QCOMPARE(asked.count(), restarts);
    }

    void aRunThatEndsWhileItIsAskedAboutLeavesTheWindowOpen()
    {
        Room room;
        room.fillWith(20);
        room.select(0, 3);
        room.key(Qt::Key_A);
        auto* dialog = room.find<ui::BulkDialog>(u"bulkDialog"_s);
        QTRY_VERIFY(dialog->run().canStart() && dialog->isActiveWindow());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QSignalSpy restarts(room.window.get(), &ui::MainWindow::restartAsked);
        QVERIFY(!room.window->restart());
        for (const auto& action : std::vector(room.desk.asked))
            emit room.desk.performed(action, {});
        QVERIFY(!dialog->run().isBusy());
        QVERIFY(room.window->close());
        QCOMPARE(restarts.count(), 0);
    }

    void aWindowThatGoesHandsTheRestOverWhileItIsWhole()
    {
        Room room;
        room.fillWith(20);
        room.select(0, 10);
        room.key(Qt::Key_A);
        auto* dialog = room.find<ui::BulkDialog>(u"bulkDialog"_s);
        QTRY_VERIFY(dialog->run().canStart() && dialog->isActiveWindow());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.desk.asked.size(), size_t(4));
        const QPointer<QWidget> search = room.find<QLineEdit>(u"search"_s);
        auto whole = false;
        connect(dialog, &QObject::destroyed, this, [&] { whole = search && room.desk.asked.size() == 10; });
        room.window->endAtOnce(); // a signal asks nothing
        QVERIFY(!room.window->isVisible());
        room.window.reset();
        QVERIFY(whole);
        QCOMPARE(room.desk.asked.size(), size_t(10));
    }

    void moreThanAThousandAreNotActedOnAtOnce()
    {
        Room room;
        room.fillWith(1001);
        room.select(0, 1);
        room.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(room.queue().selectedCount(), 1001);
        room.key(Qt::Key_A);
        QVERIFY(!room.find<ui::BulkDialog>(u"bulkDialog"_s));
        QVERIFY(room.find<ui::NoticeBar>(u"windowNotice"_s)->sentence().contains(u"1,001"_s));
    }

    void whatIsShownIsKeptAsAViewAndShownAgain()
    {
        Room room;
        room.fill();
        room.press(u"chip_unowned"_s);
        room.find<QAction>(u"queue_group_2"_s)->trigger();
        room.queue().horizontalHeader()->setSortIndicator(QueueModel::AgeColumn, Qt::DescendingOrder);
        room.find<QLineEdit>(u"search"_s)->setText(u"sev>=high"_s);
        const auto rows = room.model().rowCount();

        QTest::keyClick(room.window.get(), Qt::Key_S, Qt::ControlModifier);
        auto* name = room.find<QLineEdit>(u"viewName"_s);
        QVERIFY(name && name->isVisible());
        QVERIFY(!room.find<QAbstractButton>(u"viewNameOk"_s)->isEnabled());
        QTest::keyClicks(name, u"Night & web"_s);
        room.find<QAbstractButton>(u"viewShared"_s)->click();
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(room.desk.viewHouse.house.size(), size_t(1));
        const auto saved = room.desk.viewHouse.house[0];
        QVERIFY(saved.shared);
        QCOMPARE(saved.query, u"sev>=high"_s);
        QCOMPARE(saved.choice, core::Facets(core::Facet::Unowned));
        QCOMPARE(saved.grouping, u"host"_s);
        QCOMPARE(saved.sort, u"age"_s);
        QVERIFY(saved.descending);
        QTRY_COMPARE(room.title(), u"Response queue — Night & web"_s);

        room.press(u"chip_all"_s);
        QTRY_COMPARE(room.title(), u"Response queue — Night & web (changed)"_s);
        room.find<QLineEdit>(u"search"_s)->clear();
        room.find<QAction>(u"queue_group_0"_s)->trigger();
        room.queue().horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        QVERIFY(room.model().rowCount() != rows);

        room.window->activateWindow(); // offscreen nobody gives it back after a dialog
        QTRY_VERIFY(room.window->isActiveWindow());
        QTest::keyClick(room.window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        auto* menu = room.find<QMenu>(u"queueViewsMenu"_s);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(room.title(), u"Response queue — Night & web"_s);
        QCOMPARE(room.model().rowCount(), rows);
        QCOMPARE(room.find<QLineEdit>(u"search"_s)->text(), u"sev>=high"_s);
        QCOMPARE(room.model().order().sortedBy(), models::SortBy::Age);
        QCOMPARE(room.model().order().sortOrder(), Qt::DescendingOrder);
        QVERIFY(!room.find<QAction>(u"queue_viewSave"_s)->isEnabled()); // it is as it was saved
    }

    void theViewThatWasShownIsShownAgainAtTheNextStart_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        QTest::newRow("as it was") << u"sato"_s << QString() << u"Response queue — Night"_s;
        QTest::newRow("another database, another view of that number") << u"kato"_s << QString() << u"Response queue"_s;
        QTest::newRow("something was typed before the views were read") << u"sato"_s << u"web"_s << u"Response queue"_s;
        QTest::newRow("it is gone") << QString() << QString() << u"Response queue"_s;
    }

    void theViewThatWasShownIsShownAgainAtTheNextStart()
    {
        QFETCH(const QString, owner);
        QFETCH(const QString, typed);
        QFETCH(const QString, title);
        Room room;
        room.desk.viewHouse.house = {Room::view(7, u"Night"_s)};
        room.desk.viewHouse.house[0].query = u"sev>=high"_s;
        room.fill();
        QTRY_VERIFY(room.window->findChild<models::ViewsController*>()->isRead());
        room.showView(7);
        QTRY_COMPARE(room.title(), u"Response queue — Night"_s);

        room.desk.viewHouse.house[0].owner = owner;
        if (owner.isEmpty())
            room.desk.viewHouse.house.clear();
        room.start();
        room.find<QLineEdit>(u"search"_s)->setText(typed);
        room.fill();
        QTRY_VERIFY(room.window->findChild<models::ViewsController*>()->isRead());
        QTRY_COMPARE(room.title(), title);
        QCOMPARE(room.find<QLineEdit>(u"search"_s)->text(), title.endsWith(u"Night"_s) ? u"sev>=high"_s : typed);
    }

    void theTimelineIsToldAsItWasAtTheLastTime()
    {
        Room room;
        room.fill();
        room.find<QAction>(u"timelineVendors"_s)->trigger();
        room.find<QAction>(u"timelineClock"_s)->trigger();
        room.start();
        QVERIFY(room.find<QAction>(u"timelineVendors"_s)->isChecked());
        QVERIFY(!room.find<QAction>(u"timelinePeople"_s)->isChecked());
        QVERIFY(room.find<QAction>(u"timelineClock"_s)->isChecked());
        room.find<QAction>(u"timelineAll"_s)->trigger();
        room.find<QAction>(u"timelineClock"_s)->trigger();
        room.start();
        QVERIFY(room.find<QAction>(u"timelineAll"_s)->isChecked());
        QVERIFY(!room.find<QAction>(u"timelineClock"_s)->isChecked());
    }

    void anAgeIsNeverCut()
    {
        Room room;
        room.fill();
        for (const auto width : {1600, 1100}) {
            room.window->resize(width, 800);
            const auto& view = room.queue();
            QVERIFY(view.columnWidth(QueueModel::AgeColumn) >= view.fontMetrics().horizontalAdvance(u"114:44:05"_s) + 16);
        }
    }

    void aViewIsSavedAgainRenamedSharedAndRemoved()
    {
        Room room;
        room.desk.viewHouse.house = {room.view(1, u"Mine"_s)};
        room.fill();
        QTRY_COMPARE(room.desk.viewHouse.asked, 1);
        room.showView(1);
        room.find<QLineEdit>(u"search"_s)->setText(u"web"_s);
        QTest::keyClick(room.window.get(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(room.desk.viewHouse.house[0].query, u"web"_s);
        QTRY_COMPARE(room.title(), u"Response queue — Mine"_s);

        room.find<QAction>(u"queue_viewRename"_s)->trigger();
        auto* name = room.find<QLineEdit>(u"viewName"_s);
        QCOMPARE(name->text(), u"Mine"_s);
        name->setText(u"Web"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(room.title(), u"Response queue — Web"_s);
        QCOMPARE(room.desk.viewHouse.house[0].query, u"web"_s);

        room.find<QAction>(u"queue_viewShare"_s)->trigger();
        QVERIFY(room.desk.viewHouse.house[0].shared);
        QTRY_VERIFY(room.window->findChild<models::ViewsController*>()->current()->shared);

        room.find<QAction>(u"queue_viewRemove"_s)->trigger();
        auto* notice = room.find<ui::NoticeBar>(u"viewNotice"_s);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(u"whole room"_s));
        QCOMPARE(room.desk.viewHouse.house.size(), size_t(1));
        emit notice->accepted();
        QVERIFY(room.desk.viewHouse.house.empty());
        QTRY_COMPARE(room.title(), u"Response queue"_s);
        QCOMPARE(room.find<QLineEdit>(u"search"_s)->text(), u"web"_s);
    }

    void aViewOfSomebodyElseIsChosenAndNotChanged()
    {
        Room room;
        auto view = room.view(1, u"Room"_s);
        view.shared = true;
        view.mine = false;
        view.mayEdit = false;
        view.owner = u"tanaka"_s;
        room.desk.viewHouse.house = {view};
        room.fill();
        QTRY_COMPARE(room.desk.viewHouse.asked, 1);
        room.showView(1);
        for (const auto* name : {"queue_viewRename", "queue_viewShare", "queue_viewRemove"}) {
            const auto* action = room.find<QAction>(QString::fromLatin1(name));
            QVERIFY2(!action->isEnabled(), name);
            QVERIFY(action->statusTip().contains(u"tanaka"_s));
        }
        room.find<QLineEdit>(u"search"_s)->setText(u"web"_s);
        room.find<QAction>(u"queue_viewSave"_s)->trigger();
        QVERIFY(room.find<QLineEdit>(u"viewName"_s)->isVisible()); // under a name of one's own
        QVERIFY(room.desk.viewHouse.house[0].query.isEmpty());
    }

    void whatOthersDoToAViewIsSeen()
    {
        Room room;
        room.desk.viewHouse.house = {room.view(1, u"Room"_s)};
        room.fill();
        QTRY_COMPARE(room.desk.viewHouse.asked, 1);
        room.showView(1);
        room.desk.viewHouse.house[0].name = u"Night"_s;
        room.desk.viewHouse.house[0].query = u"web"_s;
        room.desk.viewHouse.house[0].revision = 2;
        for (auto at = 0; at < 5; ++at)
            emit room.desk.somethingChanged();
        QTRY_COMPARE(room.title(), u"Response queue — Night (changed)"_s); // what is shown stays as it is
        QCOMPARE(room.desk.viewHouse.asked, 2);
        auto* notice = room.find<ui::NoticeBar>(u"viewNotice"_s);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(u"changed by somebody else"_s));
        // However often it is tried, it is not overwritten before it was seen.
        for (auto at = 0; at < 2; ++at) {
            room.find<QAction>(u"queue_viewSave"_s)->trigger();
            QTRY_VERIFY(notice->sentence().contains(u"Look at it again"_s));
            QCOMPARE(room.desk.viewHouse.house[0].query, u"web"_s);
            notice->hide();
        }
        room.find<QAction>(u"queue_viewShare"_s)->trigger();
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(!room.desk.viewHouse.house[0].shared);
        QVERIFY(!room.find<QAction>(u"queue_viewShare"_s)->isChecked()); // as it is in the house
        emit notice->accepted(); // "show it"
        QTRY_COMPARE(room.title(), u"Response queue — Night"_s);
        QCOMPARE(room.find<QLineEdit>(u"search"_s)->text(), u"web"_s);
        room.find<QLineEdit>(u"search"_s)->setText(u"db"_s);
        room.find<QAction>(u"queue_viewSave"_s)->trigger();
        QTRY_COMPARE(room.desk.viewHouse.house[0].query, u"db"_s);
        room.desk.viewHouse.house.clear();
        emit room.desk.connectionRegained();
        QTRY_COMPARE(room.title(), u"Response queue"_s);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(u"Night"_s));
    }

    void theViewThatIsRemovedIsTheOneThatWasAskedAbout()
    {
        Room room;
        auto shared = room.view(1, u"Room"_s);
        shared.shared = true;
        room.desk.viewHouse.house = {shared, room.view(2, u"Mine"_s)};
        room.fill();
        QTRY_COMPARE(room.desk.viewHouse.asked, 1);
        auto* notice = room.find<ui::NoticeBar>(u"viewNotice"_s);
        room.showView(1);
        room.find<QAction>(u"queue_viewRemove"_s)->trigger();
        QVERIFY(notice->isVisible());
        room.showView(2);
        QVERIFY(!notice->isVisible());
        emit notice->accepted(); // a click that was under way
        QCOMPARE(room.desk.viewHouse.house.size(), size_t(2));
        // Changed since it was asked, it is not removed.
        room.find<QAction>(u"queue_viewRemove"_s)->trigger();
        room.desk.viewHouse.house[1].revision = 2;
        emit notice->accepted();
        QCOMPARE(room.desk.viewHouse.house.size(), size_t(2));
        QTRY_VERIFY(notice->isVisible());
    }

    void aLateAnswerToASaveDoesNotChangeWhichViewIsShown()
    {
        Room room;
        room.desk.viewHouse.house = {room.view(1, u"First"_s), room.view(2, u"Second"_s)};
        room.fill();
        QTRY_COMPARE(room.desk.viewHouse.asked, 1);
        room.showView(1);
        room.find<QLineEdit>(u"search"_s)->setText(u"web"_s);
        const auto slow = std::make_shared<QPromise<core::Result<core::SavedView>>>();
        room.desk.viewHouse.slow = slow;
        room.find<QAction>(u"queue_viewSave"_s)->trigger();
        room.desk.viewHouse.slow.reset();
        room.showView(2);
        auto saved = room.view(1, u"First"_s);
        saved.query = u"web"_s;
        saved.revision = 2;
        room.desk.viewHouse.house[0] = saved;
        slow->addResult(saved);
        slow->finish();
        QTRY_COMPARE(room.desk.viewHouse.asked, 2);
        QCOMPARE(room.title(), u"Response queue — Second"_s);
    }

    void aNameThatIsRefusedIsStillThere()
    {
        Room room;
        room.fill();
        QTRY_COMPARE(room.desk.viewHouse.asked, 1);
        room.find<QAction>(u"queue_viewSaveAs"_s)->trigger();
        QPointer name = room.find<QLineEdit>(u"viewName"_s);
        name->setText(u"Night"_s);
        room.find<QAbstractButton>(u"viewShared"_s)->click();
        room.desk.viewHouse.error = core::Error {core::ErrorKind::Conflict, u"view_name_taken"_s, {}, std::nullopt};
        QTest::keyClick(name, Qt::Key_Return);
        auto* notice = room.find<ui::NoticeBar>(u"viewNameNotice"_s);
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->sentence(), u"There is a view of this name already."_s);
        QCOMPARE(name->text(), u"Night"_s);
        QVERIFY(!room.find<ui::NoticeBar>(u"viewNotice"_s)->isVisible());
        name->setText(u"Night 2"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!name);
        QCOMPARE(room.desk.viewHouse.house.size(), size_t(1));
        QVERIFY(room.desk.viewHouse.house[0].shared);
    }

    void viewsThatWereNotReadAreNotSaidToBeNone()
    {
        Room room; // no snapshot has come
        auto* menu = room.find<QMenu>(u"queueViewsMenu"_s);
        emit menu->aboutToShow();
        const auto says = [menu](const QString& text) {
            return std::ranges::any_of(menu->actions(), [&](const QAction* action) { return action->text() == text; });
        };
        QVERIFY(says(u"The views could not be read yet"_s));
        room.fill();
        QTRY_COMPARE(room.desk.viewHouse.asked, 1);
        QTRY_VERIFY((emit menu->aboutToShow(), says(u"No view is saved yet"_s)));
    }

    void aRefusalIsSaidAndNothingIsLost()
    {
        Room room;
        room.desk.viewHouse.house = {room.view(1, u"Room"_s)};
        room.fill();
        QTRY_COMPARE(room.desk.viewHouse.asked, 1);
        room.showView(1);
        room.find<QLineEdit>(u"search"_s)->setText(u"web"_s);
        room.desk.viewHouse.error = core::Error {core::ErrorKind::Conflict, u"view_changed_since"_s, {}, std::nullopt};
        QTest::keyClick(room.window.get(), Qt::Key_S, Qt::ControlModifier);
        const auto* notice = room.find<ui::NoticeBar>(u"viewNotice"_s);
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(u"Somebody changed this view"_s));
        QCOMPARE(room.title(), u"Response queue — Room (changed)"_s);
        QCOMPARE(room.model().order().query().isEmpty(), false);
    }

    void mineIsWhatTheSessionsLoginHas()
    {
        Room room;
        room.items[2].owner = u"sato"_s;
        room.items[3].owner = u"sato"_s;
        room.items[4].owner = u"suzuki"_s;
        room.fill();
        const auto* mine = room.find<QAbstractButton>(u"chip_mine"_s);
        emit room.desk.loginRead(u"sato"_s);
        QTRY_VERIFY(mine->accessibleName().startsWith(u"Mine"_s));
        room.press(u"chip_mine"_s);
        for (auto row = 0; row < room.model().rowCount(); ++row)
            QCOMPARE(room.model().item(row).owner, u"sato"_s);
        QVERIFY(room.model().rowCount() >= 2);
    }

    void anotherPaneMayNarrowTheQueue()
    {
        Room room;
        room.fill();
        room.press(u"chip_unowned"_s);
        room.window->findChild<ui::QueueDock*>()->showOnly(u"sev:critical"_s);
        QCOMPARE(room.find<QLineEdit>(u"search"_s)->text(), u"sev:critical"_s);
        QVERIFY(room.find<QAbstractButton>(u"chip_all"_s)->isChecked());
        QVERIFY(room.model().rowCount() > 0);
        for (auto row = 0; row < room.model().rowCount(); ++row)
            QCOMPARE(room.model().item(row).severity, core::Severity::Critical);
    }

    void theSearchFieldSaysWhatItUnderstands()
    {
        Room room;
        room.fill();
        const auto* search = room.find<QLineEdit>(u"search"_s);
        QVERIFY(search->toolTip().contains(u"sev&gt;=high"_s));
        QVERIFY(search->whatsThis().contains(u"owner:me"_s));
    }

    void aSelectionOfSeveralSurvivesASortAndASearch()
    {
        Room room;
        room.fillWith(100);
        std::vector<core::WorkItem> far(room.items.begin() + 50, room.items.end());
        for (auto& item : far) {
            item.version = 2;
            item.host = u"elsewhere"_s;
        }
        emit room.desk.itemsChanged(far);
        room.queue().choose(room.items[10].id);
        for (auto at = 0; at < 3; ++at)
            room.key(Qt::Key_Down, Qt::ShiftModifier);
        const auto chosen = room.queue().selectedItems();
        QCOMPARE(chosen.size(), size_t(4));
        room.model().sort(QueueModel::TitleColumn, Qt::DescendingOrder);
        auto after = room.queue().selectedItems();
        std::ranges::sort(after);
        QCOMPARE(after, chosen);
        room.model().sort(-1);
        QCOMPARE(room.queue().selectedItems(), chosen);
        room.find<QLineEdit>(u"search"_s)->setText(u"-host:elsewhere"_s);
        QTRY_COMPARE(room.model().rowCount(), 50);
        QCOMPARE(room.queue().selectedItems(), chosen);
    }

    void theDensityIsThatOfTheRows_data()
    {
        QTest::addColumn<int>("density");
        QTest::addColumn<int>("height");
        QTest::newRow("compact") << static_cast<int>(ui::Density::Compact) << 30;
        QTest::newRow("comfortable") << static_cast<int>(ui::Density::Comfortable) << 40;
    }

    void theDensityIsThatOfTheRows()
    {
        QFETCH(const int, density);
        QFETCH(const int, height);
        Room room;
        room.fill();
        room.window->findChild<ui::QueueDock*>()->setDensity(static_cast<ui::Density>(density));
        QCOMPARE(room.queue().rowHeight(0), height);
    }
};

QTEST_MAIN(tst_QueueDock)
#include "tst_QueueDock.moc"
