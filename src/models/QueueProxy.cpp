// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueProxy.h"

#include "models/QueueModel.h"

#include "core/FirstResponse.h"

#include <algorithm>
#include <tuple>

namespace yagura::models {

namespace {

auto urgency(const core::WorkItem& item)
{
    const auto stopped = item.respondedAt || item.resolvedAt || item.recoveredAt;
    // Once the clock has stopped the due time says nothing: severity and age do.
    return std::tuple(stopped, item.recoveredAt.has_value(), stopped ? 0 : item.dueAt.toSecsSinceEpoch(),
        -static_cast<int>(item.severity), item.openedAt.toMSecsSinceEpoch(), item.id.value);
}

} // namespace

QueueProxy::QueueProxy(QueueModel& queue, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_queue(queue)
{
    setSourceModel(&queue);
    sort(QueueModel::SeverityColumn);
}

void QueueProxy::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    invalidateRowsFilter();
}

void QueueProxy::setSearch(const QString& text)
{
    auto words = QueueModel::searchable(text).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateRowsFilter();
}

bool QueueProxy::isFiltering() const
{
    return m_show != Show::All || !m_words.isEmpty();
}

void QueueProxy::refilterByClock()
{
    if (m_show == Show::Late)
        invalidateRowsFilter();
}

bool QueueProxy::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const
{
    if (sourceParent.isValid())
        return false;
    const auto& item = m_queue.item(sourceRow);
    const auto shown = [&] {
        switch (m_show) {
        case Show::Unowned:
            return item.owner.isEmpty() && !item.recoveredAt;
        case Show::Watching:
            return item.state == core::ItemState::Watching;
        case Show::Escalated:
            return item.state == core::ItemState::Escalated;
        case Show::Recovered:
            return item.recoveredAt.has_value();
        case Show::Late:
            return core::firstResponse(item, m_queue.now()).state == core::FirstResponse::State::Late;
        case Show::All:
            break;
        }
        return true;
    }();
    return shown && std::ranges::all_of(m_words, [&](const QString& word) { return m_queue.searchText(sourceRow).contains(word); });
}

bool QueueProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    return urgency(m_queue.item(left.row())) < urgency(m_queue.item(right.row()));
}

} // namespace yagura::models
