// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/TimelineModel.h"

#include "models/ListMerge.h"
#include "models/TimelineText.h"
#include "models/Times.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

TimelineModel::TimelineModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void TimelineModel::setEntries(const std::vector<core::TimelineEntry>& entries, const QDateTime& now)
{
    m_now = now;
    mergeList<ListAccess>(*this, m_entries, entries);
}

void TimelineModel::clear()
{
    if (m_entries.empty())
        return;
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void TimelineModel::retranslate()
{
    if (!m_entries.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return TimelineText::sentence(entry);
    case Qt::AccessibleTextRole:
        return QStringList {Times::moment(entry.at, m_now), TimelineText::actor(entry), TimelineText::sentence(entry), TimelineText::body(entry)}.join(u' ');
    case TimeRole:
        return Times::moment(entry.at, m_now);
    case ActorRole:
        return TimelineText::actor(entry);
    case BodyRole:
        return TimelineText::body(entry);
    case ActorKindRole:
        return entry.actorKind;
    case TroubleRole:
        return entry.kind == "delivery_failed"_L1 || entry.kind == "delivery_refused"_L1;
    default:
        return {};
    }
}

} // namespace yagura::models
