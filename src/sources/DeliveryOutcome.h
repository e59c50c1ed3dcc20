// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Delivery.h"
#include "sources/Http.h"

#include <QStringList>

namespace yagura::sources {

/// What a vendor's own answers to a write mean.
struct OutcomeRule
{
    QStringList doneAlready; ///< codes of a refusal that says "that is so already"
    QStringList again; ///< codes of a refusal that passes by itself
    bool deniedByStatus403 = false; ///< a 403 is about the key (Datadog), not about the thing (PagerDuty)
};

/// What became of a delivery whose write was answered so.
/// Shape: a bad key is Retry, since it is redelivered when the key is mended; no answer and 5xx are Uncertain.
[[nodiscard]] core::DeliveryReport outcomeOf(
    const core::DeliveryOrder& order, const HttpAnswer& answer, const OutcomeRule& rule);

/// What becomes of a delivery when the look before it failed: nothing was sent this time, but an earlier try may have been.
[[nodiscard]] core::DeliveryReport outcomeOfLook(const core::DeliveryOrder& order, const HttpAnswer& answer);

[[nodiscard]] core::DeliveryReport report(
    const core::DeliveryOrder& order, core::DeliveryOutcome outcome, const QString& words = {});

/// The line by which a note or a downtime is found again: "[yagura:<token>]".
[[nodiscard]] QString tokenLine(const core::DeliveryOrder& order);

} // namespace yagura::sources
