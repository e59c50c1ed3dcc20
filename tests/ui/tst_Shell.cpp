// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program around the work: which keys do what, and what a person may set.

#include "FakeDesk.h"
#include "Night.h"

#include "ui/queue/QueueView.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QInputMethodEvent>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <functional>
#include <memory>
#include <set>

using namespace Qt::StringLiterals;
using namespace yagura;
using ui::Settings;

namespace {

/// The real window over a desk that the test holds, after `before` was done to the settings.
struct ShellDesktop
{
    QTemporaryDir folder;
    Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    std::vector<core::WorkItem> items;
    std::unique_ptr<ui::MainWindow> window;

    explicit ShellDesktop(const std::function<void(Settings&)>& before = {})
    {
        if (before)
            before(settings);
        language.speak(ui::Language::Tongue::English);
        theme.apply(*qApp);
        items = test::nightItems(clock.now());
        for (const auto& item : items)
            desk.details[item.id.value] = test::nightDetail(item, clock.now());
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings});
        window->resize(1600, 900);
        window->show();
        emit desk.serverClockRead(clock.now());
        emit desk.sourcesRead(test::nightSources(clock.now()));
        emit desk.snapshotTaken(items);
    }

    template <class Object>
    Object* find(const QString& name) const
    {
        return window->findChild<Object*>(name);
    }

    ui::ActionRegistry& registry() const { return window->registry(); }
    ui::QueueView& queue() const { return *window->findChild<ui::QueueView*>(); }
    QKeySequence keyOf(const QString& id) const { return registry().find(id)->action->shortcut(); }
};

/// The sheet as "?" opens it, with the action found by its words and its field waiting for a key.
struct OpenKeySheet
{
    ShellDesktop desktop;
    QDialog* dialog = nullptr;

    void open(const QString& words)
    {
        QVERIFY(QTest::qWaitForWindowExposed(desktop.window.get()));
        desktop.queue().setFocus();
        QTest::keyClick(&desktop.queue(), Qt::Key_Question);
        dialog = desktop.find<QDialog>(u"keySheet"_s);
        QVERIFY(dialog);
        QTRY_VERIFY(QApplication::focusWidget() == find<QLineEdit>(u"keySearch"_s));
        QTest::keyClicks(QApplication::focusWidget(), words);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"keyRecorder"_s));
    }

    template <class Object>
    Object* find(const QString& name) const
    {
        return dialog->findChild<Object*>(name);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers held = {}) const { QTest::keyClick(find<QLineEdit>(u"keyRecorder"_s), key, held); }
    QString sentence() const { return find<QLabel>(u"keySentence"_s)->text(); }
};

const auto acknowledge = u"action_acknowledge"_s;

void keepKeys(Settings& settings, const QJsonObject& keys)
{
    settings.set(Settings::Key::Shortcuts, keys);
}

} // namespace

class tst_Shell final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // Said by the offscreen platform of every window.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void everyActionWithAKeyIsInTheRegistryOnceWithWords()
    {
        const ShellDesktop desktop;
        std::set<QString> ids;
        for (const auto& entry : desktop.registry().all()) {
            QVERIFY2(ids.insert(entry.id).second, qPrintable(entry.id));
            QVERIFY2(!entry.action->text().isEmpty(), qPrintable(entry.id));
            QVERIFY2(!desktop.registry().areaTitle(entry.area).isEmpty(), qPrintable(entry.id));
        }
        for (const auto* action : desktop.window->findChildren<QAction*>()) {
            if (!action->shortcut().isEmpty())
                QVERIFY2(ids.contains(action->objectName()), qPrintable(action->text() + action->objectName()));
        }
        QCOMPARE(desktop.registry().find(acknowledge)->area, u"workItemDock"_s);
        QCOMPARE(desktop.registry().find(u"queue_group"_s)->area, u"queueDock"_s);
        QCOMPARE(desktop.registry().find(u"view_queueDock"_s)->area, u"panes"_s);
        QCOMPARE(desktop.registry().find(u"perspective_1"_s)->area, u"perspectives"_s);
        QCOMPARE(desktop.registry().find(u"actionTheme"_s)->area, u"window"_s);
    }

    void noTwoActionsThatAreHeardTogetherShareAKey()
    {
        const ShellDesktop desktop;
        for (const auto& entry : desktop.registry().all()) {
            const auto* holder = desktop.registry().holderOf(entry.action->shortcut(), entry.id);
            QVERIFY2(!holder, qPrintable(u"%1: %2 and %3"_s.arg(entry.action->shortcut().toString(), entry.id, holder ? holder->id : QString())));
        }
    }

    void aChosenKeyCallsItsActionFromNowOnAndAtTheNextStart()
    {
        ShellDesktop desktop;
        desktop.registry().setKey(u"actionTheme"_s, Qt::Key_F9);
        QCOMPARE(desktop.settings.object(Settings::Key::Shortcuts), (QJsonObject {{u"actionTheme"_s, u"F9"_s}}));
        QVERIFY(desktop.find<QAction>(u"actionTheme"_s)->toolTip().contains(u"F9"_s));
        QVERIFY(QTest::qWaitForWindowExposed(desktop.window.get()));
        desktop.queue().setFocus();
        QTest::keyClick(&desktop.queue(), Qt::Key_F9);
        QCOMPARE(desktop.theme.kind(), ui::ThemeKind::Light);
        QTest::keyClick(&desktop.queue(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desktop.theme.kind(), ui::ThemeKind::Light);

        const ShellDesktop next([](Settings& settings) { keepKeys(settings, {{u"actionTheme"_s, u"F9"_s}}); });
        QCOMPARE(next.keyOf(u"actionTheme"_s), QKeySequence(Qt::Key_F9));
        QVERIFY(next.find<QAction>(u"actionTheme"_s)->toolTip().contains(u"F9"_s));
    }

    void aKeyIsTakenFromWhoeverHasItAndGivenBack()
    {
        ShellDesktop desktop;
        auto& registry = desktop.registry();
        const auto* holder = registry.holderOf(Qt::CTRL | Qt::Key_G, u"actionTheme"_s);
        QVERIFY(holder);
        QCOMPARE(holder->id, u"queue_group"_s);
        registry.setKey(u"actionTheme"_s, Qt::CTRL | Qt::Key_G);
        QCOMPARE(desktop.keyOf(u"actionTheme"_s), QKeySequence(Qt::CTRL | Qt::Key_G));
        QVERIFY(desktop.keyOf(u"queue_group"_s).isEmpty());
        QVERIFY(registry.hasOwnKey(u"queue_group"_s));
        registry.resetKey(u"queue_group"_s);
        QCOMPARE(desktop.keyOf(u"queue_group"_s), QKeySequence(Qt::CTRL | Qt::Key_G));
        QVERIFY(desktop.keyOf(u"actionTheme"_s).isEmpty());
        registry.resetAllKeys();
        QCOMPARE(desktop.keyOf(u"actionTheme"_s), registry.find(u"actionTheme"_s)->defaultKey);
        QVERIFY(desktop.settings.object(Settings::Key::Shortcuts).isEmpty());
    }

    void docksMayUseTheSameKeyEachForItself()
    {
        const ShellDesktop desktop;
        QCOMPARE(desktop.registry().holderOf(Qt::Key_T, u"chartAll"_s), nullptr); // the sources' own
        QVERIFY(desktop.registry().holderOf(Qt::Key_A, u"chartAll"_s)); // heard in the whole window
    }

    void whatTheFileSaysOfKeysIsTakenOnlyWhereItCanBeRead_data()
    {
        QTest::addColumn<QJsonValue>("kept");
        QTest::addColumn<QKeySequence>("key");
        QTest::newRow("a key") << QJsonValue(u"Ctrl+Shift+K"_s) << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K);
        QTest::newRow("none") << QJsonValue(u""_s) << QKeySequence();
        QTest::newRow("no text") << QJsonValue(7) << QKeySequence(Qt::Key_A);
        QTest::newRow("no key") << QJsonValue(u"Ctrl+Banana"_s) << QKeySequence(Qt::Key_A);
        QTest::newRow("several keys") << QJsonValue(u"Ctrl+X, Ctrl+S"_s) << QKeySequence(Qt::Key_A);
        QTest::newRow("endless") << QJsonValue(QString(10'000, u'A')) << QKeySequence(Qt::Key_A);
        QTest::newRow("the default of another, which goes without") << QJsonValue(u"F1"_s) << QKeySequence(Qt::Key_F1);
    }

    void whatTheFileSaysOfKeysIsTakenOnlyWhereItCanBeRead()
    {
        QFETCH(const QJsonValue, kept);
        QFETCH(const QKeySequence, key);
        const ShellDesktop desktop([&kept](Settings& settings) { keepKeys(settings, {{acknowledge, kept}, {u"unknown"_s, u"F2"_s}}); });
        QCOMPARE(desktop.keyOf(acknowledge), key);
        QCOMPARE(desktop.keyOf(u"actionHelp"_s).isEmpty(), key == QKeySequence(Qt::Key_F1));
    }

    void theSheetTellsEveryKeyByAreaAndFindsItByItsWordsOrItsKey_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("found");
        QTest::newRow("its name") << u"acknow"_s << u"Acknowledge"_s;
        QTest::newRow("in any case and width") << u"ＡＣＫＮＯＷ"_s << u"Acknowledge"_s;
        QTest::newRow("its key") << u"ctrl+g"_s << u"Group the queue"_s;
        QTest::newRow("what it does") << u"between the dark"_s << u"Switch the theme"_s;
        QTest::newRow("nothing") << u"banana"_s << QString();
    }

    void theSheetTellsEveryKeyByAreaAndFindsItByItsWordsOrItsKey()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, found);
        ShellDesktop desktop;
        desktop.find<QAction>(u"actionKeys"_s)->trigger();
        const auto* dialog = desktop.find<QDialog>(u"keySheet"_s);
        const auto* list = dialog->findChild<QTreeWidget*>(u"keyList"_s);
        auto shown = 0;
        for (const auto& entry : desktop.registry().all())
            shown += entry.action->isVisible() ? 1 : 0;
        auto rows = 0;
        for (auto at = 0; at < list->topLevelItemCount(); ++at)
            rows += list->topLevelItem(at)->childCount();
        QCOMPARE(rows, shown);
        dialog->findChild<QLineEdit*>(u"keySearch"_s)->setText(words);
        QCOMPARE(list->currentItem() ? list->currentItem()->text(0) : QString(), found);
        QCOMPARE(dialog->findChild<QLabel*>(u"keyName"_s)->text(), found.isEmpty() ? u"No action is called so."_s : found);
    }

    void aKeyIsChangedWithKeysAlone()
    {
        OpenKeySheet sheet;
        sheet.open(u"Acknowledge"_s);
        sheet.press(Qt::Key_F9);
        QCOMPARE(sheet.desktop.keyOf(acknowledge), QKeySequence(Qt::Key_F9));
        QCOMPARE(sheet.sentence(), u"“Acknowledge” is on F9 now."_s);
        sheet.press(Qt::Key_Q);
        QCOMPARE(sheet.desktop.keyOf(acknowledge), QKeySequence(Qt::Key_Q));
        QCOMPARE(sheet.sentence(), u"“Acknowledge” is on Q now, wherever no text is typed."_s);
        QTest::mouseClick(sheet.find<QPushButton>(u"keyNone"_s), Qt::LeftButton);
        QVERIFY(sheet.desktop.keyOf(acknowledge).isEmpty());
        QTest::mouseClick(sheet.find<QPushButton>(u"keyDefault"_s), Qt::LeftButton);
        QCOMPARE(sheet.desktop.keyOf(acknowledge), QKeySequence(Qt::Key_A));
        sheet.press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), sheet.find<QTreeWidget>(u"keyList"_s));
    }

    void aKeyOfAnotherActionIsTakenOnlyAtTheSecondPress()
    {
        OpenKeySheet sheet;
        sheet.open(u"Acknowledge"_s);
        sheet.press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(sheet.desktop.keyOf(acknowledge), QKeySequence(Qt::Key_A));
        QVERIFY2(sheet.sentence().startsWith(u"Ctrl+G already calls “Group the queue” (Response queue)"_s), qPrintable(sheet.sentence()));
        QVERIFY(sheet.find<QPushButton>(u"keyTake"_s)->isVisible());
        sheet.press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(sheet.desktop.keyOf(acknowledge), QKeySequence(Qt::CTRL | Qt::Key_G));
        QVERIFY(sheet.desktop.keyOf(u"queue_group"_s).isEmpty());
        QVERIFY(!sheet.find<QPushButton>(u"keyTake"_s)->isVisible());
        QTest::mouseClick(sheet.find<QPushButton>(u"keyAllDefault"_s), Qt::LeftButton);
        QCOMPARE(sheet.desktop.keyOf(u"queue_group"_s), QKeySequence(Qt::CTRL | Qt::Key_G));
        QCOMPARE(sheet.desktop.keyOf(acknowledge), QKeySequence(Qt::Key_A));
    }

    void keysThatListsDialogsAndInputMethodsNeedAreNotGiven_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("held");
        QTest::addColumn<QString>("sentence");
        const Qt::KeyboardModifiers none;
        QTest::newRow("an arrow") << Qt::Key_Down << none << u"Down moves about"_s;
        QTest::newRow("an arrow that selects") << Qt::Key_Down << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"Shift+Down moves about"_s;
        QTest::newRow("Enter") << Qt::Key_Return << none << u"Return moves about"_s;
        QTest::newRow("Space") << Qt::Key_Space << none << u"Space moves about"_s;
        QTest::newRow("Henkan") << Qt::Key_Henkan << none << u"Henkan belongs to the input method"_s;
        QTest::newRow("Zenkaku Hankaku") << Qt::Key_Zenkaku_Hankaku << none << u"Zenkaku Hankaku belongs"_s;
        QTest::newRow("what switches the input method") << Qt::Key_Space << Qt::KeyboardModifiers(Qt::ControlModifier) << u"Ctrl+Space belongs"_s;
        QTest::newRow("a modifier alone") << Qt::Key_Control << none << u"To change a key"_s;
    }

    void keysThatListsDialogsAndInputMethodsNeedAreNotGiven()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const Qt::KeyboardModifiers, held);
        QFETCH(const QString, sentence);
        OpenKeySheet sheet;
        sheet.open(u"Acknowledge"_s);
        QKeyEvent press(QEvent::KeyPress, key, held); // QTest does not know the keys of a Japanese keyboard
        QCoreApplication::sendEvent(sheet.find<QLineEdit>(u"keyRecorder"_s), &press);
        QCOMPARE(sheet.desktop.keyOf(acknowledge), QKeySequence(Qt::Key_A));
        QVERIFY2(sheet.sentence().startsWith(sentence), qPrintable(sheet.sentence()));
    }

    void noKeyIsAShortcutWhileAnInputMethodComposes()
    {
        ShellDesktop desktop;
        QVERIFY(QTest::qWaitForWindowExposed(desktop.window.get()));
        auto* search = desktop.find<QLineEdit>(u"search"_s);
        search->setFocus();
        const auto dark = desktop.theme.kind();
        QInputMethodEvent composing(u"かんし"_s, {});
        QCoreApplication::sendEvent(search, &composing);
        QTest::keyClick(search, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desktop.theme.kind(), dark);
        QInputMethodEvent done;
        done.setCommitString(u"監視"_s);
        QCoreApplication::sendEvent(search, &done);
        QCOMPARE(search->text(), u"監視"_s);
        QTest::keyClick(search, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desktop.theme.kind() != dark);
    }

    void aBareKeyIsNoShortcutWhereTextIsTyped()
    {
        ShellDesktop desktop([](Settings& settings) { keepKeys(settings, {{u"actionTheme"_s, u"Insert"_s}}); });
        QVERIFY(QTest::qWaitForWindowExposed(desktop.window.get()));
        auto* search = desktop.find<QLineEdit>(u"search"_s);
        search->setFocus();
        const auto dark = desktop.theme.kind();
        QTest::keyClick(search, Qt::Key_Insert);
        QTest::keyClick(search, Qt::Key_Question);
        QCOMPARE(desktop.theme.kind(), dark);
        QVERIFY(!desktop.find<QDialog>(u"keySheet"_s));
        QCOMPARE(search->text(), u"?"_s);
        desktop.queue().setFocus();
        QTest::keyClick(&desktop.queue(), Qt::Key_Insert);
        QVERIFY(desktop.theme.kind() != dark);
    }

    void anActionThatDiesIsForgotten()
    {
        ShellDesktop desktop;
        auto* action = new QAction(u"For a while"_s, desktop.window.get());
        action->setObjectName(u"aWhile"_s);
        QSignalSpy changed(&desktop.registry(), &ui::ActionRegistry::changed);
        desktop.registry().add(action, u"window"_s);
        desktop.registry().add(action, u"window"_s);
        QCOMPARE(changed.count(), 1);
        QVERIFY(desktop.registry().find(u"aWhile"_s));
        delete action;
        QCOMPARE(changed.count(), 2);
        QVERIFY(!desktop.registry().find(u"aWhile"_s));
    }
};

QTEST_MAIN(tst_Shell)
#include "tst_Shell.moc"
