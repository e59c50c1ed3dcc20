// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The writing half of PagerDutyApi.
#include "simulator/PagerDutyApi.h"
#include "simulator/PagerDutyErrors.h"
#include "simulator/PagerDutyJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

constexpr auto maxAtOnce = 250;

std::optional<PdStatus> statusOf(const QString& word)
{
    if (word == "triggered"_L1)
        return PdStatus::Triggered;
    if (word == "acknowledged"_L1)
        return PdStatus::Acknowledged;
    if (word == "resolved"_L1)
        return PdStatus::Resolved;
    return std::nullopt;
}

/// What one incident object of a PUT asks, or why it cannot be understood.
QStringList readChange(const QJsonObject& object, PdChange& change)
{
    QStringList faults;
    const QString type = object["type"_L1].toString();
    if (type != "incident_reference"_L1 && type != "incident"_L1)
        faults.append(u"Type must be incident or incident_reference"_s);
    if (object.contains("status"_L1)) {
        change.status = statusOf(object["status"_L1].toString());
        if (!change.status)
            faults.append(u"Status is invalid"_s);
    }
    change.resolution = object["resolution"_L1].toString();
    if (object.contains("escalation_level"_L1)) {
        if (object["escalation_level"_L1].isDouble())
            change.escalationLevel = object["escalation_level"_L1].toInt();
        else
            faults.append(u"Escalation level must be an integer"_s);
    }
    if (object["escalation_policy"_L1].isObject())
        change.policyId = object["escalation_policy"_L1].toObject()["id"_L1].toString();
    if (object["assignments"_L1].isArray()) {
        QStringList ids;
        for (const auto& each : object["assignments"_L1].toArray())
            ids.append(each.toObject()["assignee"_L1].toObject()["id"_L1].toString());
        change.assigneeIds = ids;
    }
    if (change.escalationLevel && change.assigneeIds)
        faults.append(u"Assignments and escalation level cannot be set together"_s);
    if (object["priority"_L1].isObject())
        change.priority = object["priority"_L1].toObject()["summary"_L1].toString();
    if (object["title"_L1].isString())
        change.title = object["title"_L1].toString();
    if (object["urgency"_L1].isString())
        change.urgency = object["urgency"_L1].toString();
    return faults;
}

HttpReply replyOf(const PdRefusal& refusal)
{
    return pagerduty::error(refusal.status, refusal.code, refusal.message);
}

} // namespace

HttpReply PagerDutyApi::write(const HttpRequest& request, const QStringList& parts)
{
    const QString from = QString::fromUtf8(request.header("from"));
    if (from.isEmpty()) {
        return pagerduty::error(400,
            2016,
            u"You must specify a user's email address in the \"From\" header to perform this action"_s);
    }
    const PdUser* user = m_account.userByEmail(from);
    if (!user)
        return pagerduty::error(400, 1008, u"Requester User Not Found"_s);
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!request.header("content-type").contains("json") || !document.isObject())
        return errorOf(400);

    const QJsonObject body = document.object();
    const bool isPut = request.method == "PUT";
    if (parts.first() != "incidents"_L1)
        return errorOf(404);
    if (isPut && parts.size() == 1)
        return putIncidents(body, user->id);
    if (isPut && parts.size() == 2)
        return putIncident(parts.at(1), body, user->id);
    if (isPut && parts.size() == 3 && parts.at(2) == "merge"_L1)
        return merge(parts.at(1), body, user->id);
    if (!isPut && parts.size() == 3 && parts.at(2) == "notes"_L1)
        return postNote(parts.at(1), body, user->id);
    return errorOf(404);
}

HttpReply PagerDutyApi::putIncidents(const QJsonObject& body, const QString& userId)
{
    if (!body["incidents"_L1].isArray())
        return pagerduty::error(
            400, 2001, u"Invalid Input Provided"_s, {u"Incidents must be an array"_s});
    const QJsonArray asked = body["incidents"_L1].toArray();
    if (asked.size() > maxAtOnce)
        return errorOf(413);
    std::vector<PdChange> changes;
    for (const auto& each : asked) {
        PdChange change;
        change.incidentId = each.toObject()["id"_L1].toString();
        const QStringList faults = readChange(each.toObject(), change);
        if (!faults.isEmpty())
            return pagerduty::error(400, 2001, u"Invalid Input Provided"_s, faults);
        changes.push_back(change);
    }
    if (const auto refusal = m_account.apply(changes, userId))
        return replyOf(*refusal);
    std::vector<QByteArray> rows;
    for (const PdChange& change : changes)
        rows.push_back(pagerduty::incidentRow(m_account, *m_account.incident(change.incidentId)));
    return pageReply("incidents", rows, Page{100, 0, false, {}}, rows.size());
}

HttpReply PagerDutyApi::putIncident(
    const QString& id, const QJsonObject& body, const QString& userId)
{
    if (!m_account.incident(id))
        return errorOf(404);
    if (!body["incident"_L1].isObject())
        return pagerduty::error(
            400, 2001, u"Invalid Input Provided"_s, {u"Incident must be an object"_s});
    PdChange change;
    change.incidentId = id;
    const QStringList faults = readChange(body["incident"_L1].toObject(), change);
    if (!faults.isEmpty())
        return pagerduty::error(400, 2001, u"Invalid Input Provided"_s, faults);
    if (const auto refusal = m_account.apply({change}, userId))
        return replyOf(*refusal);
    return HttpReply::raw(
        "{\"incident\":" + pagerduty::incidentRow(m_account, *m_account.incident(id)) + '}');
}

HttpReply PagerDutyApi::merge(const QString& id, const QJsonObject& body, const QString& userId)
{
    QStringList sources;
    for (const auto& each : body["source_incidents"_L1].toArray())
        sources.append(each.toObject()["id"_L1].toString());
    if (sources.isEmpty())
        return pagerduty::error(
            400, 2001, u"Invalid Input Provided"_s, {u"Source incidents must be given"_s});
    if (const auto refusal = m_account.merge(id, sources, userId))
        return replyOf(*refusal);
    return HttpReply::raw(
        "{\"incident\":" + pagerduty::incidentRow(m_account, *m_account.incident(id)) + '}');
}

HttpReply PagerDutyApi::postNote(const QString& id, const QJsonObject& body, const QString& userId)
{
    const QString content = body["note"_L1].toObject()["content"_L1].toString();
    if (const auto refusal = m_account.addNote(id, userId, content))
        return replyOf(*refusal);
    const PdIncident& incident = *m_account.incident(id);
    return HttpReply::json({{u"note"_s, pagerduty::noteJson(m_account, incident.notes.back())}});
}

} // namespace yagura::simulator
