// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where alerts are, and where they go: the part of PagerDutyService that moves them.
#include "simulator/PagerDutyService.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

PdAlert PagerDutyService::alertOf(const PdEvent& event, const QDateTime& at)
{
    PdAlert alert;
    alert.id = makeId(u'Q', 14);
    alert.key = event.alertKey.isEmpty() ? makeId(u'k', 32).toLower() : event.alertKey;
    alert.summary = event.title;
    alert.severity = event.severity;
    alert.createdAt = at;
    alert.details = event.details;
    alert.link = event.link;
    alert.linkText = event.linkText;
    return alert;
}

void PagerDutyService::addAlert(const QString& incidentId, const PdEvent& event)
{
    const auto index = indexOf(incidentId);
    if (!index || !m_incidents[*index].isOpen())
        return;
    const QDateTime at = event.at.isValid() ? event.at : m_clock.now();
    PdIncident& incident = m_incidents[*index];
    incident.alerts.push_back(alertOf(event, at));
    m_openByAlertKey.insert(incident.alerts.back().key, *index);
    touch(incident, at);
}

std::optional<PdRefusal> PagerDutyService::merge(
    const QString& targetId, const QStringList& sourceIds, const QString& userId)
{
    const auto target = indexOf(targetId);
    if (!target)
        return PdRefusal{2100, u"Not Found"_s, 404};
    if (!m_incidents[*target].isOpen())
        return PdRefusal{1001, u"Incident Already Resolved"_s};
    for (const QString& id : sourceIds) {
        const auto source = indexOf(id);
        if (!source || *source == *target)
            return PdRefusal{2001, u"Invalid Input Provided: Source Incident Not Found"_s};
        if (!m_incidents[*source].isOpen())
            return PdRefusal{1001, u"Incident Already Resolved"_s};
    }
    const QDateTime at = m_clock.now();
    PdIncident& into = m_incidents[*target];
    for (const QString& id : sourceIds) {
        PdIncident& source = *find(id);
        for (const PdAlert& alert : source.alerts)
            m_openByAlertKey.insert(alert.key, *target);
        std::move(source.alerts.begin(), source.alerts.end(), std::back_inserter(into.alerts));
        source.alerts.clear();
        source.mergedInto = into.id;
        log(source, u"unlink_log_entry"_s, u"Alerts moved to #%1"_s.arg(into.number), userId, at);
        log(into, u"link_log_entry"_s, u"Alerts came from #%1"_s.arg(source.number), userId, at);
        setStatus(source, PdStatus::Resolved, userId, at);
    }
    touch(into, at);
    return std::nullopt;
}

void PagerDutyService::setPriorities(std::optional<QStringList> names)
{
    m_priorities = std::move(names);
    ++m_version;
}

void PagerDutyService::removeUser(const QString& id)
{
    std::erase_if(m_users, [&id](const PdUser& user) { return user.id == id; });
    ++m_version;
}

} // namespace yagura::simulator
