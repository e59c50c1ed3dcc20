// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/TimelineText.h"

#include "core/Severity.h"
#include "models/Times.h"
#include "models/VendorAdvice.h"
#include "models/Words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

QString fact(const core::TimelineEntry& entry, QLatin1StringView name)
{
    return entry.facts.value(name).toVariant().toString();
}

} // namespace

QString TimelineText::sentence(const core::TimelineEntry& entry)
{
    for (const auto make : {&TimelineText::byVendor, &TimelineText::byPerson, &TimelineText::byRule, &TimelineText::ofDelivery}) {
        if (auto text = make(entry); !text.isEmpty())
            return text;
    }
    return entry.kind;
}

QString TimelineText::actor(const core::TimelineEntry& entry, const std::vector<core::ItemSource>& sources)
{
    if (entry.actorKind == "rule"_L1)
        return tr("Rule", "actor");
    if (entry.actorKind == "vendor"_L1 || entry.actorKind == "delivery"_L1) {
        const auto source = std::ranges::find(sources, entry.actor, &core::ItemSource::key);
        if (source != sources.end())
            return source->name.isEmpty() ? Words::vendor(source->kind) : source->name;
        if (const auto kind = fact(entry, "source_kind"_L1); !kind.isEmpty())
            return Words::vendor(kind);
    }
    if (entry.actor.isEmpty())
        return tr("Vendor", "actor");
    return entry.actor;
}

QString TimelineText::body(const core::TimelineEntry& entry, const QString& itemTitle)
{
    // A vendor event is told in the vendor's own words: they are the sentence.
    if (entry.kind == "vendor_event"_L1 || (entry.actorKind == "vendor"_L1 && entry.text == itemTitle))
        return {};
    return entry.actorKind == "delivery"_L1 ? VendorAdvice::inWords(entry.text) : entry.text;
}

QString TimelineText::absolute(const QDateTime& instant)
{
    return Times::absolute(instant);
}

QString TimelineText::byVendor(const core::TimelineEntry& entry)
{
    const auto state = Words::vendorState(fact(entry, "vendor_state"_L1));
    if (entry.kind == "opened"_L1)
        return tr("Opened: %1").arg(state);
    if (entry.kind == "joined"_L1)
        return tr("Another signal of the same trouble: %1").arg(state);
    if (entry.kind == "refired"_L1)
        return tr("Fired again: %1").arg(state);
    if (entry.kind == "changed_at_vendor"_L1) {
        const auto before = Words::vendorState(fact(entry, "old_vendor_state"_L1));
        if (before != state)
            return tr("Changed at the vendor: %1 → %2").arg(before, state);
        const auto severity = [&entry](QLatin1StringView name) {
            return Words::severity(core::severityFromNumber(entry.facts.value(name).toInt()));
        };
        return tr("Severity changed: %1 → %2").arg(severity("old_severity"_L1), severity("severity"_L1));
    }
    if (entry.kind == "recovered"_L1)
        return tr("Everything has recovered at the vendors");
    if (entry.kind == "signal_recovered"_L1)
        return tr("One signal has recovered at the vendor");
    if (entry.kind == "acknowledged_at_vendor"_L1)
        return tr("Acknowledged at the vendor");
    if (entry.kind == "vendor_event"_L1)
        return entry.text.isEmpty() ? fact(entry, "type"_L1) : entry.text;
    return {};
}

QString TimelineText::byPerson(const core::TimelineEntry& entry)
{
    if (entry.kind == "acknowledge"_L1)
        return tr("Acknowledged");
    if (entry.kind == "note"_L1)
        return tr("Note");
    if (entry.kind == "watch"_L1) {
        const auto until = QDateTime::fromString(fact(entry, "until"_L1), Qt::ISODateWithMs);
        return until.isValid() ? tr("Watching until %1").arg(Times::shortMoment(until, entry.at)) : tr("Watching");
    }
    if (entry.kind == "escalate"_L1)
        return tr("Escalated to the second line");
    if (entry.kind == "resolve"_L1)
        return tr("Resolved");
    if (entry.kind == "reopen"_L1)
        return tr("Reopened");
    if (entry.kind == "assign_customer"_L1)
        return tr("Customer assigned");
    if (entry.kind == "complete_first_response"_L1)
        return tr("First response done");
    if (entry.kind == "key_remembered"_L1)
        return tr("Remembered for next time: %1 %2").arg(Words::keyKind(fact(entry, "kind"_L1)), fact(entry, "value"_L1));
    if (entry.kind == "delivery_retried"_L1)
        return tr("Asked to send again: %1").arg(Words::deliveryKind(fact(entry, "what"_L1)));
    return {};
}

QString TimelineText::byRule(const core::TimelineEntry& entry)
{
    if (entry.kind == "moved_to"_L1)
        return tr("A signal moved to item #%1, which is the same trouble").arg(fact(entry, "item"_L1));
    if (entry.kind == "resolved_as_merged"_L1)
        return tr("Closed: all its signals moved to another item");
    if (entry.kind == "watch_ended"_L1)
        return tr("The watch is over: look at it again");
    if (entry.kind == "resolved_by_rule"_L1)
        return tr("Resolved by rule: it stayed recovered");
    if (entry.kind == "customer_matched"_L1)
        return tr("Customer found by a remembered key");
    return {};
}

QString TimelineText::ofDelivery(const core::TimelineEntry& entry)
{
    const auto vendor = Words::vendor(fact(entry, "source_kind"_L1));
    const auto what = Words::deliveryKind(fact(entry, "what"_L1));
    if (entry.kind == "delivery_sent"_L1) {
        if (fact(entry, "outcome"_L1) == "already_done"_L1)
            return tr("%1 had it already: %2").arg(vendor, what);
        return tr("Sent to %1: %2").arg(vendor, what);
    }
    if (entry.kind == "delivery_failed"_L1 && fact(entry, "outcome"_L1) == "source_removed"_L1)
        return tr("Not sent to %1, since the source was removed: %2").arg(vendor, what);
    if (entry.kind == "delivery_failed"_L1)
        return tr("Could not be sent to %1: %2").arg(vendor, what);
    if (entry.kind == "delivery_refused"_L1)
        return tr("%1 refused: %2").arg(vendor, what);
    return {};
}

} // namespace yagura::models
