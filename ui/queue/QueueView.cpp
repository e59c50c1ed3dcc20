// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueView.h"

#include "ui/theme/Theme.h"

#include "models/QueueModel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QtMath>

#include <algorithm>
#include <numbers>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::QueueModel;

namespace {

constexpr auto pulseEvery = std::chrono::milliseconds(100);
/// So long after its last move the pointer is taken to be at rest.
constexpr qint64 pointerRestsMs = 1500;
constexpr auto pulseSteps = 24; // a breath of 2.4 s

} // namespace

QueueView::QueueView(const Theme& theme, models::QueueModel& queue, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_queue(queue)
    , m_delegate(new QueueDelegate(theme, this))
{
    setObjectName(u"queueView"_s);
    setItemDelegate(m_delegate);
    setModel(&queue);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    auto* header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::Fixed);
    restyle();

    connect(&theme, &Theme::changed, this, &QueueView::restyle);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) { m_queue.sort(column, order); });
    connect(&queue, &QAbstractItemModel::rowsAboutToBeInserted, this, &QueueView::rememberPlace);
    connect(&queue, &QAbstractItemModel::rowsAboutToBeMoved, this, &QueueView::rememberPlace);
    connect(&queue, &QAbstractItemModel::layoutAboutToBeChanged, this, &QueueView::rememberPlace);
    connect(&queue, &QAbstractItemModel::rowsInserted, this, &QueueView::comeBack);
    connect(&queue, &QAbstractItemModel::layoutChanged, this, &QueueView::comeBack);
    setReducedMotion(false);
}

void QueueView::restyle()
{
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(m_delegate->rowHeight());
    verticalHeader()->setDefaultSectionSize(m_delegate->rowHeight());
    horizontalHeader()->setFont(Theme::font(Theme::Size::Small));
    layOutColumns();
    viewport()->update();
}

void QueueView::layOutColumns()
{
    // Widths follow the font; what is left goes to the title, which is read most.
    const auto em = fontMetrics().horizontalAdvance(u"0"_s);
    const QList<std::pair<int, int>> widths {
        {QueueModel::SeverityColumn, 44},
        {QueueModel::AgeColumn, em * 9 + 16},
        {QueueModel::TimeLeftColumn, 56 + em * 10 + 24},
        {QueueModel::CustomerColumn, em * 16 + 16},
        {QueueModel::StateColumn, em * 17 + 16},
        {QueueModel::OwnerColumn, em * 9 + 16},
        {QueueModel::SourcesColumn, em * 9 + 16},
    };
    auto left = viewport()->width();
    // In a narrow dock the customer gives way first, then the owner: the item's dock shows both.
    const auto scale = left < em * 120 ? 0.8 : 1.0;
    for (const auto& [column, width] : widths) {
        const auto fixed = column == QueueModel::SeverityColumn || column == QueueModel::AgeColumn || column == QueueModel::TimeLeftColumn || column == QueueModel::StateColumn || column == QueueModel::SourcesColumn;
        const auto wanted = fixed ? width : qRound(width * scale);
        setColumnWidth(column, wanted);
        left -= wanted;
    }
    setColumnWidth(QueueModel::TitleColumn, qMax(left, em * 16));
}

void QueueView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

core::ItemId QueueView::idAt(const QModelIndex& index) const
{
    return {index.data(QueueModel::IdRole).toLongLong()};
}

QModelIndex QueueView::indexOf(core::ItemId id) const
{
    const auto row = m_queue.rowOf(id);
    return row ? m_queue.index(*row, QueueModel::TitleColumn) : QModelIndex();
}

/// The chosen row was filtered away and is back.
void QueueView::comeBack()
{
    if (!m_chosen.isValid() || currentIndex().isValid())
        return;
    const auto index = indexOf(m_chosen);
    if (!index.isValid())
        return;
    m_structural = true;
    selectionModel()->setCurrentIndex(index, selectionModel()->hasSelection() ? QItemSelectionModel::NoUpdate : QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_structural = false;
}

void QueueView::choose(core::ItemId id)
{
    if (const auto index = indexOf(id); index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void QueueView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_structural || !current.isValid())
        return;
    const auto id = idAt(current);
    if (id == m_chosen || !id.isValid())
        return;
    m_chosen = id;
    emit itemChosen(id);
}

void QueueView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    rememberPlace();
    if (currentIndex().isValid() && currentIndex().row() >= start && currentIndex().row() <= end) {
        m_structural = true;
        selectionModel()->clearCurrentIndex();
        m_structural = false;
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

std::vector<int> QueueView::visibleRows() const
{
    std::vector<int> rows;
    const auto first = rowAt(0);
    if (first < 0)
        return rows;
    auto last = rowAt(viewport()->height() - 1);
    if (last < 0)
        last = m_queue.rowCount() - 1;
    for (auto row = first; row <= last; ++row)
        rows.push_back(row);
    return rows;
}

void QueueView::rememberPlace()
{
    // At the top a person watches for what is worst now: new rows push down what was there.
    if (!m_places.empty() || verticalScrollBar()->value() == verticalScrollBar()->minimum())
        return;
    for (const auto row : visibleRows())
        m_places.push_back({idAt(m_queue.index(row, 0)), rowViewportPosition(row)});
    std::erase_if(m_places, [](const Place& place) { return !place.id.isValid(); });
    // Before the next painting, and after all of the changes that come in one go.
    QMetaObject::invokeMethod(this, &QueueView::restorePlace, Qt::QueuedConnection);
}

void QueueView::restorePlace()
{
    const auto places = std::exchange(m_places, {});
    if (places.empty())
        return;
    executeDelayedItemsLayout();
    updateGeometries();
    for (const auto& place : places) {
        if (const auto index = indexOf(place.id); index.isValid()) {
            auto* bar = verticalScrollBar();
            bar->setValue(bar->value() + rowViewportPosition(index.row()) - place.top);
            return;
        }
    }
}

void QueueView::bringIntoSight(int row)
{
    m_places.clear();
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(rowHeight(0) * row - viewport()->height() / 4);
}

bool QueueView::hasSeveralSelected() const
{
    auto count = 0;
    for (const auto& range : selectionModel()->selection()) {
        for (auto row = range.top(); row <= range.bottom(); ++row) {
            count += !m_queue.isGroup(row) && m_queue.item(row).isOpen() ? 1 : 0;
            if (count > 1)
                return true;
        }
    }
    return false;
}

int QueueView::selectedCount() const
{
    auto count = 0;
    for (const auto& range : selectionModel()->selection()) {
        // A range goes over the heads of groups too, and they are no items.
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

bool QueueView::isUnderHand() const
{
    return m_pressed || QApplication::activePopupWidget() != nullptr || verticalScrollBar()->value() > verticalScrollBar()->minimum()
        || (m_pointer.isValid() && m_pointer.elapsed() < pointerRestsMs) || hasSeveralSelected();
}

void QueueView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectedItemsChanged(); // how many is a walk over all of them: who wants to know asks once
}

void QueueView::setActionKeys(std::function<bool(const QKeySequence&)> isActionKey)
{
    m_isActionKey = std::move(isActionKey);
}

bool QueueView::actsOnMany(const QKeyEvent& event) const
{
    return m_isActionKey && event.key() != Qt::Key_unknown && m_isActionKey(QKeySequence(event.keyCombination())) && hasSeveralSelected();
}

bool QueueView::event(QEvent* event)
{
    // With several rows chosen the key of an action would reach the window's action, which acts on the one that is
    // looked at: it is taken here, and asks about all of them.
    if (event->type() == QEvent::ShortcutOverride) {
        if (actsOnMany(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void QueueView::keyPressEvent(QKeyEvent* event)
{
    if (actsOnMany(*event)) {
        emit keyForMany(QKeySequence(event->keyCombination()));
        return;
    }
    const auto row = currentIndex().row();
    const auto head = m_queue.headOf(row);
    if (head >= 0 && event->modifiers() == Qt::NoModifier) {
        const auto isHead = head == row;
        const auto isCollapsed = m_queue.index(head, 0).data(QueueModel::CollapsedRole).toBool();
        const auto key = event->key();
        const auto toggles = isHead && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter);
        if (key == Qt::Key_Left || (isHead && key == Qt::Key_Right) || toggles) {
            selectionModel()->setCurrentIndex(m_queue.index(head, QueueModel::TitleColumn), QItemSelectionModel::NoUpdate);
            m_queue.setCollapsed(head, toggles ? !isCollapsed : key == Qt::Key_Left);
            return;
        }
    }
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
        m_queue.setCollapsed(row, !m_queue.index(row, 0).data(QueueModel::CollapsedRole).toBool());
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

void QueueView::setDensity(Density density)
{
    m_delegate->setDensity(density);
    restyle();
}

void QueueView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    m_pointer.start();
    // A style knows the cell under the pointer alone; the whole row is to be marked.
    const auto row = rowAt(event->position().toPoint().y());
    for (const auto changed : {m_delegate->hoveredRow(), row}) {
        if (changed >= 0)
            viewport()->update(QRect(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed)));
    }
    m_delegate->setHoveredRow(row);
}

void QueueView::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
    m_pointer.invalidate();
    m_delegate->setHoveredRow(-1);
    viewport()->update();
}

void QueueView::setReducedMotion(bool reduced)
{
    if (m_pulseTimer != 0)
        killTimer(m_pulseTimer);
    m_pulseTimer = reduced ? 0 : startTimer(pulseEvery);
    m_delegate->setPulse(0);
    viewport()->update();
}

void QueueView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_pulseTimer) {
        QTableView::timerEvent(event);
        return;
    }
    m_pulseStep = (m_pulseStep + 1) % pulseSteps;
    m_delegate->setPulse((1 - std::cos(2 * std::numbers::pi * m_pulseStep / pulseSteps)) / 2);
    for (const auto row : visibleRows()) {
        const auto index = m_queue.index(row, QueueModel::SeverityColumn);
        if (index.data(QueueModel::UnownedRole).toBool()
            && index.data(QueueModel::SeverityRole).toInt() == static_cast<int>(core::Severity::Critical))
            viewport()->update(visualRect(index));
    }
}

} // namespace yagura::ui
