// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/datadog/DatadogMemory.h"

namespace yagura::sources::datadog {

/// Whether a row alone tells that its monitor is a synthetic test: by the group that stands for all of its places, or by the
/// tag that the vendor gives such monitors on a group that is the whole or a place.
[[nodiscard]] bool looksSynthetic(const Group& row);

/// Whether a monitor is a synthetic test: by its definition where that is known, else as its rows looked.
[[nodiscard]] bool isSynthetic(const Memory& memory, const QString& monitorId);

/// A test that fails at several places is one trouble: its places go by the name of the whole, and by their own beside it.
void joinPlaces(core::Signal& signal);

} // namespace yagura::sources::datadog
