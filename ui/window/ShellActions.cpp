// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/ShellActions.h"

#include "ui/help/AboutDialog.h"
#include "ui/keys/KeySheet.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/window/Language.h"

#include <QAction>
#include <QDialog>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace yagura::ui {

ShellActions::ShellActions(QMainWindow& window, const ShellCollaborators& with)
    : QObject(&window)
    , m_window(window)
    , m_with(with)
    , m_atStart(SettingsDialog::nextStart(with.settings))
    , m_keys(make(u"actionKeys"_s, Qt::Key_Question))
    , m_settings(make(u"actionSettings"_s, Qt::CTRL | Qt::Key_Comma))
    , m_menu(make(u"actionMenu"_s, Qt::Key_F10))
    , m_about(make(u"actionAbout"_s, Qt::SHIFT | Qt::Key_F1))
    , m_quit(make(u"actionQuit"_s, Qt::CTRL | Qt::Key_Q))
{
    connect(m_keys, &QAction::triggered, this, [this] { open(new KeySheet(m_with.theme, m_with.registry, &m_window)); });
    connect(m_settings, &QAction::triggered, this, [this] {
        auto* dialog = new SettingsDialog(m_with.settings, m_atStart, m_with.connections, &m_window);
        connect(dialog, &SettingsDialog::restartAsked, this, &ShellActions::restartAsked);
        open(dialog);
    });
    connect(m_menu, &QAction::triggered, this, &ShellActions::menuAsked);
    connect(m_about, &QAction::triggered, this, [this] { open(new AboutDialog(&m_window)); });
    connect(m_quit, &QAction::triggered, this, &ShellActions::quitAsked);
    connect(&m_with.language, &Language::switched, this, &ShellActions::retranslate);
    retranslate();
}

QAction* ShellActions::make(const QString& name, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(key);
    m_window.addAction(action);
    return action;
}

void ShellActions::open(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ShellActions::retranslate()
{
    m_keys->setText(tr("Keys"));
    m_keys->setStatusTip(tr("Show every key with what it does, and change keys"));
    m_menu->setText(tr("Menu"));
    m_menu->setStatusTip(tr("Open the menu of the program"));
    m_about->setText(tr("About Yagura"));
    m_about->setStatusTip(tr("Show the version and the licence"));
    m_quit->setText(tr("Quit"));
    m_quit->setStatusTip(tr("End Yagura on this computer; what was done and not sent yet is kept"));
    m_settings->setText(tr("Settings"));
    m_settings->setStatusTip(tr("Choose how Yagura looks, speaks and starts on this computer"));
}

} // namespace yagura::ui
