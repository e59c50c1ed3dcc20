// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemQuery.h"
#include "models/NameOrder.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <string_view>
#include <unordered_map>
#include <vector>

namespace yagura::models {

class QueueItems;

enum class Grouping { None, Customer, Host, Monitor };

/// What a queue is sorted by. Urgency: what is late first, then by the time left, then by severity; what needs no first
/// response any more comes after. It does not move with the clock: an item that is due earlier is late earlier.
enum class SortBy { Urgency, Severity, Age, Customer, Title, State, Owner, Source };

/// A line of the queue: a slot of QueueItems, or a group's head.
struct QueueLine
{
    int number = 0; ///< a slot, or below zero a group: ~group

    [[nodiscard]] bool isGroup() const { return number < 0; }
    [[nodiscard]] int slot() const { return number; }
    [[nodiscard]] int group() const { return ~number; }
    static QueueLine ofGroup(int group) { return {~group}; }
    bool operator==(const QueueLine&) const = default;
};

/// Which items are shown and in which order, as numbers: sorted once, merged ever after. A search walks over all rows
/// but sorts none.
class QueueOrder final
{
public:
    explicit QueueOrder(const QueueItems& items);

    /// Each answers whether it differs from before; rebuild() or refilter() then makes it true of the lines.
    bool setSort(SortBy by, Qt::SortOrder order);
    bool setQuery(const QString& text);
    bool setChoice(core::Facets choice);
    bool setGrouping(Grouping grouping);
    /// This one stays though it is gone, and though a change of its own takes it out of the search or the choice.
    bool setHeld(core::ItemId id);

    [[nodiscard]] SortBy sortedBy() const { return m_by; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    [[nodiscard]] const core::ItemQuery& query() const { return m_query; }
    [[nodiscard]] core::Facets choice() const { return m_choice; }
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    [[nodiscard]] core::ItemId held() const { return m_held; }

    void rebuild(); ///< all keys anew: the sort changed
    void refilter(); ///< the search or the choice changed
    void regroup(); ///< the grouping changed
    /// Slots that came, changed or left. Shape: each once, before any of them is released.
    void merge(const std::vector<int>& touched);
    /// Makes members and groups those of the order as it is now; merge() leaves them as they were, as the screen does.
    void arrange();
    void setCollapsed(int group, bool collapsed);
    void setAllCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed(int group) const;

    [[nodiscard]] bool accepts(int slot) const; ///< by search and choice, as it is now
    [[nodiscard]] bool isKept(int slot) const; ///< it is shown because it was, and search and choice would hide it
    [[nodiscard]] std::vector<QueueLine> lines() const;
    [[nodiscard]] int shown() const { return static_cast<int>(m_members.size()); } ///< items, those in collapsed groups included
    [[nodiscard]] int groups() const { return static_cast<int>(m_groups.size()); }
    [[nodiscard]] int groupOf(int slot) const;
    /// The members of a group in their order.
    [[nodiscard]] std::vector<int> members(int group) const;

private:
    struct Key
    {
        quint64 first = 0;
        const NameOrder::Key* name = nullptr; ///< one of m_names; null where no name decides
        std::string_view text; ///< into the item's text
        quint64 urgency = 0;
        qint64 opened = 0;
        qint64 id = 0;
    };

    struct Group
    {
        QString key;
        size_t begin = 0; ///< in m_members
        size_t end = 0;
    };

    [[nodiscard]] Key keyOf(int slot);
    [[nodiscard]] const NameOrder::Key* nameKey(const QString& name, const QString& reading = {});
    [[nodiscard]] bool before(int left, int right) const;
    void grow();
    [[nodiscard]] QString groupKey(int slot) const;
    int internGroup(const QString& key);

    const QueueItems& m_items;
    SortBy m_by = SortBy::Urgency;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    core::ItemQuery m_query;
    QString m_queryText;
    core::Facets m_choice;
    Grouping m_grouping = Grouping::None;
    core::ItemId m_held;

    std::vector<Key> m_keys; ///< by slot
    std::vector<char> m_accepted; ///< by slot
    std::vector<int> m_groupOf; ///< by slot
    std::vector<int> m_all; ///< slots in order, search and choice left aside
    std::vector<int> m_members; ///< shown slots in order, group after group
    std::vector<Group> m_groups;
    std::vector<int> m_groupOrder; ///< those that have members, by their most urgent one
    QHash<QString, int> m_groupNumber;
    QSet<QString> m_collapsed; ///< keys of groups
    NameOrder m_nameOrder;
    std::unordered_map<QString, NameOrder::Key> m_names; ///< of customers and owners, which are few; their places hold
};

/// What titles of one monitor have in common: without the host's name, numbers as an ellipsis.
[[nodiscard]] QString titlePattern(const QString& title, const QString& host);

} // namespace yagura::models
