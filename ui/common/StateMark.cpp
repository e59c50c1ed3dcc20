// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/StateMark.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

constexpr auto side = 36;
constexpr auto stroke = 2.5;

void drawTray(QPainter& painter, const QRectF& box, const Tokens& tokens)
{
    painter.setPen(QPen(tokens.muted, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto outer = box.adjusted(3, 5, -3, -5);
    painter.drawRoundedRect(outer, 4, 4);
    const auto middle = outer.center().y() + 3;
    painter.drawPolyline(QPolygonF({{outer.left(), middle}, {outer.left() + 8, middle}, {outer.left() + 11, middle + 4},
        {outer.right() - 11, middle + 4}, {outer.right() - 8, middle}, {outer.right(), middle}}));
}

void drawRows(QPainter& painter, const QRectF& box, const Tokens& tokens)
{
    for (auto row = 0; row < 3; ++row) {
        const QRectF bar(box.left() + 4, box.top() + 5 + row * 10, box.width() - 8, 5);
        painter.setPen(Qt::NoPen);
        painter.setBrush(row == 1 ? tokens.accent : mixed(tokens.surface, tokens.muted, 0.6));
        painter.drawRoundedRect(row == 1 ? bar.adjusted(-4, -1.5, 4, 1.5) : bar, 2.5, 2.5);
    }
}

void drawLens(QPainter& painter, const QRectF& box, const Tokens& tokens)
{
    painter.setPen(QPen(tokens.muted, stroke, Qt::SolidLine, Qt::RoundCap));
    const QRectF glass(box.left() + 4, box.top() + 4, 19, 19);
    painter.drawEllipse(glass);
    painter.drawLine(QPointF(21, 21), QPointF(31, 31));
}

void drawDots(QPainter& painter, const QRectF& box, const Tokens& tokens)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.muted);
    for (const auto x : {7.0, 18.0, 29.0})
        painter.drawEllipse(QPointF(box.left() + x, box.center().y()), 3, 3);
}

void drawTriangle(QPainter& painter, const QRectF& box, const Tokens& tokens)
{
    drawSeverity(painter, box.adjusted(2, 2, -2, -2), core::Severity::Critical, tokens);
    auto font = Theme::font(Theme::Size::Base, QFont::Bold);
    font.setPixelSize(17);
    painter.setFont(font);
    painter.setPen(tokens.surface);
    painter.drawText(box.adjusted(0, 7, 0, 0), Qt::AlignCenter, u"!"_s);
}

} // namespace

StateMark::StateMark(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(side, side);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StateMark::setMood(StatePanel::Mood mood)
{
    m_mood = mood;
    update();
}

void StateMark::paintEvent(QPaintEvent*)
{
    const auto& tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QRectF box(rect());
    using Mood = StatePanel::Mood;
    switch (m_mood) {
    case Mood::Good:
        drawTick(painter, box.adjusted(2, 2, -2, -2), tokens);
        break;
    case Mood::Blank:
        drawTray(painter, box, tokens);
        break;
    case Mood::Choose:
        drawRows(painter, box, tokens);
        break;
    case Mood::NoMatch:
        drawLens(painter, box, tokens);
        break;
    case Mood::Busy:
        drawDots(painter, box, tokens);
        break;
    case Mood::Unknown:
        drawSeverity(painter, box.adjusted(1, 1, -1, -1), core::Severity::Unknown, tokens);
        break;
    case Mood::Trouble:
        drawTriangle(painter, box, tokens);
        break;
    }
}

} // namespace yagura::ui
