// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ChartTable.h"

#include "ui/common/QuietTable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace yagura::ui {

namespace {

/// The row is what one is on, never a cell of it.
class ChartCells final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
    }
};

} // namespace

ChartTable::ChartTable(QWidget* parent)
    : QTableView(parent)
{
    makeQuiet(*this);
    setItemDelegate(new ChartCells(this));
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    // A head stands where the text of its cells stands.
    horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section { padding-left: 3px; }"));
    connect(this, &QTableView::clicked, this, &ChartTable::rowChosen);
}

void ChartTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (model() && model()->rowCount() > 0 && !selectionModel()->hasSelection())
        selectRow(std::max(0, currentIndex().row()));
}

void ChartTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit rowChosen(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace yagura::ui
