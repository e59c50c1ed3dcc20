// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/BulkDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "models/BulkRun.h"

#include <QPainter>

namespace yagura::ui {

using models::BulkRun;
using Standing = models::BulkRun::Standing;

namespace {

constexpr auto bulkSide = 12; // of a mark
constexpr auto bulkLeft = 6;

QColor bulkTone(Standing standing, const Tokens& tokens)
{
    switch (standing) {
    case Standing::Refused:
        return tokens.critical;
    case Standing::Kept:
        return tokens.unknown;
    case Standing::Impossible:
    case Standing::Waiting:
    case Standing::Stopped:
        return tokens.muted;
    default:
        return tokens.text;
    }
}

void drawCross(QPainter& painter, const QRectF& rect, const QColor& colour)
{
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(rect.topLeft(), rect.bottomRight());
    painter.drawLine(rect.topRight(), rect.bottomLeft());
}

} // namespace

BulkDelegate::BulkDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize BulkDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto size = QStyledItemDelegate::sizeHint(option, index);
    return index.column() == BulkRun::CustomerColumn ? size : size + QSize(bulkSide + bulkLeft, 0);
}

void BulkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    const auto standing = static_cast<Standing>(index.data(BulkRun::StandingRole).toInt());
    auto text = option;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens.selection());
    if (index.column() != BulkRun::CustomerColumn)
        text.rect.adjust(bulkSide + bulkLeft, 0, 0, 0);
    text.state &= ~(QStyle::State_HasFocus | QStyle::State_Selected | QStyle::State_MouseOver);
    text.palette.setColor(QPalette::Text, index.column() == BulkRun::StandingColumn ? bulkTone(standing, tokens) : standing == Standing::Impossible ? tokens.muted : tokens.text);
    QStyledItemDelegate::paint(painter, text, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF sign(option.rect.left() + bulkLeft, option.rect.center().y() - bulkSide / 2.0 + 0.5, bulkSide, bulkSide);
    if (index.column() == BulkRun::ItemColumn)
        drawSeverity(*painter, sign, core::severityFromNumber(index.data(BulkRun::SeverityRole).toInt()), tokens);
    else if (index.column() == BulkRun::StandingColumn && standing == Standing::Done)
        drawTick(*painter, sign, tokens);
    else if (index.column() == BulkRun::StandingColumn && standing == Standing::Kept)
        drawStaleRing(*painter, sign, tokens);
    else if (index.column() == BulkRun::StandingColumn && (standing == Standing::Refused || standing == Standing::Impossible))
        drawCross(*painter, sign.adjusted(2, 2, -2, -2), bulkTone(standing, tokens));
    painter->restore();
}

} // namespace yagura::ui
