// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collector/CommittedState.h"

#include <QCryptographicHash>

#include <utility>

namespace yagura::collector {

using core::IngestBatch;

namespace {

// Above this the books cost more than ingesting what is known once more, which changes nothing.
constexpr auto maxRemembered = 100'000;
// A record that stays bad is told again now and then: the status counts those of the last day.
constexpr auto tellBadAgainSeconds = 3600;

template <class T>
T withoutRaw(T record)
{
    record.raw.clear();
    return record;
}

QByteArray digest(const core::BadRecord& record)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(record.reason.toUtf8());
    hash.addData(record.raw);
    return hash.result();
}

} // namespace

void CommittedState::reset(const QStringList& openSignals)
{
    *this = {};
    m_open = QSet<QString>(openSignals.cbegin(), openSignals.cend());
}

IngestBatch CommittedState::newIn(IngestBatch batch) const
{
    std::erase_if(batch.arrived, [this](const core::Signal& signal) {
        const auto known = m_signals.constFind(signal.externalId);
        return known != m_signals.cend() && *known == withoutRaw(signal);
    });
    std::erase_if(batch.monitors, [this](const core::Monitor& monitor) {
        const auto known = m_monitors.constFind(monitor.externalId);
        return known != m_monitors.cend() && *known == withoutRaw(monitor);
    });
    std::erase_if(
        batch.events, [this](const core::VendorEvent& event) { return m_events.contains(event.externalId); });
    std::erase_if(batch.badRecords, [this, &batch](const core::BadRecord& record) {
        const auto told = m_badRecords.constFind(digest(record));
        return told != m_badRecords.cend() && told->secsTo(batch.observedAt) < tellBadAgainSeconds;
    });
    batch.gone.removeIf([this](const QString& id) { return !m_open.contains(id); });
    return batch;
}

void CommittedState::commit(const IngestBatch& batch)
{
    if (m_signals.size() > maxRemembered)
        m_signals.clear();
    if (m_monitors.size() > maxRemembered)
        m_monitors.clear();
    if (m_events.size() > maxRemembered)
        m_events.clear();
    if (m_badRecords.size() > maxRemembered)
        m_badRecords.clear();

    for (const auto& monitor : batch.monitors)
        m_monitors.insert(monitor.externalId, withoutRaw(monitor));
    for (const auto& signal : batch.arrived) {
        m_signals.insert(signal.externalId, withoutRaw(signal));
        if (signal.state == core::SignalState::Recovered)
            m_open.remove(signal.externalId);
        else
            m_open.insert(signal.externalId);
    }
    for (const auto& event : batch.events) {
        // An event of a signal that the database does not have was dropped there: it shall come again.
        if (m_open.contains(event.signalExternalId) || m_signals.contains(event.signalExternalId))
            m_events.insert(event.externalId);
    }
    for (const auto& id : batch.gone) {
        m_open.remove(id);
        m_signals.remove(id);
    }
    for (const auto& record : batch.badRecords)
        m_badRecords.insert(digest(record), batch.observedAt);
}

QStringList CommittedState::openSignals() const
{
    return m_open.values();
}

} // namespace yagura::collector
