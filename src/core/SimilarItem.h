// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/Severity.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace yagura::core {

/// A resolved item that is like another one, and how it ended.
/// Source: function `yagura.similar_items`.
struct SimilarItem
{
    ItemId id;
    QString title;
    QString host;
    QString customerName;
    Severity severity = Severity::Unknown;
    QDateTime openedAt;
    QDateTime resolvedAt;
    bool sameMonitor = false; ///< else: the same host or customer, and a title that is alike
    QString endedBy; ///< login, or name of the rule
    QString endedByKind; ///< person, rule …; empty where nobody knows
    QString endedKind; ///< resolve, resolved_by_rule, resolved_as_merged
    QString note; ///< the last words that a person wrote on it
    QString noteBy;
    std::optional<std::chrono::seconds> toResponse;
    std::optional<std::chrono::seconds> toResolution;

    bool operator==(const SimilarItem&) const = default;
};

} // namespace yagura::core
