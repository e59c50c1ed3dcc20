-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A vendor's step back: signals that were acknowledged and fire again (the acknowledgement ran out, a snooze ended, the
-- incident was handed to somebody else). What it does to the item:
--   taken by a person here or by the vendor's word, and no other signal of it acknowledged: new again, with the vendor's
--     assignee as owner, and rings. Where a person here had it, the item says so until somebody acts;
--   escalated: stays, since the second line has it and the vendor pages that; it is marked, unless our own escalation is
--     what took the acknowledgement back;
--   resolved by a person while nothing had recovered: new again, and marked;
--   recovered and fired again within the flap window: its person keeps it, one that only the vendor named does not.
-- Nothing is taken back while our own acknowledgement (or resolve) is on its way, nor by what the vendor said before ours arrived.
-- p_signals: [{signal, at (of the vendor's word, or null), was}, …]. Answers the items concerned.
create function take_back(p_source_key text, p_signals jsonb, p_events jsonb) returns bigint[]
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    r record;
    s signal;
    i item;
    by_person boolean;
    others boolean;
    moves boolean;
    explained boolean;
    words record;
    result bigint[] := '{}';
begin
    for r in select x.signal, x.at, x.was from jsonb_to_recordset(p_signals) as x (signal bigint, at timestamptz, was text) order by x.signal loop
        select * into s from signal where id = r.signal;
        select * into i from item where id = s.item_id for update;
        continue when exists (select 1 from delivery d
                               where d.signal_id = s.id and d.kind in ('acknowledge', 'resolve')
                                 and (d.state in ('waiting', 'sending') or d.state = 'sent' and d.sent_at >= r.at));
        by_person := i.owner <> '' and i.owner <> i.owner_at_vendor;
        others := exists (select 1 from signal o where o.item_id = i.id and o.state = 'acknowledged');
        moves := case when i.state in ('acknowledged', 'watching') then not others and not (by_person and r.was = 'recovered')
                      when i.state = 'resolved' then r.was <> 'recovered' and i.recovered_at is null and i.merged_into is null
                      else false end;
        explained := exists (select 1 from delivery d
                              where d.signal_id = s.id and d.kind = 'escalate'
                                and (d.state in ('waiting', 'sending')
                                     or d.state = 'sent' and (r.at is null or r.at <= d.sent_at + interval '1 minute')));
        continue when i.state = 'new' or not moves and (i.state = 'resolved' or r.was = 'recovered');

        update item
           set state = case when moves then 'new' else state end,
               owner = case when moves then s.vendor_owner else owner end,
               owner_at_vendor = case when moves then s.vendor_owner else owner_at_vendor end,
               watch_until = case when moves then null else watch_until end,
               resolved_at = case when moves then null else resolved_at end,
               taken_back_from = case when moves or i.state = 'escalated' and not explained then coalesce(nullif(i.owner, ''), '?') else taken_back_from end,
               contradiction = case when moves and by_person or i.state = 'escalated' and not explained
                                    then 'acknowledgement_taken_back' else contradiction end
         where id = i.id;
        select e.kind, e.summary into words
          from jsonb_to_recordset(p_events) as e (signal_external_id text, kind text, summary text, at timestamptz)
         where e.signal_external_id = s.external_id and e.kind ~ '^(unacknowledge|assign|reassign|escalate|snooze|urgency_change|delegate)'
         order by e.kind like 'unacknowledge%' desc, e.at desc limit 1;
        insert into timeline (item_id, at, actor_kind, actor, kind, text, facts)
        values (i.id, coalesce(r.at, now()), 'vendor', p_source_key, 'acknowledgement_taken_back', coalesce(words.summary, ''),
                jsonb_strip_nulls(jsonb_build_object('held_by', i.owner, 'by_person', by_person, 'was', i.state, 'moved', moves,
                    'assignee', s.vendor_owner, 'why', words.kind, 'signal', s.external_id, 'by_us', explained)));
        result := result || i.id;
    end loop;
    return result;
end
$$;

-- Somebody else has it at the vendor. The item follows where its owner is the vendor's; where a person here holds it, it
-- says so. p_signals: [{signal, from}, …]. Answers the items concerned.
create function follow_reassignments(p_source_key text, p_signals jsonb) returns bigint[]
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    r record;
    s signal;
    i item;
    follows boolean;
    result bigint[] := '{}';
begin
    for r in select x.signal, x."from" from jsonb_to_recordset(p_signals) as x (signal bigint, "from" text) order by x.signal loop
        select * into s from signal where id = r.signal;
        select * into i from item where id = s.item_id for update;
        follows := i.owner = i.owner_at_vendor and (i.owner <> '' or i.state = 'acknowledged') and i.state in ('new', 'acknowledged');
        continue when i.state = 'resolved' or not follows and s.state <> 'acknowledged';
        update item
           set owner = case when follows then s.vendor_owner else owner end,
               owner_at_vendor = case when follows then s.vendor_owner else owner_at_vendor end,
               contradiction = case when not follows and i.state in ('acknowledged', 'watching') then 'reassigned_at_vendor' else contradiction end
         where id = i.id;
        insert into timeline (item_id, at, actor_kind, actor, kind, facts)
        values (i.id, coalesce(s.updated_at, now()), 'vendor', p_source_key, 'reassigned_at_vendor',
                jsonb_build_object('from', r."from", 'to', s.vendor_owner, 'signal', s.external_id, 'followed', follows));
        result := result || i.id;
    end loop;
    return result;
end
$$;

-- Hints are compared byte by byte, as a record of this type: as jsonb that costs ten times as much.
create type hints_image as (hints jsonb);

-- Ingests one batch of one source. See core/IngestBatch.h for the shape; instants are ISO 8601 in UTC, null where the vendor
-- says none. One that lies more than five minutes ahead of the database's clock counts as not said, and the timeline says so.
-- A signal is taken when it is new, or differs and is not older by the vendor's own time. Where either time is not known
-- neither is older, and what is read later counts. Which item it belongs to:
--   1. the item that one of its link keys stands for, where that is open or recovered within the flap window; of several
--      the one that is held most firmly;
--   2. its own item, where it fires again within the flap window of its recovery, or fires still since the same moment;
--   3. a new one (signals of the batch that share their first link key share it).
-- A signal that has an item keeps it; where a key of it stands for another open item, the two become one (merge_linked).
-- A signal fires again when it had recovered, or when its time of firing is after its item was resolved.
-- The first-response clock starts when the vendor says that it fired, at the latest now; where the vendor does not say, now.
-- A re-fire of what was resolved starts it anew, at its new firing; nothing else does.
-- Errors: YG409 when another collector holds the source.
create or replace function ingest(p_source bigint, p_batch jsonb) returns jsonb
language plpgsql security definer set search_path = yagura, pg_temp
set work_mem = '64MB' set jit = off set enable_nestloop = on set plan_cache_mode = force_custom_plan as $$
declare
    bulk constant integer := 200;
    earliest constant timestamptz := '2000-01-01 00:00:00+00';
    latest constant timestamptz := now() + interval '5 minutes';
    report jsonb;
    touched bigint[];
    reclocked bigint[];
    linked jsonb;
    stepped_back jsonb;
    reassigned jsonb;
    named jsonb;
    merging boolean;
    gone_items bigint[] := '{}';
    recovered_count integer := 0;
    came_recovered integer := 0;
    arrived jsonb;
    source_key text;
    first_poll timestamptz;
    never_good boolean;
    -- Customers whose clock is more than one addition; 0 stands for nobody.
    special bigint[] := array(select coalesce(t.customer_id, 0) from response_target t
                              union select c.id from customer c where c.open_hours is not null);
begin
    perform require_role('yagura_collector');
    perform require_source_lock(p_source);
    select key into source_key from source where id = p_source;
    if source_key is null then
        raise exception 'no source %', p_source using errcode = 'YG404';
    end if;
    perform ensure_this_month();

    select t.first_poll_at, t.last_good_at is null into first_poll, never_good from source_status t where t.source_id = p_source;
    if first_poll is null then
        insert into source_status (source_id) values (p_source) on conflict do nothing;
        first_poll := now();
        never_good := true;
    end if;

    insert into bad_record as b (source_id, reason, raw, digest)
    select distinct on (md5(r.reason || r.raw)) p_source, left(r.reason, 1000), left(r.raw, 100000),
           md5(r.reason || r.raw)
      from jsonb_to_recordset(coalesce(p_batch->'bad_records', '[]')) as r (reason text, raw text)
    on conflict (source_id, digest) do update set seen = b.seen + 1, at = now();

    insert into monitor as m (source_id, external_id, name, type, query, message, critical, warning, tags,
                              modified_at, raw)
    select distinct on (r.external_id) p_source, r.external_id, r.name, r.type, r.query, r.message, r.critical,
           r.warning, array(select jsonb_array_elements_text(r.tags)), r.modified_at, r.raw
      from jsonb_to_recordset(coalesce(p_batch->'monitors', '[]'))
           as r (external_id text, name text, type text, query text, message text, critical double precision,
                 warning double precision, tags jsonb, modified_at timestamptz, raw text)
    on conflict (source_id, external_id) do update
        set name = excluded.name, type = excluded.type, query = excluded.query, message = excluded.message,
            critical = excluded.critical, warning = excluded.warning, tags = excluded.tags,
            modified_at = excluded.modified_at, raw = excluded.raw;

    -- Taken out of the batch once: it is most of it.
    arrived := coalesce(p_batch->'signals', '[]');
    if jsonb_array_length(arrived) > 0 then
        -- Two sources may bring the two halves of one trouble at the same moment: items are made by one at a time.
        perform pg_advisory_xact_lock(7302, 0);
    end if;
    if jsonb_array_length(arrived) > bulk then
        -- The planner takes a batch for a hundred rows and joins its CTEs by nested loops: 10,000 alerts took 4.7 s
        -- that way. Set back at the function's end.
        perform set_config('enable_nestloop', 'off', true);
    end if;

    -- In one statement: CTEs that write do not see each other, so new items get their ids before they are written.
    with told as (
        select r.external_id, r.state, r.vendor_state, r.severity, r.title, r.host, r.service, r.url,
               r.monitor_external_id, r.monitor_group, r.muted, r.vendor_owner,
               case when r.opened_at between earliest and latest then r.opened_at end as opened_at,
               case when r.updated_at between earliest and latest then r.updated_at end as updated_at,
               case when r.resolved_at between earliest and latest then r.resolved_at end as resolved_at,
               coalesce(nullif(r.merged_into, r.external_id), '') as merged_into,
               coalesce(r.hints, '[]') as hints, r.raw,
               case when r.opened_at > latest or r.updated_at > latest
                    then coalesce(r.notes, '[]') || '["time_ahead"]' else coalesce(r.notes, '[]') end as notes,
               array(select jsonb_array_elements_text(coalesce(r.link_keys, '[]'))) as links, r.place
          from rows from (jsonb_to_recordset(arrived)
               as (external_id text, state text, vendor_state text, severity smallint, title text, host text,
                   service text, url text, monitor_external_id text, monitor_group text, muted boolean,
                   vendor_owner text, merged_into text, opened_at timestamptz, updated_at timestamptz, resolved_at timestamptz,
                   link_keys jsonb, hints jsonb, notes jsonb, raw text)) with ordinality
               as r (external_id, state, vendor_state, severity, title, host, service, url, monitor_external_id, monitor_group,
                     muted, vendor_owner, merged_into, opened_at, updated_at, resolved_at, link_keys, hints, notes, raw, place)
    ), batch as materialized (
        -- The program hands in one word on each thing (ingestJson); of several the newest by the vendor's time counts.
        select distinct on (t.external_id) t.* from told t
         order by t.external_id, t.updated_at desc nulls last, t.place desc
    ), judged as materialized (
        -- Without `raw`, which is most of a row: each step that carries it writes it once more to memory.
        select b.external_id, b.state, b.vendor_state, b.severity, b.title, b.host, b.service, b.url,
               b.monitor_external_id, b.monitor_group, b.muted, b.vendor_owner, b.opened_at, b.updated_at,
               b.resolved_at, b.merged_into, b.hints, b.notes, b.links, s.id as signal_id, s.item_id as old_item,
               s.state as old_state, s.vendor_state as old_vendor_state, s.severity as old_severity,
               s.vendor_owner as old_vendor_owner, s.resolved_at as recovered_before, s.updated_at as updated_before,
               case when b.opened_at is null then never_good else b.opened_at < first_poll end as backlog,
               case when s.id is null then 'new'
                    when b.updated_at < s.updated_at then 'old'
                    when (b.state, b.vendor_state, b.severity, b.title, b.host, b.service, b.url, b.muted,
                          b.vendor_owner, b.links, b.merged_into, coalesce(b.opened_at, s.opened_at))
                         is not distinct from
                         (s.state, s.vendor_state, s.severity, s.title, s.host, s.service, s.url, s.muted,
                          s.vendor_owner, s.link_keys, s.merged_into, s.opened_at)
                         and row(b.hints)::hints_image *= row(s.hints)::hints_image
                         then 'same'
                    when s.state = 'recovered' and b.state <> 'recovered' then 'refire'
                    when s.state <> 'recovered' and b.state <> 'recovered'
                         and (b.opened_at > s.opened_at or s.opened_at is null and b.opened_at is not null)
                         and exists (select 1 from item i
                                      where i.id = s.item_id and i.state = 'resolved' and i.resolved_at < b.opened_at)
                         then 'refire' -- it recovered and fired again between two looks, after somebody had resolved it
                    else 'changed' end as what,
               case when b.state <> 'firing' or s.id is null or b.updated_at < s.updated_at then false
                    when s.state in ('acknowledged', 'recovered') then true
                    when b.updated_at > s.updated_at or s.updated_at is null and b.updated_at is not null
                         -- Our acknowledgement had arrived, and was never seen: it was gone before anybody looked.
                         then exists (select 1 from delivery d
                                       where d.signal_id = s.id and d.kind = 'acknowledge' and d.state = 'sent'
                                         and d.sent_at < b.updated_at and (s.updated_at is null or d.sent_at >= s.updated_at))
                    else false end as steps_back
          from batch b
          left join signal s on s.source_id = p_source and s.external_id = b.external_id
    ), unknown as materialized (
        select i.id from item i
         where i.customer_id is null
           and i.id in (select j.old_item from judged j join signal s on s.id = j.signal_id
                         where j.what = 'changed' and s.hints <> j.hints)
    ), hint as materialized (
        select j.external_id, h.kind, h.value, key_folded(h.value) as folded
          from judged j
          cross join jsonb_to_recordset(j.hints) as h (kind text, value text)
         where j.what in ('new', 'refire')
            or j.what = 'changed' and j.old_item in (select o.id from unknown o)
    ), by_key as materialized (
        select distinct on (h.external_id) h.external_id, k.customer_id
          from hint h join customer_key k on k.kind = h.kind and k.folded = h.folded
         order by h.external_id,
               case h.kind when 'account' then 1 when 'tag' then 2 when 'pagerduty_service' then 3 else 4 end,
               k.value <> h.value, k.customer_id
    ), pattern as materialized (
        select host_pattern, customer_id from customer_key where kind = 'host'
    ), matched as materialized (
        select external_id, customer_id from by_key
        union all
        -- A pattern is the least sure of hints, and the dearest: tried only where no key is known, and once for each host.
        (select distinct on (h.external_id) h.external_id, p.customer_id
          from hint h
          join (select hosts.folded, k.customer_id
                  from (select distinct u.folded from hint u
                         where u.kind = 'host' and exists (select 1 from pattern)
                           and not exists (select 1 from by_key b where b.external_id = u.external_id)) hosts
                  join pattern k on hosts.folded like k.host_pattern) p
            on p.folded = h.folded
         where h.kind = 'host' and not exists (select 1 from by_key b where b.external_id = h.external_id)
         order by h.external_id, p.customer_id)
    ), linking as materialized (
        -- Apart, so that the keys are joined all at once and not for each signal.
        select j.external_id, j.opened_at, case when j.what = 'changed' then j.old_item else 0 end as own_item, u.link
          from judged j
          cross join unnest(j.links) as u (link)
         where j.what in ('new', 'refire') or j.what = 'changed' and j.state <> 'recovered'
    ), by_link as materialized (
        select distinct on (j.external_id) j.external_id, j.item_id
          from (select k.external_id, k.opened_at, l.item_id
                  from linking k join item_link l on l.key = k.link and l.item_id <> k.own_item
                union all
                -- A key that a signal of this batch has only now.
                select k.external_id, k.opened_at, o.own_item
                  from linking k join linking o on o.link = k.link and o.own_item > 0 and o.own_item <> k.own_item) j
          join item i on i.id = j.item_id
          left join customer c on c.id = i.customer_id
         where i.recovered_at is null and i.state <> 'resolved'
            or coalesce(j.opened_at, now()) - i.recovered_at < make_interval(secs => coalesce(c.flap_window_s, 900))
         order by j.external_id, hold_rank(i.state, i.owner, i.owner_at_vendor) desc, j.item_id desc
    ), assigned as materialized (
        select j.*, m.customer_id, c.first_response_s,
               case when j.what = 'changed' then j.old_item
                    when l.item_id is not null then l.item_id
                    when j.what = 'refire' and own.id is not null then own.id
               end as known_item,
               case when j.what = 'changed' then l.item_id end as linked_item,
               -- When this firing began, for the clock: by the vendor, unless what he says is older than the recovery before it.
               case when j.opened_at is null or j.what = 'refire' and j.opened_at <= j.recovered_before then now()
                    else least(j.opened_at, now()) end as fired_at,
               coalesce(j.links[1], j.external_id) as leader
          from judged j
          left join matched m on m.external_id = j.external_id
          left join customer c on c.id = m.customer_id
          left join by_link l on l.external_id = j.external_id
          left join lateral (
              select i.id
                from item i
                left join customer ic on ic.id = i.customer_id
               where j.what = 'refire' and i.id = j.old_item
                 and coalesce(j.opened_at, now()) - coalesce(j.recovered_before, i.recovered_at)
                     < make_interval(secs => coalesce(ic.flap_window_s, 900))) own on true
         where j.what in ('new', 'refire', 'changed')
    ), leaders as materialized (
        select leader, members, nextval('item_id_seq') as item_id
          from (select leader, count(*) as members from assigned where known_item is null group by leader) fresh
    ), placed as materialized (
        select a.*, coalesce(a.known_item, l.item_id) as item_id, a.known_item is null as fresh,
               coalesce(l.members, 0) as members
          from assigned a
          left join leaders l on l.leader = a.leader and a.known_item is null
    ), new_items as (
        insert into item (id, kind, state, severity, title, host, service, customer_id, owner, owner_at_vendor, source_ids,
                          opened_at, opened_known, clock_from, due_at, clock_severity, backlog, recovered_at, muted, fires)
        -- Nearly all items have one signal: without the aggregates they cost half.
        select p.item_id, 'alert', case when p.state = 'acknowledged' then 'acknowledged' else 'new' end, p.severity,
               p.title, p.host, p.service, p.customer_id,
               case when p.state = 'acknowledged' then p.vendor_owner else '' end,
               case when p.state = 'acknowledged' then p.vendor_owner else '' end, array[p_source],
               coalesce(p.opened_at, now()), p.opened_at is not null, p.fired_at,
               p.fired_at + make_interval(secs => coalesce(p.first_response_s, 900)), p.severity, p.backlog,
               case when p.state = 'recovered' and p.merged_into = '' then now() end, p.muted, 1
          from placed p
         where p.fresh and p.members = 1
        union all
        select p.item_id, 'alert',
               case when bool_or(p.state = 'acknowledged') then 'acknowledged' else 'new' end,
               max(p.severity),
               (array_agg(p.title order by p.severity desc, p.external_id))[1],
               (array_agg(p.host order by p.severity desc, p.external_id))[1],
               (array_agg(p.service order by p.severity desc, p.external_id))[1],
               max(p.customer_id),
               coalesce(max(p.vendor_owner) filter (where p.state = 'acknowledged'), ''),
               coalesce(max(p.vendor_owner) filter (where p.state = 'acknowledged'), ''),
               array[p_source],
               coalesce(min(p.opened_at), now()),
               count(p.opened_at) > 0,
               coalesce(min(p.fired_at) filter (where not p.backlog), min(p.fired_at)),
               coalesce(min(p.fired_at) filter (where not p.backlog), min(p.fired_at))
                   + make_interval(secs => coalesce(min(p.first_response_s), 900)),
               max(p.severity),
               bool_and(p.backlog),
               case when bool_and(p.state = 'recovered' and p.merged_into = '') then now() end,
               bool_and(p.muted),
               1
          from placed p
         where p.fresh and p.members > 1
         group by p.item_id
        returning id, customer_id
    ), new_signals as (
        insert into signal (source_id, external_id, item_id, state, vendor_state, severity, title, host, service, url,
                            monitor_external_id, monitor_group, muted, vendor_owner, opened_at, updated_at,
                            resolved_at, merged_into, merge_waits, link_keys, hints, raw, snapshot)
        select p_source, p.external_id, p.item_id, p.state, p.vendor_state, p.severity, p.title, p.host, p.service,
               p.url, p.monitor_external_id, p.monitor_group, p.muted, p.vendor_owner, p.opened_at, p.updated_at,
               p.resolved_at, p.merged_into, p.merged_into <> '', p.links, p.hints, b.raw,
               case when p.monitor_external_id <> '' and p.state <> 'recovered' then 'due' else 'none' end
          from placed p
          join batch b on b.external_id = p.external_id
         where p.what = 'new'
        returning 1
    ), changed_signals as (
        update signal s
           set item_id = p.item_id, state = p.state, vendor_state = p.vendor_state, severity = p.severity,
               title = p.title, host = p.host, service = p.service, url = p.url,
               monitor_external_id = p.monitor_external_id, monitor_group = p.monitor_group, muted = p.muted,
               vendor_owner = p.vendor_owner,
               -- What was said once is not unsaid by silence; a new firing of which nothing is said is another matter.
               opened_at = case when p.what = 'refire' then p.opened_at else coalesce(p.opened_at, s.opened_at) end,
               updated_at = coalesce(p.updated_at, s.updated_at),
               resolved_at = case when p.state = 'recovered' then coalesce(p.resolved_at, now()) end,
               merge_waits = case when p.merged_into = s.merged_into then s.merge_waits else p.merged_into <> '' end,
               merged_into = p.merged_into,
               link_keys = p.links, hints = p.hints, raw = b.raw,
               fires = s.fires + case when p.what = 'refire' then 1 else 0 end,
               snapshot = case when p.what = 'refire' and p.fresh and p.monitor_external_id <> '' then 'due'
                               else s.snapshot end
          from placed p
          join batch b on b.external_id = p.external_id
         where p.what in ('changed', 'refire') and s.id = p.signal_id
        returning 1
    ), seen_again as (
        -- What comes late must not pass for newer than this.
        update signal s set updated_at = j.updated_at
          from judged j
         where j.what = 'same' and s.id = j.signal_id
           and (j.updated_at > j.updated_before or j.updated_before is null and j.updated_at is not null)
        returning 1
    ), links as (
        insert into item_link as l (key, item_id)
        select u.link, max(p.item_id) from placed p cross join unnest(p.links) as u (link) group by u.link
        on conflict (key) do update set item_id = excluded.item_id where l.item_id <> excluded.item_id
        returning 1
    ), rejoined as (
        -- An item that had been resolved starts again: it is new, and the room's clock with it. So does one from before the
        -- first poll when it fires anew. A signal that fired before the others makes the clock start earlier, never later.
        update item i
           set fires = i.fires + r.times,
               recovered_at = null,
               state = case when i.state = 'resolved' then 'new' else i.state end,
               owner = case when i.state = 'resolved' then '' else i.owner end,
               owner_at_vendor = case when i.state = 'resolved' then '' else i.owner_at_vendor end,
               arrived_at = case when i.state = 'resolved' then now() else i.arrived_at end,
               backlog = i.backlog and r.counted_from is null,
               clock_from = case when i.state = 'resolved' then coalesce(r.counted_from, r.fired_at)
                                 when i.backlog and r.counted_from is not null then r.counted_from
                                 when i.responded_at is null and i.reopened_at is null and r.times = 0
                                      then least(i.clock_from, r.counted_from)
                                 else i.clock_from end,
               clock_severity = case when i.state = 'resolved' then r.severity else i.clock_severity end,
               worse_from = case when i.state = 'resolved' then null else i.worse_from end,
               worse_severity = case when i.state = 'resolved' then null else i.worse_severity end,
               responded_at = case when i.state = 'resolved' then null else i.responded_at end,
               resolved_at = null,
               customer_id = coalesce(i.customer_id, r.customer_id) -- the second vendor may know whose it is
          from (select p.item_id, max(p.customer_id) as customer_id, max(p.severity) as severity,
                       min(p.fired_at) as fired_at,
                       min(p.fired_at) filter (where not p.backlog or p.what = 'refire') as counted_from,
                       count(*) filter (where p.what = 'refire')::integer as times
                  from placed p where not p.fresh and p.what in ('new', 'refire') and p.state <> 'recovered'
                 group by p.item_id) r
          join item o on o.id = r.item_id
         where i.id = r.item_id
        returning i.id, o.clock_from <> i.clock_from or o.state = 'resolved' or o.customer_id is distinct from i.customer_id as reclocked
    ), histories as (
        insert into timeline (item_id, at, actor_kind, actor, kind, text, facts)
        select p.item_id, coalesce(case when p.what = 'changed' then p.updated_at else p.opened_at end, now()),
               'vendor', source_key,
               case p.what when 'new' then case when p.fresh then 'opened' else 'joined' end
                           when 'refire' then 'refired' else 'changed_at_vendor' end,
               p.title,
               case when p.what = 'new' and p.notes = '[]' and p.opened_at is not null
                    then jsonb_build_object('vendor_state', p.vendor_state, 'severity', p.severity,
                                            'signal', p.external_id)
                    else jsonb_strip_nulls(jsonb_build_object('vendor_state', p.vendor_state, 'severity', p.severity,
                        'old_vendor_state', p.old_vendor_state, 'old_severity', p.old_severity,
                        'signal', p.external_id, 'notes', nullif(p.notes, '[]'),
                        'since_unknown', case when p.what <> 'changed' and p.opened_at is null then true end,
                        'rejoined', case when p.what = 'refire' then not p.fresh end)) end
          from placed p
         where p.what <> 'changed' or (p.vendor_state, p.severity) is distinct from (p.old_vendor_state, p.old_severity)
        returning 1
    ), moved as (
        insert into timeline (item_id, actor_kind, actor, kind, facts)
        select p.old_item, 'rule', 'link', 'moved_to', jsonb_build_object('item', p.item_id, 'signal', p.external_id)
          from placed p
         where p.old_item is not null and p.old_item <> p.item_id
        returning 1
    )
    select jsonb_build_object(
               'created', count(*) filter (where j.what = 'new'),
               'changed', count(*) filter (where j.what in ('changed', 'refire')),
               'ignored', count(*) filter (where j.what in ('same', 'old')),
               'items_opened', (select count(*) from leaders),
               'items_rejoined', (select count(distinct p.item_id) from placed p
                                   where not p.fresh and p.what in ('new', 'refire'))),
           (select coalesce(array_agg(distinct id), '{}')
              from (select p.item_id as id from placed p where not p.fresh
                    union select p.old_item from placed p where p.old_item is not null) ids),
           count(*) filter (where j.state = 'recovered' and j.merged_into = ''),
           array(select n.id from new_items n where coalesce(n.customer_id, 0) = any (special)
                 union select r.id from rejoined r where r.reclocked),
           (select jsonb_agg(jsonb_build_object('signal', p.external_id, 'linked', p.linked_item))
              from placed p where p.linked_item is not null),
           jsonb_agg(jsonb_build_object('signal', j.signal_id, 'at', j.updated_at, 'was', j.old_state)) filter (where j.steps_back),
           jsonb_agg(jsonb_build_object('signal', j.signal_id, 'from', j.old_vendor_owner))
               filter (where j.what = 'changed' and j.state = j.old_state and j.state in ('firing', 'acknowledged')
                             and j.vendor_owner not in ('', j.old_vendor_owner)),
           (select jsonb_agg(jsonb_build_object('item', p.item_id, 'customer', p.customer_id) order by p.item_id, p.customer_id)
              from placed p where p.what = 'changed' and p.customer_id is not null),
           coalesce(bool_or(j.what = 'new' or j.merged_into <> ''), false)
      into report, touched, came_recovered, reclocked, linked, stepped_back, reassigned, named, merging
      from judged j;

    with lost as (
        update signal s
           set state = 'recovered', vendor_state = '', resolved_at = now()
         where s.source_id = p_source and s.state <> 'recovered'
           and s.external_id in (select jsonb_array_elements_text(coalesce(p_batch->'gone', '[]')))
        returning s.item_id, s.external_id, s.title
    ), told as (
        insert into timeline (item_id, actor_kind, actor, kind, text, facts)
        select l.item_id, 'vendor', source_key, 'signal_recovered', l.title, jsonb_build_object('signal', l.external_id)
          from lost l
        returning 1
    )
    select coalesce(array_agg(distinct item_id), '{}'), count(*) into gone_items, recovered_count from lost;

    -- Signals that came as recovered count too; their line is the change of state above.
    recovered_count := recovered_count + came_recovered;

    touched := touched || gone_items;
    if named is not null then
        with given as (
            update item i set customer_id = n.customer
              from (select distinct on (x.item) x.item, x.customer from jsonb_to_recordset(named) as x (item bigint, customer bigint)
                     order by x.item, x.customer) n
             where i.id = n.item and i.customer_id is null
            returning i.id, i.customer_id
        ), told as (
            insert into timeline (item_id, actor_kind, actor, kind, facts)
            select g.id, 'rule', 'customer_key', 'customer_matched', jsonb_build_object('customer', g.customer_id) from given g
            returning item_id
        )
        select reclocked || coalesce(array_agg(t.item_id), '{}') into reclocked from told t;
    end if;
    if merging and exists (select 1 from signal s where s.source_id = p_source and s.merge_waits) then
        touched := touched || (select array_agg(s.item_id) from signal s where s.source_id = p_source and s.merge_waits);
        touched := touched || complete_merges(p_source, source_key);
        reclocked := reclocked || touched;
    end if;
    if linked is not null then
        touched := touched || merge_linked(p_source, linked);
        reclocked := reclocked || touched;
    end if;
    if cardinality(touched) > 0 then
        perform refresh_items(touched);
        -- An item whose last signal moved to another one has nothing left to handle.
        with emptied as (
            update item i
               set state = 'resolved', resolved_at = now(), responded_at = coalesce(i.responded_at, now())
             where i.id = any (touched) and i.state <> 'resolved'
               and not exists (select 1 from signal s where s.item_id = i.id)
            returning i.id
        )
        insert into timeline (item_id, actor_kind, actor, kind)
        select e.id, 'rule', 'link', 'resolved_as_merged' from emptied e;
    end if;
    if stepped_back is not null then
        perform take_back(source_key, stepped_back, coalesce(p_batch->'events', '[]'));
    end if;
    if reassigned is not null then
        perform follow_reassignments(source_key, reassigned);
    end if;
    perform recompute_clocks(reclocked);

    with fresh as (
        insert into vendor_event (source_id, external_id)
        select distinct p_source, r.external_id
          from jsonb_to_recordset(coalesce(p_batch->'events', '[]')) as r (external_id text, signal_external_id text)
          join signal s on s.source_id = p_source and s.external_id = r.signal_external_id
        on conflict do nothing
        returning external_id
    )
    insert into timeline (item_id, at, actor_kind, actor, kind, text, facts)
    select distinct on (r.external_id) s.item_id, coalesce(r.at, now()), 'vendor', coalesce(nullif(r.agent, ''), source_key), 'vendor_event', r.summary,
           jsonb_build_object('type', r.kind, 'source', source_key)
      from jsonb_to_recordset(coalesce(p_batch->'events', '[]'))
           as r (external_id text, signal_external_id text, kind text, summary text, agent text, at timestamptz)
      join fresh f on f.external_id = r.external_id
      join signal s on s.source_id = p_source and s.external_id = r.signal_external_id;

    return report || jsonb_build_object('recovered', recovered_count);
end
$$;
