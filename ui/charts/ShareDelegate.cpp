// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ShareDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace yagura::ui {

ShareDelegate::ShareDelegate(const Theme& theme, int role, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_role(role)
{
}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const auto figure = option.fontMetrics.horizontalAdvance(QStringLiteral("00,000 %"));
    const auto room = option.rect.adjusted(12, 0, -figure - 8, 0);
    if (room.width() < 24)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto& tokens = m_theme.tokens();
    drawBar(*painter, QRectF(room.left(), room.center().y() - 2.5, room.width(), 6), index.data(m_role).toDouble(), tokens.muted, tokens);
    painter->restore();
}

} // namespace yagura::ui
