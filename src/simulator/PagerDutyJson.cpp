// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/PagerDutyJson.h"

#include "simulator/PagerDutyReferences.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::simulator::pagerduty {

namespace {

QString incidentSummary(const PdIncident& incident)
{
    return u"[#%1] "_s.arg(incident.number) + incident.title;
}

QJsonObject incidentReference(const PdIncident& incident)
{
    return reference(incident.id,
        u"incident_reference"_s,
        incidentSummary(incident),
        u"/incidents/"_s + incident.id,
        u"/incidents/"_s + incident.id);
}

QString statusWord(PdStatus status)
{
    switch (status) {
    case PdStatus::Triggered:
        return u"triggered"_s;
    case PdStatus::Acknowledged:
        return u"acknowledged"_s;
    case PdStatus::Resolved:
        return u"resolved"_s;
    }
    return {};
}

} // namespace

QString zulu(const QDateTime& instant)
{
    return instant.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

QString withOffset(const QDateTime& instant)
{
    return instant.toOffsetFromUtc(9 * 3600).toString(u"yyyy-MM-dd'T'HH:mm:ss'+09:00'"_s);
}

QJsonObject incidentJson(const PagerDutyService& account, const PdIncident& incident)
{
    const QString created = zulu(incident.createdAt);
    QJsonArray assignments;
    for (const QString& id : incident.assigneeIds)
        assignments.append(
            QJsonObject{{u"at"_s, created}, {u"assignee"_s, userReference(account, id)}});
    QJsonArray acknowledgements;
    for (const PdAcknowledgement& each : incident.acknowledgements) {
        acknowledgements.append(QJsonObject{
            {u"at"_s, zulu(each.at)}, {u"acknowledger"_s, userReference(account, each.userId)}});
    }
    const auto resolvedAlerts = std::count_if(incident.alerts.begin(),
        incident.alerts.end(),
        [](const PdAlert& alert) { return alert.resolved; });
    const auto allAlerts = static_cast<qint64>(incident.alerts.size());
    QJsonObject json = reference(incident.id,
        u"incident"_s,
        incidentSummary(incident),
        u"/incidents/"_s + incident.id,
        u"/incidents/"_s + incident.id);
    json[u"incident_number"_s] = incident.number;
    json[u"title"_s] = incident.title;
    json[u"description"_s] = incident.title;
    json[u"created_at"_s] = created;
    json[u"updated_at"_s] = zulu(incident.updatedAt);
    json[u"status"_s] = statusWord(incident.status);
    // Null as soon as alerts exist: the key is then the alerts' `alert_key`.
    json[u"incident_key"_s] = QJsonValue::Null;
    json[u"service"_s] = serviceReference(account, incident.serviceId);
    json[u"assignments"_s] = assignments;
    json[u"assigned_via"_s] = u"escalation_policy"_s;
    json[u"last_status_change_at"_s] = zulu(incident.statusChangedAt);
    json[u"resolved_at"_s] = incident.resolvedAt.isValid() ? QJsonValue(zulu(incident.resolvedAt))
                                                           : QJsonValue(QJsonValue::Null);
    json[u"first_trigger_log_entry"_s] = reference(incident.firstLogEntryId,
        u"trigger_log_entry_reference"_s,
        u"Triggered through the API."_s,
        u"/log_entries/"_s + incident.firstLogEntryId,
        u"/incidents/"_s + incident.id + u"/log_entries/"_s + incident.firstLogEntryId);
    json[u"alert_counts"_s] = QJsonObject{{u"all"_s, allAlerts},
        {u"triggered"_s, allAlerts - resolvedAlerts},
        {u"resolved"_s, static_cast<qint64>(resolvedAlerts)}};
    json[u"is_mergeable"_s] = incident.isOpen();
    json[u"incident_type"_s] = QJsonObject{{u"name"_s, u"incident_default"_s}};
    json[u"escalation_policy"_s] = policyReference(account, incident.policyId);
    json[u"teams"_s] = QJsonArray();
    json[u"pending_actions"_s] = QJsonArray();
    json[u"acknowledgements"_s] = acknowledgements;
    json[u"alert_grouping"_s] = QJsonValue::Null;
    json[u"last_status_change_by"_s] = incident.changedByUserId.isEmpty()
        ? serviceReference(account, incident.serviceId)
        : userReference(account, incident.changedByUserId);
    json[u"priority"_s] = incident.priority.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                      : QJsonValue(priorityJson(incident.priority));
    json[u"resolve_reason"_s] = incident.mergedInto.isEmpty()
        ? QJsonValue(QJsonValue::Null)
        : QJsonValue(QJsonObject{{u"type"_s, u"merge_resolve_reason"_s},
            {u"incident"_s, incidentReference(*account.incident(incident.mergedInto))}});
    json[u"incidents_responders"_s] = QJsonArray();
    json[u"responder_requests"_s] = QJsonArray();
    json[u"urgency"_s] = incident.urgency;
    return json;
}

const QByteArray& incidentRow(const PagerDutyService& account, const PdIncident& incident)
{
    if (incident.row.isEmpty())
        incident.row
            = QJsonDocument(incidentJson(account, incident)).toJson(QJsonDocument::Compact);
    return incident.row;
}

QJsonObject alertJson(
    const PagerDutyService& account, const PdIncident& incident, const PdAlert& alert)
{
    QJsonArray contexts;
    QJsonObject details = alert.details;
    if (!alert.link.isEmpty()) {
        contexts.append(QJsonObject{
            {u"type"_s, u"link"_s}, {u"href"_s, alert.link}, {u"text"_s, alert.linkText}});
        details[u"monitor_url"_s] = alert.link;
    }
    QJsonObject json = reference(alert.id,
        u"alert"_s,
        alert.summary,
        u"/incidents/"_s + incident.id + u"/alerts/"_s + alert.id,
        u"/alerts/"_s + alert.id);
    json[u"created_at"_s] = withOffset(alert.createdAt);
    json[u"status"_s] = alert.resolved ? u"resolved"_s : u"triggered"_s;
    json[u"alert_key"_s] = alert.key;
    json[u"service"_s] = serviceReference(account, incident.serviceId);
    json[u"first_trigger_log_entry"_s] = reference(incident.firstLogEntryId,
        u"trigger_log_entry_reference"_s,
        u"Triggered through the API."_s,
        u"/log_entries/"_s + incident.firstLogEntryId,
        u"/incidents/"_s + incident.id + u"/log_entries/"_s + incident.firstLogEntryId);
    json[u"body"_s] = QJsonObject{
        {u"type"_s, u"alert_body"_s}, {u"contexts"_s, contexts}, {u"details"_s, details}};
    json[u"incident"_s] = incidentReference(incident);
    json[u"suppressed"_s] = false;
    json[u"severity"_s] = alert.severity;
    json[u"integration"_s] = reference(u"PDDINTG"_s,
        u"events_api_v2_inbound_integration_reference"_s,
        u"Datadog"_s,
        u"/services/"_s + incident.serviceId + u"/integrations/PDDINTG"_s,
        u"/services/"_s + incident.serviceId + u"/integrations/PDDINTG"_s);
    return json;
}

QJsonObject noteJson(const PagerDutyService& account, const PdNote& note)
{
    return {{u"id"_s, note.id},
        {u"user"_s, userReference(account, note.userId)},
        {u"channel"_s, QJsonObject{{u"summary"_s, u"The PagerDuty website or APIs"_s}}},
        {u"content"_s, note.content},
        {u"created_at"_s, withOffset(note.createdAt)},
        {u"updated_at"_s, withOffset(note.createdAt)}};
}

QJsonObject logEntryJson(const PagerDutyService& account, const PdLogEntry& entry)
{
    const PdIncident& incident = *account.incident(entry.incidentId);
    QJsonObject channel{{u"type"_s, entry.channelType}};
    if (!entry.channelText.isEmpty())
        channel[u"summary"_s] = entry.channelText;
    QJsonObject json = reference(entry.id,
        entry.type,
        entry.summary,
        u"/log_entries/"_s + entry.id,
        u"/incidents/"_s + entry.incidentId + u"/log_entries/"_s + entry.id);
    json[u"created_at"_s] = zulu(entry.createdAt);
    json[u"agent"_s] = entry.agentUserId.isEmpty() ? serviceReference(account, incident.serviceId)
                                                   : userReference(account, entry.agentUserId);
    json[u"channel"_s] = channel;
    json[u"service"_s] = serviceReference(account, incident.serviceId);
    json[u"incident"_s] = incidentReference(incident);
    json[u"teams"_s] = QJsonArray();
    json[u"contexts"_s] = QJsonArray();
    if (entry.type == "trigger_log_entry"_L1)
        json[u"event_details"_s] = QJsonObject{{u"description"_s, incident.title}};
    return json;
}

} // namespace yagura::simulator::pagerduty
