// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"
#include "models/AlarmSettings.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace yagura::models {

/// A tone to be played now.
struct Sounding
{
    Tone tone = Tone::Test;
    int volume = 0; ///< 1 to 100

    bool operator==(const Sounding&) const = default;
};

/// When a desk makes itself heard. An item rings from its arrival until somebody in the room has it, on whatever desk;
/// what rings already makes no second tone, and a hundred arrivals at once make one.
/// Units: instants UTC, handed in; hours are those of the room.
class AlarmRule final
{
public:
    void setSettings(const AlarmSettings& settings) { m_settings = settings; }
    [[nodiscard]] const AlarmSettings& settings() const { return m_settings; }

    /// All open items. The first time nothing sounds at once: who sits down knows that there is work. What still waits
    /// is reminded of after one interval. Read again after a loss, what is new in it sounds once.
    void readAnew(const std::vector<core::WorkItem>& openItems, const QDateTime& now);
    void change(const std::vector<core::WorkItem>& items);

    /// What is to be played at this moment, at most one tone in each `leastGap`.
    [[nodiscard]] std::optional<Sounding> due(const QDateTime& now);

    /// Silence for a while. A critical that arrives meanwhile is heard, once.
    void snooze(const QDateTime& until) { m_snoozedUntil = until; }
    void endSnooze() { m_snoozedUntil = QDateTime(); }
    /// The end of the silence; invalid where there is none.
    [[nodiscard]] QDateTime snoozedUntil(const QDateTime& now) const;

    [[nodiscard]] int ringing() const { return static_cast<int>(m_ringing.size()); } ///< items that nobody has
    [[nodiscard]] int volume(const QDateTime& now) const; ///< of the present hour

    static constexpr auto leastGap = 3; ///< seconds

private:
    struct Ring
    {
        core::Severity severity = core::Severity::Unknown;
        int fires = 0;
    };

    void take(const core::WorkItem& item);
    [[nodiscard]] std::optional<core::Severity> pending() const;
    [[nodiscard]] bool shiftBegan(const QDateTime& now);

    AlarmSettings m_settings;
    QHash<qint64, Ring> m_ringing;
    QSet<qint64> m_unheard; ///< of those that ring: what arrived and was not heard yet
    std::optional<core::Severity> m_last; ///< what sounded last
    QDateTime m_lastAt;
    QDateTime m_snoozedUntil;
    QDateTime m_shiftAsked;
    QDateTime m_shiftAt; ///< began then and was not heard yet
    bool m_read = false;
};

} // namespace yagura::models
