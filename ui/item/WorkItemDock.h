// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/ItemDetail.h"
#include "core/SimilarItem.h"
#include "models/ErrorText.h"
#include "models/TimelineFilter.h"
#include "models/TimelineModel.h"
#include "ui/item/ItemAim.h"
#include "ui/item/ManyPane.h"

#include <QDockWidget>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace yagura::models {
class ActionController;
class Desk;
class ItemDetailController;
class ServerClock;
}

namespace yagura::ui {

class ActionButton;
class ChartPane;
class Composer;
class DeliveriesPane;
class DockTitle;
class ItemActions;
class ItemHeader;
class MonitorTab;
class NoticeBar;
class RawPane;
class SimilarPane;
class StatePanel;
class Theme;
class TimelineBar;
class TimelineView;

/// What the work item's dock works with; all outlive it.
struct ItemCollaborators
{
    const Theme& theme;
    models::Desk& desk;
    models::ItemDetailController& detail;
    models::ActionController& actions;
    const models::ServerClock& clock;
};

/// One work item: what it is, what may be done with it, what happened to it.
class WorkItemDock final : public QDockWidget
{
    Q_OBJECT

public:
    WorkItemDock(const ItemCollaborators& with, QWidget* window);

    [[nodiscard]] ItemActions& itemActions() { return *m_verbs; }
    void advance();

    /// What is chosen at this moment. Asked again before anything is done: what is shown may be a turn of the loop behind.
    void setAimer(std::function<ItemAim()> aimer) { m_aimer = std::move(aimer); }
    void setAim(const ItemAim& aim, const Many& many = {});
    /// Why the verb cannot be done now; empty where it can, or where the login never may.
    [[nodiscard]] QString refusal(core::Verb verb) const;
    void say(const QString& sentence, bool good);
    void takeKeyboard(); ///< to read, and for its keys

signals:
    void backAsked(); ///< the keyboard goes back to the queue
    void itemWanted(yagura::core::ItemId id); ///< is to be shown, and chosen where the queue has it
    void refused(const QString& sentence); ///< nothing was done, and why
    void manyAsked(yagura::core::Verb verb); ///< is to be done to all that are chosen
    void sightWanted(); ///< the dock is to be seen: somebody writes in it
    void typingWanted(QWidget* field); ///< has the keyboard, or will have it soon: what is typed meanwhile is its
    void remedyAsked(yagura::ui::ItemAim::Remedy remedy); ///< for the item that has left the list, or is not in it
    /// What was like the item that is shown, newest first; empty while it is looked for.
    void similarFound(const std::vector<yagura::core::SimilarItem>& items);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A newer picture of the metric that was asked for and is not here yet.
    struct Snapshot
    {
        core::ItemId item;
        std::optional<QDateTime> before; ///< when the one shown was taken
        QDateTime askedAt;
    };

    enum Page { ItemPage, StatePage, ManyPage };
    enum Tab { TimelineTab, MonitorTabAt, SimilarTab, RawTab, DeliveriesTab };

    void build();
    QWidget* buildHistory();
    void buildExtras();
    void connectUp();
    void connectPanes();
    void switchItem(core::ItemId id);
    void refresh();
    void refreshActions();
    void refreshDisarmed(); ///< the actions, where none or only a few of them are possible
    void refreshTabs();
    [[nodiscard]] bool takeAim(); ///< as it is now; false where that is not what is shown
    [[nodiscard]] bool isArmed() const { return m_aim.isOne(); }
    void refreshAim();
    void act(core::Verb verb);
    void actOnOne(core::Verb verb);
    [[nodiscard]] QString why(core::Verb verb, core::ItemId item) const; ///< it has become impossible since it was asked for
    void askUntil();
    void perform(core::Verb verb, const QString& text = {});
    void watch(const std::optional<core::WorkItem>& seen, const QDateTime& until);
    [[nodiscard]] std::optional<core::WorkItem> shownItem() const; ///< as the dock shows it; none while it is read
    void followActions();
    void followReading();
    void showStale();
    void answerRefusal(const core::Action& action, const models::ErrorWords& words);
    void answerKept(const core::Action& action);
    void askForCustomer();
    void retry(core::DeliveryId id);
    void answerQuestion();
    void askSnapshot();
    void refreshSnapshot();
    void openSimilar(core::ItemId id);
    void goBack();
    void copyForTicket(bool japanese);
    void refreshExtras();
    void retranslate();

    ItemCollaborators m_with;
    ItemAim m_aim;
    std::function<ItemAim()> m_aimer;
    bool m_isRowInSight = true; ///< of the item's, when that was asked last
    models::TimelineModel m_timeline;
    models::TimelineFilter m_shownTimeline;
    std::optional<Snapshot> m_snapshot;
    std::vector<core::ItemId> m_cameFrom; ///< items that similar ones were opened from
    bool m_opening = false;
    std::optional<core::Verb> m_noticeOf; ///< what the notice answers; nothing where it is about something else
    bool m_noticeWaits = false; ///< it is a refusal or a question, and stays until the person or the same action ends it
    QDateTime m_readAt; ///< when the item was read last
    core::ItemId m_questionOf; ///< the item that the question "resolve though it fires?" is about

    DockTitle* m_title = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatePanel* m_panel = nullptr;
    ItemHeader* m_header = nullptr;
    ItemActions* m_verbs = nullptr;
    std::vector<ActionButton*> m_buttons;
    NoticeBar* m_notice = nullptr;
    NoticeBar* m_stale = nullptr; ///< what is shown could not be read again
    NoticeBar* m_aimBar = nullptr; ///< what is shown is not in the list
    ManyPane* m_many = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLabel* m_intent = nullptr;
    ChartPane* m_chart = nullptr;
    TimelineBar* m_timelineBar = nullptr;
    TimelineView* m_timelineView = nullptr;
    MonitorTab* m_monitor = nullptr;
    SimilarPane* m_similar = nullptr;
    RawPane* m_raw = nullptr;
    QAction* m_copyAction = nullptr;
    QMenu* m_copyMenu = nullptr;
    QAction* m_copyJapanese = nullptr;
    QAction* m_copyEnglish = nullptr;
    QToolButton* m_copyButton = nullptr;
    QAction* m_back = nullptr;
    QToolButton* m_backButton = nullptr;
    DeliveriesPane* m_deliveries = nullptr;
    Composer* m_composer = nullptr;
};

} // namespace yagura::ui
