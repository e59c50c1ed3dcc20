// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ReasonText.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

QString ReasonText::sentence(const QString& reason)
{
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
        return tr("Your login has not the role of an operator.");
    if (reason == "changed_since"_L1)
        return tr("Somebody changed this item in the meantime. Look at it again, then decide.");
    if (reason == "note_empty"_L1)
        return tr("A note needs some text.");
    if (reason == "text_too_long"_L1)
        return tr("The text is too long.");
    if (reason == "watch_needs_end"_L1)
        return tr("A watch needs an end in the next 31 days.");
    if (reason == "no_customer"_L1)
        return tr("This customer does not exist any more.");
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
