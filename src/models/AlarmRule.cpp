// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/AlarmRule.h"

#include "models/Times.h"

#include <QSet>

#include <algorithm>

namespace yagura::models {

namespace {

bool isUnowned(const core::WorkItem& item)
{
    return item.isUnhandled() && !item.recoveredAt && !item.muted;
}

} // namespace

void AlarmRule::readAnew(const std::vector<core::WorkItem>& openItems, const QDateTime& now)
{
    QSet<qint64> open;
    for (const auto& item : openItems)
        open.insert(item.id.value);
    m_ringing.removeIf([&open](const auto& entry) { return !open.contains(entry.key()); });
    m_unheard.intersect(open);
    change(openItems);
    if (!std::exchange(m_read, true)) {
        m_unheard.clear();
        m_lastAt = now;
    }
}

void AlarmRule::change(const std::vector<core::WorkItem>& items)
{
    for (const auto& item : items)
        take(item);
}

void AlarmRule::take(const core::WorkItem& item)
{
    const auto known = m_ringing.constFind(item.id.value);
    if (!isUnowned(item)) {
        if (known != m_ringing.constEnd())
            m_ringing.erase(known);
        m_unheard.remove(item.id.value); // taken by somebody before it was heard
        return;
    }
    const auto news = known == m_ringing.constEnd() || item.fires > known->fires || item.severity > known->severity;
    m_ringing.insert(item.id.value, {item.severity, item.fires});
    if (news && m_settings.of(item.severity).on)
        m_unheard.insert(item.id.value);
}

std::optional<core::Severity> AlarmRule::pending() const
{
    std::optional<core::Severity> worst;
    for (const auto id : m_unheard) {
        const auto severity = m_ringing.value(id).severity;
        worst = std::max(worst.value_or(severity), severity);
    }
    return worst;
}

bool AlarmRule::shiftBegan(const QDateTime& now)
{
    const auto before = std::exchange(m_shiftAsked, now);
    if (!before.isValid() || before >= now || before.secsTo(now) > 60)
        return false; // the desk slept: the shift's start is no news any more
    // What the room agreed on is by its own clock, whatever zone this desk shows.
    const auto from = before.toTimeZone(Times::roomZone());
    const auto to = now.toTimeZone(Times::roomZone());
    return std::ranges::any_of(m_settings.shiftStarts, [&](const QTime& start) {
        const QDateTime at(to.date(), start, to.timeZone());
        return from < at && at <= to;
    });
}

std::optional<Sounding> AlarmRule::due(const QDateTime& now)
{
    if (shiftBegan(now))
        m_shiftAt = now;
    const auto silent = snoozedUntil(now).isValid();
    if (m_shiftAt.isValid() && (silent || m_shiftAt > now || m_shiftAt.secsTo(now) > 60))
        m_shiftAt = {};
    if (!m_settings.on || volume(now) == 0) {
        m_unheard.clear();
        m_shiftAt = {};
        return std::nullopt;
    }
    if (!m_lastAt.isValid() || m_lastAt > now) // a clock was set back
        m_lastAt = m_lastAt.isValid() ? now : now.addSecs(-leastGap);
    const auto since = m_lastAt.secsTo(now);
    const auto sound = [&](core::Severity severity) {
        m_last = severity;
        m_lastAt = now;
        return Sounding {toneOf(severity), volume(now)};
    };

    const auto arrived = pending();
    if (arrived && (!silent || *arrived == core::Severity::Critical)) {
        if (since < leastGap && m_last && *arrived <= *m_last)
            return std::nullopt; // it waits
        m_unheard.clear();
        return sound(*arrived);
    }
    m_unheard.clear(); // silenced
    if (m_shiftAt.isValid() && since >= leastGap) { // it never cuts an alarm off
        m_shiftAt = {};
        return Sounding {Tone::Shift, volume(now)};
    }
    if (silent || since < m_settings.repeatSeconds)
        return std::nullopt;
    std::optional<core::Severity> worst;
    for (const auto& ring : m_ringing) {
        if (m_settings.of(ring.severity).on && m_settings.of(ring.severity).repeats)
            worst = std::max(worst.value_or(ring.severity), ring.severity);
    }
    return worst ? std::optional(sound(*worst)) : std::nullopt;
}

QDateTime AlarmRule::snoozedUntil(const QDateTime& now) const
{
    return m_snoozedUntil.isValid() && m_snoozedUntil > now ? m_snoozedUntil : QDateTime();
}

int AlarmRule::volume(const QDateTime& now) const
{
    return m_settings.volume[static_cast<std::size_t>(now.toTimeZone(Times::roomZone()).time().hour())];
}

} // namespace yagura::models
