// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Charts.h"
#include "core/Result.h"

#include <QFuture>
#include <QString>

namespace yagura::store {

class Session;

/// The figures behind the charts, one statement each. They may read tens of thousands of rows: give them a session of
/// their own, so that no click waits behind them.
/// Errors: Offline, Denied (a role without charts), Invalid ("no_zone", "span_out_of_range").
/// Source: resources/schema/0008_charts.sql
class ChartQueries final
{
public:
    explicit ChartQueries(Session& session);

    [[nodiscard]] QFuture<core::Result<core::TrendChart>> trend();
    /// `zone`: an IANA name; the room's day begins at its midnight.
    [[nodiscard]] QFuture<core::Result<core::ServiceLevel>> serviceLevel(const QString& zone);
    [[nodiscard]] QFuture<core::Result<core::NoiseChart>> noise();
    [[nodiscard]] QFuture<core::Result<core::LoadChart>> load(const QString& zone);

private:
    Session& m_session;
};

} // namespace yagura::store
