// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"
#include "core/Result.h"

#include <QFuture>

namespace yagura::models {

/// The figures behind the charts, in the room's zone. All are counted by the database.
class ChartDesk
{
public:
    virtual ~ChartDesk() = default;

    [[nodiscard]] virtual QFuture<core::Result<core::TrendChart>> trend() = 0;
    [[nodiscard]] virtual QFuture<core::Result<core::ServiceLevel>> serviceLevel() = 0;
    [[nodiscard]] virtual QFuture<core::Result<core::NoiseChart>> noise() = 0;
    [[nodiscard]] virtual QFuture<core::Result<core::LoadChart>> load() = 0;
};

} // namespace yagura::models
