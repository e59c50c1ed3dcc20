// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyEscalation.h"

#include "sources/Json.h"
#include "sources/pagerduty/PagerDutyLists.h"
#include "sources/pagerduty/PagerDutyRoster.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

constexpr auto mostLogEntries = 1'000;

QString identityOfEntry(const core::VendorEvent& event)
{
    return event.externalId;
}

QString identityOfDuty(const core::OnCall& entry)
{
    return u"%1/%2/%3"_s.arg(QString::number(entry.level), entry.personId, entry.scheduleId);
}

/// The level that an entry names: "Escalated to level 3".
int levelNamed(const QString& summary)
{
    static const QRegularExpression pattern(u"(?:level|レベル)\\s*#?\\s*(\\d{1,3})"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(summary.normalized(QString::NormalizationForm_KC));
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

QCoro::Task<int> readTop(std::shared_ptr<Account> account, QString policyId)
{
    auto fetching = account->client->get(u"/escalation_policies/"_s + VendorClient::segment(policyId), {});
    const auto answer = co_await fetching;
    const auto object = answer.error ? core::Result<QJsonObject>(tl::unexpected(*answer.error)) : json::object(answer.body);
    if (!object)
        co_return 0;
    const auto policy = (*object)["escalation_policy"_L1].toObject();
    co_return static_cast<int>(policy["escalation_rules"_L1].toArray().size());
}

} // namespace

int levelOfLog(const std::vector<core::VendorEvent>& log)
{
    // By time; where the vendor counts whole seconds two steps may be of the same one, and the higher is the later.
    constexpr auto unknown = std::numeric_limits<qint64>::max();
    std::map<qint64, int> stepsAt; ///< 0: a step that does not name its level
    qint64 anewAt = -1;
    for (const auto& entry : log) {
        const auto at = entry.at.isValid() ? entry.at.toSecsSinceEpoch() : unknown;
        if (entry.kind.startsWith("repeat_escalation"_L1) && entry.at.isValid())
            anewAt = std::max(anewAt, at);
        if (!entry.kind.startsWith("escalate"_L1))
            continue;
        auto& step = stepsAt.try_emplace(at, 0).first->second;
        step = std::max(step, levelNamed(entry.summary));
    }
    int level = 1;
    for (const auto& [at, named] : stepsAt) {
        if (at > anewAt)
            level = named > 0 ? named : level + 1;
    }
    return level;
}

int levelOfAssignees(const QStringList& assignees, const std::vector<core::OnCall>& onCall, int hint)
{
    std::map<int, QSet<QString>> peopleAt;
    for (const auto& entry : onCall)
        peopleAt[entry.level].insert(entry.personId);
    int highest = 0;
    for (const auto& [level, people] : peopleAt) {
        const bool isHere = !assignees.isEmpty()
            && std::all_of(assignees.begin(), assignees.end(), [&people = people](const QString& id) { return people.contains(id); });
        if (isHere && level == hint)
            return level;
        if (isHere)
            highest = level;
    }
    return highest;
}

QCoro::Task<StandingAnswer> readStanding(std::shared_ptr<Account> account, QString incidentId, QDateTime now)
{
    StandingAnswer result;
    const auto path = u"/incidents/"_s + VendorClient::segment(incidentId);
    auto fetching = account->client->get(path, {});
    result.answer = co_await fetching;
    if (result.answer.error)
        co_return result;
    const auto object = json::object(result.answer.body);
    const auto incident = object ? (*object)["incident"_L1].toObject() : QJsonObject();
    if (json::id(incident["id"_L1]) != incidentId) {
        result.answer.error = core::Error {core::ErrorKind::Invalid, u"The answer is not about this incident"_s, u"json"_s, {}};
        co_return result;
    }
    Standing standing;
    standing.policyId = json::id(incident["escalation_policy"_L1].toObject()["id"_L1]);
    QStringList assignees;
    const auto assignments = incident["assignments"_L1].toArray();
    for (const auto& each : assignments)
        assignees.append(json::id(each.toObject()["assignee"_L1].toObject()["id"_L1]));

    const Query overview {{u"is_overview"_s, u"true"_s}};
    const Query ofPolicy {{u"escalation_policy_ids[]"_s, standing.policyId}, {u"earliest"_s, u"true"_s}};
    auto logging = readList<core::VendorEvent>(
        account, path + u"/log_entries"_s, overview, &readLogEntries, &identityOfEntry, now, mostLogEntries);
    auto listing = readList<core::OnCall>(account, u"/oncalls"_s, ofPolicy, &readOnCalls, &identityOfDuty, now);
    auto counting = readTop(account, standing.policyId);
    const auto log = co_await logging;
    const auto onCall = co_await listing;
    standing.top = co_await counting;

    // A log that is not whole may lack the last step, and then only tells the least.
    const int byLog = log.error ? 0 : levelOfLog(log.rows);
    std::vector<core::OnCall> ofThisPolicy;
    for (const auto& entry : onCall.rows) {
        if (entry.policyId == standing.policyId)
            ofThisPolicy.push_back(entry);
    }
    const int byPeople = levelOfAssignees(assignees, ofThisPolicy, byLog);
    // More levels than the policy has: the log tells of another policy, which the incident had before.
    const bool isOfThisPolicy = standing.top == 0 || byLog <= standing.top;
    standing.level = std::max(isOfThisPolicy ? byLog : 0, byPeople);
    result.standing = standing;
    co_return result;
}

} // namespace yagura::sources::pagerduty
