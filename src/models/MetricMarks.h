// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/MetricSeries.h"
#include "core/TimelineEntry.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace yagura::models {

/// A moment to be marked in a chart.
struct MetricMark
{
    enum class Kind { Fired, Recovered, Action };

    Kind kind = Kind::Action;
    QDateTime at;
    QString words; ///< "Fired again", "Acknowledged, sato"

    bool operator==(const MetricMark&) const = default;
};

/// What a chart shows beside its line, from values alone.
class MetricMarks
{
    Q_DECLARE_TR_FUNCTIONS(MetricMarks)

public:
    /// The firing, the recovery and what people did, oldest first; only what lies within the series.
    [[nodiscard]] static std::vector<MetricMark> of(const core::MetricSeries& series, const QDateTime& openedAt, const std::vector<core::TimelineEntry>& timeline);

    /// The point nearest to an instant, gaps and what is not a number left aside.
    [[nodiscard]] static std::optional<size_t> nearest(const core::MetricSeries& series, qint64 epochMs);
    /// The next point with a value before (-1) or after (+1) a place in the series.
    [[nodiscard]] static std::optional<size_t> step(const core::MetricSeries& series, size_t from, int direction);
    [[nodiscard]] static bool hasValue(const core::MetricPoint& point);
    [[nodiscard]] static QString number(double value); ///< at most five figures, in the language's own spelling
    [[nodiscard]] static QString reading(const core::MetricSeries& series, size_t at); ///< "02:41:30  95.2 %"
};

} // namespace yagura::models
