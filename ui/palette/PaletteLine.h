// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace yagura::ui {

/// Where the palette is typed into. What an input method still composes is looked for already, and runs nothing: while it
/// composes, Enter and the arrows are the input method's.
class PaletteLine final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteLine)

public:
    enum class Step { Up, Down, PageUp, PageDown, First, Last };

    explicit PaletteLine(QWidget* parent);

    [[nodiscard]] QString shown() const; ///< the text with what is being composed in its place

signals:
    void wanted(const QString& shown);
    void stepped(yagura::ui::PaletteLine::Step step);
    void taken();
    void left(); ///< by Esc
    void deserted(); ///< the keyboard went elsewhere in the program

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_composed;
};

} // namespace yagura::ui
