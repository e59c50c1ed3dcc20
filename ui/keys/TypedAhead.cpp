// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/TypedAhead.h"

#include "ui/keys/TypingGuard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QWidget>

#include <utility>

namespace yagura::ui {

namespace {

constexpr auto windowTakes = std::chrono::seconds(2); // until a new window has the keyboard, on a slow desktop
constexpr auto pauseOfTyping = std::chrono::milliseconds(900);

/// A letter, or what mends one.
bool isText(const QKeyEvent& key)
{
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return key.key() == Qt::Key_Backspace || (!key.text().isEmpty() && key.text().at(0).isPrint());
}

} // namespace

TypedAhead::TypedAhead(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        if (m_mode == Mode::Holding)
            settle();
        else
            end();
    });
}

void TypedAhead::begin(Mode mode, std::chrono::milliseconds atMost)
{
    if (std::exchange(m_mode, mode) == Mode::None)
        qApp->installEventFilter(this);
    m_hasDropped = false;
    m_limit.start(atMost);
}

void TypedAhead::end()
{
    if (std::exchange(m_mode, Mode::None) == Mode::None)
        return;
    qApp->removeEventFilter(this);
    m_limit.stop();
    m_field.clear();
    if (!std::exchange(m_kept, {}).empty())
        emit dropped();
}

void TypedAhead::deliver(QWidget* field)
{
    const QScopedValueRollback delivering(m_isDelivering, true);
    for (const auto& key : std::exchange(m_kept, {}))
        QCoreApplication::sendEvent(field, key.get());
}

void TypedAhead::handTo(QWidget* field)
{
    begin(Mode::Handing, windowTakes);
    m_field = field;
    // The key may have come from a pane that floats, and another window has the keyboard then.
    if (!field->isActiveWindow())
        field->activateWindow();
    deliver(field);
}

void TypedAhead::hold()
{
    begin(Mode::Holding, windowTakes);
}

void TypedAhead::settle()
{
    if (m_mode != Mode::Holding)
        return; // a field was named
    if (auto* focus = QApplication::focusWidget(); TypingGuard::isTypedInto(focus))
        deliver(focus);
    end();
}

void TypedAhead::drop()
{
    begin(Mode::Dropping, pauseOfTyping);
}

bool TypedAhead::take(QWidget* receiver, QKeyEvent& key)
{
    if (TypingGuard::isTypedInto(receiver)) {
        end(); // it is there, or the person went to another field
        return false;
    }
    if (m_mode == Mode::Handing) {
        if (!m_field) {
            end(); // it has gone again
            return false;
        }
        if (!isText(key)) {
            if (QApplication::focusWidget() == m_field)
                end(); // it had the keyboard, and the person has gone on
            return false;
        }
        const QScopedValueRollback delivering(m_isDelivering, true);
        QCoreApplication::sendEvent(m_field, &key);
        return true;
    }
    if (!isText(key)) {
        end();
        return false;
    }
    if (m_mode == Mode::Holding) {
        m_kept.emplace_back(key.clone());
        return true;
    }
    m_limit.start(pauseOfTyping);
    if (!std::exchange(m_hasDropped, true))
        emit dropped();
    return true;
}

bool TypedAhead::eventFilter(QObject* watched, QEvent* event)
{
    if (m_isDelivering)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        end(); // the hand is elsewhere
        return false;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        break;
    default:
        return false;
    }
    auto* receiver = qobject_cast<QWidget*>(watched);
    const QObject* above = receiver;
    while (above && above != m_window)
        above = above->parent();
    if (!above || qobject_cast<QMenu*>(receiver->window()))
        return false;
    auto& key = *static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::KeyPress)
        return take(receiver, key);
    // No shortcut: it comes back as an ordinary key.
    if (!isText(key) || TypingGuard::isTypedInto(receiver))
        return false;
    event->accept();
    return true;
}

} // namespace yagura::ui
