// SPDX-FileCopyrightText: 2026 The Yagura contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/PastWriter.h"

#include "store/Connection.h"
#include "store/JsonWriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yagura::store {

namespace {

QByteArray pastJson(const std::vector<core::PastItem>& items)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginArray();
    for (const auto& item : items) {
        json.beginObject();
        const std::pair<const char*, const QString*> texts[] {{"source", &item.sourceKey}, {"customer", &item.customerKey}, {"monitor", &item.monitor},
            {"title", &item.title}, {"host", &item.host}, {"service", &item.service}, {"person", &item.person}, {"note", &item.note}};
        for (const auto& [name, text] : texts) {
            json.key(name);
            json.text(*text);
        }
        json.key("severity");
        json.number(static_cast<int>(item.severity));
        const std::pair<const char*, QDateTime> instants[] {{"opened_at", item.openedAt}, {"arrived_at", item.arrivedAt},
            {"acknowledged_at", item.acknowledgedAt.value_or(QDateTime())}, {"responded_at", item.respondedAt}, {"resolved_at", item.resolvedAt}};
        for (const auto& [name, at] : instants) {
            json.key(name);
            json.instant(at);
        }
        json.endObject();
    }
    json.endArray();
    return out;
}

constexpr auto pastSql = R"(
    with past as materialized (
        select row_number() over (order by p.opened_at, p.monitor, p.host) as place, nextval('yagura.item_id_seq') as item_id,
               s.id as source_id, s.key as source_key, c.id as customer_id, yagura.spans_within(c.open_hours, p.opened_at, yagura.first_response_target(c.id, 'alert', p.severity)) as clock,
               c.open_hours is not null as stops, p.*
          from jsonb_to_recordset($1::jsonb) as p (source text, customer text, monitor text, title text, host text, service text,
                   person text, note text, severity smallint, opened_at timestamptz, arrived_at timestamptz,
                   acknowledged_at timestamptz, responded_at timestamptz, resolved_at timestamptz)
          join yagura.source s on s.key = p.source
          left join yagura.customer c on c.key = p.customer
    ), items as (
        insert into yagura.item (id, kind, state, severity, title, host, service, customer_id, owner, source_ids, opened_at, arrived_at,
                          clock_from, clock, due_at, clock_severity, responded_at, recovered_at, resolved_at)
        select item_id, 'alert', 'resolved', severity, title, host, service, customer_id, person, array[source_id], opened_at,
               arrived_at, opened_at, case when stops then clock end, upper(clock), severity, responded_at, resolved_at, resolved_at
          from past
    ), signals as (
        insert into yagura.signal (source_id, external_id, item_id, state, vendor_state, severity, title, host, service,
                            monitor_external_id, monitor_group, opened_at, updated_at, resolved_at, first_seen_at)
        select source_id, 'past-' || place, item_id, 'recovered', 'OK', severity, title, host, service, monitor, host, opened_at,
               resolved_at, resolved_at, arrived_at
          from past
    ), polled as (
        -- Who has a past has polled since then: what is open now was not open before the first poll.
        insert into yagura.source_status as t (source_id, first_poll_at)
        select source_id, min(opened_at) from past group by source_id
            on conflict (source_id) do update set first_poll_at = least(t.first_poll_at, excluded.first_poll_at)
    ), monitors as (
        -- What fired must have a name, though its definition is read when it fires the next time.
        insert into yagura.monitor as m (source_id, external_id, name)
        select distinct on (source_id, monitor) source_id, monitor, title from past where monitor <> '' order by source_id, monitor, place desc
            on conflict (source_id, external_id) do update set name = excluded.name where m.name = ''
    ), lines as (
        insert into yagura.timeline (item_id, recorded_at, at, actor_kind, actor, kind, text, facts)
        select p.item_id, l.at, l.at, l.actor_kind, l.actor, l.kind, l.text, l.facts
          from past p
         cross join lateral (values
               (1, p.arrived_at, 'vendor', p.source_key, 'opened', p.title, jsonb_build_object('severity', p.severity)),
               (2, p.acknowledged_at, 'person', p.person, 'acknowledge', '', '{}'::jsonb),
               (3, case when p.note <> '' then p.responded_at end, 'person', p.person, 'note', p.note, '{}'),
               (4, case when p.person <> '' then p.responded_at end, 'person', p.person, 'complete_first_response', '', '{}'),
               (5, p.resolved_at - interval '1 second', 'vendor', p.source_key, 'signal_recovered', p.title, '{}'),
               (6, p.resolved_at, case p.person when '' then 'rule' else 'person' end,
                   case p.person when '' then 'recovery' else p.person end,
                   case p.person when '' then 'resolved_by_rule' else 'resolve' end, '', '{}')
               ) as l (place, at, actor_kind, actor, kind, text, facts)
         where l.at is not null
         order by p.place, l.place
    )
    select count(*) from past)";

} // namespace

core::Result<int> writePast(const QString& conninfo, const std::vector<core::PastItem>& items)
{
    if (items.empty())
        return 0;
    Connection connection;
    if (const auto opened = connection.open(conninfo, u"past"_s); !opened)
        return tl::unexpected(opened.error());
    Transaction transaction(connection);
    if (const auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    const auto found = connection.execute("select exists (select 1 from yagura.signal where external_id = 'past-1')");
    if (!found)
        return tl::unexpected(found.error());
    if (found->truth(0, 0))
        return 0;
    const auto first = std::ranges::min_element(items, {}, &core::PastItem::openedAt)->openedAt;
    const auto months = connection.execute("select yagura.ensure_partition(m::date) from generate_series(date_trunc('month', $1::timestamptz), now(), interval '1 month') m",
        {first.toString(Qt::ISODateWithMs)});
    if (!months)
        return tl::unexpected(months.error());
    const auto written = connection.execute(pastSql, {pastJson(items)});
    if (!written)
        return tl::unexpected(written.error());
    if (const auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    // The charts are asked for at once, before the server itself gets to count what came.
    if (const auto counted = connection.executeScript("analyze yagura.item; analyze yagura.signal; analyze yagura.timeline"); !counted)
        return tl::unexpected(counted.error());
    return written->integer(0, 0);
}

} // namespace yagura::store
