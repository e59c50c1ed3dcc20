// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Action.h"
#include "core/Customer.h"
#include "core/IngestBatch.h"
#include "core/ItemDetail.h"
#include "core/Severity.h"
#include "core/SourceConfig.h"
#include "core/SourceStatus.h"
#include "store/Session.h"

#include <QFuture>
#include <QJsonArray>

#include <optional>
#include <vector>

namespace yagura::store {

/// A problem in a file to import, by its line.
struct ImportProblem
{
    int line = 0;
    QString problem;

    bool operator==(const ImportProblem&) const = default;
};

/// What is not set does not narrow. Texts are parts, without regard to case.
struct ItemFilter
{
    bool withResolved = false;
    bool isUnassigned = false; ///< only those whose customer nobody knows
    std::optional<QString> state;
    std::optional<core::Severity> severity;
    std::optional<QString> owner;
    std::optional<QString> source; ///< key
    QString customer; ///< of its name
    QString text; ///< of the title or the host
    std::optional<int> limit;
};

/// How the queue stands.
struct ItemTotals
{
    int open = 0;
    int unanswered = 0;
    int late = 0; ///< by the server's clock
    int deliveriesFailed = 0;
};

/// What people and `yaguractl` ask of the database. Every call is one round trip; see resources/schema for the rules.
class Commands final
{
public:
    explicit Commands(Session& session);

    /// Errors: Conflict with `detail` = the reason's stable name ("already_resolved", "changed_since"), Denied, NotFound,
    ///         Invalid ("note_empty"), Offline (may be repeated: the action's id makes it safe).
    [[nodiscard]] QFuture<core::Result<core::ActionAnswer>> perform(const core::Action& action);
    [[nodiscard]] QFuture<core::Result<core::ItemDetail>> itemDetail(core::ItemId id);
    [[nodiscard]] QFuture<core::Result<std::vector<core::WorkItem>>> items(const ItemFilter& filter);
    [[nodiscard]] QFuture<core::Result<ItemTotals>> itemTotals();
    [[nodiscard]] QFuture<core::Result<bool>> retryDelivery(core::DeliveryId id);

    /// Sorted by reading. Keys and contacts included.
    [[nodiscard]] QFuture<core::Result<std::vector<core::Customer>>> customers();
    /// Shape: `rows` as import_customers takes them (resources/schema/0002_common.sql). Empty answer: all imported.
    [[nodiscard]] QFuture<core::Result<std::vector<ImportProblem>>> importCustomers(const QJsonArray& rows);
    /// Shape: as put_intents takes them. Answers how many.
    [[nodiscard]] QFuture<core::Result<int>> putIntents(const QJsonArray& rows);

    [[nodiscard]] QFuture<core::Result<std::vector<core::SourceConfig>>> sources();
    [[nodiscard]] QFuture<core::Result<std::vector<core::SourceStatus>>> sourceStatuses();
    [[nodiscard]] QFuture<core::Result<core::SourceId>> putSource(const core::SourceConfig& config);
    /// `state`: active, paused or removed.
    [[nodiscard]] QFuture<core::Result<bool>> setSourceState(const QString& key, const QString& state);
    [[nodiscard]] QFuture<core::Result<std::vector<core::BadRecord>>> badRecords(const QString& sourceKey, int limit);

private:
    Session& m_session;
};

} // namespace yagura::store
