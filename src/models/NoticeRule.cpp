// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/NoticeRule.h"

#include <algorithm>
#include <utility>

namespace yagura::models {

namespace {

core::Severity noticeWeight(core::Severity severity)
{
    return severity == core::Severity::Unknown ? core::Severity::Medium : severity;
}

/// The worse one, of two that are equally bad the older one.
bool isBefore(const core::WorkItem& one, const core::WorkItem& other)
{
    return std::pair(noticeWeight(one.severity), other.id.value) > std::pair(noticeWeight(other.severity), one.id.value);
}

bool needsSomebody(const core::WorkItem& item)
{
    return item.isUnhandled() && !item.recoveredAt && !item.muted;
}

} // namespace

bool NoticeRule::isWorthAWord(const core::WorkItem& item) const
{
    return m_from && noticeWeight(item.severity) >= *m_from;
}

void NoticeRule::readAnew(const std::vector<core::WorkItem>& openItems)
{
    QSet<qint64> open;
    for (const auto& item : openItems)
        open.insert(item.id.value);
    for (const auto id : m_waiting.keys()) {
        if (open.contains(id))
            continue;
        core::WorkItem gone;
        gone.id = {id};
        gone.state = core::ItemState::Resolved;
        take(gone);
    }
    change(openItems);
    if (!std::exchange(m_read, true))
        m_pending.clear();
}

void NoticeRule::change(const std::vector<core::WorkItem>& items)
{
    for (const auto& item : items)
        take(item);
}

void NoticeRule::take(const core::WorkItem& item)
{
    const auto id = item.id.value;
    const auto said = m_contradictions.value(id);
    if (item.contradiction.isEmpty())
        m_contradictions.remove(id);
    else
        m_contradictions.insert(id, item.contradiction);
    if (!needsSomebody(item)) {
        m_waiting.remove(id);
        m_pending.remove(id); // taken by somebody before it was said
        if (m_spoken.remove(id))
            m_handled.insert(id);
        if (m_storm.remove(id) && m_storm.isEmpty()) {
            m_stormOver = true;
            m_counted.clear();
        }
        // Somebody has it, and the vendor says otherwise: who has it must hear of that.
        if (!item.contradiction.isEmpty() && item.contradiction != said && item.isOpen() && isWorthAWord(item))
            m_pending.insert(id, {Notice::Why::Contradicted, item, 1});
        return;
    }
    if (const auto inStorm = m_storm.find(id); inStorm != m_storm.end())
        *inStorm = item;
    const auto known = m_waiting.constFind(id);
    const auto isNew = known == m_waiting.constEnd();
    const auto isWorse = !isNew && noticeWeight(item.severity) > noticeWeight(known->severity);
    const auto isAgain = !isNew && item.fires > known->fires;
    m_waiting.insert(id, {item.severity, item.fires});
    if ((isNew || isWorse || isAgain) && isWorthAWord(item)) {
        const auto before = m_pending.constFind(id);
        const auto isUnsaid = isNew || (before != m_pending.constEnd() && before->why == Notice::Why::New);
        const auto why = isUnsaid && !item.takenBackFrom.isEmpty() ? Notice::Why::TakenBack
            : isUnsaid                                             ? Notice::Why::New
            : isWorse                                              ? Notice::Why::Worse
                                                                   : Notice::Why::Again;
        m_pending.insert(id, {why, item, 1});
        // Handled and back in one breath: what is said now takes the old word's place, and is not to go with it.
        if (m_handled.remove(id))
            m_spoken.insert(id);
    }
}

std::vector<Notice> NoticeRule::due(const QDateTime& now, bool seen)
{
    auto pending = std::exchange(m_pending, {});
    if (seen) {
        // Who looks at the window has seen the storm as well.
        m_stormOver = m_stormOver || !m_storm.isEmpty();
        m_storm.clear();
        m_counted.clear();
        m_lately.clear();
        return {};
    }
    if (pending.isEmpty())
        return {};
    if (!m_counted.isEmpty() && m_stormAt.secsTo(now) < stormSeconds && m_stormAt <= now)
        return together(pending, now);
    std::erase_if(m_lately, [&now](const Said& said) { return said.at.secsTo(now) >= stormSeconds || said.at > now; });
    if (m_lately.size() + static_cast<size_t>(pending.size()) <= mostAtOnce)
        return single(pending, now);
    // One alone is no storm. Where another comes after it, it is counted in, unless somebody has it by then.
    for (auto at = size_t {mostAtOnce}; at < m_lately.size(); ++at) {
        const auto& notice = m_lately[at].notice;
        const auto id = notice.item.id.value;
        if (m_spoken.contains(id) && !pending.contains(id))
            pending.insert(id, notice);
    }
    if (pending.size() == 1)
        return single(pending, now);
    m_lately.resize(std::min(m_lately.size(), size_t {mostAtOnce}));
    m_storm.clear();
    m_counted.clear();
    return together(pending, now);
}

std::vector<Notice> NoticeRule::single(const QHash<qint64, Notice>& notices, const QDateTime& now)
{
    std::vector<Notice> all(notices.cbegin(), notices.cend());
    std::ranges::sort(all, [](const Notice& one, const Notice& other) { return isBefore(one.item, other.item); });
    for (const auto& notice : all) {
        m_spoken.insert(notice.item.id.value);
        m_lately.push_back({now, notice});
    }
    return all;
}

std::vector<Notice> NoticeRule::together(const QHash<qint64, Notice>& notices, const QDateTime& now)
{
    auto isNews = false;
    for (auto at = notices.cbegin(); at != notices.cend(); ++at) {
        // What the word counts already and fires again is no news, and keeps no storm alive.
        isNews = isNews || !m_counted.contains(at.key()) || at->why == Notice::Why::Worse;
        m_counted.insert(at.key());
        m_storm.insert(at.key(), at->item);
        if (m_spoken.remove(at.key()))
            m_handled.insert(at.key()); // one word about it is enough
    }
    if (!isNews)
        return {};
    m_stormAt = now;
    m_stormOver = false; // its word is said anew, in the place of the old one
    const auto worst = std::ranges::min_element(m_storm, isBefore);
    return {{Notice::Why::New, *worst, static_cast<int>(m_counted.size())}};
}

std::vector<core::ItemId> NoticeRule::handled()
{
    std::vector<core::ItemId> ids;
    for (const auto id : std::exchange(m_handled, {}))
        ids.push_back({id});
    std::ranges::sort(ids, {}, &core::ItemId::value);
    return ids;
}

bool NoticeRule::stormIsOver()
{
    return std::exchange(m_stormOver, false);
}

} // namespace yagura::models
