// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/RateRule.h"

#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace yagura::sources {

namespace {

int countOf(const QByteArray& text)
{
    bool isNumber = false;
    const auto value = text.trimmed().toLongLong(&isNumber);
    if (!isNumber || value < 0)
        return -1;
    return static_cast<int>(std::min<qlonglong>(value, std::numeric_limits<int>::max()));
}

std::optional<qint64> wholeSeconds(const QByteArray& text)
{
    bool isNumber = false;
    const auto value = text.trimmed().toDouble(&isNumber);
    if (!isNumber || value < 0 || value > 1e12)
        return std::nullopt;
    return static_cast<qint64>(value + 0.999);
}

} // namespace

QByteArray headerValue(const HttpHeaders& headers, const QByteArray& name)
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QDateTime httpDate(const QByteArray& text)
{
    const auto words = QString::fromLatin1(text.trimmed());
    if (!words.endsWith(" GMT"_L1))
        return {};
    auto at = QLocale::c().toDateTime(words.chopped(4), u"ddd, dd MMM yyyy HH:mm:ss"_s);
    at.setTimeSpec(Qt::UTC);
    return at;
}

RateState readRate(const RateRule& rule, const HttpHeaders& headers, const QDateTime& now)
{
    RateState state;
    if (!rule.limit.isEmpty())
        state.limit = countOf(headerValue(headers, rule.limit));
    if (!rule.remaining.isEmpty())
        state.remaining = countOf(headerValue(headers, rule.remaining));

    if (!rule.name.isEmpty())
        state.name = headerValue(headers, rule.name).trimmed().left(100);

    const auto bounded = [](qint64 seconds) { return std::chrono::seconds(std::clamp<qint64>(seconds, 1, 3600)); };
    const auto header = headerValue(headers, "retry-after");
    auto retryAfter = wholeSeconds(header);
    if (const auto at = httpDate(header); !retryAfter && at.isValid())
        retryAfter = now.secsTo(at);
    if (retryAfter)
        state.retryAfter = bounded(*retryAfter);

    std::optional<qint64> seconds;
    if (!rule.reset.isEmpty()) {
        seconds = wholeSeconds(headerValue(headers, rule.reset));
        if (seconds && rule.meaning == ResetMeaning::EpochSeconds)
            *seconds -= now.toSecsSinceEpoch();
    }
    if (seconds)
        state.resetIn = bounded(*seconds);
    else
        state.resetIn = state.retryAfter;
    return state;
}

} // namespace yagura::sources
