// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/VendorClient.h"

#include "sources/HttpClient.h"

#include <QCoroTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yagura::sources {

namespace {

constexpr auto pauseBeforeRepeat = 300ms;
constexpr std::chrono::milliseconds longestSleep = 100ms;
constexpr auto clocksApart = 5min; // more than that is a header that lies, not a difference of clocks

bool isPassing(const HttpAnswer& answer)
{
    if (!answer.error || answer.error->kind == core::ErrorKind::Cancelled || answer.error->retryAfter)
        return false;
    return answer.status >= 500 || answer.error->code == "closed"_L1;
}

/// A read that was answered with success and nothing to read: silence is no empty list.
void refuseEmpty(HttpAnswer& answer)
{
    if (answer.error || answer.status >= 300 || !answer.body.trimmed().isEmpty())
        return;
    answer.error = core::Error {core::ErrorKind::Invalid,
        u"HTTP %1 without a body, where one is due"_s.arg(answer.status),
        u"empty_answer"_s,
        {}};
}

HttpAnswer refusedHere(core::ErrorKind kind, const QString& words, std::chrono::seconds retryAfter)
{
    HttpAnswer answer;
    answer.error = core::Error {kind, words, {}, {}};
    if (retryAfter.count() > 0)
        answer.error->retryAfter = retryAfter;
    return answer;
}

} // namespace

VendorClient::VendorClient(VendorAccount account, HttpClient& http, const core::Clock& clock)
    : m_account(std::move(account))
    , m_http(&http)
    , m_clock(clock)
    , m_budgets(m_account.familyOf)
{
}

QString VendorClient::segment(const QString& id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

HttpRequest VendorClient::request(const QByteArray& verb, const QString& path, const Query& query) const
{
    auto address = m_account.baseUrl.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment
                       | QUrl::StripTrailingSlash)
        + path;
    // QUrlQuery leaves '+' alone, which a server reads as a blank: everything is encoded here.
    QChar separator = u'?';
    for (const auto& [key, value] : query) {
        address += separator + QString::fromLatin1(QUrl::toPercentEncoding(key, "[]")) + u'='
            + QString::fromLatin1(QUrl::toPercentEncoding(value));
        separator = u'&';
    }
    HttpRequest result;
    result.verb = verb;
    result.url = QUrl(address, QUrl::StrictMode);
    result.headers = m_account.headers;
    result.rate = m_account.rate;
    result.readWords = m_account.readWords;
    result.secrets = m_account.secrets;
    result.timeout = m_account.timeout;
    return result;
}

void VendorClient::learnTime(const HttpAnswer& answer)
{
    if (!answer.vendorTime.isValid())
        return;
    // The header counts whole seconds: what is below two is no difference of clocks.
    const auto ahead = std::chrono::milliseconds(m_clock.now().msecsTo(answer.vendorTime));
    const auto apart = std::chrono::abs(ahead);
    m_isTimeKnown = apart <= clocksApart;
    m_ahead = apart > 2s && m_isTimeKnown ? ahead : 0ms;
}

int VendorClient::round() const
{
    return m_http ? m_http->cancellations() : -1;
}

QCoro::Task<HttpAnswer> VendorClient::send(HttpRequest request, QString path, int round)
{
    const auto self = shared_from_this();
    if (m_account.misconfigured) {
        HttpAnswer answer;
        answer.error = m_account.misconfigured;
        co_return answer;
    }
    for (;;) {
        const auto pause = m_budgets.pauseBefore(path);
        if (pause > m_account.longestWait) {
            co_return refusedHere(core::ErrorKind::RateLimited,
                m_budgets.isAskedToWait(path) ? u"The vendor asked not to be asked for a while"_s
                                              : u"The vendor's rate limit is used up"_s,
                std::chrono::ceil<std::chrono::seconds>(pause));
        }
        if (pause == 0ms)
            break;
        // A sleep cannot be cancelled: who stops waits for a short one only.
        auto sleeping = QCoro::sleepFor(std::min(pause, longestSleep));
        co_await sleeping;
        if (!m_http || this->round() != round)
            break;
    }
    if (!m_http || this->round() != round)
        co_return refusedHere(core::ErrorKind::Cancelled, u"Cancelled before it was sent"_s, 0s);
    m_budgets.begin(path);
    auto sending = m_http->send(std::move(request));
    auto answer = co_await sending;
    m_budgets.end(path, answer);
    learnTime(answer);
    co_return answer;
}

QCoro::Task<HttpAnswer> VendorClient::get(QString path, Query query)
{
    const auto self = shared_from_this();
    const auto wanted = request("GET", path, query);
    const auto begun = round();
    auto first = send(wanted, path, begun);
    auto answer = co_await first;
    if (isPassing(answer)) {
        auto sleeping = QCoro::sleepFor(pauseBeforeRepeat);
        co_await sleeping;
        auto second = send(wanted, path, begun);
        answer = co_await second;
    }
    refuseEmpty(answer);
    co_return answer;
}

QCoro::Task<HttpAnswer> VendorClient::write(
    QByteArray verb, QString path, QJsonObject body, HttpHeaders extra)
{
    const auto self = shared_from_this();
    auto wanted = request(verb, path, {});
    wanted.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    wanted.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    wanted.headers.append(extra);
    auto sending = send(std::move(wanted), path, round());
    auto answer = co_await sending;
    co_return answer;
}

} // namespace yagura::sources
