// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/DeliveryModel.h"

#include "models/ListMerge.h"
#include "models/Times.h"
#include "models/VendorAdvice.h"
#include "models/Words.h"

#include <algorithm>

namespace yagura::models {

DeliveryModel::DeliveryModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void DeliveryModel::setDeliveries(std::vector<core::Delivery> deliveries, const QDateTime& now)
{
    m_now = now;
    std::ranges::sort(deliveries, [](const auto& a, const auto& b) { return a.id > b.id; });
    mergeList<ListAccess>(*this, m_deliveries, deliveries);
}

void DeliveryModel::clear()
{
    if (m_deliveries.empty())
        return;
    beginResetModel();
    m_deliveries.clear();
    endResetModel();
}

void DeliveryModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_deliveries.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int DeliveryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_deliveries.size());
}

int DeliveryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString DeliveryModel::text(const core::Delivery& delivery, int column) const
{
    switch (column) {
    case TimeColumn:
        return Times::moment(delivery.sentAt.value_or(delivery.createdAt), m_now);
    case VendorColumn:
        return Words::vendor(delivery.sourceKind);
    case KindColumn:
        return Words::deliveryKind(delivery.kind);
    case StateColumn:
        if (delivery.state == core::DeliveryState::Waiting && delivery.attempts > 0)
            return delivery.nextAt ? tr("Try %1 at %2").arg(QString::number(delivery.attempts + 1), Times::moment(*delivery.nextAt, m_now))
                                   : tr("Waiting, tried %n time(s)", nullptr, delivery.attempts);
        return Words::deliveryState(delivery.state);
    case WordsColumn:
        return VendorAdvice::inWords(delivery.vendorWords);
    default:
        return {};
    }
}

QVariant DeliveryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& delivery = m_deliveries[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(delivery, index.column());
    case IdRole:
        return delivery.id.value;
    case StateRole:
        return static_cast<int>(delivery.state);
    case CanRetryRole:
        return delivery.state == core::DeliveryState::Waiting || delivery.state == core::DeliveryState::Failed
            || delivery.state == core::DeliveryState::Refused;
    default:
        return {};
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time", "column");
    case VendorColumn:
        return tr("Vendor", "column");
    case KindColumn:
        return tr("What", "column");
    case StateColumn:
        return tr("State", "column");
    case WordsColumn:
        return tr("The vendor's words", "column");
    default:
        return {};
    }
}

} // namespace yagura::models
