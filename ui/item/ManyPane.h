// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"
#include "models/CardItemModel.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace yagura::ui {

class ActionButton;
class ChartTable;
class ItemActions;
class Theme;

/// What is chosen where it is more than one item.
struct Many
{
    QString group; ///< its name; empty where several rows are selected
    int count = 0;
    std::vector<core::WorkItem> items; ///< in the order of the queue; none where they are more than one action takes
};

/// Stands where an item stands, while a group's head or several rows are chosen in the queue: what they are, and what may be
/// done to all of them.
class ManyPane final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    ManyPane(const Theme& theme, const ItemActions& verbs, QWidget* parent = nullptr);

    void show(const Many& many, const QDateTime& now);
    using QWidget::show;
    void retranslate();

signals:
    void itemChosen(yagura::core::ItemId id); ///< one of them is to be seen

private:
    void refresh();

    Many m_many;
    QDateTime m_now;
    models::CardItemModel m_model;
    QLabel* m_title;
    QLabel* m_customers;
    QLabel* m_facts;
    QLabel* m_hint;
    ChartTable* m_table;
    QLabel* m_rest;
};

} // namespace yagura::ui
