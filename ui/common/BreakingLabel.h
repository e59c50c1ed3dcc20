// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QClipboard>
#include <QLabel>

namespace yagura::ui {

/// What other people and machines wrote, in as many lines as the room asks for: an address or a key that is longer than a
/// line is broken too, and never makes its page wider. What is copied of it is as it was written.
class BreakingLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit BreakingLabel(QWidget* parent = nullptr);

    void say(const QString& text);
    [[nodiscard]] QString words() const { return m_words; } ///< as they were said

    /// The text with places to break in its long words.
    [[nodiscard]] static QString breakable(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void cleanCopy(QClipboard::Mode mode);

    QString m_words;
};

} // namespace yagura::ui
