// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"

#include <QByteArray>

#include <optional>

namespace yagura::store {

/// An action as `yagura.perform` takes it, and as the outbox keeps it.
[[nodiscard]] QByteArray actionJson(const core::Action& action);

/// None for what is no action of ours (a file that something else wrote to).
[[nodiscard]] std::optional<core::Action> actionFromJson(const QByteArray& json);

} // namespace yagura::store
