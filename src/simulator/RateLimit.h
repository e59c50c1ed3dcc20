// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>

namespace yagura::simulator {

/// A fixed window, as both vendors count: `limit` requests in `period`, then none until it ends.
class RateLimit
{
public:
    RateLimit(int limit, std::chrono::seconds period)
        : m_limit(limit)
        , m_period(period)
    {
    }

    /// Counts one request; false where the window is spent.
    [[nodiscard]] bool admit(const QDateTime& now)
    {
        if (!m_windowStart.isValid() || m_windowStart.secsTo(now) >= m_period.count()
            || now < m_windowStart) {
            m_windowStart = now;
            m_used = 0;
        }
        if (m_used >= m_limit)
            return false;
        ++m_used;
        return true;
    }

    [[nodiscard]] int limit() const
    {
        return m_limit;
    }

    [[nodiscard]] int remaining() const
    {
        return m_limit - m_used;
    }

    [[nodiscard]] std::chrono::seconds period() const
    {
        return m_period;
    }

    /// Seconds until the window ends, at least one.
    [[nodiscard]] qint64 resetSeconds(const QDateTime& now) const
    {
        return std::max<qint64>(1, m_period.count() - m_windowStart.secsTo(now));
    }

private:
    int m_limit;
    std::chrono::seconds m_period;
    int m_used = 0;
    QDateTime m_windowStart;
};

} // namespace yagura::simulator
