// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace yagura::ui {

/// Why a key cannot be given to an action.
enum class KeyFault { None, Modifier, Moves, InputMethod };

/// What the pressed keys are as one shortcut, and whether they may be one.
[[nodiscard]] QKeySequence shortcutOf(const QKeyEvent& event);
[[nodiscard]] KeyFault faultOf(const QKeySequence& key);

/// A field that takes the next key whatever it is: only Tab and Escape leave it.
class KeyRecorder final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyRecorder)

public:
    explicit KeyRecorder(QWidget* parent = nullptr);

signals:
    void recorded(const QKeySequence& key);
    void cancelled();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace yagura::ui
