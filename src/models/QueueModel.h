// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace yagura::models {

/// How many items there are of each sort that a person asks for.
struct QueueCounts
{
    int all = 0;
    int unowned = 0;
    int watching = 0;
    int escalated = 0;
    int recovered = 0;
    int late = 0;

    bool operator==(const QueueCounts&) const = default;
};

/// The response queue. Rows are keyed by id and version: an older version never overwrites a newer one. Resolved items
/// leave, but for the one that is held because somebody looks at it.
/// Ages and the time left are those of `now`, which advance() sets; nothing here asks a clock.
class QueueModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, AgeColumn, TimeLeftColumn, CustomerColumn, TitleColumn, StateColumn, OwnerColumn, SourcesColumn };
    static constexpr int columns = SourcesColumn + 1;

    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        SeverityRole, ///< int, core::Severity
        StateRole, ///< int, core::ItemState
        ClockStateRole, ///< int, core::FirstResponse::State
        ShareRole, ///< double, of the first-response target used up
        SourcesRole, ///< QStringList of marks
        StaleMarksRole, ///< QStringList of those marks whose source is not up to date
        FiresRole, ///< int
        RecoveredRole, ///< bool
        MutedRole, ///< bool
        DeliveriesWaitingRole, ///< int
        DeliveriesFailedRole, ///< int
        PendingRole, ///< bool, an action waits for the connection
        UnownedRole, ///< bool, new and nobody has it
    };

    explicit QueueModel(QObject* parent = nullptr);

    /// Takes what is open now: rows that are not in it leave.
    void apply(const std::vector<core::WorkItem>& openItems);
    /// Takes what was written since: resolved items leave, others come or change.
    void applyChanges(const std::vector<core::WorkItem>& items);

    /// The item that stays though it is resolved; the one held before leaves if it is.
    void setHeldItem(core::ItemId id);
    /// Sets the instant of ages and times left, and says so for these rows only: those that are on the screen.
    void advance(const QDateTime& now, std::vector<int> visibleRows);
    void setStaleSources(const QSet<QString>& keys);
    void setPending(core::ItemId id, bool pending);

    [[nodiscard]] const core::WorkItem& item(int row) const;
    [[nodiscard]] std::optional<int> rowOf(core::ItemId id) const;
    [[nodiscard]] QueueCounts counts() const;
    [[nodiscard]] const QDateTime& now() const;
    [[nodiscard]] const QString& searchText(int row) const; ///< NFKC, lower case

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The words of this model are read anew, in the language that is now installed.
    void retranslate();

    [[nodiscard]] static QString searchable(const QString& text);

private:
    struct Row
    {
        core::WorkItem item;
        QString search;
        bool pending = false;
    };

    [[nodiscard]] static Row prepared(const core::WorkItem& item);
    [[nodiscard]] QVariant text(const Row& row, int column) const;
    [[nodiscard]] QString tip(const Row& row, int column) const;
    [[nodiscard]] QString timeLeft(const core::WorkItem& item) const;
    [[nodiscard]] QString stateText(const core::WorkItem& item) const;
    [[nodiscard]] QStringList staleMarks(const core::WorkItem& item) const;
    [[nodiscard]] bool stays(const core::WorkItem& item) const;
    [[nodiscard]] bool isNewerThanKnown(const core::WorkItem& item) const;
    void merge(const std::vector<core::WorkItem>& items);
    void append(const std::vector<core::WorkItem>& items);
    void remove(std::vector<int> rows);
    void tellChanged(std::vector<int> rows, int firstColumn, int lastColumn, const QList<int>& roles = {});
    void reindexFrom(int row);

    std::vector<Row> m_rows;
    QHash<core::ItemId, int> m_rowOf;
    QHash<core::ItemId, qint64> m_left; ///< version of an item that left: an older one does not bring it back
    QSet<QString> m_staleSources;
    core::ItemId m_held;
    QDateTime m_now;
};

} // namespace yagura::models
