// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <chrono>

namespace yagura::models {

/// Instants and spans as the room reads them. The room's clock is Japan's, wherever the desk stands.
class Times
{
    Q_DECLARE_TR_FUNCTIONS(Times)

public:
    [[nodiscard]] static const QTimeZone& roomZone();
    [[nodiscard]] static QString roomZoneName(); ///< "Asia/Tokyo"
    [[nodiscard]] static QDateTime local(const QDateTime& instant);

    [[nodiscard]] static QString clock(const QDateTime& instant); ///< "02:41:02"
    [[nodiscard]] static QString hourMinute(const QDateTime& instant); ///< "02:41"
    /// "02:41:02" on the day of `now`, "11/23 02:41" on another.
    [[nodiscard]] static QString moment(const QDateTime& instant, const QDateTime& now);
    [[nodiscard]] static QString shortMoment(const QDateTime& instant, const QDateTime& now); ///< as moment, no seconds
    [[nodiscard]] static QString span(std::chrono::seconds span); ///< "3:12", "2:13:00"; the sign is dropped
    [[nodiscard]] static QString ago(std::chrono::seconds span); ///< "4 s ago", "2 min ago"
};

} // namespace yagura::models
