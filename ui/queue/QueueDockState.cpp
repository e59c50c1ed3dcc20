// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/QueueDock.h"

#include "ui/common/KeyHint.h"
#include "ui/common/StatePanel.h"

#include "models/ErrorText.h"
#include "models/QueueModel.h"
#include "models/SourceStatusModel.h"

using namespace Qt::StringLiterals;

// Why the queue shows no row, and what is done about it.
namespace yagura::ui {

using models::EmptyQueue;
using Mood = StatePanel::Mood;

void QueueDock::setLostAt(const std::optional<QDateTime>& lostAt)
{
    m_lostAt = lostAt;
    refresh();
}

EmptyQueue::Known QueueDock::known() const
{
    return {m_sources.statuses(), m_lostAt, m_queue.now(), m_queue.counts().all, m_queue.waiting(), m_queue.isFiltering()};
}

QString QueueDock::doubts() const
{
    return EmptyQueue::doubts(known());
}

void QueueDock::sayWhyEmpty()
{
    const auto anotherDatabase = tr("Choose another database …");
    if (m_state == State::Starting) {
        m_panel->say({Mood::Busy, tr("Starting the database …"), tr("The first start takes a few seconds longer."), {}, anotherDatabase, {}});
        return;
    }
    if (m_state == State::Failed && m_error) {
        const auto words = models::ErrorText::words(models::Failing::Start, *m_error);
        m_panel->say({Mood::Trouble, words.failed, words.rest(), tr("Try again"), anotherDatabase, words.details});
        return;
    }
    if (m_state == State::Loading || m_queue.isFilling()) {
        m_panel->say({Mood::Busy, tr("Reading the queue …"), {}, {}, anotherDatabase, {}});
        return;
    }
    const auto known = this->known();
    m_empty = EmptyQueue::of(known);
    const auto& [kind, sentence, more] = m_empty;
    const auto changeIt = known.lostAt ? anotherDatabase : QString();
    switch (kind) {
    case EmptyQueue::Kind::Clear:
        m_panel->say({Mood::Good, sentence, more, {}, {}, {}});
        break;
    case EmptyQueue::Kind::AsOf:
    case EmptyQueue::Kind::NotKnown:
        m_panel->say({Mood::Unknown, sentence, more, tr("Show the sources"), changeIt, {}});
        break;
    case EmptyQueue::Kind::NoSource:
        m_panel->say({Mood::Blank, sentence, tr("Nothing can come yet. A lead adds the first one in %1.", "the pane of the sources and its key").arg(withKeyOf(*this, u"view_sourcesDock"_s, tr("Sources", "pane"))),
            tr("Show the sources"), {}, {}});
        break;
    case EmptyQueue::Kind::Hidden:
        m_panel->say({Mood::NoMatch, sentence, more, tr("Show all"), {}, {}});
        break;
    case EmptyQueue::Kind::Waiting:
        m_panel->say({Mood::Choose, sentence, more, tr("Show them"), {}, {}});
        break;
    }
}

void QueueDock::act()
{
    if (m_state == State::Failed) {
        emit startAsked();
        return;
    }
    switch (m_empty.kind) {
    case EmptyQueue::Kind::AsOf:
    case EmptyQueue::Kind::NotKnown:
    case EmptyQueue::Kind::NoSource:
        emit sourcesAsked();
        break;
    case EmptyQueue::Kind::Waiting:
        showWaiting();
        break;
    case EmptyQueue::Kind::Hidden:
    case EmptyQueue::Kind::Clear:
        showAll();
        break;
    }
}

} // namespace yagura::ui
