// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogMetric.h"

#include "sources/Json.h"
#include "sources/LinkKey.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

namespace {

constexpr auto maxPoints = 5000;

/// The tags of a group that a scope may be narrowed to.
QStringList narrowingTags(const QString& group)
{
    QStringList tags;
    if (normalGroup(group) == "*"_L1)
        return tags;
    static const QRegularExpression safe(u"^[^{}(),\\s\"']+:[^{}(),\"']+$"_s);
    const auto parts = group.split(u',', Qt::SkipEmptyParts);
    for (const auto& part : parts) {
        if (safe.match(part.trimmed()).hasMatch())
            tags.append(part.trimmed());
    }
    return tags;
}

QString narrowed(const QString& scope, const QStringList& tags)
{
    if (tags.isEmpty())
        return scope;
    const auto old = scope.trimmed();
    if (old.isEmpty() || old == "*"_L1)
        return tags.join(u',');
    static const QRegularExpression words(u"\\b(?:AND|OR|NOT|IN)\\b"_s);
    if (words.match(old).hasMatch())
        return u'(' + old + u") AND "_s + tags.join(u" AND "_s); // the two grammars must not be mixed
    QStringList parts = old.split(u',');
    for (const auto& tag : tags) {
        if (!parts.contains(tag))
            parts.append(tag);
    }
    return parts.join(u',');
}

std::vector<core::MetricPoint> pointsOf(const QJsonArray& list)
{
    std::vector<core::MetricPoint> points;
    const auto first = std::max<qsizetype>(0, list.size() - maxPoints);
    for (auto i = first; i < list.size(); ++i) {
        const auto pair = list.at(i).toArray();
        const auto at = json::number(pair.at(0));
        if (!at || *at <= 0 || *at > 4e12)
            continue;
        core::MetricPoint point;
        point.epochMs = static_cast<qint64>(*at);
        if (pair.at(1).isDouble())
            point.value = json::number(pair.at(1));
        points.push_back(point);
    }
    std::stable_sort(points.begin(), points.end(),
        [](const core::MetricPoint& a, const core::MetricPoint& b) { return a.epochMs < b.epochMs; });
    return points;
}

const QRegularExpression& comparison()
{
    static const QRegularExpression ending(
        u"\\s*(?:>=|<=|==|!=|=|>|<)\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*$"_s);
    return ending;
}

bool concerns(const QString& scope, const QStringList& tags)
{
    const auto parts = scope.split(u',');
    return std::all_of(tags.begin(), tags.end(), [&parts](const QString& tag) { return parts.contains(tag); });
}

} // namespace

core::Result<QString> chartQuery(const core::Monitor& monitor, const QString& group)
{
    const auto none = [&monitor](const QString& why) {
        return core::failure(core::ErrorKind::NotFound,
            u"No chart for this monitor (%1): %2"_s.arg(monitor.type.isEmpty() ? u"type unknown"_s : monitor.type, why));
    };
    if (!monitor.type.isEmpty() && monitor.type != "metric alert"_L1 && monitor.type != "query alert"_L1)
        return none(u"its query is of another grammar"_s);
    // "avg(last_5m):", "pct_change(avg(last_5m),last_1h):"
    static const QRegularExpression aggregation(u"^\\s*[a-z_]+\\((?:[^()]|\\([^()]*\\))*\\)\\s*:\\s*"_s);
    auto expression = monitor.query;
    if (!aggregation.match(expression).hasMatch() || !comparison().match(expression).hasMatch())
        return none(u"its query is no metric query"_s);
    expression.remove(aggregation);
    expression.remove(comparison());

    const auto tags = narrowingTags(group);
    static const QRegularExpression braces(u"(\\s*\\bby\\s*)?\\{([^{}]*)\\}"_s);
    QString result;
    qsizetype end = 0;
    int scopes = 0;
    auto matches = braces.globalMatch(expression);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result += expression.mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        if (!match.captured(1).isEmpty()) {
            if (tags.isEmpty())
                result += match.captured(0);
            continue; // narrowed to one group there is nothing to group by
        }
        ++scopes;
        result += u'{' + narrowed(match.captured(2), tags) + u'}';
    }
    result += expression.mid(end);
    if (scopes == 0)
        return none(u"its query names no scope"_s);
    return result.trimmed();
}

std::optional<double> thresholdOf(const QString& query)
{
    const auto match = comparison().match(query);
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

void takeThresholds(const core::Monitor& monitor, core::MetricSeries& series)
{
    // What is drawn is the metric itself: "avg(last_5m):" compares that, "pct_change(avg(last_5m),last_1h):" does not.
    static const QRegularExpression ofTheValue(u"^\\s*[a-z]+(?:_[a-z0-9]+)*\\(\\s*(?:last|current)_[0-9a-z]+\\s*\\)\\s*:"_s);
    static const QRegularExpression ofSomethingElse(u"\\b(?:anomalies|outliers|forecast|pct_change|change)\\s*\\("_s);
    if (!ofTheValue.match(monitor.query).hasMatch() || ofSomethingElse.match(monitor.query).hasMatch())
        return;
    series.critical = monitor.critical ? monitor.critical : thresholdOf(monitor.query);
    series.warning = monitor.warning;
}

core::Result<core::MetricSeries> readSeries(const QByteArray& body, const QString& group)
{
    const auto object = json::object(body);
    if (!object)
        return tl::unexpected(object.error());
    const auto status = (*object)["status"_L1].toString();
    if (status == "error"_L1) {
        auto words = json::line((*object)["error"_L1]);
        if (words.isEmpty())
            words = json::line((*object)["message"_L1]);
        return core::failure(core::ErrorKind::Vendor, u"The query failed at the vendor: %1"_s.arg(words));
    }
    if (!(*object)["series"_L1].isArray())
        return core::failure(core::ErrorKind::Invalid, u"The answer holds no list \"series\""_s, u"json"_s);
    const auto list = (*object)["series"_L1].toArray();
    const auto tags = narrowingTags(group);
    QJsonObject chosen;
    for (const auto& each : list) {
        const auto candidate = each.toObject();
        if (chosen.isEmpty())
            chosen = candidate;
        if (!tags.isEmpty() && concerns(candidate["scope"_L1].toString(), tags)) {
            chosen = candidate;
            break;
        }
    }
    core::MetricSeries series;
    series.points = pointsOf(chosen["pointlist"_L1].toArray());
    if (series.points.empty())
        return core::failure(core::ErrorKind::NotFound, u"The vendor has no points for this time"_s);
    series.scope = json::line(chosen["scope"_L1]);
    const auto unit = chosen["unit"_L1].toArray().at(0).toObject();
    series.unit = json::line(unit["short_name"_L1], 40);
    if (series.unit.isEmpty())
        series.unit = json::line(unit["name"_L1], 40);
    return series;
}

} // namespace yagura::sources::datadog
