// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ChosenRoom.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using core::Verb;
using Room = test::ChosenRoom;

// What is chosen and what is shown, where somebody else, another pane or the desktop has a hand in it.
class tst_ChosenElsewhere final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void whatSomebodyElseEndedMeanwhileIsNotActedOn_data()
    {
        QTest::addColumn<QString>("open");
        for (const auto* open : {"the menu of spans", "the dialog of an end", "the dialog of customers", "the question"})
            QTest::newRow(open) << QString::fromLatin1(open);
    }

    void whatSomebodyElseEndedMeanwhileIsNotActedOn()
    {
        QFETCH(const QString, open);
        Room room;
        auto* until = room.find<QAction>(u"watchUntil"_s);
        if (open == u"the dialog of an end"_s)
            until->trigger();
        else
            room.key(open == u"the menu of spans"_s ? Qt::Key_W : open == u"the question"_s ? Qt::Key_R : Qt::Key_C);
        room.desk.customerList.resize(1);
        auto& detail = room.detail();
        detail.item.version = 2;
        detail.item.state = core::ItemState::Resolved;
        for (auto& possible : detail.actions)
            possible = {possible.verb, false, u"already_resolved"_s};
        emit room.desk.itemsChanged({detail.item});
        room.reload();
        QTRY_VERIFY(!room.action(Verb::Watch)->isEnabled());
        for (auto* span : room.find<QMenu>(u"watchMenu"_s)->actions())
            span->trigger();
        for (auto* dialog : room.window->findChildren<QDialog*>())
            dialog->accept();
        if (auto* question = room.find<QWidget>(u"itemNotice"_s); question->isVisible())
            emit room.find<ui::NoticeBar>(u"itemNotice"_s)->accepted();
        QVERIFY(room.desk.asked.empty());
    }

    void whatIsOpenedFromElsewhereIsAloneAndSaysSo()
    {
        Room room;
        room.choose(1);
        room.find<QLineEdit>(u"search"_s)->setText(u"batch-21"_s);
        room.find<QAction>(u"actionPalette"_s)->trigger();
        QTest::keyClicks(room.find<QLineEdit>(u"paletteLine"_s), u"#%1"_s.arg(room.items[3].id.value));
        QTRY_VERIFY(room.find<QAbstractItemView>(u"paletteList"_s)->currentIndex().isValid());
        QTest::keyClick(room.find<QLineEdit>(u"paletteLine"_s), Qt::Key_Return);
        QTRY_COMPARE(room.title(), room.items[3].title);
        QVERIFY2(room.aimBar().startsWith(u"Opened on its own"_s), qPrintable(room.aimBar()));
        QCOMPARE(room.queue().aim().kind, ui::QueueAim::Kind::Nothing); // no row that is another one
        QTRY_VERIFY(room.action(Verb::Acknowledge)->isEnabled());
        room.pressInWindow(Qt::Key_A);
        QCOMPARE(room.desk.asked.size(), 1U);
        QCOMPARE(room.desk.asked[0].item, room.items[3].id);
        room.press(u"itemAim"_s, u"noticeYes"_s);
        QTRY_VERIFY(room.aimBar().isEmpty());
        QCOMPARE(room.queue().aim().item, room.items[3].id);
    }

    void aPastItemTakesTheChoiceFromTheQueue()
    {
        Room room;
        core::SimilarItem past;
        past.id = {4711};
        past.title = u"キュー滞留"_s;
        past.resolvedAt = room.clock.now().addDays(-3);
        room.desk.itemDesk.similar = {past};
        auto old = room.items[8];
        old.id = past.id;
        old.state = core::ItemState::Resolved;
        old.title = past.title;
        room.desk.details[old.id.value] = test::nightDetail(old, room.clock.now());
        room.choose(2);
        room.showTab(2);
        auto* view = room.find<QTableView>(u"similarView"_s);
        QTRY_VERIFY(view->model()->rowCount() == 1);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(room.title(), past.title);
        QCOMPARE(room.queue().aim().kind, ui::QueueAim::Kind::Nothing);
        QVERIFY2(room.aimBar().contains(u"not in the queue"_s), qPrintable(room.aimBar()));
        room.pressInWindow(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(room.title(), room.items[2].title);
        QCOMPARE(room.queue().aim().item, room.items[2].id);
        QVERIFY(room.aimBar().isEmpty());
    }

    void whomOneCallsIsOfWhatIsChosen()
    {
        Room room;
        for (const auto& item : room.items) {
            if (item.customer.isValid())
                room.desk.customerDesk.house[item.customer.value] = test::nightCustomer(item, room.clock.now());
        }
        emit room.desk.snapshotTaken(room.items);
        const auto* dial = room.find<QAction>(u"customerDial"_s);
        room.choose(1);
        QTRY_VERIFY(dial->isEnabled());
        // Two of different customers: nobody is called by mistake.
        for (auto& item : room.items) {
            if (item.id == room.items[3].id)
                item.customer = {8};
            ++item.version;
        }
        emit room.desk.itemsChanged(room.items);
        room.choose(2);
        room.queue().setFocus();
        room.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(room.queue().selectedItems(), (std::vector<core::ItemId> {room.items[2].id, room.items[3].id}));
        QTRY_VERIFY(!dial->isEnabled());
        room.choose(1);
        QTRY_VERIFY(dial->isEnabled());
    }

    void aNoticeThatIsTakenUpChoosesItsItem()
    {
        Room room;
        room.choose(0);
        room.queue().setFocus();
        room.key(Qt::Key_Down, Qt::ShiftModifier); // several are selected meanwhile
        auto fresh = room.items[3];
        fresh.id = {90001};
        fresh.title = u"disk is full"_s;
        room.desk.details[fresh.id.value] = test::nightDetail(fresh, room.clock.now());
        emit room.desk.itemsChanged({fresh});
        room.find<QAction>(u"queue_showNew"_s)->trigger();
        QTRY_VERIFY(room.model().rowOf(fresh.id));
        room.find<QAction>(u"actionPalette"_s)->trigger();
        auto* line = room.find<QLineEdit>(u"paletteLine"_s);
        QTest::keyClicks(line, u"#90001"_s);
        QTRY_VERIFY(room.find<QAbstractItemView>(u"paletteList"_s)->currentIndex().isValid());
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(room.title(), fresh.title);
        QCOMPARE(room.queue().selectedItems(), (std::vector<core::ItemId> {fresh.id}));
        QTRY_VERIFY(room.action(Verb::Acknowledge)->isEnabled());
        room.pressInWindow(Qt::Key_A);
        QCOMPARE(room.desk.asked.size(), 1U);
        QCOMPARE(room.desk.asked[0].item, fresh.id);
    }
};

QTEST_MAIN(tst_ChosenElsewhere)
#include "tst_ChosenElsewhere.moc"
