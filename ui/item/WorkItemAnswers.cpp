// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/WorkItemDock.h"

#include "ui/common/NoticeBar.h"
#include "ui/item/Composer.h"

#include "models/ActionController.h"
#include "models/Desk.h"
#include "models/Drafts.h"
#include "models/ItemDetailController.h"
#include "models/ServerClock.h"
#include "models/Times.h"

// What became of what was done and asked for: said where the item is shown, and no answer covers another one's.
namespace yagura::ui {

void WorkItemDock::followActions()
{
    connect(&m_with.actions, &models::ActionController::underWayChanged, this, [this](core::ItemId item) {
        if (item == m_with.detail.item())
            refreshActions();
    });
    connect(&m_with.actions, &models::ActionController::performed, this, [this](const core::Action& action) {
        if (action.verb == core::Verb::Note || action.verb == core::Verb::Escalate)
            m_composer->done(action.item, action.text);
        if (action.item != m_with.detail.item())
            return;
        if (m_noticeOf == action.verb) {
            m_questionOf = {};
            m_notice->hide();
        }
        m_with.detail.reload();
    });
    connect(&m_with.actions, &models::ActionController::refused, this, &WorkItemDock::answerRefusal);
    connect(&m_with.desk, &models::Desk::kept, this, &WorkItemDock::answerKept);
}

void WorkItemDock::answerRefusal(const core::Action& action, const models::ErrorWords& words)
{
    m_composer->refused(action.item, action.text);
    if (action.item != m_with.detail.item())
        return; // the window tells of it
    m_questionOf = {};
    m_noticeOf = action.verb;
    m_noticeWaits = true;
    const auto isDraft = !action.text.isEmpty() && m_with.desk.drafts().draft(action.item).text.contains(action.text);
    m_notice->say(NoticeBar::Tone::Trouble, isDraft ? words.all() + u' ' + tr("What you wrote stands in the field below.") : words.all(), {}, tr("Close", "notice"));
    m_with.detail.reload();
}

void WorkItemDock::answerKept(const core::Action& action)
{
    // On this computer's disk: as good as sent, so that the words are not a draft any more. They come back where they are refused.
    if (action.verb == core::Verb::Note || action.verb == core::Verb::Escalate)
        m_composer->done(action.item, action.text);
    if (action.item != m_with.detail.item() || (m_notice->isVisible() && m_noticeWaits && m_noticeOf != action.verb))
        return; // the bar below counts what waits
    m_questionOf = {};
    m_noticeOf = action.verb;
    m_noticeWaits = false;
    m_notice->say(NoticeBar::Tone::Stale, tr("Kept on this computer until the database answers, and sent by itself."), {}, tr("Close", "notice"));
}

void WorkItemDock::followReading()
{
    connect(&m_with.detail, &models::ItemDetailController::wasRead, this, [this] { m_readAt = m_with.clock.now(); });
}

void WorkItemDock::showStale()
{
    const auto& error = m_with.detail.error();
    m_stale->setVisible(error.has_value());
    if (!error)
        return;
    const auto words = models::ErrorText::words(models::Failing::Reading, *error);
    const auto gone = error->kind == core::ErrorKind::NotFound || error->kind == core::ErrorKind::Denied;
    m_stale->say(NoticeBar::Tone::Stale, tr("This is as of %1 and may have changed since. %2").arg(models::Times::clock(m_readAt), words.all()), gone ? QString() : tr("Try again"));
}

} // namespace yagura::ui
