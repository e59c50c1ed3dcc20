// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/DeliveryOutcome.h"

using namespace Qt::StringLiterals;

namespace yagura::sources {

using core::DeliveryOutcome;

core::DeliveryReport report(
    const core::DeliveryOrder& order, DeliveryOutcome outcome, const QString& words)
{
    core::DeliveryReport result;
    result.id = order.id;
    result.outcome = outcome;
    result.vendorWords = words;
    return result;
}

core::DeliveryReport outcomeOf(
    const core::DeliveryOrder& order, const HttpAnswer& answer, const OutcomeRule& rule)
{
    if (answer.isGood())
        return report(order, DeliveryOutcome::Done);
    auto result = report(order, DeliveryOutcome::Refused, answer.error->detail);
    result.retryAfter = answer.error->retryAfter;
    if (answer.reached == Reached::NotSent) {
        result.outcome = DeliveryOutcome::Retry;
        return result;
    }
    if (answer.reached == Reached::Unknown || answer.status >= 500) {
        result.outcome = DeliveryOutcome::Uncertain;
        return result;
    }
    if (rule.doneAlready.contains(answer.error->code))
        result.outcome = DeliveryOutcome::AlreadyDone;
    else if (rule.again.contains(answer.error->code))
        result.outcome = DeliveryOutcome::Retry;
    else if (answer.status == 401 || (answer.status == 403 && rule.deniedByStatus403))
        result.outcome = DeliveryOutcome::Retry;
    else if (answer.status == 408 || answer.status == 429)
        result.outcome = DeliveryOutcome::Retry;
    else if (answer.status < 400) // a redirect elsewhere: the address is wrong, not the order
        result.outcome = DeliveryOutcome::Retry;
    return result;
}

core::DeliveryReport outcomeOfLook(const core::DeliveryOrder& order, const HttpAnswer& answer)
{
    auto result = report(order, DeliveryOutcome::Uncertain);
    if (answer.error) {
        result.vendorWords = u"Could not look whether an earlier try arrived. %1"_s.arg(answer.error->detail);
        result.retryAfter = answer.error->retryAfter;
    }
    return result;
}

QString tokenLine(const core::DeliveryOrder& order)
{
    return u"[yagura:%1]"_s.arg(order.token);
}

} // namespace yagura::sources
