// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "sources/datadog/DatadogParser.h"
#include "sources/datadog/DatadogScope.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace yagura::sources::datadog {

/// One downtime.
struct Downtime
{
    QString id;
    QString monitorId; ///< empty where it goes by tags
    QStringList monitorTags;
    QString scope;
    QString message;
    std::optional<QDateTime> end;

    bool operator==(const Downtime&) const = default;
};

struct DowntimePage
{
    std::vector<Downtime> rows;
    QStringList ids; ///< of all records on the page, those that are passed over too
    int size = 0;
    int totalCount = -1;
};

enum class DowntimeRows { On, All };

/// Shape: `GET /api/v2/downtime`; records that cannot be read are passed over, and those that are not on where only
/// the others are wanted.
[[nodiscard]] core::Result<DowntimePage> readDowntimes(const QByteArray& body, DowntimeRows wanted, const QDateTime& now);

/// Whether a downtime silences a group: of the monitor, by its id or its tags, and within it by the group's own tags.
[[nodiscard]] Silence silences(const Downtime& downtime, const Group& group, const QDateTime& now);

/// A downtime that the vendor itself says applies to a monitor now.
struct DowntimeMatch
{
    QString scope;
    QStringList groups; ///< that it silences, in their normal spelling
};

/// Shape: `GET /api/v2/monitor/{id}/downtime_matches`; those that are over or still to come are passed over.
[[nodiscard]] core::Result<std::vector<DowntimeMatch>> readMatches(const QByteArray& body, const QDateTime& now);

[[nodiscard]] bool silences(const DowntimeMatch& match, const Group& group);

} // namespace yagura::sources::datadog
