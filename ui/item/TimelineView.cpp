// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/TimelineView.h"

#include "ui/item/TimelineDelegate.h"
#include "ui/theme/Theme.h"

#include "models/TimelineModel.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace yagura::ui {

TimelineView::TimelineView(const Theme& theme, models::TimelineModel& timeline, QWidget* parent)
    : QListView(parent)
{
    setObjectName(u"timelineView"_s);
    setItemDelegate(new TimelineDelegate(theme, this));
    setModel(&timeline);
    setFrameShape(NoFrame);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TimelineView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    const auto atTop = verticalScrollBar()->value() == 0;
    const auto above = indexAt({4, 4});
    const auto before = visualRect(above).top();
    const QPersistentModelIndex anchor(above);
    QListView::rowsInserted(parent, start, end);
    if (atTop || !anchor.isValid())
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(anchor).top() - before);
}

} // namespace yagura::ui
