// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemText.h"
#include "core/WorkItem.h"
#include "models/QueueCounts.h"

#include <QHash>

#include <deque>
#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace yagura::models {

/// One item with what was prepared of it.
struct QueueItem
{
    core::WorkItem item;
    core::ItemText text;
    core::Facets facets;
    quint32 seen = 0; ///< the last snapshot that held it
    bool used = false;
    bool pending = false; ///< an action waits for the connection
    bool gone = false; ///< no longer open; it keeps its slot until no view shows it
};

/// The items of the queue by slot, a small number that stays an item's own for as long as it is known: whatever is
/// ordered, filtered or grouped is ordered, filtered and grouped as numbers.
/// Keyed by id and version: an older version never overwrites a newer one.
class QueueItems final
{
public:
    /// Takes one row; answers its slot, or nothing where a newer one is known or it was not worth one (resolved, never seen).
    std::optional<int> take(core::WorkItem item);

    void beginSnapshot();
    /// The slots that were not in the snapshot; they are gone now.
    [[nodiscard]] std::vector<int> endSnapshot();

    /// Frees a slot whose item is gone: nothing shows it any more.
    void release(int slot);

    /// Sets the instant; answers the slots that became late by it, or are late no more since the clock was set back.
    [[nodiscard]] std::vector<int> advance(const QDateTime& now);
    void setMe(const QString& login);

    [[nodiscard]] const QueueItem& at(int slot) const { return m_items[static_cast<size_t>(slot)]; }
    void setPending(int slot, bool pending) { m_items[static_cast<size_t>(slot)].pending = pending; }
    [[nodiscard]] std::optional<int> slotOf(core::ItemId id) const;
    [[nodiscard]] int slotCount() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] const QueueCounts& counts() const { return m_counts; }
    [[nodiscard]] const QDateTime& now() const { return m_now; }
    [[nodiscard]] const QString& me() const { return m_me; }

private:
    struct Due
    {
        qint64 atMs = 0;
        int slot = 0;
        bool operator>(const Due& other) const { return atMs > other.atMs; }
    };

    void refacet(int slot);
    void leave(int slot);

    std::deque<QueueItem> m_items; ///< a deque: growing moves none of 100,000 rows
    std::vector<int> m_free;
    QHash<core::ItemId, int> m_slotOf;
    QHash<core::ItemId, qint64> m_left; ///< version of an item that left: an older one does not bring it back
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due; ///< of clocks that run; entries of old versions are passed over
    QueueCounts m_counts;
    QDateTime m_now;
    QString m_me;
    quint32 m_snapshot = 0;
};

} // namespace yagura::models
