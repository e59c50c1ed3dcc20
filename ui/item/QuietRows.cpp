// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/QuietRows.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace yagura::ui {

QuietRows::QuietRows(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void QuietRows::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.selection());
    if (option.state.testFlag(QStyle::State_Selected) && index.column() == 0 && option.state.testFlag(QStyle::State_Active))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), tokens.accent);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), mixed(tokens.surface, tokens.line, 0.6));
    painter->setFont(Theme::font());
    painter->setPen(tokens.text);
    const auto text = option.rect.adjusted(8, 0, -8, 0);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace yagura::ui
