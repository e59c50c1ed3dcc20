// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ItemDesktop.h"

#include "ui/common/NoticeBar.h"
#include "ui/item/Composer.h"
#include "ui/keys/TypedAhead.h"
#include "ui/queue/BulkDialog.h"
#include "ui/queue/QueueDock.h"
#include "ui/shell/Docks.h"

#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yagura;
using core::Verb;

namespace {

/// Letters that are all keys of actions, among them those that act at once.
const auto dangerous = u"fear of a war"_s;

struct Room : test::ItemDesktop
{
    Room()
    {
        open();
        queue().setFocus();
    }

    ui::QueueView& queue() const { return *window->findChild<ui::QueueView*>(); }
    QPlainTextEdit& note() const { return *find<QPlainTextEdit>(u"note"_s); }
    QAction* action(Verb verb) const { return find<QAction>(u"action_"_s + core::verbName(verb)); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(&queue(), static_cast<Qt::Key>(key), modifiers); }
    /// As the platform does: each key to whoever has the keyboard by then.
    void type(const QString& text) const
    {
        for (const auto letter : text)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), letter.toLatin1());
    }
    QString word() const
    {
        const auto* bar = find<ui::NoticeBar>(u"windowNotice"_s);
        return bar->isVisible() ? bar->sentence() : QString();
    }
    /// The next item is chosen, and its reading does not come back.
    void chooseUnread(size_t at)
    {
        desk.answersNow = false;
        queue().choose(items[at].id);
        QTRY_VERIFY(!action(Verb::Acknowledge)->isEnabled());
        queue().setFocus();
    }
};

} // namespace

class tst_TypedAhead final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void whoWritesBeforeTheItemIsReadWritesANote_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Verb>("verb");
        QTest::newRow("a note") << static_cast<int>(Qt::Key_N) << Verb::Note;
        QTest::newRow("an escalation") << static_cast<int>(Qt::Key_E) << Verb::Escalate;
    }

    void whoWritesBeforeTheItemIsReadWritesANote()
    {
        QFETCH(const int, key);
        QFETCH(const Verb, verb);
        Room room;
        room.chooseUnread(3);
        room.key(key);
        room.type(dangerous.left(7));
        room.desk.answersNow = true;
        room.desk.answer(); // it comes in the middle of the sentence
        QTRY_COMPARE(room.title(), room.items[3].title);
        room.type(dangerous.mid(7));
        QVERIFY(room.desk.asked.empty());
        QCOMPARE(room.note().toPlainText(), dangerous);
        QTRY_VERIFY(room.find<QAbstractButton>(u"noteSend"_s)->isEnabled());
        QTest::keyClick(&room.note(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(room.desk.asked.size(), 1U);
        QCOMPARE(room.desk.asked[0].verb, verb);
        QCOMPARE(room.desk.asked[0].item, room.items[3].id);
        QCOMPARE(room.desk.asked[0].text, dangerous);
    }

    void whereTheItemNeverComesTheWordsAreKept_data()
    {
        QTest::addColumn<QString>("why");
        QTest::newRow("the database is away") << u"away"_s;
        QTest::newRow("it cannot be read") << u"failed"_s;
    }

    void whereTheItemNeverComesTheWordsAreKept()
    {
        QFETCH(const QString, why);
        Room room;
        room.chooseUnread(3);
        if (why == u"away"_s) {
            emit room.desk.connectionLost({core::ErrorKind::Offline, u"gone"_s, {}, {}});
        } else {
            room.desk.detailError = core::Error {core::ErrorKind::TimedOut, u"x"_s, {}, {}};
            room.desk.answer();
        }
        QCoreApplication::processEvents();
        room.key(Qt::Key_N);
        room.type(dangerous);
        QTest::keyClick(&room.note(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(room.desk.asked.empty());
        QCOMPARE(room.note().toPlainText(), dangerous);
        QCOMPARE(room.desk.draftStore.draft(room.items[3].id).text, dangerous);
        const auto* waits = room.find<QLabel>(u"noteWaits"_s);
        QVERIFY(waits->isVisible() && waits->text().contains(u"is kept here"_s));
        // And found again where it is looked at later.
        room.desk.detailError.reset();
        room.desk.answersNow = true;
        room.desk.answer();
        room.choose(1);
        room.choose(3);
        QCOMPARE(room.note().toPlainText(), dangerous);
    }

    void aKeyThatCannotBeDoneYetIsNotDoneLater_data()
    {
        QTest::addColumn<int>("key");
        for (const auto& [name, key] : {std::pair {"acknowledge", Qt::Key_A}, {"watch", Qt::Key_W}, {"first response done", Qt::Key_F}, {"resolve", Qt::Key_R}, {"whose it is", Qt::Key_C}})
            QTest::newRow(name) << static_cast<int>(key);
    }

    void aKeyThatCannotBeDoneYetIsNotDoneLater()
    {
        QFETCH(const int, key);
        Room room;
        room.chooseUnread(3);
        room.key(key);
        QVERIFY2(room.word().contains(u"still being read"_s), qPrintable(room.word()));
        room.desk.answersNow = true;
        room.desk.answer();
        QTRY_COMPARE(room.title(), room.items[3].title);
        QVERIFY(room.desk.asked.empty());
        QVERIFY(!room.find<QMenu>(u"watchMenu"_s)->isVisible());
        QVERIFY(!room.find<QDialog>(u"customerDialog"_s));
    }

    void aNameThatIsTypedBeforeItsFieldComesIsPassedOver()
    {
        Room room;
        room.chooseUnread(3);
        room.key(Qt::Key_C); // cannot be done yet
        room.desk.answersNow = true;
        room.desk.answer();
        QTRY_COMPARE(room.title(), room.items[3].title);
        for (const auto letter : u"acme far east"_s)
            QTest::keyClick(&room.queue(), letter.toLatin1());
        QVERIFY(room.desk.asked.empty());
        QVERIFY(!room.find<QMenu>(u"watchMenu"_s)->isVisible());
        QVERIFY2(room.word().contains(u"was dropped"_s), qPrintable(room.word()));
        // Later, with a pause, a key is a key again.
        const auto* ahead = room.window->findChild<ui::TypedAhead*>();
        QTRY_VERIFY(!ahead->isActive());
        room.key(Qt::Key_A);
        QCOMPARE(room.desk.asked.size(), 1U);
    }

    void aRefusedNoteTakesItsWordsWithIt()
    {
        Room room;
        room.find<QLineEdit>(u"search"_s)->setText(u"batch-21"_s); // the chosen row is hidden
        room.queue().setFocus();
        QCoreApplication::processEvents();
        room.key(Qt::Key_N);
        room.find<QLineEdit>(u"search"_s)->clear();
        QTRY_VERIFY(room.action(Verb::Acknowledge)->isEnabled());
        for (const auto letter : dangerous)
            QTest::keyClick(&room.queue(), letter.toLatin1());
        QVERIFY(room.desk.asked.empty());
        QVERIFY(room.note().toPlainText().isEmpty());
    }

    void theDialogOfCustomersIsThereBeforeTheyAre()
    {
        Room room;
        core::Customer customer;
        customer.id = {7};
        customer.name = u"Far East Works"_s;
        auto slow = std::make_shared<QPromise<core::Result<std::vector<core::Customer>>>>();
        room.desk.slowCustomers = slow;
        room.key(Qt::Key_C);
        auto* dialog = room.find<QDialog>(u"customerDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        // Also where the desktop has not given the new window the keyboard yet.
        for (const auto letter : u"far"_s)
            QTest::keyClick(&room.queue(), letter.toLatin1());
        auto* search = dialog->findChild<QLineEdit*>(u"customerSearch"_s);
        QCOMPARE(search->text(), u"far"_s);
        QVERIFY(room.desk.asked.empty());
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel*>(u"aboutItem"_s)->text().contains(room.items[1].title));
        slow->addResult(core::Result<std::vector<core::Customer>>(std::vector {customer}));
        slow->finish();
        const auto* list = dialog->findChild<QListWidget*>(u"customerList"_s);
        QTRY_VERIFY(list->currentItem() && list->currentItem()->text() == u"Far East Works"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(room.desk.asked.size(), 1U);
        QCOMPARE(room.desk.asked[0].customer, customer.id);
    }

    void customersThatCannotBeReadAreAskedForOnceMore()
    {
        Room room;
        room.desk.slowCustomers = std::make_shared<QPromise<core::Result<std::vector<core::Customer>>>>();
        room.key(Qt::Key_C);
        auto* dialog = room.find<QDialog>(u"customerDialog"_s);
        room.desk.slowCustomers->addResult(tl::unexpected(core::Error {core::ErrorKind::Offline, u"raw"_s, {}, {}}));
        room.desk.slowCustomers->finish();
        const auto* state = dialog->findChild<QLabel*>(u"customerState"_s);
        QTRY_VERIFY(state->text().contains(u"cannot be reached"_s));
        room.desk.slowCustomers.reset();
        room.desk.customerList.resize(2);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"customerAgain"_s), Qt::LeftButton);
        QTRY_COMPARE(dialog->findChild<QListWidget*>(u"customerList"_s)->count(), 2);
    }

    void theTextForManyTakesWhatFollowsItsKey_data()
    {
        QTest::addColumn<int>("key");
        for (const auto& [name, key] : {std::pair {"note", Qt::Key_N}, {"watch", Qt::Key_W}, {"escalate", Qt::Key_E}, {"resolve", Qt::Key_R}, {"first response done", Qt::Key_F}})
            QTest::newRow(name) << static_cast<int>(key);
    }

    void theTextForManyTakesWhatFollowsItsKey()
    {
        QFETCH(const int, key);
        Room room;
        room.key(Qt::Key_Down, Qt::ShiftModifier);
        room.key(key);
        // The queue still has the keyboard: a new window waits for the desktop.
        for (const auto letter : dangerous)
            QTest::keyClick(&room.queue(), letter.toLatin1());
        const auto dialogs = room.window->findChildren<ui::BulkDialog*>();
        QCOMPARE(dialogs.size(), 1);
        QCOMPARE(dialogs[0]->findChild<QPlainTextEdit*>(u"bulkText"_s)->toPlainText(), dangerous);
        QVERIFY(room.desk.asked.empty());
    }

    void aDialogWithoutATextTakesNone()
    {
        Room room;
        room.key(Qt::Key_Down, Qt::ShiftModifier);
        room.key(Qt::Key_A);
        auto* dialog = room.find<ui::BulkDialog>(u"bulkDialog"_s);
        QTRY_VERIFY(dialog->run().canStart());
        for (const auto letter : dangerous) // with blanks, which would press a button
            QTest::keyClick(&room.queue(), letter.toLatin1());
        QVERIFY(room.desk.asked.empty());
        QCOMPARE(room.find<ui::BulkDialog>(u"bulkDialog"_s), dialog);
        QVERIFY2(room.word().contains(u"was dropped"_s), qPrintable(room.word()));
    }

    void whatIsTypedAfterAChoiceInThePaletteIsTheNotes()
    {
        Room room;
        room.find<QAction>(u"actionPalette"_s)->trigger();
        auto* line = room.find<QLineEdit>(u"paletteLine"_s);
        QTest::keyClicks(line, u">note"_s);
        auto* list = room.find<QAbstractItemView>(u"paletteList"_s);
        QTRY_COMPARE(list->currentIndex().data().toString(), room.action(Verb::Note)->text());
        QTest::keyClick(line, Qt::Key_Return);
        for (const auto letter : dangerous.left(8)) // before what was chosen is done
            QTest::keyClick(&room.queue(), letter.toLatin1());
        QTRY_VERIFY(room.note().hasFocus());
        room.type(dangerous.mid(8));
        QCOMPARE(room.note().toPlainText(), dangerous);
        QVERIFY(room.desk.asked.empty());
    }

    void whatIsTypedAfterAChoiceWithoutAFieldIsPassedOver()
    {
        Room room;
        room.find<QAction>(u"actionPalette"_s)->trigger();
        auto* line = room.find<QLineEdit>(u"paletteLine"_s);
        QTest::keyClicks(line, u">switch the theme"_s);
        auto* list = room.find<QAbstractItemView>(u"paletteList"_s);
        QTRY_VERIFY(list->currentIndex().data().toString().contains(u"theme"_s));
        QTest::keyClick(line, Qt::Key_Return);
        for (const auto letter : dangerous)
            QTest::keyClick(&room.queue(), letter.toLatin1());
        QTRY_VERIFY2(room.word().contains(u"was dropped"_s), qPrintable(room.word()));
        QVERIFY(room.desk.asked.empty());
    }

    void theEditorOfACustomerTakesWhatFollows()
    {
        Room room;
        auto card = test::nightCustomer(room.items[1], room.clock.now());
        card.editable = true;
        room.desk.customerDesk.house[card.customer.id.value] = card;
        emit room.desk.snapshotTaken(room.items);
        auto* edit = room.find<QAction>(u"customerEdit"_s);
        QTRY_VERIFY(edit->isVisible());
        edit->trigger();
        for (const auto letter : dangerous)
            QTest::keyClick(&room.queue(), letter.toLatin1());
        QVERIFY(room.desk.asked.empty());
        QVERIFY(room.find<QLineEdit>(u"editName"_s)->text().endsWith(dangerous));
    }

    void aNoteIsWrittenThoughItsPaneStandsBehindAnother()
    {
        Room room;
        auto* pane = room.find<QDockWidget>(u"workItemDock"_s);
        pane->close();
        QVERIFY(!room.note().isVisible());
        room.key(Qt::Key_N);
        QVERIFY(room.note().isVisible());
        room.type(dangerous);
        QCOMPARE(room.note().toPlainText(), dangerous);
        QVERIFY(room.desk.asked.empty());
    }

    void fromAPaneThatFloatsTheSearchTakesWhatFollows()
    {
        Room room;
        auto* pane = room.window->findChild<ui::QueueDock*>();
        pane->setFloating(true);
        pane->show();
        pane->activateWindow();
        QTRY_VERIFY(pane->isActiveWindow());
        room.queue().setFocus();
        room.key(Qt::Key_F, Qt::ControlModifier);
        for (const auto letter : dangerous) // the window has not got the keyboard yet
            QTest::keyClick(&room.queue(), letter.toLatin1());
        QCOMPARE(room.find<QLineEdit>(u"search"_s)->text(), dangerous);
        QVERIFY(room.desk.asked.empty());
    }
};

QTEST_MAIN(tst_TypedAhead)
#include "tst_TypedAhead.moc"
