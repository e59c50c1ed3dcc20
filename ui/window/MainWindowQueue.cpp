// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/item/ItemActions.h"
#include "ui/item/WorkItemDock.h"
#include "ui/keys/TypedAhead.h"
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
    const auto kind = m_queueDock->view().aim().kind;
    if (kind == QueueAim::Kind::One) {
        menu->addActions(m_itemDock->itemActions().menuEntries());
        menu->addSeparator();
    } else if (kind != QueueAim::Kind::Nothing) {
        addManyActions(*menu);
        menu->addSeparator();
    }
    list.groupMenu()->menuAction()->setText(list.group->text());
    menu->addAction(list.groupMenu()->menuAction());
    menu->addAction(list.showNew);
    menu->popup(at);
}

/// The same letters as for one item: they are taken by the queue while several are chosen, and shown here. What was chosen when
/// the menu was opened is what they are about.
void MainWindow::addManyActions(QMenu& menu)
{
    const auto ids = m_queueDock->view().aimedItems();
    const auto count = static_cast<int>(ids.size());
    for (const auto verb : {core::Verb::Acknowledge, core::Verb::Watch, core::Verb::Escalate, core::Verb::Note, core::Verb::CompleteFirstResponse, core::Verb::Resolve}) {
        const auto* ofOne = m_itemDock->itemActions().action(verb);
        if (!ofOne->isVisible())
            continue;
        auto* entry = menu.addAction(u"%1\t%2"_s.arg(tr("%1: %n item(s) …", "menu", count).arg(models::Words::verb(verb)), ofOne->shortcut().toString(QKeySequence::NativeText)));
        entry->setObjectName(u"many_"_s + core::verbName(verb));
        entry->setStatusTip(tr("Shows first what will happen to each of them"));
        connect(entry, &QAction::triggered, this, [this, verb, ids] { actOnMany(verb, ids); });
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
    const auto& view = m_queueDock->view();
    if (ItemActions::isOfMany(verb)) {
        actOnMany(verb, view.aimedItems());
        return;
    }
    const auto name = models::Words::verb(verb);
    tell(view.aim().kind == QueueAim::Kind::Group ? tr("“%1” acts on one item, and a group is chosen. Choose one of its rows.").arg(name)
                                                  : tr("“%1” acts on one item, and %n are selected. Press Esc to keep the last one alone.", nullptr, view.selectedCount()).arg(name));
    if (ItemActions::takesText(verb))
        m_typedAhead->drop();
}

void MainWindow::actOnMany(core::Verb verb, const std::vector<core::ItemId>& ids)
{
    m_typedAhead->drop(); // what is typed after the key is the dialog's, or nobody's
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
    if (static_cast<int>(ids.size()) > models::BulkRun::mostItems) {
        tell(tr("%1 items are selected; one action takes at most %2. Select fewer.").arg(QLocale().toString(ids.size()), QLocale().toString(models::BulkRun::mostItems)));
        return;
    }
    const auto items = itemsOf(ids);
    if (items.empty()) {
        tell(tr("None of what is chosen is open any more."));
        return;
    }
    delete m_bulk;
    m_bulk = new BulkDialog(m_with.theme, m_with.desk, m_clock, verb, items, m_me, this);
    m_bulk->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_bulk, &BulkDialog::windowMayClose, this, &MainWindow::leaveAsWished, Qt::QueuedConnection);
    connect(m_bulk, &BulkDialog::windowStays, this, &MainWindow::stay);
    m_bulk->show();
    if (m_bulk->takesText())
        m_typedAhead->handTo(m_bulk->firstField());
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
