// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a person reaches the program and it reaches the person: the palette, the tray, what is said on the desktop.

#include "FakeDesk.h"
#include "Night.h"

#include "models/PaletteModel.h"
#include "ui/palette/PalettePopup.h"
#include "ui/queue/QueueView.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::PaletteModel;

namespace {

struct Room
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    std::vector<core::WorkItem> items;
    std::unique_ptr<ui::MainWindow> window;

    Room()
    {
        language.speak(ui::Language::Tongue::English);
        theme.apply(*qApp);
        items = test::nightItems(clock.now());
        for (const auto& item : items)
            desk.details[item.id.value] = test::nightDetail(item, clock.now());
        core::Customer minato;
        minato.id = {7};
        minato.name = u"湊商事"_s;
        minato.reading = u"ミナトショウジ"_s;
        desk.customerList = {minato};
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings});
        window->resize(1600, 900);
        window->show();
        emit desk.serverClockRead(clock.now());
        emit desk.sourcesRead(test::nightSources(clock.now()));
        emit desk.snapshotTaken(items);
        window->activateWindow();
    }

    [[nodiscard]] ui::PalettePopup& palette() const { return *window->findChild<ui::PalettePopup*>(); }
    [[nodiscard]] QLineEdit& line() const { return *window->findChild<QLineEdit*>(u"paletteLine"_s); }
    [[nodiscard]] QListView& list() const { return *window->findChild<QListView*>(u"paletteList"_s); }
    [[nodiscard]] QString hint() const { return window->findChild<QLabel*>(u"paletteHint"_s)->text(); }
    [[nodiscard]] ui::QueueView& queue() const { return *window->findChild<ui::QueueView*>(); }
    [[nodiscard]] QString current(int role = Qt::DisplayRole) const { return list().currentIndex().data(role).toString(); }

    void open() const
    {
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        queue().setFocus();
        QTest::keyClick(&queue(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(line().hasFocus());
    }

    void type(const QString& text) const
    {
        line().clear();
        QTest::keyClicks(&line(), text);
    }
};

} // namespace

class tst_Presence final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void theKeyOpensThePaletteAndEscGivesTheKeyboardBack()
    {
        const Room room;
        room.open();
        QVERIFY(room.palette().isVisible());
        QTest::keyClick(&room.line(), Qt::Key_Escape);
        QVERIFY(!room.palette().isVisible());
        QVERIFY(room.queue().hasFocus());
    }

    void anActionIsFoundAndDone()
    {
        const Room room;
        room.open();
        room.type(u">theme"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"action:actionTheme"_s);
        QCOMPARE(room.current(PaletteModel::KeysRole), u"Ctrl+Shift+T"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_COMPARE(room.theme.kind(), ui::ThemeKind::Light);
        QVERIFY(!room.palette().isVisible());
    }

    void enterBeforeTheAnswerDoesWhatWasTyped()
    {
        const Room room;
        room.open();
        room.type(u">theme"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return); // no turn of the loop in between: nothing was answered yet
        QTRY_COMPARE(room.theme.kind(), ui::ThemeKind::Light);
    }

    void whatCannotBeDoneSaysWhyAndIsNotDone()
    {
        const Room room;
        room.open();
        room.type(u">escalate"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"action:action_escalate"_s);
        QVERIFY(!room.current(PaletteModel::ReasonRole).isEmpty());
        QVERIFY2(room.hint().contains(room.current(PaletteModel::ReasonRole)), qPrintable(room.hint()));
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QVERIFY(room.palette().isVisible());
        QVERIFY(room.desk.asked.empty());
    }

    void anItemIsOpenedByItsNumber()
    {
        const Room room;
        room.open();
        const auto& item = room.items[3];
        room.type(u"#%1"_s.arg(item.id.value));
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"item:%1"_s.arg(item.id.value));
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_COMPARE(room.window->findChild<QLabel*>(u"itemTitle"_s)->text(), item.title);
    }

    void aCustomerIsFoundByTheReadingInRomaji()
    {
        const Room room;
        room.open();
        room.type(u"@minato shoji"_s);
        QTRY_COMPARE(room.current(), u"湊商事"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        auto* dock = room.window->findChild<QDockWidget*>(u"customerDock"_s);
        QTRY_VERIFY(dock->isVisible() && !room.desk.customerDesk.asked.empty());
    }

    void aPaneAndAPerspectiveAreGoneTo()
    {
        const Room room;
        room.open();
        room.type(u">sources"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"action:view_sourcesDock"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_VERIFY(room.window->findChild<QDockWidget*>(u"sourcesDock"_s)->isVisible());
        room.open();
        room.type(u"phone"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"perspective:phone"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_COMPARE(room.settings.text(ui::Settings::Key::Perspective), u"phone"_s);
    }

    void whatWasChosenLatelyStandsFirst()
    {
        const Room room;
        room.open();
        room.type(u">theme"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"action:actionTheme"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_COMPARE(room.theme.kind(), ui::ThemeKind::Light);
        room.open();
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"action:actionTheme"_s);
        QCOMPARE(room.current(PaletteModel::SectionRole), u"Recent"_s);
    }

    void theArrowsGoThroughTheLines()
    {
        const Room room;
        room.open();
        QTRY_VERIFY(room.list().model()->rowCount() > 12);
        QList<int> rows;
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) {
            QTest::keyClick(&room.line(), key, with);
            rows += room.list().currentIndex().row();
        };
        press(Qt::Key_Down);
        press(Qt::Key_PageDown);
        press(Qt::Key_Up);
        press(Qt::Key_Tab);
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_Up);
        QCOMPARE(rows, (QList<int> {1, 11, 10, 11, 0, 0}));
        QVERIFY(room.line().hasFocus());
        // Each is a thing of its own to who hears the screen.
        auto* heard = QAccessible::queryAccessibleInterface(&room.list());
        QCOMPARE(heard->role(), QAccessible::List);
        QCOMPARE(heard->child(0)->text(QAccessible::Name), room.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString());
    }

    void whatAnInputMethodComposesIsLookedForAndRunsNothing()
    {
        const Room room;
        room.open();
        QInputMethodEvent composing(u"みなと"_s, {});
        QApplication::sendEvent(&room.line(), &composing);
        QTRY_COMPARE(room.current(), u"湊商事"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return); // an input method that lets it through
        QCoreApplication::processEvents();
        QVERIFY(room.palette().isVisible());
        QInputMethodEvent committing;
        committing.setCommitString(u"湊"_s);
        QApplication::sendEvent(&room.line(), &committing);
        QCOMPARE(room.line().text(), u"湊"_s);
        QTRY_COMPARE(room.current(), u"湊商事"_s);
    }

    void nothingFoundIsSaid()
    {
        const Room room;
        room.open();
        room.type(u"qqqqqq"_s);
        const auto* sentence = room.palette().findChild<QLabel*>(u"stateSentence"_s);
        QTRY_VERIFY(sentence->isVisible());
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QVERIFY(room.palette().isVisible());
    }

    void theKeyboardGoneElsewhereClosesIt()
    {
        const Room room;
        room.open();
        room.window->findChild<QLineEdit*>(u"search"_s)->setFocus(Qt::MouseFocusReason);
        QVERIFY(!room.palette().isVisible());
        QVERIFY(room.window->findChild<QLineEdit*>(u"search"_s)->hasFocus());
    }

    void theSearchFieldHasItsOwnKey()
    {
        const Room room;
        QVERIFY(QTest::qWaitForWindowActive(room.window.get()));
        room.queue().setFocus();
        QTest::keyClick(&room.queue(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(room.window->findChild<QLineEdit*>(u"search"_s)->hasFocus());
    }
};

QTEST_MAIN(tst_Presence)
#include "tst_Presence.moc"
