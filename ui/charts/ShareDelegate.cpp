// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ShareDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace yagura::ui {

namespace {

constexpr auto textMargin = 3; // what Fusion leaves between a cell and its text

} // namespace

ShareDelegate::ShareDelegate(const Theme& theme, int role, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_role(role)
{
}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // The background reaches the edge, the figure ends before it.
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme.tokens().selection());
    auto text = option;
    text.rect.adjust(0, 0, textMargin - inset, 0);
    text.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected | QStyle::State_MouseOver);
    QStyledItemDelegate::paint(painter, text, index);
    const auto share = index.data(m_role);
    const auto figure = option.fontMetrics.horizontalAdvance(QStringLiteral("00,000 %"));
    const auto room = option.rect.adjusted(12, 0, -figure - inset, 0);
    if (!share.isValid() || room.width() < 24)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto& tokens = m_theme.tokens();
    drawBar(*painter, QRectF(room.left(), room.center().y() - 2.5, room.width(), 6), share.toDouble(), tokens.muted, tokens);
    painter->restore();
}

} // namespace yagura::ui
