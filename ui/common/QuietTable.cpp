// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/QuietTable.h"

#include <QHeaderView>
#include <QTableView>

namespace yagura::ui {

namespace {

constexpr auto compactRow = 30;
constexpr auto comfortableRow = 38;
constexpr auto isQuiet = "quietTable";
constexpr auto rowHeight = "quietRowHeight";

/// As it was set for what the table stands in.
int rowHeightOf(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto height = widget->property(rowHeight); height.isValid())
            return height.toInt();
    }
    return compactRow;
}

} // namespace

void makeQuiet(QTableView& table)
{
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setSelectionMode(QTableView::SingleSelection);
    table.setEditTriggers(QTableView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeightOf(&table));
    table.setProperty(isQuiet, true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionsClickable(false);
}

void setDensity(QWidget& root, Density density)
{
    const auto height = density == Density::Compact ? compactRow : comfortableRow;
    root.setProperty(rowHeight, height); // of tables that are made later
    for (auto* table : root.findChildren<QTableView*>()) {
        if (table->property(isQuiet).toBool())
            table->verticalHeader()->setDefaultSectionSize(height);
    }
}

} // namespace yagura::ui
