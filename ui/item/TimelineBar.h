// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QWidget>

#include <array>

class QAction;

namespace yagura::models {
class TimelineFilter;
class TimelineModel;
}

namespace yagura::ui {

/// Whose lines of the history are shown, and how their times are told; all of it by key too (Alt with A, P, V, U, W, T).
class TimelineBar final : public QWidget
{
    Q_OBJECT

public:
    TimelineBar(models::TimelineModel& model, models::TimelineFilter& filter, QWidget* window, QWidget* parent);

    void refresh();
    /// What is chosen here, to be kept: {"relative": true, "groups": ["timelinePeople"]}.
    [[nodiscard]] QJsonObject choice() const;
    void setChoice(const QJsonObject& choice); ///< what is not understood counts as not chosen

signals:
    void choiceChanged();

private:
    void choose(int group, bool shown);

    models::TimelineModel& m_model;
    models::TimelineFilter& m_filter;
    QAction* m_all;
    std::array<QAction*, 4> m_groups {};
    QAction* m_clock;
};

} // namespace yagura::ui
