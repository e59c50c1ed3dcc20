// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Json.h"

#include "core/Action.h"

#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace yagura::ctl {

QJsonValue toJson(const std::optional<QDateTime>& instant)
{
    if (!instant || !instant->isValid())
        return QJsonValue::Null;
    return instant->toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const core::Error& error)
{
    QJsonObject object {
        {u"kind"_s, core::errorKindName(error.kind)},
        {u"detail"_s, error.detail},
        {u"code"_s, error.code},
    };
    if (error.retryAfter)
        object.insert(u"retry_after_s"_s, static_cast<qint64>(error.retryAfter->count()));
    return object;
}

QJsonObject toJson(const core::WorkItem& item)
{
    return {
        {u"id"_s, item.id.value},
        {u"version"_s, item.version},
        {u"kind"_s, core::itemKindName(item.kind)},
        {u"state"_s, core::itemStateName(item.state)},
        {u"severity"_s, core::severityName(item.severity)},
        {u"title"_s, item.title},
        {u"host"_s, item.host},
        {u"service"_s, item.service},
        {u"customer_id"_s, item.customer.isValid() ? QJsonValue(item.customer.value) : QJsonValue::Null},
        {u"customer"_s, item.customerName},
        {u"owner"_s, item.owner},
        {u"sources"_s, QJsonArray::fromStringList(item.sourceKeys)},
        {u"opened_at"_s, item.openedKnown ? toJson(std::optional(item.openedAt)) : QJsonValue::Null},
        {u"arrived_at"_s, toJson(std::optional(item.arrivedAt))},
        {u"backlog"_s, item.backlog},
        {u"clock_from"_s, toJson(std::optional(item.clockFrom))},
        {u"due_at"_s, toJson(std::optional(item.dueAt))},
        {u"responded_at"_s, toJson(item.respondedAt)},
        {u"recovered_at"_s, toJson(item.recoveredAt)},
        {u"resolved_at"_s, toJson(item.resolvedAt)},
        {u"watch_until"_s, toJson(item.watchUntil)},
        {u"fires"_s, item.fires},
        {u"muted"_s, item.muted},
        {u"deliveries_waiting"_s, item.deliveriesWaiting},
        {u"deliveries_failed"_s, item.deliveriesFailed},
        {u"contradiction"_s, item.contradiction},
        {u"taken_back_from"_s, item.takenBackFrom},
        {u"merged_into"_s, item.mergedInto.isValid() ? QJsonValue(item.mergedInto.value) : QJsonValue::Null},
        {u"merge_target"_s, item.mergeTarget},
        {u"former_titles"_s, QJsonArray::fromStringList(item.formerTitles)},
    };
}

namespace {

QJsonObject deliveryJson(const core::Delivery& delivery)
{
    return {
        {u"id"_s, delivery.id.value},
        {u"source"_s, delivery.sourceKey},
        {u"kind"_s, delivery.kind},
        {u"state"_s, deliveryStateName(delivery.state)},
        {u"attempts"_s, delivery.attempts},
        {u"created_at"_s, toJson(std::optional(delivery.createdAt))},
        {u"next_at"_s, toJson(delivery.nextAt)},
        {u"sent_at"_s, toJson(delivery.sentAt)},
        {u"vendor_words"_s, delivery.vendorWords},
    };
}

QJsonObject entryJson(const core::TimelineEntry& entry)
{
    return {
        {u"id"_s, entry.id.value},
        {u"at"_s, toJson(std::optional(entry.at))},
        {u"actor_kind"_s, entry.actorKind},
        {u"actor"_s, entry.actor},
        {u"kind"_s, entry.kind},
        {u"text"_s, entry.text},
        {u"facts"_s, entry.facts},
    };
}

QJsonObject signalJson(const core::ItemSignal& itemSignal)
{
    const auto& signal = itemSignal.signal;
    return {
        {u"source"_s, itemSignal.sourceKey},
        {u"external_id"_s, signal.externalId},
        {u"state"_s, core::signalStateName(signal.state)},
        {u"vendor_state"_s, signal.vendorState},
        {u"title"_s, signal.title},
        {u"url"_s, signal.url},
        {u"monitor"_s, signal.monitorExternalId},
        {u"group"_s, signal.monitorGroup},
        {u"muted"_s, signal.muted},
        {u"opened_at"_s, toJson(std::optional(signal.openedAt))},
        {u"updated_at"_s, toJson(std::optional(signal.updatedAt))},
        {u"resolved_at"_s, toJson(signal.resolvedAt)},
    };
}

QJsonObject monitorJson(const core::Monitor& monitor, const core::MonitorIntent& intent)
{
    return {
        {u"external_id"_s, monitor.externalId},
        {u"name"_s, monitor.name},
        {u"query"_s, monitor.query},
        {u"why"_s, intent.why},
        {u"meaning"_s, intent.meaning},
        {u"if_ignored"_s, intent.ifIgnored},
        {u"asked_by"_s, intent.askedBy},
        {u"review_on"_s, intent.reviewOn},
    };
}

template <class T>
QJsonArray listOf(const std::vector<T>& values, QJsonObject (*json)(const T&))
{
    QJsonArray array;
    for (const auto& value : values)
        array.append(json(value));
    return array;
}

} // namespace

QJsonObject toJson(const core::ItemDetail& detail)
{
    auto object = toJson(detail.item);
    QJsonArray actions;
    for (const auto& action : detail.actions) {
        actions.append(QJsonObject {
            {u"verb"_s, core::verbName(action.verb)}, {u"allowed"_s, action.allowed}, {u"reason"_s, action.reason}});
    }
    object.insert(u"actions"_s, actions);
    object.insert(u"timeline"_s, listOf(detail.timeline, entryJson));
    object.insert(u"timeline_truncated"_s, detail.timelineTruncated);
    object.insert(u"deliveries"_s, listOf(detail.deliveries, deliveryJson));
    object.insert(u"signals"_s, listOf(detail.itemSignals, signalJson));
    object.insert(u"monitor"_s, detail.monitor ? QJsonValue(monitorJson(*detail.monitor, detail.intent)) : QJsonValue::Null);
    object.insert(u"metric_taken_at"_s, toJson(detail.metricTakenAt));
    object.insert(u"metric_points"_s, detail.metric ? static_cast<int>(detail.metric->points.size()) : 0);
    return object;
}

QJsonObject toJson(const core::SourceConfig& config)
{
    QJsonObject options;
    for (auto each = config.options.cbegin(); each != config.options.cend(); ++each)
        options.insert(each.key(), each.value());
    return {
        {u"key"_s, config.key},
        {u"kind"_s, config.kind},
        {u"name"_s, config.name},
        {u"base_url"_s, config.baseUrl.toString()},
        {u"site"_s, config.site},
        {u"interval_s"_s, static_cast<qint64>(config.interval.count())},
        {u"paused"_s, config.paused},
        {u"secret_ref"_s, config.secretRef},
        {u"options"_s, options},
    };
}

QJsonObject toJson(const core::SourceStatus& status, const QDateTime& now)
{
    return {
        {u"key"_s, status.key},
        {u"kind"_s, status.kind},
        {u"name"_s, status.name},
        {u"freshness"_s, freshnessName(core::freshness(status, now))},
        {u"paused"_s, status.paused},
        {u"last_poll_at"_s, toJson(status.lastPollAt)},
        {u"last_good_at"_s, toJson(status.lastGoodAt)},
        {u"lag_ms"_s, status.lagMs},
        {u"error"_s, status.error ? QJsonValue(toJson(*status.error)) : QJsonValue::Null},
        {u"auth"_s, authName(status.auth)},
        {u"rate_limit"_s, status.rateLimit},
        {u"rate_remaining"_s, status.rateRemaining},
        {u"holder"_s, status.holder},
        {u"bad_records"_s, status.badRecords},
    };
}

QJsonArray toJson(const std::vector<core::OnCallNow>& sources, const QDateTime& now)
{
    QJsonArray array;
    for (const auto& source : sources) {
        QJsonArray people;
        for (const auto& entry : source.onCall) {
            people.append(QJsonObject {
                {u"level"_s, entry.level},
                {u"person"_s, entry.person},
                {u"person_id"_s, entry.personId},
                {u"schedule"_s, entry.schedule},
                {u"policy"_s, entry.policy},
                {u"policy_id"_s, entry.policyId},
                {u"since"_s, toJson(entry.since)},
                {u"until"_s, toJson(entry.until)},
            });
        }
        array.append(QJsonObject {
            {u"source"_s, source.sourceKey},
            {u"read_at"_s, toJson(source.readAt)},
            {u"stale"_s, core::isStale(source, now)},
            {u"error"_s, source.error ? QJsonValue(toJson(*source.error)) : QJsonValue(QJsonValue::Null)},
            {u"people"_s, people},
        });
    }
    return array;
}

QJsonArray toJson(const std::vector<imports::Problem>& problems)
{
    QJsonArray array;
    for (const auto& problem : problems)
        array.append(QJsonObject {{u"line"_s, problem.line}, {u"problem"_s, problem.problem}});
    return array;
}

QString freshnessName(core::Freshness freshness)
{
    switch (freshness) {
    case core::Freshness::Fresh:
        return u"fresh"_s;
    case core::Freshness::Stale:
        return u"stale"_s;
    case core::Freshness::Failed:
        return u"failed"_s;
    case core::Freshness::Paused:
        return u"paused"_s;
    case core::Freshness::Never:
        break;
    }
    return u"never"_s;
}

QString authName(core::AuthState auth)
{
    switch (auth) {
    case core::AuthState::Ok:
        return u"ok"_s;
    case core::AuthState::Denied:
        return u"denied"_s;
    case core::AuthState::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString deliveryStateName(core::DeliveryState state)
{
    switch (state) {
    case core::DeliveryState::Sending:
        return u"sending"_s;
    case core::DeliveryState::Sent:
        return u"sent"_s;
    case core::DeliveryState::Failed:
        return u"failed"_s;
    case core::DeliveryState::Refused:
        return u"refused"_s;
    case core::DeliveryState::Waiting:
        break;
    }
    return u"waiting"_s;
}

} // namespace yagura::ctl
