// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueActions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace yagura::ui {

using models::Grouping;

namespace {

QAction* made(QWidget* dock, const QString& name, const QKeySequence& key)
{
    auto* action = new QAction(dock);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WindowShortcut);
    dock->addAction(action);
    return action;
}

} // namespace

QueueActions::QueueActions(QWidget* dock)
    : QObject(dock)
    , showNew(made(dock, u"queue_showNew"_s, Qt::Key_F5))
    , group(made(dock, u"queue_group"_s, Qt::CTRL | Qt::Key_G))
    , collapse(made(dock, u"queue_collapse"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Left))
    , expand(made(dock, u"queue_expand"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Right))
    , m_groupMenu(new QMenu(dock))
{
    m_groupMenu->setObjectName(u"queueGroupMenu"_s);
    auto* choice = new QActionGroup(this);
    for (const auto grouping : {Grouping::None, Grouping::Customer, Grouping::Host, Grouping::Monitor}) {
        auto* action = m_groupMenu->addAction(QString());
        action->setObjectName(u"queue_group_%1"_s.arg(static_cast<int>(grouping)));
        action->setCheckable(true);
        action->setChecked(grouping == Grouping::None);
        choice->addAction(action);
        m_groupings.insert(grouping, action);
        connect(action, &QAction::triggered, this, [this, grouping] { emit groupingAsked(grouping); });
    }
    m_groupMenu->addSeparator();
    m_groupMenu->addAction(collapse);
    m_groupMenu->addAction(expand);
    showNew->setEnabled(false);
    collapse->setEnabled(false);
    expand->setEnabled(false);
    retranslate();
}

QString QueueActions::groupingName(Grouping grouping) const
{
    switch (grouping) {
    case Grouping::Customer:
        return tr("By customer");
    case Grouping::Host:
        return tr("By host");
    case Grouping::Monitor:
        return tr("By monitor");
    case Grouping::None:
        break;
    }
    return tr("Not grouped");
}

void QueueActions::setGrouping(Grouping grouping)
{
    m_groupings.value(grouping)->setChecked(true);
    collapse->setEnabled(grouping != Grouping::None);
    expand->setEnabled(grouping != Grouping::None);
}

void QueueActions::retranslate()
{
    const auto say = [](QAction* action, const QString& text, const QString& tip) {
        action->setText(text);
        action->setStatusTip(tip);
    };
    say(showNew, tr("Show new items"), tr("Show the items that came while the list stood still"));
    say(group, tr("Group the queue"), tr("Choose what the queue is grouped by"));
    say(collapse, tr("Collapse all groups"), tr("Show the heads of the groups alone"));
    say(expand, tr("Expand all groups"), tr("Show the items of all groups"));
    for (auto one = m_groupings.constBegin(); one != m_groupings.constEnd(); ++one) {
        one.value()->setText(groupingName(one.key()));
        one.value()->setStatusTip(group->statusTip());
    }
}

} // namespace yagura::ui
