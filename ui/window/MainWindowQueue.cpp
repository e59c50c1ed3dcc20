// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/item/ItemActions.h"
#include "ui/item/WorkItemDock.h"
#include "ui/queue/QueueActions.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>

using namespace Qt::StringLiterals;

// What the queue and the item's actions do together: neither dock knows the other.
namespace yagura::ui {

void MainWindow::showItemMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"itemMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    auto& list = m_queueDock->actionsOfList();
    // The actions are the item's own: while the menu is open they follow what becomes possible.
    if (m_queueDock->view().selectedCount() == 1) {
        menu->addActions(m_itemDock->itemActions().menuEntries());
        menu->addSeparator();
    }
    list.groupMenu()->menuAction()->setText(list.group->text());
    menu->addAction(list.groupMenu()->menuAction());
    menu->addAction(list.showNew);
    menu->popup(at);
}

void MainWindow::answerKeyForMany(const QKeySequence& key)
{
    if (const auto* verb = m_itemDock->itemActions().ofKey(key); verb && verb->isVisible())
        say(NoticeBar::Tone::Question, tr("“%1” acts on one item, and %n are selected. Press Esc to keep the last one alone.", nullptr, m_queueDock->view().selectedCount()).arg(verb->text()));
}

} // namespace yagura::ui
