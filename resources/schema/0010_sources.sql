-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Sources for people: added, edited and paused from the desktop, by leads, with who changed what.

-- facts: {"column": [before, after], …}. A secret is never in it: secret_ref only says where one is kept.
create table source_history (
    id bigint generated always as identity primary key,
    source_id bigint not null references source,
    at timestamptz not null default now(),
    actor text not null,
    what text not null check (what in ('added', 'changed', 'paused', 'resumed', 'removed', 'revived')),
    facts jsonb not null default '{}'
);
create index source_history_source on source_history (source_id, id);

create trigger append_only before update or delete or truncate on source_history
    for each statement execute function refuse_change();

-- A trigger, so that no way of writing a source goes without its line: put_source of the command line as well.
create function write_source_history() returns trigger
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    differences jsonb;
    kind_of_change text;
begin
    if tg_op = 'INSERT' then
        insert into source_history (source_id, actor, what, facts)
        select new.id, session_user, 'added',
               coalesce(jsonb_object_agg(n.key, jsonb_build_array(null, n.value)), '{}')
          from jsonb_each(to_jsonb(new) - 'id' - 'state') n
         where n.value not in ('""'::jsonb, '{}'::jsonb);
        return null;
    end if;
    select coalesce(jsonb_object_agg(n.key, jsonb_build_array(o.value, n.value)), '{}') into differences
      from jsonb_each(to_jsonb(new)) n
      join jsonb_each(to_jsonb(old)) o on o.key = n.key and o.value is distinct from n.value;
    if differences = '{}' then
        return null;
    end if;
    kind_of_change := case
        when old.state = new.state then 'changed'
        when new.state = 'removed' then 'removed'
        when new.state = 'paused' then 'paused'
        when old.state = 'removed' then 'revived'
        else 'resumed' end;
    insert into source_history (source_id, actor, what, facts)
    values (new.id, session_user, kind_of_change, differences - 'state');
    return null;
end
$$;
create trigger history after insert or update on source for each row execute function write_source_history();

-- What the list of sources shows beside source_row. `held` asks the lock itself: the name of a holder outlives it.
create view source_card as
select s.*,
       exists (select 1 from pg_locks l
                where l.locktype = 'advisory' and l.granted and l.classid = 7301 and l.objid = s.id::integer::oid
                  and l.objsubid = 2
                  and l.database = (select d.oid from pg_database d where d.datname = current_database())) as held,
       coalesce(h.id, 0) as revision, h.at as changed_at, coalesce(h.actor, '') as changed_by,
       (select count(*) from bad_record b where b.source_id = s.id)::integer as bad_records_kept
  from source_row s
  left join lateral (select h.id, h.at, h.actor from source_history h
                      where h.source_id = s.id order by h.id desc limit 1) h on true;

-- p: key, kind, name, base_url, site, interval_s, secret_ref, options. p_revision: of the source as the person saw it,
-- null for a new one. Unlike put_source a paused source stays paused, and two people do not overwrite each other.
-- Errors: YG400 source_key, source_kind, source_name, source_address, source_interval, secret_ref, secret_in_options;
--         YG404 no_source; YG409 source_exists, source_of_other_kind, changed_since.
create function save_source(p jsonb, p_revision bigint) returns bigint
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    existing source%rowtype;
    problem text;
    result bigint;
begin
    perform require_role('yagura_lead');
    problem := case
        when coalesce(p->>'key', '') !~ '^[a-z0-9][a-z0-9_.-]{0,63}$' then 'source_key'
        when coalesce(p->>'kind', '') !~ '^[a-z0-9_]{1,40}$' then 'source_kind'
        when length(coalesce(p->>'name', '')) > 200 then 'source_name'
        when coalesce(p->>'base_url', '') <> ''
             and (p->>'base_url' !~ '^https?://[^/?#@[:space:]]+([/?#][^[:space:]]*)?$' or length(p->>'base_url') > 2000)
            then 'source_address'
        when coalesce(p->>'interval_s', '30') !~ '^[0-9]{1,4}$'
             or (coalesce(p->>'interval_s', '30'))::integer not between 1 and 3600 then 'source_interval'
        when coalesce(p->>'secret_ref', '') !~ '^(keychain|file|env):[^[:space:]]' or length(p->>'secret_ref') > 500
            then 'secret_ref'
        when exists (select 1 from jsonb_object_keys(coalesce(p->'options', '{}')) k
                      where k ~* '(secret|password|passwd|token|api_?key|private)') then 'secret_in_options'
    end;
    if problem is not null then
        raise exception '%', problem using errcode = 'YG400';
    end if;
    select * into existing from source where key = p->>'key' for update;
    if p_revision is null then
        if existing.id is not null and existing.state <> 'removed' then
            raise exception 'source_exists' using errcode = 'YG409';
        end if;
    elsif existing.id is null or existing.state = 'removed' then
        raise exception 'no_source' using errcode = 'YG404';
    elsif p_revision <> (select coalesce(max(h.id), 0) from source_history h where h.source_id = existing.id) then
        raise exception 'changed_since' using errcode = 'YG409';
    end if;
    -- Its items and its cursor are of the kind that it was.
    if existing.id is not null and existing.kind <> p->>'kind' then
        raise exception 'source_of_other_kind' using errcode = 'YG409';
    end if;
    insert into source as s (key, kind, name, base_url, site, interval_s, secret_ref, options)
    values (p->>'key', p->>'kind', coalesce(p->>'name', ''), coalesce(p->>'base_url', ''), coalesce(p->>'site', ''),
            coalesce((p->>'interval_s')::integer, 30), p->>'secret_ref', coalesce(p->'options', '{}'))
    on conflict (key) do update
        set name = excluded.name, base_url = excluded.base_url, site = excluded.site,
            interval_s = excluded.interval_s, secret_ref = excluded.secret_ref, options = excluded.options,
            state = case s.state when 'removed' then 'active' else s.state end
    returning s.id into result;
    return result;
end
$$;

revoke all on function write_source_history from public;
grant select on source_history, source_card to yagura_operator, yagura_lead;
grant execute on function save_source to yagura_lead;
