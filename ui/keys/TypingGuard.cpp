// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/TypingGuard.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>

namespace yagura::ui {

namespace {

bool isTypedInto(const QWidget& widget)
{
    return !qobject_cast<const QAbstractItemView*>(&widget) && widget.testAttribute(Qt::WA_InputMethodEnabled)
        && widget.inputMethodQuery(Qt::ImEnabled).toBool();
}

bool isBare(const QKeyEvent& key)
{
    const auto function = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return !function && (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == Qt::NoModifier;
}

} // namespace

TypingGuard::TypingGuard(QObject* parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    follow(QApplication::focusWidget());
}

void TypingGuard::follow(QWidget* focus)
{
    if (m_focus)
        m_focus->removeEventFilter(this);
    m_focus = focus;
    m_composing = false;
    if (m_focus)
        m_focus->installEventFilter(this);
}

bool TypingGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::InputMethod)
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
    // An accepted override comes back as an ordinary key press.
    if (event->type() == QEvent::ShortcutOverride && watched == m_focus
        && (m_composing || (isTypedInto(*m_focus) && isBare(*static_cast<QKeyEvent*>(event))))) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yagura::ui
