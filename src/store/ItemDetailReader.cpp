// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ItemDetailReader.h"

#include "store/RowReaders.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

constexpr auto maxTimeline = 500;

QByteArray detailSql()
{
    return QByteArray("select ") + itemColumns + R"(,
        (select json_agg(a) from yagura.possible_actions(r.id) a),
        (select json_agg(t) from (
            select t.id, t.at, t.actor_kind, t.actor, t.kind, t.text, t.facts from yagura.timeline t
             where t.item_id = r.id order by t.at desc, t.id desc limit 501) t),
        (select json_agg(d order by d.id) from (
            select d.id, s.key as source_key, s.kind as source_kind, d.kind, d.state, d.attempts, d.created_at,
                   case when d.state = 'waiting' then d.next_at end as next_at, d.sent_at, d.vendor_words
              from yagura.delivery d join yagura.source s on s.id = d.source_id
             where d.item_id = r.id order by d.id desc limit 300) d),
        (select json_agg(g order by g.id) from (
            select s.id, o.key as source_key, o.kind as source_kind, s.external_id, s.state, s.vendor_state, s.severity,
                   s.title, s.host, s.service, s.url, s.monitor_external_id, s.monitor_group, s.muted, s.vendor_owner,
                   s.opened_at, s.updated_at, s.resolved_at, s.link_keys, s.hints, s.raw
              from yagura.signal s join yagura.source o on o.id = s.source_id
             where s.item_id = r.id order by s.state = 'recovered', s.id desc limit 100) g),
        (select to_json(m) from (
            select m.id, m.external_id, m.name, m.type, m.query, m.message, m.critical, m.warning, m.tags, m.modified_at,
                   m.raw, m.intent_why, m.intent_meaning, m.intent_if_ignored, m.intent_asked_by, m.intent_review_on
              from yagura.signal s join yagura.monitor m on m.source_id = s.source_id and m.external_id = s.monitor_external_id
             where s.item_id = r.id order by s.state = 'recovered', s.id desc limit 1) m),
        (select to_json(p) from (
            select p.query, p.scope, p.unit, p.from_at, p.to_at, p.critical, p.warning, p.points, p.taken_at
              from yagura.metric_snapshot p where p.item_id = r.id order by p.taken_at desc, p.id desc limit 1) p),
        (select )" + customerJson + R"( from yagura.customer c where c.id = r.customer_id),
        (select json_agg(json_build_array(s.id, s.key, s.kind, s.name)) from yagura.source s where s.id = any (r.source_ids)),
        yagura.may_edit_intent(),
        (select to_json(p) from (
            select p.query, p.scope, p.unit, p.from_at, p.to_at, p.critical, p.warning, p.points, p.taken_at
              from (select n.signal_id, n.from_at, n.to_at from yagura.metric_snapshot n
                     where n.item_id = r.id order by n.taken_at desc, n.id desc limit 1) newest
              join yagura.signal s on s.id = newest.signal_id
              join yagura.metric_snapshot p on p.item_id = r.id and p.signal_id = s.id
                                    and s.opened_at between p.from_at and p.to_at
             where not s.opened_at between newest.from_at and newest.to_at
             order by p.taken_at desc, p.id desc limit 1) p),
        (select count(*) from yagura.delivery d where d.item_id = r.id),
        (select count(*) from yagura.signal s where s.item_id = r.id)
      from yagura.queue_row r where r.id = $1)";
}

QDateTime instant(const QJsonValue& value)
{
    return instantFromText(value.toString().toLatin1());
}

std::optional<QDateTime> maybeInstant(const QJsonValue& value)
{
    return value.isString() ? std::optional(instant(value)) : std::nullopt;
}

std::optional<double> real(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QStringList texts(const QJsonValue& value)
{
    QStringList result;
    const auto array = value.toArray();
    for (const auto& element : array)
        result.append(element.toString());
    return result;
}

core::PossibleAction readPossible(const QJsonObject& object)
{
    core::PossibleAction action;
    action.verb = core::verbFromName(object["verb"_L1].toString()).value_or(core::Verb::Note);
    action.allowed = object["allowed"_L1].toBool();
    action.reason = object["reason"_L1].toString();
    return action;
}

} // namespace

core::TimelineEntry readTimelineEntry(const QJsonObject& object)
{
    core::TimelineEntry entry;
    entry.id.value = object["id"_L1].toInteger();
    entry.at = instant(object["at"_L1]);
    entry.actorKind = object["actor_kind"_L1].toString();
    entry.actor = object["actor"_L1].toString();
    entry.kind = object["kind"_L1].toString();
    entry.text = object["text"_L1].toString();
    entry.facts = object["facts"_L1].toObject();
    return entry;
}

namespace {

core::Delivery readDelivery(const QJsonObject& object, core::ItemId item)
{
    core::Delivery delivery;
    delivery.id.value = object["id"_L1].toInteger();
    delivery.item = item;
    delivery.sourceKey = object["source_key"_L1].toString();
    delivery.sourceKind = object["source_kind"_L1].toString();
    delivery.kind = object["kind"_L1].toString();
    delivery.state = core::deliveryStateFromName(object["state"_L1].toString());
    delivery.attempts = object["attempts"_L1].toInt();
    delivery.createdAt = instant(object["created_at"_L1]);
    delivery.nextAt = maybeInstant(object["next_at"_L1]);
    delivery.sentAt = maybeInstant(object["sent_at"_L1]);
    delivery.vendorWords = object["vendor_words"_L1].toString();
    return delivery;
}

core::ItemSignal readSignal(const QJsonObject& object)
{
    core::ItemSignal result;
    result.sourceKey = object["source_key"_L1].toString();
    result.sourceKind = object["source_kind"_L1].toString();
    auto& signal = result.signal;
    signal.externalId = object["external_id"_L1].toString();
    signal.state = core::signalStateFromName(object["state"_L1].toString());
    signal.vendorState = object["vendor_state"_L1].toString();
    signal.severity = core::severityFromNumber(object["severity"_L1].toInt());
    signal.title = object["title"_L1].toString();
    signal.host = object["host"_L1].toString();
    signal.service = object["service"_L1].toString();
    signal.url = object["url"_L1].toString();
    signal.monitorExternalId = object["monitor_external_id"_L1].toString();
    signal.monitorGroup = object["monitor_group"_L1].toString();
    signal.muted = object["muted"_L1].toBool();
    signal.vendorOwner = object["vendor_owner"_L1].toString();
    signal.openedAt = instant(object["opened_at"_L1]);
    signal.updatedAt = instant(object["updated_at"_L1]);
    signal.resolvedAt = maybeInstant(object["resolved_at"_L1]);
    signal.linkKeys = texts(object["link_keys"_L1]);
    const auto hints = object["hints"_L1].toArray();
    for (const auto& hint : hints)
        signal.customerHints.push_back({hint["kind"_L1].toString(), hint["value"_L1].toString()});
    signal.raw = object["raw"_L1].toString().toUtf8();
    return result;
}

core::Monitor readMonitor(const QJsonObject& object)
{
    core::Monitor monitor;
    monitor.id.value = object["id"_L1].toInteger();
    monitor.externalId = object["external_id"_L1].toString();
    monitor.name = object["name"_L1].toString();
    monitor.type = object["type"_L1].toString();
    monitor.query = object["query"_L1].toString();
    monitor.message = object["message"_L1].toString();
    monitor.critical = real(object["critical"_L1]);
    monitor.warning = real(object["warning"_L1]);
    monitor.tags = texts(object["tags"_L1]);
    monitor.modifiedAt = instant(object["modified_at"_L1]);
    monitor.raw = object["raw"_L1].toString().toUtf8();
    return monitor;
}

core::MonitorIntent readIntent(const QJsonObject& object)
{
    return {object["intent_why"_L1].toString(), object["intent_meaning"_L1].toString(),
        object["intent_if_ignored"_L1].toString(), object["intent_asked_by"_L1].toString(),
        object["intent_review_on"_L1].toString()};
}

core::MetricSeries readSeries(const QJsonObject& object)
{
    core::MetricSeries series;
    series.query = object["query"_L1].toString();
    series.scope = object["scope"_L1].toString();
    series.unit = object["unit"_L1].toString();
    series.from = instant(object["from_at"_L1]);
    series.to = instant(object["to_at"_L1]);
    series.critical = real(object["critical"_L1]);
    series.warning = real(object["warning"_L1]);
    const auto points = object["points"_L1].toArray();
    for (const auto& point : points)
        series.points.push_back({point[0].toInteger(), real(point[1])});
    return series;
}

SourceNames readNames(const QJsonArray& sources)
{
    SourceNames names;
    for (const auto& source : sources) {
        const auto kind = source[2].toString();
        names.insert(source[0].toInteger(), {source[1].toString(), kind, sourceMark(kind)});
    }
    return names;
}

} // namespace

core::Customer readCustomer(const QJsonObject& object)
{
    core::Customer customer;
    customer.id.value = object["id"_L1].toInteger();
    customer.key = object["key"_L1].toString();
    customer.name = object["name"_L1].toString();
    customer.reading = object["reading"_L1].toString();
    customer.nameEn = object["name_en"_L1].toString();
    customer.contract = object["contract"_L1].toString();
    customer.serviceHours = object["service_hours"_L1].toString();
    customer.firstResponse = std::chrono::seconds(object["first_response_s"_L1].toInteger());
    const auto targets = object["targets"_L1].toArray();
    for (const auto& row : targets) {
        core::ResponseTarget target;
        if (row["kind"_L1].isString())
            target.kind = core::itemKindFromName(row["kind"_L1].toString());
        if (row["severity"_L1].isDouble())
            target.severity = core::severityFromNumber(row["severity"_L1].toInt());
        target.target = std::chrono::seconds(row["seconds"_L1].toInteger());
        customer.responseTargets.push_back(target);
    }
    customer.flapWindow = std::chrono::seconds(object["flap_window_s"_L1].toInteger());
    customer.note = object["note"_L1].toString();
    const auto keys = object["keys"_L1].toArray();
    for (const auto& key : keys)
        customer.keys.push_back({key["kind"_L1].toString(), key["value"_L1].toString()});
    const auto contacts = object["contacts"_L1].toArray();
    for (const auto& contact : contacts) {
        customer.contacts.push_back({contact["name"_L1].toString(), contact["reading"_L1].toString(),
            contact["role"_L1].toString(), contact["phone"_L1].toString(), contact["mail"_L1].toString(),
            contact["hours"_L1].toString()});
    }
    return customer;
}

core::Result<core::ItemDetail> readItemDetail(Connection& connection, core::ItemId id)
{
    const auto rows = connection.execute(detailSql(), {id.value});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return core::failure(core::ErrorKind::NotFound, u"no_item"_s, u"YG404"_s);

    enum Column { Actions = itemColumnCount, Timeline, Deliveries, Signals, Monitor, Metric, Customer, Sources, IntentEditable, AlertMetric, DeliveryCount, SignalCount };
    core::ItemDetail detail;
    const auto sources = rows->array(0, Sources);
    detail.item = readItem(*rows, 0, 0, readNames(sources));
    for (const auto& source : sources)
        detail.sources.push_back({source[1].toString(), source[2].toString(), source[3].toString()});
    detail.intentEditable = rows->truth(0, IntentEditable);
    const auto actions = rows->array(0, Actions);
    for (const auto& action : actions)
        detail.actions.push_back(readPossible(action.toObject()));
    const auto timeline = rows->array(0, Timeline);
    for (const auto& entry : timeline)
        detail.timeline.push_back(readTimelineEntry(entry.toObject()));
    detail.timelineTruncated = detail.timeline.size() > maxTimeline;
    if (detail.timelineTruncated)
        detail.timeline.resize(maxTimeline);
    const auto deliveries = rows->array(0, Deliveries);
    for (const auto& delivery : deliveries)
        detail.deliveries.push_back(readDelivery(delivery.toObject(), id));
    const auto itemSignals = rows->array(0, Signals);
    for (const auto& signal : itemSignals)
        detail.itemSignals.push_back(readSignal(signal.toObject()));
    if (!rows->isNull(0, Monitor)) {
        const auto monitor = rows->object(0, Monitor);
        detail.monitor = readMonitor(monitor);
        detail.intent = readIntent(monitor);
    }
    if (!rows->isNull(0, Metric)) {
        const auto metric = rows->object(0, Metric);
        detail.metric = readSeries(metric);
        detail.metricTakenAt = instant(metric["taken_at"_L1]);
    }
    if (!rows->isNull(0, AlertMetric)) {
        const auto metric = rows->object(0, AlertMetric);
        detail.alertMetric = readSeries(metric);
        detail.alertMetricTakenAt = instant(metric["taken_at"_L1]);
    }
    detail.deliveryCount = rows->integer(0, DeliveryCount);
    detail.signalCount = rows->integer(0, SignalCount);
    if (!rows->isNull(0, Customer))
        detail.customer = readCustomer(rows->object(0, Customer));
    return detail;
}

} // namespace yagura::store
