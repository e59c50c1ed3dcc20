// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/item/ItemActions.h"
#include "ui/item/WorkItemDock.h"
#include "ui/queue/BulkDialog.h"
#include "ui/queue/QueueActions.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"

#include "models/Desk.h"
#include "models/Drafts.h"
#include "models/Words.h"

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
    } else if (m_queueDock->view().selectedCount() > 1) {
        addManyActions(*menu);
        menu->addSeparator();
    }
    list.groupMenu()->menuAction()->setText(list.group->text());
    menu->addAction(list.groupMenu()->menuAction());
    menu->addAction(list.showNew);
    menu->popup(at);
}

/// The same letters as for one item: they are taken by the queue while several are selected, and shown here.
void MainWindow::addManyActions(QMenu& menu)
{
    const auto count = m_queueDock->view().selectedCount();
    for (const auto verb : {core::Verb::Acknowledge, core::Verb::Watch, core::Verb::Escalate, core::Verb::Note, core::Verb::CompleteFirstResponse, core::Verb::Resolve}) {
        const auto* ofOne = m_itemDock->itemActions().action(verb);
        if (!ofOne->isVisible())
            continue;
        auto* entry = menu.addAction(u"%1\t%2"_s.arg(tr("%1: %n item(s) …", "menu", count).arg(models::Words::verb(verb)), ofOne->shortcut().toString(QKeySequence::NativeText)));
        entry->setObjectName(u"many_"_s + core::verbName(verb));
        entry->setStatusTip(tr("Shows first what will happen to each of the selected items"));
        connect(entry, &QAction::triggered, this, [this, verb] { actOnMany(verb); });
    }
}

void MainWindow::answerKeyForMany(const QKeySequence& key)
{
    const auto verb = m_itemDock->itemActions().verbOfKey(key);
    if (verb && m_itemDock->itemActions().action(*verb)->isVisible())
        askAboutMany(*verb);
}

void MainWindow::askAboutMany(core::Verb verb)
{
    if (verb == core::Verb::AssignCustomer || verb == core::Verb::Reopen)
        say(NoticeBar::Tone::Question, tr("“%1” acts on one item, and %n are selected. Press Esc to keep the last one alone.", nullptr, m_queueDock->view().selectedCount()).arg(models::Words::verb(verb)));
    else
        actOnMany(verb);
}

void MainWindow::actOnMany(core::Verb verb)
{
    if (m_bulk && m_bulk->run().isBusy()) {
        m_bulk->show();
        m_bulk->raise();
        m_bulk->activateWindow();
        say(NoticeBar::Tone::Question, tr("An action on several items is under way. Wait for it, or stop it, before the next one."));
        return;
    }
    if (m_bulk && m_bulk->wouldLose()) {
        m_bulk->askToClose(BulkDialog::Closing::Itself);
        return;
    }
    const auto selected = m_queueDock->view().selectedItems();
    if (static_cast<int>(selected.size()) > models::BulkRun::mostItems) {
        say(NoticeBar::Tone::Question, tr("%1 items are selected; one action takes at most %2. Select fewer.").arg(QLocale().toString(selected.size()), QLocale().toString(models::BulkRun::mostItems)));
        return;
    }
    std::vector<core::WorkItem> items;
    for (const auto id : selected) {
        if (const auto* item = m_queue.find(id))
            items.push_back(*item);
    }
    delete m_bulk;
    m_bulk = new BulkDialog(m_with.theme, m_with.desk, m_clock, verb, items, m_me, this);
    m_bulk->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_bulk, &BulkDialog::windowMayClose, this, &MainWindow::leaveAsWished, Qt::QueuedConnection);
    connect(m_bulk, &BulkDialog::windowStays, this, &MainWindow::stay);
    m_bulk->show();
}

bool MainWindow::isOfMany(const QUuid& action) const
{
    return m_bulk && m_bulk->run().owns(action);
}

/// Of many that were kept and are refused when they are sent, no one hides another.
void MainWindow::sayRefused(const core::Action& action, const models::ErrorWords& words)
{
    auto items = m_notice->isVisible() ? m_refusedItems : std::vector<core::ItemId>();
    items.push_back(action.item);
    const auto number = u"#%1"_s.arg(action.item.value);
    if (items.size() == 1) {
        const auto isDraft = !action.text.isEmpty() && m_with.desk.drafts().draft(action.item).text.contains(action.text);
        const auto sentence = tr("On item %1: %2").arg(number, words.all());
        say(NoticeBar::Tone::Trouble, isDraft ? sentence + u' ' + tr("What you wrote stands in that item's note field again.") : sentence);
    } else {
        constexpr size_t mostNamed = 12;
        QStringList named;
        for (size_t at = 0; at < items.size() && at < mostNamed; ++at)
            named += u"#%1"_s.arg(items[at].value);
        if (items.size() > mostNamed)
            named += u"…"_s;
        say(NoticeBar::Tone::Trouble, tr("%n actions were not done, on items %1. The last one, on %2: %3", nullptr, static_cast<int>(items.size())).arg(named.join(u", "_s), number, words.all()));
    }
    m_refusedItems = items;
}

} // namespace yagura::ui
