// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"

#include <QAbstractTableModel>
#include <QUrl>

#include <vector>

namespace yagura::models {

/// Whom to call, in the order of this hour.
class ContactModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ReadingColumn, RoleColumn, PhoneColumn, HoursColumn, MailColumn };
    static constexpr int columns = MailColumn + 1;
    enum Role {
        ReachRole = Qt::UserRole + 1, ///< int, core::Reach
        DialRole, ///< QUrl, tel:; empty where there is no number
    };

    explicit ContactModel(QObject* parent = nullptr);

    void setCard(const core::CustomerCard* card); ///< null for none
    void retranslate();

    /// The tel: address of a number as people write it; empty where it is none.
    [[nodiscard]] static QUrl dial(const QString& phone);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    friend struct ListAccess;

    struct Row
    {
        std::pair<qint64, std::size_t> id; ///< customer and place in its own order
        core::CustomerContact contact;
        core::Reach reach = core::Reach::Any;

        bool operator==(const Row&) const = default;
    };

    [[nodiscard]] static QString text(const Row& row, int column);
    [[nodiscard]] static QString reach(const Row& row);

    std::vector<Row> m_rows;
};

} // namespace yagura::models
