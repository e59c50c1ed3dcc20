// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"
#include "core/SimilarItem.h"
#include "models/CardItemModel.h"

#include <QScrollArea>

class QAction;
class QToolButton;
class QVBoxLayout;

namespace yagura::ui {

class BreakingLabel;
class ChartTable;
class ContactList;
class DaysChart;
class SectionHead;
class SeverityLegend;
class Theme;

/// A customer's card as a page to read from the top: what to heed, whom to call, what was promised, what is going on.
class CustomerPage final : public QScrollArea
{
    Q_OBJECT

public:
    /// `edit`: the action of the button beside the name. `window`: where keys hold.
    CustomerPage(const Theme& theme, QAction* edit, QWidget* window, QWidget* parent = nullptr);

    void show(const core::CustomerCard& card, const QDateTime& now);
    using QScrollArea::show;
    void showSimilar(const std::vector<core::SimilarItem>& items, const QDateTime& now);
    void clear();
    void toTop(); ///< another customer is read from its beginning
    void retranslate();

signals:
    void itemChosen(yagura::core::ItemId id);
    void dialled(const QUrl& url);
    void queueAsked(const QString& customer); ///< its open items in the queue, by its name

private:
    struct Items
    {
        SectionHead* heading = nullptr;
        ChartTable* table = nullptr;
        models::CardItemModel* model = nullptr;
    };

    void refresh();
    void refreshFacts();
    [[nodiscard]] BreakingLabel* label(const QString& objectName, bool muted);
    [[nodiscard]] Items items(const QString& objectName, QVBoxLayout* layout);
    static void show(const Items& items, const std::vector<core::CardItem>& rows, const QDateTime& now);

    const Theme& m_theme;
    core::CustomerCard m_card;
    QDateTime m_now;
    QWidget* m_page;
    BreakingLabel* m_name;
    BreakingLabel* m_reading;
    BreakingLabel* m_facts;
    QWidget* m_noteFrame;
    BreakingLabel* m_note;
    BreakingLabel* m_noteBy;
    SectionHead* m_contactsHead;
    ContactList* m_contacts;
    Items m_open;
    QToolButton* m_inQueue;
    Items m_similar;
    Items m_recent;
    SectionHead* m_daysHead;
    DaysChart* m_days;
    SeverityLegend* m_legend;
    SectionHead* m_environmentsHead;
    BreakingLabel* m_environments;
    SectionHead* m_keysHead;
    BreakingLabel* m_keys;
};

} // namespace yagura::ui
