// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/SourceListModel.h"

#include "models/PlainTip.h"
#include "models/SourceText.h"
#include "models/Times.h"
#include "models/Words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::models {

SourceListModel::SourceListModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void SourceListModel::setCards(const std::vector<core::SourceCard>& cards)
{
    // By key, which both lists are sorted by: rows leave, come and change one by one, so that a selection holds.
    for (auto row = static_cast<int>(m_cards.size()) - 1; row >= 0; --row) {
        const auto& key = m_cards[static_cast<size_t>(row)].config.key;
        if (std::ranges::none_of(cards, [&key](const auto& card) { return card.config.key == key; })) {
            beginRemoveRows({}, row, row);
            m_cards.erase(m_cards.begin() + row);
            endRemoveRows();
        }
    }
    for (size_t at = 0; at < cards.size(); ++at) {
        const auto row = static_cast<int>(at);
        if (at < m_cards.size() && m_cards[at].config.key == cards[at].config.key) {
            if (m_cards[at] == cards[at])
                continue;
            m_cards[at] = cards[at];
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else {
            beginInsertRows({}, row, row);
            m_cards.insert(m_cards.begin() + row, cards[at]);
            endInsertRows();
        }
    }
}

bool SourceListModel::setStatuses(const std::vector<core::SourceStatus>& statuses)
{
    auto same = statuses.size() == m_cards.size();
    for (const auto& status : statuses) {
        const auto found = std::ranges::find_if(m_cards, [&](const auto& card) { return card.config.key == status.key; });
        if (found == m_cards.end()) {
            same = false;
            continue;
        }
        const auto& before = found->status;
        same = same && before.name == status.name && before.paused == status.paused && before.intervalSeconds == status.intervalSeconds
            && before.holder == status.holder && before.badRecords == status.badRecords;
        if (before == status)
            continue;
        found->status = status;
        const auto row = static_cast<int>(found - m_cards.begin());
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    return same;
}

void SourceListModel::advance(const QDateTime& now)
{
    const auto before = std::exchange(m_now, now);
    for (size_t at = 0; at < m_cards.size(); ++at) {
        const auto& card = m_cards[at];
        const auto age = [&](const QDateTime& instant) {
            return card.status.lastGoodAt ? Times::ago(std::chrono::seconds(card.status.lastGoodAt->secsTo(instant))) : QString();
        };
        if (before.isValid() && age(before) == age(now) && core::freshness(card.status, before) == core::freshness(card.status, now))
            continue;
        // The mark before the name is of the freshness as well.
        emit dataChanged(index(static_cast<int>(at), NameColumn), index(static_cast<int>(at), LastGoodColumn));
    }
}

void SourceListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_cards.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const core::SourceCard* SourceListModel::card(const QString& key) const
{
    const auto found = std::ranges::find_if(m_cards, [&key](const auto& card) { return card.config.key == key; });
    return found == m_cards.end() ? nullptr : &*found;
}

int SourceListModel::troubled() const
{
    return static_cast<int>(std::ranges::count_if(m_cards, [this](const auto& card) { return core::freshness(card.status, m_now) != core::Freshness::Fresh; }));
}

int SourceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

int SourceListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SourceListModel::text(const core::SourceCard& card, int column) const
{
    const auto& status = card.status;
    switch (column) {
    case NameColumn:
        return SourceText::name(status);
    case KindColumn:
        return Words::vendor(status.kind);
    case StateColumn:
        return SourceText::state(card, m_now);
    case LastGoodColumn:
        return status.lastGoodAt ? Times::ago(std::chrono::seconds(status.lastGoodAt->secsTo(m_now))) : tr("never", "last good poll");
    case LagColumn:
        return status.lagMs >= 0 ? tr("%1 ms", "duration of a poll").arg(status.lagMs) : u"—"_s;
    case BudgetColumn:
        return status.rateLimit > 0 ? SourceText::budget(status) : u"—"_s;
    case HolderColumn:
        return SourceText::holder(card);
    case UnreadableColumn:
        return card.badRecordsKept > 0 ? QString::number(card.badRecordsKept) : u"—"_s;
    default:
        return {};
    }
}

QVariant SourceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& card = m_cards[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(card, index.column());
    case Qt::ToolTipRole:
        if (index.column() == LastGoodColumn && card.status.lastGoodAt)
            return Times::moment(*card.status.lastGoodAt, m_now);
        // A holder's name and an error may hold anybody's words: never to be taken for rich text.
        return plainTip(text(card, index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column and value").arg(headerData(index.column(), Qt::Horizontal).toString(), text(card, index.column()));
    case KeyRole:
        return card.config.key;
    case FreshnessRole:
        return static_cast<int>(core::freshness(card.status, m_now));
    default:
        return {};
    }
}

QVariant SourceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Source", "column");
    case KindColumn:
        return tr("Vendor", "column");
    case StateColumn:
        return tr("State", "column");
    case LastGoodColumn:
        return tr("Last good poll", "column");
    case LagColumn:
        return tr("Poll takes", "column");
    case BudgetColumn:
        return tr("Requests left", "column");
    case HolderColumn:
        return tr("Polled by", "column");
    case UnreadableColumn:
        return tr("Unreadable", "column");
    default:
        return {};
    }
}

} // namespace yagura::models
