// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/StoreItemDesk.h"

#include "models/NotOpen.h"
#include "store/ItemStore.h"
#include "store/Session.h"


using namespace Qt::StringLiterals;

namespace yagura::models {

StoreItemDesk::StoreItemDesk() = default;

StoreItemDesk::~StoreItemDesk()
{
    close();
}

void StoreItemDesk::open(const QString& conninfo)
{
    close();
    m_session = std::make_unique<store::Session>(conninfo, u"desktop item"_s, store::SessionTerms::ofDesk());
    m_store = std::make_unique<store::ItemStore>(*m_session);
}

void StoreItemDesk::close()
{
    m_store.reset();
    m_session.reset();
}

QFuture<core::Result<core::TimelinePage>> StoreItemDesk::olderTimeline(core::ItemId item, const core::TimelineEntry& last)
{
    return m_store ? m_store->olderTimeline(item, last) : notOpen<core::TimelinePage>();
}

QFuture<core::Result<std::vector<core::SimilarItem>>> StoreItemDesk::similarItems(core::ItemId item)
{
    return m_store ? m_store->similarItems(item) : notOpen<std::vector<core::SimilarItem>>();
}

QFuture<core::Result<bool>> StoreItemDesk::askSnapshot(core::ItemId item)
{
    return m_store ? m_store->askSnapshot(item) : notOpen<bool>();
}

QFuture<core::Result<bool>> StoreItemDesk::editIntent(core::MonitorId monitor, const core::MonitorIntent& before, const core::MonitorIntent& after)
{
    return m_store ? m_store->editIntent(monitor, before, after) : notOpen<bool>();
}

QFuture<core::Result<std::vector<core::IntentChange>>> StoreItemDesk::intentHistory(core::MonitorId monitor)
{
    return m_store ? m_store->intentHistory(monitor) : notOpen<std::vector<core::IntentChange>>();
}

QFuture<core::Result<std::vector<core::ActionPreview>>> StoreItemDesk::previewActions(const std::vector<core::ItemId>& items, core::Verb verb)
{
    return m_store ? m_store->previewActions(items, verb) : notOpen<std::vector<core::ActionPreview>>();
}

} // namespace yagura::models
