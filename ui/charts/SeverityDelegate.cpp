// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/SeverityDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace yagura::ui {

SeverityDelegate::SeverityDelegate(const Theme& theme, int role, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_role(role)
{
}

void SeverityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr auto side = 12;
    constexpr auto left = 6;
    auto text = option;
    // The background reaches the edge, the text starts behind the mark.
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme.tokens().selection());
    text.rect.adjust(side + left, 0, 0, 0);
    text.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected | QStyle::State_MouseOver);
    QStyledItemDelegate::paint(painter, text, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawSeverity(*painter, QRectF(option.rect.left() + left, option.rect.center().y() - side / 2.0 + 0.5, side, side), core::severityFromNumber(index.data(m_role).toInt()), m_theme.tokens());
    painter->restore();
}

} // namespace yagura::ui
