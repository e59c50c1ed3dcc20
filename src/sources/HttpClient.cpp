// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/HttpClient.h"

#include "core/Text.h"
#include "sources/Json.h"
#include "sources/VendorAddress.h"

#include <QCoroNetworkReply>
#include <QIODevice>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace yagura::sources {

namespace {

constexpr auto maxRedirects = 3;
constexpr auto maxWordsLength = 1000;

// Why a reply was aborted travels on the reply itself: the coroutine that waits for it may be the only one left.
constexpr auto endedBy = "yagura_ended_by";
constexpr auto endedBySize = 1;
constexpr auto endedByTime = 2;
constexpr auto endedByCancel = 3;

/// A body that cannot be read twice. Qt sends a request again by itself when a connection breaks before the answer, a
/// POST included: a note would stand there twice. It gives up where the body does not rewind. A QBuffer will not do: Qt
/// takes its bytes past it.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(const QByteArray& bytes)
        : m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        const auto count = std::min<qint64>(maxSize, m_bytes.size() - pos());
        if (count > 0)
            std::memcpy(data, m_bytes.constData() + pos(), static_cast<size_t>(count));
        return count;
    }

    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
};

void end(QNetworkReply* reply, int reason)
{
    if (reply->isFinished())
        return;
    reply->setProperty(endedBy, reason);
    reply->abort();
}

QString scrubbed(QString text, const QStringList& secrets)
{
    for (const auto& secret : secrets) {
        if (secret.size() >= 4)
            text.replace(secret, u"***"_s);
    }
    return core::cleanLine(text, maxWordsLength);
}

/// Where a request went, for an error's text: never the query, which may hold what is nobody's business.
QString placeOf(const QUrl& url)
{
    return url.host() + (url.port() > 0 ? u":%1"_s.arg(url.port()) : QString()) + url.path();
}

bool isSameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

core::Error errorOfStatus(const HttpRequest& request, const HttpAnswer& answer)
{
    const auto words = request.readWords ? request.readWords(answer.body) : VendorWords {};
    core::Error error;
    error.code = words.code.isEmpty() ? QString::number(answer.status) : core::cleanLine(words.code, 40);
    switch (answer.status) {
    case 401:
    case 403:
        error.kind = core::ErrorKind::Denied;
        break;
    case 404:
        error.kind = core::ErrorKind::NotFound;
        break;
    case 409:
        error.kind = core::ErrorKind::Conflict;
        break;
    case 429:
        error.kind = core::ErrorKind::RateLimited;
        error.retryAfter = answer.rate.resetIn;
        break;
    default:
        error.kind = core::ErrorKind::Vendor;
        if (answer.status >= 500)
            error.retryAfter = answer.rate.retryAfter; // the budget's reset says nothing of a failure
    }
    error.detail = words.text.isEmpty()
        ? u"HTTP %1 from %2"_s.arg(answer.status).arg(placeOf(request.url))
        : u"HTTP %1: %2"_s.arg(answer.status).arg(scrubbed(words.text, request.secrets));
    return error;
}

void judgeFailure(const HttpRequest& request, QNetworkReply* reply, HttpAnswer& answer)
{
    using Code = QNetworkReply::NetworkError;
    const auto place = placeOf(request.url);
    auto& error = answer.error.emplace();
    answer.reached = Reached::Unknown;
    switch (reply->property(endedBy).toInt()) {
    case endedBySize:
        error = {core::ErrorKind::Invalid,
            u"The answer of %1 is larger than %2 MB"_s.arg(place).arg(request.maxBytes / (1024 * 1024)),
            u"too_large"_s,
            {}};
        return;
    case endedByTime:
        error = {core::ErrorKind::TimedOut,
            u"No answer from %1 within %2 s"_s.arg(place).arg(
                static_cast<double>(request.timeout.count()) / 1000.0),
            u"timeout"_s,
            {}};
        return;
    case endedByCancel:
        error = {core::ErrorKind::Cancelled, u"Cancelled while waiting for %1"_s.arg(place), {}, {}};
        return;
    default:
        break;
    }
    const auto words = scrubbed(reply->errorString(), request.secrets);
    error.kind = core::ErrorKind::Offline;
    switch (reply->error()) {
    case Code::ConnectionRefusedError:
        answer.reached = Reached::NotSent;
        error.code = u"refused"_s;
        error.detail = u"%1 refuses the connection"_s.arg(place);
        break;
    case Code::HostNotFoundError:
        answer.reached = Reached::NotSent;
        error.code = u"dns"_s;
        error.detail = u"The host %1 is not found"_s.arg(request.url.host());
        break;
    case Code::SslHandshakeFailedError:
        answer.reached = Reached::NotSent;
        error.code = u"tls"_s;
        error.detail = u"No trusted connection to %1: %2"_s.arg(place, words);
        break;
    case Code::ProxyConnectionRefusedError:
    case Code::ProxyNotFoundError:
    case Code::ProxyTimeoutError:
    case Code::ProxyAuthenticationRequiredError:
        answer.reached = Reached::NotSent;
        error.code = u"proxy"_s;
        error.detail = u"The proxy does not let through to %1: %2"_s.arg(place, words);
        break;
    case Code::ProtocolUnknownError:
    case Code::ProtocolInvalidOperationError:
        answer.reached = Reached::NotSent;
        error.kind = core::ErrorKind::Invalid;
        error.code = u"address"_s;
        error.detail = u"%1 is no address to ask: %2"_s.arg(request.url.toDisplayString(QUrl::RemoveQuery), words);
        break;
    case Code::OperationCanceledError:
    case Code::TimeoutError:
        error.kind = core::ErrorKind::TimedOut;
        error.code = u"timeout"_s;
        error.detail = u"No answer from %1 in time"_s.arg(place);
        break;
    case Code::NoError:
        error.code = u"closed"_s;
        error.detail = u"The connection to %1 broke before the answer was whole"_s.arg(place);
        break;
    default:
        error.code = u"closed"_s;
        error.detail = u"The connection to %1 broke before the answer was whole: %2"_s.arg(place, words);
    }
}

/// Whether an answer that Qt calls whole lacks its end. Qt takes a broken connection for the end of the answer as often as
/// not where no Content-Length says how long it is (chunks, gzip, "until I close"), and now and then where it does.
bool isCutOff(const HttpRequest& request, QNetworkReply* reply, const QByteArray& body)
{
    constexpr auto noContent = 204;
    const auto status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 || status >= 300 || status == noContent)
        return false;
    const bool isMeasured = reply->hasRawHeader("Content-Length") && !reply->hasRawHeader("Content-Encoding");
    if (isMeasured)
        return body.size() < reply->rawHeader("Content-Length").trimmed().toLongLong();
    if (body.isEmpty())
        return request.verb == "GET" || reply->hasRawHeader("Transfer-Encoding");
    return json::stopsEarly(body);
}

/// The address to go to next, where it is of the same origin; otherwise the error stands in the answer.
QUrl redirectOf(const HttpRequest& request, QNetworkReply* reply, HttpAnswer& answer)
{
    const auto location = QUrl::fromEncoded(reply->rawHeader("Location"));
    const auto target = request.url.resolved(location);
    if (location.isValid() && !location.isEmpty() && isSameOrigin(request.url, target)
        && request.verb == "GET")
        return target;
    answer.error = core::Error {core::ErrorKind::Invalid,
        u"%1 redirects to %2, which is not followed: the keys are for %1 only"_s.arg(
            request.url.host(), core::cleanLine(target.scheme() + u"://"_s + target.host(), 300)),
        QString::number(answer.status),
        {}};
    return {};
}

} // namespace

HttpClient::HttpClient(QObject* parent)
    : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setCookieJar(nullptr);
}

HttpClient::~HttpClient()
{
    cancelAll();
}

void HttpClient::cancelAll()
{
    ++m_cancellations;
    const auto replies = m_network.findChildren<QNetworkReply*>();
    for (auto* reply : replies)
        end(reply, endedByCancel);
}

QNetworkReply* HttpClient::start(const HttpRequest& request)
{
    QNetworkRequest wire(request.url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setTransferTimeout(static_cast<int>(request.timeout.count()));
    wire.setHeader(QNetworkRequest::UserAgentHeader, QLatin1StringView("yagura/" YAGURA_VERSION));
    for (const auto& [name, value] : request.headers)
        wire.setRawHeader(name, value);

    QNetworkReply* reply = nullptr;
    if (request.verb == "GET") {
        reply = m_network.get(wire);
    } else {
        auto* body = new OneShotBody(request.body);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        reply = m_network.sendCustomRequest(wire, request.verb, body);
        body->setParent(reply);
    }
    // A transfer time-out begins anew with each byte: one that drips would never end.
    QTimer::singleShot(request.timeout, reply, [reply] { end(reply, endedByTime); });
    connect(reply, &QNetworkReply::readyRead, reply, [reply, maxBytes = request.maxBytes] {
        if (reply->bytesAvailable() > maxBytes)
            end(reply, endedBySize);
    });
    return reply;
}

QCoro::Task<HttpAnswer> HttpClient::send(HttpRequest request)
{
    // The last one who could still keep a key from the open line, whoever made the request.
    if (const auto fits = checkAddress(request.url); !fits) {
        HttpAnswer refused;
        refused.error = fits.error();
        co_return refused;
    }
    for (int hop = 0;; ++hop) {
        QNetworkReply* reply = start(request);
        co_await reply;
        reply->deleteLater();

        HttpAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool isBroken = reply->error() != QNetworkReply::NoError && answer.status < 400;
        if (isBroken || reply->property(endedBy).toInt() != 0) {
            judgeFailure(request, reply, answer);
            co_return answer;
        }
        answer.body = reply->readAll();
        if (isCutOff(request, reply, answer.body)) {
            answer.body.clear();
            judgeFailure(request, reply, answer);
            co_return answer;
        }
        answer.reached = Reached::Answered;
        answer.vendorTime = httpDate(reply->rawHeader("Date"));
        answer.rate = readRate(request.rate, reply->rawHeaderPairs(), QDateTime::currentDateTimeUtc());
        if (answer.body.size() > request.maxBytes) {
            answer.body.clear();
            answer.error = core::Error {
                core::ErrorKind::Invalid, u"The answer is larger than allowed"_s, u"too_large"_s, {}};
            co_return answer;
        }
        if (answer.status >= 400) {
            answer.error = errorOfStatus(request, answer);
            co_return answer;
        }
        if (answer.status >= 300) {
            const auto target = redirectOf(request, reply, answer);
            if (!answer.error && hop < maxRedirects) {
                request.url = target;
                continue;
            }
            if (!answer.error) {
                answer.error = core::Error {core::ErrorKind::Invalid,
                    u"%1 redirects without end"_s.arg(placeOf(request.url)),
                    QString::number(answer.status),
                    {}};
            }
        }
        co_return answer;
    }
}

} // namespace yagura::sources
