// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/ActionButton.h"

#include "ui/theme/Marks.h"
#include "ui/theme/Theme.h"

#include <QAction>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yagura::ui {

ActionButton::ActionButton(const Theme& theme, QAction* action, QWidget* parent)
    : QToolButton(parent)
    , m_theme(theme)
{
    setDefaultAction(action);
    setObjectName(u"button_"_s + action->objectName());
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    follow();
}

void ActionButton::follow()
{
    setVisible(defaultAction()->isVisible());
    setAccessibleName(defaultAction()->text());
    setAccessibleDescription(defaultAction()->toolTip());
    updateGeometry();
    update();
}

void ActionButton::setPrimary(bool primary)
{
    if (m_primary == primary)
        return;
    m_primary = primary;
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Theme::Size::Base, m_primary ? QFont::DemiBold : QFont::Medium));
    const QFontMetrics keys(Theme::font(Theme::Size::Small));
    const auto cap = qMax(16, keys.horizontalAdvance(defaultAction()->shortcut().toString()) + 8);
    return {7 + metrics.horizontalAdvance(text()) + 6 + cap + 5, metrics.height() + 10};
}

void ActionButton::paintEvent(QPaintEvent*)
{
    const auto& tokens = m_theme.tokens();
    const auto primary = m_primary && isEnabled();
    const auto hovered = isEnabled() && underMouse();
    auto fill = primary ? tokens.accent : isEnabled() ? tokens.raised : tokens.surface;
    if (isDown())
        fill = mixed(fill, tokens.window, 0.25);
    else if (hovered)
        fill = mixed(fill, primary ? tokens.surface : tokens.text, 0.08);
    const auto ink = primary ? tokens.onAccent() : isEnabled() ? tokens.text : mixed(tokens.surface, tokens.muted, 0.6);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? (primary ? tokens.text : tokens.accent) : primary ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    painter.setPen(ink);
    painter.setFont(Theme::font(Theme::Size::Base, primary ? QFont::DemiBold : QFont::Medium));
    painter.drawText(rect().adjusted(7, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(Theme::font(Theme::Size::Small));
    const auto key = defaultAction()->shortcut().toString();
    const auto cap = std::max(16.0, keyCapWidth(painter, key));
    drawKeyCap(painter, QRectF(width() - 5 - cap, (height() - 18) / 2.0, cap, 18), key, ink);
}

} // namespace yagura::ui
