// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ActionController.h"

#include "models/Desk.h"

#include <algorithm>

namespace yagura::models {

ActionController::ActionController(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk, &Desk::performed, this, [this](const core::Action& action) {
        finish(action);
        emit performed(action);
    });
    connect(&desk, &Desk::refused, this, [this](const core::Action& action, const core::Error& error) {
        finish(action);
        emit refused(action, ErrorText::words(Failing::Action, error));
    });
    connect(&desk, &Desk::loginRead, this, [this](const QString& login) { m_me = login; });
    connect(&desk, &Desk::kept, this, [this](const core::Action& action) {
        m_underWay.insert(action.id, {action, true});
        emit keptChanged(action.item, true);
    });
}

void ActionController::perform(core::Action action, const core::WorkItem& seen)
{
    if (isUnderWay(action.item, action.verb) && action.verb != core::Verb::Note)
        return;
    action.id = QUuid::createUuid();
    action.seen = core::seenItem(seen);
    action.takeOver = core::takesOver(action.verb, seen, m_me);
    m_underWay.insert(action.id, {action, false});
    emit underWayChanged(action.item);
    m_desk.perform(action);
}

bool ActionController::isUnderWay(core::ItemId item, core::Verb verb) const
{
    return std::ranges::any_of(m_underWay, [&](const UnderWay& entry) { return entry.action.item == item && entry.action.verb == verb; });
}

bool ActionController::isKept(core::ItemId item) const
{
    return std::ranges::any_of(m_underWay, [&](const UnderWay& entry) { return entry.action.item == item && entry.kept; });
}

void ActionController::finish(const core::Action& action)
{
    m_underWay.remove(action.id);
    emit underWayChanged(action.item);
    emit keptChanged(action.item, isKept(action.item));
}

} // namespace yagura::models
