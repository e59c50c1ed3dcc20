// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/ItemDetail.h"
#include "models/ErrorText.h"
#include "models/TimelineModel.h"

#include <QDockWidget>

#include <optional>
#include <vector>

class QAction;
class QPlainTextEdit;
class QStackedWidget;
class QTabWidget;

namespace yagura::models {
class ActionController;
class Desk;
class ItemDetailController;
class ServerClock;
}

namespace yagura::ui {

class ActionButton;
class Composer;
class DeliveriesPane;
class DockTitle;
class ItemActions;
class ItemHeader;
class MonitorPanel;
class NoticeBar;
class StatePanel;
class Theme;
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

signals:
    void backAsked(); ///< the keyboard goes back to the queue

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectUp();
    void switchItem(core::ItemId id);
    void refresh();
    void refreshActions();
    void refreshTabs();
    void act(core::Verb verb);
    void perform(core::Verb verb, const QString& text = {});
    void watch(const QDateTime& until);
    void askForCustomer();
    void retry(core::DeliveryId id);
    void answerQuestion();
    void retranslate();

    ItemCollaborators m_with;
    models::TimelineModel m_timeline;
    core::ItemId m_questionOf; ///< the item that the question "resolve though it fires?" is about

    DockTitle* m_title = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatePanel* m_panel = nullptr;
    ItemHeader* m_header = nullptr;
    ItemActions* m_verbs = nullptr;
    std::vector<ActionButton*> m_buttons;
    NoticeBar* m_notice = nullptr;
    QTabWidget* m_tabs = nullptr;
    MonitorPanel* m_monitor = nullptr;
    TimelineView* m_timelineView = nullptr;
    QPlainTextEdit* m_raw = nullptr;
    DeliveriesPane* m_deliveries = nullptr;
    Composer* m_composer = nullptr;
};

} // namespace yagura::ui
