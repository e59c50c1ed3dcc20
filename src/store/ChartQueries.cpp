// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ChartQueries.h"

#include "store/Connection.h"
#include "store/Session.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

QDateTime isoInstant(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

core::TrendChart readTrend(const QJsonObject& object)
{
    core::TrendChart chart;
    chart.asOf = isoInstant(object["as_of"_L1]);
    chart.step = std::chrono::seconds(object["step_s"_L1].toInteger());
    chart.total = object["total"_L1].toInt();
    chart.untimed = object["untimed"_L1].toInt();
    const auto buckets = object["buckets"_L1].toArray();
    chart.buckets.reserve(static_cast<std::size_t>(buckets.size()));
    for (const auto& value : buckets) {
        const auto row = value.toObject();
        core::TrendChart::Bucket bucket;
        bucket.from = isoInstant(row["from"_L1]);
        const auto counts = row["counts"_L1].toArray();
        for (std::size_t at = 0; at < bucket.counts.size(); ++at)
            bucket.counts[at] = counts.at(static_cast<qsizetype>(at)).toInt();
        chart.buckets.push_back(bucket);
    }
    return chart;
}

core::ServiceLevel readServiceLevel(const QJsonObject& object)
{
    core::ServiceLevel level;
    level.asOf = isoInstant(object["as_of"_L1]);
    level.target = object["target"_L1].toDouble();
    const auto periods = object["periods"_L1].toArray();
    for (const auto& value : periods) {
        const auto row = value.toObject();
        core::ServiceLevel::Period period;
        period.days = row["days"_L1].toInt();
        period.counted = row["counted"_L1].toInt();
        period.inTime = row["in_time"_L1].toInt();
        period.broken = row["broken"_L1].toInt();
        period.open = row["open"_L1].toInt();
        if (row["share"_L1].isDouble())
            period.share = row["share"_L1].toDouble();
        period.met = row["met"_L1].toBool();
        level.periods.push_back(period);
    }
    const auto breakers = object["breakers"_L1].toArray();
    for (const auto& value : breakers) {
        const auto row = value.toObject();
        core::ServiceLevel::Breaker breaker;
        breaker.id.value = row["id"_L1].toInteger();
        breaker.title = row["title"_L1].toString();
        breaker.customerName = row["customer_name"_L1].toString();
        breaker.severity = core::severityFromNumber(row["severity"_L1].toInt());
        breaker.state = row["state"_L1].toString();
        breaker.firedAt = isoInstant(row["clock_from"_L1]);
        if (row["responded_at"_L1].isString())
            breaker.respondedAt = isoInstant(row["responded_at"_L1]);
        breaker.late = std::chrono::seconds(row["late_s"_L1].toInteger());
        level.breakers.push_back(breaker);
    }
    return level;
}

core::NoiseChart readNoise(const QJsonObject& object)
{
    core::NoiseChart chart;
    chart.asOf = isoInstant(object["as_of"_L1]);
    chart.days = object["days"_L1].toInt();
    chart.items = object["items"_L1].toInt();
    chart.withoutMonitor = object["without_monitor"_L1].toInt();
    const auto monitors = object["monitors"_L1].toArray();
    for (const auto& value : monitors) {
        const auto row = value.toObject();
        chart.rows.push_back({row["source_id"_L1].toInteger(), row["source_key"_L1].toString(),
            row["external_id"_L1].toString(), row["name"_L1].toString(), row["items"_L1].toInt(),
            row["minutes"_L1].toInt(), row["untouched_share"_L1].toDouble()});
    }
    return chart;
}

core::LoadChart readLoad(const QJsonObject& object)
{
    core::LoadChart chart;
    chart.asOf = isoInstant(object["as_of"_L1]);
    chart.weeks = object["weeks"_L1].toInt();
    chart.items = object["items"_L1].toInt();
    chart.busiest = object["busiest"_L1].toDouble();
    const auto cells = object["cells"_L1].toArray();
    const auto rates = object["per_hour"_L1].toArray();
    for (std::size_t day = 0; day < chart.counts.size(); ++day) {
        const auto counts = cells.at(static_cast<qsizetype>(day)).toArray();
        const auto perHour = rates.at(static_cast<qsizetype>(day)).toArray();
        for (std::size_t hour = 0; hour < chart.counts[day].size(); ++hour) {
            chart.counts[day][hour] = counts.at(static_cast<qsizetype>(hour)).toInt();
            chart.perHour[day][hour] = perHour.at(static_cast<qsizetype>(hour)).toDouble();
        }
    }
    return chart;
}

template <class T, class Read>
QFuture<core::Result<T>> ask(Session& session, const QByteArray& sql, const std::vector<Parameter>& values, Read read)
{
    return session.run<T>([=](Connection& connection) -> core::Result<T> {
        const auto rows = connection.execute(sql, values);
        if (!rows)
            return tl::unexpected(rows.error());
        return read(rows->object(0, 0));
    });
}

} // namespace

ChartQueries::ChartQueries(Session& session)
    : m_session(session)
{
}

QFuture<core::Result<core::TrendChart>> ChartQueries::trend()
{
    return ask<core::TrendChart>(m_session, "select yagura.chart_trend()", {}, readTrend);
}

QFuture<core::Result<core::ServiceLevel>> ChartQueries::serviceLevel(const QString& zone)
{
    return ask<core::ServiceLevel>(m_session, "select yagura.chart_service_level($1)", {zone}, readServiceLevel);
}

QFuture<core::Result<core::NoiseChart>> ChartQueries::noise()
{
    return ask<core::NoiseChart>(m_session, "select yagura.chart_noise()", {}, readNoise);
}

QFuture<core::Result<core::LoadChart>> ChartQueries::load(const QString& zone)
{
    return ask<core::LoadChart>(m_session, "select yagura.chart_load($1)", {zone}, readLoad);
}

} // namespace yagura::store
