// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/JsonTree.h"

#include <QAbstractItemModel>

#include <memory>

namespace yagura::models {

/// A JSON tree in two columns, name and value.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn };
    enum Role {
        PathRole = Qt::UserRole + 1,
        WholeValueRole,
        SearchRole, ///< what the column shows a part of, whole
    };

    explicit JsonTreeModel(QObject* parent = nullptr);

    /// Null shows nothing. The tree was read on another thread and is not changed any more.
    void setTree(std::shared_ptr<const JsonTree> tree);
    void retranslate();
    [[nodiscard]] bool isCut() const { return m_tree && m_tree->isCut; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const JsonNode& node(const QModelIndex& index) const;

    std::shared_ptr<const JsonTree> m_tree; ///< shared with the thread that read it
};

} // namespace yagura::models
