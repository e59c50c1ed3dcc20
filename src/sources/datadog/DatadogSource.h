// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/Source.h"

namespace yagura::sources {

namespace datadog {
struct Account;
}

/// A Datadog organisation. Site: "datadoghq.com" (also empty), "us3.datadoghq.com", "us5.datadoghq.com", "datadoghq.eu",
/// "ap1.datadoghq.com", "ap2.datadoghq.com", "uk1.datadoghq.com", "ddog-gov.com", "us2.ddog-gov.com"; a base URL goes before it.
/// Options: "no_data" = "low" (default), "ignore" or "as_alert": what becomes of groups without data.
class DatadogSource final : public Source
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatadogSource)

public:
    DatadogSource(
        const core::SourceConfig& config, const Secret& secret, HttpClient& http, const core::Clock& clock);

    [[nodiscard]] QString mark() const override { return QStringLiteral("DD"); }
    [[nodiscard]] QCoro::Task<PollResult> poll(PollInput input) override;
    [[nodiscard]] QCoro::Task<core::DeliveryReport> deliver(core::DeliveryOrder order) override;
    [[nodiscard]] QCoro::Task<core::Result<core::MetricSeries>> fetchMetric(
        core::Monitor monitor, QString group, QDateTime at) override;
    [[nodiscard]] RateState metricBudget() const override;
    [[nodiscard]] QCoro::Task<core::Result<core::Roster>> readRoster(QDateTime now) override;
    [[nodiscard]] QCoro::Task<core::Result<TestReport>> test() override;

    static constexpr auto kind = "datadog";
    /// Where its requests go; empty for a site that the vendor does not have.
    [[nodiscard]] static QUrl address(const core::SourceConfig& config);

private:
    std::shared_ptr<datadog::Account> m_account;
};

} // namespace yagura::sources
