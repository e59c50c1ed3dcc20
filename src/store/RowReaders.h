// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Result.h"
#include "core/SourceConfig.h"
#include "core/SourceStatus.h"
#include "core/WorkItem.h"
#include "store/Connection.h"

#include <QHash>
#include <QString>

#include <vector>

namespace yagura::store {

/// What a queue row shows of a source.
struct SourceName
{
    QString key;
    QString kind;
    QString mark; ///< "PD"
};

using SourceNames = QHash<qint64, SourceName>;

/// The columns of `queue_row`, in the order that readItem takes them.
constexpr auto itemColumns
    = "r.id, r.version, r.kind, r.state, r.severity, r.title, r.host, r.service, r.customer_id, r.customer_name, "
      "r.customer_reading, r.owner, r.source_ids, r.opened_at, r.arrived_at, r.due_at, r.responded_at, "
      "r.recovered_at, r.resolved_at, r.watch_until, r.fires, r.muted, r.deliveries_waiting, r.deliveries_failed, "
      "r.opened_known, r.backlog, r.clock_from, r.clock_ms, r.contradiction, r.taken_back_from, r.merged_into, "
      "r.merge_target, r.former_titles";
constexpr auto itemColumnCount = 33;

/// The columns of `source_row`, for readSourceStatus and readSourceConfig.
constexpr auto sourceColumns
    = "s.id, s.key, s.kind, s.name, s.base_url, s.site, s.interval_s, s.state, s.secret_ref, s.options, "
      "s.last_poll_at, s.last_good_at, s.lag_ms, s.error_kind, s.error_detail, s.error_code, s.auth_state, "
      "s.rate_limit, s.rate_remaining, s.holder, s.bad_records";
constexpr auto sourceColumnCount = 21;

/// The two letters of a kind of source in a queue row.
[[nodiscard]] QString sourceMark(const QString& kind);

[[nodiscard]] core::WorkItem readItem(const Rows& rows, int row, int firstColumn, const SourceNames& names);
[[nodiscard]] core::SourceStatus readSourceStatus(const Rows& rows, int row);
[[nodiscard]] core::SourceConfig readSourceConfig(const Rows& rows, int row);

/// Every source, removed ones included: their items are still shown.
[[nodiscard]] core::Result<SourceNames> readSourceNames(Connection& connection);
[[nodiscard]] core::Result<std::vector<core::SourceStatus>> readSourceStatuses(Connection& connection);

} // namespace yagura::store
