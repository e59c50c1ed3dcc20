// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/PagerDutyReferences.h"

using namespace Qt::StringLiterals;

namespace yagura::simulator::pagerduty {

namespace {

QString webUrl(const QString& path)
{
    return u"https://yagura-demo.pagerduty.com"_s + path;
}

} // namespace

QString selfUrl(const QString& path)
{
    return u"https://api.pagerduty.com"_s + path;
}

QJsonObject reference(const QString& id,
    const QString& type,
    const QString& summary,
    const QString& selfPath,
    const QString& webPath)
{
    return {{u"id"_s, id},
        {u"type"_s, type},
        {u"summary"_s, summary},
        {u"self"_s, selfUrl(selfPath)},
        {u"html_url"_s, webUrl(webPath)}};
}

QJsonObject userReference(const PagerDutyService& account, const QString& id)
{
    const PdUser* user = account.user(id);
    return reference(
        id, u"user_reference"_s, user ? user->name : id, u"/users/"_s + id, u"/users/"_s + id);
}

QJsonObject serviceReference(const PagerDutyService& account, const QString& id)
{
    const PdService* service = account.service(id);
    return reference(id,
        u"service_reference"_s,
        service ? service->name : id,
        u"/services/"_s + id,
        u"/service-directory/"_s + id);
}

QJsonObject policyReference(const PagerDutyService& account, const QString& id)
{
    const PdPolicy* policy = account.policy(id);
    return reference(id,
        u"escalation_policy_reference"_s,
        policy ? policy->name : id,
        u"/escalation_policies/"_s + id,
        u"/escalation_policies/"_s + id);
}

} // namespace yagura::simulator::pagerduty
