// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDockWidget>
#include <QTimer>

class QStackedWidget;

namespace yagura::core {
class Clock;
}

namespace yagura::models {
class ChartSubject;
}

namespace yagura::ui {

class DockTitle;
class NoticeBar;
class StatePanel;
class Theme;

/// What the docks of charts share: the head, and the states of loading, failed, empty and stale.
class ChartDock : public QDockWidget
{
    Q_OBJECT

public:
    /// What is not up to date, sentence by sentence; empty where all is. What is counted then may be too little.
    void setDoubts(const QString& doubts);

protected:
    /// All outlive the dock, but the subject: it is taken over.
    ChartDock(const Theme& theme, models::ChartSubject* subject, const core::Clock& clock, QWidget* parent);

    void setBody(QWidget* body); ///< what is shown when there is something to show
    void start(); ///< last in the constructor of the heir

    virtual void refreshBody() = 0; ///< the chart was read anew
    virtual void retranslateBody() = 0;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString facts() const = 0;
    [[nodiscard]] virtual QString emptySentence() const = 0;
    [[nodiscard]] virtual QString emptyMore() const { return {}; }

    [[nodiscard]] bool isCertain() const { return m_doubts.isEmpty(); }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const core::Clock& clock() const { return m_clock; }
    void refreshTitle();

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void refreshAge();

    const Theme& m_theme;
    const core::Clock& m_clock;
    models::ChartSubject* m_subject;
    DockTitle* m_title;
    QString m_doubts;
    NoticeBar* m_stale;
    QStackedWidget* m_stack;
    StatePanel* m_panel;
    QWidget* m_body = nullptr;
    QTimer m_age;
};

} // namespace yagura::ui
