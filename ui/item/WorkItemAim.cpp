// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/WorkItemDock.h"

#include "ui/common/NoticeBar.h"
#include "ui/item/ActionButton.h"
#include "ui/item/ChartPane.h"
#include "ui/item/Composer.h"
#include "ui/item/DeliveriesPane.h"
#include "ui/item/ItemActions.h"
#include "ui/item/ManyPane.h"
#include "ui/item/MonitorTab.h"
#include "ui/item/TimelineView.h"

#include "models/ItemDetailController.h"
#include "models/ServerClock.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

// What the dock's actions act on is what is seen to be chosen: the one item that is shown, many, or nothing.
namespace yagura::ui {

using Kind = ItemAim::Kind;

void WorkItemDock::setAim(const ItemAim& aim, const Many& many)
{
    const auto before = std::exchange(m_aim, aim);
    if (before.kind != aim.kind || before.item != aim.item) {
        m_verbs->watchMenu()->close(); // it would act on what is chosen now
        m_copyMenu->close();
        if (m_questionOf.isValid()) {
            m_questionOf = {};
            m_notice->hide();
        }
    }
    if (aim.isMany())
        m_many->show(many, m_with.clock.now());
    if (before != aim)
        refresh();
}

bool WorkItemDock::takeAim()
{
    if (!m_aimer)
        return true;
    auto now = m_aimer();
    m_isRowInSight = std::exchange(now.isRowInSight, true);
    if (now.kind == m_aim.kind && now.item == m_aim.item)
        return true;
    setAim(now);
    return false;
}

/// Everything but the verbs that acts on the item that is shown.
void WorkItemDock::refreshAim()
{
    const auto isShown = m_aim.kind == Kind::Left || m_aim.kind == Kind::Alone;
    if (isShown) {
        const auto label = m_aim.remedy == ItemAim::Remedy::Show ? tr("Show it in the list") : m_aim.remedy == ItemAim::Remedy::Keep ? tr("Keep it open here") : QString();
        const auto tone = m_aim.kind == Kind::Left ? NoticeBar::Tone::Stale : NoticeBar::Tone::Note;
        if (m_aimBar->isHidden() || m_aimBar->sentence() != m_aim.why)
            m_aimBar->say(tone, m_aim.why, label);
    }
    m_aimBar->setVisible(isShown);
    m_composer->setVisible(m_with.detail.item().isValid() && !m_aim.isMany());
    const auto why = isArmed() ? QString() : m_aim.why.isEmpty() ? tr("Choose an item in the queue first.") : m_aim.why;
    m_chart->setPossible(why);
    m_deliveries->setPossible(why);
    m_monitor->setPossible(why);
    refreshExtras();
    refreshActions();
}

void WorkItemDock::refreshDisarmed()
{
    m_composer->setStanding({});
    if (m_aim.isMany()) {
        m_verbs->setMany();
        m_composer->setPossible(false, false);
    } else if (!isArmed()) {
        m_verbs->setNothing(m_aim.why);
        m_composer->setPossible(false, false, m_aim.why);
    } else {
        const auto isFailed = m_with.detail.state() == models::ItemDetailController::State::Failed;
        const auto why = isFailed ? tr("The item could not be read, and what may be done to it is not known.") : tr("The item is still being read.");
        m_verbs->setUnread(why);
        m_composer->setPossible(false, false, isFailed ? tr("The item could not be read. What you write is kept here, and can be sent when it is shown.")
                                                       : tr("The item is still being read. What you write is kept here, and can be sent when it is shown."));
    }
    for (auto* button : m_buttons)
        button->setPrimary(false);
}

void WorkItemDock::takeKeyboard()
{
    auto* reader = m_timelineView->isVisible() ? static_cast<QWidget*>(m_timelineView) : this;
    reader->setFocus(Qt::ShortcutFocusReason);
}

QString WorkItemDock::refusal(core::Verb verb) const
{
    const auto* action = m_verbs->action(verb);
    return action->isVisible() && !action->isEnabled() ? action->toolTip() : QString();
}

} // namespace yagura::ui
