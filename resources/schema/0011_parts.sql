-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A roster whose services could not be read keeps those it had: the on-call is not lost with them.
-- Replaces all that a source told of its on-call and services. What did not change is not written, and wakes nobody.
-- p: {on_call: [{policy_id, policy, level, schedule_id, schedule, person_id, person, starts_at, until_at}, …],
--     services: [{external_id, name, state, policy_id, policy, url}, …], absent where only they could not be read},
--     or {error_kind, error_detail, error_code} where nothing could: what is known then stays, and says since when.
-- Errors: YG409 when another collector holds the source.
create or replace function put_roster(p_source bigint, p jsonb) returns boolean
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    differs boolean := false;
    written integer;
    before roster;
begin
    perform require_role('yagura_collector');
    perform require_source_lock(p_source);
    if not exists (select 1 from source where id = p_source) then
        raise exception 'no source %', p_source using errcode = 'YG404';
    end if;
    select * into before from roster where source_id = p_source;
    if p ? 'error_kind' then
        insert into roster as r (source_id, error_kind, error_detail, error_code)
        values (p_source, p->>'error_kind', left(p->>'error_detail', 2000), left(p->>'error_code', 100))
        on conflict (source_id) do update
            set error_kind = excluded.error_kind, error_detail = excluded.error_detail, error_code = excluded.error_code;
        differs := before.error_kind is distinct from p->>'error_kind';
    else
        insert into roster as r (source_id, read_at) values (p_source, now())
        on conflict (source_id) do update
            set read_at = excluded.read_at, error_kind = null, error_detail = null, error_code = null;
        differs := before.read_at is null or before.error_kind is not null;

        with told as (
            select (n.ordinality)::integer as position, coalesce(r.policy_id, '') as policy_id,
                   left(coalesce(r.policy, ''), 300) as policy, r.level, coalesce(r.schedule_id, '') as schedule_id,
                   left(coalesce(r.schedule, ''), 300) as schedule, coalesce(r.person_id, '') as person_id,
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
                select distinct on (r.external_id) r.external_id, left(coalesce(r.name, ''), 300) as name,
                       left(coalesce(r.state, ''), 100) as state, coalesce(r.policy_id, '') as policy_id,
                       left(coalesce(r.policy, ''), 300) as policy, left(coalesce(r.url, ''), 2000) as url
                  from jsonb_to_recordset(p->'services')
                       as r (external_id text, name text, state text, policy_id text, policy text, url text)
                 order by r.external_id
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

-- With the moment it was asked for: what an incident's log tells of before that is no earlier try.
drop function take_deliveries;
-- Hands the holder of a source what to write there, oldest first, one at a time for each signal.
-- A row that an earlier holder was sending when it died is handed out as maybe_sent: look before sending again.
create function take_deliveries(p_source bigint, p_holder text, p_limit integer)
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
                                  and before.state in ('waiting', 'sending'))
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

grant execute on function take_deliveries to yagura_collector;
