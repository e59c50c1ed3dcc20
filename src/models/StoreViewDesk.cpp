// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/StoreViewDesk.h"

#include "models/NotOpen.h"
#include "store/ViewStore.h"

namespace yagura::models {

StoreViewDesk::StoreViewDesk() = default;

StoreViewDesk::~StoreViewDesk() = default;

void StoreViewDesk::open(store::Session& session)
{
    m_store = std::make_unique<store::ViewStore>(session);
}

void StoreViewDesk::close()
{
    m_store.reset();
}

QFuture<core::Result<std::vector<core::SavedView>>> StoreViewDesk::views()
{
    return m_store ? m_store->views() : notOpen<std::vector<core::SavedView>>();
}

QFuture<core::Result<core::SavedView>> StoreViewDesk::saveView(const core::SavedView& view)
{
    return m_store ? m_store->saveView(view) : notOpen<core::SavedView>();
}

QFuture<core::Result<bool>> StoreViewDesk::removeView(core::ViewId id, qint64 revision)
{
    return m_store ? m_store->removeView(id, revision) : notOpen<bool>();
}

} // namespace yagura::models
