// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QSet>

#include <algorithm>
#include <vector>

namespace yagura::models {

/// Turns `have` into `want`, telling the views only what differs. Entries with the same id are the same row.
/// Shape: both in the same order, ids unique. Where the order itself changed, rows leave and come again.
/// `Access` is a friend of the model that opens its protected begin and end functions.
template <class Access, class T, class Model>
void mergeList(Model& model, std::vector<T>& have, const std::vector<T>& want)
{
    // By hash: a history may have ten thousand lines, and is merged at every change.
    const auto idsOf = [](const std::vector<T>& list) {
        QSet<decltype(T::id)> ids;
        ids.reserve(static_cast<qsizetype>(list.size()));
        for (const auto& entry : list)
            ids.insert(entry.id);
        return ids;
    };
    const auto wanted = idsOf(want);
    for (auto row = static_cast<int>(have.size()) - 1; row >= 0; --row) {
        if (!wanted.contains(have[static_cast<size_t>(row)].id)) {
            Access::beginRemove(model, row, row);
            have.erase(have.begin() + row);
            Access::endRemove(model);
        }
    }
    const auto known = idsOf(have);
    for (size_t at = 0; at < want.size(); ++at) {
        const auto row = static_cast<int>(at);
        if (at < have.size() && have[at].id == want[at].id) {
            if (!(have[at] == want[at])) {
                have[at] = want[at];
                emit model.dataChanged(model.index(row, 0), model.index(row, model.columnCount() - 1));
            }
            continue;
        }
        if (known.contains(want[at].id)) {
            const auto moved = std::ranges::find_if(have, [&](const T& entry) { return entry.id == want[at].id; });
            const auto from = static_cast<int>(moved - have.begin());
            Access::beginRemove(model, from, from);
            have.erase(moved);
            Access::endRemove(model);
        }
        auto last = at;
        while (last + 1 < want.size() && !known.contains(want[last + 1].id))
            ++last;
        Access::beginInsert(model, row, static_cast<int>(last));
        have.insert(have.begin() + row, want.begin() + row, want.begin() + static_cast<int>(last) + 1);
        Access::endInsert(model);
        at = last;
    }
}

/// Friend of a list or table model that is filled by mergeList.
struct ListAccess
{
    template <class Model>
    static void beginRemove(Model& model, int first, int last)
    {
        model.beginRemoveRows({}, first, last);
    }
    template <class Model>
    static void endRemove(Model& model)
    {
        model.endRemoveRows();
    }
    template <class Model>
    static void beginInsert(Model& model, int first, int last)
    {
        model.beginInsertRows({}, first, last);
    }
    template <class Model>
    static void endInsert(Model& model)
    {
        model.endInsertRows();
    }
};

} // namespace yagura::models
