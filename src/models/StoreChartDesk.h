// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ChartDesk.h"

#include <memory>

class QString;

namespace yagura::store {
class ChartQueries;
class Session;
}

namespace yagura::models {

/// The charts over a database, on a session of their own. Before open() they answer Offline.
class StoreChartDesk final : public ChartDesk
{
public:
    StoreChartDesk();
    ~StoreChartDesk() override;
    Q_DISABLE_COPY_MOVE(StoreChartDesk)

    void open(const QString& conninfo); ///< connects at the first question
    void close();

    [[nodiscard]] QFuture<core::Result<core::TrendChart>> trend() override;
    [[nodiscard]] QFuture<core::Result<core::ServiceLevel>> serviceLevel() override;
    [[nodiscard]] QFuture<core::Result<core::NoiseChart>> noise() override;
    [[nodiscard]] QFuture<core::Result<core::LoadChart>> load() override;

private:
    std::unique_ptr<store::Session> m_session;
    std::unique_ptr<store::ChartQueries> m_queries;
};

} // namespace yagura::models
