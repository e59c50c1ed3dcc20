// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/IntakeStore.h"

#include "store/Connection.h"
#include "store/JsonWriter.h"
#include "store/RowReaders.h"

#include <QJsonDocument>

#include <memory>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

QString authName(core::AuthState state)
{
    switch (state) {
    case core::AuthState::Ok:
        return u"ok"_s;
    case core::AuthState::Denied:
        return u"denied"_s;
    case core::AuthState::Unknown:
        break;
    }
    return u"unknown"_s;
}

core::Result<bool> truth(const core::Result<Rows>& rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->truth(0, 0);
}

QByteArray reportJson(const PollReport& report)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.key("good");
    json.truth(report.good);
    if (report.lagMs >= 0) {
        json.key("lag_ms");
        json.number(report.lagMs);
    }
    if (report.error) {
        json.key("error_kind");
        json.text(core::errorKindName(report.error->kind));
        json.key("error_detail");
        json.text(report.error->detail);
        json.key("error_code");
        json.text(report.error->code);
    }
    json.key("auth_state");
    json.text(authName(report.auth));
    json.key("rate_limit");
    json.number(report.rateLimit);
    json.key("rate_remaining");
    json.number(report.rateRemaining);
    // An empty one is the word of a source that has none, or of a poll that failed before it had one.
    if (!report.cursor.isEmpty()) {
        json.key("cursor");
        json.json(QJsonDocument(report.cursor).toJson(QJsonDocument::Compact));
    }
    json.endObject();
    return out;
}

QByteArray seriesJson(const core::MetricSeries& series)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.key("query");
    json.text(series.query);
    json.key("scope");
    json.text(series.scope);
    json.key("unit");
    json.text(series.unit);
    json.key("from");
    json.instant(series.from);
    json.key("to");
    json.instant(series.to);
    json.key("critical");
    json.real(series.critical);
    json.key("warning");
    json.real(series.warning);
    json.key("points");
    json.beginArray();
    for (const auto& point : series.points) {
        json.beginArray();
        json.number(point.epochMs);
        json.real(point.value);
        json.endArray();
    }
    json.endArray();
    json.endObject();
    return out;
}

QByteArray deliveryJson(const core::DeliveryReport& report)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.key("outcome");
    json.text(core::deliveryOutcomeName(report.outcome));
    json.key("vendor_words");
    json.text(report.vendorWords);
    json.key("vendor_reference");
    json.text(report.vendorReference);
    if (report.retryAfter) {
        json.key("retry_after_s");
        json.number(report.retryAfter->count());
    }
    json.endObject();
    return out;
}

core::IngestReport readIngestReport(const QJsonObject& answer)
{
    core::IngestReport report;
    report.created = answer["created"_L1].toInt();
    report.changed = answer["changed"_L1].toInt();
    report.ignored = answer["ignored"_L1].toInt();
    report.recovered = answer["recovered"_L1].toInt();
    report.itemsOpened = answer["items_opened"_L1].toInt();
    report.itemsRejoined = answer["items_rejoined"_L1].toInt();
    return report;
}

std::optional<double> readReal(const Rows& rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.bytes(row, column).toDouble());
}

} // namespace

IntakeStore::IntakeStore(Session& session)
    : m_session(session)
{
}

QFuture<core::Result<std::vector<core::SourceConfig>>> IntakeStore::activeSources()
{
    using Answer = std::vector<core::SourceConfig>;
    return m_session.run<Answer>([](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            QByteArray("select ") + sourceColumns + " from yagura.source_row s where s.state = 'active' order by s.key", {});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row)
            answer.push_back(readSourceConfig(*rows, row));
        return answer;
    });
}

QFuture<core::Result<bool>> IntakeStore::hold(core::SourceId source, const QString& holder)
{
    return m_session.run<bool>([=](Connection& connection) {
        return truth(connection.execute("select yagura.hold_source($1, $2)", {source.value, holder}));
    });
}

QFuture<core::Result<bool>> IntakeStore::release(core::SourceId source)
{
    return m_session.run<bool>(
        [=](Connection& connection) { return ran(connection.execute("select yagura.release_source($1)", {source.value})); });
}

QFuture<core::Result<SourceMemory>> IntakeStore::memory(core::SourceId source)
{
    return m_session.run<SourceMemory>([=](Connection& connection) -> core::Result<SourceMemory> {
        const auto rows = connection.execute("select cursor, open_signals from yagura.source_memory($1)", {source.value});
        if (!rows)
            return tl::unexpected(rows.error());
        return SourceMemory {rows->object(0, 0), rows->textArray(0, 1)};
    });
}

QFuture<core::Result<core::IngestReport>> IntakeStore::ingest(core::SourceId source, const core::IngestBatch& batch)
{
    // The JSON is made on the session's thread: the collector's goes on with the next vendor.
    const auto shared = std::make_shared<const core::IngestBatch>(batch);
    return m_session.run<core::IngestReport>([=](Connection& connection) -> core::Result<core::IngestReport> {
        const auto rows
            = connection.execute("select yagura.ingest($1, $2::jsonb)", {source.value, ingestJson(*shared)});
        if (!rows)
            return tl::unexpected(rows.error());
        return readIngestReport(rows->object(0, 0));
    });
}

QFuture<core::Result<bool>> IntakeStore::reportPoll(core::SourceId source, const PollReport& report)
{
    const auto json = reportJson(report);
    return m_session.run<bool>([=](Connection& connection) {
        return ran(connection.execute("select yagura.report_poll($1, $2::jsonb)", {source.value, json}));
    });
}

QFuture<core::Result<std::vector<core::DeliveryOrder>>> IntakeStore::takeDeliveries(
    core::SourceId source, const QString& holder, int limit)
{
    using Answer = std::vector<core::DeliveryOrder>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select id, item_id, kind, signal_external_id, monitor_external_id, monitor_group, actor, text, until, "
            "token, maybe_sent, attempts, asked_at from yagura.take_deliveries($1, $2, $3)",
            {source.value, holder, limit});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row) {
            core::DeliveryOrder order;
            order.id.value = rows->number(row, 0);
            order.item.value = rows->number(row, 1);
            order.kind = rows->text(row, 2);
            order.signalExternalId = rows->text(row, 3);
            order.monitorExternalId = rows->text(row, 4);
            order.monitorGroup = rows->text(row, 5);
            order.actor = rows->text(row, 6);
            order.text = rows->text(row, 7);
            order.until = rows->maybeInstant(row, 8);
            order.token = rows->text(row, 9);
            order.mayHaveBeenSent = rows->truth(row, 10);
            order.attempts = rows->integer(row, 11);
            order.askedAt = rows->instant(row, 12);
            answer.push_back(order);
        }
        return answer;
    });
}

QFuture<core::Result<bool>> IntakeStore::finishDelivery(const core::DeliveryReport& report, const QString& holder)
{
    const auto json = deliveryJson(report);
    return m_session.run<bool>([=, id = report.id](Connection& connection) {
        return ran(connection.execute("select yagura.finish_delivery($1, $2, $3::jsonb)", {id.value, holder, json}));
    });
}

QFuture<core::Result<int>> IntakeStore::runRules()
{
    return m_session.run<int>([](Connection& connection) -> core::Result<int> {
        const auto rows = connection.execute("select yagura.run_rules()");
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->integer(0, 0);
    });
}

QFuture<core::Result<int>> IntakeStore::healChanged()
{
    return m_session.run<int>([](Connection& connection) -> core::Result<int> {
        const auto rows = connection.execute("select yagura.heal_changed()");
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->integer(0, 0);
    });
}

QFuture<core::Result<std::vector<SnapshotOrder>>> IntakeStore::snapshotsDue(core::SourceId source, int limit)
{
    using Answer = std::vector<SnapshotOrder>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select signal_id, monitor_external_id, monitor_group, at, monitor_type, monitor_query, critical, warning "
            "from yagura.snapshots_due($1, $2)",
            {source.value, limit});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row) {
            SnapshotOrder order;
            order.signal.value = rows->number(row, 0);
            order.monitor.externalId = rows->text(row, 1);
            order.group = rows->text(row, 2);
            order.at = rows->instant(row, 3);
            order.monitor.type = rows->text(row, 4);
            order.monitor.query = rows->text(row, 5);
            order.monitor.critical = readReal(*rows, row, 6);
            order.monitor.warning = readReal(*rows, row, 7);
            answer.push_back(order);
        }
        return answer;
    });
}

QFuture<core::Result<bool>> IntakeStore::storeSnapshot(
    core::SignalId signal, const std::optional<core::MetricSeries>& series)
{
    const auto json = series ? Parameter(seriesJson(*series)) : Parameter(nullptr);
    return m_session.run<bool>([=](Connection& connection) {
        return ran(connection.execute("select yagura.store_snapshot($1, $2::jsonb)", {signal.value, json}));
    });
}

} // namespace yagura::store
