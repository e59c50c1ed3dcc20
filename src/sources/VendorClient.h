// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "sources/Http.h"
#include "sources/RateBudgets.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace yagura::sources {

class HttpClient;

using Query = QList<QPair<QString, QString>>;

/// All that the requests to one account share.
struct VendorAccount
{
    QUrl baseUrl;
    HttpHeaders headers; ///< the credentials among them
    RateRule rate;
    EndpointFamily familyOf; ///< empty where all of the vendor's endpoints share one budget
    WordsReader readWords;
    QStringList secrets;
    std::optional<core::Error> misconfigured; ///< nothing is sent: every request is answered with this
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
    std::chrono::milliseconds longestWait = std::chrono::seconds(70); ///< for the rate limit's window to end
};

/// One account's requests: it keeps within the vendor's rate limit and repeats a read once where that may help.
/// It keeps itself alive while a request is under way, so that a source may be destroyed at any moment.
class VendorClient final : public std::enable_shared_from_this<VendorClient>
{
public:
    VendorClient(VendorAccount account, HttpClient& http, const core::Clock& clock);

    /// Reads. A passing failure (5xx, a broken connection) is tried once more after a moment, unless the vendor said when.
    /// Errors: in the answer, as HttpClient::send has them; and Invalid ("empty_answer") where success came without a body.
    [[nodiscard]] QCoro::Task<HttpAnswer> get(QString path, Query query);

    /// Writes once, never by itself again.
    [[nodiscard]] QCoro::Task<HttpAnswer> write(QByteArray verb, QString path, QJsonObject body, HttpHeaders extra);

    /// The budget that a path counts against, as the newest answer told it.
    [[nodiscard]] RateState rate(const QString& path) const { return m_budgets.state(path); }

    /// One of our instants by the vendor's clock, as far as its answers told the difference. The correction is five minutes at
    /// most: a Date header that is further off (1970, another time zone) is not believed.
    [[nodiscard]] QDateTime vendorTime(const QDateTime& ours) const { return ours.addMSecs(m_ahead.count()); }

    /// Whether the newest answer said what time it is there, and could be believed.
    [[nodiscard]] bool isTimeKnown() const { return m_isTimeKnown; }

    /// An id made fit for a path.
    [[nodiscard]] static QString segment(const QString& id);

private:
    /// `round`: cancellations() of when the caller began. Waits for the path's budget, and ends with Cancelled where all was
    /// cancelled in the meantime.
    [[nodiscard]] QCoro::Task<HttpAnswer> send(HttpRequest request, QString path, int round);
    [[nodiscard]] int round() const;
    [[nodiscard]] HttpRequest request(const QByteArray& verb, const QString& path, const Query& query) const;
    void learnTime(const HttpAnswer& answer);

    const VendorAccount m_account;
    QPointer<HttpClient> m_http;
    const core::Clock& m_clock;
    RateBudgets m_budgets;
    std::chrono::milliseconds m_ahead {0}; ///< of the vendor's clock before ours
    bool m_isTimeKnown = false;
};

} // namespace yagura::sources
