// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/item/ItemActions.h"
#include "ui/item/WorkItemDock.h"
#include "ui/keys/TypingGuard.h"
#include "ui/shell/ActionRegistry.h"
#include "ui/shell/Docks.h"
#include "ui/shell/Perspectives.h"
#include "ui/window/ShellActions.h"

#include <QAction>
#include <QDockWidget>

using namespace Qt::StringLiterals;

// What a person does with the program itself: its keys.
namespace yagura::ui {

void MainWindow::registerActions()
{
    m_registry = new ActionRegistry(*this, m_with.settings);
    m_registry->addArea(u"window"_s, [] { return tr("Window", "area of actions"); });
    m_registry->addArea(u"panes"_s, [] { return tr("Panes", "area of actions"); });
    m_registry->addArea(u"perspectives"_s, [] { return tr("Perspectives", "area of actions"); });
    for (auto* dock : m_docks->all())
        m_registry->addArea(dock->objectName(), [dock] { return dock->windowTitle(); });
    // Tips name keys: they are written anew as for another language.
    connect(m_registry, &ActionRegistry::keysChanged, this, [this] {
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(this, &event);
    });
    new TypingGuard(this);
    new ShellActions(*this, {m_with.theme, m_with.language, m_with.settings, *m_registry});
    m_registry->collect(m_itemDock->itemActions(), m_itemDock->objectName());
    m_registry->collect(*m_docks, u"panes"_s);
    m_registry->collect(*m_perspectives, u"perspectives"_s);
    m_registry->collect(*this, u"window"_s);
}

} // namespace yagura::ui
