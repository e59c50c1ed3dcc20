// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueDelegate.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "core/FirstResponse.h"
#include "models/QueueModel.h"

#include <QApplication>
#include <QPainter>

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
    return index.data(QueueModel::StateRole).toInt() == static_cast<int>(core::ItemState::Resolved);
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
    painter->save();
    if (selected)
        painter->fillRect(option.rect, tokens.selection());
    else if (index.row() == m_hovered)
        painter->fillRect(option.rect, tokens.hover());
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), mixed(tokens.surface, tokens.line, 0.6));
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), tokens.accent);

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
    else
        drawBar(painter, bar, 0, tokens.muted, tokens);

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
    if (const auto fires = index.data(QueueModel::FiresRole).toInt(); fires > 1)
        marks.push_back({u"×%1"_s.arg(fires), tokens.muted});
    if (index.data(QueueModel::MutedRole).toBool())
        marks.push_back({tr("muted", "mark in a row"), tokens.muted});
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
