// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/EmptyQueue.h"

#include "models/ErrorText.h"
#include "models/SourceText.h"
#include "models/Times.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::models {

namespace {

/// How a source was when it was heard of last: while the database is away nobody hears of it, which is not its fault.
core::Freshness freshnessThen(const core::SourceStatus& status, const EmptyQueue::Known& known)
{
    return core::freshness(status, known.lostAt.value_or(known.now));
}

} // namespace

QString EmptyQueue::doubt(const core::SourceStatus& status, core::Freshness freshness, const QDateTime& now)
{
    const auto name = SourceText::name(status);
    if (freshness == core::Freshness::Fresh)
        return {};
    const auto& code = status.error ? status.error->code : QString();
    const auto kind = status.error ? status.error->kind : core::ErrorKind::Denied;
    if (!status.lastGoodAt) {
        if (freshness == core::Freshness::Paused)
            return tr("%1 is paused and was never read.", "source").arg(name);
        // A good poll is one that saw the whole list: parts of it may have come.
        if (code == "incomplete_list"_L1 || code == "catching_up"_L1)
            return tr("%1 has never been read whole (%2).", "source, reason").arg(name, ErrorText::brief(*status.error));
        if (freshness == core::Freshness::Failed)
            return tr("%1 was never read (%2).", "source, reason").arg(name, ErrorText::brief(status.error.value_or(core::Error {kind, {}, {}, std::nullopt})));
        return status.holder.isEmpty() ? tr("%1 was never read: nobody polls it.", "source").arg(name) : tr("%1 is being read for the first time.", "source").arg(name);
    }
    const auto since = Times::shortMoment(*status.lastGoodAt, now);
    if (freshness == core::Freshness::Paused)
        return tr("%1 is paused, and was read last at %2.", "source, moment").arg(name, since);
    if (freshness == core::Freshness::Stale)
        return status.holder.isEmpty() ? tr("Nobody has polled %1 since %2.", "source, moment").arg(name, since) : tr("%1 has been silent since %2.", "source, moment").arg(name, since);
    if (code == "incomplete_list"_L1)
        return tr("%1 has not given its whole list since %2.", "source, moment").arg(name, since);
    if (code == "catching_up"_L1)
        return tr("%1 is still catching up; it was read whole last at %2.", "source, moment").arg(name, since);
    if (kind == core::ErrorKind::Denied)
        return tr("%1 has refused the key since %2.", "source, moment").arg(name, since);
    if (kind == core::ErrorKind::Offline || kind == core::ErrorKind::TimedOut)
        return tr("%1 has not answered since %2.", "source, moment").arg(name, since);
    return tr("%1 could not be read since %2 (%3).", "source, moment, reason").arg(name, since, ErrorText::brief(*status.error));
}

QString EmptyQueue::doubts(const Known& known)
{
    QStringList sentences;
    if (known.lostAt)
        sentences += tr("The database has not answered since %1.", "moment").arg(Times::shortMoment(*known.lostAt, known.now));
    if (!known.sources)
        sentences += tr("The sources have not been read yet.");
    for (const auto& status : known.sources.value_or(std::vector<core::SourceStatus> {})) {
        if (const auto sentence = doubt(status, freshnessThen(status, known), known.now); !sentence.isEmpty())
            sentences += sentence;
    }
    return inARow(sentences);
}

bool EmptyQueue::isCertain(const Known& known)
{
    return !known.lostAt && known.sources && !known.sources->empty()
        && std::ranges::all_of(*known.sources, [&known](const core::SourceStatus& status) { return core::freshness(status, known.now) == core::Freshness::Fresh; });
}

EmptyQueue EmptyQueue::of(const Known& known)
{
    const auto hidden = known.open - known.waiting;
    if (known.isFiltering && hidden > 0)
        return {Kind::Hidden, tr("Nothing in the queue matches."), tr("%n open item(s) are hidden by the search or the selection above.", nullptr, hidden)};
    if (known.waiting > 0)
        return {Kind::Waiting, tr("%n new item(s) wait to be shown.", nullptr, known.waiting), tr("The list was held still while your hand was on it.")};
    if (!known.lostAt && known.sources && known.sources->empty())
        return {Kind::NoSource, tr("No source is set up yet."), {}};
    if (isCertain(known))
        return {Kind::Clear, tr("Nothing is open."), tr("New alerts appear here by themselves.")};
    const auto more = doubts(known);
    // What is not fresh was whole at its own last good poll; before the earliest of these nothing is said.
    auto asOf = known.lostAt.value_or(known.now);
    for (const auto& status : known.sources.value_or(std::vector<core::SourceStatus> {})) {
        if (!status.lastGoodAt)
            return {Kind::NotKnown, tr("It is not known whether anything is open."), more};
        if (known.lostAt || freshnessThen(status, known) != core::Freshness::Fresh)
            asOf = std::min(asOf, *status.lastGoodAt);
    }
    if (!known.sources || known.sources->empty())
        return {Kind::NotKnown, tr("It is not known whether anything is open."), more};
    return {Kind::AsOf, tr("No open items as of %1.", "moment").arg(Times::shortMoment(asOf, known.now)), more};
}

} // namespace yagura::models
