// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/SourcesController.h"

#include <QDateTime>
#include <QDockWidget>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace yagura::models {
class SourceTrials;
}

namespace yagura::ui {

class ActionButton;
class DockTitle;
class NoticeBar;
class SourcePane;
class StatePanel;
class Theme;

/// The sources: how each is, why, and what to do; leads set them up here.
class SourcesDock final : public QDockWidget
{
    Q_OBJECT

public:
    /// `trials` may be null where nothing can be tried. All outlive the dock.
    SourcesDock(const Theme& theme, models::Desk& desk, models::SourceTrials* trials, QWidget* parent = nullptr);

    void advance(const QDateTime& now);
    [[nodiscard]] QString chosen() const; ///< key, empty for none
    void choose(const QString& key);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Asking { Nothing, Remove, Pause };

    void build();
    void buildActions();
    QAction* addSourceAction(const QString& name, const QKeySequence& key);
    void refresh();
    void refreshPane();
    void refreshAge();
    void readDetails();
    void openDialog(bool anew);
    void tryOut();
    void pauseOrResume();
    void ask(Asking what);
    void answered(bool yes);
    void retranslate();
    [[nodiscard]] const core::SourceCard* card() const;

    const Theme& m_theme;
    models::SourceTrials* m_trials;
    models::SourcesController m_sources;
    QDateTime m_now;
    QString m_shown; ///< key of the source whose details were asked for
    qint64 m_shownRevision = -1;
    int m_shownRecords = -1;
    bool m_detailsFailed = false;
    bool m_trying = false; ///< a vendor is being asked
    Asking m_asking = Asking::Nothing;
    QString m_askedFor;
    DockTitle* m_title;
    NoticeBar* m_stale;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    QSplitter* m_split;
    QTableView* m_view;
    SourcePane* m_pane;
    StatePanel* m_panel;
    QLabel* m_rights;
    QAction* m_add = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_try = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_remove = nullptr;
    std::vector<ActionButton*> m_buttons;
};

} // namespace yagura::ui
