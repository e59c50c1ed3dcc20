// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sources/Source.h"

namespace yagura::sources {

namespace pagerduty {
struct Account;
}

/// A PagerDuty account. Options: "from" (mail of a user of the account, needed for writes with an account key),
/// "second_line" (id of the escalation policy of the second line; without it an escalation goes one level up).
/// Site: "us" (also empty) or "eu"; a base URL goes before it.
class PagerDutySource final : public Source
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagerDutySource)

public:
    PagerDutySource(
        const core::SourceConfig& config, const Secret& secret, HttpClient& http, const core::Clock& clock);

    [[nodiscard]] QString mark() const override { return QStringLiteral("PD"); }
    [[nodiscard]] QCoro::Task<PollResult> poll(PollInput input) override;
    [[nodiscard]] QCoro::Task<core::DeliveryReport> deliver(core::DeliveryOrder order) override;
    /// Errors: NotFound always: PagerDuty has alerts, no metrics.
    [[nodiscard]] QCoro::Task<core::Result<core::MetricSeries>> fetchMetric(
        core::Monitor monitor, QString group, QDateTime at) override;
    [[nodiscard]] QCoro::Task<core::Result<core::Roster>> readRoster(QDateTime now) override;
    [[nodiscard]] QCoro::Task<core::Result<TestReport>> test() override;

    static constexpr auto kind = "pagerduty";
    /// Where its requests go; empty for a region that the vendor does not have.
    [[nodiscard]] static QUrl address(const core::SourceConfig& config);

private:
    std::shared_ptr<pagerduty::Account> m_account;
};

} // namespace yagura::sources
