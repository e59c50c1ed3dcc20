-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who is on call, and the services of a vendor: small sets that are read seldom and replaced whole.
create table roster (
    source_id bigint primary key references source,
    read_at timestamptz, -- null: never read well
    error_kind text, -- of the last try; what is below it is then of `read_at`
    error_detail text,
    error_code text
);

create table on_call (
    source_id bigint not null references source,
    position integer not null,
    policy_id text not null,
    policy text not null,
    level integer not null check (level between 1 and 1000),
    schedule_id text not null default '', -- empty: the person is named in the policy itself
    schedule text not null default '',
    person_id text not null,
    person text not null,
    starts_at timestamptz, -- null: since ever
    until_at timestamptz, -- null: for ever
    primary key (source_id, position)
);

create table vendor_service (
    source_id bigint not null references source,
    external_id text not null,
    name text not null,
    state text not null default '', -- the vendor's own word
    policy_id text not null default '',
    policy text not null default '',
    url text not null default '',
    primary key (source_id, external_id)
);

-- One row per source that tells who is on call, and per person and level who is so at this moment.
create view on_call_now as
select s.id as source_id, s.key as source_key, s.name as source_name, r.read_at, r.error_kind, r.error_detail,
       r.error_code, o.position, o.policy_id, o.policy, o.level, o.schedule_id, o.schedule, o.person_id, o.person,
       o.starts_at, o.until_at
  from roster r
  join source s on s.id = r.source_id and s.state <> 'removed'
  left join on_call o on o.source_id = r.source_id
       and (o.starts_at is null or o.starts_at <= now()) and (o.until_at is null or o.until_at > now());

grant select on roster, on_call, vendor_service, on_call_now to yagura_operator, yagura_lead, yagura_collector;

-- Replaces all that a source told of its on-call and services. What did not change is not written, and wakes nobody.
-- p: {on_call: [{policy_id, policy, level, schedule_id, schedule, person_id, person, starts_at, until_at}, …],
--     services: [{external_id, name, state, policy_id, policy, url}, …]}, or {error_kind, error_detail, error_code}
--     where it could not be read: what is known then stays, and says since when.
-- Errors: YG409 when another collector holds the source.
create function put_roster(p_source bigint, p jsonb) returns boolean
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

        with told as (
            select distinct on (r.external_id) r.external_id, left(coalesce(r.name, ''), 300) as name,
                   left(coalesce(r.state, ''), 100) as state, coalesce(r.policy_id, '') as policy_id,
                   left(coalesce(r.policy, ''), 300) as policy, left(coalesce(r.url, ''), 2000) as url
              from jsonb_to_recordset(coalesce(p->'services', '[]'))
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
    if differs then
        perform pg_notify('yagura_changed', '');
    end if;
    return differs;
end
$$;

grant execute on function put_roster to yagura_collector;
