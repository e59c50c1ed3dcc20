// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/WorkItem.h"
#include "models/ErrorText.h"

#include <QHash>
#include <QObject>
#include <QUuid>

namespace yagura::models {

class Desk;

/// Sends what a person does and follows it until it is answered: under way, kept for later, done or refused.
class ActionController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionController)

public:
    /// `desk` outlives the controller.
    explicit ActionController(Desk& desk, QObject* parent = nullptr);

    /// Gives the action its id and sends it. A verb that is under way on an item is not sent a second time.
    /// `seen`: the item as the person saw it when deciding: the action is meant for that, and for nothing else.
    void perform(core::Action action, const core::WorkItem& seen);

    [[nodiscard]] bool isUnderWay(core::ItemId item, core::Verb verb) const; ///< sent or kept, and not answered yet
    [[nodiscard]] bool isKept(core::ItemId item) const;

signals:
    void underWayChanged(yagura::core::ItemId item);
    void keptChanged(yagura::core::ItemId item, bool kept);
    void performed(const yagura::core::Action& action);
    void refused(const yagura::core::Action& action, const yagura::models::ErrorWords& words);

private:
    struct UnderWay
    {
        core::Action action;
        bool kept = false;
    };

    void finish(const core::Action& action);

    Desk& m_desk;
    QString m_me; ///< the login
    QHash<QUuid, UnderWay> m_underWay;
};

} // namespace yagura::models
