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

bool needsSomebody(const core::WorkItem& item)
{
    return item.state == core::ItemState::New && item.owner.isEmpty() && !item.recoveredAt && !item.muted;
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
    if (!needsSomebody(item)) {
        m_waiting.remove(id);
        m_pending.remove(id); // taken by somebody before it was said
        if (m_spoken.remove(id))
            m_handled.insert(id);
        if (m_storm.remove(id) && m_storm.isEmpty())
            m_stormOver = true;
        return;
    }
    const auto known = m_waiting.constFind(id);
    const auto isNew = known == m_waiting.constEnd();
    const auto isWorse = !isNew && noticeWeight(item.severity) > noticeWeight(known->severity);
    const auto isAgain = !isNew && item.fires > known->fires;
    m_waiting.insert(id, {item.severity, item.fires});
    if ((isNew || isWorse || isAgain) && isWorthAWord(item)) {
        const auto before = m_pending.constFind(id);
        const auto why = isNew || (before != m_pending.constEnd() && before->why == Notice::Why::New) ? Notice::Why::New
            : isWorse                                                                                  ? Notice::Why::Worse
                                                                                                       : Notice::Why::Again;
        m_pending.insert(id, {why, item, 1});
    }
}

std::vector<Notice> NoticeRule::due(const QDateTime& now, bool seen)
{
    auto pending = std::exchange(m_pending, {});
    if (seen) {
        // Who looks at the window has seen the storm as well.
        m_stormOver = m_stormOver || !m_storm.isEmpty();
        m_storm.clear();
        m_stormCount = 0;
        m_lately.clear();
        return {};
    }
    if (pending.isEmpty())
        return {};
    std::vector<Notice> notices(pending.cbegin(), pending.cend());
    std::ranges::sort(notices, [](const Notice& one, const Notice& other) {
        return std::pair(noticeWeight(one.item.severity), other.item.id.value) > std::pair(noticeWeight(other.item.severity), one.item.id.value);
    });
    const auto goesOn = m_stormCount > 0 && m_stormAt.secsTo(now) < stormSeconds && m_stormAt <= now;
    std::erase_if(m_lately, [&now](const QDateTime& at) { return at.secsTo(now) >= stormSeconds || at > now; });
    if (goesOn || m_lately.size() + notices.size() > mostAtOnce) {
        if (!goesOn) {
            m_stormCount = 0;
            m_storm.clear();
        }
        m_stormAt = now;
        return {together(std::move(notices))};
    }
    for (const auto& notice : notices) {
        m_spoken.insert(notice.item.id.value);
        m_lately.push_back(now);
    }
    return notices;
}

Notice NoticeRule::together(std::vector<Notice> notices)
{
    if (m_stormCount == 0 || noticeWeight(notices.front().item.severity) > noticeWeight(m_stormWorst.item.severity))
        m_stormWorst = notices.front();
    for (const auto& notice : notices)
        m_storm.insert(notice.item.id.value);
    m_stormCount += static_cast<int>(notices.size());
    m_stormOver = false;
    auto all = m_stormWorst;
    all.count = m_stormCount;
    return all;
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
    if (!std::exchange(m_stormOver, false))
        return false;
    m_stormCount = 0;
    return true;
}

} // namespace yagura::models
