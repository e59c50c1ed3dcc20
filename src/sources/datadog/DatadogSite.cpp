// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/datadog/DatadogSite.h"

#include <QMap>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace yagura::sources::datadog {

std::optional<Site> siteNamed(const QString& name)
{
    static const QMap<QString, QString> otherNames {{QString(), u"datadoghq.com"_s},
        {u"us1"_s, u"datadoghq.com"_s},
        {u"app.datadoghq.com"_s, u"datadoghq.com"_s},
        {u"us3"_s, u"us3.datadoghq.com"_s},
        {u"us5"_s, u"us5.datadoghq.com"_s},
        {u"eu"_s, u"datadoghq.eu"_s},
        {u"eu1"_s, u"datadoghq.eu"_s},
        {u"app.datadoghq.eu"_s, u"datadoghq.eu"_s},
        {u"ap1"_s, u"ap1.datadoghq.com"_s},
        {u"ap2"_s, u"ap2.datadoghq.com"_s},
        {u"uk1"_s, u"uk1.datadoghq.com"_s},
        {u"gov"_s, u"ddog-gov.com"_s},
        {u"app.ddog-gov.com"_s, u"ddog-gov.com"_s}};
    static const QStringList sites {u"datadoghq.com"_s, u"us3.datadoghq.com"_s, u"us5.datadoghq.com"_s,
        u"datadoghq.eu"_s, u"ap1.datadoghq.com"_s, u"ap2.datadoghq.com"_s, u"uk1.datadoghq.com"_s, u"ddog-gov.com"_s,
        u"us2.ddog-gov.com"_s};
    const auto given = name.trimmed().toLower();
    const auto site = otherNames.value(given, given);
    if (!sites.contains(site))
        return std::nullopt;
    // "app." goes before the sites that have no name of their own.
    return Site {QUrl(u"https://api."_s + site), site.count(u'.') == 1 ? u"app."_s + site : site};
}

} // namespace yagura::sources::datadog
