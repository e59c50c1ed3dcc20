// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sources/SourceDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "models/SourceListModel.h"

#include <QPainter>

namespace yagura::ui {

using models::SourceListModel;

SourceDelegate::SourceDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto mark = index.column() == SourceListModel::NameColumn ? 24 : 0;
    return {8 + mark + option.fontMetrics.horizontalAdvance(index.data().toString().simplified()) + 8, option.fontMetrics.height() + 8};
}

void SourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    const auto freshness = static_cast<core::Freshness>(index.data(SourceListModel::FreshnessRole).toInt());
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? tokens.selection() : tokens.surface);
    auto room = option.rect.adjusted(8, 0, -8, 0);
    if (index.column() == SourceListModel::NameColumn) {
        drawFreshness(*painter, QRectF(room.left() + 2, room.center().y() - 5, 11, 11), freshness, tokens);
        room.setLeft(room.left() + 24);
    }
    const auto good = freshness == core::Freshness::Fresh;
    const auto fact = index.column() == SourceListModel::NameColumn || index.column() == SourceListModel::StateColumn
        || index.column() == SourceListModel::LastGoodColumn;
    painter->setPen(fact && !good ? tokens.unknown : fact ? tokens.text : tokens.muted);
    painter->setFont(option.font);
    const auto text = index.data().toString().simplified();
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    if ((option.state & QStyle::State_HasFocus) && index.column() == SourceListModel::NameColumn) {
        painter->setPen(tokens.accent);
        painter->drawRect(QRect(option.rect.left(), option.rect.top(), 2, option.rect.height() - 1));
    }
    painter->restore();
}

} // namespace yagura::ui
