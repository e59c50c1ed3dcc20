// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace yagura::ui {

/// Keeps keys from being shortcuts where they are text: every key while an input method composes, and a key without
/// Ctrl, Alt or Meta wherever text is typed, whatever a person made of it.
class TypingGuard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypingGuard)

public:
    explicit TypingGuard(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* focus);

    QPointer<QWidget> m_focus;
    bool m_composing = false;
};

} // namespace yagura::ui
