// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>

#include <chrono>
#include <optional>

namespace yagura::sources {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

enum class ResetMeaning { SecondsToWait, EpochSeconds };

/// How a vendor tells its rate limit: the header names, in lower case, and what its reset header counts.
struct RateRule
{
    QByteArray limit;
    QByteArray remaining;
    QByteArray reset;
    ResetMeaning meaning = ResetMeaning::SecondsToWait;
    QByteArray name {}; ///< of the budget that an answer counted against, where a vendor has several
};

/// What one answer said about the budget; -1 and none where it said nothing.
struct RateState
{
    int limit = -1;
    int remaining = -1;
    std::optional<std::chrono::seconds> resetIn;
    std::optional<std::chrono::seconds> retryAfter; ///< asked for by `Retry-After` alone, whatever the budget
    QByteArray name;

    bool operator==(const RateState&) const = default;
};

/// Reads the vendor's headers, or the general `Retry-After` (seconds or a date) where the vendor's reset is absent.
/// Units: `resetIn` and `retryAfter` lie between one second and one hour, whatever the header claims.
[[nodiscard]] RateState readRate(const RateRule& rule, const HttpHeaders& headers, const QDateTime& now);

/// The value of a header, without regard to case; empty where it is absent.
[[nodiscard]] QByteArray headerValue(const HttpHeaders& headers, const QByteArray& name);

/// An HTTP date ("Sun, 06 Nov 1994 08:49:37 GMT") as UTC; invalid for anything else.
[[nodiscard]] QDateTime httpDate(const QByteArray& text);

} // namespace yagura::sources
