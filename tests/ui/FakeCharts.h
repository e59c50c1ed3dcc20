// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ChartDesk.h"

#include <QPromise>

#include <optional>

namespace yagura::test {

/// Charts as values, and how often each was asked for.
class FakeCharts final : public models::ChartDesk
{
public:
    core::TrendChart trendChart;
    core::ServiceLevel level;
    core::NoiseChart noiseChart;
    core::LoadChart loadChart;
    std::optional<core::Error> error; ///< answers this instead
    int asked = 0; ///< for the trend

    QFuture<core::Result<core::TrendChart>> trend() override
    {
        ++asked;
        return answer(trendChart);
    }
    QFuture<core::Result<core::ServiceLevel>> serviceLevel() override { return answer(level); }
    QFuture<core::Result<core::NoiseChart>> noise() override { return answer(noiseChart); }
    QFuture<core::Result<core::LoadChart>> load() override { return answer(loadChart); }

private:
    template <class T>
    QFuture<core::Result<T>> answer(const T& value) const
    {
        QPromise<core::Result<T>> promise;
        promise.start();
        if (error)
            promise.addResult(core::Result<T>(tl::unexpected(*error)));
        else
            promise.addResult(core::Result<T>(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace yagura::test
