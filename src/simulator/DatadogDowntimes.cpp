// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The downtime endpoints of DatadogApi.
#include "simulator/DatadogApi.h"
#include "simulator/DatadogErrors.h"
#include "simulator/DatadogJson.h"

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

/// Reads one end of a schedule; false where it is neither null nor an instant with a zone.
bool readInstant(const QJsonValue& value, QDateTime& instant)
{
    if (value.isNull() || value.isUndefined())
        return true;
    const QDateTime read = QDateTime::fromString(value.toString(), Qt::ISODate);
    if (!read.isValid() || read.timeSpec() == Qt::LocalTime)
        return false;
    instant = read.toUTC();
    return true;
}

/// The part of a list that is asked for, and how many there are in all.
template <class ToJson>
HttpReply pageOf(
    const HttpRequest& request, const std::vector<const DdDowntime*>& found, const ToJson& toJson)
{
    const size_t offset = request.query(u"page[offset]"_s).toUInt();
    const size_t limit
        = request.hasQuery(u"page[limit]"_s) ? request.query(u"page[limit]"_s).toUInt() : 30;
    QJsonArray data;
    for (size_t i = std::min(offset, found.size()); i < std::min(found.size(), offset + limit); ++i)
        data.append(toJson(*found[i]));
    return HttpReply::json({{u"data"_s, data},
        {u"meta"_s,
            QJsonObject{{u"page"_s,
                QJsonObject{{u"total_filtered_count"_s, static_cast<qint64>(found.size())}}}}}});
}

/// What a POST asks; an empty text, or the refusal's.
QString readDowntime(const QJsonObject& data, const QDateTime& now, DdDowntime& downtime)
{
    const QJsonObject attributes = data["attributes"_L1].toObject();
    if (data["type"_L1].toString() != "downtime"_L1)
        return u"Invalid type: expected 'downtime'"_s;
    const QJsonObject identifier = attributes["monitor_identifier"_L1].toObject();
    if (identifier["monitor_id"_L1].isDouble())
        downtime.monitorId = identifier["monitor_id"_L1].toInteger();
    for (const auto& tag : identifier["monitor_tags"_L1].toArray())
        downtime.monitorTags.append(tag.toString());
    if (downtime.monitorId.has_value() == !downtime.monitorTags.isEmpty())
        return u"Exactly one of monitor_id and monitor_tags is required"_s;
    downtime.scope = attributes["scope"_L1].toString();
    if (downtime.scope.isEmpty())
        return u"scope is required"_s;
    for (const QString& part : downtime.scope.split(u',')) {
        if (part != "*"_L1 && !part.contains(u':'))
            return u"All values must have a key"_s;
    }
    downtime.message = attributes["message"_L1].toString();
    const QJsonObject schedule = attributes["schedule"_L1].toObject();
    if (!readInstant(schedule["start"_L1], downtime.start)
        || !readInstant(schedule["end"_L1], downtime.end))
        return u"Invalid datetime: a time zone is required"_s;
    if (downtime.end.isValid() && downtime.end <= (downtime.start.isValid() ? downtime.start : now))
        return u"End time must be after start time and in the future"_s;
    return {};
}

} // namespace

HttpReply DatadogApi::routeDowntimes(const HttpRequest& request, const QString& rest)
{
    if (rest.isEmpty() && request.method == "POST")
        return postDowntime(request);
    if (rest.isEmpty() && request.method == "GET")
        return listDowntimes(request);
    const QString id = rest.mid(1);
    const QString notFound = u"Downtime %1 not found"_s.arg(id);
    if (request.method == "GET") {
        const DdDowntime* found = m_organisation.downtime(id);
        return found ? HttpReply::json({{u"data"_s, datadog::downtimeJson(m_organisation, *found)}})
                     : datadog::error(404, notFound);
    }
    if (request.method == "DELETE")
        return m_organisation.cancelDowntime(id) ? HttpReply::raw({}, 204)
                                                 : datadog::error(404, notFound);
    return errorOf(404);
}

HttpReply DatadogApi::postDowntime(const HttpRequest& request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return datadog::error(400, u"Invalid JSON payload"_s);
    DdDowntime downtime;
    const QString refusal = readDowntime(document.object()["data"_L1].toObject(), now(), downtime);
    if (!refusal.isEmpty())
        return datadog::error(400, refusal);
    if (downtime.monitorId && !m_organisation.monitor(*downtime.monitorId))
        return datadog::error(404, u"Monitor not found"_s);
    // No idempotency: the same request again makes a second downtime, as at the vendor.
    const QString id = m_organisation.addDowntime(downtime);
    m_organisation.refreshMutes();
    return HttpReply::json(
        {{u"data"_s, datadog::downtimeJson(m_organisation, *m_organisation.downtime(id))}});
}

HttpReply DatadogApi::listDowntimes(const HttpRequest& request)
{
    const bool currentOnly = request.query(u"current_only"_s) == "true"_L1;
    std::vector<const DdDowntime*> found;
    for (const DdDowntime& each : m_organisation.downtimes()) {
        if (!currentOnly || each.isActive(now()))
            found.push_back(&each);
    }
    return pageOf(request, found, [this](const DdDowntime& downtime) {
        return datadog::downtimeJson(m_organisation, downtime);
    });
}

HttpReply DatadogApi::listMatches(const HttpRequest& request, const QString& monitorId)
{
    const DdMonitor* monitor = m_organisation.monitor(monitorId.toLongLong());
    if (!monitor)
        return datadog::error(404, u"Monitor not found"_s);
    return pageOf(request,
        m_organisation.activeDowntimesOf(*monitor),
        [this, monitor](const DdDowntime& downtime) {
            return datadog::downtimeMatchJson(m_organisation, *monitor, downtime);
        });
}

} // namespace yagura::simulator
