// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "core/Delivery.h"
#include "core/IngestBatch.h"
#include "core/MetricSeries.h"
#include "core/OnCall.h"
#include "core/Result.h"
#include "core/SourceConfig.h"
#include "core/SourceStatus.h"
#include "sources/RateRule.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace yagura::sources {

class HttpClient;

/// The credentials of one source, as the holder's keychain gave them. Never logged, never stored.
struct Secret
{
    QString apiKey;
    QString applicationKey; ///< Datadog only
};

/// What a poll found. `error` may stand beside a batch: what was read before the failure is still ingested. Beside a
/// complete one it tells of something that the alerts do not depend on (the downtimes, the alerts behind an incident).
struct PollResult
{
    core::IngestBatch batch;
    /// The whole list was seen: read to its end, as much as the vendor counts, nothing unreadable in it. Where it was not,
    /// `batch.gone` holds what a look at the thing itself told, and `error` says "incomplete_list".
    bool complete = false;
    QJsonObject cursor; ///< opaque to all but the source; handed in again at the next poll
    std::optional<core::Error> error;
    core::AuthState auth = core::AuthState::Unknown;
    int rateLimit = -1;
    int rateRemaining = -1;
};

/// What a source is told before it polls.
struct PollInput
{
    QJsonObject cursor; ///< of the last committed poll, empty at the first
    QStringList openSignals; ///< external ids that the database holds as not recovered, for `gone`
    QDateTime now;
};

/// What `yaguractl source test` and the source's dialog show.
struct TestReport
{
    QString account; ///< whose key it is, where the vendor says so
    int openCount = -1; ///< how many things are open there now
    QStringList remarks; ///< English stable names of what is allowed but doubtful ("no_from_address")
};

/// One vendor account. A source knows the vendor's formats and rules and nothing of the database, of customers or of
/// policy. It lives on the collector's thread; one call at a time for `poll`, deliveries may run beside it.
class Source : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The two letters that stand for the vendor in a queue row.
    [[nodiscard]] virtual QString mark() const = 0;

    /// Reads what is new.
    /// Errors: in the result, since a failed page must not lose the pages before it.
    [[nodiscard]] virtual QCoro::Task<PollResult> poll(PollInput input) = 0;

    /// Carries out one delivery, looking first where `order.mayHaveBeenSent`.
    [[nodiscard]] virtual QCoro::Task<core::DeliveryReport> deliver(core::DeliveryOrder order) = 0;

    /// The metric around `at`, around now where that is invalid.
    /// Errors: NotFound where there is none to chart, Denied where the key may not read it; neither is worth another try.
    [[nodiscard]] virtual QCoro::Task<core::Result<core::MetricSeries>> fetchMetric(
        core::Monitor monitor, QString group, QDateTime at) = 0;

    /// What is left for metrics, which may count apart from the polls; -1 where the vendor does not say.
    [[nodiscard]] virtual RateState metricBudget() const { return {}; }

    /// Who is on call there now, and its services. Asked seldom.
    /// Errors: NotFound without a code where the vendor tells no such thing.
    [[nodiscard]] virtual QCoro::Task<core::Result<core::Roster>> readRoster(QDateTime now) = 0;

    /// Tries the credentials and one page.
    [[nodiscard]] virtual QCoro::Task<core::Result<TestReport>> test() = 0;
};

/// Makes a source of one kind. `http` and `clock` outlive it.
using SourceFactory = std::function<std::unique_ptr<Source>(
    const core::SourceConfig& config, const Secret& secret, HttpClient& http, const core::Clock& clock)>;

/// The kinds that this program knows, by their stable name ("pagerduty").
[[nodiscard]] QStringList sourceKinds();

/// The factory of a kind; empty for an unknown one.
[[nodiscard]] SourceFactory sourceFactory(const QString& kind);

} // namespace yagura::sources
