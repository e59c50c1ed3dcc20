// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program around the work: which keys do what, and what a person may set.

#include "FakeDesk.h"
#include "Night.h"
#include "TextScale.h"

#include "models/ConnectionText.h"
#include "models/ConnectionTrials.h"
#include "models/QueueModel.h"
#include "models/Times.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/QuietTable.h"
#include "ui/connection/ConnectionForm.h"
#include "ui/queue/QueueView.h"
#include "ui/settings/SettingWords.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeChoice.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QInputMethodEvent>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPromise>
#include <QHeaderView>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <array>
#include <csignal>
#include <functional>
#include <memory>
#include <set>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace yagura;
using ui::Settings;

namespace {

/// A desktop that prefers what the test says.
class SaidScheme final : public ui::DesktopScheme
{
public:
    void say(ui::ThemeKind kind)
    {
        m_kind = kind;
        emit changed();
    }
    [[nodiscard]] ui::ThemeKind preferred() const override { return m_kind; }

private:
    ui::ThemeKind m_kind = ui::ThemeKind::Light;
};

/// The real window over a desk that the test holds, after `before` was done to the settings.
struct ShellDesktop
{
    QTemporaryDir folder;
    Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    SaidScheme scheme;
    std::unique_ptr<ui::ThemeChoice> choice;
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
        choice = std::make_unique<ui::ThemeChoice>(theme, settings, scheme);
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

/// The settings as Ctrl+, opens them.
struct OpenSettings
{
    ShellDesktop desktop;
    QDialog* dialog = nullptr;

    OpenSettings()
    {
        if (!QTest::qWaitForWindowExposed(desktop.window.get()))
            return;
        desktop.queue().setFocus();
        QTest::keyClick(&desktop.queue(), Qt::Key_Comma, Qt::ControlModifier);
        dialog = desktop.find<QDialog>(u"settingsDialog"_s);
    }

    template <class Control>
    Control* find(const QString& name) const
    {
        return dialog->findChild<Control*>(name);
    }

    /// As a person chooses it with the keyboard.
    void choose(const QString& name, const QString& value) const
    {
        auto* box = find<QComboBox>(u"setting_"_s + name);
        box->setCurrentIndex(box->findData(value));
        emit box->activated(box->currentIndex());
    }
};

/// Answers when the test says.
class SaidTrials final : public models::ConnectionTrials
{
public:
    QStringList asked;

    QFuture<core::Result<QString>> tryOut(const QString& conninfo) override
    {
        asked += conninfo;
        m_promises.push_back(std::make_unique<QPromise<core::Result<QString>>>());
        m_promises.back()->start();
        return m_promises.back()->future();
    }

    void answer(const core::Result<QString>& result)
    {
        m_promises.back()->addResult(result);
        m_promises.back()->finish();
    }

private:
    std::vector<std::unique_ptr<QPromise<core::Result<QString>>>> m_promises;
};

/// While it lives, no file of this program can grow beyond a page: what a full disk does, for root too.
class FullDisk final
{
public:
    FullDisk()
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit little {4096, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &little);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before {};
    void (*m_handler)(int) = nullptr;
};

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

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
        registry.setKey(u"queue_group"_s, registry.find(u"queue_group"_s)->defaultKey);
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
        QCOMPARE(dialog->findChild<QLabel*>(u"keyName"_s)->text(), found.isEmpty() ? u"No action has this name or key."_s : found);
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

    void theButtonTakesAKeyOverAndSaysWhichOne()
    {
        OpenKeySheet sheet;
        sheet.open(u"Acknowledge"_s);
        sheet.press(Qt::Key_G, Qt::ControlModifier);
        QTest::mouseClick(sheet.find<QPushButton>(u"keyTake"_s), Qt::LeftButton);
        QCOMPARE(sheet.desktop.keyOf(acknowledge), QKeySequence(Qt::CTRL | Qt::Key_G));
        QCOMPARE(sheet.sentence(), u"“Acknowledge” is on Ctrl+G now."_s);
    }

    void theSheetGoesBeforeWhatItAsksForWords()
    {
        OpenKeySheet sheet;
        sheet.open(u"Acknowledge"_s);
        const QPointer<QDialog> open = sheet.dialog;
        auto wasOpen = true;
        connect(sheet.desktop.find<QDockWidget>(u"workItemDock"_s), &QObject::destroyed, this, [&] { wasOpen = !open.isNull(); });
        sheet.desktop.window.reset();
        QVERIFY(!wasOpen);
    }

    void wordsThatNameAKeyNameTheOneThatWasChosen_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("dial");
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("perspective");
        QTest::addColumn<QString>("menu");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("as they were at first") << u"N"_s << u"Alt+D"_s << u"Ctrl+,"_s << u"Ctrl+1"_s << u"F10"_s
                                              << QStringList {u"Write a note (N)"_s, u"In calling order for this hour; double-click or Alt+D calls"_s, u"Both can be changed later in the settings (Ctrl+,)."_s, u"Panes, perspectives, settings, keys, help (F10)"_s};
        QTest::newRow("others") << u"F7"_s << u"F8"_s << u"F9"_s << u"F11"_s << u"F12"_s
                                << QStringList {u"Write a note (F7)"_s, u"In calling order for this hour; double-click or F8 calls"_s, u"Both can be changed later in the settings (F9)."_s, u"Panes, perspectives, settings, keys, help (F12)"_s};
        QTest::newRow("none") << QString() << QString() << QString() << QString() << QString()
                              << QStringList {u"Write a note"_s, u"In calling order for this hour; a double-click calls"_s, u"Both can be changed later in the settings."_s, u"Panes, perspectives, settings, keys, help"_s};
    }

    void wordsThatNameAKeyNameTheOneThatWasChosen()
    {
        QFETCH(const QString, note);
        QFETCH(const QString, dial);
        QFETCH(const QString, settings);
        QFETCH(const QString, perspective);
        QFETCH(const QString, menu);
        QFETCH(const QStringList, words);
        ShellDesktop desktop;
        keepKeys(desktop.settings, {{u"action_note"_s, note}, {u"customerDial"_s, dial}, {u"actionSettings"_s, settings}, {u"perspective_1"_s, perspective}, {u"actionMenu"_s, menu}});
        desktop.queue().choose(desktop.items[0].id);
        desktop.window->showFirstRun();
        QTRY_COMPARE(desktop.find<QPlainTextEdit>(u"note"_s)->placeholderText(), words[0]);
        QCOMPARE(desktop.find<QTableView>(u"customerContacts"_s)->statusTip(), words[1]);
        QStringList page;
        for (const auto* label : desktop.find<QWidget>(u"firstRunPage"_s)->findChildren<QLabel*>())
            page += label->text();
        QVERIFY2(page.contains(words[2]), qPrintable(page.join(u'|')));
        QCOMPARE(desktop.find<QToolButton>(u"mainMenuButton"_s)->toolTip(), words[3]);
        QCOMPARE(desktop.find<QComboBox>(u"perspectiveBox"_s)->itemData(0, Qt::ToolTipRole).toString(), perspective);
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

    void everySettingOfAPersonIsInTheDialog()
    {
        const OpenSettings open;
        QVERIFY(open.dialog);
        for (const auto& row : Settings::table()) {
            if (ui::SettingWords::name(row.key).isEmpty())
                continue; // has a place of its own: keys, sound, panes, the connection
            const auto* control = open.find<QWidget>(u"setting_"_s + QLatin1StringView(row.name));
            QVERIFY2(control, row.name);
            QVERIFY2(!control->accessibleName().isEmpty(), row.name);
            QVERIFY2(control->focusPolicy() & Qt::TabFocus, row.name);
        }
        QVERIFY(!open.find<QPushButton>(u"settingsRestart"_s)->isVisible());
    }

    void theThemeIsChosenFollowedAndCommanded()
    {
        const OpenSettings open;
        auto& desktop = const_cast<ShellDesktop&>(open.desktop);
        open.choose(u"look.theme"_s, u"light"_s);
        QCOMPARE(desktop.theme.kind(), ui::ThemeKind::Light);
        desktop.scheme.say(ui::ThemeKind::Dark);
        QCOMPARE(desktop.theme.kind(), ui::ThemeKind::Light);
        open.choose(u"look.theme"_s, u"system"_s);
        QCOMPARE(desktop.theme.kind(), ui::ThemeKind::Dark);
        desktop.scheme.say(ui::ThemeKind::Light);
        QCOMPARE(desktop.theme.kind(), ui::ThemeKind::Light);
        QCOMPARE(desktop.find<QAction>(u"actionTheme"_s)->iconText(), u"Dark"_s);

        // The command line goes before, until a person chooses.
        ui::Theme commanded;
        const ui::ThemeChoice choice(commanded, desktop.settings, desktop.scheme, ui::ThemeKind::Dark);
        QCOMPARE(commanded.kind(), ui::ThemeKind::Dark);
        desktop.scheme.say(ui::ThemeKind::Light);
        QCOMPARE(commanded.kind(), ui::ThemeKind::Dark);
        open.choose(u"look.theme"_s, u"light"_s);
        QCOMPARE(commanded.kind(), ui::ThemeKind::Light);

        // Also where what is chosen is what was kept all the time.
        const ui::ThemeChoice again(commanded, desktop.settings, desktop.scheme, ui::ThemeKind::Dark);
        QCOMPARE(commanded.kind(), ui::ThemeKind::Dark);
        open.choose(u"look.theme"_s, u"light"_s);
        QCOMPARE(commanded.kind(), ui::ThemeKind::Light);
        desktop.language.speak(ui::Language::Tongue::Japanese); // as --language ja
        open.choose(u"words.language"_s, desktop.settings.text(Settings::Key::Language));
        QCOMPARE(desktop.language.tongue(), ui::Language::named(desktop.settings.text(Settings::Key::Language)));
    }

    void theKeyboardGoesThroughThePageAndThenToTheButtons()
    {
        const OpenSettings open;
        QTRY_COMPARE(QApplication::focusWidget(), open.find<QWidget>(u"setting_look.theme"_s));
        open.find<QSpinBox>(u"setting_look.scale"_s)->setValue(150); // something to restart for
        QStringList way;
        for (auto step = 0; step < 40 && (way.isEmpty() || way.last() != "settingsClose"_L1); ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            way += QApplication::focusWidget()->objectName();
        }
        QCOMPARE(way.mid(way.size() - 3), (QStringList {u"settingsChangeConnection"_s, u"settingsRestart"_s, u"settingsClose"_s}));
        QVERIFY2(way.contains(u"setting_words.language"_s), qPrintable(way.join(u' ')));
    }

    void aClickAfterATypedZoneIsNotLost()
    {
        const auto back = qScopeGuard([] { models::Times::setZone({}); });
        const OpenSettings open;
        const QPointer<QCheckBox> box = open.find<QCheckBox>(u"setting_look.reduceMotion"_s);
        auto* zone = open.find<QComboBox>(u"setting_words.timeZone"_s);
        zone->setFocus();
        zone->lineEdit()->setText(u"Europe/Berlin"_s);
        const QPoint mark(8, box->height() / 2);
        QTest::mousePress(box, Qt::LeftButton, {}, mark);
        emit zone->lineEdit()->editingFinished(); // the field has lost the keyboard
        QCoreApplication::processEvents(); // a turn of the loop, as there is between press and release
        QVERIFY(box);
        QTest::mouseRelease(box, Qt::LeftButton, {}, mark);
        QVERIFY(open.desktop.settings.flag(Settings::Key::ReduceMotion));
        QCOMPARE(open.desktop.settings.text(Settings::Key::TimeZone), u"Europe/Berlin"_s);
    }

    void theSizeOfTextIsForThisProgramAlone()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"settings.json"_s), R"({"look.scale": 150})");
        const auto argument = "--data-folder=" + folder.path().toLocal8Bit();
        std::array<char*, 2> arguments {const_cast<char*>("yagura"), const_cast<char*>(argument.constData())};
        for (const auto& before : {QByteArray(), QByteArray("2")}) {
            before.isNull() ? qunsetenv("QT_SCALE_FACTOR") : qputenv("QT_SCALE_FACTOR", before);
            const app::TextScale scale(2, arguments.data());
            QCOMPARE(qgetenv("QT_SCALE_FACTOR"), before.isNull() ? "1.5" : "3");
            scale.giveBack();
            QCOMPARE(qgetenv("QT_SCALE_FACTOR"), before);
        }
        qunsetenv("QT_SCALE_FACTOR");
    }

    void whatWasChosenOverIsLeftOutOfTheNextStart()
    {
        const QStringList arguments {u"--theme"_s, u"light"_s, u"--demo"_s, u"--language=ja"_s, u"--size"_s, u"800x600"_s};
        QCOMPARE(app::Restart::argumentsWithout(arguments, {}), arguments);
        QCOMPARE(app::Restart::argumentsWithout(arguments, {u"--theme"_s, u"--language"_s}), (QStringList {u"--demo"_s, u"--size"_s, u"800x600"_s}));
    }

    void theLanguageChangesTheOpenDialogToo()
    {
        const OpenSettings open;
        open.choose(u"words.language"_s, u"ja"_s);
        QTRY_COMPARE(open.dialog->windowTitle(), u"設定"_s);
        QCOMPARE(open.find<QCheckBox>(u"setting_look.reduceMotion"_s)->text(), u"動きを減らす"_s);
        open.choose(u"words.language"_s, u"en"_s);
        QTRY_COMPARE(open.dialog->windowTitle(), u"Settings"_s);
    }

    void rowsAreGivenMoreRoomAtOnceAndAtTheNextStart()
    {
        const OpenSettings open;
        const auto height = [](const ShellDesktop& desktop) { return desktop.queue().verticalHeader()->defaultSectionSize(); };
        QCOMPARE(height(open.desktop), 30);
        open.choose(u"look.density"_s, u"comfortable"_s);
        QCOMPARE(height(open.desktop), 40);
        QCOMPARE(open.desktop.find<QTableView>(u"sourcesView"_s)->verticalHeader()->defaultSectionSize(), 38);
        // A table that is made later is of the same height.
        QTableView later(open.desktop.window.get());
        ui::makeQuiet(later);
        QCOMPARE(later.verticalHeader()->defaultSectionSize(), 38);
        const ShellDesktop next([](Settings& settings) { settings.set(Settings::Key::Density, u"comfortable"_s); });
        QCOMPARE(height(next), 40);
    }

    void whatCountsFromTheNextStartIsSaidAndTheStartIsOffered()
    {
        const OpenSettings open;
        QSignalSpy asked(open.desktop.window.get(), &ui::MainWindow::restartAsked);
        auto* scale = open.find<QSpinBox>(u"setting_look.scale"_s);
        auto* restart = open.find<QPushButton>(u"settingsRestart"_s);
        scale->setValue(150);
        QCOMPARE(open.desktop.settings.number(Settings::Key::TextScale), 150);
        QVERIFY(restart->isVisible());
        QCOMPARE(open.find<QLabel>(u"settingsSentence"_s)->text(), u"Takes effect at the next start: Size of text and controls"_s);
        QTest::mouseClick(restart, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        scale->setValue(100);
        QVERIFY(!restart->isVisible());
        scale->setValue(500);
        QCOMPARE(open.desktop.settings.number(Settings::Key::TextScale), 200);
    }

    void everyTimeIsToldInTheChosenZoneAtOnce()
    {
        const auto back = qScopeGuard([] { models::Times::setZone({}); });
        const OpenSettings open;
        auto* clock = open.desktop.find<QLabel>(u"clock"_s);
        QCOMPARE(clock->text(), u"02:44:14 JST"_s);
        QVERIFY(clock->toolTip().contains(u"Asia/Tokyo (UTC+09:00)"_s));
        const auto* model = open.desktop.queue().model();
        QStringList states;
        for (auto row = 0; row < model->rowCount(); ++row)
            states += model->index(row, models::QueueModel::StateColumn).data().toString();
        const auto watched = states.indexOf(QRegularExpression(u".*03:30.*"_s));
        QVERIFY(watched >= 0);
        auto* zone = open.find<QComboBox>(u"setting_words.timeZone"_s);
        zone->lineEdit()->setText(u"europe/berlin"_s);
        emit zone->lineEdit()->editingFinished();
        QCOMPARE(open.desktop.settings.text(Settings::Key::TimeZone), u"Europe/Berlin"_s);
        QCOMPARE(clock->text(), u"18:44:14 CET"_s);
        QTRY_VERIFY(model->index(static_cast<int>(watched), models::QueueModel::StateColumn).data().toString().contains(u"19:30"_s));
        // What is no zone leaves the one before.
        zone->lineEdit()->setText(u"Europe/Atlantis"_s);
        emit zone->lineEdit()->editingFinished();
        QCOMPARE(open.desktop.settings.text(Settings::Key::TimeZone), u"Europe/Berlin"_s);
        QCOMPARE(zone->currentText(), u"Europe/Berlin"_s);
        // The room's own clock stays where it is.
        QCOMPARE(models::Times::roomZoneName(), u"Asia/Tokyo"_s);
    }

    void aZoneInTheFileThatIsNoneGivesTheRooms_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("clock");
        QTest::newRow("another") << u"America/New_York"_s << u"12:44:14 EST"_s;
        QTest::newRow("no name of it") << u"Asia/Kathmandu"_s << u"23:29:14 +0545"_s;
        QTest::newRow("unknown") << u"Mars/Olympus"_s << u"02:44:14 JST"_s;
        QTest::newRow("empty") << QString() << u"02:44:14 JST"_s;
    }

    void aZoneInTheFileThatIsNoneGivesTheRooms()
    {
        const auto back = qScopeGuard([] { models::Times::setZone({}); });
        QFETCH(const QString, kept);
        QFETCH(const QString, clock);
        const ShellDesktop desktop([&kept](Settings& settings) { settings.set(Settings::Key::TimeZone, kept); });
        QCOMPARE(desktop.find<QLabel>(u"clock"_s)->text(), clock);
    }

    void aClockThatIsWrongIsSaidOnceAndAgesGoByTheServers()
    {
        ShellDesktop desktop;
        const auto* notice = desktop.find<ui::NoticeBar>(u"windowNotice"_s);
        const auto server = desktop.clock.now();
        desktop.clock.instant = server.addSecs(-303); // five minutes behind, and an answer that took its time
        emit desktop.desk.serverClockRead(server);
        QVERIFY2(notice->isVisible() && notice->sentence().startsWith(u"This computer's clock is 5:03 behind the server's."_s), qPrintable(notice->sentence()));
        const auto* model = desktop.queue().model();
        QCOMPARE(desktop.find<QLabel>(u"clock"_s)->text(), u"02:44:14 JST"_s);
        QTRY_COMPARE(model->index(1, models::QueueModel::AgeColumn).data().toString(), u"3:12"_s);
        QTest::mouseClick(notice->findChild<QPushButton*>(u"noticeNo"_s), Qt::LeftButton);
        emit desktop.desk.serverClockRead(server.addSecs(1));
        QVERIFY(!notice->isVisible());
        // Set right, and wrong again the other way.
        desktop.clock.instant = server;
        emit desktop.desk.serverClockRead(server.addSecs(59));
        QVERIFY(!notice->isVisible());
        emit desktop.desk.serverClockRead(server.addSecs(-61));
        QVERIFY2(notice->isVisible() && notice->sentence().startsWith(u"This computer's clock is 1:01 ahead"_s), qPrintable(notice->sentence()));
    }

    void theMenuHoldsWhatTheProgramCanDo()
    {
        ShellDesktop desktop;
        auto* menu = desktop.find<QMenu>(u"mainMenu"_s);
        emit menu->aboutToShow();
        QStringList ids;
        for (const auto* action : menu->actions()) {
            if (!action->isSeparator())
                ids += action->menu() ? action->menu()->objectName() : action->objectName();
        }
        QCOMPARE(ids, (QStringList {u"mainMenu_panes"_s, u"mainMenu_perspectives"_s, u"actionPalette"_s, u"actionSearch"_s, u"actionSettings"_s, u"actionKeys"_s, u"actionHelp"_s, u"actionAbout"_s, u"actionQuit"_s}));
        QCOMPARE(desktop.find<QMenu>(u"mainMenu_panes"_s)->actions().size(), 8);
        desktop.find<QAction>(u"actionAbout"_s)->trigger();
        const auto* about = desktop.find<QDialog>(u"aboutDialog"_s);
        QVERIFY(about);
        QStringList words;
        for (const auto* label : about->findChildren<QLabel*>())
            words += label->text();
        QVERIFY(words.join(u' ').contains(u"GPL"_s));
    }

    void atTheFirstStartNothingIsStartedBeforeThePersonAnswers()
    {
        ShellDesktop desktop;
        QSignalSpy started(desktop.window.get(), &ui::MainWindow::startAsked);
        QVERIFY(QTest::qWaitForWindowExposed(desktop.window.get()));
        desktop.window->showFirstRun();
        auto* page = desktop.find<QWidget>(u"firstRunPage"_s);
        auto* start = desktop.find<QPushButton>(u"firstRunStart"_s);
        QCOMPARE(page->geometry(), desktop.window->rect());
        QVERIFY(!desktop.queue().isEnabled());
        QVERIFY(!start->isEnabled());
        desktop.window->resize(1400, 800);
        QCOMPARE(page->geometry(), desktop.window->rect());
        // The language is an answer of its own.
        auto* language = desktop.find<QComboBox>(u"setting_words.language"_s);
        emit language->activated(language->findData(u"ja"_s));
        QTRY_COMPARE(start->text(), u"使い始める"_s);
        QCOMPARE(language->itemText(0), u"パソコンに合わせる"_s);
        emit language->activated(language->findData(u"en"_s));
        QTRY_COMPARE(start->text(), u"Start"_s);
        desktop.find<QRadioButton>(u"connectionByServer"_s)->setChecked(true);
        QVERIFY(!start->isEnabled());
        QCOMPARE(start->toolTip(), u"Enter the server's name."_s);
        QTest::keyClicks(desktop.find<QLineEdit>(u"connectionHost"_s), u"db.example.jp"_s);
        QVERIFY(start->isEnabled());
        QCOMPARE(started.count(), 0);
        QTest::mouseClick(start, Qt::LeftButton);
        QCOMPARE(started.count(), 1);
        QVERIFY(desktop.queue().isEnabled());
        QVERIFY(!page->isVisible());
        QCOMPARE(desktop.settings.text(Settings::Key::ConnectionKind), u"server"_s);
        QCOMPARE(ui::ConnectionChoice::kept(desktop.settings).conninfo(), u"host='db.example.jp' port=5432 dbname='yagura' sslmode='verify-full'"_s);
    }

    void aConnectionIsWrittenAsLibpqReadsIt_data()
    {
        QTest::addColumn<ui::ConnectionChoice>("choice");
        QTest::addColumn<QString>("conninfo");
        QTest::newRow("none") << ui::ConnectionChoice {} << QString();
        QTest::newRow("embedded") << ui::ConnectionChoice {.kind = u"embedded"_s, .service = u"x"_s, .host = u"y"_s} << QString();
        QTest::newRow("a service") << ui::ConnectionChoice {.kind = u"service"_s, .service = u"room"_s} << u"service='room'"_s;
        QTest::newRow("quotes and blanks") << ui::ConnectionChoice {.kind = u"server"_s, .host = u"a"_s, .port = 1, .database = u"it's \\ here"_s, .user = u"o p=q"_s, .tls = u"disable"_s}
                                           << u"host='a' port=1 dbname='it\\'s \\\\ here' sslmode='disable' user='o p=q'"_s;
    }

    void aConnectionIsWrittenAsLibpqReadsIt()
    {
        QFETCH(const ui::ConnectionChoice, choice);
        QFETCH(const QString, conninfo);
        QCOMPARE(choice.conninfo(), conninfo);
    }

    void aConnectionIsTriedAndWhatIsWrongIsSaidInWords()
    {
        SaidTrials trials;
        ui::ConnectionForm form({.kind = u"server"_s, .host = u"db"_s, .port = 5432, .database = u"yagura"_s, .user = {}, .tls = u"require"_s}, &trials);
        form.show();
        auto* tryOut = form.findChild<QPushButton*>(u"connectionTry"_s);
        const auto* answer = form.findChild<QLabel*>(u"connectionAnswer"_s);
        QTest::mouseClick(tryOut, Qt::LeftButton);
        QCOMPARE(answer->text(), u"Connecting …"_s);
        QVERIFY(!tryOut->isEnabled());
        trials.answer(core::failure(core::ErrorKind::Denied, u"FATAL"_s, u"28P01"_s));
        QTRY_COMPARE(answer->text(), u"The server refused the password. Check the user and the line in ~/.pgpass."_s);
        QVERIFY(tryOut->isEnabled());
        QTest::mouseClick(tryOut, Qt::LeftButton);
        // An answer about what stood in the fields before is not shown.
        form.findChild<QLineEdit*>(u"connectionHost"_s)->setText(u"other"_s);
        trials.answer(u"sato"_s);
        QCoreApplication::processEvents();
        QCOMPARE(answer->text(), QString());
        QTest::mouseClick(tryOut, Qt::LeftButton);
        QVERIFY(trials.asked.last().startsWith(u"host='other'"_s));
        trials.answer(u"sato"_s);
        QTRY_COMPARE(answer->text(), u"✓ It works, as sato."_s);
    }

    void everyFaultOfAConnectionHasWordsOfItsOwn()
    {
        QStringList said;
        for (const auto& code : {u"no_service"_s, u"host_unknown"_s, u"refused"_s, u"unreachable"_s, u"no_password"_s, u"28P01"_s, u"28000"_s, u"3D000"_s, u"no_role"_s, u"no_schema"_s,
                 u"older_schema"_s, u"newer_schema"_s, u"encoding"_s, u"rights"_s, u"53300"_s, u"57P03"_s, u"tls"_s, u"XX000"_s}) {
            const auto words = models::ConnectionText::words({core::ErrorKind::Offline, u"libpq says so"_s, code, std::nullopt});
            QVERIFY2(!words.failed.isEmpty() && !words.toDo.isEmpty(), qPrintable(code));
            said += words.failed;
        }
        QCOMPARE(said.removeDuplicates(), 0);
    }

    void anotherDatabaseIsChosenForTheNextStart()
    {
        const OpenSettings open;
        QCOMPARE(open.find<QLabel>(u"settingsConnection"_s)->text(), u"As named at the start of the program"_s);
        QTest::mouseClick(open.find<QPushButton>(u"settingsChangeConnection"_s), Qt::LeftButton);
        auto* dialog = open.find<QDialog>(u"connectionDialog"_s);
        dialog->findChild<QRadioButton*>(u"connectionByService"_s)->setChecked(true);
        QVERIFY(!dialog->findChild<QPushButton*>(u"connectionSave"_s)->isEnabled());
        dialog->findChild<QLineEdit*>(u"connectionService"_s)->setText(u"room"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"connectionSave"_s), Qt::LeftButton);
        QCOMPARE(open.find<QLabel>(u"settingsConnection"_s)->text(), u"Service room"_s);
        QVERIFY(open.find<QPushButton>(u"settingsRestart"_s)->isVisible());
    }

    void aSettingsFileThatIsNoneIsSetAsideAndTheProgramGoesOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isFine");
        const QByteArray whole = R"({"look.theme": "light", "window.layouts": {"a": {"docks": "AAAA"}}})";
        QTest::newRow("whole") << whole << true;
        QTest::newRow("cut in half") << whole.left(whole.size() / 2) << false;
        QTest::newRow("cut before its last sign") << whole.chopped(1) << false;
        QTest::newRow("empty, as after a loss of power") << QByteArray() << false;
        QTest::newRow("zeros, as after a loss of power") << QByteArray(4096, '\0') << false;
        QTest::newRow("a list") << QByteArray("[1, 2]") << false;
        QTest::newRow("wrong kinds and ranges") << QByteArray(R"({"look.theme": 7, "look.scale": 9000, "window.layouts": "x", "keys.shortcuts": []})") << true;
    }

    void aSettingsFileThatIsNoneIsSetAsideAndTheProgramGoesOn()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isFine);
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"settings.json"_s);
        write(path, bytes);
        QCOMPARE(Settings::peek(path, Settings::Key::TextScale), 100);
        {
            Settings settings(path);
            QCOMPARE(settings.opened(), isFine ? Settings::Opened::Fine : Settings::Opened::Broken);
            QCOMPARE(settings.text(Settings::Key::Theme), bytes.startsWith(R"({"look.theme": "light")") && isFine ? u"light"_s : u"dark"_s);
            QCOMPARE(settings.number(Settings::Key::TextScale), 100);
            QVERIFY(settings.object(Settings::Key::Shortcuts).isEmpty());
            settings.set(Settings::Key::TextScale, 125);
            QCOMPARE(settings.flush(), QString());
        }
        QCOMPARE(Settings::peek(path, Settings::Key::TextScale), 125);
        QCOMPARE(QFile::exists(path + u".broken"_s), !isFine);
        if (!isFine)
            QCOMPARE(read(path + u".broken"_s), bytes);
    }

    void aFullDiskIsSaidOnceAndTheFileStaysAsItWas()
    {
        ShellDesktop desktop;
        desktop.settings.set(Settings::Key::TextScale, 125);
        QCOMPARE(desktop.settings.flush(), QString());
        const auto path = desktop.folder.filePath(u"settings.json"_s);
        const auto before = read(path);
        const auto* notice = desktop.find<ui::NoticeBar>(u"windowNotice"_s);
        {
            const FullDisk full;
            desktop.settings.set(Settings::Key::Perspectives, {{u"x"_s, QString(200'000, u'x')}});
            QVERIFY(!desktop.settings.flush().isEmpty());
            QTRY_VERIFY2(notice->isVisible() && notice->sentence().startsWith(u"The settings could not be saved"_s), qPrintable(notice->sentence()));
            QCOMPARE(read(path), before);
        }
        desktop.settings.set(Settings::Key::TextScale, 150);
        QCOMPARE(desktop.settings.flush(), QString());
        QCOMPARE(Settings::peek(path, Settings::Key::TextScale), 150);
    }

    void aDockThatFloatsOnAScreenThatGoesComesBack()
    {
        ShellDesktop desktop;
        auto* dock = desktop.find<QDockWidget>(u"workItemDock"_s);
        dock->setFloating(true);
        dock->move(40'000, 300); // where the second screen was
        QVERIFY(!dock->screen()->availableGeometry().intersects(dock->frameGeometry()));
        // The signal that Qt gives when a screen is unplugged; the set-up settles a moment later.
        emit qGuiApp->screenRemoved(QGuiApplication::primaryScreen());
        QTRY_VERIFY(dock->screen()->availableGeometry().contains(dock->frameGeometry().topLeft()));
        QVERIFY(dock->isVisible() && dock->isFloating());
    }

    void theWindowFitsASmallOrAStronglyScaledScreen()
    {
        ShellDesktop desktop;
        desktop.queue().choose(desktop.items[1].id);
        QTRY_COMPARE(desktop.find<QLabel>(u"itemTitle"_s)->text(), desktop.items[1].title);
        QTRY_VERIFY(desktop.find<QAction>(u"action_note"_s)->isEnabled());
        QStringList least;
        for (const auto* dock : desktop.window->findChildren<QDockWidget*>()) {
            const auto size = dock->minimumSizeHint().expandedTo(dock->minimumSize());
            least += u"%1 %2x%3"_s.arg(dock->objectName()).arg(size.width()).arg(size.height());
        }
        const auto size = desktop.window->minimumSizeHint();
        // 1920x1080 at 150 %, and the panels of a desktop.
        QVERIFY2(size.width() <= 1280 && size.height() <= 680, qPrintable(u"%1x%2: %3"_s.arg(size.width()).arg(size.height()).arg(least.join(u", "_s))));
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
