// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/keys/KeyRecorder.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace yagura::ui {

namespace {

constexpr std::array modifiers {Qt::Key_Shift, Qt::Key_Control, Qt::Key_Alt, Qt::Key_Meta, Qt::Key_AltGr, Qt::Key_CapsLock, Qt::Key_NumLock,
    Qt::Key_ScrollLock, Qt::Key_Super_L, Qt::Key_Super_R, Qt::Key_Hyper_L, Qt::Key_Hyper_R, Qt::Key_unknown};
/// Without Ctrl, Alt or Meta these move about in lists and dialogs, everywhere.
constexpr std::array moving {Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Escape, Qt::Key_Backspace, Qt::Key_Up,
    Qt::Key_Down, Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Menu};

template <class Keys>
bool isOf(const Keys& keys, Qt::Key key)
{
    return std::ranges::find(keys, key) != keys.end();
}

/// Zenkaku/Hankaku, Henkan, Muhenkan, Hiragana, Hangul and their kin, and what ibus and fcitx switch with.
bool isOfInputMethod(QKeyCombination key)
{
    const auto special = key.key() >= Qt::Key_Multi_key && key.key() <= Qt::Key_Hangul_Special;
    const auto switches = key.key() == Qt::Key_Space && (key.keyboardModifiers() == Qt::ControlModifier || key.keyboardModifiers() == Qt::ShiftModifier);
    return special || key.key() == Qt::Key_Mode_switch || switches || (key.key() == Qt::Key_QuoteLeft && key.keyboardModifiers() == Qt::AltModifier);
}

} // namespace

QKeySequence shortcutOf(const QKeyEvent& event)
{
    auto held = event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    // Shift that only makes a sign of the key is in the sign: "?" is not "Shift+?".
    const auto text = event.text();
    const auto isSign = !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isLetterOrNumber() && !text.at(0).isSpace();
    if (isSign)
        held &= ~Qt::ShiftModifier;
    return QKeyCombination(held, static_cast<Qt::Key>(event.key()));
}

KeyFault faultOf(const QKeySequence& key)
{
    const auto one = key[0];
    if (isOf(modifiers, one.key()))
        return KeyFault::Modifier;
    if (isOfInputMethod(one))
        return KeyFault::InputMethod;
    if (isOf(moving, one.key()) && (one.keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier)) == Qt::NoModifier)
        return KeyFault::Moves;
    return KeyFault::None;
}

KeyRecorder::KeyRecorder(QWidget* parent)
    : QLineEdit(parent)
{
    setReadOnly(true); // nor does an input method see what is pressed here
    setContextMenuPolicy(Qt::NoContextMenu);
    setAlignment(Qt::AlignCenter);
}

bool KeyRecorder::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyRecorder::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        emit cancelled();
    else if (const auto key = shortcutOf(*event); faultOf(key) != KeyFault::Modifier)
        emit recorded(key);
}

} // namespace yagura::ui
