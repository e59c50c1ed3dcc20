// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace yagura::ui {

class StateMark;
class Theme;

/// A pane that has nothing to show says so: a mark, one sentence, what more is to be known, and what to do.
/// What is being read says so for as long as that is likely, and then that it takes too long, or that the database is away.
class StatePanel final : public QWidget
{
    Q_OBJECT

public:
    /// Each has a mark of its own in shape and colour.
    enum class Mood {
        Good, ///< all is well, and that is known: the only green one
        Blank, ///< there is nothing here, which is neither good nor bad
        Choose, ///< a person has to choose something first
        NoMatch, ///< what was asked for hides everything, or finds nothing
        Busy, ///< it is being read
        Unknown, ///< nobody knows at the moment
        Trouble,
    };

    struct Words
    {
        Mood mood = Mood::Blank;
        QString sentence;
        QString more;
        QString doIt; ///< the label of the button; empty for none. While it is Busy it is shown when it takes too long
        QString other; ///< the label of a second one
        QString details; ///< a program's own words, for who mends it: shown when they are asked for
    };

    /// `theme` outlives it.
    explicit StatePanel(const Theme& theme, QWidget* parent = nullptr);

    void say(const Words& words);
    void say(Mood mood, const QString& sentence, const QString& more = {}, const QString& doIt = {});
    /// While the database is away nothing that is being read will come: said at once.
    void setDatabaseAway(bool away);
    /// How long what is being read may take without a word.
    void setPatience(std::chrono::milliseconds patience);

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Mood mood() const { return m_shown.mood; } ///< as it is shown

signals:
    void asked();
    void otherAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    Words m_words;
    Words m_shown; ///< what the words come to with the time and the database
    bool m_isLate = false;
    bool m_isAway = false;
    QTimer m_patience;
    StateMark* m_mark;
    QLabel* m_sentence;
    QLabel* m_more;
    QPushButton* m_button;
    QPushButton* m_other;
    QToolButton* m_detailsButton;
    QLabel* m_details;
};

} // namespace yagura::ui
