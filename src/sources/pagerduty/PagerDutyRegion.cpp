// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/pagerduty/PagerDutyRegion.h"

using namespace Qt::StringLiterals;

namespace yagura::sources::pagerduty {

std::optional<QUrl> regionNamed(const QString& name)
{
    const auto given = name.trimmed().toLower();
    if (given.isEmpty() || given == "us"_L1)
        return QUrl(u"https://api.pagerduty.com"_s);
    if (given == "eu"_L1)
        return QUrl(u"https://api.eu.pagerduty.com"_s);
    return std::nullopt;
}

} // namespace yagura::sources::pagerduty
