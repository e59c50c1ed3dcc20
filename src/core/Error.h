// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace yagura::core {

enum class ErrorKind {
    Offline, ///< no connection to the database or the vendor
    TimedOut,
    Denied, ///< a credential or a role does not allow it
    NotFound,
    Conflict, ///< somebody or something else was first
    Invalid, ///< the request or the answer is not of the agreed form
    RateLimited,
    Vendor, ///< the vendor failed or refused; its own words are in `detail`
    Database,
    Cancelled,
};

/// What went wrong. Callers branch on `kind`, never on text; `models` turns it into a sentence for people.
struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    QString detail; ///< English, for the log and the raw view; secrets are removed where the Error is made
    QString code; ///< SQLSTATE, HTTP status or the vendor's own code
    std::optional<std::chrono::seconds> retryAfter;
    QJsonObject facts {}; ///< what is told beside a refusal, by stable names: who has an item, and since when

    bool operator==(const Error&) const = default;
};

/// The stable machine name of a kind, as stored in `source_status.error_kind` and printed by `yaguractl --json`.
[[nodiscard]] QString errorKindName(ErrorKind kind);

/// The kind of a stable name; Invalid for a name that is not known.
[[nodiscard]] ErrorKind errorKindFromName(const QString& name);

} // namespace yagura::core

Q_DECLARE_METATYPE(yagura::core::Error)
