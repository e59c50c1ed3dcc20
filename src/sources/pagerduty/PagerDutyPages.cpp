// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyPages.h"

#include "core/Text.h"
#include "sources/Json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

namespace {

std::optional<bool> moreOf(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool();
    const auto word = value.toString().trimmed().toLower();
    if (word == "true"_L1)
        return true;
    if (word == "false"_L1)
        return false;
    return std::nullopt;
}

} // namespace

core::Result<Frame> readFrame(const QByteArray& body, QLatin1StringView name)
{
    const auto envelope = json::object(body);
    if (!envelope)
        return tl::unexpected(envelope.error());
    const auto list = (*envelope)[name];
    if (!list.isArray()) {
        const bool isUnsaid = list.isUndefined() || list.isNull();
        return core::failure(core::ErrorKind::Invalid,
            u"The answer holds no list \"%1\""_s.arg(name),
            isUnsaid ? u"unsaid"_s : u"json"_s);
    }
    constexpr qint64 mostCounted = 1'000'000'000;
    Frame frame;
    frame.elements = list.toArray();
    frame.more = moreOf((*envelope)["more"_L1]);
    frame.total = static_cast<int>(
        std::clamp<qint64>(json::integer((*envelope)["total"_L1]).value_or(-1), -1, mostCounted));
    return frame;
}

QString flawOf(std::optional<bool> more, int total, int offset, int size)
{
    if (!more)
        return u"it does not say whether more follows"_s;
    if (*more && size == 0)
        return u"it is empty and says that more follows"_s;
    if (total < 0)
        return {};
    if (size > std::max(0, total - offset) || *more != (offset + size < total))
        return u"it holds %1 from %2 on, says that %3 follows, and counts %4"_s.arg(size)
            .arg(offset)
            .arg(*more ? u"more"_s : u"nothing"_s)
            .arg(total);
    return {};
}

core::Error incompleteList(const QString& where, const QString& flaw)
{
    return {core::ErrorKind::Invalid, u"%1: the list is not whole: %2"_s.arg(where, flaw), u"incomplete_list"_s, {}};
}

core::BadRecord badRecord(const QString& reason, const QJsonValue& value)
{
    const auto object = value.isObject() ? value.toObject() : QJsonObject {{u"record"_s, value}};
    return {reason, core::boundedRaw(json::compact(object))};
}

} // namespace yagura::sources::pagerduty
