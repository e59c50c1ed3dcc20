// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogDowntimeParser.h"

#include "sources/Json.h"
#include "sources/LinkKey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr auto maxScope = 2000;

/// An end may rightly lie years ahead: this is no time that an InstantReader would take.
std::optional<QDateTime> instantOf(const QJsonValue& value)
{
    const auto at = QDateTime::fromString(value.toString().left(64), Qt::ISODateWithMs);
    return at.isValid() ? std::optional(at.toUTC()) : std::nullopt;
}

} // namespace

core::Result<DowntimePage> readDowntimes(const QByteArray& body, DowntimeRows wanted, const QDateTime& now)
{
    const auto envelope = json::object(body);
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (!(*envelope)["data"_L1].isArray())
        return core::failure(core::ErrorKind::Invalid, u"The answer holds no list \"data\""_s, u"json"_s);
    DowntimePage page;
    const auto total = (*envelope)["meta"_L1].toObject()["page"_L1].toObject()["total_filtered_count"_L1];
    page.totalCount = static_cast<int>(std::clamp<qint64>(json::integer(total).value_or(-1), -1, 10'000'000));
    const auto elements = (*envelope)["data"_L1].toArray();
    page.size = static_cast<int>(elements.size());
    for (const auto& element : elements) {
        const auto attributes = element.toObject()["attributes"_L1].toObject();
        const auto monitor = attributes["monitor_identifier"_L1].toObject();
        Downtime downtime;
        downtime.id = json::id(element.toObject()["id"_L1]);
        page.ids.append(downtime.id);
        downtime.monitorId = json::id(monitor["monitor_id"_L1]);
        downtime.monitorTags = json::lines(monitor["monitor_tags"_L1]);
        downtime.scope = json::line(attributes["scope"_L1], maxScope);
        downtime.message = json::text(attributes["message"_L1]);
        if (downtime.id.isEmpty() || (downtime.monitorId.isEmpty() && downtime.monitorTags.isEmpty()))
            continue;
        // One whose end has passed is no mute any more, whatever the list says.
        downtime.end = instantOf(attributes["schedule"_L1].toObject()["end"_L1]);
        const bool isOver = (downtime.end && *downtime.end <= now)
            || (attributes["status"_L1].isString() && attributes["status"_L1].toString() != "active"_L1);
        if (!isOver || wanted == DowntimeRows::All)
            page.rows.push_back(downtime);
    }
    return page;
}

core::Result<std::vector<DowntimeMatch>> readMatches(const QByteArray& body, const QDateTime& now)
{
    const auto envelope = json::object(body);
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (!(*envelope)["data"_L1].isArray())
        return core::failure(core::ErrorKind::Invalid, u"The answer holds no list \"data\""_s, u"json"_s);
    std::vector<DowntimeMatch> matches;
    const auto elements = (*envelope)["data"_L1].toArray();
    for (const auto& element : elements) {
        const auto attributes = element.toObject()["attributes"_L1].toObject();
        const auto start = instantOf(attributes["start"_L1]);
        const auto end = instantOf(attributes["end"_L1]);
        if ((start && *start > now) || (end && *end <= now))
            continue;
        DowntimeMatch match;
        match.scope = json::line(attributes["scope"_L1], maxScope);
        for (const auto& group : json::lines(attributes["groups"_L1]))
            match.groups.append(normalGroup(group));
        matches.push_back(match);
    }
    return matches;
}

Silence silences(const Downtime& downtime, const Group& group, const QDateTime& now)
{
    if (downtime.end && *downtime.end <= now)
        return Silence::No;
    const auto& tags = group.monitorTags;
    auto concerned = Silence::Yes;
    if (!downtime.monitorId.isEmpty()) {
        if (downtime.monitorId != group.signal.monitorExternalId)
            return Silence::No;
    } else {
        const bool isAll = std::all_of(downtime.monitorTags.begin(), downtime.monitorTags.end(), [&tags](const QString& wanted) {
            return wanted == "*"_L1
                || std::any_of(tags.begin(), tags.end(), [&wanted](const QString& tag) { return matchesWildcard(wanted, tag); });
        });
        if (!isAll && group.tellsMonitorTags)
            return Silence::No;
        concerned = isAll ? Silence::Yes : Silence::Unsure;
    }
    return std::min(concerned, scopeSilences(downtime.scope, group.groupTags));
}

bool silences(const DowntimeMatch& match, const Group& group)
{
    return match.groups.contains(normalGroup(group.signal.monitorGroup)) || scopeSilences(match.scope, group.groupTags) == Silence::Yes;
}

} // namespace yagura::sources::datadog
