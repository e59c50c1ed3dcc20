// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ItemDesk.h"

#include <QString>

#include <memory>

namespace yagura::store {
class ItemStore;
class Session;
}

namespace yagura::models {

/// Over a session of its own: a click never waits behind what was like this item. Before open() it answers Offline.
class StoreItemDesk final : public ItemDesk
{
public:
    StoreItemDesk();
    ~StoreItemDesk() override;

    void open(const QString& conninfo);
    void close();

    [[nodiscard]] QFuture<core::Result<core::TimelinePage>> olderTimeline(core::ItemId item, const core::TimelineEntry& last) override;
    [[nodiscard]] QFuture<core::Result<std::vector<core::SimilarItem>>> similarItems(core::ItemId item) override;
    [[nodiscard]] QFuture<core::Result<bool>> askSnapshot(core::ItemId item) override;
    [[nodiscard]] QFuture<core::Result<bool>> editIntent(core::MonitorId monitor, const core::MonitorIntent& before, const core::MonitorIntent& after) override;
    [[nodiscard]] QFuture<core::Result<std::vector<core::IntentChange>>> intentHistory(core::MonitorId monitor) override;
    [[nodiscard]] QFuture<core::Result<std::vector<core::ActionPreview>>> previewActions(const std::vector<core::ItemId>& items, core::Verb verb) override;

private:
    std::unique_ptr<store::Session> m_session;
    std::unique_ptr<store::ItemStore> m_store;
};

} // namespace yagura::models
