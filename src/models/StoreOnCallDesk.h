// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/OnCallDesk.h"

#include <memory>

namespace yagura::store {
class RosterStore;
class Session;
}

namespace yagura::models {

/// Who is on call as the database tells it; Offline while it is not open.
class StoreOnCallDesk final : public OnCallDesk
{
public:
    StoreOnCallDesk();
    ~StoreOnCallDesk() override;
    Q_DISABLE_COPY_MOVE(StoreOnCallDesk)

    void open(store::Session& session); ///< which lives until close()
    void close();

    [[nodiscard]] QFuture<core::Result<std::vector<core::OnCallNow>>> onCallNow() override;

private:
    std::unique_ptr<store::RosterStore> m_store;
};

} // namespace yagura::models
