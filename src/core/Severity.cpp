// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Severity.h"

using namespace Qt::StringLiterals;

namespace yagura::core {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return u"critical"_s;
    case Severity::High:
        return u"high"_s;
    case Severity::Medium:
        return u"medium"_s;
    case Severity::Low:
        return u"low"_s;
    case Severity::Unknown:
        break;
    }
    return u"unknown"_s;
}

Severity severityFromNumber(int number)
{
    return number >= 1 && number <= 4 ? static_cast<Severity>(number) : Severity::Unknown;
}

} // namespace yagura::core
