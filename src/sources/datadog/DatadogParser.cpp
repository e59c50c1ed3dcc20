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
constexpr auto maxGroupName = 2000;

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

/// What the vendor says of when; what it does not say stays unsaid.
void takeInstants(core::Signal& signal, const QJsonObject& object, const QDateTime& now)
{
    InstantReader instants(now);
    const auto triggered = instants.seconds("last_triggered_ts"_L1, object["last_triggered_ts"_L1]);
    const auto noData = instants.seconds("last_nodata_ts"_L1, object["last_nodata_ts"_L1]);
    const auto resolved = instants.seconds("last_resolved_ts"_L1, object["last_resolved_ts"_L1]);
    signal.openedAt = signal.vendorState == "No Data"_L1 && noData.isValid() ? noData : triggered;
    if (!signal.openedAt.isValid())
        signal.notes.append(u"the vendor does not say since when"_s);
    // All count: a group that goes from Alert to No Data must not seem to go back in time.
    for (const auto& at : {triggered, noData, resolved}) {
        if (at.isValid() && (!signal.updatedAt.isValid() || signal.updatedAt < at))
            signal.updatedAt = at;
    }
    if (signal.state == core::SignalState::Recovered && resolved.isValid())
        signal.resolvedAt = resolved;
    signal.notes.append(instants.notes());
}

std::optional<bool> maybeFlag(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isString() && value.toString().compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    return json::flag(value) ? std::optional(true) : std::nullopt;
}

core::Result<Group> readGroup(const QJsonObject& object, const ReadRules& rules)
{
    const auto monitorId = json::id(object["monitor_id"_L1]);
    if (monitorId.isEmpty() || !object["group"_L1].isString())
        return core::failure(core::ErrorKind::Invalid, u"A group without a monitor_id or a name"_s);
    Group row;
    auto& signal = row.signal;
    const auto group = core::cleanLine(object["group"_L1].toString(), maxGroupName);
    signal.monitorExternalId = monitorId;
    signal.monitorGroup = group;
    signal.externalId = monitorId + u'/' + groupInId(group);
    signal.linkKeys = {datadogLinkKey(monitorId, groupInId(group))};

    signal.vendorState = json::line(object["status"_L1], 100);
    const auto status = statusOf(signal.vendorState);
    const bool isNoData = signal.vendorState == "No Data"_L1;
    signal.state = status.state;
    signal.severity = status.severity;
    const auto byPriority = severityOf(json::integer(object["priority"_L1]).value_or(0));
    if (byPriority != core::Severity::Unknown && (!isNoData || rules.noData == NoData::AsAlert))
        signal.severity = byPriority;

    takeInstants(signal, object, rules.now);

    const bool isWhole = normalGroup(group) == "*"_L1;
    if (!isWhole)
        row.groupTags = json::lines(object["group_tags"_L1]);
    if (row.groupTags.isEmpty() && !isWhole && group.contains(u':'))
        row.groupTags = group.split(u',');
    row.tellsMonitorTags = object["all_tags"_L1].isArray();
    row.monitorTags = json::lines(object["all_tags"_L1]);
    auto allTags = row.monitorTags;
    for (const auto& tag : std::as_const(row.groupTags)) {
        if (!allTags.contains(tag))
            allTags.append(tag);
    }
    signal.host = valueOf(row.groupTags, "host:"_L1);
    if (signal.host.isEmpty())
        signal.host = valueOf(allTags, "host:"_L1);
    signal.service = valueOf(row.groupTags, "service:"_L1);
    if (signal.service.isEmpty())
        signal.service = valueOf(allTags, "service:"_L1);
    addHints(signal, allTags);

    const auto name = json::line(object["monitor_name"_L1]);
    if (object["monitor_name"_L1].toString().size() > core::maxTitleLength)
        signal.notes.append(u"title was cut"_s);
    signal.title = name.isEmpty() ? u"Monitor %1"_s.arg(monitorId) : name;
    if (!isWhole)
        signal.title = core::cleanLine(signal.title + u" ("_s + group + u')');
    row.saidMuted = maybeFlag(object["muted"_L1]);
    signal.muted = row.saidMuted.value_or(false);
    signal.url = u"https://%1/monitors/%2?group=%3"_s.arg(
        rules.webHost, monitorId, QString::fromLatin1(QUrl::toPercentEncoding(group.left(1000))));
    signal.raw = core::boundedRaw(json::compact(object));
    return row;
}

int countOf(const QJsonValue& value)
{
    return static_cast<int>(std::clamp<qint64>(json::integer(value).value_or(-1), -1, 10'000'000));
}

UnreadableRow whoseRow(const QJsonValue& element)
{
    const auto object = element.toObject();
    const auto group = object["group"_L1];
    return {json::id(object["monitor_id"_L1]),
        group.isString() ? normalGroupInId(group.toString()) : QString()};
}

} // namespace

QString groupInId(const QString& group)
{
    if (group.size() <= maxGroupInId)
        return group;
    const auto digest = QCryptographicHash::hash(group.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return group.left(maxGroupInId) + u'#' + QString::fromLatin1(digest);
}

QString normalGroupInId(const QString& group)
{
    return normalGroup(groupInId(core::cleanLine(group, maxGroupName)));
}

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
    page.perPage = countOf(metadata["per_page"_L1]);
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
            page.unreadable.push_back(whoseRow(element));
        }
    }
    return page;
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
