// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "core/FirstResponse.h"
#include "models/QueueModel.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::QueueModel;

namespace {

constexpr auto pad = 8;
constexpr auto shape = 13.0;
constexpr auto barWidth = 56;

void drawElided(QPainter& painter, const QRect& rect, const QString& text, Qt::Alignment alignment, Qt::TextElideMode mode = Qt::ElideRight)
{
    if (rect.width() <= 0)
        return;
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text, mode, rect.width()));
}

core::FirstResponse::State clockState(const QModelIndex& index)
{
    return static_cast<core::FirstResponse::State>(index.data(QueueModel::ClockStateRole).toInt());
}

bool isResolved(const QModelIndex& index)
{
    return index.data(QueueModel::GoneRole).toBool() || index.data(QueueModel::StateRole).toInt() == static_cast<int>(core::ItemState::Resolved);
}

} // namespace

QueueDelegate::QueueDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

int QueueDelegate::rowHeight() const
{
    const auto wanted = m_density == Density::Compact ? 30 : 40;
    return qMax(wanted, QFontMetrics(QApplication::font()).height() + 8);
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    auto size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(rowHeight());
    return size;
}

QColor QueueDelegate::textColour(const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    return isResolved(index) || index.data(QueueModel::RecoveredRole).toBool() ? tokens.muted : tokens.text;
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    const auto selected = option.state.testFlag(QStyle::State_Selected);
    if (index.data(QueueModel::GroupRole).toBool()) {
        paintGroup(*painter, option, index);
        return;
    }
    painter->save();
    if (selected)
        painter->fillRect(option.rect, tokens.selection());
    else if (index.row() == m_hovered)
        painter->fillRect(option.rect, tokens.hover());
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), mixed(tokens.surface, tokens.line, 0.6));
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), tokens.accent);

    if (const auto* view = qobject_cast<const QTableView*>(option.widget); view && !selected && view->currentIndex().row() == index.row()) {
        // Under the cursor, and not selected: one row of the frame in each cell.
        painter->setPen(tokens.accent);
        const auto box = QRect(option.rect.left() - view->columnViewportPosition(index.column()), option.rect.top(), view->viewport()->width(), option.rect.height());
        painter->setClipRect(option.rect);
        painter->drawRect(box.adjusted(0, 0, -1, -2));
    }

    const auto cell = option.rect.adjusted(pad, 0, -pad, 0);
    const auto text = index.data().toString();
    const auto unowned = index.data(QueueModel::UnownedRole).toBool();
    painter->setFont(option.font);
    painter->setPen(textColour(index));
    switch (index.column()) {
    case QueueModel::SeverityColumn:
        paintSeverity(*painter, option.rect, index);
        break;
    case QueueModel::AgeColumn:
        drawElided(*painter, cell, text, Qt::AlignRight);
        break;
    case QueueModel::TimeLeftColumn:
        paintTimeLeft(*painter, cell, index);
        break;
    case QueueModel::TitleColumn:
        paintTitle(*painter, cell, index);
        break;
    case QueueModel::SourcesColumn:
        paintSources(*painter, cell, index);
        break;
    case QueueModel::StateColumn:
        painter->setPen(unowned ? tokens.text : tokens.muted);
        if (unowned)
            painter->setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
        drawElided(*painter, cell, text, Qt::AlignLeft);
        break;
    case QueueModel::CustomerColumn:
        if (!text.isEmpty() && !isResolved(index))
            painter->setPen(tokens.muted);
        drawElided(*painter, cell, text, Qt::AlignLeft);
        break;
    default:
        drawElided(*painter, cell, text, Qt::AlignLeft);
        break;
    }
    painter->restore();
}

/// The head of a group goes over all columns: each cell paints its piece of it.
void QueueDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    if (!view)
        return;
    const auto& tokens = m_theme.tokens();
    const QRect row(option.rect.left() - view->columnViewportPosition(index.column()), option.rect.top(), view->viewport()->width(), option.rect.height());
    painter.save();
    painter.setClipRect(option.rect);
    painter.fillRect(option.rect, index.row() == m_hovered ? mixed(tokens.raised, tokens.line, 0.4) : tokens.raised);
    painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), mixed(tokens.surface, tokens.line, 0.6));
    if (view->currentIndex().row() == index.row()) {
        // As a selected row, since it is what a key acts on: whether or not the queue has the keyboard.
        painter.fillRect(option.rect, tokens.selection());
        painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), tokens.accent);
        if (view->hasFocus()) {
            painter.setPen(tokens.accent);
            painter.drawRect(row.adjusted(0, 0, -1, -2));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(row.left() + 16, QRectF(row).center().y());
    QPolygonF arrow {{-4, -2.5}, {4, -2.5}, {0, 3}};
    if (index.data(QueueModel::CollapsedRole).toBool())
        arrow = QPolygonF {{-2.5, -4}, {3, 0}, {-2.5, 4}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.muted);
    painter.drawPolygon(arrow.translated(middle));
    const QRectF mark(middle.x() + 12, middle.y() - 5.5, 11, 11);
    if (index.data(QueueModel::RecoveredRole).toBool())
        drawTick(painter, mark, tokens);
    else
        drawSeverity(painter, mark, core::severityFromNumber(index.data(QueueModel::SeverityRole).toInt()), tokens);

    auto left = row.left() + 48;
    const auto say = [&](const QString& text, const QFont& font, const QColor& colour) {
        painter.setFont(font);
        painter.setPen(colour);
        drawElided(painter, QRect(left, row.top(), row.right() - left - pad, row.height()), text, Qt::AlignLeft);
        left += painter.fontMetrics().horizontalAdvance(text) + 2 * pad;
    };
    const auto title = index.siblingAtColumn(QueueModel::TitleColumn).data().toString();
    const auto bold = Theme::font(Theme::Size::Base, QFont::DemiBold);
    say(QFontMetrics(bold).elidedText(title, Qt::ElideRight, row.width() * 6 / 10), bold, tokens.text);
    if (const auto late = index.data(QueueModel::GroupLateRole).toInt(); late > 0)
        say(tr("%n late", "in the head of a group", late), bold, tokens.critical);
    say(index.data(QueueModel::GroupFactsRole).toString(), Theme::font(), tokens.muted);
    painter.restore();
}

void QueueDelegate::paintSeverity(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    const QRectF mark(QRectF(cell).center() + QPointF(1.5 - shape / 2, -shape / 2), QSizeF(shape, shape));
    const auto severity = core::severityFromNumber(index.data(QueueModel::SeverityRole).toInt());
    if (isResolved(index) || index.data(QueueModel::RecoveredRole).toBool()) {
        drawTick(painter, mark, tokens);
        return;
    }
    if (m_pulse > 0 && severity == core::Severity::Critical && index.data(QueueModel::UnownedRole).toBool()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        auto halo = tokens.critical;
        halo.setAlphaF(static_cast<float>(0.28 * m_pulse));
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawEllipse(mark.center(), shape * 0.95, shape * 0.95);
        painter.restore();
    }
    drawSeverity(painter, mark, severity, tokens);
    if (!index.data(QueueModel::StaleMarksRole).toStringList().isEmpty() && severity != core::Severity::Unknown)
        drawStaleRing(painter, mark.adjusted(-4.5, -4.5, 4.5, 4.5), tokens);
}

void QueueDelegate::paintTimeLeft(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    const auto state = clockState(index);
    const auto share = index.data(QueueModel::ShareRole).toDouble();
    const QRectF bar(cell.left(), cell.center().y() - 2.0, barWidth, 5);
    using State = core::FirstResponse::State;
    if (state == State::Late)
        drawBar(painter, bar, 1, tokens.critical, tokens);
    else if (state == State::Running)
        drawBar(painter, bar, share, share >= 0.7 ? tokens.high : tokens.muted, tokens);
    else // done, standing still, or not counted
        drawBar(painter, bar, state == State::Paused ? share : 0, tokens.muted, tokens);

    painter.setPen(state == State::Late ? tokens.critical : state == State::Running ? tokens.text : tokens.muted);
    if (state == State::Late)
        painter.setFont(Theme::font(Theme::Size::Base, QFont::DemiBold));
    drawElided(painter, cell.adjusted(barWidth + pad, 0, pad, 0), index.data().toString(), Qt::AlignLeft);
}

void QueueDelegate::paintTitle(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const auto& tokens = m_theme.tokens();
    struct Mark
    {
        QString text;
        QColor colour;
    };
    std::vector<Mark> marks;
    if (const auto odd = index.data(QueueModel::MarkRole).toString(); !odd.isEmpty())
        marks.push_back({odd, index.data(QueueModel::LoudRole).toBool() ? tokens.critical : tokens.text});
    if (const auto fires = index.data(QueueModel::FiresRole).toInt(); fires > 1)
        marks.push_back(index.data(QueueModel::FlappingRole).toBool() ? Mark {tr("flapping ×%1", "mark in a row").arg(fires), tokens.text} : Mark {u"×%1"_s.arg(fires), tokens.muted});
    if (index.data(QueueModel::MutedRole).toBool())
        marks.push_back({tr("muted", "mark in a row"), tokens.muted});
    if (index.data(QueueModel::KeptRole).toBool())
        marks.push_back({tr("does not match any more", "mark in a row"), tokens.unknown});
    if (index.data(QueueModel::PendingRole).toBool())
        marks.push_back({tr("not sent yet", "mark in a row"), tokens.unknown});
    if (const auto failed = index.data(QueueModel::DeliveriesFailedRole).toInt(); failed > 0)
        marks.push_back({tr("write-back failed", "mark in a row"), tokens.critical});
    else if (index.data(QueueModel::DeliveriesWaitingRole).toInt() > 0)
        marks.push_back({u"↑"_s, tokens.muted});

    const auto base = painter.font();
    const auto small = Theme::font(Theme::Size::Small, QFont::DemiBold);
    const QFontMetrics metrics(small);
    auto room = cell.width();
    for (const auto& mark : marks)
        room -= metrics.horizontalAdvance(mark.text) + pad;
    room = qMax(room, cell.width() / 3);

    const auto full = index.data().toString();
    const auto shown = painter.fontMetrics().elidedText(full, Qt::ElideRight, room);
    painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    auto left = cell.left() + painter.fontMetrics().horizontalAdvance(shown) + pad;
    painter.setFont(small);
    for (const auto& mark : marks) {
        painter.setPen(mark.colour);
        painter.drawText(QRect(left, cell.top(), cell.right() - left + 1, cell.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, mark.text);
        left += metrics.horizontalAdvance(mark.text) + pad;
    }
    painter.setFont(base);
}

void QueueDelegate::paintSources(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    const auto stale = index.data(QueueModel::StaleMarksRole).toStringList();
    auto left = static_cast<qreal>(cell.left());
    for (const auto& mark : index.data(QueueModel::SourcesRole).toStringList()) {
        if (left > cell.right())
            break;
        left += drawBadge(painter, {left, QRectF(cell).center().y()}, mark, stale.contains(mark), m_theme.tokens()) + 4;
    }
}

} // namespace yagura::ui
