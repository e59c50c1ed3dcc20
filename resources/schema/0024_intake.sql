-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The bounds of what a collector hands in.

-- Called on the collector's session; held until that session ends.
-- Errors: YG403 role, YG400 text_too_long.
create or replace function hold_source(p_source bigint, p_holder text) returns boolean
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform require_role('yagura_collector');
    perform bounded_text(p_holder, 300);
    -- Asked again by the session that has it: a second lock would need a second release.
    if not exists (select 1 from pg_locks l
                    where l.locktype = 'advisory' and l.pid = pg_backend_pid() and l.granted and l.mode = 'ExclusiveLock'
                      and l.database = (select d.oid from pg_database d where d.datname = current_database())
                      and l.classid = 7301 and l.objid = p_source::integer::oid and l.objsubid = 2)
       and not pg_try_advisory_lock(7301, p_source::integer) then
        return false;
    end if;
    insert into source_status as t (source_id, holder) values (p_source, p_holder)
        on conflict (source_id) do update set holder = excluded.holder, changed = pg_current_xact_id();
    return true;
end
$$;

-- p: last_poll_at, good, lag_ms, error_kind, error_detail, error_code, auth_state, rate_limit, rate_remaining, cursor
-- Errors: YG403 role, YG400 too_large, YG409 when another collector holds the source.
create or replace function report_poll(p_source bigint, p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform require_role('yagura_collector');
    perform bounded_json(p, 1024 * 1024);
    perform require_source_lock(p_source);
    insert into source_status as t (source_id) values (p_source) on conflict do nothing;
    update source_status t
       set last_poll_at = now(),
           last_good_at = case when (p->>'good')::boolean then now() else t.last_good_at end,
           lag_ms = coalesce((p->>'lag_ms')::integer, t.lag_ms),
           error_kind = left(p->>'error_kind', 40),
           error_detail = left(p->>'error_detail', 2000),
           error_code = left(p->>'error_code', 100),
           auth_state = case when p->>'auth_state' in ('ok', 'denied') then p->>'auth_state' else t.auth_state end,
           rate_limit = coalesce((p->>'rate_limit')::integer, -1),
           rate_remaining = coalesce((p->>'rate_remaining')::integer, -1),
           cursor = coalesce(p->'cursor', t.cursor),
           changed = pg_current_xact_id()
     where t.source_id = p_source;
end
$$;

-- Replaces all that a source told of its on-call and services. What did not change is not written, and wakes nobody.
-- p: {on_call: [{policy_id, policy, level, schedule_id, schedule, person_id, person, starts_at, until_at}, …],
--     services: [{external_id, name, state, policy_id, policy, url}, …], absent where only they could not be read},
--     or {error_kind, error_detail, error_code} where nothing could: what is known then stays, and says since when.
-- Errors: YG400 too_large, no_list, too_many; YG409 when another collector holds the source.
create or replace function put_roster(p_source bigint, p jsonb) returns boolean
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    differs boolean := false;
    written integer;
    before roster;
begin
    perform require_role('yagura_collector');
    perform bounded_json(p, 32 * 1024 * 1024);
    if p ? 'on_call' then
        perform bounded_list(p->'on_call', 20000, 32 * 1024 * 1024);
    end if;
    if p ? 'services' then
        perform bounded_list(p->'services', 20000, 32 * 1024 * 1024);
    end if;
    perform require_source_lock(p_source);
    if not exists (select 1 from source where id = p_source) then
        raise exception 'no source %', p_source using errcode = 'YG404';
    end if;
    select * into before from roster where source_id = p_source;
    if p ? 'error_kind' then
        insert into roster as r (source_id, error_kind, error_detail, error_code)
        values (p_source, left(p->>'error_kind', 40), left(p->>'error_detail', 2000), left(p->>'error_code', 100))
        on conflict (source_id) do update
            set error_kind = excluded.error_kind, error_detail = excluded.error_detail, error_code = excluded.error_code;
        differs := before.error_kind is distinct from p->>'error_kind';
    else
        insert into roster as r (source_id, read_at) values (p_source, now())
        on conflict (source_id) do update
            set read_at = excluded.read_at, error_kind = null, error_detail = null, error_code = null;
        differs := before.read_at is null or before.error_kind is not null;

        with told as (
            select (n.ordinality)::integer as position, left(coalesce(r.policy_id, ''), 100) as policy_id,
                   left(coalesce(r.policy, ''), 300) as policy, r.level, left(coalesce(r.schedule_id, ''), 100) as schedule_id,
                   left(coalesce(r.schedule, ''), 300) as schedule, left(coalesce(r.person_id, ''), 100) as person_id,
                   left(coalesce(r.person, ''), 300) as person, r.starts_at, r.until_at
              from jsonb_array_elements(coalesce(p->'on_call', '[]')) with ordinality as n (entry, ordinality),
                   jsonb_to_record(n.entry) as r (policy_id text, policy text, level integer, schedule_id text,
                       schedule text, person_id text, person text, starts_at timestamptz, until_at timestamptz)
        ), gone as (
            delete from on_call o where o.source_id = p_source
                and not exists (select 1 from told t where t.position = o.position)
            returning 1
        ), put as (
            insert into on_call as o (source_id, position, policy_id, policy, level, schedule_id, schedule, person_id,
                                      person, starts_at, until_at)
            select p_source, t.* from told t
            on conflict (source_id, position) do update
                set policy_id = excluded.policy_id, policy = excluded.policy, level = excluded.level,
                    schedule_id = excluded.schedule_id, schedule = excluded.schedule,
                    person_id = excluded.person_id, person = excluded.person,
                    starts_at = excluded.starts_at, until_at = excluded.until_at
              where (o.policy_id, o.policy, o.level, o.schedule_id, o.schedule, o.person_id, o.person, o.starts_at, o.until_at)
                    is distinct from
                    (excluded.policy_id, excluded.policy, excluded.level, excluded.schedule_id, excluded.schedule,
                     excluded.person_id, excluded.person, excluded.starts_at, excluded.until_at)
            returning 1
        )
        select (select count(*) from gone) + (select count(*) from put) into written;
        differs := differs or written > 0;

        if p ? 'services' then
            with told as (
                select distinct on (left(r.external_id, 300)) left(r.external_id, 300) as external_id, left(coalesce(r.name, ''), 300) as name,
                       left(coalesce(r.state, ''), 100) as state, left(coalesce(r.policy_id, ''), 100) as policy_id,
                       left(coalesce(r.policy, ''), 300) as policy, left(coalesce(r.url, ''), 2000) as url
                  from jsonb_to_recordset(p->'services')
                       as r (external_id text, name text, state text, policy_id text, policy text, url text)
                 order by left(r.external_id, 300)
            ), gone as (
                delete from vendor_service v where v.source_id = p_source
                    and not exists (select 1 from told t where t.external_id = v.external_id)
                returning 1
            ), put as (
                insert into vendor_service as v (source_id, external_id, name, state, policy_id, policy, url)
                select p_source, t.* from told t
                on conflict (source_id, external_id) do update
                    set name = excluded.name, state = excluded.state, policy_id = excluded.policy_id,
                        policy = excluded.policy, url = excluded.url
                  where (v.name, v.state, v.policy_id, v.policy, v.url)
                        is distinct from (excluded.name, excluded.state, excluded.policy_id, excluded.policy, excluded.url)
                returning 1
            )
            select (select count(*) from gone) + (select count(*) from put) into written;
            differs := differs or written > 0;
        end if;
    end if;
    if differs then
        perform pg_notify('yagura_changed', '');
    end if;
    return differs;
end
$$;

-- p: query, scope, unit, from, to, critical, warning, points; null where the monitor has nothing to chart.
-- Errors: YG403 role, YG400 too_large, no_list, too_many, text_too_long, time_out_of_range.
create or replace function store_snapshot(p_signal bigint, p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform require_role('yagura_collector');
    if p is not null then
        perform bounded_json(p, 4 * 1024 * 1024), bounded_list(coalesce(p->'points', '[]'), 20000, 4 * 1024 * 1024),
                bounded_text(p->>'query', 20000), bounded_text(p->>'scope', 4000), bounded_text(p->>'unit', 100),
                bounded_time((p->>'from')::timestamptz), bounded_time((p->>'to')::timestamptz);
    end if;
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

-- Hands the holder of a source what to write there, oldest first, one at a time for each signal; a note that failed
-- and waits for its next try holds up nothing but notes.
-- A row that an earlier holder was sending when it died is handed out as maybe_sent: look before sending again.
-- Errors: YG403 role, YG400 limit_out_of_range, text_too_long, YG409 when another collector holds the source.
create or replace function take_deliveries(p_source bigint, p_holder text, p_limit integer)
returns table (id bigint, item_id bigint, kind text, signal_external_id text, monitor_external_id text,
               monitor_group text, actor text, text text, until timestamptz, token uuid, maybe_sent boolean,
               attempts integer, asked_at timestamptz)
language plpgsql security definer set search_path = yagura, pg_temp as $$
#variable_conflict use_column
begin
    perform require_role('yagura_collector');
    perform bounded_limit(p_limit, 1000), bounded_text(p_holder, 300);
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

-- p: outcome (done, already_done, retry, uncertain, refused), vendor_words, vendor_reference, retry_after_s
-- Errors: YG403 role, YG400 too_large, outcome.
create or replace function finish_delivery(p_delivery bigint, p_holder text, p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    max_attempts constant integer := 12;
    outcome text := bounded_json(p, 262144)->>'outcome';
    words text := left(coalesce(p->>'vendor_words', ''), 2000);
    d delivery;
    wait interval;
begin
    perform require_role('yagura_collector');
    if coalesce(outcome, '') not in ('done', 'already_done', 'retry', 'uncertain', 'refused') then
        raise exception 'outcome' using errcode = 'YG400';
    end if;
    select * into d from delivery where id = p_delivery and state = 'sending' and taken_by = p_holder for update;
    if not found then
        return; -- another holder took it over: its answer counts
    end if;
    perform ensure_this_month();
    if outcome in ('done', 'already_done') then
        update delivery set state = 'sent', sent_at = now(), vendor_words = words,
                            vendor_reference = left(coalesce(p->>'vendor_reference', ''), 300)
         where id = d.id;
    elsif outcome in ('retry', 'uncertain') and d.attempts < max_attempts then
        wait := coalesce(make_interval(secs => case when p->>'retry_after_s' is not null
                                                         then greatest(0, least(86400, (p->>'retry_after_s')::double precision)) end),
                         make_interval(secs => least(300, 2 ^ d.attempts) * (0.5 + random() / 2)));
        update delivery set state = 'waiting', next_at = now() + wait, vendor_words = words,
                            maybe_sent = d.maybe_sent or outcome = 'uncertain'
         where id = d.id;
    else
        update delivery set state = case when outcome = 'refused' then 'refused' else 'failed' end,
                            vendor_words = words, maybe_sent = d.maybe_sent or outcome = 'uncertain'
         where id = d.id;
    end if;

    insert into timeline (item_id, actor_kind, actor, kind, text, facts)
    select d.item_id, 'delivery', s.key, 'delivery_' || n.state, words,
           jsonb_build_object('delivery', d.id, 'what', d.kind, 'outcome', outcome, 'attempts', d.attempts,
                              'source_kind', s.kind)
      from delivery n join source s on s.id = n.source_id
     where n.id = d.id and n.state in ('sent', 'failed', 'refused');
    perform count_deliveries(d.item_id);
end
$$;

-- What is to be charted, newest wish first. Errors: YG400 limit_out_of_range.
create or replace function snapshots_due(p_source bigint, p_limit integer)
returns table (signal_id bigint, monitor_external_id text, monitor_group text, at timestamptz, monitor_type text,
               monitor_query text, critical double precision, warning double precision)
language sql stable security definer set search_path = yagura, pg_temp as $$
    select s.id, s.monitor_external_id, s.monitor_group, greatest(coalesce(s.opened_at, s.first_seen_at), s.snapshot_at), m.type, m.query,
           m.critical, m.warning
      from signal s
      join monitor m on m.source_id = s.source_id and m.external_id = s.monitor_external_id and m.query <> ''
     where s.source_id = p_source and s.snapshot = 'due'
     order by s.snapshot_at desc nulls last, s.id desc
     limit bounded_limit(p_limit, 1000);
$$;
