// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/StoreCustomerDesk.h"

#include "models/NotOpen.h"
#include "models/Times.h"
#include "store/CustomerStore.h"
#include "store/Session.h"

using namespace Qt::StringLiterals;

namespace yagura::models {

StoreCustomerDesk::StoreCustomerDesk() = default;

StoreCustomerDesk::~StoreCustomerDesk()
{
    close();
}

void StoreCustomerDesk::open(const QString& conninfo)
{
    close();
    m_session = std::make_unique<store::Session>(conninfo, u"desktop customers"_s, store::SessionTerms::ofDesk());
    m_store = std::make_unique<store::CustomerStore>(*m_session);
}

void StoreCustomerDesk::close()
{
    m_store.reset();
    m_session.reset();
}

QFuture<core::Result<std::vector<core::CustomerCard>>> StoreCustomerDesk::cards(const std::vector<core::CustomerId>& ids)
{
    return m_store ? m_store->cards(ids, Times::roomZoneName()) : notOpen<std::vector<core::CustomerCard>>();
}

QFuture<core::Result<bool>> StoreCustomerDesk::edit(const core::CustomerCard& card)
{
    return m_store ? m_store->edit(card) : notOpen<bool>();
}

QFuture<core::Result<std::vector<core::CustomerChange>>> StoreCustomerDesk::history(core::CustomerId id)
{
    return m_store ? m_store->history(id) : notOpen<std::vector<core::CustomerChange>>();
}

} // namespace yagura::models
