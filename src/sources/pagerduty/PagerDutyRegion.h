// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace yagura::sources::pagerduty {

/// Where the accounts of a service region are asked: "us" (also where nothing is said) or "eu".
/// None where the vendor has no such region: an account lives in one, and its keys are refused in the other.
[[nodiscard]] std::optional<QUrl> regionNamed(const QString& name);

} // namespace yagura::sources::pagerduty
