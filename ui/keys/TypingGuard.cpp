// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/TypingGuard.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QWidget>

namespace yagura::ui {

namespace {

bool isBare(const QKeyEvent& key)
{
    const auto function = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return !function && (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == Qt::NoModifier;
}

} // namespace

TypingGuard::TypingGuard(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool TypingGuard::isTypedInto(const QWidget* widget)
{
    return widget && !qobject_cast<const QAbstractItemView*>(widget) && widget->testAttribute(Qt::WA_InputMethodEnabled)
        && widget->inputMethodQuery(Qt::ImEnabled).toBool();
}

bool TypingGuard::eventFilter(QObject* watched, QEvent* event)
{
    // An accepted override comes back as an ordinary key press.
    if (event->type() == QEvent::ShortcutOverride && isBare(*static_cast<QKeyEvent*>(event)) && isTypedInto(QApplication::focusWidget())) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && m_answer) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const auto* receiver = qobject_cast<QWidget*>(watched);
        // Of the window and its panes, floating or not; a dialog has keys of its own.
        const auto isOurs = receiver && (receiver->window() == parent() || (qobject_cast<QDockWidget*>(receiver->window()) && receiver->window()->parent() == parent()));
        if (isOurs && isBare(key) && key.key() != Qt::Key_unknown && !isTypedInto(receiver) && m_answer(QKeySequence(key.keyCombination())))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yagura::ui
