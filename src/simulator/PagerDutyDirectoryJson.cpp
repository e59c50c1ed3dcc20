// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands still in an account: its services, people, policies and who is on call.
#include "simulator/PagerDutyJson.h"
#include "simulator/PagerDutyReferences.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace yagura::simulator::pagerduty {

QJsonObject serviceJson(const PagerDutyService& account, const PdService& service)
{
    QJsonObject json = reference(service.id,
        u"service"_s,
        service.name,
        u"/services/"_s + service.id,
        u"/service-directory/"_s + service.id);
    json[u"name"_s] = service.name;
    json[u"description"_s] = service.name;
    json[u"created_at"_s] = u"2024-05-16T18:32:04+09:00"_s;
    json[u"status"_s] = u"active"_s;
    json[u"teams"_s] = QJsonArray();
    json[u"alert_creation"_s] = u"create_alerts_and_incidents"_s;
    json[u"escalation_policy"_s] = policyReference(account, service.policyId);
    json[u"incident_urgency_rule"_s]
        = QJsonObject{{u"type"_s, u"constant"_s}, {u"urgency"_s, u"high"_s}};
    json[u"acknowledgement_timeout"_s] = QJsonValue::Null;
    json[u"auto_resolve_timeout"_s] = QJsonValue::Null;
    json[u"integrations"_s] = QJsonArray();
    return json;
}

QJsonObject userJson(const PdUser& user)
{
    QJsonObject json
        = reference(user.id, u"user"_s, user.name, u"/users/"_s + user.id, u"/users/"_s + user.id);
    json[u"name"_s] = user.name;
    json[u"email"_s] = user.email;
    json[u"time_zone"_s] = u"Asia/Tokyo"_s;
    json[u"role"_s] = user.role;
    json[u"description"_s] = QJsonValue::Null;
    json[u"job_title"_s] = QJsonValue::Null;
    json[u"teams"_s] = QJsonArray();
    json[u"contact_methods"_s] = QJsonArray();
    json[u"notification_rules"_s] = QJsonArray();
    json[u"locale"_s] = u"ja-JP"_s;
    return json;
}

QJsonObject policyJson(const PagerDutyService& account, const PdPolicy& policy)
{
    QJsonArray rules;
    for (size_t level = 0; level < policy.levels.size(); ++level) {
        QJsonArray targets;
        for (const QString& id : policy.levels[level])
            targets.append(userReference(account, id));
        rules.append(QJsonObject{{u"id"_s, policy.id + u"R%1"_s.arg(level + 1)},
            {u"escalation_delay_in_minutes"_s, 30},
            {u"targets"_s, targets}});
    }
    QJsonArray services;
    for (const PdService& service : account.services()) {
        if (service.policyId == policy.id)
            services.append(serviceReference(account, service.id));
    }
    QJsonObject json = reference(policy.id,
        u"escalation_policy"_s,
        policy.name,
        u"/escalation_policies/"_s + policy.id,
        u"/escalation_policies/"_s + policy.id);
    json[u"name"_s] = policy.name;
    json[u"created_at"_s] = u"2024-05-16T18:32:04+09:00"_s;
    json[u"updated_at"_s] = u"2024-05-16T18:32:04+09:00"_s;
    json[u"escalation_rules"_s] = rules;
    json[u"services"_s] = services;
    json[u"num_loops"_s] = 0;
    json[u"teams"_s] = QJsonArray();
    json[u"description"_s] = QJsonValue::Null;
    return json;
}

QJsonObject priorityJson(const QString& name)
{
    const QString id = u"PPRIO"_s + name;
    return {{u"id"_s, id},
        {u"type"_s, u"priority"_s},
        {u"summary"_s, name},
        {u"self"_s, selfUrl(u"/priorities/"_s + id)},
        {u"html_url"_s, QJsonValue::Null},
        {u"name"_s, name},
        {u"description"_s, QString()},
        {u"color"_s, name == "P1"_L1 ? u"a8171c"_s : u"f9b406"_s}};
}

QJsonObject onCallJson(const PagerDutyService& account,
    const PdPolicy& policy,
    int level,
    const PdUser& user,
    bool includesUser)
{
    // Who is named by the policy itself is on call always, which the vendor writes as null.
    const QString schedule = policy.schedules.value(level - 1);
    const QString id = u"PSCH%1%2"_s.arg(policy.id.right(2)).arg(level);
    const QJsonValue shift = schedule.isEmpty()
        ? QJsonValue(QJsonValue::Null)
        : QJsonValue(reference(
            id, u"schedule_reference"_s, schedule, u"/schedules/"_s + id, u"/schedules/"_s + id));
    // Shifts of twelve hours, from 9 and 21 o'clock in Japan, which are 0 and 12 o'clock UTC.
    constexpr auto shiftSeconds = 12 * 3600;
    const QDateTime now = account.clock().now();
    const QDateTime start = now.addSecs(-(now.toSecsSinceEpoch() % shiftSeconds));
    const auto instant = [&](const QDateTime& at) {
        return schedule.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(zulu(at));
    };
    return {{u"escalation_policy"_s, policyReference(account, policy.id)},
        {u"escalation_level"_s, level},
        {u"schedule"_s, shift},
        {u"user"_s, includesUser ? userJson(user) : userReference(account, user.id)},
        {u"start"_s, instant(start)},
        {u"end"_s, instant(start.addSecs(shiftSeconds))}};
}

} // namespace yagura::simulator::pagerduty
