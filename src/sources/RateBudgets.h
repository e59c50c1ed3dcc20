// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/Http.h"

#include <QString>

#include <chrono>
#include <functional>
#include <map>

namespace yagura::sources {

/// Which endpoints of a vendor count together, by a request's path.
using EndpointFamily = std::function<QString(const QString& path)>;

/// What one account may still ask, for each budget of the vendor by itself: one that is spent must not stop the others.
/// Two families whose answers name the same budget share it.
class RateBudgets final
{
public:
    /// `familyOf`: empty where all of the vendor's endpoints share one budget.
    explicit RateBudgets(EndpointFamily familyOf);

    /// How long a request must wait; zero where it may go now.
    [[nodiscard]] std::chrono::milliseconds pauseBefore(const QString& path) const;
    /// Whether the pause is one that the vendor asked for beside its budget.
    [[nodiscard]] bool isAskedToWait(const QString& path) const;
    /// As the newest answer told it; a window that is over is a full one.
    [[nodiscard]] RateState state(const QString& path) const;

    void begin(const QString& path);
    void end(const QString& path, const HttpAnswer& answer);

private:
    using Instant = std::chrono::steady_clock::time_point;

    struct Family
    {
        QByteArray name; ///< of its budget, where the vendor told one
        int underWay = 0; ///< requests
        bool isAnswered = false;
    };

    struct Budget
    {
        int limit = -1;
        int remaining = -1;
        Instant resetAt;
        Instant blockedUntil;
        bool isAskedToWait = false;
    };

    [[nodiscard]] QString familyOf(const QString& path) const { return m_familyOf ? m_familyOf(path) : QString(); }
    [[nodiscard]] static QByteArray keyOf(const QString& family, const Family& facts);
    [[nodiscard]] const Budget* budgetOf(const QString& path) const;

    const EndpointFamily m_familyOf;
    std::map<QString, Family> m_families;
    std::map<QByteArray, Budget> m_budgets;
};

} // namespace yagura::sources
