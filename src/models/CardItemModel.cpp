// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/CardItemModel.h"

#include "core/ItemState.h"
#include "core/Text.h"
#include "models/ListMerge.h"
#include "models/PlainTip.h"
#include "models/TimelineText.h"
#include "models/Times.h"
#include "models/Words.h"

namespace yagura::models {

CardItemModel::CardItemModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CardItemModel::setItems(const std::vector<core::CardItem>& items, const QDateTime& now)
{
    m_now = now;
    mergeList<ListAccess>(*this, m_items, items);
}

void CardItemModel::retranslate()
{
    if (!m_items.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int CardItemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int CardItemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString CardItemModel::text(const core::CardItem& item, int column) const
{
    switch (column) {
    case TimeColumn:
        return Times::shortMoment(item.resolvedAt.value_or(item.openedAt), m_now);
    case TitleColumn:
        return core::cleanLine(item.title);
    default: {
        const auto state = Words::state(core::itemStateFromName(item.state));
        return item.owner.isEmpty() ? state : tr("%1 · %2", "state of an item and who has it").arg(state, item.owner);
    }
    }
}

QVariant CardItemModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? TimelineText::absolute(item.resolvedAt.value_or(item.openedAt)) : plainTip(text(item, index.column()).left(2000));
    case Qt::AccessibleTextRole:
        return index.column() == TimeColumn ? tr("%1, %2", "severity, time").arg(Words::severity(item.severity), text(item, TimeColumn)) : text(item, index.column());
    case IdRole:
        return item.id.value;
    case SeverityRole:
        return static_cast<int>(item.severity);
    default:
        return {};
    }
}

} // namespace yagura::models
