// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueItems.h"

namespace yagura::models {

namespace {

/// A clock shows whole seconds: it is late once one of them is over.
constexpr qint64 graceMs = 1000;

} // namespace

std::optional<int> QueueItems::slotOf(core::ItemId id) const
{
    const auto found = m_slotOf.constFind(id);
    return found == m_slotOf.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<int> QueueItems::take(core::WorkItem item)
{
    if (const auto known = slotOf(item.id)) {
        auto& row = m_items[static_cast<size_t>(*known)];
        row.seen = m_snapshot;
        if (item.version <= row.item.version)
            return std::nullopt;
        if (!row.gone)
            m_counts.add(row.facets, -1);
        row.gone = !item.isOpen();
        row.item = std::move(item);
        row.text = core::ItemText(row.item);
        row.facets = {};
        refacet(*known);
        if (row.gone)
            m_left.insert(row.item.id, row.item.version);
        else
            m_counts.add(row.facets, 1);
        return known;
    }
    if (const auto left = m_left.constFind(item.id); left != m_left.constEnd() && item.version <= *left)
        return std::nullopt;
    if (!item.isOpen()) {
        m_left.insert(item.id, item.version);
        return std::nullopt;
    }
    auto slot = static_cast<int>(m_items.size());
    if (m_free.empty()) {
        m_items.emplace_back();
    } else {
        slot = m_free.back();
        m_free.pop_back();
    }
    auto& row = m_items[static_cast<size_t>(slot)];
    row.used = true;
    row.seen = m_snapshot;
    row.item = std::move(item);
    row.text = core::ItemText(row.item);
    m_left.remove(row.item.id);
    m_slotOf.insert(row.item.id, slot);
    refacet(slot);
    m_counts.add(row.facets, 1);
    return slot;
}

void QueueItems::refacet(int slot)
{
    auto& row = m_items[static_cast<size_t>(slot)];
    row.facets = core::facetsOf(row.item, m_me, m_now);
    const auto runs = !row.item.respondedAt && !row.item.recoveredAt && row.item.isOpen();
    if (runs && !row.facets.testFlag(core::Facet::Late))
        m_due.push({row.item.dueAt.toMSecsSinceEpoch() + graceMs, slot});
}

void QueueItems::beginSnapshot()
{
    ++m_snapshot;
    m_left.clear();
}

std::vector<int> QueueItems::endSnapshot()
{
    std::vector<int> missing;
    for (auto slot = 0; slot < slotCount(); ++slot) {
        const auto& row = at(slot);
        if (row.used && !row.gone && row.seen != m_snapshot) {
            leave(slot);
            missing.push_back(slot);
        }
    }
    return missing;
}

void QueueItems::leave(int slot)
{
    auto& row = m_items[static_cast<size_t>(slot)];
    m_counts.add(row.facets, -1);
    row.gone = true;
    m_left.insert(row.item.id, row.item.version);
}

void QueueItems::release(int slot)
{
    auto& row = m_items[static_cast<size_t>(slot)];
    Q_ASSERT(row.used && row.gone);
    m_slotOf.remove(row.item.id);
    row = {};
    m_free.push_back(slot);
}

std::vector<int> QueueItems::advance(const QDateTime& now)
{
    const auto back = m_now.isValid() && now < m_now;
    const auto first = !m_now.isValid();
    m_now = now;
    std::vector<int> changed;
    const auto renew = [&](int slot) {
        auto& row = m_items[static_cast<size_t>(slot)];
        if (!row.used || row.gone)
            return;
        const auto before = row.facets;
        const auto after = core::facetsOf(row.item, m_me, m_now);
        if (before == after)
            return;
        m_counts.add(before, -1);
        m_counts.add(after, 1);
        row.facets = after;
        changed.push_back(slot);
    };
    if (back || first) {
        m_due = {};
        for (auto slot = 0; slot < slotCount(); ++slot) {
            renew(slot);
            if (at(slot).used)
                refacet(slot);
        }
        return changed;
    }
    const auto nowMs = now.toMSecsSinceEpoch();
    while (!m_due.empty() && m_due.top().atMs <= nowMs) {
        const auto slot = m_due.top().slot;
        m_due.pop();
        renew(slot);
    }
    return changed;
}

void QueueItems::setMe(const QString& login)
{
    if (login == m_me)
        return;
    m_me = login;
    for (auto slot = 0; slot < slotCount(); ++slot) {
        auto& row = m_items[static_cast<size_t>(slot)];
        if (!row.used)
            continue;
        const auto after = core::facetsOf(row.item, m_me, m_now);
        if (!row.gone) {
            m_counts.add(row.facets, -1);
            m_counts.add(after, 1);
        }
        row.facets = after;
    }
}

} // namespace yagura::models
