// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/queue/QueueDock.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/theme/Theme.h"
#include "ui/tray/TrayIcon.h"
#include "ui/window/Settings.h"

#include "models/DesktopNotifier.h"
#include "models/NoticeController.h"

#include <QAction>
#include <QApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

// The window when it is not looked at: in the tray, on the desktop, and brought back.
namespace yagura::ui {

namespace {

std::optional<core::Severity> severityNamed(const QString& name)
{
    for (const auto severity : {core::Severity::Low, core::Severity::Medium, core::Severity::High, core::Severity::Critical}) {
        if (core::severityName(severity) == name)
            return severity;
    }
    return std::nullopt;
}

} // namespace

void MainWindow::buildPresence()
{
    const auto& settings = m_with.settings;
    if (m_with.notifier) {
        m_notices = new models::NoticeController(m_with.desk, m_clock, *m_with.notifier, [this] { return queueIsSeen(); }, this);
        connect(m_with.notifier, &models::DesktopNotifier::taken, this, [this](core::ItemId item, const QByteArray& token) {
            comeForward(token);
            if (item.isValid())
                openItem(item);
        });
        connect(m_with.notifier, &models::DesktopNotifier::unheard, this, [this](const models::DesktopNotice& notice) {
            if (m_tray)
                m_tray->say(notice);
        });
    }
    // A panel that goes away takes the icon with it, and there would be no way back to the window.
    auto* watch = new QTimer(this);
    watch->start(std::chrono::seconds(10));
    connect(watch, &QTimer::timeout, this, [this] {
        if (m_isInTray && !(m_tray && m_tray->isShown()))
            comeForward({});
    });
    // The end of the session is no wish to stay in the tray. It may be called off, and then nothing tells of it.
    connect(qApp, &QGuiApplication::commitDataRequest, this, &MainWindow::followSession, Qt::DirectConnection);
    connect(&settings, &Settings::changed, this, [this](Settings::Key key) {
        if (key == Settings::Key::Notifications || key == Settings::Key::NotifyFrom || key == Settings::Key::TrayIcon)
            applyPresence();
    });
    connect(&m_queue, &models::QueueModel::countsChanged, this, &MainWindow::refreshTray);
    connect(&m_queue, &models::QueueModel::filled, this, [this] {
        m_isQueueRead = true;
        refreshTray();
    });
    connect(&m_sources, &models::SourceStatusModel::freshnessChanged, this, &MainWindow::refreshTray);
    connect(&m_with.theme, &Theme::changed, this, &MainWindow::refreshTray);
    applyPresence();
}

void MainWindow::applyPresence()
{
    const auto& settings = m_with.settings;
    if (m_notices)
        m_notices->setFrom(settings.flag(Settings::Key::Notifications) ? severityNamed(settings.text(Settings::Key::NotifyFrom)) : std::nullopt);
    if (!m_with.hasTray)
        return;
    const auto wanted = settings.flag(Settings::Key::TrayIcon);
    if (wanted && !m_tray) {
        const auto* silence = m_registry->find(u"soundSnooze"_s);
        m_tray = new TrayIcon(silence ? silence->action : nullptr, this);
        connect(m_tray, &TrayIcon::windowAsked, this, [this] { comeForward({}); });
        connect(m_tray, &TrayIcon::quitAsked, this, &MainWindow::quit);
        connect(m_tray, &TrayIcon::taken, this, [this](core::ItemId item) {
            comeForward({});
            if (item.isValid())
                openItem(item);
        });
    }
    refreshTray();
    if (m_tray)
        m_tray->setShown(wanted);
    if (!wanted && m_isInTray)
        comeForward({}); // nothing else would bring it back
}

void MainWindow::refreshTray()
{
    if (!m_tray)
        return;
    auto state = TrayState::of(m_queue.counts());
    state.isRead = m_isQueueRead;
    state.stale = m_connection == Connection::Lost ? tr("The database cannot be reached: this is not up to date.") : m_sources.incompleteSentence();
    m_tray->show(state, m_with.theme.kind());
}

bool MainWindow::queueIsSeen() const
{
    return QApplication::activeWindow() && !isMinimized() && isVisible() && !m_queueDock->visibleRegion().isEmpty();
}

bool MainWindow::goesToTray() const
{
    return !m_isQuitting && !m_sessionEnds && m_tray && m_tray->isShown() && m_with.settings.flag(Settings::Key::CloseToTray);
}

void MainWindow::goToTray()
{
    m_isInTray = true;
    QApplication::setQuitOnLastWindowClosed(false);
    hide();
    if (m_with.settings.flag(Settings::Key::TrayTold))
        return;
    m_with.settings.set(Settings::Key::TrayTold, true);
    m_tray->say({{}, tr("Yagura goes on in the tray"), tr("It still watches, and tells of what comes. Quit it with the icon's menu."), false});
}

void MainWindow::showAtStart()
{
    if (!m_with.settings.flag(Settings::Key::StartMinimised)) {
        show();
        return;
    }
    if (!goesToTray()) {
        showMinimized();
        return;
    }
    m_isInTray = true;
    QApplication::setQuitOnLastWindowClosed(false);
}

void MainWindow::comeForward(const QByteArray& token)
{
    // The platform reads it when a window is activated next.
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token);
    m_isInTray = false;
    QApplication::setQuitOnLastWindowClosed(true);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    QApplication::alert(this); // where the desktop keeps another window in front
}

} // namespace yagura::ui
