// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace yagura::sources::pagerduty {

/// How much earlier than the last look the log is read again: entries come late, and clocks are apart.
inline constexpr qint64 overlapSeconds = 300;

/// Where the polls of an account stand.
/// Shape: {"token","since","polled_at","full_at","resync_s","behind"}; instants in ISO 8601, UTC.
struct Cursor
{
    QString token;
    QDateTime since; ///< by the vendor's clock: the log is known up to here
    QDateTime polledAt; ///< by ours: the last good poll
    QDateTime fullAt; ///< by ours: when the whole open list was read last; invalid where the last reading was not whole
    qint64 resyncSeconds = 0; ///< how old that may become
    bool isBehind = false; ///< something was left to be read that only the source's memory knows

    /// Whether so much was missed, or nothing is known, that the log is no help.
    [[nodiscard]] bool hasGap(const QDateTime& now) const;
    /// Whether everything that is open is to be read again.
    [[nodiscard]] bool wantsAll(const QDateTime& now) const;
    /// A list of `pages` pages was read whole. A short one is read every minute: the log does not tell every change.
    void setWhole(int pages, const QDateTime& now);
    /// Moves the log's beginning on. `vendorNow` is our estimate of the vendor's clock; where it is not `isSure`, only what
    /// the log itself said (`newest`, of the entries read) moves it, so that a clock that is wrong costs reading and no entry.
    void moveOn(const QDateTime& vendorNow, bool isSure, const QDateTime& newest);
};

[[nodiscard]] Cursor cursorFrom(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const Cursor& cursor);

} // namespace yagura::sources::pagerduty
