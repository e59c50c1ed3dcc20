// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <utility>

class QWidget;

namespace yagura::ui {

/// Keeps keys from being shortcuts where they are text: a key without Ctrl, Alt or Meta wherever text is typed, whatever a
/// person made of it. What an input method composes is ComposingGuard's.
class TypingGuard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TypingGuard)

public:
    explicit TypingGuard(QObject* parent);

    /// `answer` is asked for a bare key that is neither text nor called an action: true where it was answered, and goes no further.
    void setAnswer(std::function<bool(const QKeySequence&)> answer) { m_answer = std::move(answer); }
    [[nodiscard]] static bool isTypedInto(const QWidget* widget); ///< false for none

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<bool(const QKeySequence&)> m_answer;
};

} // namespace yagura::ui
