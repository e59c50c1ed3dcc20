// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The monitor endpoints of DatadogApi.
#include "simulator/DatadogApi.h"
#include "simulator/DatadogErrors.h"
#include "simulator/DatadogGroupFilter.h"
#include "simulator/DatadogJson.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

constexpr auto maxPageSize = 1000;

datadog::MonitorDetail detailOf(const HttpRequest& request)
{
    datadog::MonitorDetail detail;
    detail.withDowntimes = request.query(u"with_downtimes"_s) == "true"_L1;
    for (const QString& word : request.query(u"group_states"_s).toLower().split(u',')) {
        if (word == "all"_L1)
            detail.groupStates = {DdStatus::Alert, DdStatus::Warn, DdStatus::NoData, DdStatus::Ok};
        else if (word == "alert"_L1)
            detail.groupStates.insert(DdStatus::Alert);
        else if (word == "warn"_L1)
            detail.groupStates.insert(DdStatus::Warn);
        else if (word == "no data"_L1)
            detail.groupStates.insert(DdStatus::NoData);
    }
    return detail;
}

QJsonArray countsJson(const std::map<QString, int>& counts)
{
    QJsonArray json;
    for (const auto& [name, count] : counts)
        json.append(QJsonObject{{u"count"_s, count}, {u"name"_s, name}});
    return json;
}

QByteArray countRows(const DatadogService& organisation, const std::vector<size_t>& rows)
{
    std::map<QString, int> statuses;
    std::map<QString, int> types;
    std::map<QString, int> tags;
    std::map<bool, int> muted;
    for (const size_t row : rows) {
        const DdGroup& group = organisation.groups()[row];
        const DdMonitor& monitor = *organisation.monitor(group.monitorId);
        ++statuses[ddStatusWord(group.status)];
        ++types[ddTypeFacet(monitor.type)];
        ++muted[group.muted];
        for (const QString& tag : monitor.tags)
            ++tags[tag];
    }
    // The vendor mixes the types of `name`: true and false stand beside words.
    QJsonArray mutedJson;
    for (const auto& [name, count] : muted)
        mutedJson.append(QJsonObject{{u"count"_s, count}, {u"name"_s, name}});
    const QJsonObject counts{{u"status"_s, countsJson(statuses)},
        {u"type"_s, countsJson(types)},
        {u"tag"_s, countsJson(tags)},
        {u"muted"_s, mutedJson}};
    return QJsonDocument(counts).toJson(QJsonDocument::Compact);
}

bool hasAllTags(const QString& wanted, const QStringList& tags)
{
    const QStringList each = wanted.split(u',', Qt::SkipEmptyParts);
    return std::all_of(each.begin(), each.end(), [&tags](const QString& tag) {
        return tags.contains(tag.trimmed());
    });
}

} // namespace

HttpReply DatadogApi::routeMonitors(const HttpRequest& request, const QString& rest)
{
    if (rest.isEmpty())
        return listMonitors(request);
    if (rest == "/groups/search"_L1)
        return searchGroups(request);
    bool isNumber = false;
    const qint64 id = rest.mid(1).toLongLong(&isNumber);
    const DdMonitor* monitor = isNumber ? m_organisation.monitor(id) : nullptr;
    if (!monitor)
        return datadog::error(404, u"Monitor not found"_s);
    return HttpReply::json(datadog::monitorJson(m_organisation, *monitor, detailOf(request)));
}

HttpReply DatadogApi::searchGroups(const HttpRequest& request)
{
    const QString query = request.query(u"query"_s);
    const QString sort = request.query(u"sort"_s);
    const QByteArray key = (query + u'\n' + sort).toUtf8();
    if (key != m_cachedSearch || m_cachedVersion != m_organisation.version()) {
        QString fault;
        const DatadogGroupFilter filter = DatadogGroupFilter::parse(query, fault);
        if (!fault.isEmpty())
            return datadog::error(400, fault);
        const std::vector<DdGroup>& groups = m_organisation.groups();
        m_cachedRows.clear();
        for (size_t i = 0; i < groups.size(); ++i) {
            if (filter.matches(groups[i], *m_organisation.monitor(groups[i].monitorId)))
                m_cachedRows.push_back(i);
        }
        const bool byName = sort.startsWith("name"_L1);
        const bool byStatus = sort.startsWith("status"_L1);
        const bool descends = sort.endsWith("desc"_L1);
        std::stable_sort(m_cachedRows.begin(), m_cachedRows.end(), [&](size_t a, size_t b) {
            const DdGroup& left = groups[descends ? b : a];
            const DdGroup& right = groups[descends ? a : b];
            if (byStatus)
                return left.status < right.status;
            if (byName)
                return m_organisation.monitor(left.monitorId)->name
                    < m_organisation.monitor(right.monitorId)->name;
            return false;
        });
        m_cachedCounts = countRows(m_organisation, m_cachedRows);
        m_cachedSearch = key;
        m_cachedVersion = m_organisation.version();
    }
    const qint64 page = request.query(u"page"_s).toLongLong();
    const qint64 perPage
        = request.hasQuery(u"per_page"_s) ? request.query(u"per_page"_s).toLongLong() : 30;
    if (page < 0 || perPage < 1 || perPage > maxPageSize)
        return datadog::error(400, u"Invalid page or per_page"_s);
    const auto total = static_cast<qint64>(m_cachedRows.size());
    QByteArray body = "{\"counts\":" + m_cachedCounts + ",\"groups\":[";
    const qint64 last = std::min(total, (page + 1) * perPage);
    for (qint64 i = page * perPage; i < last; ++i) {
        if (i > page * perPage)
            body += ',';
        body += datadog::groupRow(
            m_organisation, m_organisation.groups()[m_cachedRows[static_cast<size_t>(i)]]);
    }
    body += "],\"metadata\":{\"total_count\":" + QByteArray::number(total)
        + ",\"page_count\":" + QByteArray::number((total + perPage - 1) / perPage) + ",\"page\":"
        + QByteArray::number(page) + ",\"per_page\":" + QByteArray::number(perPage) + "}}";
    return HttpReply::raw(body);
}

HttpReply DatadogApi::listMonitors(const HttpRequest& request)
{
    const auto detail = detailOf(request);
    const QString name = request.query(u"name"_s);
    const QString tags = request.query(u"tags"_s);
    const QString monitorTags = request.query(u"monitor_tags"_s);
    const qint64 idOffset = request.query(u"id_offset"_s).toLongLong();
    std::vector<const DdMonitor*> found;
    for (const DdMonitor& each : m_organisation.monitors()) {
        if (each.id > idOffset && (name.isEmpty() || each.name.contains(name, Qt::CaseInsensitive))
            && hasAllTags(tags, each.tags) && hasAllTags(monitorTags, each.tags))
            found.push_back(&each);
    }
    std::sort(found.begin(), found.end(), [](const DdMonitor* a, const DdMonitor* b) {
        return a->id < b->id;
    });

    size_t first = 0;
    size_t count = found.size();
    if (request.hasQuery(u"page"_s) || request.hasQuery(u"id_offset"_s)) {
        const int pageSize
            = request.hasQuery(u"page_size"_s) ? request.query(u"page_size"_s).toInt() : 100;
        if (pageSize < 1 || pageSize > maxPageSize)
            return datadog::error(400, u"page_size must be between 1 and 1000"_s);
        count = static_cast<size_t>(pageSize);
        first = std::min(
            found.size(), static_cast<size_t>(request.query(u"page"_s).toUInt()) * count);
    }
    QJsonArray monitors;
    for (size_t i = first; i < std::min(found.size(), first + count); ++i)
        monitors.append(datadog::monitorJson(m_organisation, *found[i], detail));
    return HttpReply::raw(QJsonDocument(monitors).toJson(QJsonDocument::Compact));
}

} // namespace yagura::simulator
