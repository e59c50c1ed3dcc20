// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/DatadogJson.h"

#include "simulator/DatadogGroupFilter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::simulator::datadog {

namespace {

qint64 secondsOf(const QDateTime& instant)
{
    return instant.isValid() ? instant.toSecsSinceEpoch() : 0;
}

QJsonValue orNull(const QDateTime& instant)
{
    return instant.isValid() ? QJsonValue(isoMicro(instant)) : QJsonValue(QJsonValue::Null);
}

QJsonArray tagsOf(const QStringList& tags, QLatin1StringView prefix)
{
    QJsonArray found;
    for (const QString& tag : tags) {
        if (tag.startsWith(prefix))
            found.append(tag);
    }
    return found;
}

/// The number that v1 gives what v2 calls by a UUID.
qint64 legacyId(const DdDowntime& downtime)
{
    return 2'942'947'000 + downtime.id.right(4).toLongLong(nullptr, 16);
}

QJsonObject stateOf(const std::vector<const DdGroup*>& groups, const std::set<DdStatus>& wanted)
{
    QJsonObject states;
    for (const DdGroup* group : groups) {
        if (!wanted.contains(group->status))
            continue;
        states[group->name] = QJsonObject{{u"name"_s, group->name},
            {u"status"_s, ddStatusWord(group->status)},
            {u"last_triggered_ts"_s, secondsOf(group->lastTriggered)},
            {u"last_nodata_ts"_s, secondsOf(group->lastNoData)},
            {u"last_resolved_ts"_s, secondsOf(group->lastResolved)},
            {u"last_notified_ts"_s, secondsOf(group->lastTriggered)}};
    }
    return {{u"groups"_s, states}};
}

QJsonArray matchingDowntimes(const DatadogService& organisation,
    const DdMonitor& monitor,
    const std::vector<const DdGroup*>& groups)
{
    QJsonArray matching;
    for (const DdDowntime* each : organisation.activeDowntimesOf(monitor)) {
        QJsonArray muted;
        for (const DdGroup* group : groups) {
            if (group->downtimeIds.contains(each->id))
                muted.append(group->name);
        }
        matching.append(QJsonObject{{u"id"_s, legacyId(*each)},
            {u"active"_s, true},
            {u"monitor_id"_s, monitor.id},
            {u"start"_s, secondsOf(each->start)},
            {u"end"_s,
                each->end.isValid() ? QJsonValue(secondsOf(each->end))
                                    : QJsonValue(QJsonValue::Null)},
            {u"scope"_s, QJsonArray::fromStringList(each->scope.split(u','))},
            {u"groups"_s, muted}});
    }
    return matching;
}

} // namespace

QString isoMicro(const QDateTime& instant)
{
    return instant.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000+00:00'"_s);
}

const QByteArray& groupRow(const DatadogService& organisation, const DdGroup& group)
{
    if (!group.row.isEmpty())
        return group.row;
    const DdMonitor& monitor = *organisation.monitor(group.monitorId);
    const bool hasEnd = group.muted && group.mutedUntil.isValid();
    const QJsonObject json{{u"status"_s, ddStatusWord(group.status)},
        {u"last_nodata_ts"_s, secondsOf(group.lastNoData)},
        {u"last_triggered_ts"_s, secondsOf(group.lastTriggered)},
        {u"env_tags"_s, tagsOf(monitor.tags, "env:"_L1)},
        {u"team_tags"_s, tagsOf(monitor.tags, "team:"_L1)},
        {u"muted_remaining"_s, QJsonValue::Null},
        {u"muted_until_ts"_s,
            hasEnd ? QJsonValue(secondsOf(group.mutedUntil)) : QJsonValue(QJsonValue::Null)},
        {u"all_tags"_s, QJsonArray::fromStringList(monitor.tags)},
        {u"monitor_name"_s, monitor.name},
        {u"monitor_id"_s, monitor.id},
        {u"group"_s, group.name},
        {u"group_tags"_s, QJsonArray::fromStringList(group.tags())},
        {u"downtimes"_s, QJsonArray::fromStringList(group.downtimeIds)},
        {u"priority"_s,
            monitor.priority ? QJsonValue(*monitor.priority) : QJsonValue(QJsonValue::Null)},
        {u"muted"_s, group.muted}};
    group.row = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return group.row;
}

QJsonObject monitorJson(
    const DatadogService& organisation, const DdMonitor& monitor, const MonitorDetail& detail)
{
    const auto groups = organisation.groupsOf(monitor.id);
    QJsonObject thresholds;
    if (monitor.critical)
        thresholds[u"critical"_s] = *monitor.critical;
    if (monitor.warning)
        thresholds[u"warning"_s] = *monitor.warning;
    QJsonObject silenced;
    for (const DdDowntime* each : organisation.activeDowntimesOf(monitor)) {
        if (each->monitorId)
            silenced[each->scope] = each->end.isValid() ? QJsonValue(secondsOf(each->end))
                                                        : QJsonValue(QJsonValue::Null);
    }
    QJsonObject options{{u"notify_audit"_s, false},
        {u"locked"_s, false},
        {u"include_tags"_s, true},
        {u"new_host_delay"_s, 300},
        {u"require_full_window"_s, true},
        {u"notify_no_data"_s, false},
        {u"silenced"_s, silenced}};
    if (!thresholds.isEmpty())
        options[u"thresholds"_s] = thresholds;

    DdStatus overall = DdStatus::Ok;
    QDateTime changed;
    for (const DdGroup* group : groups) {
        overall = std::min(overall, group->status);
        if (!group->history.empty() && (!changed.isValid() || changed < group->history.back().at))
            changed = group->history.back().at;
    }
    QJsonObject json{{u"id"_s, monitor.id},
        {u"org_id"_s, 321813},
        {u"type"_s, monitor.type},
        {u"name"_s, monitor.name},
        {u"message"_s, monitor.message},
        {u"tags"_s, QJsonArray::fromStringList(monitor.tags)},
        {u"query"_s, monitor.query},
        {u"options"_s, options},
        {u"multi"_s, monitor.query.contains("by {"_L1)},
        {u"created_at"_s, monitor.createdAt.toMSecsSinceEpoch()},
        {u"created"_s, isoMicro(monitor.createdAt)},
        {u"modified"_s, isoMicro(monitor.createdAt)},
        {u"deleted"_s, QJsonValue::Null},
        {u"restricted_roles"_s, QJsonValue::Null},
        {u"priority"_s,
            monitor.priority ? QJsonValue(*monitor.priority) : QJsonValue(QJsonValue::Null)},
        {u"overall_state_modified"_s, orNull(changed)},
        {u"overall_state"_s, ddStatusWord(overall)},
        {u"creator"_s,
            QJsonObject{{u"name"_s, QJsonValue::Null},
                {u"handle"_s, u"monitoring@yagura.example"_s},
                {u"email"_s, u"monitoring@yagura.example"_s},
                {u"id"_s, 1445416}}}};
    if (!detail.groupStates.empty())
        json[u"state"_s] = stateOf(groups, detail.groupStates);
    if (detail.withDowntimes)
        json[u"matching_downtimes"_s] = matchingDowntimes(organisation, monitor, groups);
    return json;
}

QJsonObject downtimeJson(const DatadogService& organisation, const DdDowntime& downtime)
{
    const QDateTime now = organisation.clock().now();
    const QString status = downtime.canceledAt.isValid() ? u"canceled"_s
        : downtime.isActive(now)                         ? u"active"_s
        : downtime.start > now                           ? u"scheduled"_s
                                                         : u"ended"_s;
    const QJsonObject identifier = downtime.monitorId
        ? QJsonObject{{u"monitor_id"_s, *downtime.monitorId}}
        : QJsonObject{{u"monitor_tags"_s, QJsonArray::fromStringList(downtime.monitorTags)}};
    const QJsonObject attributes{{u"display_timezone"_s, u"UTC"_s},
        {u"scope"_s, downtime.scope},
        {u"notify_end_states"_s, QJsonArray{u"warn"_s, u"alert"_s, u"no data"_s}},
        {u"notify_end_types"_s, QJsonArray{u"expired"_s}},
        {u"message"_s,
            downtime.message.isEmpty() ? QJsonValue(QJsonValue::Null)
                                       : QJsonValue(downtime.message)},
        {u"created"_s, isoMicro(downtime.createdAt)},
        {u"modified"_s, isoMicro(downtime.createdAt)},
        {u"canceled"_s, orNull(downtime.canceledAt)},
        {u"status"_s, status},
        {u"monitor_identifier"_s, identifier},
        {u"schedule"_s,
            QJsonObject{{u"start"_s, isoMicro(downtime.start)}, {u"end"_s, orNull(downtime.end)}}},
        {u"mute_first_recovery_notification"_s, false}};
    const QJsonValue monitor = downtime.monitorId
        ? QJsonValue(QJsonObject{
            {u"type"_s, u"monitors"_s}, {u"id"_s, QString::number(*downtime.monitorId)}})
        : QJsonValue(QJsonValue::Null);
    return {{u"type"_s, u"downtime"_s},
        {u"id"_s, downtime.id},
        {u"attributes"_s, attributes},
        {u"relationships"_s,
            QJsonObject{{u"monitor"_s, QJsonObject{{u"data"_s, monitor}}},
                {u"created_by"_s,
                    QJsonObject{{u"data"_s,
                        QJsonObject{{u"type"_s, u"users"_s},
                            {u"id"_s, u"3ad549bf-eba0-11e9-a77a-0705486660d0"_s}}}}}}}};
}

QJsonObject downtimeMatchJson(
    const DatadogService& organisation, const DdMonitor& monitor, const DdDowntime& downtime)
{
    QJsonArray groups;
    for (const DdGroup* group : organisation.groupsOf(monitor.id)) {
        if (group->downtimeIds.contains(downtime.id))
            groups.append(group->name);
    }
    return {{u"type"_s, u"downtime_match"_s},
        {u"id"_s, downtime.id},
        {u"attributes"_s,
            QJsonObject{{u"scope"_s, downtime.scope},
                {u"groups"_s, groups},
                {u"start"_s, isoMicro(downtime.start)},
                {u"end"_s, orNull(downtime.end)}}}};
}

QJsonObject eventJson(const DatadogService& organisation, const DdEvent& event)
{
    QJsonObject inner{{u"title"_s, event.title},
        {u"timestamp"_s, event.at.toMSecsSinceEpoch()},
        {u"status"_s,
            event.monitorId == 0                 ? u"info"_s
                : event.status == DdStatus::Ok   ? u"success"_s
                : event.status == DdStatus::Warn ? u"warn"_s
                                                 : u"error"_s},
        {u"priority"_s, u"normal"_s},
        {u"evt"_s, QJsonObject{{u"id"_s, QString::number(event.id)}}}};
    if (const DdMonitor* monitor = organisation.monitor(event.monitorId)) {
        inner[u"monitor"_s] = QJsonObject{{u"id"_s, monitor->id},
            {u"name"_s, monitor->name},
            {u"group_status"_s, ddStatusWord(event.status)},
            {u"groups"_s, QJsonArray::fromStringList(event.group.split(u','))}};
        inner[u"monitor_id"_s] = monitor->id;
    }
    return {{u"type"_s, u"event"_s},
        {u"id"_s,
            QString::fromLatin1(
                QByteArray::number(event.id).toBase64(QByteArray::Base64UrlEncoding))},
        {u"attributes"_s,
            QJsonObject{{u"attributes"_s, inner},
                {u"message"_s, event.text},
                {u"tags"_s, QJsonArray::fromStringList(event.tags)},
                {u"timestamp"_s, event.at.toUTC().toString(Qt::ISODateWithMs)}}}};
}

} // namespace yagura::simulator::datadog
