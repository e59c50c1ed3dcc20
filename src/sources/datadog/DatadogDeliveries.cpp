// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogDeliveries.h"

#include "core/Text.h"
#include "sources/DeliveryOutcome.h"
#include "sources/Json.h"
#include "sources/LinkKey.h"
#include "sources/datadog/DatadogReads.h"

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

using core::DeliveryOutcome;

constexpr auto maxEventText = 3500; // the vendor takes 4000 characters
constexpr auto maxMessage = 2000;
constexpr auto maxEventPages = 5;
constexpr qint64 lookBackSeconds = 86'400;

// A missing or wrong key is a 403 at Datadog.
const OutcomeRule& rule()
{
    static const OutcomeRule table {{}, {}, true};
    return table;
}

QString signedText(const core::DeliveryOrder& order, qsizetype maxLength)
{
    auto text = core::cleanText(order.text, maxLength);
    if (!text.isEmpty())
        text += u'\n';
    text += u"-- "_s + (order.actor.isEmpty() ? u"Yagura"_s : order.actor + u" (Yagura)"_s);
    // "@name" notifies people and channels at Datadog; what an operator writes must not.
    text.replace(u'@', u"(at)"_s);
    return text + u'\n' + tokenLine(order);
}

QCoro::Task<core::DeliveryReport> downtime(std::shared_ptr<Account> account, core::DeliveryOrder order)
{
    const auto now = account->clock->now();
    bool isNumber = false;
    const auto monitorId = order.monitorExternalId.toLongLong(&isNumber);
    if (!isNumber)
        co_return report(order, DeliveryOutcome::Refused, u"The signal names no Datadog monitor"_s);
    if (!order.until)
        co_return report(order, DeliveryOutcome::Refused, u"A downtime without an end is never set"_s);
    if (*order.until <= now)
        co_return report(order, DeliveryOutcome::Refused, u"The downtime's end has passed before it could be set"_s);
    if (order.mayHaveBeenSent) {
        auto looking = readAllDowntimes(account, now);
        const auto there = co_await looking;
        if (there.error) {
            HttpAnswer answer;
            answer.error = there.error;
            co_return outcomeOfLook(order, answer);
        }
        for (const auto& each : there.rows) {
            if (each.message.contains(tokenLine(order))) {
                auto found = report(order, DeliveryOutcome::AlreadyDone);
                found.vendorReference = each.id;
                co_return found;
            }
        }
    }
    const QJsonObject schedule {{u"start"_s, QJsonValue::Null},
        {u"end"_s, order.until->toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'+00:00'"_s)}};
    const QJsonObject attributes {{u"monitor_identifier"_s, QJsonObject {{u"monitor_id"_s, monitorId}}},
        {u"scope"_s, downtimeScope(order.monitorGroup)},
        {u"message"_s, signedText(order, maxMessage)},
        {u"schedule"_s, schedule}};
    const QJsonObject body {
        {u"data"_s, QJsonObject {{u"type"_s, u"downtime"_s}, {u"attributes"_s, attributes}}}};
    auto sending = account->client->write("POST", u"/api/v2/downtime"_s, body, {});
    const auto answer = co_await sending;
    auto result = outcomeOf(order, answer, rule());
    if (const auto object = json::object(answer.body); answer.isGood() && object)
        result.vendorReference = json::id((*object)["data"_L1].toObject()["id"_L1]);
    account->memory.downtimesReadAt = {}; // the next poll shows it
    co_return result;
}

/// Looks through the events of the last day for an order's token; Retry says that it is not there.
QCoro::Task<core::DeliveryReport> lookForEvent(std::shared_ptr<Account> account, core::DeliveryOrder order)
{
    const auto now = account->client->vendorTime(account->clock->now());
    QString cursor;
    for (int page = 0; page < maxEventPages; ++page) {
        Query query {{u"filter[query]"_s, u"tags:\"yagura:%1\""_s.arg(order.token)},
            {u"filter[from]"_s, now.addSecs(-lookBackSeconds).toString(Qt::ISODate)},
            {u"filter[to]"_s, now.addSecs(60).toString(Qt::ISODate)},
            {u"page[limit]"_s, u"100"_s}};
        if (!cursor.isEmpty())
            query.append(qMakePair(u"page[cursor]"_s, cursor));
        auto fetching = account->client->get(u"/api/v2/events"_s, query);
        const auto answer = co_await fetching;
        if (answer.error)
            co_return outcomeOfLook(order, answer);
        if (answer.body.contains(order.token.toUtf8()) && !order.token.isEmpty())
            co_return report(order, DeliveryOutcome::AlreadyDone);
        const auto object = json::object(answer.body);
        if (!object)
            co_return report(order, DeliveryOutcome::Uncertain, object.error().detail);
        cursor = (*object)["meta"_L1].toObject()["page"_L1].toObject()["after"_L1].toString();
        if (cursor.isEmpty())
            break;
    }
    co_return report(order, DeliveryOutcome::Retry);
}

QCoro::Task<core::DeliveryReport> note(std::shared_ptr<Account> account, core::DeliveryOrder order)
{
    if (order.mayHaveBeenSent) {
        auto looking = lookForEvent(account, order);
        const auto looked = co_await looking;
        if (looked.outcome != DeliveryOutcome::Retry)
            co_return looked;
    }
    QJsonArray tags {u"monitor:"_s + order.monitorExternalId, u"yagura:"_s + order.token};
    const auto parts = order.monitorGroup.split(u',', Qt::SkipEmptyParts);
    for (const auto& part : parts) {
        if (part.contains(u':') && tags.size() < 20)
            tags.append(part.trimmed());
    }
    const QJsonObject body {{u"title"_s, u"Note on monitor %1"_s.arg(order.monitorExternalId)},
        {u"text"_s, signedText(order, maxEventText)},
        {u"tags"_s, tags},
        {u"alert_type"_s, u"info"_s},
        {u"source_type_name"_s, u"my_apps"_s}};
    auto sending = account->client->write("POST", u"/api/v1/events"_s, body, {});
    const auto answer = co_await sending;
    auto result = outcomeOf(order, answer, rule());
    if (const auto object = json::object(answer.body); answer.isGood() && object) {
        // The number loses its last digits in the vendor's own JSON: the text is the id.
        result.vendorReference = json::id((*object)["event"_L1].toObject()["id_str"_L1]);
    }
    co_return result;
}

} // namespace

QString downtimeScope(const QString& group)
{
    if (normalGroup(group) == "*"_L1)
        return u"*"_s;
    QStringList parts;
    const auto all = group.split(u',', Qt::SkipEmptyParts);
    for (const auto& part : all) {
        const auto tag = part.trimmed();
        if (tag.contains(u':') && !tag.startsWith(u'@'))
            parts.append(tag);
    }
    return parts.isEmpty() ? u"*"_s : parts.join(u" AND "_s);
}

QCoro::Task<core::DeliveryReport> deliver(std::shared_ptr<Account> account, core::DeliveryOrder order)
{
    if (account->misconfigured)
        co_return report(order, DeliveryOutcome::Retry, account->misconfigured->detail);
    if (order.kind == "downtime"_L1) {
        auto writing = downtime(account, order);
        const auto result = co_await writing;
        co_return result;
    }
    if (order.kind == "note"_L1) {
        auto writing = note(account, order);
        const auto result = co_await writing;
        co_return result;
    }
    co_return report(order, DeliveryOutcome::Refused,
        u"Datadog has no \"%1\" of a monitor alert: only a downtime or a note can be written there"_s.arg(order.kind));
}

} // namespace yagura::sources::datadog
