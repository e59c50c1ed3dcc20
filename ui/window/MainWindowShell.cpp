// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/common/QuietTable.h"
#include "ui/connection/FirstRunPage.h"
#include "ui/item/ItemActions.h"
#include "ui/item/WorkItemDock.h"
#include "ui/keys/ComposingGuard.h"
#include "ui/keys/TypingGuard.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Docks.h"
#include "ui/shell/Perspectives.h"
#include "ui/theme/Theme.h"
#include "ui/window/Language.h"
#include "ui/window/MainMenu.h"
#include "ui/window/ShellActions.h"

#include "core/Charts.h"
#include "models/ChartSubject.h"
#include "models/PlainTip.h"
#include "models/Times.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QToolBar>

using namespace Qt::StringLiterals;

// What a person does with the program itself: its keys.
namespace yagura::ui {

namespace {

constexpr auto clockMayBeOff = std::chrono::seconds(60);

/// Every word and every time is written anew.
void writeAnew(QWidget& window)
{
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

void MainWindow::registerActions()
{
    m_registry = new ActionRegistry(*this, m_with.settings);
    m_registry->addArea(u"window"_s, [] { return tr("Window", "area of actions"); });
    m_registry->addArea(u"panes"_s, [] { return tr("Panes", "area of actions"); });
    m_registry->addArea(u"perspectives"_s, [] { return tr("Perspectives", "area of actions"); });
    for (auto* dock : m_docks->all())
        m_registry->addArea(dock->objectName(), [dock = QPointer<QDockWidget>(dock)] { return dock ? dock->windowTitle() : QString(); });
    // Tips name keys: they are written anew as for another language.
    connect(m_registry, &ActionRegistry::keysChanged, this, [this] { writeAnew(*this); });
    new ComposingGuard(this);
    (new TypingGuard(this))->setAnswer([this](const QKeySequence& key) { return answerKey(key); });
    auto* shell = new ShellActions(*this, {m_with.theme, m_with.language, m_with.settings, *m_registry, m_with.connections});
    auto* menu = new MainMenu(*m_registry, m_toolBar);
    m_toolBar->insertWidget(m_toolBar->actions().value(0), menu);
    connect(shell, &ShellActions::menuAsked, menu, &MainMenu::showMenu);
    connect(shell, &ShellActions::restartAsked, this, &MainWindow::restart);
    connect(shell, &ShellActions::quitAsked, this, &MainWindow::quit);
    m_registry->collect(m_itemDock->itemActions(), m_itemDock->objectName());
    m_registry->collect(*m_docks, u"panes"_s);
    m_registry->collect(*m_perspectives, u"perspectives"_s);
    m_registry->collect(*this, u"window"_s);
    for (const auto key : {Settings::Key::ReduceMotion, Settings::Key::Density})
        applySetting(key);
}

void MainWindow::showFirstRun()
{
    auto* page = new FirstRunPage(m_with.settings, m_with.connections, this);
    connect(page, &FirstRunPage::done, this, [this, page] {
        page->deleteLater();
        m_queueDock->view().setFocus();
        emit startAsked();
    });
}

void MainWindow::followSettings()
{
    models::Times::setZone(m_with.settings.text(Settings::Key::TimeZone));
    connect(&m_with.settings, &Settings::changed, this, &MainWindow::applySetting);
    connect(&m_with.settings, &Settings::chosen, this, [this](Settings::Key key) {
        if (key == Settings::Key::Language)
            m_with.language.speak(Language::named(m_with.settings.text(key)));
    });
    connect(&m_with.theme, &Theme::changed, this, &MainWindow::retranslate); // the button names the other one
}

void MainWindow::applySetting(Settings::Key key)
{
    switch (key) {
    case Settings::Key::ReduceMotion:
        m_queueDock->view().setReducedMotion(m_with.settings.flag(key));
        break;
    case Settings::Key::Density: {
        const auto density = m_with.settings.text(key) == "comfortable"_L1 ? Density::Comfortable : Density::Compact;
        m_queueDock->setDensity(density);
        setDensity(*this, density);
        break;
    }
    case Settings::Key::TimeZone:
        models::Times::setZone(m_with.settings.text(key));
        // What is counted by the hour of the day holds no more.
        for (auto* subject : findChildren<models::ChartSubject*>()) {
            if (dynamic_cast<models::ChartOf<core::LoadChart>*>(subject))
                subject->countAnew();
        }
        writeAnew(*this);
        break;
    default:
        break;
    }
}

void MainWindow::showTime()
{
    const auto now = m_clock.now();
    m_time->setText(tr("%1 %2", "clock and its zone").arg(models::Times::clock(now), models::Times::zoneShort(now)));
    m_time->setToolTip(models::plainTip(u"%1\n%2"_s.arg(models::Times::absolute(now), models::Times::zoneInWords(now))));
}

/// Ages and the time left go by the server's clock. That the computer's own is wrong still matters: to its logs, to
/// certificates, to the person who reads it. Said once, until it was right again.
void MainWindow::compareClocks()
{
    const auto ahead = m_clock.ahead();
    const auto off = std::chrono::abs(ahead) > clockMayBeOff;
    if (!std::exchange(m_clockIsOff, off) && off) {
        const auto by = models::Times::span(std::chrono::duration_cast<std::chrono::seconds>(ahead));
        say(NoticeBar::Tone::Trouble,
            ahead.count() > 0 ? tr("This computer's clock is %1 behind the server's. All times here go by the server's clock; have this computer's set right (time synchronisation).").arg(by)
                              : tr("This computer's clock is %1 ahead of the server's. All times here go by the server's clock; have this computer's set right (time synchronisation).").arg(by));
    }
}

} // namespace yagura::ui
