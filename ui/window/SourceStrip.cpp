// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SourceStrip.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include "models/SourceStatusModel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::SourceStatusModel;

namespace {

constexpr auto dot = 9;
constexpr auto between = 20;

} // namespace

SourceStrip::SourceStrip(const Theme& theme, const SourceStatusModel& sources, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sources(sources)
{
    setObjectName(u"sourceStrip"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&sources, &QAbstractItemModel::dataChanged, this, &SourceStrip::refresh);
    connect(&sources, &QAbstractItemModel::modelReset, this, &SourceStrip::refresh);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SourceStrip::refresh()
{
    QStringList texts;
    for (auto row = 0; row < m_sources.rowCount(); ++row)
        texts += m_sources.index(row).data().toString();
    setAccessibleName(texts.join(u", "_s));
    updateGeometry();
    update();
}

std::vector<SourceStrip::Place> SourceStrip::places() const
{
    const QFontMetrics metrics(Theme::font());
    std::vector<Place> result;
    auto left = 12;
    for (auto row = 0; row < m_sources.rowCount(); ++row) {
        const auto wanted = dot + 8 + metrics.horizontalAdvance(m_sources.index(row).data().toString());
        const auto rest = width() - left;
        if (rest < dot + 8)
            break;
        result.push_back({QRect(left, 0, qMin(wanted, rest), height()), row});
        left += wanted + between;
    }
    return result;
}

QSize SourceStrip::sizeHint() const
{
    return {200, QFontMetrics(Theme::font()).height() + 12};
}

void SourceStrip::paintEvent(QPaintEvent*)
{
    const auto& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setFont(Theme::font());
    for (const auto& place : places()) {
        const auto index = m_sources.index(place.row);
        const auto freshness = static_cast<core::Freshness>(index.data(SourceStatusModel::FreshnessRole).toInt());
        drawFreshness(painter, QRectF(place.rect.left(), (height() - dot) / 2.0, dot, dot), freshness, tokens);
        painter.setPen(freshness == core::Freshness::Fresh ? tokens.text : freshness == core::Freshness::Paused ? tokens.muted : tokens.unknown);
        const auto text = place.rect.adjusted(dot + 8, 0, 0, 0);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width() + 1));
    }
}

bool SourceStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const auto& place : places()) {
            if (place.rect.contains(help->pos())) {
                QToolTip::showText(help->globalPos(), m_sources.index(place.row).data(Qt::ToolTipRole).toString(), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace yagura::ui
