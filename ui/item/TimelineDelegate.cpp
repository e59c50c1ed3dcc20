// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/TimelineDelegate.h"

#include "ui/theme/Theme.h"

#include "core/Text.h"
#include "models/TimelineModel.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::TimelineModel;

namespace {

constexpr auto side = 16;
constexpr auto above = 5;
constexpr auto gap = 12;
constexpr auto sentenceLines = 3;
constexpr auto closedLines = 8;
constexpr auto openedLines = 400;
constexpr auto lettersInALine = 160; // more do not fit on any screen: what is beyond is not even shaped

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

struct LaidOut
{
    qreal height = 0;
    bool cut = false;
};

/// Lays the text out in lines of a width, at most so many, and draws it where a painter is given.
LaidOut layOut(const QString& text, qreal width, int maxLines, QPainter* painter, const QPointF& at)
{
    LaidOut result;
    auto lines = core::bounded(text, static_cast<qsizetype>(maxLines) * lettersInALine);
    result.cut = lines.size() < text.size();
    lines.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(lines, Theme::font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (auto count = 0;; ++count) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        if (count == maxLines) {
            line.setNumColumns(0);
            line.setPosition({0, -10000}); // never seen
            result.cut = true;
            break;
        }
        line.setLineWidth(width);
        line.setPosition({0, result.height});
        result.height += line.height();
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, at, {}, QRectF(at, QSizeF(width, result.height)));
    return result;
}

} // namespace

TimelineDelegate::TimelineDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void TimelineDelegate::forget()
{
    m_heights.clear();
}

void TimelineDelegate::forget(qint64 id)
{
    m_heights.remove(id);
}

void TimelineDelegate::clear()
{
    m_heights.clear();
    m_opened.clear();
}

void TimelineDelegate::toggle(qint64 id)
{
    if (!m_opened.remove(id))
        m_opened.insert(id);
    m_heights.remove(id);
}

int TimelineDelegate::bodyLines(qint64 id) const
{
    return m_opened.contains(id) ? openedLines : closedLines;
}

bool TimelineDelegate::isCut(const QModelIndex& index, int width) const
{
    const auto body = index.data(TimelineModel::BodyRole).toString();
    return !body.isEmpty() && layOut(body, qMax(80, width - textLeft() - side), closedLines, nullptr, {}).cut;
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const auto width = view ? view->viewport()->width() : option.rect.width();
    if (width != m_width) {
        m_width = width;
        m_heights.clear();
    }
    const auto id = index.data(TimelineModel::IdRole).toLongLong();
    if (const auto known = m_heights.constFind(id); known != m_heights.cend())
        return {width, *known};
    const auto room = qMax(80, width - textLeft() - side);
    auto height = layOut(index.data().toString(), room, sentenceLines, nullptr, {}).height;
    if (const auto body = index.data(TimelineModel::BodyRole).toString(); !body.isEmpty()) {
        const auto laid = layOut(body, room, bodyLines(id), nullptr, {});
        height += laid.height + 2 + (laid.cut ? QFontMetrics(Theme::font(Theme::Size::Small)).height() : 0);
    }
    const auto whole = static_cast<int>(std::ceil(height)) + 2 * above + 1;
    m_heights.insert(id, whole);
    return {width, whole};
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    const auto rect = option.rect;
    const auto trouble = index.data(TimelineModel::TroubleRole).toBool();
    const auto id = index.data(TimelineModel::IdRole).toLongLong();
    painter->save();
    painter->setClipRect(rect);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect, tokens.selection());
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), tokens.accent);
    painter->fillRect(QRect(rect.left() + side, rect.bottom(), rect.width() - 2 * side, 1), mixed(tokens.surface, tokens.line, 0.6));
    painter->setFont(Theme::font());

    if (index.data(TimelineModel::OlderRole).toBool()) {
        painter->setPen(trouble ? tokens.critical : tokens.accent);
        painter->drawText(rect.adjusted(side, 0, -side, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }

    const auto line = QFontMetrics(Theme::font()).height();
    painter->setPen(tokens.muted);
    const QRect time(rect.left() + side, rect.top() + above, columns().time, line);
    painter->drawText(time, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data(TimelineModel::TimeRole).toString(), Qt::ElideRight, time.width()));
    const QRect actor(time.right() + 1 + gap, rect.top() + above, columns().actor, line);
    painter->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    painter->setPen(tokens.text);
    painter->drawText(actor, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data(TimelineModel::ActorRole).toString(), Qt::ElideRight, actor.width()));

    const auto room = qMax(80, rect.width() - textLeft() - side);
    QPointF at(rect.left() + textLeft(), rect.top() + above);
    painter->setPen(trouble ? tokens.critical : tokens.text);
    at.ry() += layOut(index.data().toString(), room, sentenceLines, painter, at).height + 2;
    if (const auto body = index.data(TimelineModel::BodyRole).toString(); !body.isEmpty()) {
        painter->setPen(index.data(TimelineModel::GroupRole).toInt() == TimelineModel::People ? tokens.text : tokens.muted);
        const auto laid = layOut(body, room, bodyLines(id), painter, at);
        if (laid.cut) {
            painter->setFont(Theme::font(Theme::Size::Small));
            painter->setPen(tokens.accent);
            painter->drawText(QRectF(at.x(), at.y() + laid.height, room, painter->fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter,
                m_opened.contains(id) ? tr("… longer than can be shown: copy it with Ctrl+C") : tr("… more (Enter)"));
        }
    }
    painter->restore();
}

} // namespace yagura::ui
