// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Downtimes: what is silenced, and whom it concerns.
#include "sources/datadog/DatadogParser.h"

#include "core/Text.h"
#include "sources/Json.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

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
        downtime.monitorId = json::id(monitor["monitor_id"_L1]);
        downtime.monitorTags = json::lines(monitor["monitor_tags"_L1]);
        downtime.scope = json::line(attributes["scope"_L1], 2000);
        downtime.message = json::text(attributes["message"_L1]);
        if (downtime.id.isEmpty() || (downtime.monitorId.isEmpty() && downtime.monitorTags.isEmpty()))
            continue;
        // An end may rightly lie years ahead; one that has passed is no mute any more, whatever the list says.
        const auto end = QDateTime::fromString(
            attributes["schedule"_L1].toObject()["end"_L1].toString().left(64), Qt::ISODateWithMs);
        if (end.isValid())
            downtime.end = end.toUTC();
        const bool isOver = (downtime.end && *downtime.end <= now)
            || (attributes["status"_L1].isString() && attributes["status"_L1].toString() != "active"_L1);
        if (!isOver || wanted == DowntimeRows::All)
            page.rows.push_back(downtime);
    }
    return page;
}

bool silences(const Downtime& downtime, const Group& group)
{
    const auto holdsAll = [](const QStringList& wanted, const QStringList& tags) {
        return std::all_of(wanted.begin(), wanted.end(),
            [&tags](const QString& tag) { return tag == "*"_L1 || tags.contains(tag); });
    };
    if (!downtime.monitorId.isEmpty()) {
        if (downtime.monitorId != group.signal.monitorExternalId)
            return false;
    } else if (!holdsAll(downtime.monitorTags, group.monitorTags)) {
        return false;
    }
    if (downtime.scope == "*"_L1)
        return true;
    if (downtime.scope.isEmpty() || downtime.scope.contains(" OR "_L1) || downtime.scope.contains("NOT "_L1)
        || downtime.scope.contains(u'(') || downtime.scope.startsWith(u'-') || downtime.scope.contains(u'!'))
        return false;
    QStringList parts;
    for (const auto& part : QString(downtime.scope).replace(" AND "_L1, ","_L1).split(u',', Qt::SkipEmptyParts))
        parts.append(part.trimmed());
    return holdsAll(parts, group.monitorTags);
}

} // namespace yagura::sources::datadog
