// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "core/SavedView.h"
#include "models/EmptyQueue.h"
#include "models/QueueModel.h"
#include "ui/queue/QueueDelegate.h"

#include <QDockWidget>
#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace yagura::models {
class SourceStatusModel;
class ViewsController;
}

namespace yagura::ui {

class DockTitle;
class NoticeBar;
class QueueActions;
class QueueChips;
class QueueView;
class StatePanel;
class Theme;
class ViewsMenu;

/// The response queue: how it is filtered, whether it is complete, and the table itself or why there is none.
class QueueDock final : public QDockWidget
{
    Q_OBJECT

public:
    enum class State { Starting, Loading, Shown, Failed };

    QueueDock(const Theme& theme, models::QueueModel& queue, models::SourceStatusModel& sources, QWidget* parent = nullptr);

    void setViews(models::ViewsController& views); ///< outlives the dock; once
    [[nodiscard]] QString doubts() const; ///< as of models::EmptyQueue
    [[nodiscard]] QueueView& view() { return *m_view; }
    [[nodiscard]] State state() const { return m_state; }
    void setState(State state, const std::optional<core::Error>& error = std::nullopt);
    /// Since when the database has not answered; none while it does.
    void setLostAt(const std::optional<QDateTime>& lostAt);
    void setSearch(const QString& text); ///< in the language of core::ItemQuery
    void showAll(); ///< takes back what narrows the list
    void showOnly(const QString& query); ///< as setSearch, with no chip chosen and the queue in front
    [[nodiscard]] const QString& search() const { return m_search; }
    void setChoice(core::Facets choice);
    void setGrouping(models::Grouping grouping);
    void setDensity(Density density);
    [[nodiscard]] QueueActions& actionsOfList() { return *m_actions; }
    /// A second has passed.
    void advance(const QDateTime& now);
    void chooseFirst();

signals:
    void itemChosen(yagura::core::ItemId id);
    void aimChanged(); ///< of the view; also when a group or a selection has changed in number
    void startAsked(); ///< try again what failed
    void databaseAsked(); ///< another database is to be chosen
    void sourcesAsked(); ///< how the sources are is to be seen
    void searchChanged(const QString& text);
    void menuAsked(const QPoint& globalPosition);
    void keyForMany(const QKeySequence& key); ///< of an action on one item, while several are selected

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshCompleteness();
    [[nodiscard]] models::EmptyQueue::Known known() const;
    void sayWhyEmpty(); ///< in place of the table
    void act();
    void retranslate();
    void sayWaiting();
    void showWaiting();
    void sayGrouping();
    void followView();
    void showView(const core::SavedView& view);
    void look(const core::SavedView& view); ///< shows it where the dock is, whatever has the keyboard
    void sayView();
    void askForName(const QString& name); ///< of the current view, or empty for a new one
    void askToRemove();
    void sayOfView(const QString& sentence);
    void answerViewNotice();

    const Theme& m_theme;
    models::QueueModel& m_queue;
    models::SourceStatusModel& m_sources;
    State m_state = State::Starting;
    std::optional<core::Error> m_error;
    std::optional<QDateTime> m_lostAt;
    models::EmptyQueue m_empty; ///< why no row is shown, when that was said last
    QString m_search;
    QTimer m_refreshSoon; ///< a batch tells of many things; one look at the end is enough
    QTimer m_settleSoon; ///< asks again whether rows may move, while any is to

    QueueActions* m_actions;
    DockTitle* m_title;
    QueueChips* m_chips;
    QToolButton* m_groupButton;
    QLabel* m_hint;
    NoticeBar* m_incomplete;
    QPushButton* m_newRows;
    QStackedWidget* m_stack;
    QueueView* m_view;
    StatePanel* m_panel;

    models::ViewsController* m_views = nullptr;
    ViewsMenu* m_viewsMenu = nullptr;
    QToolButton* m_viewsButton = nullptr;
    NoticeBar* m_viewNotice = nullptr;
    std::optional<core::SavedView> m_removal; ///< the one that is asked about
    bool m_isShowingView = false; ///< its parts are set one by one
};

} // namespace yagura::ui
