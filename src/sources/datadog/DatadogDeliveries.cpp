// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogDeliveries.h"

#include "core/Text.h"
#include "sources/DeliveryOutcome.h"
#include "sources/Json.h"
#include "sources/LinkKey.h"
#include "sources/datadog/DatadogReads.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

using core::DeliveryOutcome;

constexpr auto maxMessage = 2000;
constexpr auto maxGroupInWords = 200;

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
        co_return report(order, DeliveryOutcome::Refused, u"The signal names no Datadog monitor that a downtime can be set for"_s);
    if (!order.until)
        co_return report(order, DeliveryOutcome::Refused, u"A downtime without an end is never set"_s);
    if (*order.until <= now)
        co_return report(order, DeliveryOutcome::Refused, u"The downtime's end has passed before it could be set"_s);
    const auto scope = downtimeScope(order.monitorGroup);
    if (!scope) {
        co_return report(order, DeliveryOutcome::Refused,
            u"The group \"%1\" cannot be named in a downtime, and one for the whole monitor was not asked for"_s.arg(
                core::cleanLine(order.monitorGroup, maxGroupInWords)));
    }
    if (order.mayHaveBeenSent) {
        auto looking = readAllDowntimes(account, DowntimeRows::All, now);
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
        if (!there.isWhole)
            co_return report(order, DeliveryOutcome::Uncertain, u"There are too many downtimes to look whether an earlier try arrived"_s);
    }
    const QJsonObject schedule {{u"start"_s, QJsonValue::Null},
        {u"end"_s, order.until->toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'+00:00'"_s)}};
    const QJsonObject attributes {{u"monitor_identifier"_s, QJsonObject {{u"monitor_id"_s, monitorId}}},
        {u"scope"_s, *scope},
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

} // namespace

std::optional<QString> downtimeScope(const QString& group)
{
    if (normalGroup(group) == "*"_L1)
        return u"*"_s;
    // Whatever the scope's own language would read differently: blanks (AND, OR), signs, quotes, wildcards.
    static const QRegularExpression tag(u"^[^\\s@!()\\[\\]{}\"'*?,:-][^\\s!()\\[\\]{}\"'*?,:]*:[^\\s!()\\[\\]{}\"'*?,]+$"_s);
    QStringList parts;
    const auto all = group.split(u',', Qt::SkipEmptyParts);
    for (const auto& part : all) {
        if (!tag.match(part.trimmed()).hasMatch())
            return std::nullopt;
        parts.append(part.trimmed());
    }
    return parts.join(u" AND "_s);
}

QCoro::Task<core::DeliveryReport> deliver(std::shared_ptr<Account> account, core::DeliveryOrder order)
{
    if (order.kind == "downtime"_L1) {
        auto writing = downtime(account, order);
        const auto result = co_await writing;
        co_return result;
    }
    co_return report(order, DeliveryOutcome::Refused,
        u"Datadog has no \"%1\" of a monitor alert: only a downtime is written there"_s.arg(order.kind));
}

} // namespace yagura::sources::datadog
