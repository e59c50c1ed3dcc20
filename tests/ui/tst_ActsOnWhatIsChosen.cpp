// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ChosenRoom.h"

#include "core/ItemQuery.h"
#include "models/QueueModel.h"
#include "models/Times.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/StatePanel.h"
#include "ui/queue/BulkDialog.h"
#include "ui/queue/QueueDock.h"
#include "ui/shell/Docks.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using core::Verb;
using models::QueueModel;

namespace {

using Room = test::ChosenRoom;

struct KeyRow
{
    const char* name;
    Qt::Key key;
};

constexpr KeyRow keysOfMany[] {{"acknowledge", Qt::Key_A}, {"watch", Qt::Key_W}, {"escalate", Qt::Key_E}, {"note", Qt::Key_N}, {"first response done", Qt::Key_F}, {"resolve", Qt::Key_R}};

} // namespace

class tst_ActsOnWhatIsChosen final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void onAGroupsHeadAKeyOffersTheGroup_data()
    {
        QTest::addColumn<int>("key");
        for (const auto& row : keysOfMany)
            QTest::newRow(row.name) << static_cast<int>(row.key);
    }

    void onAGroupsHeadAKeyOffersTheGroup()
    {
        QFETCH(const int, key);
        Room room(true);
        room.goToHeadOfAnother();
        room.key(key);
        QVERIFY(room.desk.asked.empty());
        auto* dialog = room.preview();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(room.namedIn(*dialog), (std::vector<qint64> {room.items[3].id.value, room.items[4].id.value}));
        QCOMPARE(dialog->findChild<QLabel*>(u"bulkCustomers"_s)->text(), u"Customer: 北海製薬"_s);
        QTRY_COMPARE(dialog->run().phase(), models::BulkRun::Phase::Ready);
        QVERIFY(room.desk.asked.empty());
    }

    void onAGroupsHeadThePaneShowsTheGroupAndNoItem()
    {
        Room room(true);
        room.goToHeadOfAnother();
        QCOMPARE(room.about(u"manyTitle"_s), u"北海製薬"_s);
        QVERIFY(room.find<QLabel>(u"manyTitle"_s)->isVisible());
        QVERIFY(!room.find<QLabel>(u"itemTitle"_s)->isVisible());
        QVERIFY(!room.find<QPlainTextEdit>(u"note"_s)->isVisible());
        QCOMPARE(room.about(u"manyCustomers"_s), u"Customer: 北海製薬"_s);
        // What is of one item is not possible, and says so.
        for (const auto& name : {u"itemCopy"_s, u"chartRefresh"_s, u"chartExport"_s, u"action_assign_customer"_s, u"action_reopen"_s})
            QVERIFY2(!room.find<QAction>(name)->isEnabled(), qPrintable(name));
        room.key(Qt::Key_C);
        QVERIFY2(room.word().contains(u"Choose one of its rows"_s), qPrintable(room.word()));
        QVERIFY(!room.preview());
        room.key(Qt::Key_Down);
        QTRY_COMPARE(room.title(), room.items[3].title);
        room.key(Qt::Key_A);
        QCOMPARE(room.desk.asked.size(), 1U);
        QCOMPARE(room.desk.asked[0].item, room.items[3].id);
    }

    void onAGroupsHeadEveryOtherWayOffersTheGroupToo_data()
    {
        QTest::addColumn<QString>("way");
        for (const auto* way : {"button", "palette", "context menu", "key in the window"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

    void onAGroupsHeadEveryOtherWayOffersTheGroupToo()
    {
        QFETCH(const QString, way);
        Room room(true);
        room.goToHeadOfAnother();
        if (way == u"button"_s) {
            QTest::mouseClick(room.find<QAbstractButton>(u"manybutton_action_resolve"_s), Qt::LeftButton);
        } else if (way == u"palette"_s) {
            room.find<QAction>(u"actionPalette"_s)->trigger();
            QTest::keyClicks(room.find<QLineEdit>(u"paletteLine"_s), u">resolve"_s);
            QTest::keyClick(room.find<QLineEdit>(u"paletteLine"_s), Qt::Key_Return);
        } else if (way == u"context menu"_s) {
            const auto place = room.queue().visualRect(room.queue().currentIndex()).center();
            QContextMenuEvent event(QContextMenuEvent::Mouse, place, room.queue().viewport()->mapToGlobal(place));
            QApplication::sendEvent(room.queue().viewport(), &event);
            auto* resolve = room.find<QAction>(u"many_resolve"_s);
            QVERIFY(resolve);
            QVERIFY(!room.find<QMenu>(u"itemMenu"_s)->actions().contains(room.action(Verb::Resolve)));
            resolve->trigger();
            room.find<QMenu>(u"itemMenu"_s)->close();
        } else {
            room.pressInWindow(Qt::Key_R);
        }
        QTRY_VERIFY(room.preview());
        QCOMPARE(room.namedIn(*room.preview()).size(), 2U);
        QVERIFY(room.desk.asked.empty());
    }

    void aClickOnAHeadPutsTheCursorThere()
    {
        Room room(true);
        room.choose(0);
        auto row = 0;
        while (room.model().index(row, QueueModel::TitleColumn).data().toString() != u"北海製薬"_s)
            ++row;
        QTest::mouseClick(room.queue().viewport(), Qt::LeftButton, {}, {200, room.queue().rowViewportPosition(row) + 10});
        QCOMPARE(room.about(u"manyTitle"_s), u"北海製薬"_s);
        room.key(Qt::Key_F);
        QVERIFY(room.desk.asked.empty());
        QVERIFY(room.preview());
        QCOMPARE(room.namedIn(*room.preview()).size(), 2U); // collapsed by the click: in the preview all the same
    }

    void aGroupIsWhatTheSearchLeavesOfIt()
    {
        Room room(true);
        room.find<QLineEdit>(u"search"_s)->setText(u"batch-03"_s);
        room.queue().setFocus();
        room.key(Qt::Key_Down);
        QVERIFY(room.model().isGroup(room.queue().currentIndex().row()));
        room.key(Qt::Key_R);
        QVERIFY(room.preview());
        QCOMPARE(room.namedIn(*room.preview()), (std::vector<qint64> {room.items[4].id.value}));
    }

    void whereTheRowIsTakenAwayThePaneIsDisarmed_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("why");
        QTest::newRow("the search") << u"search"_s << u"the search or the selection hides it"_s;
        QTest::newRow("a chip") << u"chip"_s << u"the search or the selection hides it"_s;
        QTest::newRow("a bar of the trend") << u"bar"_s << u"the search or the selection hides it"_s;
        QTest::newRow("its group is collapsed") << u"collapse"_s << u"its group is collapsed"_s;
    }

    void whereTheRowIsTakenAwayThePaneIsDisarmed()
    {
        QFETCH(const QString, by);
        QFETCH(const QString, why);
        Room room(by == u"collapse"_s);
        room.choose(1);
        QVERIFY(room.aimBar().isEmpty());
        if (by == u"search"_s)
            room.find<QLineEdit>(u"search"_s)->setText(u"batch-21"_s);
        else if (by == u"chip"_s)
            QTest::mouseClick(room.find<QAbstractButton>(u"chip_low"_s), Qt::LeftButton);
        else if (by == u"bar"_s)
            room.window->findChild<ui::QueueDock*>()->showOnly(core::ItemQuery::openedTerm(models::Times::local(room.clock.now().addSecs(-90000)), room.clock.now().addSecs(-89700)));
        else
            room.find<QAction>(u"queue_collapse"_s)->trigger();
        // At once, before the loop has turned, and afterwards.
        for (auto turn = 0; turn < 2; ++turn) {
            room.queue().setFocus();
            for (const auto& row : keysOfMany)
                room.key(row.key);
            room.key(Qt::Key_C);
            for (const auto& row : keysOfMany)
                room.pressInWindow(row.key);
            QVERIFY(room.desk.asked.empty());
            QVERIFY(!room.preview());
            QVERIFY(!room.find<QMenu>(u"watchMenu"_s)->isVisible());
            QVERIFY(!room.find<QDialog>(u"customerDialog"_s));
            QVERIFY(!room.word().isEmpty());
            QCoreApplication::processEvents();
        }
        QCOMPARE(room.title(), room.items[1].title); // still to be read
        QVERIFY2(room.aimBar().contains(why), qPrintable(room.aimBar()));
        for (const auto verb : core::allVerbs()) {
            QVERIFY2(!room.action(verb)->isEnabled(), qPrintable(core::verbName(verb)));
            QVERIFY2(room.action(verb)->toolTip().contains(why), qPrintable(room.action(verb)->toolTip()));
            QCOMPARE(room.action(verb)->statusTip(), room.action(verb)->toolTip());
        }
        for (const auto& name : {u"itemCopy"_s, u"chartRefresh"_s, u"chartExport"_s, u"intentEdit"_s, u"watchUntil"_s})
            QVERIFY2(!room.find<QAction>(name)->isEnabled(), qPrintable(name));
        QVERIFY(!room.find<QAbstractButton>(u"deliveryRetry"_s)->isEnabled());
        QVERIFY(!room.find<QAbstractButton>(u"noteSend"_s)->isEnabled());
        // And armed again where it is brought back.
        room.press(u"itemAim"_s, u"noticeYes"_s);
        QTRY_VERIFY(room.aimBar().isEmpty());
        QVERIFY(room.word().isEmpty());
        QCOMPARE(room.queue().aim(), (ui::QueueAim {ui::QueueAim::Kind::One, room.items[1].id}));
        QVERIFY(room.queue().isAimInSight());
        room.key(Qt::Key_A);
        QCOMPARE(room.desk.asked.size(), 1U);
        QCOMPARE(room.desk.asked[0].item, room.items[1].id);
    }

    void theSearchThatHidAnItemGivesItBack()
    {
        Room room;
        room.choose(1);
        room.find<QLineEdit>(u"search"_s)->setText(u"batch-21"_s);
        QTRY_VERIFY(!room.aimBar().isEmpty());
        room.find<QLineEdit>(u"search"_s)->clear();
        QTRY_VERIFY(room.aimBar().isEmpty());
        QVERIFY(room.action(Verb::Acknowledge)->isEnabled());
    }

    void theQueueThatGetsTheKeyboardChoosesNoRowByItself()
    {
        Room room;
        room.choose(1);
        auto* search = room.find<QLineEdit>(u"search"_s);
        search->setFocus();
        QTest::keyClicks(search, u"batch"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(room.queue().hasFocus());
        QCOMPARE(room.queue().aim().kind, ui::QueueAim::Kind::Nothing);
        room.key(Qt::Key_R);
        room.key(Qt::Key_F);
        QVERIFY(room.desk.asked.empty());
        QCOMPARE(room.title(), room.items[1].title);
    }

    void anItemThatAChangeTakesOutOfTheChoiceStaysWhileItIsChosen()
    {
        Room room;
        QTest::mouseClick(room.find<QAbstractButton>(u"chip_unowned"_s), Qt::LeftButton);
        room.choose(1);
        room.queue().setFocus();
        room.key(Qt::Key_A);
        auto taken = room.items[1];
        taken.version = 2;
        taken.owner = u"sato"_s;
        taken.state = core::ItemState::Acknowledged;
        emit room.desk.itemsChanged({taken});
        QCoreApplication::processEvents();
        const auto row = room.model().rowOf(taken.id);
        QVERIFY(row);
        QVERIFY(room.model().index(*row, 0).data(QueueModel::KeptRole).toBool());
        QCOMPARE(room.queue().aim().item, taken.id);
        QVERIFY(room.aimBar().isEmpty());
        room.key(Qt::Key_F);
        QCOMPARE(room.desk.asked.size(), 2U);
        QCOMPARE(room.desk.asked[1].item, taken.id);
        room.key(Qt::Key_Up); // to the next one, and it leaves
        QTRY_VERIFY(!room.model().rowOf(taken.id));
    }

    void aRowOutOfSightIsShownFirst()
    {
        Room room;
        std::vector<core::WorkItem> many;
        for (auto at = 0; at < 200; ++at) {
            auto item = room.items[1];
            item.id = {1000 + at};
            item.dueAt = room.clock.now().addSecs(600 + at);
            many.push_back(item);
            room.desk.details[item.id.value] = test::nightDetail(item, room.clock.now());
        }
        room.items = many;
        emit room.desk.snapshotTaken(many);
        QTRY_COMPARE(room.model().shownItems(), 201); // the one that was chosen stays
        room.choose(3);
        QTRY_VERIFY(room.action(Verb::CompleteFirstResponse)->isEnabled());
        room.queue().setFocus();
        room.queue().verticalScrollBar()->setValue(3000);
        QVERIFY(!room.queue().isAimInSight());
        room.key(Qt::Key_F);
        QVERIFY(room.desk.asked.empty());
        QVERIFY(room.queue().isAimInSight());
        QVERIFY2(room.word().contains(u"out of sight"_s), qPrintable(room.word()));
        room.key(Qt::Key_F);
        QCOMPARE(room.desk.asked.size(), 1U);
    }

    void severalAreActedOnWhereverTheCursorIs_data()
    {
        QTest::addColumn<QString>("way");
        for (const auto* way : {"key in the queue", "key in the window", "button"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

    void severalAreActedOnWhereverTheCursorIs()
    {
        QFETCH(const QString, way);
        Room room;
        room.choose(0);
        room.queue().setFocus();
        room.key(Qt::Key_Down, Qt::ShiftModifier);
        // The cursor goes on, the selection stays.
        for (auto step = 0; step < 4; ++step)
            room.key(Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(!room.queue().selectionModel()->isSelected(room.queue().currentIndex()));
        const auto selected = room.queue().selectedItems();
        QCOMPARE(selected.size(), 2U);
        QCOMPARE(room.about(u"manyTitle"_s), u"2 items selected"_s);
        QVERIFY(!room.find<QLabel>(u"itemTitle"_s)->isVisible());
        if (way == u"key in the queue"_s)
            room.key(Qt::Key_R);
        else if (way == u"key in the window"_s)
            room.pressInWindow(Qt::Key_R);
        else
            QTest::mouseClick(room.find<QAbstractButton>(u"manybutton_action_resolve"_s), Qt::LeftButton);
        QVERIFY(room.desk.asked.empty());
        QVERIFY(room.preview());
        std::vector<qint64> ids;
        for (const auto id : selected)
            ids.push_back(id.value);
        std::ranges::sort(ids);
        QCOMPARE(room.namedIn(*room.preview()), ids);
    }

    void aRowThatIsOpenedIsChosenAloneThoughAModifierIsHeldDown()
    {
        Room room;
        room.choose(0);
        room.queue().setFocus();
        room.key(Qt::Key_Down, Qt::ControlModifier); // the last that was heard of the keyboard
        room.choose(3);
        QCOMPARE(room.queue().selectedItems(), (std::vector<core::ItemId> {room.items[3].id}));
    }

    void aSelectionOfOneIsActedOnAndNotTheRowUnderTheCursor()
    {
        Room room;
        room.choose(0);
        room.queue().setFocus();
        room.key(Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(room.queue().currentIndex().data(QueueModel::IdRole).toLongLong() != room.items[0].id.value);
        QCOMPARE(room.title(), room.items[0].title);
        room.key(Qt::Key_A);
        QCOMPARE(room.desk.asked.size(), 1U);
        QCOMPARE(room.desk.asked[0].item, room.items[0].id);
    }
};

QTEST_MAIN(tst_ActsOnWhatIsChosen)
#include "tst_ActsOnWhatIsChosen.moc"
