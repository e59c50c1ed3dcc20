// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace yagura::sources::pagerduty {

/// Rows asked for in one page: the most that the vendor gives.
/// Source: contracts, PagerDuty's paging.
inline constexpr auto pageSize = 100;

/// The sum of offset and limit beyond which the vendor answers 400.
inline constexpr auto deepest = 10'000;

} // namespace yagura::sources::pagerduty
