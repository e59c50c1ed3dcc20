// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Delivery.h"
#include "core/IngestBatch.h"
#include "core/MetricSeries.h"
#include "core/SourceConfig.h"
#include "core/SourceStatus.h"
#include "store/Session.h"

#include <QFuture>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace yagura::store {

struct SourceMemory
{
    QJsonObject cursor;
    QStringList openSignals;
};

struct PollReport
{
    bool good = false; ///< the whole list was seen and committed
    int lagMs = -1;
    std::optional<core::Error> error;
    core::AuthState auth = core::AuthState::Unknown;
    int rateLimit = -1;
    int rateRemaining = -1;
    QJsonObject cursor;
};

struct SnapshotOrder
{
    core::SignalId signal;
    QString group;
    QDateTime at;
    core::Monitor monitor; ///< externalId, type, query and thresholds
};

/// What a collector asks of the database. Locks belong to the session: after `Session::connected` hold() again.
class IntakeStore final
{
public:
    explicit IntakeStore(Session& session);

    [[nodiscard]] QFuture<core::Result<std::vector<core::SourceConfig>>> activeSources();
    /// True when this session now holds the source; false when another one does.
    [[nodiscard]] QFuture<core::Result<bool>> hold(core::SourceId source, const QString& holder);
    [[nodiscard]] QFuture<core::Result<bool>> release(core::SourceId source);
    [[nodiscard]] QFuture<core::Result<SourceMemory>> memory(core::SourceId source);

    /// Ingests one batch of signals in a single statement.
    /// Shape:  one Signal per externalId; any order, duplicates collapse.
    /// Errors: Conflict if another collector holds the source; Offline may be repeated safely.
    /// Source: resources/schema/0003_ingest.sql
    [[nodiscard]] QFuture<core::Result<core::IngestReport>> ingest(core::SourceId source, const core::IngestBatch& batch);

    [[nodiscard]] QFuture<core::Result<bool>> reportPoll(core::SourceId source, const PollReport& report);
    [[nodiscard]] QFuture<core::Result<std::vector<core::DeliveryOrder>>> takeDeliveries(
        core::SourceId source, const QString& holder, int limit);
    [[nodiscard]] QFuture<core::Result<bool>> finishDelivery(const core::DeliveryReport& report, const QString& holder);
    [[nodiscard]] QFuture<core::Result<int>> runRules();
    /// Stamps anew what was put back from the backup of a server that had counted further. Answers how many items.
    [[nodiscard]] QFuture<core::Result<int>> healChanged();
    [[nodiscard]] QFuture<core::Result<std::vector<SnapshotOrder>>> snapshotsDue(core::SourceId source, int limit);
    /// No series: the monitor has nothing to chart, it is not asked for again.
    [[nodiscard]] QFuture<core::Result<bool>> storeSnapshot(
        core::SignalId signal, const std::optional<core::MetricSeries>& series);

private:
    Session& m_session;
};

/// The batch as `yagura.ingest` takes it (exposed for the benchmarks).
[[nodiscard]] QByteArray ingestJson(const core::IngestBatch& batch);

} // namespace yagura::store
