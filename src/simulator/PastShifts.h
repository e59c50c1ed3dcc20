// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/PastItem.h"

#include <QTimeZone>

#include <vector>

namespace yagura::simulator {

struct DemoData;

/// What the demo's room went through before tonight: some weeks of alerts with the day's and the week's rhythm, a few
/// loud monitors, a batch's storm on Mondays, and hardly a first response that came late. The same for the same `now`.
/// Units: the rhythm is that of `zone`; nothing opens in the last half hour, which belongs to the living simulator.
[[nodiscard]] std::vector<core::PastItem> pastShifts(
    const DemoData& data, const QString& sourceKey, const QDateTime& now, const QTimeZone& zone, int days = 35);

} // namespace yagura::simulator
