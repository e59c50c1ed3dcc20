// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Id.h"
#include "core/Severity.h"

#include <QDateTime>
#include <QString>

#include <array>
#include <chrono>
#include <optional>
#include <vector>

// What the charts show, as the database counted it; nothing here is counted again.
// Source: the functions chart_… in resources/schema, which say what each figure means.
namespace yagura::core {

/// Alerts by the moment of opening, as their vendors say it, in even steps without a gap.
struct TrendChart
{
    static constexpr std::array severities {
        Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Unknown};

    struct Bucket
    {
        QDateTime from;
        std::array<int, severities.size()> counts {}; ///< in the order of `severities`

        [[nodiscard]] int total() const
        {
            auto sum = 0;
            for (const auto count : counts)
                sum += count;
            return sum;
        }
        bool operator==(const Bucket&) const = default;
    };

    QDateTime asOf;
    std::chrono::seconds step {300};
    int total = 0;
    int untimed = 0; ///< seen in this time, of which no vendor says since when: in no bucket
    std::vector<Bucket> buckets;

    [[nodiscard]] bool isEmpty() const { return total + untimed == 0; }
    bool operator==(const TrendChart&) const = default;
};

/// The share of first responses in time, by the clock that starts when the vendor says that it fired.
struct ServiceLevel
{
    struct Period
    {
        int days = 1; ///< 1 is the room's day so far
        int counted = 0;
        int inTime = 0;
        int broken = 0;
        int open = 0; ///< neither answered nor due yet: not counted
        std::optional<double> share; ///< absent where nothing was counted
        bool met = true;

        bool operator==(const Period&) const = default;
    };

    struct Breaker
    {
        ItemId id;
        QString title;
        QString customerName;
        Severity severity = Severity::Unknown;
        QString state;
        QDateTime firedAt; ///< where its clock started
        std::optional<QDateTime> respondedAt;
        std::chrono::seconds late {0};

        bool operator==(const Breaker&) const = default;
    };

    QDateTime asOf;
    double target = 0.999;
    std::vector<Period> periods; ///< today, 7 and 30 days
    std::vector<Breaker> breakers; ///< newest first, at most 500

    [[nodiscard]] bool isEmpty() const
    {
        for (const auto& period : periods) {
            if (period.counted + period.open > 0)
                return false;
        }
        return true;
    }
    bool operator==(const ServiceLevel&) const = default;
};

/// The monitors that ask for most attention.
struct NoiseChart
{
    struct Row
    {
        qint64 sourceId = 0;
        QString sourceKey;
        QString monitor; ///< the vendor's id
        QString name;
        int items = 0;
        int minutes = 0; ///< from a person's acknowledge to a person's resolve
        double untouchedShare = 0; ///< 0 to 1

        bool operator==(const Row&) const = default;
    };

    QDateTime asOf;
    int days = 7;
    int items = 0;
    int withoutMonitor = 0;
    std::vector<Row> rows;

    [[nodiscard]] bool isEmpty() const { return items == 0; }
    bool operator==(const NoiseChart&) const = default;
};

/// Alerts by weekday and hour.
struct LoadChart
{
    QDateTime asOf;
    int weeks = 4;
    int items = 0;
    double busiest = 0; ///< the greatest of `perHour`
    std::array<std::array<int, 24>, 7> counts {}; ///< Monday first
    std::array<std::array<double, 24>, 7> perHour {};

    [[nodiscard]] bool isEmpty() const { return items == 0; }
    bool operator==(const LoadChart&) const = default;
};

} // namespace yagura::core
