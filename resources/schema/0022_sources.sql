-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a lead may write of a source. A set-up decides where the collector's keys go and what it reads on its computer: it
-- is checked here, and once more on the collector's computer, which believes none of it (sources/SecretStore).

-- The options that a kind of source knows, and what their values look like. Options are read by everybody and stay in the
-- history: a key in one of them would be kept in the clear for good, under whatever name it was given.
create table source_option (
    kind text not null,
    name text not null,
    pattern text not null,
    primary key (kind, name)
);
insert into source_option (kind, name, pattern) values
    ('pagerduty', 'from', '^[^@[:space:]]{1,100}@[^@[:space:]]{1,200}$'),
    ('pagerduty', 'second_line', '^[A-Z0-9]{1,20}$'),
    ('datadog', 'no_data', '(?i)^(low|ignore|as_alert)$');
grant select on source_option to yagura_operator, yagura_lead;

-- The stable name of what is wrong with a set-up of a source; null where nothing is.
-- p: key, kind, name, base_url, site, interval_s, secret_ref, options.
create function source_problem(p jsonb) returns text
language plpgsql stable set search_path = yagura, pg_temp as $$
declare
    address text := coalesce(p->>'base_url', '');
    secret text := coalesce(p->>'secret_ref', '');
    options jsonb := coalesce(p->'options', '{}');
begin
    return case
        when pg_column_size(p) > 65536 then 'source_too_large'
        when coalesce(p->>'key', '') !~ '^[a-z0-9][a-z0-9_.-]{0,63}$' then 'source_key'
        when coalesce(p->>'kind', '') !~ '^[a-z0-9_]{1,40}$' then 'source_kind'
        when length(coalesce(p->>'name', '')) > 200 then 'source_name'
        when coalesce(p->>'site', '') !~ '^[A-Za-z0-9.-]{0,100}$' then 'source_site'
        when address <> '' and (address !~ '^https?://[^/?#@\\[:space:]]+([/?#][^[:space:]]*)?$' or length(address) > 2000)
            then 'source_address'
        -- Without encryption a key may only go to a program on the same computer.
        when address ~ '^http:'
             and address !~ '^http://(localhost|127\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}|\[::1\])(:[0-9]{1,5})?([/?#]|$)'
            then 'address_not_encrypted'
        when coalesce(p->>'interval_s', '30') !~ '^[0-9]{1,4}$'
             or (coalesce(p->>'interval_s', '30'))::integer not between 1 and 3600 then 'source_interval'
        when secret <> '' and (secret !~ '^(keychain|file|env):[^[:space:][:cntrl:]]' or length(secret) > 500) then 'secret_ref'
        when secret ~ '^env:' and secret !~ '^env:YAGURA_SECRET_[A-Za-z0-9_]+$' then 'secret_env_prefix'
        when secret ~ '^file:' and (secret ~ '(:|/)\.\.(/|$)' or secret ~ '[[:cntrl:]]') then 'secret_file_path'
        when jsonb_typeof(options) <> 'object' then 'source_option'
        when exists (select from jsonb_object_keys(options) k
                      where k ~* '(secret|password|passwd|token|api_?key|private)') then 'secret_in_options'
        when exists (select from jsonb_object_keys(options) k
                      where not exists (select from source_option o where o.kind = p->>'kind' and o.name = k)) then 'source_option'
        when exists (select from jsonb_each_text(options) e
                       join source_option o on o.kind = p->>'kind' and o.name = e.key
                      where coalesce(e.value, '') !~ o.pattern) then 'source_option_value'
    end;
end
$$;

-- p: as in source_problem. An existing key is changed, a removed one revived.
-- Errors: YG400 with a name of source_problem; YG409 for a source of another kind.
create or replace function put_source(p jsonb) returns bigint
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    problem text;
    result bigint;
begin
    perform require_role('yagura_lead');
    problem := source_problem(p);
    if problem is not null then
        raise exception '%', problem using errcode = 'YG400';
    end if;
    insert into source as s (key, kind, name, base_url, site, interval_s, secret_ref, options)
    values (p->>'key', p->>'kind', coalesce(p->>'name', ''), coalesce(p->>'base_url', ''), coalesce(p->>'site', ''),
            coalesce((p->>'interval_s')::integer, 30), coalesce(p->>'secret_ref', ''), coalesce(p->'options', '{}'))
    on conflict (key) do update
        set name = excluded.name, base_url = excluded.base_url, site = excluded.site,
            interval_s = excluded.interval_s, secret_ref = excluded.secret_ref, options = excluded.options,
            state = 'active'
      where s.kind = excluded.kind
    returning s.id into result;
    if result is null then
        raise exception 'source % is of another kind', p->>'key' using errcode = 'YG409';
    end if;
    return result;
end
$$;

-- p: as in source_problem, with a secret_ref. p_revision: of the source as the person saw it, null for a new one. Unlike
-- put_source a paused source stays paused, and two people do not overwrite each other.
-- Errors: YG400 with a name of source_problem, or secret_ref;
--         YG404 no_source; YG409 source_exists, source_of_other_kind, changed_since.
create or replace function save_source(p jsonb, p_revision bigint) returns bigint
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    existing source%rowtype;
    problem text;
    result bigint;
begin
    perform require_role('yagura_lead');
    problem := coalesce(source_problem(p), case when coalesce(p->>'secret_ref', '') = '' then 'secret_ref' end);
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

-- Errors: YG400 source_state; YG404 where there is no such source, or it was removed.
create or replace function set_source_state(p_key text, p_state text) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform require_role('yagura_lead');
    if coalesce(p_state, '') not in ('active', 'paused', 'removed') then
        raise exception 'source_state' using errcode = 'YG400';
    end if;
    update source set state = p_state where key = p_key and state <> 'removed';
    if not found then
        raise exception 'no source %', left(p_key, 64) using errcode = 'YG404';
    end if;
end
$$;
