// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/Words.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

QString Words::severity(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Critical:
        return tr("Critical", "severity");
    case core::Severity::High:
        return tr("High", "severity");
    case core::Severity::Medium:
        return tr("Medium", "severity");
    case core::Severity::Low:
        return tr("Low", "severity");
    case core::Severity::Unknown:
        break;
    }
    return tr("Unknown", "severity");
}

QString Words::state(core::ItemState state)
{
    switch (state) {
    case core::ItemState::Acknowledged:
        return tr("Acknowledged", "item state");
    case core::ItemState::Watching:
        return tr("Watching", "item state");
    case core::ItemState::Escalated:
        return tr("Escalated", "item state");
    case core::ItemState::Resolved:
        return tr("Resolved", "item state");
    case core::ItemState::New:
        break;
    }
    return tr("New", "item state");
}

QString Words::kind(core::ItemKind kind)
{
    switch (kind) {
    case core::ItemKind::Inquiry:
        return tr("Inquiry", "item kind");
    case core::ItemKind::Abuse:
        return tr("Abuse", "item kind");
    case core::ItemKind::Maintenance:
        return tr("Maintenance", "item kind");
    case core::ItemKind::Alert:
        break;
    }
    return tr("Alert", "item kind");
}

QString Words::verb(core::Verb verb)
{
    switch (verb) {
    case core::Verb::Acknowledge:
        return tr("Acknowledge", "button");
    case core::Verb::Watch:
        return tr("Watch", "button");
    case core::Verb::Escalate:
        return tr("Escalate", "button");
    case core::Verb::Resolve:
        return tr("Resolve", "button");
    case core::Verb::Reopen:
        return tr("Reopen", "button");
    case core::Verb::AssignCustomer:
        return tr("Customer", "button");
    case core::Verb::CompleteFirstResponse:
        return tr("Responded", "button");
    case core::Verb::Note:
        break;
    }
    return tr("Note", "button");
}

QString Words::verbTip(core::Verb verb)
{
    switch (verb) {
    case core::Verb::Acknowledge:
        return tr("Take this item: you own it, and PagerDuty is told.");
    case core::Verb::Watch:
        return tr("Wait on purpose until a time. Datadog is muted until then, PagerDuty is acknowledged.");
    case core::Verb::Escalate:
        return tr("Hand this item to the second line.");
    case core::Verb::Resolve:
        return tr("Close this item. PagerDuty is told.");
    case core::Verb::Reopen:
        return tr("Open this item again.");
    case core::Verb::AssignCustomer:
        return tr("Say whose this is, and remember it for next time.");
    case core::Verb::CompleteFirstResponse:
        return tr("The first-line duty is done: stop the first-response clock.");
    case core::Verb::Note:
        break;
    }
    return tr("Write a note. It also goes to PagerDuty where there is an incident.");
}

QString Words::deliveryKind(const QString& kind)
{
    if (kind == "acknowledge"_L1)
        return tr("Acknowledge", "delivery");
    if (kind == "note"_L1)
        return tr("Note", "delivery");
    if (kind == "resolve"_L1)
        return tr("Resolve", "delivery");
    if (kind == "escalate"_L1)
        return tr("Escalate", "delivery");
    if (kind == "downtime"_L1)
        return tr("Mute (downtime)", "delivery");
    return kind;
}

QString Words::deliveryState(core::DeliveryState state)
{
    switch (state) {
    case core::DeliveryState::Sending:
        return tr("Sending", "delivery state");
    case core::DeliveryState::Sent:
        return tr("Sent", "delivery state");
    case core::DeliveryState::Failed:
        return tr("Failed", "delivery state");
    case core::DeliveryState::Refused:
        return tr("Refused", "delivery state");
    case core::DeliveryState::Waiting:
        break;
    }
    return tr("Waiting", "delivery state");
}

QString Words::vendor(const QString& sourceKind)
{
    if (sourceKind == "pagerduty"_L1)
        return u"PagerDuty"_s;
    if (sourceKind == "datadog"_L1)
        return u"Datadog"_s;
    return sourceKind;
}

QString Words::vendorState(const QString& word)
{
    // Datadog writes them with a capital, PagerDuty without, both with blanks or underlines.
    const auto known = word.toLower().replace(u'_', u' ');
    if (known == "alert"_L1)
        return tr("Alert", "vendor state");
    if (known == "warn"_L1)
        return tr("Warn", "vendor state");
    if (known == "no data"_L1)
        return tr("No Data", "vendor state");
    if (known == "ok"_L1)
        return tr("OK", "vendor state");
    if (known == "triggered"_L1)
        return tr("triggered", "vendor state");
    if (known == "acknowledged"_L1)
        return tr("acknowledged", "vendor state");
    if (known == "resolved"_L1)
        return tr("resolved", "vendor state");
    return word;
}

QString Words::keyKind(const QString& kind)
{
    if (kind == "tag"_L1)
        return tr("Tag", "customer key");
    if (kind == "pagerduty_service"_L1)
        return tr("PagerDuty service", "customer key");
    if (kind == "host"_L1)
        return tr("Host", "customer key");
    if (kind == "account"_L1)
        return tr("Account", "customer key");
    return kind;
}

} // namespace yagura::models
