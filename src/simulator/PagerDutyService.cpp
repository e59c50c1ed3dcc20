// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/PagerDutyService.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

template <class T> const T* findById(const std::vector<T>& all, const QString& id)
{
    const auto found
        = std::find_if(all.begin(), all.end(), [&id](const T& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

PagerDutyService::PagerDutyService(const core::Clock& clock)
    : m_clock(clock)
{
    addUser({u"PUSEROP"_s, u"監視 太郎"_s, QString::fromLatin1(defaultUserEmail), u"admin"_s});
    addUser({u"PUSER01"_s, u"一次 花子"_s, u"first-line@yagura.example"_s});
    addUser({u"PUSER02"_s, u"二次 次郎"_s, u"second-line@yagura.example"_s});
    addUser({u"PUSER03"_s, u"運用 三郎"_s, u"lead@yagura.example"_s});
    addPolicy({u"PPOLICY"_s,
        u"標準エスカレーション"_s,
        {{u"PUSER01"_s}, {u"PUSER02"_s}, {u"PUSER03"_s}},
        {u"一次当番"_s, u"二次運用当番"_s}});
    addService({u"PSERVIC"_s, u"既定のサービス"_s, u"PPOLICY"_s});
}

void PagerDutyService::addUser(const PdUser& user)
{
    m_users.push_back(user);
    ++m_version;
}

void PagerDutyService::addPolicy(const PdPolicy& policy)
{
    m_policies.push_back(policy);
    ++m_version;
}

void PagerDutyService::addService(const PdService& service)
{
    m_services.push_back(service);
    ++m_version;
}

QString PagerDutyService::openIncident(const PdEvent& event)
{
    const QDateTime at = event.at.isValid() ? event.at : m_clock.now();
    if (const auto known = m_openByAlertKey.constFind(event.alertKey);
        !event.alertKey.isEmpty() && known != m_openByAlertKey.cend())
        return m_incidents[*known].id;

    const PdService& owner = [&]() -> const PdService& {
        const PdService* named = service(event.serviceId);
        return named ? *named : m_services.front();
    }();
    PdIncident incident;
    incident.id = makeId(u'Q', 14);
    incident.number = static_cast<int>(m_incidents.size()) + 1;
    incident.title = event.title;
    incident.serviceId = owner.id;
    incident.policyId = owner.policyId;
    incident.urgency = event.urgency;
    incident.priority = event.priority;
    incident.createdAt = incident.updatedAt = incident.statusChangedAt = at;
    if (const PdPolicy* rules = policy(owner.policyId); rules && !rules->levels.empty())
        incident.assigneeIds = rules->levels.front();

    if (event.hasAlert) {
        incident.alerts.push_back(alertOf(event, at));
        m_openByAlertKey.insert(incident.alerts.back().key, m_incidents.size());
    }

    m_byId.insert(incident.id, m_incidents.size());
    m_incidents.push_back(incident);
    PdIncident& stored = m_incidents.back();
    stored.firstLogEntryId
        = log(stored, u"trigger_log_entry"_s, u"Triggered through the API."_s, {}, at, event.title);
    log(stored, u"notify_log_entry"_s, u"Notified by push notification"_s, {}, at, {}, false);
    return stored.id;
}

void PagerDutyService::recover(const QString& alertKey, const QDateTime& at)
{
    const auto known = m_openByAlertKey.constFind(alertKey);
    if (known == m_openByAlertKey.cend())
        return;
    PdIncident& incident = m_incidents[*known];
    const QDateTime when = at.isValid() ? at : m_clock.now();
    for (PdAlert& alert : incident.alerts) {
        if (alert.key == alertKey)
            alert.resolved = true;
    }
    const bool allOver = std::all_of(incident.alerts.begin(),
        incident.alerts.end(),
        [](const PdAlert& alert) { return alert.resolved; });
    if (allOver && incident.isOpen())
        setStatus(incident, PdStatus::Resolved, {}, when);
    m_openByAlertKey.remove(alertKey);
    touch(incident, when);
}

void PagerDutyService::unacknowledge(const QString& incidentId)
{
    PdIncident* incident = find(incidentId);
    if (incident && incident->status == PdStatus::Acknowledged)
        setStatus(*incident, PdStatus::Triggered, {}, m_clock.now());
}

void PagerDutyService::setStatus(
    PdIncident& incident, PdStatus status, const QString& userId, const QDateTime& at)
{
    const PdStatus before = incident.status;
    const QString person = user(userId) ? user(userId)->name : service(incident.serviceId)->name;
    incident.status = status;
    incident.statusChangedAt = at;
    incident.changedByUserId = userId;
    switch (status) {
    case PdStatus::Acknowledged:
        incident.acknowledgements.push_back({userId, at});
        incident.resolvedAt = {};
        log(incident, u"acknowledge_log_entry"_s, u"Acknowledged by %1."_s.arg(person), userId, at);
        break;
    case PdStatus::Resolved:
        incident.acknowledgements.clear();
        incident.assigneeIds.clear();
        incident.resolvedAt = at;
        for (PdAlert& alert : incident.alerts) {
            alert.resolved = true;
            m_openByAlertKey.remove(alert.key);
        }
        log(incident, u"resolve_log_entry"_s, u"Resolved by %1."_s.arg(person), userId, at);
        break;
    case PdStatus::Triggered:
        incident.acknowledgements.clear();
        incident.resolvedAt = {};
        log(incident,
            before == PdStatus::Resolved ? u"reopen_log_entry"_s : u"unacknowledge_log_entry"_s,
            before == PdStatus::Resolved ? u"Reopened by %1."_s.arg(person)
                                         : u"Unacknowledged due to timeout."_s,
            userId,
            at);
        break;
    }
    touch(incident, at);
}

QString PagerDutyService::log(const PdIncident& incident,
    const QString& type,
    const QString& summary,
    const QString& userId,
    const QDateTime& at,
    const QString& channelText,
    bool isOverview)
{
    PdLogEntry entry;
    entry.id = makeId(u'R', 26);
    entry.type = type;
    entry.summary = summary;
    entry.createdAt = at;
    entry.incidentId = incident.id;
    entry.agentUserId = userId;
    entry.channelType = type == "annotate_log_entry"_L1 ? u"note"_s : u"api"_s;
    entry.channelText = channelText;
    entry.isOverview = isOverview;
    const auto place = std::upper_bound(
        m_log.begin(), m_log.end(), at, [](const QDateTime& instant, const PdLogEntry& each) {
            return instant < each.createdAt;
        });
    m_log.insert(place, entry);
    ++m_version;
    return entry.id;
}

void PagerDutyService::touch(PdIncident& incident, const QDateTime& at)
{
    incident.updatedAt = at;
    incident.row.clear();
    ++m_version;
}

QString PagerDutyService::makeId(QChar prefix, int length)
{
    static constexpr char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    QString id(prefix);
    quint64 mixed
        = ++m_idCounter * 0x9E3779B97F4A7C15ULL; // spreads a counter, the same in every run
    while (id.size() < length) {
        id.append(QLatin1Char(digits[(mixed >> 40) % 36]));
        mixed = mixed * 6364136223846793005ULL + 1442695040888963407ULL;
    }
    return id;
}

PdIncident* PagerDutyService::find(const QString& idOrNumber)
{
    const auto index = indexOf(idOrNumber);
    return index ? &m_incidents[*index] : nullptr;
}

const PdIncident* PagerDutyService::incident(const QString& idOrNumber) const
{
    const auto index = indexOf(idOrNumber);
    return index ? &m_incidents[*index] : nullptr;
}

std::optional<size_t> PagerDutyService::indexOf(const QString& idOrNumber) const
{
    const auto found = m_byId.constFind(idOrNumber);
    if (found != m_byId.cend())
        return *found;
    bool isNumber = false;
    const size_t number = idOrNumber.toULongLong(&isNumber);
    if (isNumber && number >= 1 && number <= m_incidents.size())
        return number - 1;
    return std::nullopt;
}

const PdUser* PagerDutyService::user(const QString& id) const
{
    return findById(m_users, id);
}

const PdUser* PagerDutyService::userByEmail(const QString& email) const
{
    const auto found = std::find_if(m_users.begin(), m_users.end(), [&email](const PdUser& each) {
        return each.email.compare(email, Qt::CaseInsensitive) == 0;
    });
    return found == m_users.end() ? nullptr : &*found;
}

const PdPolicy* PagerDutyService::policy(const QString& id) const
{
    return findById(m_policies, id);
}

const PdService* PagerDutyService::service(const QString& id) const
{
    return findById(m_services, id);
}

QStringList PagerDutyService::acknowledgedIncidents() const
{
    QStringList ids;
    for (const PdIncident& each : m_incidents) {
        if (each.status == PdStatus::Acknowledged)
            ids.append(each.id);
    }
    return ids;
}

QStringList PagerDutyService::openIncidents() const
{
    QStringList ids;
    for (const PdIncident& each : m_incidents) {
        if (each.isOpen())
            ids.append(each.id);
    }
    return ids;
}

QStringList PagerDutyService::notes(const QString& incidentId) const
{
    QStringList contents;
    if (const PdIncident* found = incident(incidentId)) {
        for (const PdNote& note : found->notes)
            contents.append(note.content);
    }
    return contents;
}

} // namespace yagura::simulator
