// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/Http.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QObject>

namespace yagura::sources {

/// The one way out to vendors. It follows redirects only within the same scheme, host and port, bounds time and size,
/// and never sends a write twice by itself.
class HttpClient final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpClient)

public:
    explicit HttpClient(QObject* parent = nullptr);
    /// Ends what is under way, as cancelAll does.
    ~HttpClient() override;

    /// Sends one request and answers when it is over; it always is, at the latest after `request.timeout`.
    /// Errors: in the answer. Offline (code "dns", "refused", "tls", "closed"), TimedOut, RateLimited (429, with retryAfter
    ///         where the vendor said when), Denied (401, 403), NotFound (404), Conflict (409), Vendor (other 4xx and 5xx,
    ///         with the vendor's words; its own code where it has one), Invalid (a redirect elsewhere, an answer too large),
    ///         Cancelled.
    [[nodiscard]] QCoro::Task<HttpAnswer> send(HttpRequest request);

    /// Ends all requests under way with Cancelled.
    void cancelAll();
    /// How often that was called: who waits before it sends compares, and sends no more.
    [[nodiscard]] int cancellations() const { return m_cancellations; }

private:
    [[nodiscard]] QNetworkReply* start(const HttpRequest& request);

    QNetworkAccessManager m_network;
    int m_cancellations = 0;
};

} // namespace yagura::sources
