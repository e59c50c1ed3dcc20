// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/JsonTreeModel.h"

#include "core/Text.h"

namespace yagura::models {

namespace {

constexpr auto maxShown = 300; // of a value in its row; the whole of it is copied

} // namespace

JsonTreeModel::JsonTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void JsonTreeModel::setTree(std::shared_ptr<const JsonTree> tree)
{
    if (m_tree == tree || (m_tree && tree && *m_tree == *tree))
        return; // the same bytes came again: what is open stays open
    beginResetModel();
    m_tree = std::move(tree);
    endResetModel();
}

void JsonTreeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, KeyColumn, ValueColumn);
}

const JsonNode& JsonTreeModel::node(const QModelIndex& index) const
{
    return m_tree->nodes[index.isValid() ? index.internalId() : 0];
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(node(parent).children[static_cast<size_t>(row)]));
}

QModelIndex JsonTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || !m_tree)
        return {};
    const auto up = node(child).parent;
    if (up <= 0)
        return {};
    return createIndex(m_tree->nodes[static_cast<size_t>(up)].row, 0, static_cast<quintptr>(up));
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!m_tree || m_tree->nodes.empty() || parent.column() > 0)
        return 0;
    return static_cast<int>(node(parent).children.size());
}

int JsonTreeModel::columnCount(const QModelIndex&) const
{
    return 2;
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& shown = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == KeyColumn ? core::cleanLine(shown.key, maxShown) : core::cleanLine(shown.value, maxShown);
    case PathRole:
        return jsonPath(*m_tree, static_cast<int>(index.internalId()));
    case SearchRole:
        return index.column() == KeyColumn ? shown.key : shown.value;
    case WholeValueRole:
        return shown.value;
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Name", "column of raw data") : tr("Value", "column of raw data");
}

} // namespace yagura::models
