// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/PaletteDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "models/PaletteModel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::PaletteModel;

namespace {

constexpr auto besideLine = 12;
constexpr auto betweenParts = 12;
constexpr auto sideOfMark = 12;

int widthOfSection()
{
    return QFontMetrics(Theme::font(Theme::Size::Small)).horizontalAdvance(u"Perspective"_s) + betweenParts;
}

/// Draws one line, its marked letters in bold and the accent; answers how wide it came out.
int drawMarked(QPainter& painter, const QRect& room, const QString& text, const QList<int>& marks, const QColor& colour, const QColor& markColour)
{
    if (room.width() < 16 || text.isEmpty())
        return 0;
    const auto font = painter.font();
    const auto shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
    QTextLayout layout(shown, font);
    QTextOption whole;
    whole.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(whole);
    QList<QTextLayout::FormatRange> formats;
    for (const auto place : marks) {
        if (place >= shown.size() || (shown.size() < text.size() && place >= shown.size() - 1))
            break;
        QTextLayout::FormatRange range;
        range.start = place;
        range.length = shown.at(place).isHighSurrogate() ? 2 : 1;
        range.format.setForeground(markColour);
        range.format.setFontWeight(QFont::Bold);
        formats += range;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(10'000);
    layout.endLayout();
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    painter.setPen(colour);
    layout.draw(&painter, QPointF(room.left(), room.top() + std::round((room.height() - line.height()) / 2)));
    painter.restore();
    return std::min(room.width(), static_cast<int>(std::ceil(line.naturalTextWidth())));
}

} // namespace

PaletteDelegate::PaletteDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {320, std::max(32, QFontMetrics(QApplication::font()).height() + 12)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, tokens.selection());
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), tokens.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, tokens.hover());
    }
    auto room = option.rect.adjusted(besideLine, 0, -besideLine, 0);
    const auto section = index.data(PaletteModel::SectionRole).toString();
    if (!section.isEmpty() && index.row() > 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), mixed(tokens.surface, tokens.line, 0.6));
    const auto small = Theme::font(Theme::Size::Small);
    painter->setFont(small);
    painter->setPen(tokens.muted);
    painter->drawText(QRect(room.left(), room.top(), widthOfSection(), room.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, section);
    room.setLeft(room.left() + widthOfSection());

    // Right: the key, and before it why not.
    if (const auto keys = index.data(PaletteModel::KeysRole).toString(); !keys.isEmpty()) {
        const auto width = static_cast<int>(std::ceil(keyCapWidth(*painter, keys)));
        const auto height = QFontMetrics(small).height() + 4;
        drawKeyCap(*painter, QRect(room.right() - width + 1, room.center().y() - height / 2, width, height), keys, tokens.muted);
        room.setRight(room.right() - width - betweenParts);
    }
    const auto reason = index.data(PaletteModel::ReasonRole).toString();
    if (!reason.isEmpty()) {
        const auto width = std::min(room.width() * 6 / 10, QFontMetrics(small).horizontalAdvance(reason));
        const QRect place(room.right() - width + 1, room.top(), width, room.height());
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(small).elidedText(reason, Qt::ElideRight, width));
        room.setRight(place.left() - betweenParts);
    }
    if (const auto severity = index.data(PaletteModel::SeverityRole).toInt(); severity >= 0) {
        drawSeverity(*painter, QRect(room.left(), room.center().y() - sideOfMark / 2 + 1, sideOfMark, sideOfMark), core::severityFromNumber(severity), tokens);
        room.setLeft(room.left() + sideOfMark + 8);
    }
    painter->setFont(option.font);
    const auto colour = reason.isEmpty() ? tokens.text : tokens.muted;
    const auto detail = index.data(PaletteModel::DetailRole).toString();
    auto textRoom = room;
    if (!detail.isEmpty())
        textRoom.setWidth(room.width() * 7 / 10);
    const auto used = drawMarked(*painter, textRoom, index.data().toString(), index.data(PaletteModel::MarksRole).value<QList<int>>(), colour, tokens.accent);
    room.setLeft(room.left() + used + betweenParts);
    drawMarked(*painter, room, detail, index.data(PaletteModel::DetailMarksRole).value<QList<int>>(), tokens.muted, tokens.accent);
    painter->restore();
}

} // namespace yagura::ui
