// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reading half of PagerDutyApi.
#include "simulator/PagerDutyApi.h"
#include "simulator/PagerDutyErrors.h"
#include "simulator/PagerDutyJson.h"
#include "simulator/PagerDutyRows.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

QString wordOf(PdStatus status)
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

QDateTime instantOf(const HttpRequest& request, const QString& name)
{
    return QDateTime::fromString(request.query(name), Qt::ISODate).toUTC();
}

/// The query without its page, which names one list.
QByteArray listKey(const HttpRequest& request)
{
    QList<QByteArray> kept;
    for (const QByteArray& item : request.rawQuery.split('&')) {
        if (!item.startsWith("limit=") && !item.startsWith("offset=") && !item.startsWith("total="))
            kept.append(item);
    }
    return kept.join('&');
}

/// What `since`, `until` and `date_range` select: one month ending now unless told otherwise.
struct Window
{
    bool isAll = false;
    QDateTime since;
    QDateTime until;
    bool isTooWide = false;
};

Window windowOf(const HttpRequest& request, const QDateTime& now)
{
    Window window;
    window.isAll = request.query(u"date_range"_s) == "all"_L1;
    window.since = instantOf(request, u"since"_s);
    window.until = instantOf(request, u"until"_s);
    if (!window.since.isValid() && !window.until.isValid())
        window.until = now;
    if (!window.until.isValid())
        window.until = window.since.addMonths(1);
    if (!window.since.isValid())
        window.since = window.until.addMonths(-1);
    window.isTooWide = !window.isAll && window.since.addMonths(6) < window.until;
    return window;
}

} // namespace

HttpReply PagerDutyApi::read(const HttpRequest& request, const QStringList& parts)
{
    const QString& kind = parts.first();
    if (kind == "incidents"_L1 && parts.size() == 1)
        return listIncidents(request);
    if (kind == "incidents"_L1) {
        const PdIncident* incident = m_account.incident(parts.at(1));
        if (!incident)
            return errorOf(404);
        if (parts.size() == 2)
            return HttpReply::raw(
                "{\"incident\":" + pagerduty::incidentRow(m_account, *incident) + '}');
        if (parts.size() == 3 && parts.at(2) == "alerts"_L1)
            return listAlerts(request, *incident);
        if (parts.size() == 3 && parts.at(2) == "log_entries"_L1)
            return listLogEntries(request, incident->id);
        if (parts.size() == 3 && parts.at(2) == "notes"_L1) {
            QJsonArray notes;
            std::for_each(incident->notes.rbegin(),
                incident->notes.rend(),
                [&](const PdNote& note) { notes.append(pagerduty::noteJson(m_account, note)); });
            return HttpReply::json({{u"notes"_s, notes}});
        }
        return errorOf(404);
    }
    if (kind == "log_entries"_L1 && parts.size() == 1)
        return listLogEntries(request, {});
    if (kind == "oncalls"_L1 && parts.size() == 1)
        return listOnCalls(request);
    if (kind == "abilities"_L1 && parts.size() == 1) {
        return HttpReply::json({{u"abilities"_s,
            QJsonArray{u"teams"_s, u"urgencies"_s, u"service_support_hours"_s, u"event_rules"_s}}});
    }
    if (kind == "users"_L1 && parts.size() == 2 && parts.at(1) == "me"_L1) {
        // An account key belongs to nobody.
        return pagerduty::error(400, 2001, u"User-level access token required"_s);
    }
    if (kind == "users"_L1 && parts.size() == 2) {
        const PdUser* user = m_account.user(parts.at(1));
        return user ? HttpReply::json({{u"user"_s, pagerduty::userJson(*user)}}) : errorOf(404);
    }
    if (kind == "services"_L1 && parts.size() == 2) {
        const PdService* service = m_account.service(parts.at(1));
        return service
            ? HttpReply::json({{u"service"_s, pagerduty::serviceJson(m_account, *service)}})
            : errorOf(404);
    }
    if (kind == "escalation_policies"_L1 && parts.size() == 2) {
        const PdPolicy* policy = m_account.policy(parts.at(1));
        return policy
            ? HttpReply::json({{u"escalation_policy"_s, pagerduty::policyJson(m_account, *policy)}})
            : errorOf(404);
    }
    if (parts.size() == 1)
        return listRest(request, kind);
    return errorOf(404);
}

HttpReply PagerDutyApi::listIncidents(const HttpRequest& request)
{
    const Page page = pageOf(request);
    if (page.refusal)
        return *page.refusal;
    const Window window = windowOf(request, now());
    if (window.isTooWide)
        return pagerduty::error(
            400, 2002, u"Arguments Caused Error"_s, {u"Date range must not exceed 6 months"_s});

    const std::vector<PdIncident>& all = m_account.incidents();
    const QByteArray key = listKey(request);
    if (!window.isAll || key != m_cachedQuery || m_cachedVersion != m_account.version()) {
        const QStringList statuses = request.queryAll(u"statuses[]"_s);
        const QStringList services = request.queryAll(u"service_ids[]"_s);
        const QStringList urgencies = request.queryAll(u"urgencies[]"_s);
        for (const QString& status : statuses) {
            if (status != "triggered"_L1 && status != "acknowledged"_L1 && status != "resolved"_L1)
                return pagerduty::error(
                    400, 2001, u"Invalid Input Provided"_s, {u"Status is invalid"_s});
        }
        m_cachedRows.clear();
        for (size_t i = 0; i < all.size(); ++i) {
            const PdIncident& each = all[i];
            const bool inWindow = window.isAll
                || (each.createdAt >= window.since && each.createdAt < window.until.addSecs(1));
            if (inWindow && (statuses.isEmpty() || statuses.contains(wordOf(each.status)))
                && (services.isEmpty() || services.contains(each.serviceId))
                && (urgencies.isEmpty() || urgencies.contains(each.urgency)))
                m_cachedRows.push_back(i);
        }
        const QString sortBy = request.query(u"sort_by"_s);
        const bool byTime = sortBy.startsWith("created_at"_L1);
        const bool descends = sortBy.endsWith(":desc"_L1);
        std::stable_sort(m_cachedRows.begin(), m_cachedRows.end(), [&](size_t a, size_t b) {
            const size_t left = descends ? b : a;
            const size_t right = descends ? a : b;
            return byTime ? all[left].createdAt < all[right].createdAt
                          : all[left].number < all[right].number;
        });
        m_cachedQuery = key;
        m_cachedVersion = m_account.version();
    }
    const auto rows = pagerduty::slice(m_cachedRows.size(), page.offset, page.limit, [&](size_t i) {
        return pagerduty::incidentRow(m_account, all[m_cachedRows[i]]);
    });
    return pageReply("incidents", rows, page, m_cachedRows.size());
}

HttpReply PagerDutyApi::listLogEntries(const HttpRequest& request, const QString& incidentId)
{
    const Page page = pageOf(request);
    if (page.refusal)
        return *page.refusal;
    const QDateTime since = instantOf(request, u"since"_s);
    const QDateTime until = instantOf(request, u"until"_s);
    const bool overviewOnly = request.query(u"is_overview"_s) == "true"_L1;
    const std::vector<PdLogEntry>& all = m_account.logEntries();
    // The vendor shows whole seconds and compares them.
    const auto first = since.isValid()
        ? std::lower_bound(all.begin(),
            all.end(),
            since,
            [](const PdLogEntry& each, const QDateTime& instant) {
                return each.createdAt.toSecsSinceEpoch() < instant.toSecsSinceEpoch();
            })
        : all.begin();
    std::vector<const PdLogEntry*> found; // newest first
    for (auto each = all.end(); each != first;) {
        --each;
        if (until.isValid() && each->createdAt > until)
            continue;
        if ((overviewOnly && !each->isOverview)
            || (!incidentId.isEmpty() && each->incidentId != incidentId))
            continue;
        found.push_back(&*each);
    }
    const auto rows = pagerduty::slice(found.size(), page.offset, page.limit, [&](size_t i) {
        return pagerduty::rowOf(pagerduty::logEntryJson(m_account, *found[i]));
    });
    return pageReply("log_entries", rows, page, found.size());
}

HttpReply PagerDutyApi::listAlerts(const HttpRequest& request, const PdIncident& incident)
{
    const Page page = pageOf(request);
    if (page.refusal)
        return *page.refusal;
    const auto rows = pagerduty::slice(
        incident.alerts.size(), page.offset, page.limit, [&](size_t i) {
            return pagerduty::rowOf(pagerduty::alertJson(m_account, incident, incident.alerts[i]));
        });
    return pageReply("alerts", rows, page, incident.alerts.size());
}

} // namespace yagura::simulator
