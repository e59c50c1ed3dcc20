// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

namespace yagura::ui {

/// The verbs as QActions: one key each, disabled with the reason where they are not possible now, hidden where the
/// login may never do them. The actions live as long as the window; a refresh only changes what they say.
class ItemActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemActions)

public:
    explicit ItemActions(QWidget* window);

    [[nodiscard]] QAction* action(core::Verb verb) const { return m_actions.value(verb); }
    [[nodiscard]] QMenu* watchMenu() const { return m_watchMenu; }
    /// The verbs in their order, the watch with its spans behind it: what a menu of the item holds.
    [[nodiscard]] QList<QAction*> menuEntries() const;
    [[nodiscard]] std::optional<core::Verb> verbOfKey(const QKeySequence& key) const;

    /// `underWay` tells of a verb that was sent and is not answered yet.
    void setPossible(const std::vector<core::PossibleAction>& actions, const std::function<bool(core::Verb)>& underWay);
    /// Nothing is possible, and why. What the login may never do stays out of sight.
    void setNothing(const QString& why);
    /// An item is being read, or could not be: who wants to write begins; all else waits until it is shown.
    void setUnread(const QString& why);
    /// What may be done to many is possible, after a preview; the rest says that it is of one.
    void setMany();
    [[nodiscard]] static bool isOfMany(core::Verb verb);
    [[nodiscard]] static bool takesText(core::Verb verb); ///< what is typed after its key is meant for a field
    void retranslate();

signals:
    void asked(yagura::core::Verb verb);
    void watchAsked(std::chrono::minutes span);
    void watchUntilAsked();

private:
    void say(core::Verb verb, bool enabled, const QString& why);
    void sayWatchMenu();
    [[nodiscard]] bool isForbidden(core::Verb verb) const { return m_forbidden.contains(verb); }

    QHash<core::Verb, QAction*> m_actions;
    QMenu* m_watchMenu;
    std::vector<std::pair<std::chrono::minutes, QAction*>> m_spans;
    QAction* m_until;
    QSet<core::Verb> m_forbidden; ///< the login may never do them
};

} // namespace yagura::ui
