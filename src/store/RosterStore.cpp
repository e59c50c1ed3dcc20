// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/RosterStore.h"

#include "store/Connection.h"
#include "store/JsonWriter.h"

namespace yagura::store {

namespace {

void write(JsonWriter& json, const core::OnCall& entry)
{
    json.beginObject();
    json.key("policy_id");
    json.text(entry.policyId);
    json.key("policy");
    json.text(entry.policy);
    json.key("level");
    json.number(entry.level);
    json.key("schedule_id");
    json.text(entry.scheduleId);
    json.key("schedule");
    json.text(entry.schedule);
    json.key("person_id");
    json.text(entry.personId);
    json.key("person");
    json.text(entry.person);
    json.key("starts_at");
    json.instant(entry.since.value_or(QDateTime()));
    json.key("until_at");
    json.instant(entry.until.value_or(QDateTime()));
    json.endObject();
}

void write(JsonWriter& json, const core::VendorService& service)
{
    json.beginObject();
    json.key("external_id");
    json.text(service.externalId);
    json.key("name");
    json.text(service.name);
    json.key("state");
    json.text(service.state);
    json.key("policy_id");
    json.text(service.policyId);
    json.key("policy");
    json.text(service.policy);
    json.key("url");
    json.text(service.url);
    json.endObject();
}

QByteArray rosterJson(const core::Roster& roster)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.key("on_call");
    json.beginArray();
    for (const auto& entry : roster.onCall)
        write(json, entry);
    json.endArray();
    if (roster.services) {
        json.key("services");
        json.beginArray();
        for (const auto& service : *roster.services)
            write(json, service);
        json.endArray();
    }
    json.endObject();
    return out;
}

QByteArray failureJson(const core::Error& error)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.key("error_kind");
    json.text(core::errorKindName(error.kind));
    json.key("error_detail");
    json.text(error.detail);
    json.key("error_code");
    json.text(error.code);
    json.endObject();
    return out;
}

core::OnCall readOnCall(const Rows& rows, int row, int column)
{
    core::OnCall entry;
    entry.policyId = rows.text(row, column);
    entry.policy = rows.text(row, column + 1);
    entry.level = rows.integer(row, column + 2);
    entry.scheduleId = rows.text(row, column + 3);
    entry.schedule = rows.text(row, column + 4);
    entry.personId = rows.text(row, column + 5);
    entry.person = rows.text(row, column + 6);
    entry.since = rows.maybeInstant(row, column + 7);
    entry.until = rows.maybeInstant(row, column + 8);
    return entry;
}

} // namespace

RosterStore::RosterStore(Session& session)
    : m_session(session)
{
}

QFuture<core::Result<bool>> RosterStore::put(core::SourceId source, const core::Roster& roster)
{
    return putJson(source, rosterJson(roster));
}

QFuture<core::Result<bool>> RosterStore::putFailure(core::SourceId source, const core::Error& error)
{
    return putJson(source, failureJson(error));
}

QFuture<core::Result<bool>> RosterStore::putJson(core::SourceId source, const QByteArray& json)
{
    return m_session.run<bool>([=](Connection& connection) -> core::Result<bool> {
        const auto rows = connection.execute("select yagura.put_roster($1, $2::jsonb)", {source.value, json});
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->truth(0, 0);
    });
}

QFuture<core::Result<std::vector<core::OnCallNow>>> RosterStore::onCallNow()
{
    using Answer = std::vector<core::OnCallNow>;
    return m_session.run<Answer>([](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute(
            "select n.source_id, n.source_key, n.source_name, n.read_at, n.error_kind, n.error_detail, n.error_code, "
            "n.policy_id, n.policy, n.level, n.schedule_id, n.schedule, n.person_id, n.person, n.starts_at, n.until_at "
            "from yagura.on_call_now n order by n.source_key, n.policy, n.policy_id, n.level, n.schedule, n.position",
            {});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row) {
            const core::SourceId source {rows->number(row, 0)};
            if (answer.empty() || answer.back().source != source) {
                core::OnCallNow now;
                now.source = source;
                now.sourceKey = rows->text(row, 1);
                now.sourceName = rows->text(row, 2);
                now.readAt = rows->maybeInstant(row, 3);
                if (!rows->isNull(row, 4))
                    now.error = core::Error {core::errorKindFromName(rows->text(row, 4)), rows->text(row, 5), rows->text(row, 6), {}};
                answer.push_back(now);
            }
            constexpr auto firstOnCall = 7;
            if (!rows->isNull(row, firstOnCall))
                answer.back().onCall.push_back(readOnCall(*rows, row, firstOnCall));
        }
        return answer;
    });
}

QFuture<core::Result<std::vector<core::VendorService>>> RosterStore::services(core::SourceId source)
{
    using Answer = std::vector<core::VendorService>;
    return m_session.run<Answer>([=](Connection& connection) -> core::Result<Answer> {
        const auto rows = connection.execute("select external_id, name, state, policy_id, policy, url from yagura.vendor_service "
                                             "where source_id = $1 order by name, external_id",
            {source.value});
        if (!rows)
            return tl::unexpected(rows.error());
        Answer answer;
        for (int row = 0; row < rows->size(); ++row) {
            answer.push_back({rows->text(row, 0), rows->text(row, 1), rows->text(row, 2), rows->text(row, 3),
                rows->text(row, 4), rows->text(row, 5)});
        }
        return answer;
    });
}

} // namespace yagura::store
