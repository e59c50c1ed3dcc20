// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/TimelineDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "models/TimelineModel.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::TimelineModel;

namespace {

constexpr auto side = 16;
constexpr auto above = 5;
constexpr auto gap = 12;

struct Columns
{
    int time = 0;
    int actor = 0;
};

Columns columns()
{
    const auto em = QFontMetrics(Theme::font()).horizontalAdvance(u"0"_s);
    return {em * 11 + 4, em * 14};
}

int textLeft()
{
    return side + columns().time + gap + columns().actor + gap;
}

/// Lays the text out in lines of a width and draws it where a painter is given. Answers its height.
qreal layOut(const QString& text, const QFont& font, qreal width, QPainter* painter, const QPointF& at)
{
    auto lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(lines, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    auto height = 0.0;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at);
    return height;
}

} // namespace

TimelineDelegate::TimelineDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const auto width = view ? view->viewport()->width() : option.rect.width();
    const auto room = qMax(80, width - textLeft() - side);
    auto height = layOut(index.data().toString(), Theme::font(), room, nullptr, {});
    if (const auto body = index.data(TimelineModel::BodyRole).toString(); !body.isEmpty())
        height += layOut(body, Theme::font(), room, nullptr, {}) + 2;
    return {width, static_cast<int>(std::ceil(height)) + 2 * above + 1};
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    const auto rect = option.rect;
    const auto trouble = index.data(TimelineModel::TroubleRole).toBool();
    const auto person = index.data(TimelineModel::ActorKindRole).toString() == "person"_L1;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect, tokens.selection());
    painter->fillRect(QRect(rect.left() + side, rect.bottom(), rect.width() - 2 * side, 1), mixed(tokens.surface, tokens.line, 0.6));

    const auto line = QFontMetrics(Theme::font()).height();
    painter->setFont(Theme::font());
    painter->setPen(tokens.muted);
    painter->drawText(QRect(rect.left() + side, rect.top() + above, columns().time, line), Qt::AlignLeft | Qt::AlignVCenter, index.data(TimelineModel::TimeRole).toString());
    const QRect actor(rect.left() + side + columns().time + gap, rect.top() + above, columns().actor, line);
    painter->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    painter->setPen(tokens.text);
    painter->drawText(actor, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data(TimelineModel::ActorRole).toString(), Qt::ElideRight, actor.width()));

    const auto room = qMax(80, rect.width() - textLeft() - side);
    QPointF at(rect.left() + textLeft(), rect.top() + above);
    painter->setFont(Theme::font());
    painter->setPen(trouble ? tokens.critical : tokens.text);
    at.ry() += layOut(index.data().toString(), Theme::font(), room, painter, at) + 2;
    if (const auto body = index.data(TimelineModel::BodyRole).toString(); !body.isEmpty()) {
        painter->setPen(person ? tokens.text : tokens.muted);
        layOut(body, Theme::font(), room, painter, at);
    }
    painter->restore();
}

} // namespace yagura::ui
