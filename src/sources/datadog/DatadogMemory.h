// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/VendorClient.h"
#include "sources/datadog/DatadogParser.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace yagura::sources::datadog {

/// What the source remembers from one poll to the next. All of it may be forgotten; the next poll then parses more.
struct Memory
{
    /// A page of the list as it was read last: the same bytes again need no second look.
    struct KnownPage
    {
        QByteArray body;
        QStringList ids;
        int size = 0;
        int totalCount = -1;
        int pageCount = -1;
    };

    struct KnownMonitor
    {
        size_t fingerprint = 0;
        QDateTime readAt;
    };

    QString token; ///< of the last result handed out: a cursor that does not carry it was never committed
    std::vector<KnownPage> pages;
    QHash<QString, size_t> emitted; ///< external id to what was last handed out
    QHash<QString, KnownMonitor> monitors;
    QStringList monitorsDue;
    QSet<QString> missing; ///< not in the last whole list, not yet called gone
    QByteArray downtimesBody;
    std::vector<Downtime> downtimes;
    QDateTime downtimesReadAt;
};

/// What a poll's coroutines share; it outlives the source object where one is still under way.
struct Account
{
    std::shared_ptr<VendorClient> client;
    const core::Clock* clock = nullptr; ///< outlives every account
    Memory memory;
    QString webHost;
    NoData noData = NoData::Low;
};

} // namespace yagura::sources::datadog
