// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/SimilarItem.h"
#include "models/CustomerController.h"

#include <QDockWidget>
#include <QTimer>

class QAction;
class QStackedWidget;

namespace yagura::core {
class Clock;
}

namespace yagura::models {
class Desk;
}

namespace yagura::ui {

class CustomerPage;
class DockTitle;
class NoticeBar;
class StatePanel;
class Theme;

/// The customer of the item that is chosen: there before the click is over, since those around it were read ahead.
class CustomerDock final : public QDockWidget
{
    Q_OBJECT

public:
    /// All outlive the dock. `window`: where the keys hold.
    CustomerDock(const Theme& theme, models::Desk& desk, const core::Clock& clock, QWidget* window);

    enum class Why { NoItem, Several };
    void showNothing(Why why = Why::NoItem); ///< no item is chosen, or several of different customers
    void showCustomer(core::CustomerId id); ///< an invalid id: an item without a customer
    void readAhead(const std::vector<core::CustomerId>& ids);
    void showSimilar(const std::vector<core::SimilarItem>& items); ///< to the item that is chosen, newest first

signals:
    void itemChosen(yagura::core::ItemId id);
    void queueAsked(const QString& customer); ///< the open items of a customer, by its name
    void troubled(const QString& sentence); ///< what was asked could not be done, and what to do instead
    void typingWanted(QWidget* field); ///< has the keyboard, or will have it soon
    void assignAsked(); ///< the item shown has no customer, and a person wants to give it one

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void refreshAge();
    void retranslate();
    void edit();
    void askedOfPanel();

    models::Desk& m_desk;
    const core::Clock& m_clock;
    models::CustomerController m_customers;
    QAction* m_edit;
    DockTitle* m_title;
    NoticeBar* m_stale;
    QStackedWidget* m_stack = nullptr;
    StatePanel* m_panel;
    CustomerPage* m_page;
    QTimer m_age;
    QTimer m_patience; ///< before it is said that a card is of an earlier hour: most answers come sooner
    bool m_isLate = false;
    bool m_itemChosen = false;
    Why m_why = Why::NoItem;
};

} // namespace yagura::ui
