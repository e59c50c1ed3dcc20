// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/NoiseModel.h"

#include "models/ListMerge.h"
#include "models/NameOrder.h"
#include "models/PlainTip.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace yagura::models {

NoiseModel::NoiseModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void NoiseModel::setRows(const std::vector<core::NoiseChart::Row>& rows)
{
    auto loudest = 1;
    for (const auto& row : rows)
        loudest = std::max(loudest, row.items);
    std::vector<Entry> entries;
    entries.reserve(rows.size());
    for (const auto& row : rows)
        entries.push_back({{row.sourceId, row.monitor}, row, loudest, 0});
    const NameOrder order;
    std::vector<NameOrder::Key> names;
    names.reserve(rows.size());
    for (const auto& row : rows)
        names.push_back(order.key(row.name));
    std::vector<size_t> places(rows.size());
    std::iota(places.begin(), places.end(), size_t {0});
    std::ranges::stable_sort(places, [&names](size_t one, size_t other) { return names[one].compare(names[other]) < 0; });
    for (size_t at = 0; at < places.size(); ++at)
        entries[places[at]].place = static_cast<int>(at);
    mergeList<ListAccess>(*this, m_rows, entries);
}

void NoiseModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int NoiseModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NoiseModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString NoiseModel::text(const core::NoiseChart::Row& row, int column)
{
    switch (column) {
    case ItemsColumn:
        return QLocale().toString(row.items);
    case MinutesColumn:
        return tr("%1 min", "minutes that people spent").arg(QLocale().toString(row.minutes));
    case UntouchedColumn:
        return tr("%1 %", "share").arg(QLocale().toString(row.untouchedShare * 100, 'f', 0));
    default:
        return row.name;
    }
}

QVariant NoiseModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& [id, row, loudest, place] = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return column == MonitorColumn ? QVariant() : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return plainTip(tr("%1 (%2, monitor %3)", "name, source, vendor's id").arg(row.name.left(2000), row.sourceKey, row.monitor));
    case ShareRole:
        return column == ItemsColumn ? QVariant(static_cast<double>(row.items) / loudest) : column == UntouchedColumn ? QVariant(row.untouchedShare) : QVariant();
    case NamelessRole:
        return row.name.isEmpty() || row.name == row.monitor;
    case SortRole:
        return column == ItemsColumn ? QVariant(row.items)
            : column == MinutesColumn ? QVariant(row.minutes)
            : column == UntouchedColumn ? QVariant(row.untouchedShare) : QVariant(place);
    default:
        return {};
    }
}

QVariant NoiseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == MonitorColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (section == MinutesColumn)
            return tr("From a person's acknowledge to a person's resolve, summed over its items");
        if (section == UntouchedColumn)
            return tr("The share of its items on which no person did anything");
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MonitorColumn:
        return tr("Monitor", "column");
    case ItemsColumn:
        return tr("Alerts", "column");
    case MinutesColumn:
        return tr("Time of people", "column");
    default:
        return tr("Without action", "column");
    }
}

} // namespace yagura::models
