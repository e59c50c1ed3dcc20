// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Delivery.h"

#include <QAbstractTableModel>

#include <vector>

namespace yagura::models {

/// The writes to vendors of one work item, newest first, with the vendors' own words where they refused.
class DeliveryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, VendorColumn, KindColumn, StateColumn, WordsColumn };
    static constexpr int columns = WordsColumn + 1;
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        StateRole, ///< int, core::DeliveryState
        CanRetryRole, ///< bool
    };

    explicit DeliveryModel(QObject* parent = nullptr);

    void setDeliveries(std::vector<core::Delivery> deliveries, const QDateTime& now);
    void clear();
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    friend struct ListAccess;
    [[nodiscard]] QString text(const core::Delivery& delivery, int column) const;

    std::vector<core::Delivery> m_deliveries;
    QDateTime m_now;
};

} // namespace yagura::models
