// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/IntentText.h"

#include "core/Text.h"
#include "models/TimelineText.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

IntentText::State IntentText::state(const core::ItemDetail& detail, const QDate& today)
{
    if (!detail.monitor)
        return State::NoMonitor;
    if (detail.intent.isEmpty())
        return State::Missing;
    const auto review = QDate::fromString(detail.intent.reviewOn, Qt::ISODate);
    return review.isValid() && review <= today ? State::ReviewDue : State::Fine;
}

QString IntentText::ask(const core::ItemDetail& detail, const QDate& today)
{
    switch (state(detail, today)) {
    case State::Missing:
        return detail.intentEditable ? tr("Nobody has written why this monitor exists. Write it now: the next shift will need it.")
                                     : tr("Nobody has written why this monitor exists. Ask a lead to write it.");
    case State::ReviewDue:
        return detail.intentEditable ? tr("The review of this intent was due on %1. Check that it still holds and set the next date.").arg(detail.intent.reviewOn)
                                     : tr("The review of this intent was due on %1. Take it with care, and tell a lead.").arg(detail.intent.reviewOn);
    case State::NoMonitor:
    case State::Fine:
        break;
    }
    return {};
}

QString IntentText::field(const QString& name)
{
    if (name == "why"_L1)
        return tr("Why it exists", "monitor intent");
    if (name == "meaning"_L1)
        return tr("What it means", "monitor intent");
    if (name == "if_ignored"_L1)
        return tr("If ignored", "monitor intent");
    if (name == "asked_by"_L1)
        return tr("Asked by", "monitor intent");
    if (name == "review_on"_L1)
        return tr("Review on", "monitor intent");
    return name;
}

QString IntentText::change(const core::IntentChange& change)
{
    const auto brief = [](const QString& text) { return core::cleanLine(text, 120); };
    const auto who = tr("%1  %2", "time and person").arg(TimelineText::absolute(change.at), change.actor);
    if (change.before.isEmpty())
        return tr("%1: %2 written: %3").arg(who, field(change.field), brief(change.after));
    if (change.after.isEmpty())
        return tr("%1: %2 removed, it was: %3").arg(who, field(change.field), brief(change.before));
    return tr("%1: %2: %3 → %4").arg(who, field(change.field), brief(change.before), brief(change.after));
}

} // namespace yagura::models
