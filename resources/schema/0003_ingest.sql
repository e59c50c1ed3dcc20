-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Recomputes what an item shows of its signals. Answers the items that have just recovered.
create function refresh_items(p_items bigint[]) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    with facts as (
        select s.item_id,
               bool_and(s.state = 'recovered') as recovered,
               max(s.severity) filter (where s.state <> 'recovered') as severity,
               bool_or(s.state = 'acknowledged') as acknowledged,
               coalesce(max(s.vendor_owner) filter (where s.state = 'acknowledged'), '') as vendor_owner,
               coalesce(bool_and(s.muted) filter (where s.state <> 'recovered'), false) as muted,
               array_agg(distinct s.source_id) as source_ids,
               -- What the monitor itself says is nearer to the trouble than what its pager made of it.
               (array_agg(s.title order by s.id) filter (where s.monitor_external_id <> ''))[1] as title,
               (array_agg(s.host order by s.id) filter (where s.host <> ''))[1] as host,
               (array_agg(s.service order by s.id) filter (where s.service <> ''))[1] as service
          from signal s
         where s.item_id = any (p_items)
         group by s.item_id
    ), changed as (
        update item i
           set severity = coalesce(f.severity, i.severity),
               title = coalesce(f.title, i.title),
               host = coalesce(f.host, i.host),
               service = coalesce(f.service, i.service),
               recovered_at = case when f.recovered then coalesce(i.recovered_at, now()) end,
               muted = f.muted,
               source_ids = f.source_ids,
               state = case when i.state = 'new' and f.acknowledged then 'acknowledged' else i.state end,
               owner = case when i.state = 'new' and f.acknowledged then f.vendor_owner else i.owner end
          from facts f, (select o.id, o.recovered_at, o.state from item o where o.id = any (p_items)) before
         where i.id = f.item_id and before.id = i.id
        returning i.id, before.recovered_at is null and i.recovered_at is not null as just_recovered,
                  before.state = 'new' and i.state = 'acknowledged' as just_acknowledged, i.owner
    )
    insert into timeline (item_id, actor_kind, actor, kind, text)
    select c.id, 'vendor', '', 'recovered', '' from changed c where c.just_recovered
    union all
    select c.id, 'vendor', c.owner, 'acknowledged_at_vendor', '' from changed c where c.just_acknowledged;
end
$$;

-- Ingests one batch of one source. See core/IngestBatch.h for the shape; instants are ISO 8601 in UTC.
-- A signal is taken when it is new, or differs and is not older by the vendor's own time. Which item it belongs to:
--   1. the item that one of its link keys stands for, where that is open or recovered within the flap window;
--   2. its own item, where it fires again within the flap window of its recovery;
--   3. a new one (signals of the batch that share their first link key share it).
-- Errors: YG409 when another collector holds the source.
create function ingest(p_source bigint, p_batch jsonb) returns jsonb
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
               b.resolved_at, b.hints, b.notes, b.links, s.id as signal_id, s.item_id as old_item, s.state as old_state, s.vendor_state as old_vendor_state,
               s.severity as old_severity, s.resolved_at as recovered_before,
               case when s.id is null then 'new'
                    when b.updated_at < s.updated_at then 'old'
                    when (b.state, b.vendor_state, b.severity, b.title, b.host, b.service, b.url, b.muted,
                          b.vendor_owner, b.links, b.opened_at)
                         is not distinct from
                         (s.state, s.vendor_state, s.severity, s.title, s.host, s.service, s.url, s.muted,
                          s.vendor_owner, s.link_keys, s.opened_at)
                         then 'same'
                    when s.state = 'recovered' and b.state <> 'recovered' then 'refire'
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
create function run_rules() returns integer
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

-- Signals whose metric is to be kept, newest first: the one that somebody looks at now matters most.
create function snapshots_due(p_source bigint, p_limit integer)
returns table (signal_id bigint, monitor_external_id text, monitor_group text, at timestamptz, monitor_type text,
               monitor_query text, critical double precision, warning double precision)
language sql stable security definer set search_path = yagura, pg_temp as $$
    select s.id, s.monitor_external_id, s.monitor_group, s.opened_at, m.type, m.query, m.critical, m.warning
      from signal s
      join monitor m on m.source_id = s.source_id and m.external_id = s.monitor_external_id and m.query <> ''
     where s.source_id = p_source and s.snapshot = 'due'
     order by s.id desc
     limit p_limit;
$$;

-- p: query, scope, unit, from, to, critical, warning, points; null where the monitor has nothing to chart.
create function store_snapshot(p_signal bigint, p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform require_role('yagura_collector');
    update signal set snapshot = case when p is null then 'impossible' else 'done' end
     where id = p_signal and snapshot = 'due';
    if p is null or not found then
        return;
    end if;
    insert into metric_snapshot (item_id, signal_id, query, scope, unit, from_at, to_at, critical, warning, points)
    select s.item_id, s.id, p->>'query', coalesce(p->>'scope', ''), coalesce(p->>'unit', ''),
           (p->>'from')::timestamptz, (p->>'to')::timestamptz, (p->>'critical')::double precision,
           (p->>'warning')::double precision, p->'points'
      from signal s
     where s.id = p_signal;
end
$$;

grant execute on function ingest, run_rules, snapshots_due, store_snapshot to yagura_collector;
