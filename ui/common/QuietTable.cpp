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
    table.verticalHeader()->setDefaultSectionSize(compactRow);
    table.setProperty(isQuiet, true);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionsClickable(false);
}

void setDensity(QWidget& root, Density density)
{
    for (auto* table : root.findChildren<QTableView*>()) {
        if (table->property(isQuiet).toBool())
            table->verticalHeader()->setDefaultSectionSize(density == Density::Compact ? compactRow : comfortableRow);
    }
}

} // namespace yagura::ui
