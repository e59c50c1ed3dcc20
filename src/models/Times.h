// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <chrono>

namespace yagura::models {

/// Instants and spans as a person reads them: in the zone that was chosen at this desk, the room's where none was. What
/// the room agreed on, such as the hours of a contact, is by the room's own clock, which is Japan's.
class Times
{
    Q_DECLARE_TR_FUNCTIONS(Times)

public:
    [[nodiscard]] static const QTimeZone& roomZone();
    [[nodiscard]] static QString roomZoneName(); ///< "Asia/Tokyo"
    [[nodiscard]] static const QTimeZone& zone(); ///< the one chosen
    /// Unknown names give the room's. Of the GUI thread, as everything here that tells a time.
    static void setZone(const QString& name);
    [[nodiscard]] static QString zoneShort(const QDateTime& instant); ///< "JST", "CEST", "+0545"
    [[nodiscard]] static QString zoneInWords(const QDateTime& instant); ///< "Asia/Tokyo (UTC+09:00)"
    [[nodiscard]] static QString absolute(const QDateTime& instant); ///< "2026-11-24 02:41:02 JST"
    [[nodiscard]] static QDateTime local(const QDateTime& instant);
    /// To the minute, for a field of Qt 6.4, which knows no zones: the chosen zone's wall clock as if it were UTC.
    [[nodiscard]] static QDateTime wall(const QDateTime& instant);
    [[nodiscard]] static QDateTime instantOf(const QDateTime& wall); ///< UTC; what wall() was made of

    [[nodiscard]] static QString clock(const QDateTime& instant); ///< "02:41:02"
    [[nodiscard]] static QString hourMinute(const QDateTime& instant); ///< "02:41"
    /// "02:41:02" on the day of `now`, "11/23 02:41" on another.
    [[nodiscard]] static QString moment(const QDateTime& instant, const QDateTime& now);
    [[nodiscard]] static QString shortMoment(const QDateTime& instant, const QDateTime& now); ///< as moment, no seconds
    [[nodiscard]] static QString span(std::chrono::seconds span); ///< "3:12", "2:13:00"; the sign is dropped
    [[nodiscard]] static QString ago(std::chrono::seconds span); ///< "4 s ago", "2 min ago"
};

} // namespace yagura::models
