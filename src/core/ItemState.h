// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace yagura::core {

enum class ItemKind { Alert, Inquiry, Abuse, Maintenance };

/// Where a work item stands with the room (the vendor's state is on its signals).
enum class ItemState { New, Acknowledged, Watching, Escalated, Resolved };

[[nodiscard]] QString itemKindName(ItemKind kind);
[[nodiscard]] ItemKind itemKindFromName(const QString& name);
[[nodiscard]] QString itemStateName(ItemState state);
[[nodiscard]] ItemState itemStateFromName(const QString& name);

} // namespace yagura::core
