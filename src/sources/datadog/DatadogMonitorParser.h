// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/IngestBatch.h"
#include "core/Result.h"

#include <QHash>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace yagura::sources::datadog {

/// One monitor's definition. Shape: `GET /api/v1/monitor/{id}`. A threshold that the options lack is taken from the query.
[[nodiscard]] core::Result<core::Monitor> readMonitor(const QJsonObject& object, const QDateTime& now);

struct MonitorPage
{
    std::vector<core::Monitor> rows;
    std::vector<core::BadRecord> bad;
    int size = 0;
};

/// Shape: `GET /api/v1/monitor?page`: an array.
[[nodiscard]] core::Result<MonitorPage> readMonitors(const QByteArray& body, const QDateTime& now);

/// What a monitor says of its groups.
struct GroupStates
{
    QHash<QString, QString> byGroup; ///< "Alert", "OK" … by the group's name, as normalGroupInId() writes it
    /// All of them could be read, and they account for the monitor's own state: a group that is not among them is not there.
    bool isWhole = false;
};

/// The states of a monitor's groups; none where they were not asked for.
[[nodiscard]] std::optional<GroupStates> groupStates(const QJsonObject& monitor);

} // namespace yagura::sources::datadog
