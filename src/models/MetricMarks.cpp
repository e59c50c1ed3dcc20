// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/MetricMarks.h"

#include "models/TimelineText.h"
#include "models/Times.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace yagura::models {

std::vector<MetricMark> MetricMarks::of(const core::MetricSeries& series, const QDateTime& openedAt, const std::vector<core::TimelineEntry>& timeline)
{
    using Kind = MetricMark::Kind;
    std::vector<MetricMark> marks;
    const auto mark = [&](Kind kind, const QDateTime& at, const QString& words) {
        if (at.isValid() && at >= series.from && at <= series.to)
            marks.push_back({kind, at, words});
    };
    mark(Kind::Fired, openedAt, tr("Fired", "chart"));
    for (const auto& entry : timeline) {
        if (entry.kind == "refired"_L1)
            mark(Kind::Fired, entry.at, tr("Fired again", "chart"));
        else if (entry.kind == "recovered"_L1)
            mark(Kind::Recovered, entry.at, tr("Recovered", "chart"));
        else if (entry.actorKind == "person"_L1)
            mark(Kind::Action, entry.at, tr("%1, %2", "action and person").arg(TimelineText::sentence(entry), entry.actor));
    }
    std::ranges::stable_sort(marks, {}, &MetricMark::at);
    return marks;
}

bool MetricMarks::hasValue(const core::MetricPoint& point)
{
    return point.value && std::isfinite(*point.value);
}

std::optional<size_t> MetricMarks::nearest(const core::MetricSeries& series, qint64 epochMs)
{
    std::optional<size_t> best;
    for (size_t at = 0; at < series.points.size(); ++at) {
        if (hasValue(series.points[at]) && (!best || std::llabs(series.points[at].epochMs - epochMs) < std::llabs(series.points[*best].epochMs - epochMs)))
            best = at;
    }
    return best;
}

std::optional<size_t> MetricMarks::step(const core::MetricSeries& series, size_t from, int direction)
{
    for (auto at = static_cast<qint64>(from) + direction; at >= 0 && at < static_cast<qint64>(series.points.size()); at += direction) {
        if (hasValue(series.points[static_cast<size_t>(at)]))
            return static_cast<size_t>(at);
    }
    return std::nullopt;
}

QString MetricMarks::number(double value)
{
    return QLocale().toString(value, 'g', 5);
}

QString MetricMarks::reading(const core::MetricSeries& series, size_t at)
{
    const auto& point = series.points.at(at);
    const auto time = Times::clock(QDateTime::fromMSecsSinceEpoch(point.epochMs, Qt::UTC));
    return u"%1  %2 %3"_s.arg(time, number(point.value.value_or(0)), series.unit).trimmed();
}

} // namespace yagura::models
