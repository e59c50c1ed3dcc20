// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemDetail.h"

#include <QScrollArea>

class QAction;
class QLabel;

namespace yagura::models {
class Desk;
}

namespace yagura::ui {

class NoticeBar;
class Theme;

/// The monitor behind an item: what it measures, when it fires, and why it exists; for leads, the pen for the latter.
class MonitorTab final : public QScrollArea
{
    Q_OBJECT

public:
    /// `desk` outlives the tab. The key of the action that edits the intent works in all of the window.
    MonitorTab(const Theme& theme, models::Desk& desk, QWidget* window, QWidget* parent = nullptr);

    void setDetail(const core::ItemDetail& detail, const QDateTime& now);
    void clear();
    void setPossible(const QString& why); ///< why the intent is not to be written; empty where it may be
    void retranslate();

signals:
    void intentWritten();

private:
    enum Fact { Why, Meaning, IfIgnored, AskedBy, Review, Name, Kind, Query, Thresholds, Tags, Message, Changed, Factcount };

    void refresh();
    void setFact(Fact fact, const QString& text);
    void readHistory();
    void edit();

    models::Desk& m_desk;
    core::ItemDetail m_detail; ///< without its timeline and raw data
    QDateTime m_now;
    QString m_why; ///< the intent is not to be written
    std::vector<core::IntentChange> m_changes;
    core::MonitorId m_changesOf;
    core::MonitorIntent m_changesWith;
    NoticeBar* m_ask;
    QAction* m_edit;
    QLabel* m_none;
    QLabel* m_heads[2] = {};
    QLabel* m_names[Factcount] = {};
    QLabel* m_texts[Factcount] = {};
    QLabel* m_historyHead;
    QLabel* m_history;
};

} // namespace yagura::ui
