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
#include "models/ReasonText.h"
#include "models/ServerClock.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the buttons of the work item do.
namespace yagura::ui {

void WorkItemDock::act(core::Verb verb)
{
    // Between what is shown and what is chosen may lie a turn of the loop: nothing is done to what nobody saw.
    if (!takeAim()) {
        say(tr("What is chosen has just become another one, and nothing was done. Look, then press once more."), false);
        return;
    }
    if (m_aim.isMany())
        emit manyAsked(verb);
    else if (!isArmed())
        emit refused(m_aim.why.isEmpty() ? tr("Choose an item in the queue first.") : m_aim.why);
    else if (!m_isRowInSight && (!isVisible() || visibleRegion().isEmpty())) {
        emit sightWanted();
        emit refused(tr("The item was out of sight, and nothing was done. It is shown now: press once more."));
    } else
        actOnOne(verb);
}

void WorkItemDock::actOnOne(core::Verb verb)
{
    if (verb == core::Verb::Note || verb == core::Verb::Escalate) {
        // Also while the item is being read: what is typed from now on is the note's.
        emit sightWanted();
        m_composer->begin(verb);
        emit typingWanted(m_composer->field());
        return;
    }
    const auto& detail = m_with.detail.detail();
    if (!detail)
        return;
    switch (verb) {
    case core::Verb::Watch: {
        emit sightWanted();
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
            emit sightWanted();
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
    const auto stillStands = takeAim() && isArmed() && m_questionOf.isValid() && m_questionOf == m_with.detail.item();
    if (const auto reason = why(core::Verb::Resolve, m_questionOf); stillStands && !reason.isEmpty())
        say(reason, false);
    else if (stillStands)
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

QString WorkItemDock::why(core::Verb verb, core::ItemId item) const
{
    const auto& detail = m_with.detail.detail();
    if (!detail || detail->item.id != item)
        return {}; // the database knows
    const auto found = std::ranges::find(detail->actions, verb, &core::PossibleAction::verb);
    return found == detail->actions.end() || found->allowed ? QString() : models::ReasonText::sentence(found->reason);
}

void WorkItemDock::askUntil()
{
    if (!takeAim() || !isArmed() || !m_with.detail.detail()) {
        act(core::Verb::Watch);
        return;
    }
    const auto& item = m_with.detail.detail()->item;
    auto* dialog = new WatchUntilDialog(m_with.clock.now(), item, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A notice on the desktop may open another item meanwhile, and somebody else may end this one.
    connect(dialog, &QDialog::accepted, this, [this, dialog, seen = item] {
        if (const auto reason = why(core::Verb::Watch, seen.id); !reason.isEmpty())
            say(tr("#%1 is not watched: %2", "number, reason").arg(QString::number(seen.id.value), reason), false);
        else
            watch(seen, dialog->until());
    });
    dialog->open();
    emit typingWanted(dialog->focusWidget());
}

void WorkItemDock::askForCustomer()
{
    const auto& detail = m_with.detail.detail();
    if (!detail)
        return;
    std::vector<core::CustomerHint> hints;
    for (const auto& entry : detail->itemSignals) {
        for (const auto& hint : entry.signal.customerHints) {
            if (std::ranges::find(hints, hint) == hints.end())
                hints.push_back(hint);
        }
    }
    // At once, before the customers are read: what is typed after the key is a name, and none of its letters is a key.
    auto* dialog = new CustomerDialog(std::vector<core::Customer> {}, hints, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setItem(detail->item);
    connect(dialog, &QDialog::accepted, this, [this, dialog, seen = detail->item] {
        if (const auto reason = why(core::Verb::AssignCustomer, seen.id); !reason.isEmpty()) {
            say(tr("#%1 was not assigned: %2", "number, reason").arg(QString::number(seen.id.value), reason), false);
            return;
        }
        core::Action action;
        action.item = seen.id;
        action.verb = core::Verb::AssignCustomer;
        action.customer = dialog->customer();
        action.rememberKeyKind = dialog->remembered().kind;
        action.rememberKeyValue = dialog->remembered().value;
        m_with.actions.perform(action, seen);
    });
    const auto read = [this, dialog] {
        dialog->setReading();
        core::whenever(m_with.desk.customers(), dialog, [dialog](const core::Result<std::vector<core::Customer>>& customers) {
            if (customers)
                dialog->setCustomers(*customers);
            else
                dialog->setTrouble(models::ErrorText::words(models::Failing::Reading, customers.error()));
        });
    };
    connect(dialog, &CustomerDialog::readAsked, this, read);
    dialog->open();
    emit typingWanted(dialog->field());
    read();
}

void WorkItemDock::retry(core::DeliveryId id)
{
    if (!takeAim() || !isArmed())
        return; // the button says why
    core::whenever(m_with.desk.retryDelivery(id), this, [this, of = m_with.detail.item()](const core::Result<bool>& result) {
        if (!result && of == m_with.detail.item())
            say(models::ErrorText::words(models::Failing::Action, result.error()).all(), false);
        m_with.detail.reload();
    });
}

} // namespace yagura::ui
