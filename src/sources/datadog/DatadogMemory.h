// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/VendorClient.h"
#include "sources/datadog/DatadogDowntimeParser.h"
#include "sources/datadog/DatadogParser.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace yagura::sources::datadog {

/// What the source remembers from one poll to the next. All of it may be forgotten; the next poll then parses more.
struct Memory
{
    /// A row of the list, as far as it must be known to compare lists.
    struct KnownRow
    {
        QString id;
        QDateTime updatedAt; ///< invalid where the vendor does not say
    };

    /// A page of the list as it was read last: the same bytes again need no second look.
    struct KnownPage
    {
        QByteArray body;
        std::vector<KnownRow> rows;
        int size = 0;
        int totalCount = -1;
        int pageCount = -1;
        int perPage = -1;
    };

    struct KnownMonitor
    {
        size_t fingerprint = 0;
        QDateTime readAt;
        QString type; ///< empty where it is not known
    };

    QString token; ///< of the last result handed out: a cursor that does not carry it was never committed
    std::vector<KnownPage> pages;
    QHash<QString, size_t> emitted; ///< external id to what was last handed out
    QHash<QString, KnownMonitor> monitors;
    QStringList monitorsDue;
    QDateTime monitorListDeniedAt; ///< the key may not read the list of definitions: they are read one by one for a while
    std::optional<core::Error> monitorsError; ///< of the last reading of definitions
    QSet<QString> synthetics; ///< monitors that are synthetic tests
    QSet<QString> missing; ///< not in the last whole list, not yet called gone
    QString lookedUpTo; ///< the monitor whose groups' states were looked at last
    QByteArray downtimesBody;
    std::vector<Downtime> downtimes;
    QDateTime downtimesReadAt;
    std::optional<core::Error> downtimesError; ///< of the last reading of the downtimes
};

/// What a poll's coroutines share; it outlives the source object where one is still under way.
struct Account
{
    std::shared_ptr<VendorClient> client;
    const core::Clock* clock = nullptr; ///< outlives every account
    Memory memory;
    std::optional<core::Error> metricsError; ///< the key may not read metrics, as the last try said
    QString webHost;
    NoData noData = NoData::Low;
};

} // namespace yagura::sources::datadog
