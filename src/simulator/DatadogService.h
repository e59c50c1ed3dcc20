// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "simulator/DatadogTypes.h"

#include <QHash>

#include <vector>

namespace yagura::simulator {

/// The state of one Datadog organisation: monitors, their groups, downtimes, events. It knows no
/// HTTP (see DatadogApi). There is no acknowledge: Datadog has none.
class DatadogService
{
public:
    explicit DatadogService(const core::Clock& clock);

    void addMonitor(const DdMonitor& monitor);
    /// A group that is fine so far. `fire` adds one by itself.
    void addGroup(qint64 monitorId, const QString& group);

    /// Changes a group's state; a muted one changes as well, but leaves no event.
    void fire(qint64 monitorId,
        const QString& group,
        const QDateTime& at = {},
        DdStatus status = DdStatus::Alert);
    void recover(qint64 monitorId, const QString& group, const QDateTime& at = {});
    /// Forgets a group, as happens a day after its host has gone.
    void removeGroup(qint64 monitorId, const QString& group);

    /// Returns the id. `start` and `createdAt` default to now.
    QString addDowntime(DdDowntime downtime);
    bool cancelDowntime(const QString& id);
    qint64 addEvent(DdEvent event);

    void setKeys(const QByteArray& apiKey, const QByteArray& applicationKey);

    /// Sees which groups are muted at this moment; a downtime that ends makes no call of its own.
    void refreshMutes();

    [[nodiscard]] const DdMonitor* monitor(qint64 id) const;

    [[nodiscard]] const std::vector<DdMonitor>& monitors() const
    {
        return m_monitors;
    }

    [[nodiscard]] const std::vector<DdGroup>& groups() const
    {
        return m_groups;
    }

    [[nodiscard]] const DdGroup* group(qint64 monitorId, const QString& name) const;
    [[nodiscard]] std::vector<const DdGroup*> groupsOf(qint64 monitorId) const;

    [[nodiscard]] const std::vector<DdDowntime>& downtimes() const
    {
        return m_downtimes;
    }

    [[nodiscard]] const DdDowntime* downtime(const QString& id) const;
    [[nodiscard]] std::vector<const DdDowntime*> activeDowntimesOf(const DdMonitor& monitor) const;

    [[nodiscard]] const std::vector<DdEvent>& events() const
    {
        return m_events;
    }

    [[nodiscard]] QByteArray apiKey() const
    {
        return m_apiKey;
    }

    [[nodiscard]] QByteArray applicationKey() const
    {
        return m_applicationKey;
    }

    [[nodiscard]] quint64 version() const
    {
        return m_version;
    } ///< grows with each change

    [[nodiscard]] const core::Clock& clock() const
    {
        return m_clock;
    }

    static constexpr auto defaultApiKey = "simulator-datadog-api-key";
    static constexpr auto defaultApplicationKey = "simulator-datadog-application-key";

private:
    DdGroup& groupFor(qint64 monitorId, const QString& group);
    void change(DdGroup& group, DdStatus status, const QDateTime& at);

    const core::Clock& m_clock;
    QByteArray m_apiKey = defaultApiKey;
    QByteArray m_applicationKey = defaultApplicationKey;
    std::vector<DdMonitor> m_monitors;
    QHash<qint64, size_t> m_monitorById;
    std::vector<DdGroup> m_groups;
    QHash<QPair<qint64, QString>, size_t> m_groupByName;
    QHash<qint64, std::vector<size_t>> m_groupsOf;
    std::vector<DdDowntime> m_downtimes;
    std::vector<DdEvent> m_events;
    quint64 m_version = 0;
    bool m_mutesAreStale = false;
    QDateTime m_nextMuteChange;
};

} // namespace yagura::simulator
