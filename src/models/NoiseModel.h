// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"

#include <QAbstractTableModel>

namespace yagura::models {

/// The loudest monitors, by the number of work items that they opened.
class NoiseModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MonitorColumn, ItemsColumn, MinutesColumn, UntouchedColumn };
    static constexpr int columns = UntouchedColumn + 1;
    enum Role {
        ShareRole = Qt::UserRole + 1, ///< double 0 to 1: of the loudest, or of the items without a hand
        SortRole, ///< a number; of a name its place in the order of names
        NamelessRole, ///< bool: what stands for the name is the vendor's id, which is in no title
    };

    explicit NoiseModel(QObject* parent = nullptr);

    void setRows(const std::vector<core::NoiseChart::Row>& rows);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    friend struct ListAccess;

    struct Entry
    {
        std::pair<qint64, QString> id;
        core::NoiseChart::Row row;
        int loudest = 1; ///< the greatest number of items in the list: a share of it is a length of bar
        int place = 0; ///< among the names

        bool operator==(const Entry&) const = default;
    };

    [[nodiscard]] static QString text(const core::NoiseChart::Row& row, int column);

    std::vector<Entry> m_rows;
};

} // namespace yagura::models
