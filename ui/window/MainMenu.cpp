// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainMenu.h"

#include "ui/common/KeyHint.h"
#include "ui/shell/ActionRegistry.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace yagura::ui {

MainMenu::MainMenu(const ActionRegistry& registry, QWidget* parent)
    : QToolButton(parent)
    , m_registry(registry)
    , m_menu(new QMenu(this))
{
    setObjectName(u"mainMenuButton"_s);
    setText(u"☰"_s); // a sign; its words are the accessible name
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(InstantPopup);
    setMenu(m_menu);
    m_menu->setObjectName(u"mainMenu"_s);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &MainMenu::fill);
    retranslate();
}

void MainMenu::fill()
{
    m_menu->clear();
    addArea(u"panes"_s);
    addArea(u"perspectives"_s);
    const auto add = [this](const QStringList& ids) {
        m_menu->addSeparator();
        for (const auto& id : ids) {
            if (const auto* entry = m_registry.find(id); entry && entry->action->isVisible())
                m_menu->addAction(entry->action);
        }
    };
    add({u"actionPalette"_s, u"actionSearch"_s});
    add({u"actionSettings"_s, u"actionKeys"_s});
    add({u"actionHelp"_s, u"actionAbout"_s});
    add({u"actionQuit"_s});
}

void MainMenu::addArea(const QString& area)
{
    auto* menu = m_menu->addMenu(m_registry.areaTitle(area));
    menu->setObjectName(u"mainMenu_"_s + area);
    for (const auto& entry : m_registry.all()) {
        if (entry.area == area && entry.action->isVisible())
            menu->addAction(entry.action);
    }
}

void MainMenu::retranslate()
{
    setAccessibleName(tr("Menu"));
    setToolTip(withKeyOf(*this, u"actionMenu"_s, tr("Panes, perspectives, settings, keys, help")));
}

void MainMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace yagura::ui
