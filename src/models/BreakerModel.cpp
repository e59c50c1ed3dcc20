// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/BreakerModel.h"

#include "models/ListMerge.h"
#include "models/PlainTip.h"
#include "models/Times.h"
#include "models/Words.h"

#include <QStringList>

namespace yagura::models {

BreakerModel::BreakerModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void BreakerModel::setBreakers(const std::vector<core::ServiceLevel::Breaker>& breakers, const QDateTime& now)
{
    m_now = now;
    mergeList<ListAccess>(*this, m_breakers, breakers);
}

void BreakerModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_breakers.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int BreakerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_breakers.size());
}

int BreakerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant BreakerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& breaker = m_breakers[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return breaker.id.value;
    case SeverityRole:
        return static_cast<int>(breaker.severity);
    case Qt::DisplayRole:
        switch (index.column()) {
        case FiredColumn:
            return Times::shortMoment(breaker.firedAt, m_now);
        case LateColumn:
            return breaker.respondedAt ? Times::span(breaker.late)
                                       : tr("%1, open", "late by, not answered yet").arg(Times::span(breaker.late));
        case CustomerColumn:
            return breaker.customerName;
        default:
            return breaker.title;
        }
    case Qt::ToolTipRole:
        return plainTip(breaker.title.left(2000));
    case Qt::AccessibleTextRole:
        if (index.column() == FiredColumn)
            return tr("%1, fired %2", "severity, time").arg(Words::severity(breaker.severity), Times::shortMoment(breaker.firedAt, m_now));
        return data(index);
    default:
        return {};
    }
}

QVariant BreakerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FiredColumn:
        return tr("Fired", "column");
    case LateColumn:
        return tr("Late by", "column");
    case CustomerColumn:
        return tr("Customer", "column");
    default:
        return tr("Title", "column");
    }
}

} // namespace yagura::models
