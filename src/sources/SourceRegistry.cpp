// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/Source.h"
#include "sources/VendorAddress.h"
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

struct Vendor
{
    SourceFactory factory;
    QUrl (*address)(const core::SourceConfig&) = nullptr;
};

/// One line for each vendor: the next one is added here, and nowhere else outside its own folder.
const QMap<QString, Vendor>& vendors()
{
    static const QMap<QString, Vendor> table {
        {QString::fromLatin1(DatadogSource::kind), {make<DatadogSource>, DatadogSource::address}},
        {QString::fromLatin1(PagerDutySource::kind), {make<PagerDutySource>, PagerDutySource::address}},
    };
    return table;
}

} // namespace

QStringList sourceKinds()
{
    return vendors().keys();
}

SourceFactory sourceFactory(const QString& kind)
{
    return vendors().value(kind).factory;
}

QUrl vendorAddress(const core::SourceConfig& config)
{
    const auto vendor = vendors().value(config.kind);
    return vendor.address ? vendor.address(config) : QUrl();
}

} // namespace yagura::sources
