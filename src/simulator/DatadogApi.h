// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/DatadogService.h"
#include "simulator/VendorApi.h"

namespace yagura::simulator {

/// Datadog's v1 and v2 over one organisation: keys, paging, search, errors.
class DatadogApi final : public VendorApi
{
public:
    explicit DatadogApi(DatadogService& organisation);

protected:
    [[nodiscard]] HttpReply route(const HttpRequest& request) override;
    [[nodiscard]] HttpReply errorOf(int status) const override;
    [[nodiscard]] QList<QPair<QByteArray, QByteArray>> limitHeaders(
        int limit, int remaining, std::chrono::seconds period, qint64 resetSeconds) const override;

private:
    [[nodiscard]] HttpReply routeMonitors(const HttpRequest& request, const QString& rest);
    [[nodiscard]] HttpReply searchGroups(const HttpRequest& request);
    [[nodiscard]] HttpReply listMonitors(const HttpRequest& request);
    [[nodiscard]] HttpReply query(const HttpRequest& request);
    [[nodiscard]] HttpReply postEvent(const HttpRequest& request);
    [[nodiscard]] HttpReply listEvents(const HttpRequest& request);

    [[nodiscard]] HttpReply routeDowntimes(const HttpRequest& request, const QString& rest);
    [[nodiscard]] HttpReply postDowntime(const HttpRequest& request);
    [[nodiscard]] HttpReply listDowntimes(const HttpRequest& request);
    [[nodiscard]] HttpReply listMatches(const HttpRequest& request, const QString& monitorId);

    DatadogService& m_organisation;
    // The last search: paging through 10,000 groups must not filter, sort and count them a hundred
    // times.
    QByteArray m_cachedSearch;
    quint64 m_cachedVersion = 0;
    std::vector<size_t> m_cachedRows;
    QByteArray m_cachedCounts;
};

} // namespace yagura::simulator
