// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/Http.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace yagura::simulator {

/// What a path does instead of answering properly.
enum class Fault {
    Status, ///< `status` with `body` (the vendor's error shape if empty); Retry-After where
            ///< `resetSeconds` is set
    RateLimited, ///< 429, with the reset headers only where `resetSeconds` is set
    MalformedJson, ///< 200 with text that is no JSON
    TruncatedJson, ///< the true answer cut in half, well-formed as HTTP
    CutBody, ///< the connection breaks off in the middle of the true answer
    Hang, ///< never answers
    Close, ///< closes the connection without a word
    Delay, ///< the true answer, `delay` later
    Redirect, ///< 302 (or `status`) to `location`
    Body, ///< `body` with `status`, whatever it is
    Headers, ///< the true answer, with `headers` in place of its own
};

struct Misbehaviour
{
    QString path; ///< exact, or a prefix where it ends in '*'
    QByteArray method; ///< empty: any
    Fault fault = Fault::Status;
    int status = 0; ///< 0: the fault's usual one
    QByteArray body;
    std::optional<int> resetSeconds;
    QByteArray budget; ///< rate_limited: the name of the limit; empty for the vendor's usual one
    std::chrono::milliseconds delay{0};
    QByteArray location;
    QList<QPair<QByteArray, QByteArray>> headers;
    int times = -1; ///< how often; -1 without end
    /// The request takes effect first and only its answer is lost: what "was it sent?" must be
    /// tried with.
    bool afterEffect = false;

    bool operator==(const Misbehaviour&) const = default;
};

/// Reads what `POST /__sim/misbehave` takes; nothing where `fault` is unknown or `path` is missing.
/// Shape:
/// {"path","method","fault","status","body","reset","budget","delay_ms","location","headers","times","after_effect"};
/// fault is
///         one of status, rate_limited, malformed_json, truncated_json, cut_body, hang, close,
///         delay, redirect, body, headers; headers is an object.
[[nodiscard]] std::optional<Misbehaviour> misbehaviourFromJson(const QJsonObject& object);

/// The faults of one simulated vendor, the newest first.
class Misbehaviours
{
public:
    void add(const Misbehaviour& misbehaviour);
    void clear();

    /// The fault that meets this request, counted as used; nothing where it shall be answered
    /// truly.
    [[nodiscard]] std::optional<Misbehaviour> take(const HttpRequest& request);

private:
    std::vector<Misbehaviour> m_all;
};

} // namespace yagura::simulator
