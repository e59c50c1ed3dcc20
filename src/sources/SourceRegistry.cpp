// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/Source.h"
#include "sources/datadog/DatadogSource.h"
#include "sources/pagerduty/PagerDutySource.h"

#include <QMap>

namespace yagura::sources {

namespace {

template <class Kind>
std::unique_ptr<Source> make(
    const core::SourceConfig& config, const Secret& secret, HttpClient& http, const core::Clock& clock)
{
    return std::make_unique<Kind>(config, secret, http, clock);
}

/// One line for each vendor: the next one is added here, and nowhere else outside its own folder.
const QMap<QString, SourceFactory>& factories()
{
    static const QMap<QString, SourceFactory> table {
        {QString::fromLatin1(DatadogSource::kind), make<DatadogSource>},
        {QString::fromLatin1(PagerDutySource::kind), make<PagerDutySource>},
    };
    return table;
}

} // namespace

QStringList sourceKinds()
{
    return factories().keys();
}

SourceFactory sourceFactory(const QString& kind)
{
    return factories().value(kind);
}

} // namespace yagura::sources
