// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/ActionPreview.h"
#include "core/ItemDetail.h"
#include "core/Result.h"
#include "core/SimilarItem.h"

#include <QFuture>

#include <vector>

namespace yagura::models {

/// What the work item's dock asks of the house beyond the item itself. The meaning is that of store::ItemStore.
class ItemDesk
{
public:
    ItemDesk() = default;
    virtual ~ItemDesk() = default;
    Q_DISABLE_COPY_MOVE(ItemDesk)

    [[nodiscard]] virtual QFuture<core::Result<core::TimelinePage>> olderTimeline(core::ItemId item, const core::TimelineEntry& last) = 0;
    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::SimilarItem>>> similarItems(core::ItemId item) = 0;
    [[nodiscard]] virtual QFuture<core::Result<bool>> askSnapshot(core::ItemId item) = 0;
    [[nodiscard]] virtual QFuture<core::Result<bool>> editIntent(core::MonitorId monitor, const core::MonitorIntent& before, const core::MonitorIntent& after) = 0;
    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::IntentChange>>> intentHistory(core::MonitorId monitor) = 0;
    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::ActionPreview>>> previewActions(const std::vector<core::ItemId>& items, core::Verb verb) = 0;
};

} // namespace yagura::models
