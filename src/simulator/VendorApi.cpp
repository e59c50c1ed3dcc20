// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/VendorApi.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

QByteArray httpDate(const QDateTime& at)
{
    return QLocale::c().toString(at.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

constexpr size_t maxSeen = 20'000; // a demo runs for days

} // namespace

VendorApi::VendorApi(const core::Clock& clock)
    : m_clock(clock)
{
}

void VendorApi::setRateLimit(int limit, std::chrono::seconds period)
{
    if (limit > 0)
        m_limit.emplace(limit, period);
    else
        m_limit.reset();
}

HttpReply VendorApi::answer(const HttpRequest& request)
{
    if (m_seen.size() >= maxSeen)
        m_seen.erase(m_seen.begin(), m_seen.begin() + maxSeen / 2);
    m_seen.push_back({request.method, request.path, request.rawQuery, request.body});
    const auto fault = m_faults.take(request);
    HttpReply reply = fault ? faulty(*fault, request) : trueAnswer(request);
    const auto isDate = [](const auto& each) { return each.first.toLower() == "date"; };
    if (std::none_of(reply.headers.begin(), reply.headers.end(), isDate))
        reply.headers.append({"Date", httpDate(now())});
    return reply;
}

HttpReply VendorApi::trueAnswer(const HttpRequest& request)
{
    if (!m_limit)
        return route(request);
    const bool admitted = m_limit->admit(now());
    HttpReply reply = admitted ? route(request) : errorOf(429);
    reply.headers += limitHeaders(
        m_limit->limit(), m_limit->remaining(), m_limit->period(), m_limit->resetSeconds(now()));
    return reply;
}

HttpReply VendorApi::faulty(const Misbehaviour& fault, const HttpRequest& request)
{
    const bool needsTruth = fault.fault == Fault::TruncatedJson || fault.fault == Fault::CutBody
        || fault.fault == Fault::Delay || fault.fault == Fault::Headers;
    HttpReply truth = needsTruth || fault.afterEffect ? trueAnswer(request) : HttpReply();
    HttpReply reply;
    switch (fault.fault) {
    case Fault::Status:
        reply = errorOf(fault.status ? fault.status : 500);
        if (!fault.body.isNull())
            reply.body = fault.body;
        if (fault.resetSeconds)
            reply.headers.append({"Retry-After", QByteArray::number(*fault.resetSeconds)});
        break;
    case Fault::RateLimited:
        reply = errorOf(429);
        if (fault.resetSeconds)
            reply.headers = limitHeaders(960, 0, std::chrono::seconds(60), *fault.resetSeconds);
        for (auto& [name, value] : reply.headers) {
            if (name == "X-RateLimit-Name" && !fault.budget.isEmpty())
                value = fault.budget;
        }
        if (!fault.body.isNull())
            reply.body = fault.body;
        break;
    case Fault::MalformedJson:
        reply.body = R"({"incidents": [{"id": "Q1", ]]]} <html>not json</html>)";
        break;
    case Fault::TruncatedJson:
        truth.body.truncate(truth.body.size() / 2);
        return truth;
    case Fault::CutBody:
        truth.ending = Ending::CutBody;
        return truth;
    case Fault::Hang:
        reply.ending = Ending::Hang;
        break;
    case Fault::Close:
        reply.ending = Ending::Close;
        break;
    case Fault::Delay:
        truth.delay = fault.delay;
        return truth;
    case Fault::Headers:
        for (const auto& [name, value] : fault.headers) {
            truth.headers.removeIf(
                [&name](const auto& each) { return each.first.toLower() == name.toLower(); });
            truth.headers.append({name, value});
        }
        return truth;
    case Fault::Redirect:
        reply.status = fault.status ? fault.status : 302;
        reply.headers = {{"Location", fault.location}};
        break;
    case Fault::Body:
        reply.status = fault.status ? fault.status : 200;
        reply.body = fault.body;
        break;
    }
    reply.delay = fault.delay;
    return reply;
}

} // namespace yagura::simulator
