// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueModel.h"

#include <algorithm>

// How the rows of the queue become other rows, told as what it is.
namespace yagura::models {

namespace {

/// More runs than this are told as one range at the end and one change of layout: each run costs every view a walk over
/// all of its rows.
constexpr size_t mostRuns = 16;
constexpr auto mostMoves = 8;
constexpr size_t mostChanges = 256;

struct Run
{
    int first = 0;
    int last = 0;
};

/// The runs of neighbouring rows that `picks` picks.
template <class Picks>
std::vector<Run> runsOf(int rows, Picks picks)
{
    std::vector<Run> runs;
    for (auto row = 0; row < rows; ++row) {
        if (!picks(row))
            continue;
        if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    return runs;
}

} // namespace

/// Where each line is.
class QueueModel::Places final
{
public:
    Places(const std::vector<QueueLine>& lines, size_t slotCount, size_t groupCount)
        : m_slots(slotCount, -1)
        , m_groups(groupCount, -1)
    {
        for (size_t at = 0; at < lines.size(); ++at)
            (lines[at].isGroup() ? m_groups[static_cast<size_t>(lines[at].group())] : m_slots[static_cast<size_t>(lines[at].slot())]) = static_cast<int>(at);
    }

    [[nodiscard]] int of(QueueLine line) const
    {
        const auto& places = line.isGroup() ? m_groups : m_slots;
        const auto number = static_cast<size_t>(line.isGroup() ? line.group() : line.slot());
        return number < places.size() ? places[number] : -1;
    }

private:
    std::vector<int> m_slots;
    std::vector<int> m_groups;
};

int QueueModel::rowOfLine(QueueLine line) const
{
    const auto& rows = line.isGroup() ? m_rowOfGroup : m_rowOfSlot;
    const auto number = static_cast<size_t>(line.isGroup() ? line.group() : line.slot());
    return number < rows.size() ? rows[number] : -1;
}

void QueueModel::place(size_t from)
{
    for (auto at = from; at < m_lines.size(); ++at) {
        const auto line = m_lines[at];
        if (line.isGroup()) {
            if (m_rowOfGroup.size() <= static_cast<size_t>(line.group()))
                m_rowOfGroup.resize(static_cast<size_t>(line.group()) + 1, -1);
            m_rowOfGroup[static_cast<size_t>(line.group())] = static_cast<int>(at);
        } else {
            m_rowOfSlot[static_cast<size_t>(line.slot())] = static_cast<int>(at);
        }
    }
}

void QueueModel::show(std::vector<QueueLine> next)
{
    m_facts.clear();
    if (next == m_lines)
        return;
    if (!step(next))
        rearrange(next);
    Q_ASSERT(m_lines == next);
}

/// Small changes, one by one. Answers whether the lines are what they are to be.
bool QueueModel::step(const std::vector<QueueLine>& next)
{
    const Places places(next, m_rowOfSlot.size(), std::max(m_rowOfGroup.size(), static_cast<size_t>(m_order.groups())));
    const auto going = runsOf(rowCount(), [&](int row) { return places.of(m_lines[static_cast<size_t>(row)]) < 0; });
    const auto coming = runsOf(static_cast<int>(next.size()), [&](int row) { return rowOfLine(next[static_cast<size_t>(row)]) < 0; });
    if (going.size() + coming.size() > mostRuns)
        return false;

    std::vector<QueueLine> kept;
    kept.reserve(next.size());
    for (const auto line : next) {
        if (rowOfLine(line) >= 0)
            kept.push_back(line);
    }
    // From the back, so that the rows before keep their numbers.
    for (auto run = going.rbegin(); run != going.rend(); ++run)
        removeLines(run->first, run->last);
    if (!moveInto(kept))
        return false;
    for (const auto& run : coming)
        insertLines(run.first, {next.begin() + run.first, next.begin() + run.last + 1});
    return true;
}

/// Moves single rows until the lines are `target`, which holds the same ones. Gives up where that takes too many.
bool QueueModel::moveInto(const std::vector<QueueLine>& target)
{
    for (auto moves = 0; m_lines != target; ++moves) {
        if (moves == mostMoves)
            return false;
        const auto [have, want] = std::ranges::mismatch(m_lines, target);
        const auto at = static_cast<int>(have - m_lines.begin());
        // Either the line here has gone further down, or the one that is wanted here has come up.
        const auto goesDown = have + 1 != m_lines.end() && *(have + 1) == *want;
        auto from = goesDown ? at : rowOfLine(*want);
        auto to = at;
        if (goesDown) {
            const auto place = std::ranges::find(target.begin() + at, target.end(), *have);
            to = static_cast<int>(place - target.begin()) + 1;
        }
        beginMoveRows({}, from, from, {}, to);
        const auto begin = m_lines.begin();
        if (goesDown)
            std::rotate(begin + from, begin + from + 1, begin + to);
        else
            std::rotate(begin + to, begin + from, begin + from + 1);
        place(static_cast<size_t>(at));
        endMoveRows();
    }
    return true;
}

/// A large change: newcomers come at the end in one range, one change of layout puts all in place, and what is to go
/// goes from the end in one range.
void QueueModel::rearrange(const std::vector<QueueLine>& next)
{
    std::vector<QueueLine> coming;
    for (const auto line : next) {
        if (rowOfLine(line) < 0)
            coming.push_back(line);
    }
    if (!coming.empty())
        insertLines(rowCount(), coming);

    const Places places(next, m_rowOfSlot.size(), std::max(m_rowOfGroup.size(), static_cast<size_t>(m_order.groups())));
    auto target = next;
    for (const auto line : m_lines) {
        if (places.of(line) < 0)
            target.push_back(line);
    }
    if (target != m_lines) {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        const auto before = std::exchange(m_lines, std::move(target));
        place();
        const auto from = persistentIndexList();
        QModelIndexList to;
        to.reserve(from.size());
        for (const auto& index : from)
            to.append(createIndex(rowOfLine(before[static_cast<size_t>(index.row())]), index.column()));
        changePersistentIndexList(from, to);
        emit layoutChanged({}, VerticalSortHint);
    }
    if (m_lines.size() > next.size())
        removeLines(static_cast<int>(next.size()), rowCount() - 1);
}

void QueueModel::insertLines(int first, const std::vector<QueueLine>& lines)
{
    beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.begin() + first, lines.begin(), lines.end());
    place(static_cast<size_t>(first));
    endInsertRows();
}

void QueueModel::removeLines(int first, int last)
{
    beginRemoveRows({}, first, last);
    for (auto row = first; row <= last; ++row) {
        const auto line = m_lines[static_cast<size_t>(row)];
        (line.isGroup() ? m_rowOfGroup[static_cast<size_t>(line.group())] : m_rowOfSlot[static_cast<size_t>(line.slot())]) = -1;
    }
    m_lines.erase(m_lines.begin() + first, m_lines.begin() + last + 1);
    place(static_cast<size_t>(first));
    endRemoveRows();
}

void QueueModel::tellChanged(std::vector<int> rows, int firstColumn, int lastColumn, const QList<int>& roles)
{
    if (rows.empty())
        return;
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    std::vector<Run> runs;
    for (const auto row : rows) {
        if (!runs.empty() && runs.back().last == row - 1)
            runs.back().last = row;
        else
            runs.push_back({row, row});
    }
    if (runs.size() > mostChanges)
        runs = {{rows.front(), rows.back()}};
    for (const auto& run : runs)
        emit dataChanged(index(run.first, firstColumn), index(run.last, lastColumn), roles);
}

void QueueModel::tellAllChanged()
{
    m_facts.clear();
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

std::optional<int> QueueModel::rowOf(core::ItemId id) const
{
    const auto slot = m_items.slotOf(id);
    const auto row = slot ? rowOfLine({*slot}) : -1;
    return row < 0 ? std::nullopt : std::optional(row);
}

int QueueModel::headOf(int row) const
{
    if (row < 0 || row >= rowCount() || m_order.grouping() == Grouping::None)
        return -1;
    if (isGroup(row))
        return row;
    for (auto at = row; at >= 0; --at) {
        if (isGroup(at))
            return at;
    }
    return -1;
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isGroup(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace yagura::models
