// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/DatadogSeries.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace yagura::simulator::datadog {

namespace {

constexpr auto maxPoints = 300;
constexpr size_t maxSeries = 20;
constexpr double rampSeconds
    = 300; // an average over five minutes fires a while after the metric has risen
constexpr double rampLeadSeconds = 60;
constexpr quint64 nullEvery = 37; // a real series has gaps

struct Asked
{
    QString metric;
    QStringList scope;
    bool isGrouped = false;
};

std::optional<Asked> parse(const QString& query)
{
    static const QRegularExpression metric(
        uR"re(([A-Za-z_][\w]*(?:\.[\w]+)+)\s*\{([^}]*)\}(\s*by\s*\{[^}]*\})?)re"_s);
    const auto match = metric.match(query);
    if (!match.hasMatch())
        return std::nullopt;
    Asked asked;
    asked.metric = match.captured(1);
    for (const QString& tag : match.captured(2).split(u',', Qt::SkipEmptyParts)) {
        if (tag.trimmed() != "*"_L1)
            asked.scope.append(tag.trimmed());
    }
    asked.isGrouped = !match.captured(3).isEmpty();
    return asked;
}

/// FNV-1a: qHash answers otherwise in every run, whatever seed it is given.
quint64 hashOf(const QString& text)
{
    quint64 hash = 14695981039346656037ULL;
    for (const char each : text.toUtf8())
        hash = (hash ^ static_cast<quint8>(each)) * 1099511628211ULL;
    return hash;
}

/// Between -1 and 1, the same for the same step of the same series.
double noise(quint64 seed, qint64 step)
{
    quint64 mixed = seed ^ (static_cast<quint64>(step) * 0x9E3779B97F4A7C15ULL);
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed ^= mixed >> 27;
    return static_cast<double>(mixed & 0xffff) / 32768.0 - 1.0;
}

/// Between 0 (quiet) and 1 (over the critical threshold) at an instant; nothing while there is no
/// data.
std::optional<double> heat(const DdGroup* group, double seconds)
{
    double level = 0;
    if (!group)
        return level;
    for (const DdTransition& each : group->history) {
        const double at = static_cast<double>(each.at.toSecsSinceEpoch());
        if (each.status == DdStatus::NoData) {
            const bool isOver
                = std::any_of(group->history.begin(), group->history.end(), [&](const auto& later) {
                      return later.at > each.at
                          && static_cast<double>(later.at.toSecsSinceEpoch()) <= seconds;
                  });
            if (seconds >= at - rampSeconds && !isOver)
                return std::nullopt;
            continue;
        }
        const double target = each.status == DdStatus::Alert ? 1.0
            : each.status == DdStatus::Warn                  ? 0.72
                                                             : 0.0;
        const double rampEnd = at - rampLeadSeconds;
        if (seconds >= rampEnd)
            level = target;
        else if (seconds > rampEnd - rampSeconds)
            level += (target - level) * (1 - (rampEnd - seconds) / rampSeconds);
    }
    return level;
}

struct Shape
{
    double quiet = 1;
    double hot = 2;
};

Shape shapeOf(const DdMonitor& monitor)
{
    const double critical = monitor.critical.value_or(1);
    const bool firesBelow = monitor.query.section(u'}', -1).contains(u'<');
    if (firesBelow)
        return {critical * 1.8 + (critical == 0 ? 5 : 0), critical * 0.7};
    if (critical == 0)
        return {0, 3};
    return {critical * 0.55, critical * 1.18};
}

qint64 intervalFor(qint64 span)
{
    static constexpr std::array<qint64, 9> intervals{10, 20, 60, 120, 300, 600, 1200, 3600, 14400};
    for (const qint64 each : intervals) {
        if (span / each <= maxPoints)
            return each;
    }
    return 86400;
}

QJsonValue unitJson(const QString& unit)
{
    if (unit.isEmpty())
        return QJsonValue::Null;
    const QString family = unit == "percent"_L1 ? u"percentage"_s
        : unit.endsWith("second"_L1)            ? u"time"_s
        : unit.endsWith("byte"_L1)              ? u"bytes"_s
                                                : u"general"_s;
    const QString shortName = unit == "percent"_L1 ? u"%"_s
        : unit == "second"_L1                      ? u"s"_s
        : unit == "millisecond"_L1                 ? u"ms"_s
        : unit == "byte"_L1                        ? u"B"_s
                                                   : unit;
    return QJsonArray{QJsonObject{{u"family"_s, family},
                          {u"scale_factor"_s, 1.0},
                          {u"name"_s, unit},
                          {u"short_name"_s, shortName},
                          {u"plural"_s, unit},
                          {u"id"_s, 17}},
        QJsonValue::Null};
}

QJsonObject oneSeries(const DdMonitor& monitor,
    const DdGroup* group,
    const Asked& asked,
    const QString& query,
    const QDateTime& from,
    const QDateTime& to)
{
    const qint64 interval = intervalFor(from.secsTo(to));
    const qint64 first = (from.toSecsSinceEpoch() + interval - 1) / interval * interval;
    const Shape shape = shapeOf(monitor);
    const QString scope = group && group->name != "*"_L1 ? group->name
        : asked.scope.isEmpty()                          ? u"*"_s
                                                         : asked.scope.join(u',');
    const quint64 seed = hashOf(asked.metric + scope);
    QJsonArray points;
    qint64 last = first;
    for (qint64 second = first; second <= to.toSecsSinceEpoch(); second += interval) {
        last = second;
        const auto level = heat(group, static_cast<double>(second));
        QJsonValue value = QJsonValue::Null;
        if (level && (static_cast<quint64>(second / interval) + seed) % nullEvery != 0) {
            const double wave
                = std::sin(static_cast<double>(second) / 1400.0 + static_cast<double>(seed % 7));
            const double middle = shape.quiet + (shape.hot - shape.quiet) * *level;
            const double swing
                = std::abs(shape.quiet) * (0.05 * noise(seed, second / interval) + 0.04 * wave);
            value = std::max(0.0, middle + swing);
        }
        points.append(QJsonArray{static_cast<double>(second * 1000), value});
    }
    return {{u"end"_s, static_cast<double>((last + interval) * 1000 - 1)},
        {u"attributes"_s, QJsonObject()},
        {u"metric"_s, asked.metric},
        {u"interval"_s, interval},
        {u"tag_set"_s,
            QJsonArray::fromStringList(group && asked.isGrouped ? group->tags() : QStringList())},
        {u"start"_s, static_cast<double>(first * 1000)},
        {u"length"_s, points.size()},
        {u"query_index"_s, 0},
        {u"aggr"_s, u"avg"_s},
        {u"scope"_s, scope},
        {u"pointlist"_s, points},
        {u"expression"_s, query},
        {u"unit"_s, unitJson(monitor.unit)},
        {u"display_name"_s, asked.metric}};
}

} // namespace

QJsonArray seriesJson(const DatadogService& organisation,
    const QString& query,
    const QDateTime& from,
    const QDateTime& to)
{
    QJsonArray series;
    const auto asked = parse(query);
    if (!asked)
        return series;

    struct Match
    {
        const DdMonitor* monitor;
        const DdGroup* group;
    };

    std::vector<Match> matches;
    for (const DdMonitor& monitor : organisation.monitors()) {
        const auto watched = parse(monitor.query);
        if (!watched || watched->metric != asked->metric)
            continue;
        for (const DdGroup* group : organisation.groupsOf(monitor.id)) {
            const QStringList tags = group->tags() + monitor.tags + watched->scope;
            if (std::all_of(asked->scope.begin(), asked->scope.end(), [&tags](const QString& tag) {
                    return tags.contains(tag);
                }))
                matches.push_back({&monitor, group});
        }
    }
    // What fired last comes first: a chart is asked for because of it.
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        const auto time = [](const Match& m) {
            return m.group->lastTriggered.isValid() ? m.group->lastTriggered.toSecsSinceEpoch() : 0;
        };
        return time(a) > time(b);
    });
    matches.resize(std::min(matches.size(), asked->isGrouped ? maxSeries : size_t{1}));
    for (const Match& each : matches)
        series.append(oneSeries(*each.monitor, each.group, *asked, query, from, to));
    return series;
}

} // namespace yagura::simulator::datadog
