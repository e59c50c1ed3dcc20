// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/ComposingGuard.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWidget>

namespace yagura::ui {

namespace {

/// Not a letter that is being typed: what a field or a dialog does something on.
bool commands(const QKeyEvent& key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return true;
    switch (key.key()) {
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return false; // of the field itself, as the letters are
    default:
        break;
    }
    // Esc, Enter, Tab, the arrows and the like; a function key calls an action.
    return key.text().isEmpty() || !key.text().at(0).isPrint();
}

} // namespace

ComposingGuard::ComposingGuard(QWidget* root)
    : QObject(root)
{
    // Before any filter of the fields themselves, and also for editors that a list makes when one writes in it.
    qApp->installEventFilter(this);
}

bool ComposingGuard::isOurs(const QObject* object) const
{
    while (object && object != parent())
        object = object->parent();
    return object != nullptr;
}

bool ComposingGuard::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        if (isOurs(watched)) {
            if (!static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty())
                m_composing = watched;
            else if (m_composing == watched)
                m_composing.clear();
        }
        break;
    case QEvent::FocusOut:
        if (m_composing == watched)
            m_composing.clear(); // the field took over or dropped what was composed
        break;
    case QEvent::ShortcutOverride:
        if (m_composing == watched) {
            event->accept(); // it comes back as an ordinary key
            return true;
        }
        break;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (m_composing == watched && commands(*static_cast<QKeyEvent*>(event)))
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yagura::ui
