// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/Marks.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

QRectF square(const QRectF& rect)
{
    const auto side = std::min(rect.width(), rect.height());
    return {rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side)};
}

class Saved final
{
public:
    explicit Saved(QPainter& painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter& m_painter;
};

} // namespace

void drawSeverity(QPainter& painter, const QRectF& rect, core::Severity severity, const Tokens& tokens)
{
    const Saved saved(painter);
    const auto box = square(rect);
    const auto colour = tokens.of(severity);
    const auto stroke = std::max(1.5, box.width() / 9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (severity) {
    case core::Severity::Critical: {
        const auto top = box.height() * 0.06;
        painter.drawPolygon(QPolygonF({{box.center().x(), box.top() + top}, {box.right(), box.bottom() - top}, {box.left(), box.bottom() - top}}));
        break;
    }
    case core::Severity::High:
        painter.drawPolygon(QPolygonF({{box.center().x(), box.top()}, {box.right(), box.center().y()},
            {box.center().x(), box.bottom()}, {box.left(), box.center().y()}}));
        break;
    case core::Severity::Medium: {
        const auto inner = box.adjusted(stroke, stroke, -stroke, -stroke);
        painter.drawRect(QRectF(QPointF(inner.left(), inner.center().y()), inner.bottomRight()));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(inner);
        break;
    }
    case core::Severity::Low:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, stroke));
        painter.drawEllipse(box.adjusted(stroke, stroke, -stroke, -stroke));
        break;
    case core::Severity::Unknown: {
        drawStaleRing(painter, rect, tokens);
        auto font = Theme::font(Theme::Size::Small, QFont::Bold);
        font.setPixelSize(std::max(8, static_cast<int>(box.height() * 0.72)));
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(box, Qt::AlignCenter, u"?"_s);
        break;
    }
    }
}

void drawTick(QPainter& painter, const QRectF& rect, const Tokens& tokens)
{
    const Saved saved(painter);
    const auto box = square(rect);
    painter.setPen(QPen(tokens.ok, std::max(2.0, box.width() / 6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    painter.drawPolyline(QPolygonF({at(0.1, 0.55), at(0.38, 0.82), at(0.9, 0.2)}));
}

void drawStaleRing(QPainter& painter, const QRectF& rect, const Tokens& tokens)
{
    const Saved saved(painter);
    QPen pen(tokens.unknown, std::max(1.2, rect.width() / 10));
    pen.setDashPattern({2, 1.6});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const auto half = pen.widthF() / 2;
    painter.drawEllipse(square(rect).adjusted(half, half, -half, -half));
}

void drawFreshness(QPainter& painter, const QRectF& rect, core::Freshness freshness, const Tokens& tokens)
{
    const Saved saved(painter);
    switch (freshness) {
    case core::Freshness::Fresh:
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.ok);
        painter.drawEllipse(square(rect));
        break;
    case core::Freshness::Paused: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.muted);
        const auto box = square(rect);
        painter.drawRect(QRectF(box.left(), box.top(), box.width() / 3, box.height()));
        painter.drawRect(QRectF(box.right() - box.width() / 3, box.top(), box.width() / 3, box.height()));
        break;
    }
    default:
        drawStaleRing(painter, rect.adjusted(-1, -1, 1, 1), tokens);
        break;
    }
}

qreal drawBadge(QPainter& painter, const QPointF& leftMiddle, const QString& text, bool stale, const Tokens& tokens)
{
    const Saved saved(painter);
    painter.setFont(Theme::font(Theme::Size::Small, QFont::DemiBold));
    const auto metrics = QFontMetricsF(painter.font());
    const auto width = metrics.horizontalAdvance(text) + 8;
    const auto height = metrics.height() + 1;
    const QRectF box(leftMiddle.x() + 0.5, std::round(leftMiddle.y() - height / 2) + 0.5, width, height);
    QPen pen(stale ? tokens.unknown : tokens.line, 1);
    if (stale)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(stale ? tokens.unknown : tokens.muted);
    painter.drawText(box, Qt::AlignCenter, text);
    return width;
}

void drawBar(QPainter& painter, const QRectF& rect, double share, const QColor& colour, const Tokens& tokens)
{
    const Saved saved(painter);
    const auto radius = rect.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.line);
    painter.drawRoundedRect(rect, radius, radius);
    if (share <= 0)
        return;
    auto filled = rect;
    filled.setWidth(std::max(rect.height() / 2, rect.width() * std::min(share, 1.0)));
    QPainterPath outline;
    outline.addRoundedRect(rect, radius, radius);
    painter.setClipPath(outline);
    painter.setBrush(colour);
    painter.drawRect(filled);
}

qreal keyCapWidth(const QPainter& painter, const QString& key)
{
    return std::max(14.0, QFontMetricsF(painter.font()).horizontalAdvance(key) + 8);
}

void drawKeyCap(QPainter& painter, const QRectF& rect, const QString& key, const QColor& colour)
{
    const Saved saved(painter);
    auto frame = colour;
    frame.setAlphaF(colour.alphaF() * 0.55F);
    painter.setPen(QPen(frame, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignCenter, key);
}

} // namespace yagura::ui
