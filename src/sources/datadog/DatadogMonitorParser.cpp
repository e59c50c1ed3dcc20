// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogMonitorParser.h"

#include "core/Text.h"
#include "sources/Instant.h"
#include "sources/Json.h"
#include "sources/LinkKey.h"
#include "sources/datadog/DatadogMetric.h"
#include "sources/datadog/DatadogParser.h"

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

core::Result<core::Monitor> readMonitor(const QJsonObject& object, const QDateTime& now)
{
    core::Monitor monitor;
    monitor.externalId = json::id(object["id"_L1]);
    if (monitor.externalId.isEmpty())
        return core::failure(core::ErrorKind::Invalid, u"A monitor without an id"_s);
    monitor.name = json::line(object["name"_L1]);
    monitor.type = json::line(object["type"_L1], 100);
    monitor.query = json::text(object["query"_L1]);
    monitor.message = json::text(object["message"_L1]);
    const auto thresholds = object["options"_L1].toObject()["thresholds"_L1].toObject();
    monitor.critical = json::number(thresholds["critical"_L1]);
    if (!monitor.critical)
        monitor.critical = thresholdOf(monitor.query); // the options may leave out what the query says
    monitor.warning = json::number(thresholds["warning"_L1]);
    monitor.tags = json::lines(object["tags"_L1]);
    InstantReader instants(now);
    monitor.modifiedAt = instants.iso("modified"_L1, object["modified"_L1]);
    if (!monitor.modifiedAt.isValid())
        monitor.modifiedAt = instants.milliseconds("created_at"_L1, object["created_at"_L1]);
    // The state of the moment is no part of the definition: with it, each poll would find another one.
    auto definition = object;
    for (const auto key : {"state"_L1, "overall_state"_L1, "overall_state_modified"_L1, "matching_downtimes"_L1})
        definition.remove(key);
    monitor.raw = core::boundedRaw(json::compact(definition));
    return monitor;
}

core::Result<MonitorPage> readMonitors(const QByteArray& body, const QDateTime& now)
{
    const auto list = json::array(body);
    if (!list)
        return tl::unexpected(list.error());
    MonitorPage page;
    page.size = static_cast<int>(list->size());
    for (const auto& element : *list) {
        auto monitor = readMonitor(element.toObject(), now);
        if (monitor)
            page.rows.push_back(std::move(*monitor));
        else
            page.bad.push_back({monitor.error().detail, core::boundedRaw(json::compact(element.toObject()))});
    }
    return page;
}

std::optional<GroupStates> groupStates(const QJsonObject& monitor)
{
    const auto groups = monitor["state"_L1].toObject()["groups"_L1];
    if (!groups.isObject())
        return std::nullopt;
    GroupStates states;
    const auto object = groups.toObject();
    bool isReadable = !object.isEmpty();
    for (auto each = object.begin(); each != object.end(); ++each) {
        const auto status = json::line(each.value().toObject()["status"_L1], 100);
        isReadable = isReadable && !status.isEmpty();
        states.byGroup.insert(normalGroupInId(each.key()), status);
    }
    // The monitor's own state is that of its worst group. Where none of these is in it, some are left out.
    const auto overall = json::line(monitor["overall_state"_L1], 100);
    const bool isTrouble = overall == "Alert"_L1 || overall == "Warn"_L1 || overall == "No Data"_L1;
    states.isWhole = isReadable && (!isTrouble || states.byGroup.values().contains(overall));
    return states;
}

} // namespace yagura::sources::datadog
