// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

#include <vector>

namespace yagura::core {

/// One line of a work item's append-only history.
/// `kind` is a stable name (see resources/schema, table timeline); `models` makes the sentence from it and `facts`.
struct TimelineEntry
{
    TimelineId id;
    QDateTime at; ///< when it happened, UTC
    QString actorKind; ///< person, vendor, rule or delivery
    QString actor; ///< login, vendor's name of a person, or name of the rule
    QString kind;
    QString text; ///< what a person or a vendor wrote, plain text
    QJsonObject facts;

    bool operator==(const TimelineEntry&) const = default;
};

/// Lines of a history that are older than some line, newest first.
struct TimelinePage
{
    std::vector<TimelineEntry> entries;
    bool hasOlder = false;

    bool operator==(const TimelinePage&) const = default;
};

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::TimelineEntry)
