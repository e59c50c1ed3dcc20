// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ReasonText.h"

#include "models/Times.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

QString ReasonText::taken(const QJsonObject& facts)
{
    const auto owner = facts["owner"_L1].toString();
    const auto since = QDateTime::fromString(facts["since"_L1].toString(), Qt::ISODateWithMs);
    return since.isValid() ? tr("%1 has had this item since %2, and nothing was changed. Look at it, and press the same key again if you still want to: acknowledging and watching take it over.").arg(owner, Times::clock(since.toUTC()))
                           : tr("%1 has this item, and nothing was changed. Look at it, and press the same key again if you still want to: acknowledging and watching take it over.").arg(owner);
}

QString ReasonText::sentence(const QString& reason, const QJsonObject& facts)
{
    if (reason == "taken_by_other"_L1)
        return taken(facts);
    if (reason == "fired_since"_L1)
        return tr("It has fired again since you looked at it, and nothing was changed. Look at it, then decide.");
    if (reason == "already_acknowledged"_L1)
        return tr("You have acknowledged it already.");
    if (reason == "already_escalated"_L1)
        return tr("It is with the second line already.");
    if (reason == "already_resolved"_L1)
        return tr("It is resolved already.");
    if (reason == "already_responded"_L1)
        return tr("Its first response is done already.");
    if (reason == "not_resolved"_L1)
        return tr("Only a resolved item can be reopened.");
    if (reason == "role"_L1)
        return tr("Your login does not have the operator role.");
    if (reason == "changed_since"_L1)
        return tr("Somebody changed this item in the meantime. Look at it again, then decide.");
    if (reason == "view_name"_L1)
        return tr("A view needs a name of at most 60 characters.");
    if (reason == "view_invalid"_L1)
        return tr("This view cannot be saved: its search is too long.");
    if (reason == "too_many_views"_L1)
        return tr("You have 100 views. Remove one first.");
    if (reason == "not_your_view"_L1)
        return tr("This view is somebody else's: its owner and leads may change it. Save it under a name of your own.");
    if (reason == "view_changed_since"_L1)
        return tr("Somebody changed this view in the meantime. Look at it again, then decide.");
    if (reason == "view_name_taken"_L1)
        return tr("There is a view of this name already.");
    if (reason == "no_item"_L1)
        return tr("This item does not exist any more.");
    if (reason == "too_many_items"_L1)
        return tr("Those are too many items for one action.");
    if (reason == "note_empty"_L1)
        return tr("A note needs some text.");
    if (reason == "too_large"_L1)
        return tr("This is too long to be kept.");
    if (reason == "text_too_long"_L1)
        return tr("The text is too long.");
    if (reason == "watch_needs_end"_L1)
        return tr("A watch needs an end in the next 31 days.");
    if (reason == "no_customer"_L1)
        return tr("This customer does not exist any more.");
    if (reason == "customer_changed_since"_L1)
        return tr("Somebody changed this customer in the meantime. Note what you wrote, close this, and edit it again.");
    if (reason == "name_empty"_L1)
        return tr("A customer needs a name.");
    if (reason == "contact_name_empty"_L1)
        return tr("Each contact and each environment needs a name.");
    if (reason == "bad_phone"_L1)
        return tr("A phone number is written with digits, for example 03-1234-5678 or +81 3 1234 5678.");
    if (reason == "target_out_of_range"_L1)
        return tr("The first-response target must be between 1 minute and 7 days.");
    if (reason == "bad_target"_L1)
        return tr("Another target needs a severity or a kind, each of them once.");
    if (reason == "bad_key"_L1)
        return tr("A key needs one of the kinds named above, and a value.");
    if (reason == "key_taken"_L1)
        return tr("One of the keys belongs to another customer. Take it away there first.");
    if (reason == "too_many"_L1)
        return tr("There are too many entries: at most 500 contacts, 500 keys and 100 environments.");
    if (reason == "key_not_of_item"_L1)
        return tr("The key to remember is not one of this item's.");
    if (reason == "delivery_not_waiting"_L1)
        return tr("This delivery is under way or done: there is nothing to retry.");
    if (reason == "nothing_to_chart"_L1)
        return tr("There is no metric to read: the monitor behind this item has no query that draws a line.");
    if (reason == "no_monitor"_L1)
        return tr("This monitor does not exist any more.");
    if (reason == "bad_date"_L1)
        return tr("Write the review's date as year-month-day, for example 2027-01-15.");
    return tr("Not possible: %1").arg(reason);
}

} // namespace yagura::models
