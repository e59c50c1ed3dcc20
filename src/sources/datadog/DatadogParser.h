// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/IngestBatch.h"
#include "core/Result.h"
#include "sources/Http.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace yagura::sources::datadog {

/// What becomes of groups in No Data, in which most monitors of a real organisation are: they would drown the alerts.
enum class NoData {
    Low, ///< kept, with the lowest severity whatever the monitor's priority (the default)
    Ignore, ///< not asked for
    AsAlert, ///< the monitor's priority counts
};

struct ReadRules
{
    QDateTime now;
    QString webHost; ///< "app.datadoghq.com"
    NoData noData = NoData::Low;
};

/// One monitor group that is not well.
struct Group
{
    core::Signal signal;
    QStringList monitorTags; ///< tags of the monitor and of the group
    QStringList groupTags;

    bool operator==(const Group&) const = default;
};

struct GroupPage
{
    std::vector<Group> rows;
    std::vector<core::BadRecord> bad;
    int size = 0; ///< records on the page, unreadable ones too
    int totalCount = -1;
    int pageCount = -1;
};

/// Shape: `GET /api/v1/monitor/groups/search`. Errors: Invalid where the body is no such page.
[[nodiscard]] core::Result<GroupPage> readGroups(const QByteArray& body, const ReadRules& rules);

/// One monitor's definition. Shape: `GET /api/v1/monitor/{id}`.
[[nodiscard]] core::Result<core::Monitor> readMonitor(const QJsonObject& object, const QDateTime& now);

struct MonitorPage
{
    std::vector<core::Monitor> rows;
    std::vector<core::BadRecord> bad;
    int size = 0;
};

/// Shape: `GET /api/v1/monitor?page`: an array.
[[nodiscard]] core::Result<MonitorPage> readMonitors(const QByteArray& body, const QDateTime& now);

/// The states of a monitor's groups, "Alert", "OK" … by group name; none where they were not asked for.
[[nodiscard]] std::optional<QHash<QString, QString>> groupStates(const QJsonObject& monitor);

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
    int size = 0;
    int totalCount = -1;
};

enum class DowntimeRows { On, All };

/// Shape: `GET /api/v2/downtime`; records that cannot be read are passed over, and those that are not on where only
/// the others are wanted.
[[nodiscard]] core::Result<DowntimePage> readDowntimes(const QByteArray& body, DowntimeRows wanted, const QDateTime& now);

/// Whether a downtime silences a group. A scope with OR, NOT or brackets is not judged: the group's own mark counts.
[[nodiscard]] bool silences(const Downtime& downtime, const Group& group);

/// The vendor's words in `{"errors":["text"]}` or `{"errors":[{"title","detail","code"}]}`.
[[nodiscard]] VendorWords readWords(const QByteArray& body);

} // namespace yagura::sources::datadog
