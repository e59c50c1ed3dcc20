// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a person reaches the program and it reaches the person: the palette, the tray, what is said on the desktop.

#include "FakeDesk.h"
#include "Night.h"

#include "models/DesktopNotifier.h"
#include "models/PaletteModel.h"
#include "models/ViewsController.h"
#include "presence/BusNotifier.h"
#include "presence/PortalScheme.h"
#include "presence/RunningInstance.h"
#include "ui/customer/CustomerEditor.h"
#include "ui/palette/PalettePopup.h"
#include "ui/queue/QueueView.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/theme/Theme.h"
#include "ui/tray/TrayIcon.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDBusConnection>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QLocalServer>
#include <QLocalSocket>
#include <QMessageBox>
#include <QPointer>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <future>
#include <memory>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace yagura;
using models::PaletteModel;

namespace {

/// The desktop's service, as a test hears it.
class FakeDesktop final : public models::DesktopNotifier
{
public:
    std::vector<models::DesktopNotice> shown;
    std::vector<qint64> closed;

    void show(const models::DesktopNotice& notice) override { shown.push_back(notice); }
    void close(core::ItemId item) override { closed.push_back(item.value); }
};

/// org.freedesktop.portal.Settings on a bus of the test's own.
class FakePortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0; ///< 0 no preference, 1 dark, 2 light

public slots:
    QDBusVariant Read(const QString& group, const QString& key)
    {
        const auto isScheme = group == "org.freedesktop.appearance"_L1 && key == "color-scheme"_L1;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(isScheme ? scheme : 9U))); // one too many, as portals do
    }

signals:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

/// org.freedesktop.Notifications on a bus of the test's own.
class FakeService final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Said
    {
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    std::vector<Said> said;
    std::vector<uint> closed;
    int abilitiesAsked = 0;
    bool isTakenMeanwhile = false; ///< the one that is replaced, before the answer

public slots:
    QStringList GetCapabilities()
    {
        ++abilitiesAsked;
        return {u"body"_s, u"body-markup"_s, u"actions"_s};
    }
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& body, const QStringList& actions, const QVariantMap& hints, int)
    {
        said.push_back({replaces, title, body, actions, hints});
        if (replaces && std::exchange(isTakenMeanwhile, false))
            emit ActionInvoked(replaces, u"default"_s);
        return replaces ? replaces : ++m_last;
    }
    void CloseNotification(uint id) { closed.push_back(id); }

signals:
    void ActionInvoked(uint id, const QString& action);
    void ActivationToken(uint id, const QString& token);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 6;
};

/// A panel with a tray, as far as Qt asks for one. On a thread of its own: Qt waits for its answers.
class FakePanel final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    [[nodiscard]] bool hasHost() const { return true; }
    std::atomic<int> icons = 0;

public slots:
    void RegisterStatusNotifierItem(const QString&) { ++icons; }

signals:
    void StatusNotifierHostRegistered();
};

class PanelThread final
{
public:
    PanelThread()
    {
        m_thread.start();
        m_panel.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_panel,
            [this] {
                auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"panel"_s);
                m_isThere = bus.registerObject(u"/StatusNotifierWatcher"_s, &m_panel, QDBusConnection::ExportAllContents) && bus.registerService(u"org.kde.StatusNotifierWatcher"_s);
            },
            Qt::BlockingQueuedConnection);
    }
    ~PanelThread()
    {
        QMetaObject::invokeMethod(&m_panel, [this] {
            QDBusConnection(u"panel"_s).unregisterObject(u"/StatusNotifierWatcher"_s);
            QDBusConnection::disconnectFromBus(u"panel"_s);
            m_panel.moveToThread(QCoreApplication::instance()->thread());
        }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(PanelThread)

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] int icons() const { return m_panel.icons; }

private:
    QThread m_thread;
    FakePanel m_panel;
    bool m_isThere = false;
};

models::DesktopNotice notice(qint64 item, const QString& title, const QString& body = {})
{
    return {{item}, title, body, true};
}

/// The claim of a second start: it waits for an answer, as a program of its own does.
std::future<presence::RunningInstance::Role> claimElsewhere(const QString& data, const QString& folder, const QByteArray& token = {})
{
    return std::async(std::launch::async, [=] {
        auto role = presence::RunningInstance::Role::Alone;
        // Sockets are for threads of Qt's own.
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            presence::RunningInstance second(data, folder);
            role = second.claim(token);
        }));
        thread->start();
        thread->wait();
        return role;
    });
}

bool isReady(const std::future<presence::RunningInstance::Role>& answer)
{
    return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

struct Room
{
    QTemporaryDir folder;
    ui::Settings settings {folder.filePath(u"settings.json"_s)};
    ui::Theme theme;
    ui::Language language;
    test::StillClock clock;
    test::FakeDesk desk;
    std::vector<core::WorkItem> items;
    test::FakeTrials trials;
    FakeDesktop desktop;
    std::unique_ptr<ui::MainWindow> window;

    explicit Room(bool hasTray = false, bool isRead = true)
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
        window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {.desk = desk, .clock = clock, .theme = theme, .language = language, .settings = settings, .trials = &trials, .notifier = &desktop, .hasTray = hasTray});
        window->resize(1600, 900);
        window->show();
        emit desk.serverClockRead(clock.now());
        emit desk.sourcesRead(test::nightSources(clock.now()));
        if (isRead)
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
        line().insert(text); // keys of a test are Latin
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

    void theWindowMayGoWithThePaletteOpen()
    {
        auto room = std::make_unique<Room>();
        room->open();
        room->type(u"search"_s);
        room.reset();
        QVERIFY(!room);
    }

    void anActionIsFoundAndDone()
    {
        const Room room;
        room.open();
        room.type(u">switch the theme"_s);
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
        room.type(u">switch the theme"_s);
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

    void whatHasBecomeImpossibleIsSaidAndNotKept()
    {
        const Room room;
        room.open();
        room.type(u">switch the theme"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"action:actionTheme"_s);
        room.window->findChild<QAction*>(u"actionTheme"_s)->setEnabled(false);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        const auto says = [&room] {
            const auto labels = room.window->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text().contains(u"Switch the theme"_s) && label->text().contains(u"not done"_s); });
        };
        QTRY_VERIFY(says());
        QVERIFY(room.settings.object(ui::Settings::Key::Palette).isEmpty());
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

    void newsOfTheItemLeaveTheCustomerThatWasLookedUp()
    {
        Room room;
        core::CustomerCard card;
        card.customer = room.desk.customerList[0];
        room.desk.customerDesk.house[7] = card;
        auto item = room.items[3];
        room.queue().choose(item.id);
        QTRY_COMPARE(room.window->findChild<QLabel*>(u"itemTitle"_s)->text(), item.title);
        room.open();
        room.type(u"@minato"_s);
        QTRY_COMPARE(room.current(), u"湊商事"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        const auto* dock = room.window->findChild<QDockWidget*>(u"customerDock"_s);
        const auto showsIt = [dock] {
            const auto labels = dock->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text().contains(u"湊商事"_s); });
        };
        QTRY_VERIFY(showsIt());
        ++item.version;
        item.title = u"Another title"_s;
        room.desk.details[item.id.value] = test::nightDetail(item, room.clock.now());
        emit room.desk.itemsChanged({item});
        emit room.desk.somethingChanged();
        QTRY_COMPARE(room.window->findChild<QLabel*>(u"itemTitle"_s)->text(), item.title);
        QVERIFY(showsIt());
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

    void whatActsInItsPaneIsDoneInSight()
    {
        Room room;
        room.desk.sourceHouse.house = test::nightCards(room.clock.now());
        room.desk.sourceHouse.house->mayEdit = true;
        auto* dock = room.window->findChild<QDockWidget*>(u"sourcesDock"_s);
        room.window->findChild<QAction*>(u"view_sourcesDock"_s)->trigger();
        emit room.desk.connectionRegained(); // the sources are read anew
        auto* action = room.window->findChild<QAction*>(u"sourceAdd"_s);
        QTRY_VERIFY(action->isVisible() && action->isEnabled());
        dock->close();
        const QSignalSpy done(action, &QAction::triggered);
        room.open();
        room.type(u">"_s + action->text().remove(u'…').trimmed() + u" source"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"action:sourceAdd"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_COMPARE(done.count(), 1);
        QVERIFY(dock->isVisible());
    }

    void aSavedViewIsShown()
    {
        Room room;
        core::SavedView late;
        late.id = {3};
        late.name = u"夜勤の超過"_s;
        late.query = u"is:late"_s;
        room.desk.viewHouse.house = {late};
        emit room.desk.somethingChanged();
        emit room.desk.connectionRegained();
        QTRY_COMPARE(room.window->findChild<models::ViewsController*>()->views().size(), size_t(1));
        room.open();
        room.type(u"夜勤"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"view:3"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_COMPARE(room.window->findChild<QLineEdit*>(u"search"_s)->text(), u"is:late"_s);
    }

    void aSettingIsSwitchedChosenOrGoneTo()
    {
        const Room room;
        room.open();
        room.type(u">reduce motion"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"setting:look.reduceMotion"_s);
        QCOMPARE(room.current(PaletteModel::DetailRole), u"off"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_VERIFY(room.settings.flag(ui::Settings::Key::ReduceMotion));
        room.open();
        room.type(u">rows comfortable"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"setting:look.density=comfortable"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_COMPARE(room.settings.text(ui::Settings::Key::Density), u"comfortable"_s);
        room.open();
        room.type(u">time zone"_s);
        QTRY_COMPARE(room.current(PaletteModel::IdRole), u"setting:words.timeZone"_s);
        QTest::keyClick(&room.line(), Qt::Key_Return);
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == "setting_words.timeZone"_L1);
    }

    void whatWasChosenLatelyStandsFirst()
    {
        const Room room;
        room.open();
        room.type(u">switch the theme"_s);
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

    void aSecondStartBringsTheFirstForward()
    {
        const QTemporaryDir data;
        const QTemporaryDir runtime;
        const auto folder = runtime.filePath(u"yagura"_s);
        presence::RunningInstance first(data.path(), folder);
        const QSignalSpy raised(&first, &presence::RunningInstance::raiseAsked);
        QCOMPARE(first.claim({}), presence::RunningInstance::Role::First);
        QCOMPARE(QFileInfo(folder).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
        // By another way to the same folder, as a link is.
        const auto link = runtime.filePath(u"link"_s);
        QVERIFY(QFile::link(data.path(), link));
        auto second = claimElsewhere(link, folder, "token-1");
        QTRY_VERIFY(isReady(second));
        QCOMPARE(second.get(), presence::RunningInstance::Role::Second);
        QTRY_COMPARE(raised.count(), 1);
        QCOMPARE(raised[0][0].toByteArray(), "token-1");
    }

    void anotherDataFolderIsAnotherProgram()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        const QTemporaryDir runtime;
        presence::RunningInstance first(one.path(), runtime.path());
        presence::RunningInstance second(other.path(), runtime.path());
        QCOMPARE(first.claim({}), presence::RunningInstance::Role::First);
        QCOMPARE(second.claim({}), presence::RunningInstance::Role::First);
    }

    void whatAKilledOneLeftBehindIsNoHindrance()
    {
        const QTemporaryDir data;
        const QTemporaryDir runtime;
        QString socket;
        {
            presence::RunningInstance first(data.path(), runtime.path());
            QCOMPARE(first.claim({}), presence::RunningInstance::Role::First);
            socket = runtime.filePath(QDir(runtime.path()).entryList({u"*.socket"_s}, QDir::System).value(0));
        }
        QFile left(socket); // as after a kill: a name without anybody behind it
        QVERIFY(left.open(QIODevice::WriteOnly));
        presence::RunningInstance next(data.path(), runtime.path());
        QCOMPARE(next.claim({}), presence::RunningInstance::Role::First);
        auto second = claimElsewhere(data.path(), runtime.path());
        QTRY_VERIFY(isReady(second));
        QCOMPARE(second.get(), presence::RunningInstance::Role::Second);
    }

    void aFolderThatIsNotOneOwnIsNotUsed()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!no private folder)"_s));
        const QTemporaryDir data;
        const QTemporaryDir runtime;
        const auto link = runtime.filePath(u"link"_s);
        QVERIFY(QFile::link(data.path(), link)); // somebody laid it there
        presence::RunningInstance first(data.path(), link);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no private folder"_s));
        QCOMPARE(first.claim({}), presence::RunningInstance::Role::Alone);
    }

    void otherWordsAreNotListenedTo_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("raised");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("as it is meant") << QByteArray("yagura raise a-1\n") << 1 << QByteArray("a-1");
        QTest::newRow("without a token") << QByteArray("yagura raise \n") << 1 << QByteArray();
        QTest::newRow("a token with a blank") << QByteArray("yagura raise a b\n") << 1 << QByteArray();
        QTest::newRow("a token that is too long") << "yagura raise " + QByteArray(300, 'x') + '\n' << 1 << QByteArray();
        QTest::newRow("something else") << QByteArray("GET / HTTP/1.1\n") << 0 << QByteArray();
        QTest::newRow("without an end") << QByteArray(100'000, 'x') << 0 << QByteArray();
    }

    void otherWordsAreNotListenedTo()
    {
        QFETCH(const QByteArray, words);
        QFETCH(const int, raised);
        QFETCH(const QByteArray, token);
        const QTemporaryDir data;
        const QTemporaryDir runtime;
        presence::RunningInstance first(data.path(), runtime.path());
        const QSignalSpy spy(&first, &presence::RunningInstance::raiseAsked);
        QCOMPARE(first.claim({}), presence::RunningInstance::Role::First);
        QLocalSocket caller;
        const QSignalSpy gone(&caller, &QLocalSocket::disconnected);
        caller.connectToServer(runtime.filePath(QDir(runtime.path()).entryList({u"*.socket"_s}, QDir::System).value(0)));
        QVERIFY(caller.waitForConnected());
        caller.write(words);
        QTRY_COMPARE(gone.count(), 1);
        QCOMPARE(spy.count(), raised);
        if (raised)
            QCOMPARE(spy[0][0].toByteArray(), token);
    }

    void aStartWhileTheFirstEndsWaitsForItsPlaceAndTakesIt_data()
    {
        QTest::addColumn<bool>("listens");
        QTest::newRow("it listens no more") << false;
        QTest::newRow("it ends while it is asked") << true;
    }

    void aStartWhileTheFirstEndsWaitsForItsPlaceAndTakesIt()
    {
        QFETCH(const bool, listens);
        const QTemporaryDir data;
        const QTemporaryDir runtime;
        auto first = std::make_unique<presence::RunningInstance>(data.path(), runtime.path());
        QCOMPARE(first->claim({}), presence::RunningInstance::Role::First);
        if (!listens)
            first->stopListening();
        auto second = claimElsewhere(data.path(), runtime.path());
        // Without the event loop, so that nothing is answered: longer than a refusal takes.
        QCOMPARE(second.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout);
        first.reset();
        QTRY_VERIFY(isReady(second));
        QCOMPARE(second.get(), presence::RunningInstance::Role::First);
    }

    void aSignalEndsTheProgramInOrder_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("told to end") << SIGTERM;
        QTest::newRow("its terminal is closed") << SIGHUP;
    }

    void aSignalEndsTheProgramInOrder()
    {
        QFETCH(const int, signal);
        const QTemporaryDir data;
        const QTemporaryDir runtime;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, runtime.path());
        QProcess program; // with nothing that says which database it asks, and starts none
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(YAGURA), {u"--data-folder"_s, data.path()});
        QVERIFY(program.waitForStarted());
        const QDir folder(runtime.filePath(u"yagura"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!folder.entryList({u"*.socket"_s}, QDir::System).isEmpty(), 30'000);
        auto asked = claimElsewhere(data.path(), folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(isReady(asked), 30'000);
        QCOMPARE(asked.get(), presence::RunningInstance::Role::Second); // its event loop runs
        QCOMPARE(::kill(static_cast<pid_t>(program.processId()), signal), 0);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(QFileInfo::exists(data.filePath(u"settings.json"_s))); // the layout is kept
    }

    void whatIsTypedIntoADialogIsNotLostWithTheWindowUnasked()
    {
        const Room room;
        core::CustomerCard card;
        card.customer.name = u"湊商事"_s;
        auto* editor = new ui::CustomerEditor(const_cast<test::FakeDesk&>(room.desk).customerCards(), card, room.window.get());
        QPointer<QDialog> alive = editor;
        editor->open();
        auto* name = editor->findChild<QLineEdit*>(u"editName"_s);
        QSignalSpy restarts(room.window.get(), &ui::MainWindow::restartAsked);
        const auto answer = [&](const QString& button) {
            auto* question = editor->findChild<QMessageBox*>(u"leaveQuestion"_s);
            QTRY_VERIFY(question && question->isVisible());
            if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty())
                question->grab().save(where + u"/leave-question.png"_s);
            QTest::mouseClick(question->findChild<QAbstractButton*>(button), Qt::LeftButton);
        };
        QTest::keyClicks(name, u" Ltd"_s);
        room.window->showMinimized();
        QVERIFY(!room.window->restart());
        QVERIFY(!room.window->isMinimized()); // it is asked in sight
        answer(u"keepTyped"_s);
        QVERIFY(editor->isVisible() && room.window->isVisible());
        QCOMPARE(restarts.count(), 0);
        QTRY_VERIFY(!editor->findChild<QMessageBox*>(u"leaveQuestion"_s));
        QVERIFY(!room.window->quit());
        answer(u"leaveTyped"_s);
        QTRY_VERIFY(!room.window->isVisible());
        QTRY_VERIFY(!alive);
        QCOMPARE(restarts.count(), 0);
    }

    void aDialogThatHoldsNothingIsNotAskedAbout_data()
    {
        QTest::addColumn<bool>("row");
        QTest::newRow("as it was opened") << false;
        QTest::newRow("with a row more") << true;
    }

    void aDialogThatHoldsNothingIsNotAskedAbout()
    {
        QFETCH(const bool, row);
        const Room room;
        core::CustomerCard card;
        card.customer.contacts.push_back({u"Ito"_s, {}, {}, u"1"_s, {}, {}});
        auto* editor = new ui::CustomerEditor(const_cast<test::FakeDesk&>(room.desk).customerCards(), card, room.window.get());
        editor->open();
        if (row)
            editor->findChild<QAbstractButton*>(u"editContactsAdd"_s)->click();
        QCOMPARE(room.window->quit(), !row);
    }

    void theProgramItselfEndsWhereOneRunsAndSaysSo()
    {
        const QTemporaryDir data;
        const QTemporaryDir runtime;
        presence::RunningInstance first(data.path(), runtime.filePath(u"yagura"_s));
        const QSignalSpy raised(&first, &presence::RunningInstance::raiseAsked);
        QCOMPARE(first.claim({}), presence::RunningInstance::Role::First);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, runtime.path());
        environment.insert(u"XDG_ACTIVATION_TOKEN"_s, u"from-the-panel"_s);
        QProcess second;
        second.setProcessEnvironment(environment);
        second.start(QStringLiteral(YAGURA), {u"--data-folder"_s, data.path()});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 30'000);
        QCOMPARE(second.exitCode(), 0);
        QVERIFY(second.readAllStandardError().contains("it runs already"));
        QCOMPARE(raised.count(), 1);
        QCOMPARE(raised[0][0].toByteArray(), "from-the-panel");
    }

    void theWindowComesForwardFromBeingMinimised()
    {
        const Room room;
        room.window->showMinimized();
        room.window->comeForward({});
        QTRY_VERIFY(room.window->isVisible() && !room.window->isMinimized());
    }

    void whatComesWhileNobodyLooksIsSaidAndTakenUp()
    {
        Room room;
        room.window->showMinimized();
        QTRY_VERIFY(room.window->isMinimized());
        auto fresh = room.items[3];
        fresh.id = {90001};
        fresh.severity = core::Severity::Critical;
        fresh.state = core::ItemState::New;
        fresh.owner.clear();
        fresh.recoveredAt.reset();
        fresh.muted = false;
        fresh.title = u"<b>disk</b> is full"_s;
        room.desk.details[fresh.id.value] = test::nightDetail(fresh, room.clock.now());
        emit room.desk.itemsChanged({fresh});
        QTRY_COMPARE(room.desktop.shown.size(), size_t(1));
        QCOMPARE(room.desktop.shown[0].item, fresh.id);
        QCOMPARE(room.desktop.shown[0].title, u"Critical: <b>disk</b> is full"_s);
        QVERIFY(room.desktop.shown[0].isUrgent);
        emit room.desktop.taken(fresh.id, {});
        QTRY_VERIFY(!room.window->isMinimized());
        QTRY_COMPARE(room.window->findChild<QLabel*>(u"itemTitle"_s)->text(), fresh.title);
        ++fresh.version;
        fresh.owner = u"sato"_s;
        fresh.state = core::ItemState::Acknowledged;
        emit room.desk.itemsChanged({fresh});
        QTRY_COMPARE(room.desktop.closed, (std::vector<qint64> {90001}));
    }

    void theSettingSilencesTheDesktop()
    {
        Room room;
        room.settings.set(ui::Settings::Key::Notifications, false);
        room.window->showMinimized();
        auto fresh = room.items[3];
        fresh.id = {90001};
        fresh.severity = core::Severity::Critical;
        fresh.state = core::ItemState::New;
        fresh.owner.clear();
        emit room.desk.itemsChanged({fresh});
        ++fresh.fires;
        ++fresh.version;
        room.settings.set(ui::Settings::Key::Notifications, true);
        emit room.desk.itemsChanged({fresh});
        QTRY_COMPARE(room.desktop.shown.size(), size_t(1)); // the second, and not the first
        QVERIFY(room.desktop.shown[0].title.contains(u"again"_s));
    }

    /// Run under dbus-run-session, as tst_Presence_bus.
    void theThemeOfTheDesktopIsReadAndFollowed()
    {
        if (!qEnvironmentVariableIsSet("YAGURA_TEST_BUS"))
            QSKIP("on a bus of its own only");
        auto desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
        FakePortal portal;
        portal.scheme = 1;
        QVERIFY(desktop.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerService(u"org.freedesktop.portal.Desktop"_s));
        presence::PortalScheme scheme(QPalette(Qt::white));
        const QSignalSpy changed(&scheme, &ui::DesktopScheme::changed);
        QCOMPARE(scheme.preferred(), ui::ThemeKind::Light); // by the palette, until the portal has answered
        scheme.ask();
        QTRY_COMPARE(scheme.preferred(), ui::ThemeKind::Dark);
        emit portal.SettingChanged(u"org.freedesktop.appearance"_s, u"contrast"_s, QDBusVariant(2U));
        emit portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(2U));
        QTRY_COMPARE(scheme.preferred(), ui::ThemeKind::Light);
        emit portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(1U));
        QTRY_COMPARE(scheme.preferred(), ui::ThemeKind::Dark);
        emit portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(0U)); // no preference
        QTRY_COMPARE(scheme.preferred(), ui::ThemeKind::Light);
        QCOMPARE(changed.count(), 4);
        QDBusConnection::disconnectFromBus(u"portal"_s);
    }

    void theTraySaysTheWorst_data()
    {
        QTest::addColumn<QList<int>>("open");
        QTest::addColumn<QString>("stale");
        QTest::addColumn<int>("worst");
        QTest::addColumn<QString>("tip");
        QTest::newRow("nothing is open") << QList<int> {0, 0, 0, 0, 0} << QString() << -1 << u"Yagura\nNothing is open."_s;
        QTest::newRow("the worst counts") << QList<int> {0, 9, 0, 2, 1} << QString() << 4 << u"Yagura\nOpen: Critical 1, High 2, Low 9"_s;
        QTest::newRow("unknown is worse than low") << QList<int> {1, 1, 0, 0, 0} << QString() << 0 << u"Yagura\nOpen: Low 1, Unknown 1"_s;
        QTest::newRow("a source is stale") << QList<int> {0, 0, 1, 0, 0} << u"Datadog since 02:40."_s << 2 << u"Yagura\nOpen: Medium 1\nDatadog since 02:40."_s;
    }

    void theTraySaysTheWorst()
    {
        QFETCH(const QList<int>, open);
        QFETCH(const QString, stale);
        QFETCH(const int, worst);
        QFETCH(const QString, tip);
        ui::TrayState state;
        std::ranges::copy(open, state.open.begin());
        state.isRead = true;
        state.stale = stale;
        QCOMPARE(state.worst() ? static_cast<int>(*state.worst()) : -1, worst);
        QCOMPARE(state.tip(), tip);
    }

    void theTrayShowsItInShapeAndNotInColourAlone()
    {
        // Each state in grey: no two are the same picture.
        std::vector<QImage> pictures;
        QStringList names;
        ui::TrayState state;
        const auto take = [&](const QString& name) {
            const auto picture = state.icon(ui::tokensOf(ui::ThemeKind::Dark)).pixmap(64, 64).toImage().convertToFormat(QImage::Format_Grayscale8);
            for (const auto& before : pictures)
                QVERIFY2(before != picture, qPrintable(name));
            pictures.push_back(picture);
            names += name;
            if (const auto where = qEnvironmentVariable("YAGURA_PICTURES"); !where.isEmpty())
                state.icon(ui::tokensOf(ui::ThemeKind::Dark)).pixmap(64, 64).save(where + u"/tray-"_s + name + u".png"_s);
        };
        take(u"unread"_s);
        state.isRead = true;
        take(u"nothing"_s);
        for (const auto severity : {1, 2, 3, 4}) {
            state.open[static_cast<size_t>(severity)] = 1;
            take(u"severity-%1"_s.arg(severity));
        }
        state.stale = u"stale"_s;
        take(u"stale"_s);
        QCOMPARE(names.size(), 7);
    }

    void theIconFollowsTheThemeAndHearsItsOwnBalloonAlone()
    {
        ui::TrayIcon tray(nullptr, nullptr);
        auto* icon = tray.findChild<QSystemTrayIcon*>();
        QVERIFY(icon);
        const QSignalSpy taken(&tray, &ui::TrayIcon::taken);
        emit icon->messageClicked(); // the desktop tells of every program's
        QCOMPARE(taken.count(), 0);
        ui::TrayState state;
        state.isRead = true;
        tray.show(state, ui::ThemeKind::Dark);
        const auto dark = icon->icon().cacheKey();
        tray.show(state, ui::ThemeKind::Dark);
        QCOMPARE(icon->icon().cacheKey(), dark);
        tray.show(state, ui::ThemeKind::Light);
        QVERIFY(icon->icon().cacheKey() != dark);
    }

    /// Run under dbus-run-session and a display, as tst_Presence_tray.
    void aBalloonIsTakenUpOnce()
    {
        if (!qEnvironmentVariableIsSet("YAGURA_TEST_TRAY"))
            QSKIP("beside a panel of its own only");
        const PanelThread panel;
        QVERIFY(panel.isThere());
        ui::TrayIcon tray(nullptr, nullptr);
        tray.show({}, ui::ThemeKind::Dark);
        tray.setShown(true);
        QTRY_VERIFY(tray.isShown());
        auto* icon = tray.findChild<QSystemTrayIcon*>();
        const QSignalSpy taken(&tray, &ui::TrayIcon::taken);
        tray.say(notice(41, u"disk"_s));
        emit icon->messageClicked();
        QCOMPARE(taken.count(), 1);
        QCOMPARE(taken[0][0].value<core::ItemId>(), (core::ItemId {41}));
        emit icon->messageClicked(); // another program's
        QCOMPARE(taken.count(), 1);
    }

    /// Run under dbus-run-session and a display, as tst_Presence_tray.
    void theTraySaysNothingIsOpenOnlyWhenTheQueueWasRead()
    {
        if (!qEnvironmentVariableIsSet("YAGURA_TEST_TRAY"))
            QSKIP("beside a panel of its own only");
        const PanelThread panel;
        QVERIFY(panel.isThere());
        Room room(true, false);
        const auto* icon = room.window->findChild<QSystemTrayIcon*>();
        QVERIFY(icon);
        emit room.desk.connectionLost({});
        QCOMPARE(icon->toolTip(), u"Yagura\nThe queue has not been read yet."_s);
        emit room.desk.connectionRegained();
        QCOMPARE(icon->toolTip(), u"Yagura\nThe queue has not been read yet."_s);
        emit room.desk.snapshotTaken(room.items);
        QTRY_VERIFY(icon->toolTip().contains(u"Open: "_s));
        emit room.desk.connectionLost({});
        QTRY_VERIFY(icon->toolTip().contains(u"cannot be reached"_s));
        room.language.speak(ui::Language::Tongue::Japanese);
        QTRY_VERIFY(!icon->toolTip().contains(u"cannot be reached"_s));
        room.language.speak(ui::Language::Tongue::English);
    }

    void withoutATrayClosingQuits()
    {
        Room room;
        room.settings.set(ui::Settings::Key::CloseToTray, true);
        QVERIFY(room.window->close());
        QVERIFY(QApplication::quitOnLastWindowClosed());
    }

    /// Run under dbus-run-session and a display, as tst_Presence_tray: the offscreen platform has no tray.
    void closingGoesToTheTrayWhereAPersonWantsThat()
    {
        if (!qEnvironmentVariableIsSet("YAGURA_TEST_TRAY"))
            QSKIP("beside a panel of its own only");
        const PanelThread panel;
        QVERIFY(panel.isThere());
        {
            Room room(true);
            QTRY_COMPARE(panel.icons(), 1);
            const auto* menu = [] {
                for (auto* widget : QApplication::topLevelWidgets()) {
                    if (widget->objectName() == "trayMenu"_L1)
                        return qobject_cast<QMenu*>(widget);
                }
                return static_cast<QMenu*>(nullptr);
            }();
            QVERIFY(menu);
            room.settings.set(ui::Settings::Key::CloseToTray, true);
            QVERIFY(!room.window->close());
            QVERIFY(!room.window->isVisible());
            QVERIFY(!QApplication::quitOnLastWindowClosed());
            QVERIFY(room.settings.flag(ui::Settings::Key::TrayTold)); // said once
            menu->actions().constFirst()->trigger();
            QTRY_VERIFY(room.window->isVisible());
            QVERIFY(QApplication::quitOnLastWindowClosed());
            // Without the icon nothing would bring the window back.
            QVERIFY(!room.window->close());
            room.settings.set(ui::Settings::Key::TrayIcon, false);
            QTRY_VERIFY(room.window->isVisible());
            QVERIFY(room.window->close());
        }
        {
            Room room(true);
            room.settings.set(ui::Settings::Key::CloseToTray, true);
            QTRY_COMPARE(panel.icons(), 2);
            QVERIFY(room.window->quit()); // whatever closing does
            QVERIFY(!room.window->isVisible());
            QVERIFY(QApplication::quitOnLastWindowClosed());
        }
        {
            Room room(true);
            room.settings.set(ui::Settings::Key::CloseToTray, true);
            QTRY_COMPARE(panel.icons(), 3);
            QVERIFY(!room.window->close());
            QVERIFY(!room.window->isVisible());
            auto* editor = new ui::CustomerEditor(room.desk.customerCards(), {}, room.window.get());
            editor->open();
            QTest::keyClicks(editor->findChild<QLineEdit*>(u"editName"_s), u"Minato"_s);
            // Asked in sight, and then it is the end and not the tray.
            QVERIFY(!room.window->quit());
            QVERIFY(room.window->isVisible());
            QTest::mouseClick(editor->findChild<QAbstractButton*>(u"leaveTyped"_s), Qt::LeftButton);
            QTRY_VERIFY(!room.window->isVisible());
            QVERIFY(QApplication::quitOnLastWindowClosed());
        }
    }

    /// Run under dbus-run-session, as tst_Presence_bus.
    void noticesGoOverTheBusAsText()
    {
        if (!qEnvironmentVariableIsSet("YAGURA_TEST_BUS"))
            QSKIP("on a bus of its own only");
        FakeService service;
        auto desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, &service, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
        presence::BusNotifier notifier(presence::BusNotifier::personsBus());
        const QSignalSpy taken(&notifier, &models::DesktopNotifier::taken);
        const QSignalSpy unheard(&notifier, &models::DesktopNotifier::unheard);

        notifier.show(notice(41, u"Critical: <b>disk</b>\nis full"_s, u"<a href=\"http://evil\">here</a> & there"_s));
        QTRY_COMPARE(service.said.size(), size_t(1));
        QCOMPARE(service.said[0].replaces, 0U);
        QCOMPARE(service.said[0].title, u"Critical: <b>disk</b> is full"_s); // text by the specification
        QCOMPARE(service.said[0].body, u"&lt;a href=&quot;http://evil&quot;&gt;here&lt;/a&gt; &amp; there"_s);
        QCOMPARE(service.said[0].actions.value(0), u"default"_s);
        QCOMPARE(service.said[0].hints.value(u"urgency"_s).toInt(), 2);

        // About the same item: while the first is not answered, and after that, it takes its place.
        notifier.show(notice(41, u"again"_s));
        QTRY_COMPARE(service.said.size(), size_t(2));
        QCOMPARE(service.said[1].replaces, 7U);
        notifier.show(notice(42, u"another"_s));
        QTRY_COMPARE(service.said.size(), size_t(3));
        QCOMPARE(service.said[2].replaces, 0U);

        // Another program's notices are told of to everybody.
        emit service.ActionInvoked(99, u"default"_s);
        emit service.ActivationToken(7, u"leave"_s);
        emit service.ActionInvoked(7, u"default"_s);
        QTRY_COMPARE(taken.count(), 1);
        QCOMPARE(taken[0][0].value<core::ItemId>(), (core::ItemId {41}));
        QCOMPARE(taken[0][1].toByteArray(), "leave");

        // Handled before the service has answered.
        notifier.show(notice(43, u"short"_s));
        notifier.close({43});
        QTRY_VERIFY(std::ranges::find(service.closed, 9U) != service.closed.end());
        notifier.close({42});
        QTRY_VERIFY(std::ranges::find(service.closed, 8U) != service.closed.end());
        QCOMPARE(unheard.count(), 0);

        // Taken up while it is being replaced: it goes as soon as the service has answered, and does not come back.
        notifier.show(notice(45, u"first"_s));
        QTRY_COMPARE(service.said.size(), size_t(5));
        service.isTakenMeanwhile = true;
        notifier.show(notice(45, u"again"_s));
        QTRY_COMPARE(taken.count(), 2);
        QTRY_COMPARE(service.closed.back(), 10U);
        notifier.show(notice(45, u"anew"_s));
        QTRY_COMPARE(service.said.size(), size_t(7));
        QCOMPARE(service.said[6].replaces, 0U);

        // Of very many the oldest goes, from the screen as well; 45 stands as 11.
        const auto closedBefore = service.closed.size();
        for (auto item = 101; item <= 164; ++item)
            notifier.show(notice(item, u"many"_s));
        QTRY_COMPARE(service.closed.size(), closedBefore + 1);
        QCOMPARE(service.closed.back(), 11U);
        QCOMPARE(service.said.size(), size_t(71));
        emit service.ActionInvoked(12, u"default"_s); // the next one is still known
        QTRY_COMPARE(taken.count(), 3);
        QCOMPARE(taken[2][0].value<core::ItemId>(), (core::ItemId {101}));

        // Another service counts from one again: the old ids are other programs' there.
        QVERIFY(desktop.unregisterService(u"org.freedesktop.Notifications"_s));
        QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
        const auto asked = service.abilitiesAsked;
        QTRY_VERIFY(service.abilitiesAsked > asked);
        emit service.ActionInvoked(13, u"default"_s);
        notifier.show(notice(102, u"anew"_s));
        QTRY_COMPARE(service.said.size(), size_t(72));
        QCOMPARE(service.said[71].replaces, 0U);
        QCOMPARE(taken.count(), 3);

        // The service goes: what is said then is unheard, and said to be.
        QVERIFY(desktop.unregisterService(u"org.freedesktop.Notifications"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no notice on the desktop"_s));
        QTest::failOnWarning(QRegularExpression(u"^(?!no notice|.*no notice|This plugin)"_s));
        notifier.show(notice(44, u"lost"_s));
        QTRY_COMPARE(unheard.count(), 1);
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
