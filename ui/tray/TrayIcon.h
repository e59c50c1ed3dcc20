// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/Severity.h"
#include "ui/theme/Tokens.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QIcon>
#include <QObject>

#include <array>
#include <memory>
#include <optional>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace yagura::models {
struct DesktopNotice;
struct QueueCounts;
}

namespace yagura::ui {

/// How the room is, as a tray icon says it.
struct TrayState
{
    Q_DECLARE_TR_FUNCTIONS(TrayState)

public:
    std::array<int, 5> open {}; ///< by severity
    int late = 0;
    bool isRead = false; ///< the queue has been read at all
    QString stale; ///< one sentence on what is not up to date; empty where all is

    [[nodiscard]] static TrayState of(const models::QueueCounts& counts);
    /// The worst of what is open; nothing where nothing is.
    [[nodiscard]] std::optional<core::Severity> worst() const;
    [[nodiscard]] QString tip() const;
    /// The mark of the worst on a plate of its own, since a panel may be of any colour; with the dashed ring where something is
    /// not up to date.
    [[nodiscard]] QIcon icon(const Tokens& tokens) const;

    bool operator==(const TrayState&) const = default;
};

/// The icon in the desktop's tray, where it has one.
class TrayIcon final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrayIcon)

public:
    /// `silence`: the action that silences the alarms, null where nothing can be heard.
    explicit TrayIcon(QAction* silence, QObject* parent);
    ~TrayIcon() override;

    void setShown(bool shown);
    [[nodiscard]] bool isShown() const; ///< and there is a tray that shows it
    void show(const TrayState& state, ThemeKind kind);
    void say(const models::DesktopNotice& notice); ///< a balloon, where the desktop has nothing better
    void retranslate();

signals:
    void windowAsked();
    void quitAsked();
    void taken(yagura::core::ItemId item); ///< the balloon was

private:
    QAction* m_silence;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction* m_window;
    QAction* m_quit;
    std::optional<TrayState> m_state;
    ThemeKind m_kind {};
    std::optional<core::ItemId> m_said; ///< by the last balloon, until somebody takes it up
    QElapsedTimer m_sinceSaid;
};

} // namespace yagura::ui
