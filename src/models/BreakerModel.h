// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"

#include <QAbstractTableModel>

namespace yagura::models {

/// The work items whose first response was late, newest first.
class BreakerModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FiredColumn, LateColumn, CustomerColumn, TitleColumn };
    static constexpr int columns = TitleColumn + 1;
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64
        SeverityRole, ///< int, core::Severity
    };

    explicit BreakerModel(QObject* parent = nullptr);

    void setBreakers(const std::vector<core::ServiceLevel::Breaker>& breakers, const QDateTime& now);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    friend struct ListAccess;

    std::vector<core::ServiceLevel::Breaker> m_breakers;
    QDateTime m_now;
};

} // namespace yagura::models
