// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "DemoVendors.h"

#include "core/Result.h"

namespace yagura::app {

/// Puts the simulated vendors' keys where the collector finds them as it would at a customer's: under names in the
/// environment, never in the database. Before the first thread: the environment is no place to write into beside others.
void layOutDemoKeys();

/// Writes the demo's customers, sources, intents and its past weeks into a database; what is there already is brought up
/// to date, but for the past, which is written once. `ownerConninfo`: that of the schema's owner, who alone may write a past.
/// Blocking: not for the GUI thread.
[[nodiscard]] core::Result<bool> furnishDemo(const QString& conninfo, const QString& ownerConninfo, const VendorAddresses& vendors);

} // namespace yagura::app
