// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/CustomerDesk.h"

#include <QString>

#include <memory>

namespace yagura::store {
class CustomerStore;
class Session;
}

namespace yagura::models {

/// Over a session of its own: cards that are read ahead never hold up a click. Before open() it answers Offline.
class StoreCustomerDesk final : public CustomerDesk
{
public:
    StoreCustomerDesk();
    ~StoreCustomerDesk() override;

    void open(const QString& conninfo); ///< connects at the first question
    void close();

    [[nodiscard]] QFuture<core::Result<std::vector<core::CustomerCard>>> cards(const std::vector<core::CustomerId>& ids) override;
    [[nodiscard]] QFuture<core::Result<bool>> edit(const core::CustomerCard& card) override;
    [[nodiscard]] QFuture<core::Result<std::vector<core::CustomerChange>>> history(core::CustomerId id) override;

private:
    std::unique_ptr<store::Session> m_session;
    std::unique_ptr<store::CustomerStore> m_store;
};

} // namespace yagura::models
