// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "AudioPlayer.h"
#include "DemoRoom.h"
#include "FirstPicture.h"
#include "LocalConnectionTrials.h"
#include "LocalTrials.h"
#include "OnlyOnce.h"
#include "Options.h"
#include "Photographer.h"
#include "StartUp.h"
#include "SystemSound.h"
#include "TextScale.h"

#include "collector/CollectorThread.h"
#include "core/Clock.h"
#include "core/Log.h"
#include "core/TerminationSignal.h"
#include "models/StoreDesk.h"
#include "presence/BusNotifier.h"
#include "presence/PortalScheme.h"
#include "presence/RunningInstance.h"
#include "ui/connection/ConnectionChoice.h"
#include "ui/queue/QueueView.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Settings.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace yagura;

int main(int argc, char** argv)
{
    if (std::any_of(argv, argv + argc, [](const char* argument) { return qstrcmp(argument, "--demo") == 0; }))
        app::layOutDemoKeys();
    app::Restart restart;
    const app::TextScale scale(argc, argv);
    const auto token = presence::RunningInstance::tokenOfStart(); // the platform takes it away
    QApplication application(argc, argv);
    scale.giveBack();
    presence::PortalScheme scheme(QApplication::palette());
    QApplication::setApplicationName(u"yagura"_s);
    QApplication::setApplicationVersion(QStringLiteral(YAGURA_VERSION));
    QApplication::setDesktopFileName(u"org.yagura.Yagura"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/yagura.svg"_s));
    const auto options = app::readOptions(QApplication::arguments());
    QDir().mkpath(options.dataFolder);
    presence::RunningInstance instance(options.dataFolder);
    const auto isPicture = !options.screenshot.isEmpty();
    if (const auto code = isPicture ? std::nullopt : app::endOfSecond(instance.claim(token)))
        return *code;

    ui::Settings settings(options.dataFolder + u"/settings.json"_s);
    ui::Theme theme;
    const ui::ThemeChoice choice(theme, settings, scheme, options.theme);
    theme.apply(application);
    QObject::connect(&settings, &ui::Settings::chosen, &application, [&restart](ui::Settings::Key key) {
        if (key == ui::Settings::Key::Theme)
            restart.leaveOut(u"--theme"_s);
        else if (key == ui::Settings::Key::Language)
            restart.leaveOut(u"--language"_s);
    });
    QTimer::singleShot(0, &scheme, &presence::PortalScheme::ask);
    ui::Language language;
    language.speak(app::tongueOf(options, settings.text(ui::Settings::Key::Language)));

    // Taken down in this order: window, sessions, collector, server.
    const core::SystemClock clock;
    app::StartUp startUp(options);
    models::StoreDesk desk;
    std::unique_ptr<collector::CollectorThread> collecting;
    app::LocalTrials trials;
    app::LocalConnectionTrials connections;
    app::AudioPlayer player(std::make_unique<app::SystemSound>());
    presence::BusNotifier notifier(isPicture ? QDBusConnection(QString()) : presence::BusNotifier::personsBus());
    // The server is asked while the window is built: what it answers is delivered by the event loop, when there is one.
    ui::MainWindow* shown = nullptr;
    QString opened;
    const auto openDesk = [&](const QString& conninfo) {
        if (std::exchange(opened, conninfo) == conninfo)
            return; // it looks for its database by itself
        desk.open(conninfo, options.dataFolder + u"/outbox.sqlite"_s);
        if (options.collects && settings.flag(ui::Settings::Key::Collects)) {
            collecting = std::make_unique<collector::CollectorThread>(conninfo);
            collecting->start();
        }
    };
    QObject::connect(&startUp, &app::StartUp::ready, &desk, [&](const QString& conninfo) {
        shown->showStarted();
        openDesk(conninfo);
    });
    QObject::connect(&startUp, &app::StartUp::failed, &desk, [&](const core::Error& error) {
        openDesk(startUp.conninfo()); // what waits on this computer is shown, whether there is a database or not
        shown->showStartFailed(error);
    });
    // Where nothing says which database, nothing is started before the person does.
    auto isGiven = options.demo || !options.conninfo.isEmpty() || isPicture;
    // A database that a person chooses is the one of the next try and of the next start, whatever the command line says.
    QObject::connect(&settings, &ui::Settings::chosen, &application, [&](ui::Settings::Key key) {
        if (key != ui::Settings::Key::ConnectionKind)
            return;
        isGiven = false;
        restart.leaveOut(u"--database"_s);
    });
    const auto isFirst = !isGiven && ui::ConnectionChoice::kept(settings).kind.isEmpty();
    const auto start = [&] {
        const auto conninfo = isGiven ? options.conninfo : ui::ConnectionChoice::kept(settings).conninfo();
        if (conninfo.isEmpty()) {
            startUp.tryNow();
            startUp.start();
            return;
        }
        if (shown)
            shown->showStarted();
        openDesk(conninfo);
    };
    if (!isFirst)
        start();
    auto window = std::make_unique<ui::MainWindow>(ui::WindowCollaborators {desk, clock, theme, language, settings, &trials, &player, isPicture ? nullptr : &notifier, !isPicture, &connections});
    shown = window.get();
    if (!opened.isEmpty())
        shown->showStarted();
    QObject::connect(&instance, &presence::RunningInstance::raiseAsked, shown, &ui::MainWindow::comeForward);
    const core::TerminationSignal termination;
    QObject::connect(&termination, &core::TerminationSignal::received, shown, &ui::MainWindow::endAtOnce);
    if (options.size)
        shown->resize(*options.size);
    if (core::logApp().isDebugEnabled())
        new app::FirstPicture(*shown->findChild<ui::QueueView*>());

    QObject::connect(shown, &ui::MainWindow::startAsked, &startUp, [&] {
        shown->showStarting();
        opened.clear(); // a person who asks sees that it is tried
        start();
    });
    if (isFirst)
        shown->showFirstRun();
    QObject::connect(shown, &ui::MainWindow::restartAsked, &application, [&restart] { restart.ask(); });
    if (isPicture)
        shown->show();
    else
        shown->showAtStart();
    // Looking for a sound server takes its time: not while the first picture is painted.
    if (!isPicture)
        QTimer::singleShot(std::chrono::seconds(1), &player, &app::AudioPlayer::start);

    std::unique_ptr<app::Photographer> photographer;
    if (isPicture)
        photographer = std::make_unique<app::Photographer>(*window, options.screenshot);
    const auto code = QApplication::exec();
    // A start from now on waits for the place. The window hands what it still has to do to the desk, and the desk has it on the
    // disk before anybody waits for a server.
    instance.stopListening();
    photographer.reset();
    window.reset();
    if (collecting)
        collecting->stop();
    desk.close();
    collecting.reset();
    if (!startUp.end(std::chrono::milliseconds(500))) {
        // A server's own program is at work, and no server waits for its answer: all of ours is put away.
        settings.flush();
        std::_Exit(code);
    }
    return code;
}
