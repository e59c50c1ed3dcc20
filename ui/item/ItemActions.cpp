// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/ItemActions.h"

#include "models/ReasonText.h"
#include "models/Words.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::ui {

namespace {

Qt::Key keyOf(core::Verb verb)
{
    switch (verb) {
    case core::Verb::Acknowledge:
        return Qt::Key_A;
    case core::Verb::Watch:
        return Qt::Key_W;
    case core::Verb::Escalate:
        return Qt::Key_E;
    case core::Verb::CompleteFirstResponse:
        return Qt::Key_F;
    case core::Verb::Resolve:
        return Qt::Key_R;
    case core::Verb::Reopen:
        return Qt::Key_O;
    case core::Verb::AssignCustomer:
        return Qt::Key_C;
    case core::Verb::Note:
        break;
    }
    return Qt::Key_N;
}

} // namespace

ItemActions::ItemActions(QWidget* window)
    : QObject(window)
    , m_watchMenu(new QMenu(window))
{
    for (const auto verb : core::allVerbs()) {
        auto* action = new QAction(this);
        action->setObjectName(u"action_"_s + core::verbName(verb));
        action->setShortcut(keyOf(verb));
        action->setShortcutContext(Qt::WindowShortcut);
        action->setAutoRepeat(false);
        connect(action, &QAction::triggered, this, [this, verb] { emit asked(verb); });
        window->addAction(action);
        m_actions.insert(verb, action);
    }
    m_watchMenu->setObjectName(u"watchMenu"_s);
    for (const auto span : {30min, 60min, 180min}) {
        auto* action = m_watchMenu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, span] { emit watchAsked(span); });
        m_spans.emplace_back(span, action);
    }
    m_watchMenu->addSeparator();
    m_until = new QAction(this); // of the item, as its verbs are, and not of the menu: that is where a key for it is looked for
    m_watchMenu->addAction(m_until);
    m_until->setObjectName(u"watchUntil"_s);
    connect(m_until, &QAction::triggered, this, &ItemActions::watchUntilAsked);
    retranslate();
    setNothing({});
}

void ItemActions::retranslate()
{
    for (const auto verb : core::allVerbs()) {
        auto* action = m_actions.value(verb);
        action->setText(models::Words::verb(verb));
        action->setStatusTip(models::Words::verbTip(verb));
    }
    for (const auto& [span, action] : m_spans) {
        const auto minutes = static_cast<int>(span.count());
        action->setText(minutes < 60 ? tr("%n minute(s)", "watch", minutes) : tr("%n hour(s)", "watch", minutes / 60));
    }
    m_until->setText(tr("Until …", "watch"));
    sayWatchMenu();
}

void ItemActions::say(core::Verb verb, bool enabled, const QString& why)
{
    auto* action = m_actions.value(verb);
    action->setVisible(!isForbidden(verb));
    action->setEnabled(enabled && action->isVisible());
    // Where it is not possible both say why: the tip to a pointer, the status line to who goes by key.
    action->setToolTip(enabled ? models::Words::verbTip(verb) : why);
    action->setStatusTip(action->toolTip());
    if (verb == core::Verb::Watch)
        sayWatchMenu();
}

/// The menu of spans is the watch itself, in other menus.
void ItemActions::sayWatchMenu()
{
    const auto* watch = m_actions.value(core::Verb::Watch);
    auto* entry = m_watchMenu->menuAction();
    entry->setText(watch->text());
    entry->setVisible(watch->isVisible());
    entry->setEnabled(watch->isEnabled());
    entry->setToolTip(watch->toolTip());
    entry->setStatusTip(watch->statusTip());
    for (const auto& [span, action] : m_spans)
        action->setEnabled(watch->isEnabled());
    m_until->setEnabled(watch->isEnabled());
    m_until->setToolTip(watch->toolTip());
    m_until->setStatusTip(watch->statusTip());
}

QList<QAction*> ItemActions::menuEntries() const
{
    QList<QAction*> entries;
    for (const auto verb : core::allVerbs())
        entries.append(verb == core::Verb::Watch ? m_watchMenu->menuAction() : m_actions.value(verb));
    return entries;
}

std::optional<core::Verb> ItemActions::verbOfKey(const QKeySequence& key) const
{
    for (const auto verb : core::allVerbs()) {
        if (m_actions.value(verb)->shortcut() == key)
            return verb;
    }
    return std::nullopt;
}

bool ItemActions::isOfMany(core::Verb verb)
{
    return verb != core::Verb::AssignCustomer && verb != core::Verb::Reopen;
}

bool ItemActions::takesText(core::Verb verb)
{
    return verb == core::Verb::Note || verb == core::Verb::Escalate || verb == core::Verb::AssignCustomer;
}

void ItemActions::setNothing(const QString& why)
{
    const auto sentence = why.isEmpty() ? tr("Choose an item in the queue first.") : why;
    for (const auto verb : core::allVerbs())
        say(verb, false, sentence);
}

void ItemActions::setUnread(const QString& why)
{
    for (const auto verb : core::allVerbs())
        say(verb, verb == core::Verb::Note || verb == core::Verb::Escalate, why);
}

void ItemActions::setMany()
{
    for (const auto verb : core::allVerbs())
        say(verb, isOfMany(verb), tr("This acts on one item: choose its row."));
}

void ItemActions::setPossible(const std::vector<core::PossibleAction>& actions, const std::function<bool(core::Verb)>& underWay)
{
    m_forbidden.clear();
    for (const auto verb : core::allVerbs()) {
        const auto found = std::ranges::find(actions, verb, &core::PossibleAction::verb);
        if (found == actions.end() || found->reason == "role"_L1) {
            m_forbidden.insert(verb);
            say(verb, false, {});
        } else if (verb != core::Verb::Note && underWay(verb)) {
            say(verb, false, tr("This is under way."));
        } else {
            say(verb, found->allowed, found->allowed ? QString() : models::ReasonText::sentence(found->reason));
        }
    }
}

} // namespace yagura::ui
