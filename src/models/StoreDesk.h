// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/Desk.h"
#include "models/StoreChartDesk.h"
#include "models/StoreSourceDesk.h"

#include <memory>

namespace yagura::store {
class ChangeFeed;
class Commands;
class Outbox;
class Session;
}

namespace yagura::models {

class StoreCustomerDesk;
class StoreItemDesk;
class StoreOnCallDesk;
class StoreViewDesk;

/// The desk over a database: one session for the feed, one for what a person does, so that a click never waits behind
/// a snapshot of ten thousand rows. Before open() it answers Offline.
class StoreDesk final : public Desk
{
    Q_OBJECT

public:
    explicit StoreDesk(QObject* parent = nullptr);
    ~StoreDesk() override;
    Q_DISABLE_COPY_MOVE(StoreDesk)

    /// `outboxFile`: beside it are the files of each database, what waits for it and what is being written; itself it is the one of
    /// before there was one for each.
    void open(const QString& conninfo, const QString& outboxFile);
    void close();

    [[nodiscard]] QFuture<core::Result<core::ItemDetail>> itemDetail(core::ItemId id) override;
    [[nodiscard]] QFuture<core::Result<std::vector<core::Customer>>> customers() override;
    [[nodiscard]] QFuture<core::Result<bool>> retryDelivery(core::DeliveryId id) override;
    [[nodiscard]] SourceDesk& sources() override { return m_sources; }
    [[nodiscard]] ItemDesk& items() override;
    [[nodiscard]] Drafts& drafts() override;
    [[nodiscard]] ChartDesk& charts() override { return m_charts; }
    [[nodiscard]] CustomerDesk& customerCards() override;
    [[nodiscard]] OnCallDesk& onCall() override;
    [[nodiscard]] ViewDesk& views() override;
    void perform(const core::Action& action) override;

private:
    std::unique_ptr<StoreItemDesk> m_items;
    std::unique_ptr<Drafts> m_drafts;
    std::unique_ptr<store::Session> m_feedSession;
    std::unique_ptr<store::Session> m_commandSession;
    std::unique_ptr<store::Commands> m_commands;
    StoreSourceDesk m_sources;
    std::unique_ptr<StoreOnCallDesk> m_onCall; ///< there from the start, and offline before open()
    std::unique_ptr<store::Outbox> m_outbox;
    std::unique_ptr<store::ChangeFeed> m_feed;
    StoreChartDesk m_charts;
    std::unique_ptr<StoreCustomerDesk> m_customerCards;
    std::unique_ptr<StoreViewDesk> m_views;
};

} // namespace yagura::models
