// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/LinkKey.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace yagura::sources {

QString normalGroup(const QString& group)
{
    auto parts = group.split(u',', Qt::SkipEmptyParts);
    for (auto& part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    parts.sort();
    const auto joined = parts.join(u',');
    const bool isWhole = joined.isEmpty() || joined == "total"_L1 || joined == "@SYNTHETICS_OVERALL@"_L1;
    return isWhole ? u"*"_s : joined;
}

QString datadogLinkKey(const QString& monitorId, const QString& group)
{
    return u"datadog:"_s + monitorId + u'/' + normalGroup(group);
}

} // namespace yagura::sources
