// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/TimelineFilter.h"

#include <algorithm>

namespace yagura::models {

TimelineFilter::TimelineFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
}

bool TimelineFilter::showsAll() const
{
    return std::ranges::none_of(m_chosen, [](bool chosen) { return chosen; });
}

void TimelineFilter::setShown(TimelineModel::Group group, bool shown)
{
    auto& chosen = m_chosen[static_cast<size_t>(group)];
    if (chosen == shown)
        return;
    chosen = shown;
    invalidateFilter();
}

void TimelineFilter::showAll()
{
    if (showsAll())
        return;
    m_chosen = {};
    invalidateFilter();
}

bool TimelineFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto index = sourceModel()->index(row, 0, parent);
    // The row of what is older stays: what is looked for may be there.
    return showsAll() || index.data(TimelineModel::OlderRole).toBool() || m_chosen[index.data(TimelineModel::GroupRole).toUInt()];
}

} // namespace yagura::models
