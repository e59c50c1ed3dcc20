// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ChartTable.h"

#include "ui/common/QuietTable.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace yagura::ui {

ChartTable::ChartTable(QWidget* parent)
    : QTableView(parent)
{
    makeQuiet(*this);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    // A head stands where the text of its cells stands.
    horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section { padding-left: 3px; }"));
    connect(this, &QTableView::clicked, this, &ChartTable::rowChosen);
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
