// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "DemoVendors.h"

#include "core/Result.h"

namespace yagura::app {

/// Writes the demo's customers, sources and intents into a database; what is there already is brought up to date.
/// Blocking: not for the GUI thread.
[[nodiscard]] core::Result<bool> furnishDemo(const QString& conninfo, const VendorAddresses& vendors);

} // namespace yagura::app
