-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What comes again: an item that a person reopens stays open, a signal that fires anew on a resolved item opens one, and
-- a write that fails holds up no other than its own kind.

-- When an item left "resolved" last: a recovery before that no longer resolves it by rule.
alter table item add column reopened_at timestamptz;

create or replace function stamp_item() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    new.changed := pg_current_xact_id();
    if old.state = 'resolved' and new.state <> 'resolved' then
        new.reopened_at := now();
    end if;
    return new;
end
$$;

-- Ingests one batch of one source. See core/IngestBatch.h for the shape; instants are ISO 8601 in UTC.
-- A signal is taken when it is new, or differs and is not older by the vendor's own time. Which item it belongs to:
--   1. the item that one of its link keys stands for, where that is open or recovered within the flap window;
--   2. its own item, where it fires again within the flap window of its recovery;
--   3. a new one (signals of the batch that share their first link key share it).
-- A signal fires again when it had recovered, or when its time of firing is after its item was resolved.
-- Errors: YG409 when another collector holds the source.
create or replace function ingest(p_source bigint, p_batch jsonb) returns jsonb
language plpgsql security definer set search_path = yagura, pg_temp
set work_mem = '64MB' set jit = off set enable_nestloop = on set plan_cache_mode = force_custom_plan as $$
declare
    bulk constant integer := 200;
    report jsonb;
    touched bigint[];
    gone_items bigint[] := '{}';
    recovered_count integer := 0;
    came_recovered integer := 0;
    arrived jsonb;
    source_key text;
begin
    perform require_role('yagura_collector');
    perform require_source_lock(p_source);
    select key into source_key from source where id = p_source;
    if source_key is null then
        raise exception 'no source %', p_source using errcode = 'YG404';
    end if;
    perform ensure_this_month();

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
    with batch as materialized (
        select distinct on (r.external_id) r.*,
               array(select jsonb_array_elements_text(coalesce(r.link_keys, '[]'))) as links
          from jsonb_to_recordset(arrived)
               as r (external_id text, state text, vendor_state text, severity smallint, title text, host text,
                     service text, url text, monitor_external_id text, monitor_group text, muted boolean,
                     vendor_owner text, opened_at timestamptz, updated_at timestamptz, resolved_at timestamptz,
                     link_keys jsonb, hints jsonb, notes jsonb, raw text)
         order by r.external_id, r.updated_at desc
    ), judged as materialized (
        -- Without `raw`, which is most of a row: each step that carries it writes it once more to memory.
        select b.external_id, b.state, b.vendor_state, b.severity, b.title, b.host, b.service, b.url,
               b.monitor_external_id, b.monitor_group, b.muted, b.vendor_owner, b.opened_at, b.updated_at,
               b.resolved_at, b.hints, b.notes, b.links, s.id as signal_id, s.item_id as old_item, s.state as old_state,
               s.vendor_state as old_vendor_state, s.severity as old_severity, s.resolved_at as recovered_before,
               case when s.id is null then 'new'
                    when b.updated_at < s.updated_at then 'old'
                    when (b.state, b.vendor_state, b.severity, b.title, b.host, b.service, b.url, b.muted,
                          b.vendor_owner, b.links, b.opened_at)
                         is not distinct from
                         (s.state, s.vendor_state, s.severity, s.title, s.host, s.service, s.url, s.muted,
                          s.vendor_owner, s.link_keys, s.opened_at)
                         then 'same'
                    when s.state = 'recovered' and b.state <> 'recovered' then 'refire'
                    when s.state <> 'recovered' and b.state <> 'recovered' and b.opened_at > s.opened_at
                         and exists (select 1 from item i
                                      where i.id = s.item_id and i.state = 'resolved' and i.resolved_at < b.opened_at)
                         then 'refire' -- it recovered and fired again between two looks, after somebody had resolved it
                    else 'changed' end as what
          from batch b
          left join signal s on s.source_id = p_source and s.external_id = b.external_id
    ), hint as materialized (
        select j.external_id, h.kind, h.value
          from judged j
          cross join jsonb_to_recordset(coalesce(j.hints, '[]')) as h (kind text, value text)
         where j.what in ('new', 'refire')
    ), by_key as materialized (
        select distinct on (h.external_id) h.external_id, k.customer_id
          from hint h join customer_key k on k.kind = h.kind and k.value = h.value
         order by h.external_id,
               case h.kind when 'account' then 1 when 'tag' then 2 when 'pagerduty_service' then 3 else 4 end,
               k.customer_id
    ), pattern as materialized (
        select host_pattern, customer_id from customer_key where kind = 'host'
    ), matched as materialized (
        select external_id, customer_id from by_key
        union all
        -- A pattern is the least sure of hints, and the dearest: tried only where no key is known, and once for each host.
        (select distinct on (h.external_id) h.external_id, p.customer_id
          from hint h
          join (select hosts.value, k.customer_id
                  from (select distinct u.value from hint u
                         where u.kind = 'host' and exists (select 1 from pattern)
                           and not exists (select 1 from by_key b where b.external_id = u.external_id)) hosts
                  join pattern k on lower(hosts.value) like k.host_pattern) p
            on p.value = h.value
         where h.kind = 'host' and not exists (select 1 from by_key b where b.external_id = h.external_id)
         order by h.external_id, p.customer_id)
    ), by_link as materialized (
        select distinct on (j.external_id) j.external_id, l.item_id
          from judged j
          cross join unnest(j.links) as u (link)
          join item_link l on l.key = u.link
          join item i on i.id = l.item_id
          left join customer c on c.id = i.customer_id
         where j.what in ('new', 'refire', 'changed')
           and (i.recovered_at is null and i.state <> 'resolved'
                or j.opened_at - i.recovered_at < make_interval(secs => coalesce(c.flap_window_s, 900)))
         order by j.external_id, l.item_id desc
    ), assigned as materialized (
        select j.*, m.customer_id, c.first_response_s,
               case when j.what = 'changed' then coalesce(l.item_id, j.old_item)
                    when l.item_id is not null then l.item_id
                    when j.what = 'refire' and own.id is not null then own.id
               end as known_item,
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
                 and j.opened_at - coalesce(j.recovered_before, i.recovered_at)
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
        insert into item (id, kind, state, severity, title, host, service, customer_id, owner, source_ids, opened_at,
                          due_at, recovered_at, muted, fires)
        -- Nearly all items have one signal: without the aggregates they cost half.
        select p.item_id, 'alert', case when p.state = 'acknowledged' then 'acknowledged' else 'new' end, p.severity,
               p.title, p.host, p.service, p.customer_id,
               case when p.state = 'acknowledged' then p.vendor_owner else '' end, array[p_source], p.opened_at,
               now() + make_interval(secs => coalesce(p.first_response_s, 900)),
               case when p.state = 'recovered' then now() end, p.muted, 1
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
               array[p_source],
               min(p.opened_at),
               now() + make_interval(secs => coalesce(min(p.first_response_s), 900)),
               case when bool_and(p.state = 'recovered') then now() end,
               bool_and(p.muted),
               1
          from placed p
         where p.fresh and p.members > 1
         group by p.item_id
        returning 1
    ), new_signals as (
        insert into signal (source_id, external_id, item_id, state, vendor_state, severity, title, host, service, url,
                            monitor_external_id, monitor_group, muted, vendor_owner, opened_at, updated_at,
                            resolved_at, link_keys, hints, raw, snapshot)
        select p_source, p.external_id, p.item_id, p.state, p.vendor_state, p.severity, p.title, p.host, p.service,
               p.url, p.monitor_external_id, p.monitor_group, p.muted, p.vendor_owner, p.opened_at, p.updated_at,
               p.resolved_at, p.links, coalesce(p.hints, '[]'), b.raw,
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
               vendor_owner = p.vendor_owner, opened_at = p.opened_at, updated_at = p.updated_at,
               resolved_at = case when p.state = 'recovered' then coalesce(p.resolved_at, now()) end,
               link_keys = p.links, hints = coalesce(p.hints, '[]'), raw = b.raw,
               fires = s.fires + case when p.what = 'refire' then 1 else 0 end,
               snapshot = case when p.what = 'refire' and p.fresh and p.monitor_external_id <> '' then 'due'
                               else s.snapshot end
          from placed p
          join batch b on b.external_id = p.external_id
         where p.what in ('changed', 'refire') and s.id = p.signal_id
        returning 1
    ), links as (
        insert into item_link as l (key, item_id)
        select u.link, max(p.item_id) from placed p cross join unnest(p.links) as u (link) group by u.link
        on conflict (key) do update set item_id = excluded.item_id where l.item_id <> excluded.item_id
        returning 1
    ), rejoined as (
        -- An item that had been resolved starts again: it is new, and the room's clock with it.
        update item i
           set fires = i.fires + r.times,
               recovered_at = null,
               state = case when i.state = 'resolved' then 'new' else i.state end,
               owner = case when i.state = 'resolved' then '' else i.owner end,
               arrived_at = case when i.state = 'resolved' then now() else i.arrived_at end,
               due_at = case when i.state = 'resolved' then now() + (i.due_at - i.arrived_at) else i.due_at end,
               responded_at = case when i.state = 'resolved' then null else i.responded_at end,
               resolved_at = null,
               customer_id = coalesce(i.customer_id, r.customer_id) -- the second vendor may know whose it is
          from (select p.item_id, max(p.customer_id) as customer_id,
                       count(*) filter (where p.what = 'refire')::integer as times
                  from placed p where not p.fresh and p.what in ('new', 'refire') and p.state <> 'recovered'
                 group by p.item_id) r
         where i.id = r.item_id
        returning 1
    ), histories as (
        insert into timeline (item_id, at, actor_kind, actor, kind, text, facts)
        select p.item_id, case when p.what = 'changed' then p.updated_at else p.opened_at end,
               'vendor', source_key,
               case p.what when 'new' then case when p.fresh then 'opened' else 'joined' end
                           when 'refire' then 'refired' else 'changed_at_vendor' end,
               p.title,
               case when p.what = 'new' and p.notes = '[]'
                    then jsonb_build_object('vendor_state', p.vendor_state, 'severity', p.severity,
                                            'signal', p.external_id)
                    else jsonb_strip_nulls(jsonb_build_object('vendor_state', p.vendor_state, 'severity', p.severity,
                        'old_vendor_state', p.old_vendor_state, 'old_severity', p.old_severity,
                        'signal', p.external_id, 'notes', nullif(p.notes, '[]'),
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
           count(*) filter (where j.state = 'recovered')
      into report, touched, came_recovered
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

    with fresh as (
        insert into vendor_event (source_id, external_id)
        select distinct p_source, r.external_id
          from jsonb_to_recordset(coalesce(p_batch->'events', '[]')) as r (external_id text, signal_external_id text)
          join signal s on s.source_id = p_source and s.external_id = r.signal_external_id
        on conflict do nothing
        returning external_id
    )
    insert into timeline (item_id, at, actor_kind, actor, kind, text, facts)
    select distinct on (r.external_id) s.item_id, r.at, 'vendor', coalesce(nullif(r.agent, ''), source_key), 'vendor_event', r.summary,
           jsonb_build_object('type', r.kind, 'source', source_key)
      from jsonb_to_recordset(coalesce(p_batch->'events', '[]'))
           as r (external_id text, signal_external_id text, kind text, summary text, agent text, at timestamptz)
      join fresh f on f.external_id = r.external_id
      join signal s on s.source_id = p_source and s.external_id = r.signal_external_id;

    return report || jsonb_build_object('recovered', recovered_count);
end
$$;

-- What passes by itself: a watch that ends, a recovery that lasted. Called by each collector about every ten seconds.
create or replace function run_rules() returns integer
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    result integer;
begin
    perform require_role('yagura_collector');
    if not pg_try_advisory_xact_lock(7303, 0) then
        return 0; -- another collector is at it
    end if;
    perform ensure_partitions_ahead();

    with ended as (
        update item i set state = 'acknowledged', watch_until = null
         where i.state = 'watching' and i.watch_until <= now() and i.recovered_at is null
        returning i.id
    ), lasting as (
        select i.id, i.recovered_at
          from item i
          left join customer c on c.id = i.customer_id
         where i.recovered_at is not null and i.state in ('new', 'acknowledged', 'watching')
           and i.recovered_at + make_interval(secs => coalesce(c.flap_window_s, 900)) <= now()
           and (i.reopened_at is null or i.recovered_at >= i.reopened_at)
           for update of i skip locked
    ), resolved as (
        update item i
           set state = 'resolved', resolved_at = now(), responded_at = coalesce(i.responded_at, l.recovered_at),
               watch_until = null
          from lasting l
         where i.id = l.id
        returning i.id, l.recovered_at
    ), told as (
        insert into timeline (item_id, actor_kind, actor, kind, facts)
        select id, 'rule', 'watch', 'watch_ended', '{}'::jsonb from ended
        union all
        select id, 'rule', 'recovery', 'resolved_by_rule', jsonb_build_object('recovered_at', recovered_at) from resolved
        returning 1
    )
    select count(*) into result from told;
    return result;
end
$$;

-- Hands the holder of a source what to write there, oldest first, one at a time for each signal; a note that failed
-- and waits for its next try holds up nothing but notes.
-- A row that an earlier holder was sending when it died is handed out as maybe_sent: look before sending again.
create or replace function take_deliveries(p_source bigint, p_holder text, p_limit integer)
returns table (id bigint, item_id bigint, kind text, signal_external_id text, monitor_external_id text,
               monitor_group text, actor text, text text, until timestamptz, token uuid, maybe_sent boolean,
               attempts integer, asked_at timestamptz)
language plpgsql security definer set search_path = yagura, pg_temp as $$
#variable_conflict use_column
begin
    perform require_role('yagura_collector');
    perform require_source_lock(p_source);
    return query
        with due as (
            select d.id
              from delivery d
             where d.source_id = p_source
               and (d.state = 'waiting' and d.next_at <= now()
                    or d.state = 'sending' and d.taken_by is distinct from p_holder)
               and not exists (select 1 from delivery before
                                where before.signal_id = d.signal_id and before.id < d.id
                                  and before.state in ('waiting', 'sending')
                                  and not (before.kind = 'note' and d.kind <> 'note'
                                           and before.state = 'waiting' and before.attempts > 0))
             order by d.id
             limit p_limit
               for update skip locked
        ), taken as (
            update delivery d
               set maybe_sent = d.maybe_sent or d.state = 'sending',
                   state = 'sending', taken_by = p_holder, attempts = d.attempts + 1
              from due
             where d.id = due.id
            returning d.*
        )
        select t.id, t.item_id, t.kind, s.external_id, s.monitor_external_id, s.monitor_group, t.actor, t.text,
               t.until, t.token, t.maybe_sent, t.attempts, t.created_at
          from taken t
          join signal s on s.id = t.signal_id
         order by t.id;
end
$$;

-- What waits for a source that is taken away would wait for ever: it has failed, and its item says so.
create function fail_deliveries_of_removed() returns trigger
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    items bigint[];
begin
    perform ensure_this_month();
    with failed as (
        update delivery d set state = 'failed'
         where d.source_id = new.id and d.state in ('waiting', 'sending')
        returning d.id, d.item_id, d.kind, d.attempts
    ), told as (
        insert into timeline (item_id, actor_kind, actor, kind, facts)
        select f.item_id, 'delivery', new.key, 'delivery_failed',
               jsonb_build_object('delivery', f.id, 'what', f.kind, 'outcome', 'source_removed',
                                  'attempts', f.attempts, 'source_kind', new.kind)
          from failed f
        returning item_id
    )
    select array_agg(distinct t.item_id) into items from told t;
    perform count_deliveries(i) from unnest(items) i;
    return new;
end
$$;
create trigger fail_deliveries after update of state on source for each row
    when (new.state = 'removed' and old.state <> 'removed') execute function fail_deliveries_of_removed();
revoke all on function fail_deliveries_of_removed from public;
