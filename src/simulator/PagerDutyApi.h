// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/PagerDutyService.h"
#include "simulator/VendorApi.h"

namespace yagura::simulator {

/// PagerDuty's REST v2 over one account: authentication, paging, windows, envelopes, error codes.
class PagerDutyApi final : public VendorApi
{
public:
    explicit PagerDutyApi(PagerDutyService& account);

protected:
    [[nodiscard]] HttpReply route(const HttpRequest& request) override;
    [[nodiscard]] HttpReply errorOf(int status) const override;
    [[nodiscard]] QList<QPair<QByteArray, QByteArray>> limitHeaders(
        int limit, int remaining, std::chrono::seconds period, qint64 resetSeconds) const override;

private:
    struct Page
    {
        int limit = 25;
        int offset = 0;
        bool wantsTotal = false;
        std::optional<HttpReply> refusal;
    };

    [[nodiscard]] static Page pageOf(const HttpRequest& request);
    [[nodiscard]] static HttpReply pageReply(const QByteArray& name,
        const std::vector<QByteArray>& rows,
        const Page& page,
        size_t total);
    [[nodiscard]] std::optional<HttpReply> refusalOfCaller(const HttpRequest& request) const;

    [[nodiscard]] HttpReply read(const HttpRequest& request, const QStringList& parts);
    [[nodiscard]] HttpReply listIncidents(const HttpRequest& request);
    [[nodiscard]] HttpReply listLogEntries(const HttpRequest& request, const QString& incidentId);
    [[nodiscard]] HttpReply listAlerts(const HttpRequest& request, const PdIncident& incident);
    [[nodiscard]] HttpReply listOnCalls(const HttpRequest& request);
    [[nodiscard]] HttpReply listRest(const HttpRequest& request, const QString& kind);

    [[nodiscard]] HttpReply write(const HttpRequest& request, const QStringList& parts);
    [[nodiscard]] HttpReply putIncidents(const QJsonObject& body, const QString& userId);
    [[nodiscard]] HttpReply putIncident(
        const QString& id, const QJsonObject& body, const QString& userId);
    [[nodiscard]] HttpReply merge(
        const QString& id, const QJsonObject& body, const QString& userId);
    [[nodiscard]] HttpReply postNote(
        const QString& id, const QJsonObject& body, const QString& userId);

    PagerDutyService& m_account;
    // The rows of the last query without a moving window: paging through 10,000 must not sort them
    // a hundred times.
    QByteArray m_cachedQuery;
    quint64 m_cachedVersion = 0;
    std::vector<size_t> m_cachedRows;
};

} // namespace yagura::simulator
