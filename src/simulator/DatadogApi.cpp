// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/DatadogApi.h"

#include "simulator/DatadogErrors.h"
#include "simulator/DatadogJson.h"
#include "simulator/DatadogSeries.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

/// "now", "now-15m", an ISO instant, or epoch milliseconds.
QDateTime eventInstant(const QString& text, const QDateTime& now, const QDateTime& fallback)
{
    static const QRegularExpression relative(u"^now(?:-(\\d+)([smhd]))?$"_s);
    if (text.isEmpty())
        return fallback;
    if (const auto match = relative.match(text); match.hasMatch()) {
        const qint64 amount = match.captured(1).toLongLong();
        const QString unit = match.captured(2);
        const qint64 seconds = unit == "m"_L1 ? 60
            : unit == "h"_L1                  ? 3600
            : unit == "d"_L1                  ? 86400
                                              : 1;
        return now.addSecs(-amount * seconds);
    }
    bool isNumber = false;
    const qint64 milliseconds = text.toLongLong(&isNumber);
    return isNumber ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC)
                    : QDateTime::fromString(text, Qt::ISODate).toUTC();
}

} // namespace

DatadogApi::DatadogApi(DatadogService& organisation)
    : VendorApi(organisation.clock())
    , m_organisation(organisation)
{
    setRateLimit(12'000, std::chrono::seconds(60));
}

HttpReply DatadogApi::route(const HttpRequest& request)
{
    const bool hasApiKey = request.header("dd-api-key") == m_organisation.apiKey();
    const bool hasApplicationKey
        = request.header("dd-application-key") == m_organisation.applicationKey();
    if (request.path == "/api/v1/validate"_L1) {
        return hasApiKey
            ? HttpReply::json({{u"valid"_s, true}})
            : datadog::error(403,
                request.header("dd-api-key").isEmpty() ? u"API key required"_s : u"Forbidden"_s);
    }
    if (request.path == "/api/v1/events"_L1 && request.method == "POST")
        return hasApiKey ? postEvent(request) : errorOf(403);
    if (!hasApiKey || !hasApplicationKey)
        return errorOf(403);

    m_organisation.refreshMutes();
    const auto after
        = [&request](QLatin1StringView prefix) { return request.path.mid(prefix.size()); };
    if (request.path.startsWith("/api/v1/monitor"_L1) && request.method == "GET")
        return routeMonitors(request, after("/api/v1/monitor"_L1));
    if (request.path.startsWith("/api/v2/downtime"_L1))
        return routeDowntimes(request, after("/api/v2/downtime"_L1));
    const QString matches = u"/downtime_matches"_s;
    if (request.path.startsWith("/api/v2/monitor/"_L1) && request.path.endsWith(matches)
        && request.method == "GET")
        return listMatches(request, after("/api/v2/monitor/"_L1).chopped(matches.size()));
    if (request.path == "/api/v1/query"_L1 && request.method == "GET")
        return query(request);
    if (request.path == "/api/v2/events"_L1 && request.method == "GET")
        return listEvents(request);
    return errorOf(404);
}

HttpReply DatadogApi::errorOf(int status) const
{
    switch (status) {
    case 400:
        return datadog::error(400, u"Bad Request"_s);
    case 401:
        return datadog::error(401, u"Unauthorized"_s);
    case 403:
        return datadog::error(403, u"Forbidden"_s);
    case 404:
        return datadog::error(404, u"Not found"_s);
    case 429:
        return datadog::error(429, u"Too many requests"_s);
    default:
        return datadog::error(status, u"Internal Server Error"_s);
    }
}

QList<QPair<QByteArray, QByteArray>> DatadogApi::limitHeaders(
    int limit, int remaining, std::chrono::seconds period, qint64 resetSeconds) const
{
    return {{"X-RateLimit-Limit", QByteArray::number(limit)},
        {"X-RateLimit-Period", QByteArray::number(static_cast<qint64>(period.count()))},
        {"X-RateLimit-Remaining", QByteArray::number(remaining)},
        {"X-RateLimit-Reset", QByteArray::number(resetSeconds)},
        {"X-RateLimit-Name", "global_org"}};
}

HttpReply DatadogApi::query(const HttpRequest& request)
{
    bool fromIsNumber = false;
    bool toIsNumber = false;
    const qint64 from = request.query(u"from"_s).toLongLong(&fromIsNumber);
    const qint64 to = request.query(u"to"_s).toLongLong(&toIsNumber);
    const QString text = request.query(u"query"_s);
    if (!fromIsNumber || !toIsNumber || text.isEmpty())
        return datadog::error(400, u"The parameters 'from', 'to' and 'query' are required"_s);
    if (from >= to)
        return datadog::error(400, u"'from' must be before 'to'"_s);
    const QJsonArray series = datadog::seriesJson(m_organisation,
        text,
        QDateTime::fromSecsSinceEpoch(from, Qt::UTC),
        QDateTime::fromSecsSinceEpoch(to, Qt::UTC));
    return HttpReply::json({{u"status"_s, u"ok"_s},
        {u"resp_version"_s, 1},
        {u"series"_s, series},
        {u"from_date"_s, from * 1000},
        {u"to_date"_s, to * 1000},
        {u"query"_s, text},
        {u"message"_s, QString()},
        {u"res_type"_s, u"time_series"_s},
        {u"times"_s, QJsonArray()},
        {u"values"_s, QJsonArray()},
        {u"group_by"_s, QJsonArray()}});
}

HttpReply DatadogApi::postEvent(const HttpRequest& request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    DdEvent event;
    event.title = body["title"_L1].toString();
    event.text = body["text"_L1].toString();
    if (event.title.isEmpty() || event.text.isEmpty())
        return datadog::error(400, u"Event must have a title and a text"_s);
    for (const auto& tag : body["tags"_L1].toArray())
        event.tags.append(tag.toString());
    event.at = body["date_happened"_L1].isDouble()
        ? QDateTime::fromSecsSinceEpoch(body["date_happened"_L1].toInteger(), Qt::UTC)
        : now();
    const qint64 id = m_organisation.addEvent(event);
    return HttpReply::json(
        {{u"status"_s, u"ok"_s},
            {u"event"_s,
                QJsonObject{{u"id"_s, id},
                    {u"id_str"_s, QString::number(id)},
                    {u"title"_s, event.title},
                    {u"text"_s, event.text},
                    {u"date_happened"_s, event.at.toSecsSinceEpoch()},
                    {u"handle"_s, QJsonValue::Null},
                    {u"priority"_s, QJsonValue::Null},
                    {u"related_event_id"_s, QJsonValue::Null},
                    {u"tags"_s, QJsonArray::fromStringList(event.tags)},
                    {u"url"_s, u"https://app.datadoghq.com/event/event?id=%1"_s.arg(id)}}}},
        202);
}

HttpReply DatadogApi::listEvents(const HttpRequest& request)
{
    const QDateTime from
        = eventInstant(request.query(u"filter[from]"_s), now(), now().addSecs(-900));
    const QDateTime to = eventInstant(request.query(u"filter[to]"_s), now(), now());
    if (!from.isValid() || !to.isValid())
        return datadog::error(400, u"Invalid time range"_s);
    const bool onlyAlerts = request.query(u"filter[query]"_s).contains("source:alert"_L1);
    const bool ascends = request.query(u"sort"_s) == "timestamp"_L1;
    std::vector<const DdEvent*> found;
    for (const DdEvent& each : m_organisation.events()) {
        if (each.at >= from && each.at <= to && (!onlyAlerts || each.monitorId != 0))
            found.push_back(&each);
    }
    std::stable_sort(found.begin(), found.end(), [ascends](const DdEvent* a, const DdEvent* b) {
        return ascends ? a->at < b->at : b->at < a->at;
    });
    const qsizetype limit
        = request.hasQuery(u"page[limit]"_s) ? request.query(u"page[limit]"_s).toInt() : 10;
    const auto count = static_cast<qsizetype>(found.size());
    const qsizetype offset = QByteArray::fromBase64(
        request.query(u"page[cursor]"_s).toLatin1(), QByteArray::Base64UrlEncoding)
                                 .toInt();
    QJsonArray data;
    for (qsizetype i = std::max<qsizetype>(0, offset); i < std::min(count, offset + limit); ++i)
        data.append(datadog::eventJson(m_organisation, *found[static_cast<size_t>(i)]));
    QJsonObject page;
    if (offset + limit < count) {
        page[u"after"_s] = QString::fromLatin1(
            QByteArray::number(offset + limit).toBase64(QByteArray::Base64UrlEncoding));
    }
    return HttpReply::json({{u"data"_s, data}, {u"meta"_s, QJsonObject{{u"page"_s, page}}}});
}

} // namespace yagura::simulator
