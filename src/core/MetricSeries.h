// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace yagura::core {

struct MetricPoint
{
    qint64 epochMs = 0;
    std::optional<double> value; ///< none is a gap, and is drawn as one

    bool operator==(const MetricPoint&) const = default;
};

/// The metric around an alert, as it was when it opened.
struct MetricSeries
{
    QString query; ///< as asked of the vendor, narrowed to the group
    QString scope;
    QString unit; ///< the vendor's short name, may be empty
    QDateTime from;
    QDateTime to;
    std::optional<double> critical;
    std::optional<double> warning;
    std::vector<MetricPoint> points;

    bool operator==(const MetricSeries&) const = default;
};

} // namespace yagura::core
