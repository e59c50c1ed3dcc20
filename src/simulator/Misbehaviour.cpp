// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/Misbehaviour.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::simulator {

namespace {

constexpr std::array<std::pair<QLatin1StringView, Fault>, 11> faultNames{{
    {"status"_L1, Fault::Status},
    {"rate_limited"_L1, Fault::RateLimited},
    {"malformed_json"_L1, Fault::MalformedJson},
    {"truncated_json"_L1, Fault::TruncatedJson},
    {"cut_body"_L1, Fault::CutBody},
    {"hang"_L1, Fault::Hang},
    {"close"_L1, Fault::Close},
    {"delay"_L1, Fault::Delay},
    {"redirect"_L1, Fault::Redirect},
    {"body"_L1, Fault::Body},
    {"headers"_L1, Fault::Headers},
}};

bool meets(const Misbehaviour& misbehaviour, const HttpRequest& request)
{
    if (!misbehaviour.method.isEmpty() && misbehaviour.method != request.method)
        return false;
    if (misbehaviour.path.endsWith(u'*'))
        return request.path.startsWith(QStringView(misbehaviour.path).chopped(1));
    return request.path == misbehaviour.path;
}

} // namespace

std::optional<Misbehaviour> misbehaviourFromJson(const QJsonObject& object)
{
    const QString name = object["fault"_L1].toString();
    const auto found = std::find_if(faultNames.begin(),
        faultNames.end(),
        [&name](const auto& entry) { return entry.first == name; });
    if (found == faultNames.end() || object["path"_L1].toString().isEmpty())
        return std::nullopt;

    Misbehaviour misbehaviour;
    misbehaviour.fault = found->second;
    misbehaviour.path = object["path"_L1].toString();
    misbehaviour.method = object["method"_L1].toString().toUpper().toLatin1();
    misbehaviour.status = object["status"_L1].toInt();
    misbehaviour.body = object["body"_L1].toString().toUtf8();
    if (object["reset"_L1].isDouble())
        misbehaviour.resetSeconds = object["reset"_L1].toInt();
    misbehaviour.budget = object["budget"_L1].toString().toLatin1();
    misbehaviour.delay = std::chrono::milliseconds(object["delay_ms"_L1].toInt());
    misbehaviour.location = object["location"_L1].toString().toUtf8();
    const QJsonObject headers = object["headers"_L1].toObject();
    for (auto each = headers.begin(); each != headers.end(); ++each)
        misbehaviour.headers.append({each.key().toLatin1(), each.value().toString().toLatin1()});
    misbehaviour.times = object["times"_L1].toInt(-1);
    misbehaviour.afterEffect = object["after_effect"_L1].toBool();
    return misbehaviour;
}

void Misbehaviours::add(const Misbehaviour& misbehaviour)
{
    m_all.insert(m_all.begin(), misbehaviour);
}

void Misbehaviours::clear()
{
    m_all.clear();
}

std::optional<Misbehaviour> Misbehaviours::take(const HttpRequest& request)
{
    const auto found = std::find_if(m_all.begin(),
        m_all.end(),
        [&request](const Misbehaviour& each) { return meets(each, request); });
    if (found == m_all.end())
        return std::nullopt;
    const Misbehaviour taken = *found;
    if (found->times > 0 && --found->times == 0)
        m_all.erase(found);
    return taken;
}

} // namespace yagura::simulator
