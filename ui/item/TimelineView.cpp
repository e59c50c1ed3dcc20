// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/TimelineView.h"

#include "ui/common/KeyHint.h"
#include "ui/item/TimelineDelegate.h"
#include "ui/theme/Theme.h"

#include "models/TimelineFilter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::TimelineModel;

TimelineView::TimelineView(const Theme& theme, models::TimelineFilter& timeline, QWidget* parent)
    : QListView(parent)
    , m_theme(theme)
    , m_delegate(new TimelineDelegate(theme, this))
{
    setObjectName(u"timelineView"_s);
    setItemDelegate(m_delegate);
    setModel(&timeline);
    setFrameShape(NoFrame);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    // Before the row comes in: afterwards the view's picture still names rows by their old numbers.
    connect(&timeline, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        m_anchor = verticalScrollBar()->value() == 0 ? QModelIndex() : indexAt({4, 4});
        m_anchorTop = visualRect(m_anchor).top();
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_delegate->forget();
        doItemsLayout();
    });
}

void TimelineView::showNothing()
{
    m_delegate->clear();
}

void TimelineView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QListView::rowsInserted(parent, start, end);
    if (!m_anchor.isValid() || m_anchor.row() < start)
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_anchor).top() - m_anchorTop);
}

void TimelineView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles)
{
    // Ages change with the clock and change no height: a new layout of thousands of lines is not for them.
    if (roles == QList<int> {TimelineModel::TimeRole}) {
        viewport()->update();
        return;
    }
    if (topLeft.row() == bottomRight.row())
        m_delegate->forget(topLeft.data(TimelineModel::IdRole).toLongLong());
    else
        m_delegate->forget();
    QListView::dataChanged(topLeft, bottomRight, roles);
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    const auto& filter = static_cast<const models::TimelineFilter&>(*model());
    if (filter.rowCount() > 0 || filter.sourceModel()->rowCount() == 0)
        return;
    const auto key = keyOf(*this, u"timelineAll"_s);
    QPainter painter(viewport());
    painter.setPen(m_theme.tokens().muted);
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, key.isEmpty() ? tr("No line is of this kind.") : tr("No line is of this kind. %1 shows all.", "a key").arg(key));
}

void TimelineView::open(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    if (index.data(TimelineModel::OlderRole).toBool()) {
        emit olderAsked();
        return;
    }
    if (!m_delegate->isCut(index, viewport()->width()))
        return;
    m_delegate->toggle(index.data(TimelineModel::IdRole).toLongLong());
    doItemsLayout();
}

void TimelineView::copy() const
{
    const auto index = currentIndex();
    if (!index.isValid() || index.data(TimelineModel::OlderRole).toBool())
        return;
    QStringList lines {u"%1  %2  %3"_s.arg(index.data(TimelineModel::AbsoluteTimeRole).toString(), index.data(TimelineModel::ActorRole).toString(), index.data().toString())};
    lines += index.data(TimelineModel::BodyRole).toString();
    lines.removeAll(QString());
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        open(currentIndex());
    } else {
        QListView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        open(indexAt(event->pos()));
}

} // namespace yagura::ui
