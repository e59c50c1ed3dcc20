// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueView.h"

#include "ui/queue/QueueDelegate.h"
#include "ui/theme/Theme.h"

#include "models/QueueModel.h"
#include "models/QueueProxy.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QtMath>

#include <numbers>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::QueueModel;

namespace {

constexpr auto pulseEvery = std::chrono::milliseconds(100);
constexpr auto pulseSteps = 24; // a breath of 2.4 s

} // namespace

QueueView::QueueView(const Theme& theme, models::QueueProxy& proxy, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_proxy(proxy)
    , m_delegate(new QueueDelegate(theme, this))
{
    setObjectName(u"queueView"_s);
    setItemDelegate(m_delegate);
    setModel(&proxy);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
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
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(QHeaderView::Fixed);
    restyle();

    connect(&theme, &Theme::changed, this, &QueueView::restyle);
    connect(&proxy, &QAbstractItemModel::rowsAboutToBeInserted, this, &QueueView::rememberPlace);
    connect(&proxy, &QAbstractItemModel::layoutAboutToBeChanged, this, &QueueView::rememberPlace);
    connect(&proxy, &QAbstractItemModel::rowsInserted, this, [this] {
        // The chosen row was filtered away and is back.
        if (m_chosen.isValid() && !currentIndex().isValid()) {
            if (const auto index = indexOf(m_chosen); index.isValid()) {
                m_structural = true;
                setCurrentIndex(index);
                m_structural = false;
            }
        }
    });
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
        {QueueModel::StateColumn, em * 14 + 16},
        {QueueModel::OwnerColumn, em * 9 + 16},
        {QueueModel::SourcesColumn, em * 9 + 16},
    };
    auto left = viewport()->width();
    // In a narrow dock the customer gives way first, then the owner: the item's dock shows both.
    const auto scale = left < em * 120 ? 0.8 : 1.0;
    for (const auto& [column, width] : widths) {
        const auto fixed = column == QueueModel::SeverityColumn || column == QueueModel::TimeLeftColumn || column == QueueModel::SourcesColumn;
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
    const auto* queue = qobject_cast<const QueueModel*>(m_proxy.sourceModel());
    const auto row = queue->rowOf(id);
    return row ? m_proxy.mapFromSource(queue->index(*row, QueueModel::TitleColumn)) : QModelIndex();
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
    if (id == m_chosen)
        return;
    m_chosen = id;
    emit itemChosen(id);
}

void QueueView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    rememberPlace();
    if (currentIndex().isValid() && currentIndex().row() >= start && currentIndex().row() <= end) {
        m_structural = true;
        selectionModel()->clear();
        m_structural = false;
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

std::vector<int> QueueView::visibleProxyRows() const
{
    std::vector<int> rows;
    const auto first = rowAt(0);
    if (first < 0)
        return rows;
    auto last = rowAt(viewport()->height() - 1);
    if (last < 0)
        last = m_proxy.rowCount() - 1;
    for (auto row = first; row <= last; ++row)
        rows.push_back(row);
    return rows;
}

void QueueView::rememberPlace()
{
    // At the top a person watches for what is worst now: new rows push down what was there.
    if (!m_places.empty() || verticalScrollBar()->value() == verticalScrollBar()->minimum())
        return;
    for (const auto row : visibleProxyRows())
        m_places.push_back({idAt(m_proxy.index(row, 0)), rowViewportPosition(row)});
    // Before the next painting, and after all of the changes that come in one go.
    QMetaObject::invokeMethod(this, &QueueView::restorePlace, Qt::QueuedConnection);
}

void QueueView::restorePlace()
{
    const auto places = std::exchange(m_places, {});
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

void QueueView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    // A style knows the cell under the pointer alone; the whole row is to be marked.
    m_delegate->setHoveredRow(rowAt(event->position().toPoint().y()));
    viewport()->update();
}

void QueueView::leaveEvent(QEvent* event)
{
    QTableView::leaveEvent(event);
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
    for (const auto row : visibleProxyRows()) {
        const auto index = m_proxy.index(row, QueueModel::SeverityColumn);
        if (index.data(QueueModel::UnownedRole).toBool()
            && index.data(QueueModel::SeverityRole).toInt() == static_cast<int>(core::Severity::Critical))
            viewport()->update(visualRect(index));
    }
}

} // namespace yagura::ui
