// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/SourceCard.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <vector>

namespace yagura::models {

/// The sources as a table: how each is set up comes with the cards, how it is now with each reading of the feed.
class SourceListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, LastGoodColumn, KindColumn, LagColumn, BudgetColumn, HolderColumn, UnreadableColumn, ColumnCount };
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString
        FreshnessRole, ///< int, core::Freshness
    };

    explicit SourceListModel(QObject* parent = nullptr);

    void setCards(const std::vector<core::SourceCard>& cards);
    /// Brings what the feed read of the sources that are known here. False when the list or its set-up is another one:
    /// then the cards are to be read anew.
    bool setStatuses(const std::vector<core::SourceStatus>& statuses);
    void advance(const QDateTime& now);
    void retranslate();

    [[nodiscard]] const core::SourceCard* card(const QString& key) const; ///< null for none; good until the next change
    [[nodiscard]] const std::vector<core::SourceCard>& cards() const { return m_cards; }
    [[nodiscard]] int troubled() const; ///< how many are not up to date

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const core::SourceCard& card, int column) const;

    std::vector<core::SourceCard> m_cards;
    QDateTime m_now;
};

} // namespace yagura::models
