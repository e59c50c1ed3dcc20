// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ItemDesktop.h"

#include "ui/customer/CustomerEditor.h"
#include "ui/item/Composer.h"
#include "ui/item/CustomerDialog.h"
#include "ui/queue/BulkDialog.h"
#include "ui/queue/ViewNameDialog.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace yagura;

namespace {

void compose(QWidget* field, const QString& preedit)
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(field, &event);
}

void commit(QWidget* field, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(field, &event);
}

void pressAll(QWidget* field)
{
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Tab);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Enter, Qt::KeypadModifier);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Escape);
}

} // namespace

class tst_Composing final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void aNoteIsSentWhenItsLastWordIsThere()
    {
        models::Drafts drafts;
        ui::Composer composer(drafts);
        composer.setPossible(true, true);
        composer.showItem({7});
        composer.show();
        composer.begin(core::Verb::Note);
        auto* edit = composer.findChild<QPlainTextEdit*>(u"note"_s);
        const QSignalSpy written(&composer, &ui::Composer::written);
        const QSignalSpy left(&composer, &ui::Composer::left);
        edit->setPlainText(u"再起動済み。"_s);
        edit->moveCursor(QTextCursor::End);
        compose(edit, u"ようすをみる"_s);
        pressAll(edit);
        QCOMPARE(written.count(), 0);
        QCOMPARE(left.count(), 0);
        commit(edit, u"様子を見る"_s);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(written.count(), 1);
        QCOMPARE(written.first().at(1).toString(), u"再起動済み。様子を見る"_s);
        QCOMPARE(left.count(), 1);
    }

    void whatIsComposedAndTakenBackLeavesTheKeysToTheField()
    {
        models::Drafts drafts;
        ui::Composer composer(drafts);
        composer.setPossible(true, true);
        composer.showItem({7});
        composer.show();
        composer.begin(core::Verb::Note);
        auto* edit = composer.findChild<QPlainTextEdit*>(u"note"_s);
        const QSignalSpy left(&composer, &ui::Composer::left);
        compose(edit, u"か"_s);
        compose(edit, {});
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }

    void theTextForManyIsWrittenToItsEnd()
    {
        test::FakeDesk desk;
        const test::StillClock clock;
        const ui::Theme theme;
        ui::BulkDialog dialog(theme, desk, clock, core::Verb::Note, {test::nightItems(clock.now())[0], test::nightItems(clock.now())[1]});
        dialog.show();
        QTRY_COMPARE(dialog.run().phase(), models::BulkRun::Phase::Ready);
        auto* text = dialog.findChild<QPlainTextEdit*>(u"bulkText"_s);
        text->setPlainText(u"計画作業"_s);
        text->moveCursor(QTextCursor::End);
        compose(text, u"ちゅう"_s);
        pressAll(text);
        QVERIFY(desk.asked.empty());
        QVERIFY(dialog.isVisible());
        QVERIFY(text->hasFocus() || dialog.focusWidget() == text);
        commit(text, u"中"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.asked.size(), 2U);
        QCOMPARE(desk.asked[0].text, u"計画作業中"_s);
    }

    void theSearchOfTheQueueKeepsTheKeyboard()
    {
        test::ItemDesktop desktop;
        desktop.open();
        auto* search = desktop.find<QLineEdit>(u"search"_s);
        desktop.pressInWindow(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(search->hasFocus());
        compose(search, u"みなと"_s);
        pressAll(search);
        QVERIFY(search->hasFocus());
        commit(search, u"みなと"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!search->hasFocus());
    }

    void theSheetOfKeysStaysInItsSearch()
    {
        test::ItemDesktop desktop;
        desktop.open();
        desktop.find<QAction>(u"actionKeys"_s)->trigger();
        auto* sheet = desktop.find<QDialog>(u"keySheet"_s);
        auto* search = sheet->findChild<QLineEdit*>(u"keySearch"_s);
        QTRY_VERIFY(search->hasFocus());
        compose(search, u"かくにん"_s);
        pressAll(search);
        QVERIFY(sheet->isVisible());
        QVERIFY(search->hasFocus());
        commit(search, u"確認"_s);
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(sheet->findChild<QTreeWidget*>()->hasFocus());
    }

    void aDialogIsNeitherTakenNorLeft_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("field");
        QTest::newRow("the name of a saved view") << u"view"_s << u"viewName"_s;
        QTest::newRow("whose the item is") << u"assign"_s << u"customerSearch"_s;
        QTest::newRow("a customer's name") << u"customer"_s << u"editName"_s;
    }

    void aDialogIsNeitherTakenNorLeft()
    {
        QFETCH(const QString, which);
        QFETCH(const QString, field);
        const ui::Theme theme;
        const test::StillClock clock;
        test::FakeCustomers customers;
        core::Customer customer;
        customer.id = {1};
        customer.name = u"みなと物流"_s;
        std::unique_ptr<QDialog> dialog;
        const ui::ViewNameDialog* view = nullptr;
        if (which == u"view"_s) {
            auto made = std::make_unique<ui::ViewNameDialog>(theme, ui::ViewNameDialog::Of::NewView, u"夜"_s);
            view = made.get();
            dialog = std::move(made);
        } else if (which == u"assign"_s) {
            dialog = std::make_unique<ui::CustomerDialog>(std::vector {customer}, std::vector<core::CustomerHint> {});
        } else {
            auto card = test::nightCustomer(test::nightItems(clock.now())[0], clock.now());
            card.editable = true;
            dialog = std::make_unique<ui::CustomerEditor>(customers, card);
        }
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        auto* line = dialog->findChild<QLineEdit*>(field);
        line->setFocus();
        const QSignalSpy ended(dialog.get(), &QDialog::finished);
        const auto chosen = view ? std::make_unique<QSignalSpy>(view, &ui::ViewNameDialog::chosen) : nullptr;
        compose(line, u"よる"_s);
        pressAll(line);
        QCOMPARE(ended.count(), 0);
        QVERIFY(!chosen || chosen->isEmpty());
        QVERIFY(customers.edited.empty());
        QVERIFY(dialog->isVisible());
        QVERIFY(line->hasFocus());
    }

    void aCellOfAListIsWrittenToItsEnd()
    {
        const test::StillClock clock;
        test::FakeCustomers customers;
        auto card = test::nightCustomer(test::nightItems(clock.now())[0], clock.now());
        card.editable = true;
        ui::CustomerEditor editor(customers, card);
        editor.show();
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        auto* table = editor.findChild<QTableWidget*>(u"editContacts"_s);
        QVERIFY(table);
        editor.findChild<QTabWidget*>(u"customerTabs"_s)->setCurrentIndex(1);
        table->setCurrentCell(0, 0);
        table->editItem(table->item(0, 0));
        auto* cell = table->viewport()->findChild<QLineEdit*>();
        QVERIFY(cell && cell->isVisible());
        compose(cell, u"すずき"_s);
        pressAll(cell);
        QVERIFY(cell->isVisible());
        QVERIFY(editor.isVisible());
        commit(cell, u"鈴木"_s);
        QTest::keyClick(cell, Qt::Key_Return);
        QVERIFY(table->item(0, 0)->text().contains(u"鈴木"_s));
        QVERIFY(editor.isVisible());
    }
};

QTEST_MAIN(tst_Composing)
#include "tst_Composing.moc"
