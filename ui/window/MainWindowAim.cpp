// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/customer/CustomerDock.h"
#include "ui/item/ItemActions.h"
#include "ui/item/WorkItemDock.h"
#include "ui/keys/TypedAhead.h"
#include "ui/keys/TypingGuard.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"
#include "ui/shell/Docks.h"

#include "models/BulkRun.h"
#include "models/Words.h"

#include <QToolBar>

#include <algorithm>

using namespace Qt::StringLiterals;

// What a key, a button, a menu or the palette acts on is what is chosen in the queue and shown beside it: both agree, or one of
// them says that it does not, and then nothing is done.
namespace yagura::ui {

void MainWindow::connectAim()
{
    m_typedAhead = new TypedAhead(this);
    connect(m_typedAhead, &TypedAhead::dropped, this, [this] { tell(tr("What you typed was dropped: no field was open for it. None of the letters acted as a key.")); });
    m_itemDock->setAimer([this] { return itemAim(); });
    connect(m_queueDock, &QueueDock::itemChosen, this, [this](core::ItemId id) {
        m_alone = {};
        m_queue.setHeldItem(id);
        m_detail.show(id);
    });
    connect(m_queueDock, &QueueDock::aimChanged, this, &MainWindow::followAim);
    connect(m_itemDock, &WorkItemDock::itemWanted, this, &MainWindow::showItem);
    connect(m_itemDock, &WorkItemDock::manyAsked, this, &MainWindow::askAboutMany);
    connect(m_itemDock, &WorkItemDock::remedyAsked, this, &MainWindow::bringIntoList);
    connect(m_itemDock, &WorkItemDock::refused, this, &MainWindow::tell);
    connect(m_itemDock, &WorkItemDock::sightWanted, this, [this] {
        if (!isSeen(*m_itemDock))
            m_docks->show(m_itemDock);
    });
    connect(&m_actions, &models::ActionController::underWayChanged, this, &MainWindow::forgetWord);
    connect(m_itemDock, &WorkItemDock::typingWanted, m_typedAhead, &TypedAhead::handTo);
    connect(&m_queueDock->view(), &QueueView::keyOutOfSight, this, [this](const QKeySequence& key) {
        tell(tr("The chosen row was out of sight, and nothing was done. It is shown now: press %1 once more.").arg(key.toString(QKeySequence::NativeText)));
    });
}

bool MainWindow::isSeen(const QWidget& widget)
{
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

ItemAim MainWindow::itemAim() const
{
    using Kind = ItemAim::Kind;
    const auto aim = m_queueDock->view().aim();
    const auto shown = m_detail.item();
    switch (aim.kind) {
    case QueueAim::Kind::Group:
        return {.kind = Kind::Group};
    case QueueAim::Kind::Several:
        return {.kind = Kind::Several};
    case QueueAim::Kind::One:
        // Never the one while the other is shown.
        return aim.item == shown ? ItemAim {Kind::One, shown, {}, ItemAim::Remedy::None, m_queueDock->view().isAimInSight()} : ItemAim {};
    case QueueAim::Kind::Nothing:
        break;
    }
    if (!shown.isValid())
        return {};
    auto outside = whyOutside(shown);
    outside.kind = shown == m_alone ? Kind::Alone : Kind::Left;
    if (outside.kind == Kind::Left && outside.remedy == ItemAim::Remedy::None)
        outside.remedy = ItemAim::Remedy::Keep;
    return outside;
}

/// Why an item has no row in the list, and whether it can have one.
ItemAim MainWindow::whyOutside(core::ItemId id) const
{
    ItemAim aim;
    aim.item = id;
    const auto alone = id == m_alone;
    const auto* item = m_queue.find(id);
    const auto isHere = item && item->isOpen();
    const auto waiting = m_queue.waitingItems();
    aim.remedy = isHere ? ItemAim::Remedy::Show : ItemAim::Remedy::None;
    if (!isHere)
        aim.why = alone ? tr("Opened on its own: it is not in the queue. What you do acts on this item.")
                        : tr("This item is not in the queue any more, so that nothing is done to it.");
    else if (m_queue.rowOf(id))
        aim.why = tr("This item's row is not chosen in the list, so that nothing is done to it.");
    else if (std::ranges::find(waiting, id) != waiting.end())
        aim.why = alone ? tr("Opened on its own: it waits to be shown in the list. What you do acts on this item.")
                        : tr("This item is not in the list: it waits to be shown. Nothing is done to it meanwhile.");
    else if (m_queue.isHidden(id))
        aim.why = alone ? tr("Opened on its own: the search or the selection hides it in the list. What you do acts on this item.")
                        : tr("This item is no longer in the list: the search or the selection hides it. Nothing is done to it meanwhile.");
    else
        aim.why = alone ? tr("Opened on its own: its group is collapsed in the list. What you do acts on this item.")
                        : tr("This item is no longer in the list: its group is collapsed. Nothing is done to it meanwhile.");
    return aim;
}

/// What is shown follows what is chosen. Where a row has left, the item stays to be read.
void MainWindow::followAim()
{
    auto& view = m_queueDock->view();
    const auto aim = view.aim();
    if (m_toldFor && *m_toldFor != aim)
        forgetWord();
    const auto wasMany = std::exchange(m_isManyChosen, aim.kind == QueueAim::Kind::Group || aim.kind == QueueAim::Kind::Several);
    if (aim.kind == QueueAim::Kind::Group || aim.kind == QueueAim::Kind::Several) {
        m_alone = {};
        m_queue.setHeldItem({});
        m_detail.show({});
        Many many {view.aimedGroup(), 0, {}};
        many.count = aim.kind == QueueAim::Kind::Several ? view.selectedCount() : 0;
        if (many.count <= models::BulkRun::mostItems) {
            const auto ids = view.aimedItems();
            many.count = static_cast<int>(ids.size());
            if (many.count <= models::BulkRun::mostItems)
                many.items = itemsOf(ids);
        }
        auto told = itemAim();
        told.isRowInSight = true;
        m_itemDock->setAim(told, many);
        followCustomerOf(many.items);
        return;
    }
    auto told = itemAim();
    told.isRowInSight = true; // asked again when something is done
    m_itemDock->setAim(told);
    if (wasMany && !m_detail.item().isValid())
        m_customerDock->showNothing();
}

/// Of many the customer is shown where it is the same: whom one calls is of what one acts on.
void MainWindow::followCustomerOf(const std::vector<core::WorkItem>& items)
{
    const auto isOne = !items.empty() && std::ranges::all_of(items, [&items](const core::WorkItem& item) { return item.customer == items.front().customer; });
    if (isOne && items.front().customer.isValid())
        m_customerDock->showCustomer(items.front().customer);
    else
        m_customerDock->showNothing(isOne ? CustomerDock::Why::NoItem : CustomerDock::Why::Several);
}

void MainWindow::showItem(core::ItemId id)
{
    if (m_queue.rowOf(id)) {
        m_queueDock->view().choose(id);
        if (m_detail.item() == id)
            return;
    }
    m_alone = id;
    m_queueDock->view().chooseNothing();
    m_queue.setHeldItem({});
    m_detail.show(id);
    followAim();
}

void MainWindow::bringIntoList(ItemAim::Remedy remedy)
{
    const auto id = m_detail.item();
    if (remedy == ItemAim::Remedy::Keep) {
        m_alone = id;
        followAim();
        return;
    }
    if (m_queue.isHidden(id))
        m_queueDock->showAll();
    if (!m_queue.rowOf(id))
        m_queue.showWaiting();
    if (!m_queue.rowOf(id))
        m_queue.uncover(id);
    showItem(id);
    m_queueDock->view().setFocus();
}

std::vector<core::WorkItem> MainWindow::itemsOf(const std::vector<core::ItemId>& ids) const
{
    std::vector<core::WorkItem> items;
    for (const auto id : ids) {
        if (const auto* item = m_queue.find(id))
            items.push_back(*item);
    }
    return items;
}

/// A word on a key. What lasts across the window, such as a loss, is not covered by it.
void MainWindow::tell(const QString& sentence)
{
    m_toldFor = m_queueDock->view().aim();
    if (!m_noticeIsLasting) {
        const auto toldFor = m_toldFor;
        say(NoticeBar::Tone::Question, sentence);
        m_toldFor = toldFor;
        return;
    }
    refreshNotice(); // without the last word
    m_notice->say(NoticeBar::Tone::Stale, m_notice->sentence() + u'\n' + sentence, {}, tr("Close", "notice"));
}

/// A word on a key is over when something else is chosen, or done.
void MainWindow::forgetWord()
{
    if (!std::exchange(m_toldFor, std::nullopt))
        return;
    if (!m_noticeIsLasting)
        m_noticeBar->hide();
    refreshNotice(); // what lasts stays
}

bool MainWindow::answerKey(const QKeySequence& key)
{
    const auto verb = m_itemDock->itemActions().verbOfKey(key);
    if (!verb)
        return false;
    const auto why = m_itemDock->refusal(*verb);
    if (why.isEmpty())
        return false;
    if (itemAim().isMany()) {
        askAboutMany(*verb);
        return true;
    }
    tell(tr("“%1”: %2", "action, why it is not possible").arg(models::Words::verb(*verb), why));
    if (ItemActions::takesText(*verb))
        m_typedAhead->drop(); // what follows was meant for the field that does not open
    return true;
}

} // namespace yagura::ui
