// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/WorkItemDock.h"

#include "ui/common/NoticeBar.h"
#include "ui/item/ActionButton.h"
#include "ui/item/Composer.h"
#include "ui/item/CustomerDialog.h"
#include "ui/item/ItemActions.h"
#include "ui/item/WatchUntilDialog.h"

#include "core/Whenever.h"
#include "models/ActionController.h"
#include "models/Desk.h"
#include "models/ItemDetailController.h"
#include "models/ServerClock.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the buttons of the work item do.
namespace yagura::ui {

void WorkItemDock::act(core::Verb verb)
{
    const auto& detail = m_with.detail.detail();
    if (!detail)
        return;
    switch (verb) {
    case core::Verb::Note:
    case core::Verb::Escalate:
        m_composer->begin(verb);
        break;
    case core::Verb::Watch: {
        const auto button = std::ranges::find(m_buttons, m_verbs->action(core::Verb::Watch), &QToolButton::defaultAction);
        m_verbs->watchMenu()->popup((*button)->mapToGlobal(QPoint(0, (*button)->height() + 2)));
        m_verbs->watchMenu()->setActiveAction(m_verbs->watchMenu()->actions().constFirst());
        break;
    }
    case core::Verb::AssignCustomer:
        askForCustomer();
        break;
    case core::Verb::Resolve:
        // Only here may a wrong key do harm: the alert would fire on with nobody looking at it.
        if (!detail->item.recoveredAt) {
            m_questionOf = detail->item.id;
            m_noticeOf = verb;
            m_noticeWaits = true;
            m_notice->say(NoticeBar::Tone::Question, tr("This is still firing at the vendor. Resolve it anyway?"), tr("Resolve anyway"), tr("Keep it open"));
            break;
        }
        perform(verb);
        break;
    default:
        perform(verb);
        break;
    }
}

void WorkItemDock::answerQuestion()
{
    m_notice->hide();
    if (m_questionOf.isValid() && m_questionOf == m_with.detail.item())
        perform(core::Verb::Resolve);
    m_questionOf = {};
}

void WorkItemDock::perform(core::Verb verb, const QString& text)
{
    const auto& detail = m_with.detail.detail();
    if (!detail)
        return;
    core::Action action;
    action.item = detail->item.id;
    action.verb = verb;
    action.text = text;
    m_with.actions.perform(action, detail->item);
}

void WorkItemDock::watch(const std::optional<core::WorkItem>& seen, const QDateTime& until)
{
    if (!seen)
        return;
    core::Action action;
    action.item = seen->id;
    action.verb = core::Verb::Watch;
    action.until = until;
    m_with.actions.perform(action, *seen);
}

std::optional<core::WorkItem> WorkItemDock::shownItem() const
{
    const auto& detail = m_with.detail.detail();
    return detail && detail->item.id == m_with.detail.item() ? std::optional(detail->item) : std::nullopt;
}

void WorkItemDock::askForCustomer()
{
    core::whenever(m_with.desk.customers(), this, [this, id = m_with.detail.item()](const core::Result<std::vector<core::Customer>>& customers) {
        const auto& detail = m_with.detail.detail();
        if (!detail || detail->item.id != id)
            return;
        if (!customers) {
            say(models::ErrorText::words(models::Failing::Reading, customers.error()).all(), false);
            return;
        }
        std::vector<core::CustomerHint> hints;
        for (const auto& entry : detail->itemSignals) {
            for (const auto& hint : entry.signal.customerHints) {
                if (std::ranges::find(hints, hint) == hints.end())
                    hints.push_back(hint);
            }
        }
        auto* dialog = new CustomerDialog(*customers, hints, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(u"%1  #%2"_s.arg(dialog->windowTitle(), QString::number(id.value)));
        connect(dialog, &QDialog::accepted, this, [this, dialog, seen = detail->item] {
            core::Action action;
            action.item = seen.id;
            action.verb = core::Verb::AssignCustomer;
            action.customer = dialog->customer();
            action.rememberKeyKind = dialog->remembered().kind;
            action.rememberKeyValue = dialog->remembered().value;
            m_with.actions.perform(action, seen);
        });
        dialog->open();
    });
}

void WorkItemDock::retry(core::DeliveryId id)
{
    core::whenever(m_with.desk.retryDelivery(id), this, [this, of = m_with.detail.item()](const core::Result<bool>& result) {
        if (!result && of == m_with.detail.item())
            say(models::ErrorText::words(models::Failing::Action, result.error()).all(), false);
        m_with.detail.reload();
    });
}

} // namespace yagura::ui
