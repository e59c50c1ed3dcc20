// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Severity.h"
#include "core/SourceStatus.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace yagura::ui {

struct Tokens;

/// The signs that say in shape what the colours say: status never hangs on colour alone.
/// Each fills the largest square in the middle of its rectangle.
void drawSeverity(QPainter& painter, const QRectF& rect, core::Severity severity, const Tokens& tokens);
void drawTick(QPainter& painter, const QRectF& rect, const Tokens& tokens);
void drawStaleRing(QPainter& painter, const QRectF& rect, const Tokens& tokens);
void drawFreshness(QPainter& painter, const QRectF& rect, core::Freshness freshness, const Tokens& tokens);

/// Two letters in a rounded box, dashed when the source is stale. Answers the box's width.
qreal drawBadge(QPainter& painter, const QPointF& leftMiddle, const QString& text, bool stale, const Tokens& tokens);

/// A bar filled by `share`.
void drawBar(QPainter& painter, const QRectF& rect, double share, const QColor& colour, const Tokens& tokens);

/// A key as it is printed on a keyboard. Answers the cap's width.
qreal keyCapWidth(const QPainter& painter, const QString& key);
void drawKeyCap(QPainter& painter, const QRectF& rect, const QString& key, const QColor& colour);

} // namespace yagura::ui
