// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Error.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace yagura::core {

namespace {

const std::array<std::pair<ErrorKind, QString>, 10>& errorKindNames()
{
    static const std::array<std::pair<ErrorKind, QString>, 10> table {{
        {ErrorKind::Offline, u"offline"_s},
        {ErrorKind::TimedOut, u"timed_out"_s},
        {ErrorKind::Denied, u"denied"_s},
        {ErrorKind::NotFound, u"not_found"_s},
        {ErrorKind::Conflict, u"conflict"_s},
        {ErrorKind::Invalid, u"invalid"_s},
        {ErrorKind::RateLimited, u"rate_limited"_s},
        {ErrorKind::Vendor, u"vendor"_s},
        {ErrorKind::Database, u"database"_s},
        {ErrorKind::Cancelled, u"cancelled"_s},
    }};
    return table;
}

} // namespace

QString errorKindName(ErrorKind kind)
{
    for (const auto& [value, name] : errorKindNames()) {
        if (value == kind)
            return name;
    }
    return u"invalid"_s;
}

ErrorKind errorKindFromName(const QString& name)
{
    for (const auto& [value, text] : errorKindNames()) {
        if (text == name)
            return value;
    }
    return ErrorKind::Invalid;
}

} // namespace yagura::core
