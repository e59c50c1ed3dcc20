-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Functions are closed to the public from the start; each file below opens its own. Not "in schema": what a schema's
-- defaults say is only ever added to the global ones, which open every new function to everybody.
alter default privileges revoke execute on functions from public;
revoke execute on all functions in schema yagura from public;

create function require_role(p_role text) returns void
language plpgsql stable set search_path = yagura, pg_temp as $$
begin
    if not pg_has_role(session_user, p_role, 'member') then
        raise exception '% is not a member of %', session_user, p_role using errcode = 'YG403';
    end if;
end
$$;

-- Makes the timeline's partition of a month; does nothing where it is there.
create function ensure_partition(p_month date) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    first date := date_trunc('month', p_month)::date;
    partition text := 'timeline_' || to_char(first, 'YYYYMM');
begin
    if to_regclass('yagura.' || partition) is not null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('yagura.partition'));
    -- The bounds are instants of UTC months, whatever zone the session is in.
    execute format('create table if not exists yagura.%I partition of yagura.timeline for values from (%L) to (%L)',
        partition, first::text || ' 00:00:00+00', (first + interval '1 month')::date::text || ' 00:00:00+00');
    -- Row triggers come with the parent, those of a statement do not.
    execute format('create or replace trigger append_only_truncate before truncate on yagura.%I
        for each statement execute function yagura.refuse_change()', partition);
end
$$;

-- The writers' guard: without a partition for this month nothing could be written. Costs one catalogue look-up.
create function ensure_this_month() returns void
language sql security definer set search_path = yagura, pg_temp as $$
    select ensure_partition((now() at time zone 'UTC')::date);
$$;

create function ensure_partitions_ahead() returns void
language sql security definer set search_path = yagura, pg_temp as $$
    select ensure_partition(((now() at time zone 'UTC') + make_interval(months => ahead))::date)
      from generate_series(0, 3) ahead;
$$;

select ensure_partitions_ahead();

-- The lock that the one collector of a source holds. The caller's own session may take it again; any other may not.
create function require_source_lock(p_source bigint) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    if not pg_try_advisory_xact_lock(7301, p_source::integer) then
        raise exception 'another collector holds source %', p_source using errcode = 'YG409';
    end if;
end
$$;

-- Called on the collector's session; held until that session ends.
create function hold_source(p_source bigint, p_holder text) returns boolean
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform require_role('yagura_collector');
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

create function release_source(p_source bigint) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform require_role('yagura_collector');
    if pg_advisory_unlock(7301, p_source::integer) then
        update source_status set holder = '', changed = pg_current_xact_id() where source_id = p_source;
    end if;
end
$$;

-- What a holder must know of a source that it takes over.
create function source_memory(p_source bigint)
returns table (cursor jsonb, open_signals text[])
language sql stable security definer set search_path = yagura, pg_temp as $$
    select coalesce((select t.cursor from source_status t where t.source_id = p_source), '{}'),
           coalesce((select array_agg(s.external_id) from signal s
                      where s.source_id = p_source and s.state <> 'recovered'), '{}');
$$;

-- p: last_poll_at, good, lag_ms, error_kind, error_detail, error_code, auth_state, rate_limit, rate_remaining, cursor
create function report_poll(p_source bigint, p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform require_role('yagura_collector');
    perform require_source_lock(p_source);
    insert into source_status as t (source_id) values (p_source) on conflict do nothing;
    update source_status t
       set last_poll_at = now(),
           last_good_at = case when (p->>'good')::boolean then now() else t.last_good_at end,
           lag_ms = coalesce((p->>'lag_ms')::integer, t.lag_ms),
           error_kind = p->>'error_kind',
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

grant execute on function hold_source, release_source, source_memory, report_poll to yagura_collector;

-- p: key, kind, name, base_url, site, interval_s, secret_ref, options. An existing key is changed, a removed one revived.
create function put_source(p jsonb) returns bigint
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    result bigint;
begin
    perform require_role('yagura_lead');
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

create function set_source_state(p_key text, p_state text) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform require_role('yagura_lead');
    update source set state = p_state where key = p_key and state <> 'removed';
    if not found then
        raise exception 'no source %', p_key using errcode = 'YG404';
    end if;
end
$$;

grant execute on function put_source, set_source_state to yagura_lead;

-- p: [{line, key, name, reading, name_en, contract, service_hours, first_response_s, flap_window_s, note,
--      keys: [{kind, value}], contacts: [{name, reading, role, phone, mail, hours}]}, …]
-- All or nothing: answers the errors by line, and writes only where there are none.
create function import_customers(p jsonb) returns table (line integer, problem text)
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    entry record;
    id_of bigint;
    failed boolean := false;
begin
    perform require_role('yagura_lead');
    for line, problem in
        select (k.line)::integer, format('key %s:%s is named twice', k.kind, k.value)
          from (select (r->>'line')::integer as line, key->>'kind' as kind, key->>'value' as value,
                       count(*) over (partition by key->>'kind', key->>'value') as times
                  from jsonb_array_elements(p) r, jsonb_array_elements(coalesce(r->'keys', '[]')) key) k
         where k.times > 1
        union all
        select (r->>'line')::integer, format('customer %s is named twice', r->>'key')
          from (select r, count(*) over (partition by r->>'key') as times from jsonb_array_elements(p) r) d
         where d.times > 1
        order by 1
    loop
        failed := true;
        return next;
    end loop;
    if failed then
        return;
    end if;

    begin
        -- A key may move from one customer to another within one file: clear first.
        delete from customer_key k using customer c
         where c.id = k.customer_id and c.key in (select r->>'key' from jsonb_array_elements(p) r)
           and k.remembered_by is null;
        for entry in select r, (r->>'line')::integer as line_no from jsonb_array_elements(p) r loop
            begin
                insert into customer as c (key, name, reading, name_en, contract, service_hours,
                                           first_response_s, flap_window_s, note)
                values (entry.r->>'key', entry.r->>'name', coalesce(entry.r->>'reading', ''), coalesce(entry.r->>'name_en', ''),
                        coalesce(entry.r->>'contract', ''), coalesce(entry.r->>'service_hours', ''),
                        coalesce((entry.r->>'first_response_s')::integer, 900),
                        coalesce((entry.r->>'flap_window_s')::integer, 900), coalesce(entry.r->>'note', ''))
                on conflict (key) do update
                    set name = excluded.name, reading = excluded.reading, name_en = excluded.name_en,
                        contract = excluded.contract, service_hours = excluded.service_hours,
                        first_response_s = excluded.first_response_s, flap_window_s = excluded.flap_window_s,
                        note = excluded.note, active = true
                returning c.id into id_of;
                insert into customer_key (kind, value, customer_id)
                select key->>'kind', key->>'value', id_of from jsonb_array_elements(coalesce(entry.r->'keys', '[]')) key
                    on conflict (kind, value) do update set customer_id = excluded.customer_id, remembered_by = null
                        where customer_key.remembered_by is not null;
                if exists (select 1 from jsonb_array_elements(coalesce(entry.r->'keys', '[]')) key
                             join customer_key k on k.kind = key->>'kind' and k.value = key->>'value'
                            where k.customer_id <> id_of) then
                    raise exception 'a key belongs to another customer' using errcode = 'YG409';
                end if;
                delete from customer_contact where customer_id = id_of;
                insert into customer_contact (customer_id, position, name, reading, role, phone, mail, hours)
                select id_of, ordinality, contact->>'name', coalesce(contact->>'reading', ''),
                       coalesce(contact->>'role', ''), coalesce(contact->>'phone', ''),
                       coalesce(contact->>'mail', ''), coalesce(contact->>'hours', '')
                  from jsonb_array_elements(coalesce(entry.r->'contacts', '[]')) with ordinality as t (contact, ordinality);
            exception
                when others then
                    failed := true;
                    line := entry.line_no;
                    problem := sqlerrm;
                    return next;
            end;
        end loop;
        if failed then
            raise exception 'rolled back' using errcode = 'YG000';
        end if;
    exception
        when sqlstate 'YG000' then null; -- the errors go out as rows, the writes go back
    end;
end
$$;

-- p: [{source_id, external_id, why, meaning, if_ignored, asked_by, review_on}, …]
create function put_intents(p jsonb) returns integer
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    result integer;
begin
    perform require_role('yagura_lead');
    insert into monitor as m (source_id, external_id, intent_why, intent_meaning, intent_if_ignored,
                              intent_asked_by, intent_review_on)
    select r.source_id, r.external_id, coalesce(r.why, ''), coalesce(r.meaning, ''), coalesce(r.if_ignored, ''),
           coalesce(r.asked_by, ''), r.review_on
      from jsonb_to_recordset(p) as r (source_id bigint, external_id text, why text, meaning text, if_ignored text,
                                       asked_by text, review_on date)
    on conflict (source_id, external_id) do update
        set intent_why = excluded.intent_why, intent_meaning = excluded.intent_meaning,
            intent_if_ignored = excluded.intent_if_ignored, intent_asked_by = excluded.intent_asked_by,
            intent_review_on = excluded.intent_review_on;
    get diagnostics result = row_count;
    return result;
end
$$;

grant execute on function import_customers, put_intents to yagura_lead;
