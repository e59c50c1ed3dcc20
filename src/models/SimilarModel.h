// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/SimilarItem.h"

#include <QAbstractTableModel>

#include <vector>

namespace yagura::models {

/// Past items that are like the one shown, how they ended and how long they took; newest first.
class SimilarModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ResolvedColumn, TitleColumn, EndColumn, ResponseColumn, ResolutionColumn, NoteColumn };
    static constexpr auto columns = 6;
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit SimilarModel(QObject* parent = nullptr);

    void setItems(const std::vector<core::SimilarItem>& items);
    [[nodiscard]] const std::vector<core::SimilarItem>& items() const { return m_items; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// One sentence over all: how many, how most of them ended, the median until the end.
    [[nodiscard]] QString summary() const;

private:
    friend struct ListAccess;

    [[nodiscard]] static QString text(const core::SimilarItem& item, int column);
    [[nodiscard]] static QString end(const core::SimilarItem& item);

    std::vector<core::SimilarItem> m_items;
};

} // namespace yagura::models
