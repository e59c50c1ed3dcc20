// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people ask of an account: the writing half of PagerDutyService.
#include "simulator/PagerDutyService.h"

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

constexpr auto maxNotes = 2000;

} // namespace

std::optional<PdRefusal> PagerDutyService::apply(
    const std::vector<PdChange>& changes, const QString& userId)
{
    for (const PdChange& change : changes) {
        if (auto refusal = refusalOf(change))
            return refusal;
    }
    for (const PdChange& change : changes)
        carryOut(change, userId);
    return std::nullopt;
}

std::optional<PdRefusal> PagerDutyService::refusalOf(const PdChange& change) const
{
    const PdIncident* incident = this->incident(change.incidentId);
    if (!incident)
        return PdRefusal{2100, u"Not Found"_s, 404};
    const bool reopens = m_reopensResolved && change.status && *change.status != PdStatus::Resolved;
    const bool movesIt
        = change.status || change.escalationLevel || change.policyId || change.assigneeIds;
    if (!incident->isOpen() && movesIt && !reopens)
        return PdRefusal{1001, u"Incident Already Resolved"_s};
    if (change.status == PdStatus::Acknowledged && incident->status == PdStatus::Acknowledged)
        return PdRefusal{1002, u"Incident Already Acknowledged"_s};
    if (change.policyId && !policy(*change.policyId))
        return PdRefusal{2001, u"Invalid Input Provided: Escalation Policy Not Found"_s};
    if (change.escalationLevel) {
        const PdPolicy* rules = policy(change.policyId.value_or(incident->policyId));
        if (!rules || *change.escalationLevel < 1
            || static_cast<size_t>(*change.escalationLevel) > rules->levels.size())
            return PdRefusal{1006, u"Incident Cannot Be Escalated"_s};
        if (rules->levels[static_cast<size_t>(*change.escalationLevel) - 1].isEmpty())
            return PdRefusal{1015, u"No One Is On-Call"_s};
    }
    if (change.assigneeIds) {
        for (const QString& id : *change.assigneeIds) {
            if (!user(id))
                return PdRefusal{2001, u"Invalid Input Provided: Assignee Not Found"_s};
        }
    }
    return std::nullopt;
}

void PagerDutyService::carryOut(const PdChange& change, const QString& userId)
{
    PdIncident& incident = *find(change.incidentId);
    const QDateTime at = m_clock.now();
    const QString person = user(userId) ? user(userId)->name : userId;
    if (change.title)
        incident.title = *change.title;
    if (change.urgency)
        incident.urgency = *change.urgency;
    if (change.priority)
        incident.priority = *change.priority;
    if (change.policyId || change.escalationLevel) {
        incident.policyId = change.policyId.value_or(incident.policyId);
        incident.level = change.escalationLevel.value_or(1);
        const PdPolicy* rules = policy(incident.policyId);
        if (rules && static_cast<size_t>(incident.level) <= rules->levels.size())
            incident.assigneeIds = rules->levels[static_cast<size_t>(incident.level) - 1];
        log(incident,
            u"escalate_log_entry"_s,
            u"Escalated to level %1 by %2."_s.arg(incident.level).arg(person),
            userId,
            at);
    }
    if (change.assigneeIds) {
        incident.assigneeIds = *change.assigneeIds;
        log(incident, u"assign_log_entry"_s, u"Reassigned by %1."_s.arg(person), userId, at);
    }
    const bool handedOn = change.policyId || change.escalationLevel || change.assigneeIds;
    if (change.status && *change.status != incident.status) {
        setStatus(incident, *change.status, userId, at);
        if (!change.resolution.isEmpty())
            incident.notes.push_back({makeId(u'P', 7), userId, change.resolution, at});
    } else if (handedOn && !change.status && incident.status == PdStatus::Acknowledged) {
        // Whoever it is handed to has not acknowledged yet.
        incident.status = PdStatus::Triggered;
        incident.acknowledgements.clear();
        incident.statusChangedAt = at;
        incident.changedByUserId = userId;
    }
    touch(incident, at);
}

std::optional<PdRefusal> PagerDutyService::addNote(
    const QString& incidentId, const QString& userId, const QString& content)
{
    PdIncident* incident = find(incidentId);
    if (!incident)
        return PdRefusal{2100, u"Not Found"_s, 404};
    if (content.trimmed().isEmpty())
        return PdRefusal{2001, u"Invalid Input Provided: Content cannot be empty"_s};
    if (incident->notes.size() >= maxNotes)
        return PdRefusal{2001, u"Invalid Input Provided: Maximum number of notes reached"_s};
    const QDateTime at = m_clock.now();
    incident->notes.push_back({makeId(u'P', 7), userId, content, at});
    log(*incident,
        u"annotate_log_entry"_s,
        u"Note added by %1."_s.arg(user(userId) ? user(userId)->name : userId),
        userId,
        at,
        content);
    touch(*incident, at);
    return std::nullopt;
}

} // namespace yagura::simulator
