// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueView.h"

#include "ui/theme/Theme.h"

#include "models/QueueModel.h"

#include <QApplication>
#include <QHeaderView>
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
    // Before the view and its selection hear of them: nothing is told of what is chosen while rows are on the move.
    const auto begins = [this] { ++m_changing; };
    const auto ends = [this] {
        --m_changing;
        retargetSoon();
    };
    connect(&queue, &QAbstractItemModel::rowsAboutToBeInserted, this, begins);
    connect(&queue, &QAbstractItemModel::rowsAboutToBeRemoved, this, begins);
    connect(&queue, &QAbstractItemModel::rowsAboutToBeMoved, this, begins);
    connect(&queue, &QAbstractItemModel::layoutAboutToBeChanged, this, begins);
    connect(&queue, &QAbstractItemModel::rowsInserted, this, ends);
    connect(&queue, &QAbstractItemModel::rowsRemoved, this, ends);
    connect(&queue, &QAbstractItemModel::rowsMoved, this, ends);
    connect(&queue, &QAbstractItemModel::layoutChanged, this, ends);
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

bool QueueView::isUnderHand() const
{
    return m_pressed || QApplication::activePopupWidget() != nullptr || verticalScrollBar()->value() > verticalScrollBar()->minimum()
        || (m_pointer.isValid() && m_pointer.elapsed() < pointerRestsMs) || hasSeveralSelected();
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
