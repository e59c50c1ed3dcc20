// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueView.h"

#include "models/QueueModel.h"

#include <QFocusEvent>
#include <QScopedValueRollback>

#include <algorithm>

// What of the queue is chosen.
namespace yagura::ui {

using models::QueueModel;
using Kind = QueueAim::Kind;

QueueAim QueueView::aim() const
{
    auto several = 0;
    core::ItemId selected;
    for (const auto& range : selectionModel()->selection()) {
        for (auto row = range.top(); row <= range.bottom(); ++row) {
            if (m_queue.isGroup(row))
                continue; // a range goes over the heads of groups too, and they are no items
            selected = m_queue.item(row).id;
            if (++several > 1)
                return {Kind::Several, {}};
        }
    }
    const auto current = currentIndex();
    if (current.isValid() && m_queue.isGroup(current.row()))
        return {Kind::Group, {}};
    if (several == 1)
        return {Kind::One, selected};
    if (current.isValid())
        return {Kind::One, idAt(current)};
    return {};
}

std::vector<core::ItemId> QueueView::aimedItems() const
{
    const auto now = aim();
    switch (now.kind) {
    case Kind::Group:
        return m_queue.itemsOfGroup(currentIndex().row());
    case Kind::Several:
        return selectedItems();
    case Kind::One:
        return {now.item};
    case Kind::Nothing:
        break;
    }
    return {};
}

QString QueueView::aimedGroup() const
{
    return aim().kind == Kind::Group ? currentIndex().siblingAtColumn(QueueModel::TitleColumn).data().toString() : QString();
}

bool QueueView::isAimInSight() const
{
    const auto now = aim();
    if (now.kind != Kind::One)
        return true; // what it is of many is asked first, and named
    const auto row = m_queue.rowOf(now.item);
    if (!row || visibleRegion().isEmpty())
        return false;
    const auto top = rowViewportPosition(*row);
    const auto height = rowHeight(*row);
    return top >= -height / 2 && top + height / 2 <= viewport()->height();
}

/// Tells of what is chosen now, unless rows are on the move: who hears it may let others come or go.
void QueueView::retarget()
{
    m_willRetarget = false;
    if (m_structural || m_changing > 0) {
        retargetSoon();
        return;
    }
    const auto now = aim();
    if (std::exchange(m_aim, now) == now)
        return;
    if (now.kind == Kind::One)
        emit itemChosen(now.item);
    emit aimChanged();
}

void QueueView::retargetSoon()
{
    if (!std::exchange(m_willRetarget, true))
        QMetaObject::invokeMethod(this, &QueueView::retarget, Qt::QueuedConnection);
}

/// The chosen row was filtered away and is back.
void QueueView::comeBack()
{
    if (!m_chosen.isValid() || currentIndex().isValid())
        return;
    const auto index = indexOf(m_chosen);
    if (!index.isValid())
        return;
    const QScopedValueRollback structural(m_structural, true);
    selectionModel()->setCurrentIndex(index, selectionModel()->hasSelection() ? QItemSelectionModel::NoUpdate : QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

QItemSelectionModel::SelectionFlags QueueView::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    // What is chosen by the program is that row and no other, whatever modifier is held down at the moment.
    return event ? QTableView::selectionCommand(index, event) : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

void QueueView::chooseRow(int row)
{
    const auto index = m_queue.index(row, QueueModel::TitleColumn);
    setCurrentIndex(index);
    scrollTo(index);
}

void QueueView::choose(core::ItemId id)
{
    if (const auto row = m_queue.rowOf(id))
        chooseRow(*row);
}

void QueueView::chooseNothing()
{
    m_chosen = {};
    selectionModel()->clear();
}

void QueueView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    for (const auto& changed : {current, previous}) { // the frame of a row goes over all of its cells
        if (changed.isValid())
            viewport()->update(QRect(0, rowViewportPosition(changed.row()), viewport()->width(), rowHeight(changed.row())));
    }
    if (!m_structural && m_changing == 0 && current.isValid())
        m_chosen = idAt(current); // of a head none: nobody waits for a row to come back
    if (m_structural || m_changing > 0)
        retargetSoon();
    else
        retarget();
}

void QueueView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_structural || m_changing > 0)
        retargetSoon();
    else
        retarget();
    emit selectedItemsChanged(); // how many is a walk over all of them: who wants to know asks once
}

void QueueView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    rememberPlace();
    if (currentIndex().isValid() && currentIndex().row() >= start && currentIndex().row() <= end) {
        const QScopedValueRollback structural(m_structural, true);
        selectionModel()->clearCurrentIndex();
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

/// A view that gets the keyboard makes a row its current one: here it would be chosen by nobody, and not to be seen.
void QueueView::focusInEvent(QFocusEvent* event)
{
    const auto had = currentIndex().isValid();
    const QScopedValueRollback structural(m_structural, true);
    QTableView::focusInEvent(event);
    if (!had && currentIndex().isValid())
        selectionModel()->clearCurrentIndex();
    viewport()->update();
}

bool QueueView::hasSeveralSelected() const
{
    return aim().kind == Kind::Several;
}

int QueueView::selectedCount() const
{
    auto count = 0;
    for (const auto& range : selectionModel()->selection()) {
        for (auto row = range.top(); row <= range.bottom(); ++row)
            count += !m_queue.isGroup(row) && m_queue.item(row).isOpen() ? 1 : 0;
    }
    return count;
}

std::vector<core::ItemId> QueueView::selectedItems() const
{
    std::vector<int> rows;
    for (const auto& range : selectionModel()->selection()) {
        for (auto row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    std::vector<core::ItemId> ids;
    ids.reserve(rows.size());
    for (const auto row : rows) {
        if (!m_queue.isGroup(row) && m_queue.item(row).isOpen())
            ids.push_back(m_queue.item(row).id);
    }
    return ids;
}

} // namespace yagura::ui
