// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace yagura::ui {

class Theme;

/// One sentence across a pane that does not stop anybody: trouble, staleness, a question with two answers.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Trouble, Stale, Question, Good, Note };

    explicit NoticeBar(const Theme& theme, QWidget* parent = nullptr);

    /// Labels of buttons may be empty: then the button is absent.
    void say(Tone tone, const QString& sentence, const QString& yes = {}, const QString& no = {});
    [[nodiscard]] QString sentence() const;
    /// As high as the sentence is at this width: a tool bar asks for nothing else.
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void accepted();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    Tone m_tone = Tone::Trouble;
    QLabel* m_sentence;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace yagura::ui
