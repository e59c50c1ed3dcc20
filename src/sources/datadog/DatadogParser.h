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

/// One monitor group as the list of groups tells it.
struct Group
{
    core::Signal signal;
    std::optional<bool> saidMuted; ///< the vendor's own mark on the row; none where it says nothing of it
    QStringList groupTags; ///< empty for what stands for the whole monitor
    QStringList monitorTags; ///< of the definition, not of the group
    bool tellsMonitorTags = false; ///< none of them is then known to be none

    bool operator==(const Group&) const = default;
};

/// A row that could not be read, with what can be said of whose it is; empty for what cannot.
struct UnreadableRow
{
    QString monitorId;
    QString group; ///< as normalGroupInId() writes it

    bool operator==(const UnreadableRow&) const = default;
};

struct GroupPage
{
    std::vector<Group> rows;
    std::vector<UnreadableRow> unreadable;
    std::vector<core::BadRecord> bad; ///< the unreadable ones, for a look
    int size = 0; ///< records on the page, unreadable ones too
    int totalCount = -1; ///< what the vendor counts over all pages; -1 where it does not say, or no number that can be one
    int pageCount = -1;
    int perPage = -1;
};

/// Shape: `GET /api/v1/monitor/groups/search`. The same row gives the same signal whenever it is read: what the vendor does
///        not say stays unsaid. Errors: Invalid where the body is no such page.
[[nodiscard]] core::Result<GroupPage> readGroups(const QByteArray& body, const ReadRules& rules);

/// The group's name within an external id; a very long one is cut, and told apart by its digest.
[[nodiscard]] QString groupInId(const QString& group);

/// A group's name as the vendor writes it, in the spelling in which groups are compared: as in an external id, and normal.
[[nodiscard]] QString normalGroupInId(const QString& group);

/// The vendor's words in `{"errors":["text"]}` or `{"errors":[{"title","detail","code"}]}`.
[[nodiscard]] VendorWords readWords(const QByteArray& body);

} // namespace yagura::sources::datadog
