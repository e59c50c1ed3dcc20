// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyDeliveries.h"

#include "core/Text.h"
#include "sources/DeliveryOutcome.h"
#include "sources/Json.h"
#include "sources/pagerduty/PagerDutyEscalation.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

using core::DeliveryOutcome;

constexpr auto maxNoteLength = 24'000;
constexpr qint64 clocksApartSeconds = 120; // the vendor's clock is not ours

// 1001 already resolved, 1002 already acknowledged; 1005 changed since, which the next try sees.
const OutcomeRule& rule()
{
    static const OutcomeRule table {{u"1001"_s, u"1002"_s}, {u"1005"_s}, false};
    return table;
}

/// A resolved incident is not escalated, and nobody is called: that is no success.
const OutcomeRule& escalationRule()
{
    static const OutcomeRule table {{}, {u"1005"_s}, false};
    return table;
}

HttpHeaders fromHeader(const Account& account)
{
    return account.from.isEmpty() ? HttpHeaders {} : HttpHeaders {{"From", account.from}};
}

QString pathOf(const core::DeliveryOrder& order)
{
    return u"/incidents/"_s + VendorClient::segment(order.signalExternalId);
}

/// What to do about a refusal, behind the vendor's own words: a stable name, which a screen may say in its language, and
/// the English for whoever reads a log.
core::DeliveryReport withAdvice(core::DeliveryReport result, const QString& name, const QString& advice)
{
    result.vendorWords += u"%1[%2: %3]"_s.arg(result.vendorWords.isEmpty() ? QString() : u" "_s, name, advice);
    return result;
}

core::DeliveryReport withHint(core::DeliveryReport result, const HttpAnswer& answer, const Account& account)
{
    if (result.outcome != DeliveryOutcome::Refused)
        return result;
    const auto code = answer.error ? answer.error->code : QString();
    if (account.from.isEmpty())
        return withAdvice(std::move(result), u"no_from"_s, u"the source has no option \"from\", the mail address of a PagerDuty user"_s);
    if (code == "1008"_L1)
        return withAdvice(std::move(result), u"from_unknown"_s, u"the option \"from\" names nobody whom the account knows"_s);
    if (code == "1006"_L1)
        return withAdvice(std::move(result), u"escalation_top"_s, u"the escalation policy has no further level"_s);
    return result;
}

QCoro::Task<core::DeliveryReport> change(
    std::shared_ptr<Account> account, core::DeliveryOrder order, QJsonObject incident)
{
    incident[u"type"_s] = u"incident_reference"_s;
    const QJsonObject body {{u"incident"_s, incident}};
    auto sending = account->client->write("PUT", pathOf(order), body, fromHeader(*account));
    const auto answer = co_await sending;
    co_return withHint(outcomeOf(order, answer, order.kind == "escalate"_L1 ? escalationRule() : rule()), answer, *account);
}

QCoro::Task<core::DeliveryReport> note(std::shared_ptr<Account> account, core::DeliveryOrder order)
{
    const auto token = tokenLine(order);
    if (order.mayHaveBeenSent) {
        auto looking = account->client->get(pathOf(order) + u"/notes"_s, {});
        const auto answer = co_await looking;
        if (answer.error && answer.error->kind != core::ErrorKind::NotFound)
            co_return outcomeOfLook(order, answer);
        const auto object = json::object(answer.body);
        if (!answer.error && (!object || !(*object)["notes"_L1].isArray()))
            co_return report(order, DeliveryOutcome::Uncertain, u"The list of notes is unreadable"_s);
        const auto notes = object ? (*object)["notes"_L1].toArray() : QJsonArray();
        for (const auto& each : notes) {
            if (each.toObject()["content"_L1].toString().contains(token)) {
                auto found = report(order, DeliveryOutcome::AlreadyDone);
                found.vendorReference = json::id(each.toObject()["id"_L1]);
                co_return found;
            }
        }
    }
    auto content = core::cleanText(order.text, maxNoteLength);
    if (order.text.size() > maxNoteLength)
        content += u"\n[cut here: the whole note is in Yagura]"_s;
    content += u"\n-- "_s + (order.actor.isEmpty() ? u"Yagura"_s : order.actor + u" (Yagura)"_s) + u'\n' + token;
    const QJsonObject body {{u"note"_s, QJsonObject {{u"content"_s, content}}}};
    auto sending = account->client->write("POST", pathOf(order) + u"/notes"_s, body, fromHeader(*account));
    const auto answer = co_await sending;
    auto result = withHint(outcomeOf(order, answer, rule()), answer, *account);
    if (const auto object = json::object(answer.body); answer.isGood() && object)
        result.vendorReference = json::id((*object)["note"_L1].toObject()["id"_L1]);
    co_return result;
}

/// The policy escalates by itself too, and an incident may have been escalated before: only what came after the order counts.
bool isEscalationSince(const core::DeliveryOrder& order, const QJsonValue& entry)
{
    if (!entry["type"_L1].toString().startsWith("escalate"_L1))
        return false;
    const auto at = QDateTime::fromString(entry["created_at"_L1].toString(), Qt::ISODate);
    return !at.isValid() || !order.askedAt.isValid() || at >= order.askedAt.addSecs(-clocksApartSeconds);
}

/// Whether an earlier try arrived: the policy stands there, or the incident's own log tells of an escalation.
QCoro::Task<core::DeliveryReport> lookForEscalation(std::shared_ptr<Account> account, core::DeliveryOrder order)
{
    const bool byPolicy = !account->secondLine.isEmpty();
    const auto path = byPolicy ? pathOf(order) : pathOf(order) + u"/log_entries"_s;
    Query query;
    if (!byPolicy) {
        query = {{u"is_overview"_s, u"true"_s}, {u"limit"_s, u"100"_s}};
        // The order of the log is nowhere promised: what came before must not fill the page.
        if (order.askedAt.isValid())
            query.append({u"since"_s, order.askedAt.addSecs(-clocksApartSeconds).toUTC().toString(Qt::ISODate)});
    }
    auto looking = account->client->get(path, query);
    const auto answer = co_await looking;
    if (answer.error)
        co_return outcomeOfLook(order, answer);
    const auto object = json::object(answer.body);
    if (!object)
        co_return report(order, DeliveryOutcome::Uncertain, object.error().detail);
    bool isThere = false;
    if (byPolicy) {
        const auto policy = (*object)["incident"_L1].toObject()["escalation_policy"_L1].toObject();
        isThere = json::id(policy["id"_L1]) == account->secondLine;
    } else {
        const auto entries = (*object)["log_entries"_L1].toArray();
        isThere = std::any_of(entries.begin(), entries.end(), [&order](const QJsonValue& entry) { return isEscalationSince(order, entry); });
        if (!isThere && json::flag((*object)["more"_L1]))
            co_return report(order, DeliveryOutcome::Uncertain, u"The incident's log is too long to look whether an earlier try arrived"_s);
    }
    co_return report(order, isThere ? DeliveryOutcome::AlreadyDone : DeliveryOutcome::Retry);
}

/// What becomes of an escalation when nobody can tell where the incident stands: nothing was sent.
core::DeliveryReport outcomeWithoutStanding(const core::DeliveryOrder& order, const HttpAnswer& answer)
{
    auto result = report(order, DeliveryOutcome::Retry, u"Could not look where the incident stands. %1"_s.arg(answer.error->detail));
    result.retryAfter = answer.error->retryAfter;
    const bool isForGood = answer.status >= 400 && answer.status < 500 && !answer.isInVain() && answer.status != 408;
    if (isForGood)
        result.outcome = DeliveryOutcome::Refused;
    return result;
}

/// One level up from where the incident stands; an order never brings it down.
QCoro::Task<core::DeliveryReport> escalate(std::shared_ptr<Account> account, core::DeliveryOrder order)
{
    if (order.mayHaveBeenSent) {
        auto looking = lookForEscalation(account, order);
        const auto looked = co_await looking;
        if (looked.outcome != DeliveryOutcome::Retry)
            co_return looked;
    }
    auto reading = readStanding(account, order.signalExternalId, account->clock->now());
    const auto looked = co_await reading;
    if (!looked.standing)
        co_return outcomeWithoutStanding(order, looked.answer);
    const auto& standing = *looked.standing;
    QJsonObject incident;
    if (!account->secondLine.isEmpty() && standing.policyId != account->secondLine) {
        incident[u"escalation_policy"_s] = QJsonObject {
            {u"id"_s, account->secondLine}, {u"type"_s, u"escalation_policy_reference"_s}};
    } else if (standing.level == 0) {
        co_return withAdvice(report(order, DeliveryOutcome::Refused), u"escalation_unclear"_s,
            u"neither the log nor the people on call tell at which level the incident stands, and it must not go down"_s);
    } else if (standing.isAtTheTop()) {
        co_return withAdvice(report(order, DeliveryOutcome::Refused), u"escalation_top"_s,
            u"the incident stands at level %1, the last one of its escalation policy"_s.arg(standing.level));
    } else {
        incident[u"escalation_level"_s] = standing.level + 1;
    }
    auto changing = change(account, order, incident);
    const auto result = co_await changing;
    co_return result;
}

} // namespace

QCoro::Task<core::DeliveryReport> deliver(std::shared_ptr<Account> account, core::DeliveryOrder order)
{
    if (order.kind == "note"_L1) {
        auto writing = note(account, order);
        const auto result = co_await writing;
        co_return result;
    }
    if (order.kind == "escalate"_L1) {
        auto writing = escalate(account, order);
        const auto result = co_await writing;
        co_return result;
    }
    QJsonObject incident;
    if (order.kind == "acknowledge"_L1) {
        incident[u"status"_s] = u"acknowledged"_s;
    } else if (order.kind == "resolve"_L1) {
        incident[u"status"_s] = u"resolved"_s;
    } else {
        co_return report(order, DeliveryOutcome::Refused, u"PagerDuty knows no \"%1\""_s.arg(order.kind));
    }
    auto writing = change(account, order, incident);
    const auto result = co_await writing;
    co_return result;
}

} // namespace yagura::sources::pagerduty
