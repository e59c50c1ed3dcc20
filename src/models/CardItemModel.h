// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"

#include <QAbstractTableModel>

#include <vector>

namespace yagura::models {

/// A few items of a customer: when, what, and who has it.
class CardItemModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, TitleColumn, StateColumn };
    static constexpr int columns = StateColumn + 1;
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        SeverityRole, ///< int, core::Severity
    };

    explicit CardItemModel(QObject* parent = nullptr);

    void setItems(const std::vector<core::CardItem>& items, const QDateTime& now);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    friend struct ListAccess;

    [[nodiscard]] QString text(const core::CardItem& item, int column) const;

    std::vector<core::CardItem> m_items;
    QDateTime m_now;
};

} // namespace yagura::models
