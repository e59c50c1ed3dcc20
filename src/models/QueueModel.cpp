// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/QueueModel.h"

#include "core/FirstResponse.h"

#include <QElapsedTimer>

#include <algorithm>

// What comes in and what is asked of the queue; how its rows change is in QueueLines.cpp, what they say in QueueWords.cpp.
namespace yagura::models {

namespace {

/// So many rows are taken at once; more, in slices.
constexpr size_t atOnce = 500;
/// After so long the event loop has its turn: half a frame.
constexpr qint64 sliceMs = 8;

SortBy sortOf(int column)
{
    switch (column) {
    case QueueModel::SeverityColumn:
        return SortBy::Severity;
    case QueueModel::AgeColumn:
        return SortBy::Age;
    case QueueModel::CustomerColumn:
        return SortBy::Customer;
    case QueueModel::TitleColumn:
        return SortBy::Title;
    case QueueModel::StateColumn:
        return SortBy::State;
    case QueueModel::OwnerColumn:
        return SortBy::Owner;
    case QueueModel::SourcesColumn:
        return SortBy::Source;
    default:
        return SortBy::Urgency;
    }
}

} // namespace

QueueModel::QueueModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_order(m_items)
{
    m_slice.setSingleShot(true);
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, [this] { work(false); });
}

QString QueueModel::searchable(const QString& text)
{
    return core::folded(text);
}

int QueueModel::columnOf(SortBy by)
{
    for (auto column = 0; column < columns; ++column) {
        if (by != SortBy::Urgency && sortOf(column) == by)
            return column;
    }
    return -1;
}

void QueueModel::apply(const std::vector<core::WorkItem>& openItems)
{
    receive(openItems, true);
}

void QueueModel::applyChanges(const std::vector<core::WorkItem>& items)
{
    receive(items, false);
}

void QueueModel::receive(const std::vector<core::WorkItem>& items, bool isSnapshot)
{
    const auto idle = m_inbox.empty() && m_touched.empty();
    m_inbox.push_back({items, isSnapshot});
    if (idle && items.size() <= atOnce)
        work(true);
    else
        m_slice.start();
}

void QueueModel::work(bool untilDone)
{
    QElapsedTimer time;
    time.start();
    const auto isOver = [&] { return !untilDone && time.elapsed() >= sliceMs; };
    std::vector<int> touched;
    const auto take = [&] {
        // Told between slices, so that what is sorted at once stays small.
        touch(touched);
        touched.clear();
    };
    while (!m_inbox.empty()) {
        auto& batch = m_inbox.front();
        if (batch.isSnapshot && batch.next == 0)
            m_items.beginSnapshot();
        while (batch.next < batch.items.size()) {
            if (const auto slot = m_items.take(std::move(batch.items[batch.next++])))
                touched.push_back(*slot);
            if (batch.next % 64 == 0 && isOver()) {
                take();
                m_slice.start();
                return;
            }
        }
        if (batch.isSnapshot) {
            const auto missing = m_items.endSnapshot();
            touched.insert(touched.end(), missing.begin(), missing.end());
        }
        m_inbox.pop_front();
    }
    take();
    if (isOver()) {
        m_slice.start(); // showing them is a piece of work of its own
        return;
    }
    publish();
    emit filled();
}

/// Puts slots that came, changed or left into the order, and remembers that they are to be told.
void QueueModel::touch(std::vector<int>& slotNumbers)
{
    std::ranges::sort(slotNumbers);
    slotNumbers.erase(std::ranges::unique(slotNumbers).begin(), slotNumbers.end());
    m_order.merge(slotNumbers);
    m_touched.insert(m_touched.end(), slotNumbers.begin(), slotNumbers.end());
}

/// Tells what was touched: in place now, and by moving rows as soon as nobody's hand is on them.
void QueueModel::publish(bool now)
{
    m_rowOfSlot.resize(static_cast<size_t>(m_items.slotCount()), -1);
    const auto before = waiting();
    auto arranged = false;
    const auto touched = std::exchange(m_touched, {});
    const auto still = !now && m_mustStayStill && m_mustStayStill();
    std::vector<int> rows;
    for (const auto slot : touched) {
        const auto& row = m_items.at(slot);
        const auto stays = still || !row.gone || row.item.id == m_order.held();
        if (const auto at = m_rowOfSlot[static_cast<size_t>(slot)]; at >= 0 && stays)
            rows.push_back(at);
        if (row.gone)
            m_gone.push_back(slot);
    }
    if (!touched.empty()) {
        m_settled = false;
        m_facts.clear();
        tellChanged(std::move(rows), 0, columns - 1);
    }
    if (still) {
        for (const auto slot : touched) {
            const auto& row = m_items.at(slot);
            const auto group = m_order.groupOf(slot);
            const auto isInside = group >= 0 && m_order.isCollapsed(group) && rowOfLine(QueueLine::ofGroup(group)) >= 0;
            if (!row.gone && m_rowOfSlot[static_cast<size_t>(slot)] < 0 && m_order.accepts(slot) && !isInside)
                m_waiting.insert(slot);
            else
                m_waiting.erase(slot);
        }
    } else if (!m_settled || now) {
        m_waiting.clear();
        m_order.arrange();
        show(m_order.lines());
        for (const auto slot : std::exchange(m_gone, {})) {
            const auto& row = m_items.at(slot);
            if (row.used && row.gone && row.item.id != m_order.held())
                m_items.release(slot);
        }
        m_settled = true;
        arranged = true;
    }
    // A head says what its rows have in common, and the rows leave it out: one that changes may change them all.
    if (m_order.grouping() != Grouping::None && (arranged || !touched.empty()))
        tellAllChanged();
    if (!touched.empty())
        emit countsChanged();
    if (waiting() != before)
        emit waitingChanged(waiting());
}

void QueueModel::setStillness(std::function<bool()> mustStayStill)
{
    m_mustStayStill = std::move(mustStayStill);
}

void QueueModel::settle()
{
    if (!m_settled && m_inbox.empty())
        publish();
}

void QueueModel::showWaiting()
{
    publish(true);
}

std::vector<core::ItemId> QueueModel::waitingItems() const
{
    std::vector<core::ItemId> ids;
    for (const auto slot : m_waiting)
        ids.push_back(m_items.at(slot).item.id);
    return ids;
}

void QueueModel::setHeldItem(core::ItemId id)
{
    const auto before = m_order.held();
    if (!m_order.setHeld(id))
        return;
    // The one before may go now; the new one stays, though it may have gone under the hand already.
    std::vector<int> slotNumbers;
    for (const auto each : {before, id}) {
        if (const auto slot = m_items.slotOf(each); slot && (m_items.at(*slot).gone || m_order.isKept(*slot)))
            slotNumbers.push_back(*slot);
    }
    if (slotNumbers.empty())
        return;
    touch(slotNumbers);
    publish();
}

void QueueModel::advance(const QDateTime& now, std::vector<int> visibleRows)
{
    auto turned = m_items.advance(now);
    std::erase_if(visibleRows, [this](int row) { return row < 0 || row >= rowCount() || isGroup(row); });
    tellChanged(std::move(visibleRows), AgeColumn, TimeLeftColumn);
    if (turned.empty())
        return;
    if (m_order.choice().testFlag(core::Facet::Late) || m_order.query().asksForLate()) {
        touch(turned);
        publish();
        return;
    }
    if (m_order.grouping() != Grouping::None)
        tellAllChanged(); // how many are late stands in the heads
    emit countsChanged();
}

void QueueModel::setMe(const QString& login)
{
    if (login == m_items.me())
        return;
    m_items.setMe(login);
    m_order.refilter();
    publish(true);
    emit countsChanged();
}

void QueueModel::setStaleSources(const QSet<QString>& keys)
{
    if (keys == m_staleSources)
        return;
    const auto before = std::exchange(m_staleSources, keys);
    std::vector<int> changed;
    for (auto row = 0; row < rowCount(); ++row) {
        if (isGroup(row))
            continue;
        const auto& sources = item(row).sourceKeys;
        if (std::ranges::any_of(sources, [&](const QString& key) { return before.contains(key) != keys.contains(key); }))
            changed.push_back(row);
    }
    tellChanged(std::move(changed), 0, columns - 1);
}

void QueueModel::setPending(core::ItemId id, bool pending)
{
    const auto slot = m_items.slotOf(id);
    if (!slot || m_items.at(*slot).pending == pending)
        return;
    m_items.setPending(*slot, pending);
    if (const auto row = rowOf(id))
        tellChanged({*row}, TitleColumn, TitleColumn, {PendingRole});
}

void QueueModel::setSearch(const QString& text)
{
    if (!m_order.setQuery(text))
        return;
    m_order.refilter();
    publish(true);
}

void QueueModel::setChoice(core::Facets choice)
{
    if (!m_order.setChoice(choice))
        return;
    m_order.refilter();
    publish(true);
}

void QueueModel::setGrouping(Grouping grouping)
{
    if (!m_order.setGrouping(grouping))
        return;
    m_order.regroup();
    m_facts.clear();
    publish(true);
    // Heads are known by number, and the numbers mean other groups now.
    tellAllChanged();
    emit headerDataChanged(Qt::Horizontal, CustomerColumn, TitleColumn);
}

void QueueModel::sort(int column, Qt::SortOrder order)
{
    if (!m_order.setSort(sortOf(column), order))
        return;
    m_order.rebuild();
    publish(true);
}

void QueueModel::setCollapsed(int row, bool collapsed)
{
    const auto head = headOf(row);
    if (head < 0)
        return;
    const auto group = m_lines[static_cast<size_t>(head)].group();
    m_order.setCollapsed(group, collapsed);
    publish(true);
}

void QueueModel::setAllCollapsed(bool collapsed)
{
    if (m_order.grouping() == Grouping::None)
        return;
    m_order.setAllCollapsed(collapsed);
    publish(true);
}

bool QueueModel::isFiltering() const
{
    return m_order.choice() || !m_order.query().isEmpty();
}

const core::WorkItem& QueueModel::item(int row) const
{
    return m_items.at(m_lines[static_cast<size_t>(row)].slot()).item;
}

bool QueueModel::isHidden(core::ItemId id) const
{
    const auto slot = m_items.slotOf(id);
    return slot && !m_order.accepts(*slot);
}

void QueueModel::uncover(core::ItemId id)
{
    const auto slot = m_items.slotOf(id);
    const auto group = slot ? m_order.groupOf(*slot) : -1;
    if (group < 0 || !m_order.isCollapsed(group))
        return;
    m_order.setCollapsed(group, false);
    publish(true);
}

std::vector<core::ItemId> QueueModel::itemsOfGroup(int head) const
{
    std::vector<core::ItemId> ids;
    for (const auto slot : m_order.members(m_lines[static_cast<size_t>(head)].group())) {
        if (const auto& row = m_items.at(slot); row.used && !row.gone && row.item.isOpen())
            ids.push_back(row.item.id);
    }
    return ids;
}

const core::WorkItem* QueueModel::find(core::ItemId id) const
{
    const auto slot = m_items.slotOf(id);
    return slot ? &m_items.at(*slot).item : nullptr;
}

void QueueModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
    tellAllChanged();
}

} // namespace yagura::models
