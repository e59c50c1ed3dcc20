// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"

#include <QDateTime>

#include <chrono>

namespace yagura::models {

/// The database's clock as this desk knows it: its own clock and the difference last read. Ages and the time left are
/// the same on every desk, whatever its own clock says.
class ServerClock final : public core::Clock
{
public:
    /// `own` outlives the clock.
    explicit ServerClock(const core::Clock& own);

    [[nodiscard]] QDateTime now() const override;
    void setServerNow(const QDateTime& serverNow);
    [[nodiscard]] std::chrono::milliseconds ahead() const { return std::chrono::milliseconds(m_offsetMs); } ///< of this desk's own

private:
    const core::Clock& m_own;
    qint64 m_offsetMs = 0;
};

} // namespace yagura::models
