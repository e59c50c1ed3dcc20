// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "models/NoticeRule.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace yagura::models {

class Desk;
class DesktopNotifier;
struct DesktopNotice;

/// Tells a person who is elsewhere what came: feeds the rule with what changes in the room, and the desktop with what it says.
class NoticeController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeController)

public:
    /// All outlive the controller. `isSeen`: whether the person has the window before them.
    NoticeController(Desk& desk, const core::Clock& clock, DesktopNotifier& notifier, const std::function<bool()>& isSeen, QObject* parent = nullptr);

    void setFrom(std::optional<core::Severity> from); ///< nothing: nothing is said any more
    void look(); ///< the person may have come to the window, or gone

private:
    void speak();
    [[nodiscard]] DesktopNotice worded(const Notice& notice) const;

    const core::Clock& m_clock;
    DesktopNotifier& m_notifier;
    std::function<bool()> m_isSeen;
    NoticeRule m_rule;
    QTimer m_soon;
};

} // namespace yagura::models
