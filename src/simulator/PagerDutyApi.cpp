// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/PagerDutyApi.h"

#include "simulator/PagerDutyErrors.h"
#include "simulator/PagerDutyJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace pagerduty {

HttpReply error(int status, int code, const QString& message, const QStringList& details)
{
    QJsonObject inner{{u"message"_s, message}, {u"code"_s, code}};
    if (!details.isEmpty())
        inner[u"errors"_s] = QJsonArray::fromStringList(details);
    return HttpReply::json({{u"error"_s, inner}}, status);
}

} // namespace pagerduty

namespace {

constexpr auto maxLimit = 100;
constexpr auto maxDepth = 10'000;

bool acceptsOurs(const QByteArray& accept)
{
    if (accept.isEmpty())
        return true;
    for (const QByteArray& each : accept.toLower().split(',')) {
        const QByteArray kind = each.trimmed().replace(' ', QByteArray());
        if (kind.startsWith("*/*") || kind.startsWith("application/json")
            || kind == "application/vnd.pagerduty+json;version=2")
            return true;
    }
    return false;
}

} // namespace

PagerDutyApi::PagerDutyApi(PagerDutyService& account)
    : VendorApi(account.clock())
    , m_account(account)
{
    setRateLimit(960, std::chrono::seconds(60));
}

HttpReply PagerDutyApi::route(const HttpRequest& request)
{
    if (const auto refusal = refusalOfCaller(request))
        return *refusal;
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return errorOf(404);
    if (request.method == "GET")
        return read(request, parts);
    if (request.method == "PUT" || request.method == "POST")
        return write(request, parts);
    return errorOf(404);
}

std::optional<HttpReply> PagerDutyApi::refusalOfCaller(const HttpRequest& request) const
{
    const QByteArray authorization = request.header("authorization");
    if (authorization != "Token token=" + m_account.token())
        return pagerduty::error(401, 2006, u"Authentication failed"_s);
    if (!acceptsOurs(request.header("accept")))
        return pagerduty::error(406, 2001, u"Not Acceptable"_s);
    return std::nullopt;
}

HttpReply PagerDutyApi::errorOf(int status) const
{
    switch (status) {
    case 400:
        return pagerduty::error(400, 2001, u"Invalid Input Provided"_s);
    case 401:
        return pagerduty::error(401, 2006, u"Authentication failed"_s);
    case 402:
        return pagerduty::error(
            402, 2014, u"Account does not have the abilities to perform the action"_s);
    case 403:
        return pagerduty::error(403, 2010, u"Access Denied"_s);
    case 404:
        return pagerduty::error(404, 2100, u"Not Found"_s);
    case 413:
        return pagerduty::error(413, 2001, u"Request Entity Too Large"_s);
    case 429:
        return pagerduty::error(429, 2020, u"Rate Limit Exceeded"_s);
    default:
        return pagerduty::error(status, 2000, u"Internal Server Error"_s);
    }
}

QList<QPair<QByteArray, QByteArray>> PagerDutyApi::limitHeaders(
    int limit, int remaining, std::chrono::seconds, qint64 resetSeconds) const
{
    return {{"ratelimit-limit", QByteArray::number(limit)},
        {"ratelimit-remaining", QByteArray::number(remaining)},
        {"ratelimit-reset", QByteArray::number(resetSeconds)}};
}

PagerDutyApi::Page PagerDutyApi::pageOf(const HttpRequest& request)
{
    Page page;
    bool limitIsNumber = true;
    bool offsetIsNumber = true;
    if (request.hasQuery(u"limit"_s))
        page.limit = request.query(u"limit"_s).toInt(&limitIsNumber);
    if (request.hasQuery(u"offset"_s))
        page.offset = request.query(u"offset"_s).toInt(&offsetIsNumber);
    page.wantsTotal = request.query(u"total"_s) == "true"_L1;
    QStringList faults;
    if (!limitIsNumber || page.limit < 1)
        faults.append(u"Limit must be between 1 and 100"_s);
    if (!offsetIsNumber || page.offset < 0)
        faults.append(u"Offset must be zero or more"_s);
    page.limit = std::min(page.limit, maxLimit);
    if (faults.isEmpty() && page.offset + page.limit > maxDepth)
        faults.append(u"Offset plus limit must not exceed 10000"_s);
    if (!faults.isEmpty())
        page.refusal = pagerduty::error(400, 2002, u"Arguments Caused Error"_s, faults);
    return page;
}

HttpReply PagerDutyApi::pageReply(
    const QByteArray& name, const std::vector<QByteArray>& rows, const Page& page, size_t total)
{
    const bool more = static_cast<size_t>(page.offset) + rows.size() < total;
    QByteArray body = "{\"" + name + "\":[";
    for (size_t i = 0; i < rows.size(); ++i) {
        if (i > 0)
            body += ',';
        body += rows[i];
    }
    body += "],\"limit\":" + QByteArray::number(page.limit)
        + ",\"offset\":" + QByteArray::number(page.offset)
        + ",\"total\":" + (page.wantsTotal ? QByteArray::number(total) : QByteArray("null"))
        + ",\"more\":" + (more ? "true" : "false") + '}';
    return HttpReply::raw(body);
}

} // namespace yagura::simulator
