// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogParser.h"

#include "core/Text.h"
#include "sources/Instant.h"
#include "sources/Json.h"
#include "sources/LinkKey.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr auto maxGroupInId = 250;

struct Status
{
    core::SignalState state;
    core::Severity severity;
};

Status statusOf(const QString& word)
{
    if (word == "Alert"_L1)
        return {core::SignalState::Firing, core::Severity::High};
    if (word == "Warn"_L1)
        return {core::SignalState::Firing, core::Severity::Medium};
    if (word == "No Data"_L1)
        return {core::SignalState::Firing, core::Severity::Low};
    if (word == "OK"_L1)
        return {core::SignalState::Recovered, core::Severity::Low};
    return {core::SignalState::Unknown, core::Severity::Unknown};
}

core::Severity severityOf(qint64 priority)
{
    switch (priority) {
    case 1:
        return core::Severity::Critical;
    case 2:
        return core::Severity::High;
    case 3:
        return core::Severity::Medium;
    case 4:
    case 5:
        return core::Severity::Low;
    default:
        return core::Severity::Unknown;
    }
}

/// The group's name within an external id; a very long one is cut, and told apart by its digest.
QString shortGroup(const QString& group)
{
    if (group.size() <= maxGroupInId)
        return group;
    const auto digest = QCryptographicHash::hash(group.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return group.left(maxGroupInId) + u'#' + QString::fromLatin1(digest);
}

QString valueOf(const QStringList& tags, QLatin1StringView prefix)
{
    for (const auto& tag : tags) {
        if (tag.startsWith(prefix) && tag.size() > prefix.size())
            return tag.mid(prefix.size());
    }
    return {};
}

void addHints(core::Signal& signal, const QStringList& tags)
{
    const auto add = [&signal](const QString& kind, const QString& value) {
        const core::CustomerHint hint {kind, value};
        auto& hints = signal.customerHints;
        if (!value.isEmpty() && hints.size() < 30 && std::find(hints.begin(), hints.end(), hint) == hints.end())
            hints.push_back(hint);
    };
    for (const auto prefix : {"customer:"_L1, "client:"_L1, "team:"_L1}) {
        for (const auto& tag : tags) {
            if (tag.startsWith(prefix))
                add(u"tag"_s, tag);
        }
    }
    for (const auto prefix : {"account_id:"_L1, "aws_account:"_L1, "account:"_L1})
        add(u"account"_s, valueOf(tags, prefix));
    add(u"host"_s, signal.host);
}

core::Result<Group> readGroup(const QJsonObject& object, const ReadRules& rules)
{
    const auto monitorId = json::id(object["monitor_id"_L1]);
    if (monitorId.isEmpty() || !object["group"_L1].isString())
        return core::failure(core::ErrorKind::Invalid, u"A group without a monitor_id or a name"_s);
    Group row;
    auto& signal = row.signal;
    const auto group = core::cleanLine(object["group"_L1].toString(), 2000);
    signal.monitorExternalId = monitorId;
    signal.monitorGroup = group;
    signal.externalId = monitorId + u'/' + shortGroup(group);
    signal.linkKeys = {datadogLinkKey(monitorId, shortGroup(group))};

    signal.vendorState = json::line(object["status"_L1], 100);
    const auto status = statusOf(signal.vendorState);
    const bool isNoData = signal.vendorState == "No Data"_L1;
    signal.state = status.state;
    signal.severity = status.severity;
    const auto byPriority = severityOf(json::integer(object["priority"_L1]).value_or(0));
    if (byPriority != core::Severity::Unknown && (!isNoData || rules.noData == NoData::AsAlert))
        signal.severity = byPriority;

    InstantReader instants(rules.now);
    const auto triggered = instants.seconds("last_triggered_ts"_L1, object["last_triggered_ts"_L1]);
    const auto noData = instants.seconds("last_nodata_ts"_L1, object["last_nodata_ts"_L1]);
    auto at = isNoData && noData.isValid() ? noData : triggered;
    if (!at.isValid())
        at = noData;
    if (!at.isValid()) {
        at = rules.now;
        signal.notes.append(u"the vendor does not say since when: the time of the poll stands in"_s);
    }
    signal.openedAt = at;
    // Both count: a group that goes from Alert to No Data must not seem to go back in time.
    signal.updatedAt = std::max({at, triggered.isValid() ? triggered : at, noData.isValid() ? noData : at});
    if (signal.state == core::SignalState::Recovered)
        signal.resolvedAt = signal.updatedAt;
    signal.notes.append(instants.notes());

    row.groupTags = json::lines(object["group_tags"_L1]);
    if (row.groupTags.isEmpty() && group.contains(u':'))
        row.groupTags = group.split(u',');
    row.monitorTags = json::lines(object["all_tags"_L1]);
    for (const auto& tag : std::as_const(row.groupTags)) {
        if (!row.monitorTags.contains(tag))
            row.monitorTags.append(tag);
    }
    signal.host = valueOf(row.groupTags, "host:"_L1);
    if (signal.host.isEmpty())
        signal.host = valueOf(row.monitorTags, "host:"_L1);
    signal.service = valueOf(row.groupTags, "service:"_L1);
    if (signal.service.isEmpty())
        signal.service = valueOf(row.monitorTags, "service:"_L1);
    addHints(signal, row.monitorTags);

    const auto name = json::line(object["monitor_name"_L1]);
    if (object["monitor_name"_L1].toString().size() > core::maxTitleLength)
        signal.notes.append(u"title was cut"_s);
    signal.title = name.isEmpty() ? u"Monitor %1"_s.arg(monitorId) : name;
    if (normalGroup(group) != "*"_L1)
        signal.title = core::cleanLine(signal.title + u" ("_s + group + u')');
    signal.muted = json::flag(object["muted"_L1]);
    signal.url = u"https://%1/monitors/%2?group=%3"_s.arg(
        rules.webHost, monitorId, QString::fromLatin1(QUrl::toPercentEncoding(group.left(1000))));
    signal.raw = core::boundedRaw(json::compact(object));
    return row;
}

int countOf(const QJsonValue& value)
{
    return static_cast<int>(std::clamp<qint64>(json::integer(value).value_or(-1), -1, 10'000'000));
}

} // namespace

core::Result<GroupPage> readGroups(const QByteArray& body, const ReadRules& rules)
{
    const auto envelope = json::object(body);
    if (!envelope)
        return tl::unexpected(envelope.error());
    if (!(*envelope)["groups"_L1].isArray())
        return core::failure(core::ErrorKind::Invalid, u"The answer holds no list \"groups\""_s, u"json"_s);
    GroupPage page;
    const auto metadata = (*envelope)["metadata"_L1].toObject();
    page.totalCount = countOf(metadata["total_count"_L1]);
    page.pageCount = countOf(metadata["page_count"_L1]);
    const auto groups = (*envelope)["groups"_L1].toArray();
    page.size = static_cast<int>(groups.size());
    page.rows.reserve(static_cast<size_t>(groups.size()));
    for (const auto& element : groups) {
        auto row = readGroup(element.toObject(), rules);
        if (row) {
            page.rows.push_back(std::move(*row));
        } else {
            const auto raw = element.isObject() ? json::compact(element.toObject())
                                                : json::compact(QJsonObject {{u"record"_s, element}});
            page.bad.push_back({row.error().detail, core::boundedRaw(raw)});
        }
    }
    return page;
}

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

std::optional<QHash<QString, QString>> groupStates(const QJsonObject& monitor)
{
    const auto groups = monitor["state"_L1].toObject()["groups"_L1];
    if (!groups.isObject())
        return std::nullopt;
    QHash<QString, QString> states;
    const auto object = groups.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        states.insert(core::cleanLine(each.key(), 2000), json::line(each.value().toObject()["status"_L1], 100));
    return states;
}

VendorWords readWords(const QByteArray& body)
{
    const auto object = json::object(body.left(256 * 1024));
    if (!object)
        return {};
    VendorWords words;
    QStringList sentences;
    const auto errors = (*object)["errors"_L1].toArray();
    for (const auto& error : errors) {
        if (error.isString()) {
            sentences.append(json::line(error));
            continue;
        }
        const auto inner = error.toObject();
        const auto title = json::line(inner["title"_L1]);
        const auto detail = json::line(inner["detail"_L1]);
        sentences.append(title.isEmpty() || detail.isEmpty() ? title + detail : title + u": "_s + detail);
        if (words.code.isEmpty())
            words.code = json::line(inner["code"_L1], 40);
    }
    if (sentences.isEmpty())
        sentences.append(json::line((*object)["error"_L1]));
    words.text = sentences.join(u"; "_s);
    return words;
}

} // namespace yagura::sources::datadog
