// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "models/QueueModel.h"
#include "models/QueueProxy.h"

#include <QDockWidget>

#include <optional>

class QStackedWidget;

namespace yagura::models {
class SourceStatusModel;
}

namespace yagura::ui {

class DockTitle;
class NoticeBar;
class QueueChips;
class QueueView;
class StatePanel;
class Theme;

/// The response queue: how it is filtered, whether it is complete, and the table itself or why there is none.
class QueueDock final : public QDockWidget
{
    Q_OBJECT

public:
    enum class State { Starting, Loading, Shown, Failed };

    QueueDock(const Theme& theme, models::QueueModel& queue, models::SourceStatusModel& sources, QWidget* parent = nullptr);

    [[nodiscard]] QueueView& view() { return *m_view; }
    [[nodiscard]] State state() const { return m_state; }
    void setState(State state, const std::optional<core::Error>& error = std::nullopt);
    void setSearch(const QString& text);
    /// A second has passed.
    void advance(const QDateTime& now);
    void chooseFirst();

signals:
    void itemChosen(yagura::core::ItemId id);
    void startAsked(); ///< try again what failed
    void filterCleared();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshCompleteness();
    void act();
    void retranslate();

    const Theme& m_theme;
    models::QueueModel& m_queue;
    models::SourceStatusModel& m_sources;
    models::QueueProxy m_proxy;
    State m_state = State::Starting;
    std::optional<core::Error> m_error;
    bool m_refreshing = false;

    DockTitle* m_title;
    QueueChips* m_chips;
    NoticeBar* m_incomplete;
    QStackedWidget* m_stack;
    QueueView* m_view;
    StatePanel* m_panel;
};

} // namespace yagura::ui
