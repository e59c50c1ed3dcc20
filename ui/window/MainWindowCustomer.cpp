// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/CustomerDock.h"
#include "ui/item/ItemActions.h"
#include "ui/item/WorkItemDock.h"
#include "ui/keys/TypedAhead.h"
#include "ui/queue/QueueDock.h"
#include "ui/queue/QueueView.h"
#include "ui/shell/Docks.h"
#include "ui/window/MainWindow.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto stepsAhead = 8; // up and down the queue

} // namespace

void MainWindow::buildCustomer()
{
    m_customerDock = new CustomerDock(m_with.theme, m_with.desk, m_clock, this);
    m_docks->add(m_customerDock, Qt::ALT | Qt::Key_3);
    connect(m_customerDock, &CustomerDock::itemChosen, this, &MainWindow::openItem);
    connect(m_customerDock, &CustomerDock::queueAsked, this, [this](const QString& name) { m_queueDock->showOnly(core::ItemQuery::fieldTerm(u"customer"_s, name)); });
    connect(m_customerDock, &CustomerDock::troubled, this, [this](const QString& sentence) { say(NoticeBar::Tone::Trouble, sentence); });
    connect(m_customerDock, &CustomerDock::assignAsked, this, [this] { m_itemDock->itemActions().action(core::Verb::AssignCustomer)->trigger(); });
    connect(m_customerDock, &CustomerDock::typingWanted, this, [this](QWidget* field) {
        if (field)
            m_typedAhead->handTo(field);
    });
    connect(m_itemDock, &WorkItemDock::similarFound, m_customerDock, &CustomerDock::showSimilar);
    connect(m_queueDock, &QueueDock::itemChosen, this, &MainWindow::followCustomer);
    // An item may be opened that the queue does not hold, and may be given another customer. Any other news of it leaves the
    // customer that a person has looked up meanwhile.
    connect(&m_detail, &models::ItemDetailController::changed, this, [this, followed = std::pair<core::ItemId, core::CustomerId>()]() mutable {
        if (!m_detail.item().isValid()) {
            followed = {};
            m_customerDock->showNothing();
        } else if (const auto& detail = m_detail.detail(); detail && detail->item.id == m_detail.item()) {
            const std::pair now(detail->item.id, detail->item.customer);
            if (std::exchange(followed, now) != now)
                m_customerDock->showCustomer(detail->item.customer);
        }
    });
}

void MainWindow::followCustomer(core::ItemId id)
{
    const auto* item = m_queue.find(id);
    if (!item)
        return;
    m_customerDock->showCustomer(item->customer);
    const auto row = m_queueDock->view().currentIndex().row();
    std::vector<core::CustomerId> ahead;
    for (auto step = 1; step <= stepsAhead; ++step) {
        for (const auto near : {row + step, row - step}) {
            if (near >= 0 && near < m_queue.rowCount() && !m_queue.isGroup(near))
                ahead.push_back(m_queue.item(near).customer);
        }
    }
    m_customerDock->readAhead(ahead);
}

} // namespace yagura::ui
