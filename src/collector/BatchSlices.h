// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/IngestBatch.h"

#include <deque>

namespace yagura::collector {

constexpr qsizetype maxSliceSignals = 20'000;
constexpr qsizetype maxSliceBytes = 32 * 1024 * 1024;

/// A batch in pieces that the database takes in one call each.
/// Shape: monitors come with or before the signals, events and `gone` with the last piece, since an event is only kept
///        for a signal that is there. One piece for what is small enough; none for an empty batch.
[[nodiscard]] std::deque<core::IngestBatch> sliced(core::IngestBatch batch,
    qsizetype maxSignals = maxSliceSignals, qsizetype maxBytes = maxSliceBytes);

/// How many records a batch holds.
[[nodiscard]] qsizetype recordCount(const core::IngestBatch& batch);

/// A batch of two records or more in two of about half the size, in the same order.
[[nodiscard]] std::pair<core::IngestBatch, core::IngestBatch> halves(core::IngestBatch batch);

/// The one record of a batch as a bad record, with the database's reason; none where it was one already.
[[nodiscard]] core::IngestBatch asBadRecord(const core::IngestBatch& batch, const QString& reason);

} // namespace yagura::collector
