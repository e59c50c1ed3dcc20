// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/WorkItem.h"

#include <QFlags>

#include <array>

namespace yagura::core {

/// What an item is, as a set: one bit for each thing that a person may ask for.
enum class Facet : quint32 {
    Alert = 1U << 0,
    Inquiry = 1U << 1,
    Abuse = 1U << 2,
    Maintenance = 1U << 3,
    Critical = 1U << 4,
    High = 1U << 5,
    Medium = 1U << 6,
    Low = 1U << 7,
    UnknownSeverity = 1U << 8,
    Mine = 1U << 9,
    Unowned = 1U << 10, ///< nobody has it, and it has not recovered by itself
    Watched = 1U << 11,
    Escalated = 1U << 12,
    Recovered = 1U << 13, ///< at the vendors, and still open here
    Late = 1U << 14, ///< depends on the instant
    Flapping = 1U << 15,
    Muted = 1U << 16,
    WriteBackFailed = 1U << 17,
};
Q_DECLARE_FLAGS(Facets, Facet)
Q_DECLARE_OPERATORS_FOR_FLAGS(Facets)

constexpr size_t facetCount = 18;

/// From this many firings on an item is said to flap.
constexpr auto flappingFrom = 3;

/// `me`: the login of the person who asks, empty while it is not known.
[[nodiscard]] Facets facetsOf(const WorkItem& item, const QString& me, const QDateTime& now);

/// Whether an item of these facets is among those chosen: within kind, severity and standing any of the chosen will
/// do, and each of the three that has a choice must agree.
[[nodiscard]] bool chosenBy(Facets facets, Facets choice);

/// A stable name for saved views ("late"), and back. An unknown name answers nothing.
[[nodiscard]] QString facetName(Facet facet);
[[nodiscard]] Facets facetFromName(const QString& name);

} // namespace yagura::core
