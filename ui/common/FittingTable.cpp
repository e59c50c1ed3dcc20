// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/FittingTable.h"

#include <QEvent>
#include <QHeaderView>

namespace yagura::ui {

namespace {

constexpr auto atLeast = 2; // columns that are always shown
constexpr auto gap = 12;

} // namespace

FittingTable::FittingTable(QWidget* parent)
    : QTableView(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void FittingTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &FittingTable::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FittingTable::fit);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &FittingTable::fit);
    fit();
}

void FittingTable::fit()
{
    if (!model())
        return;
    auto left = viewport()->width();
    for (auto column = 0; column < model()->columnCount(); ++column) {
        const auto wanted = qMax(horizontalHeader()->sectionSizeHint(column), sizeHintForColumn(column)) + gap;
        const auto shown = column < atLeast || wanted <= left;
        setColumnHidden(column, !shown);
        if (!shown) {
            left = 0; // none after it either: the order is that of what matters
            continue;
        }
        setColumnWidth(column, wanted);
        left -= wanted;
    }
}

void FittingTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void FittingTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace yagura::ui
