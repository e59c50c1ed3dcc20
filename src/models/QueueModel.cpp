// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueModel.h"

#include "core/FirstResponse.h"

#include <algorithm>

namespace yagura::models {

namespace {

/// Calls `use` with each run of neighbouring numbers.
template <class Use>
void forEachRun(const std::vector<int>& sorted, Use use)
{
    for (size_t first = 0; first < sorted.size();) {
        auto last = first;
        while (last + 1 < sorted.size() && sorted[last + 1] == sorted[last] + 1)
            ++last;
        use(sorted[first], sorted[last]);
        first = last + 1;
    }
}

void sortOut(std::vector<int>& rows)
{
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
}

} // namespace

QueueModel::QueueModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

QString QueueModel::searchable(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toLower();
}

QueueModel::Row QueueModel::prepared(const core::WorkItem& item)
{
    const QStringList parts {item.title, item.host, item.service, item.customerName, item.customerReading, item.owner,
        u'#' + QString::number(item.id.value)};
    return {item, searchable(parts.join(u'\n')), false};
}

bool QueueModel::stays(const core::WorkItem& item) const
{
    return item.isOpen() || item.id == m_held;
}

bool QueueModel::isNewerThanKnown(const core::WorkItem& item) const
{
    if (const auto row = rowOf(item.id))
        return item.version > m_rows[static_cast<size_t>(*row)].item.version;
    const auto left = m_left.constFind(item.id);
    return left == m_left.constEnd() || item.version > *left;
}

void QueueModel::apply(const std::vector<core::WorkItem>& openItems)
{
    m_left.clear();
    QSet<core::ItemId> open;
    open.reserve(static_cast<qsizetype>(openItems.size()));
    for (const auto& item : openItems)
        open.insert(item.id);

    std::vector<int> gone;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const auto& item = m_rows[row].item;
        if (!open.contains(item.id) && item.id != m_held)
            gone.push_back(static_cast<int>(row));
    }
    remove(std::move(gone));
    merge(openItems);
}

void QueueModel::applyChanges(const std::vector<core::WorkItem>& items)
{
    std::vector<int> gone;
    std::vector<core::WorkItem> staying;
    for (const auto& item : items) {
        if (!isNewerThanKnown(item))
            continue;
        if (stays(item)) {
            staying.push_back(item);
            continue;
        }
        m_left.insert(item.id, item.version);
        if (const auto row = rowOf(item.id))
            gone.push_back(*row);
    }
    remove(std::move(gone));
    merge(staying);
}

void QueueModel::merge(const std::vector<core::WorkItem>& items)
{
    std::vector<int> changed;
    std::vector<core::WorkItem> fresh;
    QHash<core::ItemId, size_t> freshAt;
    for (const auto& item : items) {
        if (!isNewerThanKnown(item))
            continue;
        if (const auto row = rowOf(item.id)) {
            auto& known = m_rows[static_cast<size_t>(*row)];
            const auto pending = known.pending;
            known = prepared(item);
            known.pending = pending;
            changed.push_back(*row);
        } else if (const auto twice = freshAt.constFind(item.id); twice != freshAt.constEnd()) {
            if (item.version > fresh[*twice].version)
                fresh[*twice] = item;
        } else {
            freshAt.insert(item.id, fresh.size());
            fresh.push_back(item);
        }
    }
    tellChanged(std::move(changed), 0, columns - 1);
    append(fresh);
}

void QueueModel::append(const std::vector<core::WorkItem>& items)
{
    if (items.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(items.size()) - 1);
    m_rows.reserve(m_rows.size() + items.size());
    for (const auto& item : items) {
        m_left.remove(item.id);
        m_rows.push_back(prepared(item));
    }
    reindexFrom(first);
    endInsertRows();
}

void QueueModel::remove(std::vector<int> rows)
{
    if (rows.empty())
        return;
    sortOut(rows);
    std::vector<std::pair<int, int>> runs;
    forEachRun(rows, [&runs](int first, int last) { runs.emplace_back(first, last); });
    // From the back, so that the rows before keep their numbers.
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->second);
        for (auto row = run->first; row <= run->second; ++row)
            m_rowOf.remove(m_rows[static_cast<size_t>(row)].item.id);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->second + 1);
        reindexFrom(run->first);
        endRemoveRows();
    }
}

void QueueModel::reindexFrom(int row)
{
    for (auto at = static_cast<size_t>(row); at < m_rows.size(); ++at)
        m_rowOf.insert(m_rows[at].item.id, static_cast<int>(at));
}

void QueueModel::tellChanged(std::vector<int> rows, int firstColumn, int lastColumn, const QList<int>& roles)
{
    sortOut(rows);
    forEachRun(rows, [&](int first, int last) {
        emit dataChanged(index(first, firstColumn), index(last, lastColumn), roles);
    });
}

void QueueModel::setHeldItem(core::ItemId id)
{
    if (m_held == id)
        return;
    const auto before = m_held;
    m_held = id;
    if (const auto row = rowOf(before); row && !item(*row).isOpen()) {
        m_left.insert(before, item(*row).version);
        remove({*row});
    }
}

void QueueModel::advance(const QDateTime& now, std::vector<int> visibleRows)
{
    m_now = now;
    std::erase_if(visibleRows, [this](int row) { return row < 0 || row >= rowCount(); });
    tellChanged(std::move(visibleRows), AgeColumn, TimeLeftColumn);
}

void QueueModel::setStaleSources(const QSet<QString>& keys)
{
    if (keys == m_staleSources)
        return;
    const auto before = std::exchange(m_staleSources, keys);
    std::vector<int> changed;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const auto& sources = m_rows[row].item.sourceKeys;
        if (std::ranges::any_of(sources, [&](const QString& key) { return before.contains(key) != keys.contains(key); }))
            changed.push_back(static_cast<int>(row));
    }
    tellChanged(std::move(changed), 0, columns - 1);
}

void QueueModel::setPending(core::ItemId id, bool pending)
{
    const auto row = rowOf(id);
    if (!row || m_rows[static_cast<size_t>(*row)].pending == pending)
        return;
    m_rows[static_cast<size_t>(*row)].pending = pending;
    tellChanged({*row}, TitleColumn, TitleColumn, {PendingRole});
}

const core::WorkItem& QueueModel::item(int row) const
{
    return m_rows[static_cast<size_t>(row)].item;
}

std::optional<int> QueueModel::rowOf(core::ItemId id) const
{
    const auto found = m_rowOf.constFind(id);
    return found == m_rowOf.constEnd() ? std::nullopt : std::optional(*found);
}

const QDateTime& QueueModel::now() const
{
    return m_now;
}

const QString& QueueModel::searchText(int row) const
{
    return m_rows[static_cast<size_t>(row)].search;
}

QueueCounts QueueModel::counts() const
{
    QueueCounts counts;
    for (const auto& row : m_rows) {
        const auto& item = row.item;
        if (!item.isOpen())
            continue;
        ++counts.all;
        counts.unowned += item.owner.isEmpty() && !item.recoveredAt ? 1 : 0;
        counts.watching += item.state == core::ItemState::Watching ? 1 : 0;
        counts.escalated += item.state == core::ItemState::Escalated ? 1 : 0;
        counts.recovered += item.recoveredAt ? 1 : 0;
        counts.late += core::firstResponse(item, m_now).state == core::FirstResponse::State::Late ? 1 : 0;
    }
    return counts;
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QStringList QueueModel::staleMarks(const core::WorkItem& item) const
{
    QStringList marks;
    for (qsizetype at = 0; at < item.sourceKeys.size() && at < item.sources.size(); ++at) {
        if (m_staleSources.contains(item.sourceKeys[at]))
            marks.append(item.sources[at]);
    }
    return marks;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = m_rows[static_cast<size_t>(index.row())];
    const auto& item = row.item;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return tip(row, index.column());
    case IdRole:
        return item.id.value;
    case SeverityRole:
        return static_cast<int>(item.severity);
    case StateRole:
        return static_cast<int>(item.state);
    case ClockStateRole:
        return static_cast<int>(core::firstResponse(item, m_now).state);
    case ShareRole:
        return core::firstResponse(item, m_now).share;
    case SourcesRole:
        return item.sources;
    case StaleMarksRole:
        return staleMarks(item);
    case FiresRole:
        return item.fires;
    case RecoveredRole:
        return item.recoveredAt.has_value();
    case MutedRole:
        return item.muted;
    case DeliveriesWaitingRole:
        return item.deliveriesWaiting;
    case DeliveriesFailedRole:
        return item.deliveriesFailed;
    case PendingRole:
        return row.pending;
    case UnownedRole:
        return item.state == core::ItemState::New && item.owner.isEmpty() && !item.recoveredAt;
    default:
        return {};
    }
}

void QueueModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

} // namespace yagura::models
