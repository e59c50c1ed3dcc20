// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/DatadogGroupFilter.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

QStringList valuesOf(const QString& text)
{
    static const QRegularExpression value(uR"re("([^"]*)"|([^\s()]+))re"_s);
    QStringList values;
    auto matches = value.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool isQuoted = match.capturedStart(1) >= 0;
        const QString word = isQuoted ? match.captured(1) : match.captured(2);
        if (isQuoted || (word != "OR"_L1 && word != "AND"_L1))
            values.append(word);
    }
    return values;
}

std::optional<DdStatus> statusOf(const QString& word)
{
    const QString lower = word.toLower();
    if (lower == "alert"_L1)
        return DdStatus::Alert;
    if (lower == "warn"_L1)
        return DdStatus::Warn;
    if (lower == "no data"_L1)
        return DdStatus::NoData;
    if (lower == "ok"_L1)
        return DdStatus::Ok;
    return std::nullopt;
}

bool containsAny(const QStringList& wanted, const QStringList& tags)
{
    return std::any_of(
        wanted.begin(), wanted.end(), [&tags](const QString& tag) { return tags.contains(tag); });
}

} // namespace

QString ddTypeFacet(const QString& monitorType)
{
    if (monitorType == "query alert"_L1 || monitorType == "metric alert"_L1)
        return u"metric"_s;
    if (monitorType == "service check"_L1)
        return u"custom"_s;
    return monitorType.section(u' ', 0, 0);
}

DatadogGroupFilter DatadogGroupFilter::parse(const QString& query, QString& error)
{
    static const QRegularExpression term(
        uR"re(([A-Za-z_]+):(\([^)]*\)|"[^"]*"|[^\s()]+)|"([^"]*)"|([^\s()]+))re"_s);
    DatadogGroupFilter filter;
    auto matches = term.globalMatch(query);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString key = match.captured(1);
        const QStringList values = valuesOf(match.captured(2));
        if (key.isEmpty()) {
            const QString word = match.captured(3) + match.captured(4);
            if (word != "OR"_L1 && word != "AND"_L1 && word != "*"_L1)
                filter.words.append(word);
        } else if (key == "group_status"_L1 || key == "status"_L1) {
            for (const QString& value : values) {
                const auto status = statusOf(value);
                if (!status) {
                    error = u"Query parsing error: '%1' is not a valid monitor status"_s.arg(value);
                    return filter;
                }
                filter.statuses.insert(*status);
            }
        } else if (key == "type"_L1) {
            filter.types += values;
        } else if (key == "muted"_L1) {
            filter.muted = values.value(0) == "true"_L1;
        } else if (key == "id"_L1 || key == "monitor_id"_L1) {
            for (const QString& value : values)
                filter.monitorIds.push_back(value.toLongLong());
        } else if (key == "tag"_L1 || key == "scope"_L1 || key == "group"_L1) {
            filter.tags.push_back(values);
        } else {
            QStringList tags;
            for (const QString& value : values)
                tags.append(key + u':' + value);
            filter.tags.push_back(tags);
        }
    }
    return filter;
}

bool DatadogGroupFilter::matches(const DdGroup& group, const DdMonitor& monitor) const
{
    if (!statuses.empty() && !statuses.contains(group.status))
        return false;
    if (muted && *muted != group.muted)
        return false;
    if (!monitorIds.empty()
        && std::find(monitorIds.begin(), monitorIds.end(), monitor.id) == monitorIds.end())
        return false;
    if (!types.isEmpty() && !types.contains(ddTypeFacet(monitor.type)))
        return false;
    if (!words.isEmpty()
        && !std::all_of(words.begin(), words.end(), [&monitor](const QString& word) {
               return monitor.name.contains(word, Qt::CaseInsensitive);
           }))
        return false;
    return tags.empty() || std::all_of(tags.begin(), tags.end(), [&](const QStringList& wanted) {
        return containsAny(wanted, group.tags()) || containsAny(wanted, monitor.tags);
    });
}

} // namespace yagura::simulator
