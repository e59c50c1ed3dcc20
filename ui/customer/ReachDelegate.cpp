// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customer/ReachDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "core/CustomerCard.h"
#include "models/ContactModel.h"

#include <QPainter>

namespace yagura::ui {

ReachDelegate::ReachDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void ReachDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr auto side = 12;
    constexpr auto left = 5;
    const auto& tokens = m_theme.tokens();
    const auto reach = static_cast<core::Reach>(index.data(models::ContactModel::ReachRole).toInt());
    auto text = option;
    const auto later = reach == core::Reach::Later;
    if (later) {
        text.palette.setColor(QPalette::Text, tokens.muted);
        text.palette.setColor(QPalette::HighlightedText, tokens.muted);
    } else if (index.column() == models::ContactModel::ReadingColumn) {
        text.palette.setColor(QPalette::Text, tokens.muted);
    }
    text.state &= ~QStyle::State_HasFocus;
    const auto marked = index.column() == models::ContactModel::NameColumn;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.highlight());
    if (marked)
        text.rect.adjust(side + left, 0, 0, 0);
    QStyledItemDelegate::paint(painter, text, index);
    if (!marked)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect(option.rect.left() + left, option.rect.center().y() - side / 2.0 + 0.5, side, side);
    if (reach == core::Reach::Now) {
        drawTick(*painter, rect, tokens);
    } else if (later) {
        painter->setPen(QPen(tokens.muted, 1.4));
        painter->drawLine(QPointF(rect.left() + 2, rect.center().y()), QPointF(rect.right() - 2, rect.center().y()));
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.muted);
        painter->drawEllipse(rect.center(), 2, 2);
    }
    painter->restore();
}

} // namespace yagura::ui
