// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/RowReaders.h"

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

core::AuthState authState(const QString& name)
{
    if (name == "ok"_L1)
        return core::AuthState::Ok;
    return name == "denied"_L1 ? core::AuthState::Denied : core::AuthState::Unknown;
}

} // namespace

QString sourceMark(const QString& kind)
{
    if (kind == "pagerduty"_L1)
        return u"PD"_s;
    if (kind == "datadog"_L1)
        return u"DD"_s;
    return kind.left(2).toUpper();
}

namespace {

std::vector<core::ClockSpan> readClock(const std::vector<qint64>& edges)
{
    std::vector<core::ClockSpan> spans;
    for (std::size_t at = 0; at + 1 < edges.size(); at += 2) {
        spans.push_back({QDateTime::fromMSecsSinceEpoch(edges[at], Qt::UTC), QDateTime::fromMSecsSinceEpoch(edges[at + 1], Qt::UTC)});
    }
    return spans;
}

} // namespace

core::WorkItem readItem(const Rows& rows, int row, int firstColumn, const SourceNames& names)
{
    auto column = firstColumn;
    core::WorkItem item;
    item.id.value = rows.number(row, column++);
    item.version = rows.number(row, column++);
    item.kind = core::itemKindFromName(rows.text(row, column++));
    item.state = core::itemStateFromName(rows.text(row, column++));
    item.severity = core::severityFromNumber(rows.integer(row, column++));
    item.title = rows.text(row, column++);
    item.host = rows.text(row, column++);
    item.service = rows.text(row, column++);
    item.customer.value = rows.number(row, column++);
    item.customerName = rows.text(row, column++);
    item.customerReading = rows.text(row, column++);
    item.owner = rows.text(row, column++);
    for (const auto id : rows.numberArray(row, column++)) {
        const auto name = names.constFind(id);
        if (name == names.constEnd())
            continue;
        item.sourceKeys.append(name->key);
        item.sources.append(name->mark);
    }
    item.openedAt = rows.instant(row, column++);
    item.arrivedAt = rows.instant(row, column++);
    item.dueAt = rows.instant(row, column++);
    item.respondedAt = rows.maybeInstant(row, column++);
    item.recoveredAt = rows.maybeInstant(row, column++);
    item.resolvedAt = rows.maybeInstant(row, column++);
    item.watchUntil = rows.maybeInstant(row, column++);
    item.fires = rows.integer(row, column++);
    item.muted = rows.truth(row, column++);
    item.deliveriesWaiting = rows.integer(row, column++);
    item.deliveriesFailed = rows.integer(row, column++);
    item.openedKnown = rows.truth(row, column++);
    item.backlog = rows.truth(row, column++);
    item.clockFrom = rows.instant(row, column++);
    item.clock = readClock(rows.numberArray(row, column++));
    item.contradiction = rows.text(row, column++);
    item.takenBackFrom = rows.text(row, column++);
    item.mergedInto.value = rows.number(row, column++);
    item.mergeTarget = rows.text(row, column++);
    item.formerTitles = rows.textArray(row, column++);
    return item;
}

core::SourceStatus readSourceStatus(const Rows& rows, int row)
{
    core::SourceStatus status;
    status.id.value = rows.number(row, 0);
    status.key = rows.text(row, 1);
    status.kind = rows.text(row, 2);
    status.name = rows.text(row, 3);
    status.intervalSeconds = rows.integer(row, 6);
    status.paused = rows.text(row, 7) == "paused"_L1;
    status.lastPollAt = rows.maybeInstant(row, 10);
    status.lastGoodAt = rows.maybeInstant(row, 11);
    status.lagMs = rows.isNull(row, 12) ? -1 : rows.integer(row, 12);
    if (!rows.isNull(row, 13)) {
        status.error = core::Error {
            core::errorKindFromName(rows.text(row, 13)), rows.text(row, 14), rows.text(row, 15), std::nullopt};
    }
    status.auth = authState(rows.text(row, 16));
    status.rateLimit = rows.integer(row, 17);
    status.rateRemaining = rows.integer(row, 18);
    status.holder = rows.text(row, 19);
    status.badRecords = rows.integer(row, 20);
    return status;
}

core::SourceConfig readSourceConfig(const Rows& rows, int row)
{
    core::SourceConfig config;
    config.id.value = rows.number(row, 0);
    config.key = rows.text(row, 1);
    config.kind = rows.text(row, 2);
    config.name = rows.text(row, 3);
    config.baseUrl = QUrl(rows.text(row, 4));
    config.site = rows.text(row, 5);
    config.interval = std::chrono::seconds(rows.integer(row, 6));
    config.paused = rows.text(row, 7) == "paused"_L1;
    config.secretRef = rows.text(row, 8);
    const auto options = rows.object(row, 9);
    for (auto option = options.constBegin(); option != options.constEnd(); ++option)
        config.options.insert(option.key(), option.value().toVariant().toString());
    return config;
}

core::Result<SourceNames> readSourceNames(Connection& connection)
{
    const auto rows = connection.execute("select id, key, kind from yagura.source");
    if (!rows)
        return tl::unexpected(rows.error());
    SourceNames names;
    for (int row = 0; row < rows->size(); ++row) {
        const auto kind = rows->text(row, 2);
        names.insert(rows->number(row, 0), {rows->text(row, 1), kind, sourceMark(kind)});
    }
    return names;
}

core::Result<std::vector<core::SourceStatus>> readSourceStatuses(Connection& connection)
{
    const auto rows
        = connection.execute(QByteArray("select ") + sourceColumns + " from yagura.source_row s order by s.key", {});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<core::SourceStatus> statuses;
    for (int row = 0; row < rows->size(); ++row)
        statuses.push_back(readSourceStatus(*rows, row));
    return statuses;
}

} // namespace yagura::store
