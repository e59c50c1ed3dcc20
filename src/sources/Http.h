// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "sources/RateRule.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace yagura::sources {

/// What a vendor wrote in the body of a refusal, in its own shape.
struct VendorWords
{
    QString text;
    QString code;
};

using WordsReader = std::function<VendorWords(const QByteArray& body)>;

struct HttpRequest
{
    QByteArray verb = "GET";
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    RateRule rate;
    WordsReader readWords; ///< may be empty
    QStringList secrets; ///< struck from whatever text an error takes up
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< for the whole exchange
    qint64 maxBytes = 64 * 1024 * 1024; ///< of the answer
};

/// How far a request came: what decides whether a write may be sent again without looking.
enum class Reached {
    NotSent, ///< nothing reached the vendor
    Unknown, ///< sent, at least in part, and no answer came
    Answered,
};

/// What became of a request. The rate limit stands beside an error, hence no Result: a 429 is when it matters most.
struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    RateState rate;
    QDateTime vendorTime; ///< of the answer's Date header; invalid where there is none
    Reached reached = Reached::NotSent;
    std::optional<core::Error> error;

    bool isGood() const { return !error; }
    /// Whether the failure is of the way to the vendor or of the key, so that other questions are in vain now.
    bool isInVain() const
    {
        using core::ErrorKind;
        return error
            && (status == 401 || error->kind == ErrorKind::RateLimited || error->kind == ErrorKind::Offline
                || error->kind == ErrorKind::TimedOut || error->kind == ErrorKind::Cancelled);
    }
};

} // namespace yagura::sources
