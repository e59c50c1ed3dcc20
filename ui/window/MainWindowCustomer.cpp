// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/CustomerDock.h"
#include "ui/item/WorkItemDock.h"
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
    connect(m_customerDock, &CustomerDock::queueAsked, this, [this](const QString& name) { m_queueDock->showOnly(u"customer:\"%1\""_s.arg(QString(name).remove(u'"'))); });
    connect(m_customerDock, &CustomerDock::assignAsked, this, [this] { findChild<QAction*>(u"action_assign_customer"_s)->trigger(); });
    connect(m_itemDock, &WorkItemDock::similarFound, m_customerDock, &CustomerDock::showSimilar);
    connect(m_queueDock, &QueueDock::itemChosen, this, &MainWindow::followCustomer);
    // An item may be opened that the queue does not hold, and may be given another customer.
    connect(&m_detail, &models::ItemDetailController::changed, this, [this] {
        if (!m_detail.item().isValid())
            m_customerDock->showNothing();
        else if (const auto& detail = m_detail.detail(); detail && detail->item.id == m_detail.item())
            m_customerDock->showCustomer(detail->item.customer);
    });
}

void MainWindow::followCustomer(core::ItemId id)
{
    const auto row = m_queue.rowOf(id);
    if (!row)
        return;
    m_customerDock->showCustomer(m_queue.item(*row).customer);
    const auto& view = m_queueDock->view();
    std::vector<core::CustomerId> ahead;
    for (auto step = 1; step <= stepsAhead; ++step) {
        for (const auto near : {view.currentIndex().row() + step, view.currentIndex().row() - step}) {
            const auto item = core::ItemId {view.model()->index(near, 0).data(models::QueueModel::IdRole).toLongLong()};
            if (const auto at = item.isValid() ? m_queue.rowOf(item) : std::nullopt)
                ahead.push_back(m_queue.item(*at).customer);
        }
    }
    m_customerDock->readAhead(ahead);
}

} // namespace yagura::ui
