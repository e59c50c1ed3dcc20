// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/ActionPreview.h"
#include "core/ItemDetail.h"
#include "core/SimilarItem.h"
#include "store/Session.h"

#include <QFuture>

#include <vector>

namespace yagura::store {

/// What the work item's dock asks beyond the item itself: its older history, what was like it, its monitor's intent.
class ItemStore final
{
public:
    explicit ItemStore(Session& session);

    /// The lines before `last`, newest first, at most 500.
    [[nodiscard]] QFuture<core::Result<core::TimelinePage>> olderTimeline(core::ItemId item, const core::TimelineEntry& last);

    /// Resolved items like this one, newest first, at most 20.
    [[nodiscard]] QFuture<core::Result<std::vector<core::SimilarItem>>> similarItems(core::ItemId item);

    /// Asks the collector for the metric as it is now.
    /// Errors: Conflict ("nothing_to_chart"), Denied.
    [[nodiscard]] QFuture<core::Result<bool>> askSnapshot(core::ItemId item);

    /// Errors: Denied, NotFound ("no_monitor"), Conflict ("changed_since" where `before` is not what is stored),
    ///         Invalid ("text_too_long", "bad_date").
    [[nodiscard]] QFuture<core::Result<bool>> editIntent(
        core::MonitorId monitor, const core::MonitorIntent& before, const core::MonitorIntent& after);

    /// Newest first, at most 100.
    [[nodiscard]] QFuture<core::Result<std::vector<core::IntentChange>>> intentHistory(core::MonitorId monitor);

    /// What a verb would do to each of the items, in their order; nothing is done. At most 1000.
    /// Errors: Invalid ("too_many_items").
    [[nodiscard]] QFuture<core::Result<std::vector<core::ActionPreview>>> previewActions(
        const std::vector<core::ItemId>& items, core::Verb verb);

private:
    Session& m_session;
};

} // namespace yagura::store
