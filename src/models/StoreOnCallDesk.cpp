// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/StoreOnCallDesk.h"

#include "models/NotOpen.h"
#include "store/RosterStore.h"

namespace yagura::models {

StoreOnCallDesk::StoreOnCallDesk() = default;
StoreOnCallDesk::~StoreOnCallDesk() = default;

void StoreOnCallDesk::open(store::Session& session)
{
    m_store = std::make_unique<store::RosterStore>(session);
}

void StoreOnCallDesk::close()
{
    m_store.reset();
}

QFuture<core::Result<std::vector<core::OnCallNow>>> StoreOnCallDesk::onCallNow()
{
    return m_store ? m_store->onCallNow() : notOpen<std::vector<core::OnCallNow>>();
}

} // namespace yagura::models
