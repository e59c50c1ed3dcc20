// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ItemState.h"
#include "core/Result.h"
#include "core/Severity.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace yagura::core {

/// A first-response target that differs from a customer's own, for what is of this kind and this severity.
struct ResponseTarget
{
    std::optional<ItemKind> kind; ///< none: of any
    std::optional<Severity> severity; ///< none: of any
    std::chrono::seconds target {900};

    bool operator==(const ResponseTarget&) const = default;
};

/// Targets as people write them, in minutes: "critical=5; low=60; inquiry=30; alert/critical=3". What is no whole minute has
/// its seconds ("90s").
[[nodiscard]] QString responseTargetsText(const std::vector<ResponseTarget>& targets);

/// The same back; empty text is no target.
/// Shape:  severity by its stable name, kind by its stable name, or both with a slash; each pair once.
/// Units:  minutes from 1 to 10,080.
/// Errors: Invalid, the detail being the part that is not understood.
[[nodiscard]] Result<std::vector<ResponseTarget>> responseTargetsFromText(const QString& text);

} // namespace yagura::core
