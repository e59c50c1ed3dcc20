// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/CustomerCard.h"
#include "core/Result.h"

#include <QFuture>

#include <vector>

namespace yagura::models {

/// Customers for people, by the room's hour. The meaning is that of store::CustomerStore.
class CustomerDesk
{
public:
    CustomerDesk() = default;
    virtual ~CustomerDesk() = default;
    Q_DISABLE_COPY_MOVE(CustomerDesk)

    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::CustomerCard>>> cards(const std::vector<core::CustomerId>& ids) = 0;
    [[nodiscard]] virtual QFuture<core::Result<bool>> edit(const core::CustomerCard& card) = 0;
    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::CustomerChange>>> history(core::CustomerId id) = 0;
};

} // namespace yagura::models
