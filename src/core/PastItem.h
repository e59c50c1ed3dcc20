// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Severity.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace yagura::core {

/// An alert that was handled long ago, whole: for the demo and for drills, where a room has a past from the start.
struct PastItem
{
    QString sourceKey;
    QString customerKey; ///< empty for none
    QString monitor; ///< the vendor's id
    QString title;
    QString host;
    QString service;
    Severity severity = Severity::Unknown;
    QDateTime openedAt;
    QDateTime arrivedAt;
    std::optional<QDateTime> acknowledgedAt; ///< empty: it recovered before anybody came
    QDateTime respondedAt;
    QDateTime resolvedAt;
    QString person; ///< who acknowledged and resolved it; empty where the rule did
    QString note; ///< what the person wrote; may be empty

    bool operator==(const PastItem&) const = default;
};

} // namespace yagura::core
