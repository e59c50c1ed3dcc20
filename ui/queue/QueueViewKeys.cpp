// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueView.h"

#include "models/QueueModel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

// Keys and clicks in the queue; those of actions act on what is chosen.
namespace yagura::ui {

using models::QueueModel;

void QueueView::setActionKeys(std::function<bool(const QKeySequence&)> isActionKey)
{
    m_isActionKey = std::move(isActionKey);
}

bool QueueView::isActionKey(const QKeyEvent& event) const
{
    return m_isActionKey && event.key() != Qt::Key_unknown && m_isActionKey(QKeySequence(event.keyCombination()));
}

bool QueueView::isTakenHere(const QKeyEvent& event) const
{
    if (!isActionKey(event))
        return false;
    const auto kind = aim().kind;
    return kind == QueueAim::Kind::Several || kind == QueueAim::Kind::Group || !isAimInSight();
}

bool QueueView::event(QEvent* event)
{
    // The key of an action would reach the window's action, which acts on one item: with several chosen, with a group's head
    // under the cursor or with the row out of sight it is taken here.
    if (event->type() == QEvent::ShortcutOverride && isTakenHere(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

bool QueueView::moveAmongGroups(const QKeyEvent& event)
{
    const auto row = currentIndex().row();
    const auto head = m_queue.headOf(row);
    if (head < 0 || event.modifiers() != Qt::NoModifier)
        return false;
    const auto isHead = head == row;
    const auto isCollapsed = m_queue.index(head, 0).data(QueueModel::CollapsedRole).toBool();
    const auto key = event.key();
    const auto toggles = isHead && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter);
    if (key != Qt::Key_Left && !(isHead && key == Qt::Key_Right) && !toggles)
        return false;
    chooseRow(head);
    // Choosing the head may let a row go that was kept for being chosen.
    m_queue.setCollapsed(currentIndex().row(), toggles ? !isCollapsed : key == Qt::Key_Left);
    return true;
}

void QueueView::keyPressEvent(QKeyEvent* event)
{
    if (isTakenHere(*event)) {
        const QKeySequence key(event->keyCombination());
        if (aim().kind != QueueAim::Kind::One) {
            emit keyForMany(key);
            return;
        }
        if (const auto index = indexOf(aim().item); index.isValid())
            scrollTo(index);
        emit keyOutOfSight(key);
        return;
    }
    if (isActionKey(*event)) {
        event->ignore(); // it cannot be done now: the window says why
        return;
    }
    if (moveAmongGroups(*event))
        return;
    if (event->key() == Qt::Key_Escape && hasSeveralSelected()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return;
    }
    QTableView::keyPressEvent(event);
}

/// A letter is the key of an action, or nothing: rows do not run away under it, and 100,000 are not walked for it.
void QueueView::keyboardSearch(const QString&)
{
}

void QueueView::mousePressEvent(QMouseEvent* event)
{
    const auto row = rowAt(event->position().toPoint().y());
    if (event->button() == Qt::LeftButton && row >= 0 && m_queue.isGroup(row)) {
        const auto isCollapsed = m_queue.index(row, 0).data(QueueModel::CollapsedRole).toBool();
        chooseRow(row); // a click puts the cursor where it is
        m_queue.setCollapsed(currentIndex().row(), !isCollapsed);
        return;
    }
    m_pressed = true;
    // A right button on a row that is one of several chosen leaves them chosen.
    if (event->button() == Qt::RightButton && selectionModel()->isSelected(indexAt(event->position().toPoint())))
        return;
    QTableView::mousePressEvent(event);
}

void QueueView::mouseReleaseEvent(QMouseEvent* event)
{
    m_pressed = false;
    QTableView::mouseReleaseEvent(event);
}

void QueueView::contextMenuEvent(QContextMenuEvent* event)
{
    m_pressed = false;
    const auto fromKey = event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid();
    emit menuAsked(fromKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

} // namespace yagura::ui
