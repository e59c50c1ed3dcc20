// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"
#include "models/QueueCounts.h"
#include "models/QueueItems.h"
#include "models/QueueOrder.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>
#include <unordered_set>
#include <vector>

namespace yagura::models {

/// The response queue as it is shown: searched, chosen, sorted and grouped. Rows are items, or heads of groups.
///
/// Every change is told as what it is: ranges of rows that came or left, rows that moved, cells that changed; only where
/// that would be hundreds of ranges, the newcomers come as one range at the end and one change of layout puts all in
/// place. Nothing is ever reset, so that selection, scroll and open editors survive.
/// A batch of more than a few hundred rows is taken in slices between which the event loop runs.
/// Ages and the time left are those of `now`, which advance() sets; nothing here asks a clock.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, AgeColumn, TimeLeftColumn, CustomerColumn, TitleColumn, StateColumn, OwnerColumn, SourcesColumn };
    static constexpr int columns = SourcesColumn + 1;

    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64; 0 for the head of a group
        SeverityRole, ///< int, core::Severity; of a group its worst
        StateRole, ///< int, core::ItemState
        ClockStateRole, ///< int, core::FirstResponse::State
        ShareRole, ///< double, of the first-response target used up
        SourcesRole, ///< QStringList of marks
        StaleMarksRole, ///< QStringList of those marks whose source is not up to date
        FiresRole, ///< int
        FlappingRole, ///< bool
        RecoveredRole, ///< bool; of a group, all of it
        MutedRole, ///< bool
        DeliveriesWaitingRole, ///< int
        DeliveriesFailedRole, ///< int
        PendingRole, ///< bool, an action waits for the connection
        UnownedRole, ///< bool, new and nobody has it
        MarkRole, ///< QString, what is odd about it (models/ItemMarks)
        LoudRole, ///< bool, that goes against what a person here did
        GoneRole, ///< bool, no longer open, and shown until rows may move
        KeptRole, ///< bool, search or choice would hide it, and it stays while it is chosen
        GroupRole, ///< bool, the head of a group
        GroupFactsRole, ///< QString, what all of the group share
        GroupCountRole, ///< int
        GroupLateRole, ///< int
        CollapsedRole, ///< bool
    };

    explicit QueueModel(QObject* parent = nullptr);

    /// Takes what is open now: rows that are not in it leave.
    void apply(const std::vector<core::WorkItem>& openItems);
    /// Takes what was written since: resolved items leave, others come or change.
    void applyChanges(const std::vector<core::WorkItem>& items);
    [[nodiscard]] bool isFilling() const { return !m_inbox.empty(); } ///< rows wait to be taken

    /// Asked before rows come, leave or move whether they must not: somebody's hand is on them. Then changes are told in
    /// place, rows that left stay and say so, and newcomers wait.
    void setStillness(std::function<bool()> mustStayStill);
    void settle(); ///< the hand may be off by now: ask again
    void showWaiting(); ///< let rows move once, whatever the hand does
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); } ///< newcomers that are not shown yet
    [[nodiscard]] std::vector<core::ItemId> waitingItems() const;
    [[nodiscard]] bool isSettled() const { return m_settled; }

    /// The item that stays though it is resolved, or does not answer the search or choice any more; the one held before
    /// leaves if it is or does not.
    void setHeldItem(core::ItemId id);
    /// Sets the instant of ages and times left, and says so for these rows only: those that are on the screen.
    void advance(const QDateTime& now, std::vector<int> visibleRows);
    void setMe(const QString& login); ///< whose "mine" is
    void setStaleSources(const QSet<QString>& keys);
    void setPending(core::ItemId id, bool pending);

    void setSearch(const QString& text); ///< in the language of core::ItemQuery
    void setChoice(core::Facets choice);
    void setGrouping(Grouping grouping);
    /// A column of -1 is the order of urgency.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    void setCollapsed(int row, bool collapsed); ///< of a row that is the head of a group, or one in it
    void setAllCollapsed(bool collapsed);
    [[nodiscard]] const QueueOrder& order() const { return m_order; }
    [[nodiscard]] bool isFiltering() const;
    /// What the search says that was not understood, in words; empty where all was.
    [[nodiscard]] QString searchHint() const;

    [[nodiscard]] bool isGroup(int row) const { return m_lines[static_cast<size_t>(row)].isGroup(); }
    [[nodiscard]] int headOf(int row) const; ///< the row of its group's head, -1 without groups
    [[nodiscard]] const core::WorkItem& item(int row) const; ///< not of a head
    [[nodiscard]] bool isHidden(core::ItemId id) const; ///< it is known, and search or choice hide it
    void uncover(core::ItemId id); ///< expands its group
    [[nodiscard]] std::vector<core::ItemId> itemsOfGroup(int head) const; ///< those that are open, in their order, collapsed or not
    [[nodiscard]] const core::WorkItem* find(core::ItemId id) const; ///< shown or not, null where it is not known
    [[nodiscard]] std::optional<int> rowOf(core::ItemId id) const; ///< nothing while it is not shown
    [[nodiscard]] const QueueItems& items() const { return m_items; } ///< by slot, shown or not
    [[nodiscard]] const QueueCounts& counts() const { return m_items.counts(); }
    [[nodiscard]] int shownItems() const { return m_order.shown(); }
    [[nodiscard]] const QDateTime& now() const { return m_items.now(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// The words of this model are read anew, in the language that is now installed.
    void retranslate();

    [[nodiscard]] static QString searchable(const QString& text);
    [[nodiscard]] static int columnOf(SortBy by); ///< -1 for urgency

signals:
    void countsChanged();
    void waitingChanged(int waiting);
    void filled(); ///< all that came is taken

private:
    struct Batch
    {
        std::vector<core::WorkItem> items;
        bool isSnapshot = false;
        size_t next = 0;
    };

    /// What the items of a group have in common: said once in its head, left out of its rows.
    struct GroupFacts
    {
        bool known = false;
        int count = 0;
        int late = 0;
        int recovered = 0;
        core::Severity worst = core::Severity::Unknown;
        const core::WorkItem* first = nullptr;
        bool sameCustomer = true;
        bool sameHost = true;
        bool sameTitle = true;
        bool sameOwner = true;
        bool sameState = true;
    };

    class Places;

    void receive(const std::vector<core::WorkItem>& items, bool isSnapshot);
    void work(bool untilDone);
    void publish(bool now = false);
    void touch(std::vector<int>& slotNumbers);
    void show(std::vector<QueueLine> next);
    bool step(const std::vector<QueueLine>& next);
    void rearrange(const std::vector<QueueLine>& next);
    void insertLines(int first, const std::vector<QueueLine>& lines);
    void removeLines(int first, int last);
    bool moveInto(const std::vector<QueueLine>& target);
    void place(size_t from = 0);
    [[nodiscard]] int rowOfLine(QueueLine line) const;
    void tellChanged(std::vector<int> rows, int firstColumn, int lastColumn, const QList<int>& roles = {});
    void tellAllChanged();

    [[nodiscard]] QVariant groupData(int group, int column, int role) const;
    [[nodiscard]] const GroupFacts& facts(int group) const;
    [[nodiscard]] QString groupTitle(const GroupFacts& facts) const;
    [[nodiscard]] QString groupText(const GroupFacts& facts) const;
    [[nodiscard]] QVariant text(const QueueItem& row, int column) const;
    [[nodiscard]] QVariant shortText(int slot, int column) const;
    [[nodiscard]] QString tip(const QueueItem& row, int column) const;
    [[nodiscard]] QString timeLeft(const core::WorkItem& item) const;
    [[nodiscard]] QString age(const core::WorkItem& item) const;
    [[nodiscard]] QString stateText(const QueueItem& row) const;
    [[nodiscard]] QStringList staleMarks(const core::WorkItem& item) const;

    QueueItems m_items;
    QueueOrder m_order;
    std::vector<QueueLine> m_lines; ///< what is shown, row by row
    std::vector<int> m_rowOfSlot;
    std::vector<int> m_rowOfGroup;
    mutable std::vector<GroupFacts> m_facts; ///< by group, made when one is looked at

    std::deque<Batch> m_inbox;
    QTimer m_slice;
    std::vector<int> m_touched; ///< taken and not told yet
    std::vector<int> m_gone; ///< slots to be released when no line shows them
    std::unordered_set<int> m_waiting; ///< slots
    std::function<bool()> m_mustStayStill;
    bool m_settled = true;
    QSet<QString> m_staleSources;
};

} // namespace yagura::models
