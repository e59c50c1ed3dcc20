// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace yagura::ui {

/// A pane that has nothing to show says so: a mark, one sentence, and one thing to do.
class StatePanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Mood { Calm, Busy, Trouble };

    explicit StatePanel(QWidget* parent = nullptr);

    /// `doIt` is the label of the button; empty for none.
    void say(Mood mood, const QString& sentence, const QString& more = {}, const QString& doIt = {});
    [[nodiscard]] QString sentence() const;

signals:
    void asked();

private:
    QLabel* m_mark;
    QLabel* m_sentence;
    QLabel* m_more;
    QPushButton* m_button;
};

} // namespace yagura::ui
