// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/OnCall.h"
#include "core/Result.h"

#include <QFuture>

#include <vector>

namespace yagura::models {

/// What a window asks of who is on call.
class OnCallDesk
{
public:
    virtual ~OnCallDesk() = default;

    /// Shape: one per source that tells of its on-call; see core::OnCallNow.
    [[nodiscard]] virtual QFuture<core::Result<std::vector<core::OnCallNow>>> onCallNow() = 0;
};

} // namespace yagura::models
