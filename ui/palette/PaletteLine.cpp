// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/PaletteLine.h"

#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>

#include <optional>

using namespace Qt::StringLiterals;

namespace yagura::ui {

namespace {

std::optional<PaletteLine::Step> stepOf(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        return PaletteLine::Step::Up;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        return PaletteLine::Step::Down;
    case Qt::Key_PageUp:
        return PaletteLine::Step::PageUp;
    case Qt::Key_PageDown:
        return PaletteLine::Step::PageDown;
    case Qt::Key_Home:
        return event.modifiers() & Qt::ControlModifier ? std::optional(PaletteLine::Step::First) : std::nullopt;
    case Qt::Key_End:
        return event.modifiers() & Qt::ControlModifier ? std::optional(PaletteLine::Step::Last) : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool isOwn(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Escape || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || stepOf(event);
}

} // namespace

PaletteLine::PaletteLine(QWidget* parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, [this] { emit wanted(shown()); });
}

QString PaletteLine::shown() const
{
    auto all = text();
    all.insert(cursorPosition(), m_composed);
    return all;
}

bool PaletteLine::event(QEvent* event)
{
    // The window has keys of its own for some of these: here they are the palette's. Tab goes on in the list, since
    // nothing else in here takes the keyboard.
    if (event->type() == QEvent::ShortcutOverride && isOwn(*static_cast<QKeyEvent*>(event)))
        event->accept();
    if (auto* key = static_cast<QKeyEvent*>(event); event->type() == QEvent::KeyPress && (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab)) {
        keyPressEvent(key);
        return true;
    }
    return QLineEdit::event(event);
}

void PaletteLine::keyPressEvent(QKeyEvent* event)
{
    if (!m_composed.isEmpty()) {
        if (!isOwn(*event))
            QLineEdit::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Escape)
        emit left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit taken();
    else if (const auto step = stepOf(*event))
        emit stepped(*step);
    else
        QLineEdit::keyPressEvent(event);
}

void PaletteLine::inputMethodEvent(QInputMethodEvent* event)
{
    m_composed = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    emit wanted(shown());
}

void PaletteLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    // Another window in front, or the menu of this line: the person comes back.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        emit deserted();
}

} // namespace yagura::ui
