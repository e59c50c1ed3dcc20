// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands still in an account, as PagerDutyApi lists it.
#include "simulator/PagerDutyApi.h"
#include "simulator/PagerDutyErrors.h"
#include "simulator/PagerDutyJson.h"
#include "simulator/PagerDutyRows.h"

using namespace Qt::StringLiterals;

namespace yagura::simulator {

HttpReply PagerDutyApi::listOnCalls(const HttpRequest& request)
{
    const Page page = pageOf(request);
    if (page.refusal)
        return *page.refusal;
    const bool includesUser = request.queryAll(u"include[]"_s).contains(u"users"_s);
    const QStringList policies = request.queryAll(u"escalation_policy_ids[]"_s);
    std::vector<QByteArray> all;
    for (const PdPolicy& policy : m_account.policies()) {
        if (!policies.isEmpty() && !policies.contains(policy.id))
            continue;
        for (size_t level = 0; level < policy.levels.size(); ++level) {
            for (const QString& id : policy.levels[level]) {
                if (const PdUser* user = m_account.user(id)) {
                    all.push_back(pagerduty::rowOf(pagerduty::onCallJson(
                        m_account, policy, static_cast<int>(level) + 1, *user, includesUser)));
                }
            }
        }
    }
    return pageReply("oncalls",
        pagerduty::slice(all.size(), page.offset, page.limit, [&](size_t i) { return all[i]; }),
        page,
        all.size());
}

HttpReply PagerDutyApi::listRest(const HttpRequest& request, const QString& kind)
{
    const Page page = pageOf(request);
    if (page.refusal)
        return *page.refusal;
    const auto reply = [&](const auto& all, auto toJson) {
        const auto rows = pagerduty::slice(all.size(), page.offset, page.limit, [&](size_t i) {
            return pagerduty::rowOf(toJson(all[i]));
        });
        return pageReply(kind.toLatin1(), rows, page, all.size());
    };
    if (kind == "services"_L1)
        return reply(m_account.services(),
            [this](const PdService& s) { return pagerduty::serviceJson(m_account, s); });
    if (kind == "users"_L1) {
        // The vendor finds a person by a part of the name or of the address.
        const QString wanted = request.query(u"query"_s);
        std::vector<PdUser> found;
        for (const PdUser& user : m_account.users()) {
            if (user.name.contains(wanted, Qt::CaseInsensitive)
                || user.email.contains(wanted, Qt::CaseInsensitive))
                found.push_back(user);
        }
        return reply(found, [](const PdUser& user) { return pagerduty::userJson(user); });
    }
    if (kind == "priorities"_L1) {
        if (!m_account.priorities())
            return pagerduty::error(404, 2100, u"Not Found"_s);
        const QStringList& names = *m_account.priorities();
        return reply(std::vector<QString>(names.begin(), names.end()),
            [](const QString& name) { return pagerduty::priorityJson(name); });
    }
    if (kind == "escalation_policies"_L1)
        return reply(m_account.policies(),
            [this](const PdPolicy& p) { return pagerduty::policyJson(m_account, p); });
    return errorOf(404);
}

} // namespace yagura::simulator
