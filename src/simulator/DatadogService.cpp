// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/DatadogService.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

constexpr size_t maxHistory = 24;
constexpr size_t maxEvents = 5'000;

bool tagMatches(const QString& wanted, const QStringList& tags)
{
    return std::any_of(tags.begin(), tags.end(), [&wanted](const QString& tag) {
        return wanted.endsWith(u'*') ? tag.startsWith(QStringView(wanted).chopped(1))
                                     : tag == wanted;
    });
}

/// A downtime's scope: tags of the group that all must match, joined by commas or AND. What only the
/// monitor is tagged with does not count.
bool scopeMatches(const QString& scope, const QStringList& tags)
{
    if (scope == "*"_L1)
        return true;
    const QString normal = QString(scope).replace(u" AND "_s, u","_s);
    const QStringList wanted = normal.split(u',', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&tags](const QString& each) {
        return tagMatches(each.trimmed(), tags);
    });
}

bool concerns(const DdDowntime& downtime, const DdMonitor& monitor)
{
    if (downtime.monitorId)
        return *downtime.monitorId == monitor.id;
    return std::all_of(downtime.monitorTags.begin(),
        downtime.monitorTags.end(),
        [&monitor](const QString& tag) { return tag == "*"_L1 || tagMatches(tag, monitor.tags); });
}

} // namespace

QString ddStatusWord(DdStatus status)
{
    switch (status) {
    case DdStatus::Alert:
        return u"Alert"_s;
    case DdStatus::Warn:
        return u"Warn"_s;
    case DdStatus::NoData:
        return u"No Data"_s;
    case DdStatus::Ok:
        return u"OK"_s;
    }
    return {};
}

DatadogService::DatadogService(const core::Clock& clock)
    : m_clock(clock)
{
}

void DatadogService::setKeys(const QByteArray& apiKey, const QByteArray& applicationKey)
{
    m_apiKey = apiKey;
    m_applicationKey = applicationKey;
}

void DatadogService::addMonitor(const DdMonitor& monitor)
{
    m_monitorById.insert(monitor.id, m_monitors.size());
    m_monitors.push_back(monitor);
    if (!monitor.createdAt.isValid())
        m_monitors.back().createdAt = m_clock.now().addDays(-200);
    ++m_version;
}

void DatadogService::addGroup(qint64 monitorId, const QString& group)
{
    groupFor(monitorId, group);
}

DdGroup& DatadogService::groupFor(qint64 monitorId, const QString& group)
{
    const QPair<qint64, QString> key(monitorId, group);
    if (const auto known = m_groupByName.constFind(key); known != m_groupByName.cend())
        return m_groups[*known];
    DdGroup added;
    added.monitorId = monitorId;
    added.name = group;
    m_groupByName.insert(key, m_groups.size());
    m_groupsOf[monitorId].push_back(m_groups.size());
    m_groups.push_back(added);
    m_mutesAreStale = m_mutesAreStale || !m_downtimes.empty();
    ++m_version;
    return m_groups.back();
}

void DatadogService::fire(
    qint64 monitorId, const QString& group, const QDateTime& at, DdStatus status)
{
    refreshMutes();
    change(groupFor(monitorId, group), status, at.isValid() ? at : m_clock.now());
}

void DatadogService::recover(qint64 monitorId, const QString& group, const QDateTime& at)
{
    refreshMutes();
    change(groupFor(monitorId, group), DdStatus::Ok, at.isValid() ? at : m_clock.now());
}

void DatadogService::change(DdGroup& group, DdStatus status, const QDateTime& at)
{
    if (group.status == status)
        return;
    group.status = status;
    if (status == DdStatus::Alert || status == DdStatus::Warn)
        group.lastTriggered = at;
    else if (status == DdStatus::NoData)
        group.lastNoData = at;
    else
        group.lastResolved = at;
    if (group.history.size() >= maxHistory)
        group.history.erase(group.history.begin());
    group.history.push_back({at, status});
    group.row.clear();
    ++m_version;
    if (group.muted)
        return;
    const DdMonitor* definition = monitor(group.monitorId);
    DdEvent event;
    event.monitorId = group.monitorId;
    event.group = group.name;
    event.status = status;
    event.at = at;
    event.title = u"[%1] %2"_s.arg(status == DdStatus::Ok ? u"Recovered"_s : u"Triggered"_s,
        definition ? definition->name : QString());
    event.tags = group.tags() + QStringList{u"source:alert"_s};
    addEvent(event);
}

void DatadogService::removeGroup(qint64 monitorId, const QString& group)
{
    const auto known = m_groupByName.constFind({monitorId, group});
    if (known == m_groupByName.cend())
        return;
    m_groups.erase(m_groups.begin() + static_cast<std::ptrdiff_t>(*known));
    m_groupByName.clear();
    m_groupsOf.clear();
    for (size_t i = 0; i < m_groups.size(); ++i) {
        m_groupByName.insert({m_groups[i].monitorId, m_groups[i].name}, i);
        m_groupsOf[m_groups[i].monitorId].push_back(i);
    }
    ++m_version;
}

QString DatadogService::addDowntime(DdDowntime downtime)
{
    const QDateTime now = m_clock.now();
    const auto number = static_cast<uint>(m_downtimes.size() + 1);
    downtime.id = QUuid(0x85428b34,
        static_cast<ushort>(number >> 16),
        static_cast<ushort>(0x1000 | (number & 0xfff)),
        0xbb,
        0x05,
        0xda,
        0x7a,
        0xd0,
        0x90,
        static_cast<uchar>(number >> 8),
        static_cast<uchar>(number))
                      .toString(QUuid::WithoutBraces);
    downtime.createdAt = now;
    if (!downtime.start.isValid())
        downtime.start = now;
    m_downtimes.push_back(downtime);
    m_mutesAreStale = true;
    ++m_version;
    return downtime.id;
}

bool DatadogService::cancelDowntime(const QString& id)
{
    const auto found = std::find_if(m_downtimes.begin(),
        m_downtimes.end(),
        [&id](const DdDowntime& each) { return each.id == id; });
    if (found == m_downtimes.end() || found->canceledAt.isValid())
        return false;
    found->canceledAt = m_clock.now();
    m_mutesAreStale = true;
    ++m_version;
    return true;
}

qint64 DatadogService::addEvent(DdEvent event)
{
    if (m_events.size() >= maxEvents)
        m_events.erase(m_events.begin(), m_events.begin() + maxEvents / 2);
    // Above 2^53, as the vendor's are: a reader that takes them as doubles must fail.
    event.id = 6'327'818'702'635'911'562 + static_cast<qint64>(++m_version);
    if (!event.at.isValid())
        event.at = m_clock.now();
    m_events.push_back(event);
    return event.id;
}

void DatadogService::refreshMutes()
{
    const QDateTime now = m_clock.now();
    if (!m_mutesAreStale && !(m_nextMuteChange.isValid() && now >= m_nextMuteChange))
        return;
    m_mutesAreStale = false;
    m_nextMuteChange = {};
    std::vector<const DdDowntime*> active;
    for (const DdDowntime& each : m_downtimes) {
        if (each.isActive(now))
            active.push_back(&each);
        const QDateTime next = each.start > now ? each.start : each.end;
        const bool isAhead = !each.canceledAt.isValid() && next.isValid() && next > now;
        if (isAhead && (!m_nextMuteChange.isValid() || next < m_nextMuteChange))
            m_nextMuteChange = next;
    }
    for (DdGroup& group : m_groups) {
        const DdMonitor* definition = monitor(group.monitorId);
        QStringList ids;
        QDateTime until;
        bool forEver = false;
        for (const DdDowntime* each : active) {
            if (!definition || !concerns(*each, *definition)
                || !scopeMatches(each->scope, group.tags()))
                continue;
            ids.append(each->id);
            forEver = forEver || !each->end.isValid();
            if (each->end.isValid() && (!until.isValid() || until < each->end))
                until = each->end;
        }
        if (ids == group.downtimeIds)
            continue;
        group.downtimeIds = ids;
        group.muted = !ids.isEmpty();
        group.mutedUntil = forEver ? QDateTime() : until;
        group.row.clear();
        ++m_version;
    }
}

const DdMonitor* DatadogService::monitor(qint64 id) const
{
    const auto found = m_monitorById.constFind(id);
    return found == m_monitorById.cend() ? nullptr : &m_monitors[*found];
}

const DdGroup* DatadogService::group(qint64 monitorId, const QString& name) const
{
    const auto found = m_groupByName.constFind({monitorId, name});
    return found == m_groupByName.cend() ? nullptr : &m_groups[*found];
}

std::vector<const DdGroup*> DatadogService::groupsOf(qint64 monitorId) const
{
    std::vector<const DdGroup*> groups;
    for (const size_t index : m_groupsOf.value(monitorId))
        groups.push_back(&m_groups[index]);
    return groups;
}

const DdDowntime* DatadogService::downtime(const QString& id) const
{
    const auto found = std::find_if(m_downtimes.begin(),
        m_downtimes.end(),
        [&id](const DdDowntime& each) { return each.id == id; });
    return found == m_downtimes.end() ? nullptr : &*found;
}

std::vector<const DdDowntime*> DatadogService::activeDowntimesOf(const DdMonitor& monitor) const
{
    std::vector<const DdDowntime*> active;
    for (const DdDowntime& each : m_downtimes) {
        if (each.isActive(m_clock.now()) && concerns(each, monitor))
            active.push_back(&each);
    }
    return active;
}

} // namespace yagura::simulator
