// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/BulkRun.h"

#include <QDialog>
#include <QTimer>

#include <chrono>
#include <optional>

class QAction;
class QDateTimeEdit;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace yagura::ui {

class NoticeBar;
class Theme;

/// One action on several items: what will happen, then how it goes, then what came of each. It stands beside the window
/// and stops nobody; while it runs it does not close without a word.
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `clock`: the room's, and `me` the login, as of BulkRun.
    BulkDialog(const Theme& theme, models::Desk& desk, const core::Clock& clock, core::Verb verb, const std::vector<core::WorkItem>& items, const QString& me = {}, QWidget* parent = nullptr);

    [[nodiscard]] models::BulkRun& run() { return m_run; }
    enum class Closing { Itself, Window };
    /// Whether closing it loses something: what is still to be done, what was refused, a text that was typed.
    [[nodiscard]] bool wouldLose() const;
    /// Asks whether to stop, or to throw away. Where the answer is yes it closes when what is under way is answered, or
    /// at once where it was asked for a second time, and windowMayClose() follows where it was asked for that.
    void askToClose(Closing closing);

    /// What the keyboard goes to: its text, else the button that begins.
    [[nodiscard]] QWidget* firstField() const;
    [[nodiscard]] bool takesText() const;

    void reject() override;

signals:
    void windowMayClose();
    void windowStays(); ///< the person goes on, or there is nothing to ask any more

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void buildWatch();
    void followClock();
    void fitColumns();
    void letGo();
    void answerQuestion();
    [[nodiscard]] bool isBefore() const; ///< nothing of this round has begun
    void refresh();
    void retranslate();
    void go();
    void stay(); ///< the window was to close, and does not

    const Theme& m_theme;
    models::BulkRun m_run;
    const core::Clock& m_clock;
    QTimer m_second;
    std::optional<std::chrono::minutes> m_span; ///< it ends so long after the start; none where an end was typed
    Closing m_askedFor = Closing::Itself;
    bool m_closing = false; ///< it closes when what is under way is answered
    bool m_letGo = false; ///< whatever is lost
    QLabel* m_title;
    QLabel* m_customers;
    QLabel* m_summary;
    QLabel* m_remarks;
    NoticeBar* m_question;
    QWidget* m_inputs;
    QLabel* m_textLabel;
    QPlainTextEdit* m_text;
    QLabel* m_untilLabel;
    QWidget* m_untilRow;
    QDateTimeEdit* m_until;
    std::vector<std::pair<std::chrono::minutes, QPushButton*>> m_spans;
    QTableView* m_table;
    QProgressBar* m_progress;
    QAction* m_goAction;
    QPushButton* m_go;
    QPushButton* m_stop;
    QPushButton* m_retry;
    QPushButton* m_close;
};

} // namespace yagura::ui
