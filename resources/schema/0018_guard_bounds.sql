-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What one call may cost: every text, list, number and time that a caller hands in has a bound, and is refused beyond it by
-- name. Room for some ten times of what a room of several hundred customers needs.

-- Errors: YG400 text_too_long.
create function bounded_text(p_text text, p_most integer) returns text
language plpgsql immutable as $$
begin
    if length(p_text) > p_most then
        raise exception 'text_too_long' using errcode = 'YG400';
    end if;
    return p_text;
end
$$;

-- p_most: bytes as the server holds them. Errors: YG400 too_large.
create function bounded_json(p_json jsonb, p_most integer) returns jsonb
language plpgsql immutable as $$
begin
    if pg_column_size(p_json) > p_most then
        raise exception 'too_large' using errcode = 'YG400';
    end if;
    return p_json;
end
$$;

-- A list of objects. Errors: YG400 too_large, no_list, too_many.
create function bounded_list(p_json jsonb, p_most integer, p_most_bytes integer) returns jsonb
language plpgsql immutable as $$
begin
    if pg_column_size(p_json) > p_most_bytes then
        raise exception 'too_large' using errcode = 'YG400';
    elsif jsonb_typeof(p_json) <> 'array' then
        raise exception 'no_list' using errcode = 'YG400';
    elsif jsonb_array_length(p_json) > p_most then
        raise exception 'too_many' using errcode = 'YG400';
    end if;
    return p_json;
end
$$;

-- No limit at all is none either. Errors: YG400 limit_out_of_range.
create function bounded_limit(p_limit integer, p_most integer) returns integer
language plpgsql immutable as $$
begin
    if p_limit is null or p_limit not between 1 and p_most then
        raise exception 'limit_out_of_range' using errcode = 'YG400';
    end if;
    return p_limit;
end
$$;

-- Days are counted up to such a time: from 'infinity' there is no end of it. Errors: YG400 time_out_of_range.
create function bounded_time(p_at timestamptz) returns timestamptz
language plpgsql stable as $$
begin
    if p_at is null or not isfinite(p_at) or p_at not between now() - interval '20 years' and now() + interval '20 years' then
        raise exception 'time_out_of_range' using errcode = 'YG400';
    end if;
    return p_at;
end
$$;

-- Whether hours as people write them ("24x7", "平日 09:00-18:00", "月-金 18:00-09:00; 土日") hold at a local time; null
-- where they are empty or not understood. A span over midnight belongs to the day on which it begins. Public holidays
-- are days like others.
create or replace function hours_hold(p_hours text, p_local timestamp) returns boolean
language plpgsql immutable set search_path = yagura, pg_temp as $$
declare
    hours text := case when length(p_hours) <= 300 then btrim(lower(normalize(p_hours, nfkc))) else '' end;
    minute integer := extract(hour from p_local)::integer * 60 + extract(minute from p_local)::integer;
    today integer := extract(isodow from p_local)::integer;
    yesterday integer := (today + 5) % 7 + 1;
    part text;
    said text[];
    days integer[];
    first integer;
    last integer;
    unclear boolean := false;
begin
    if hours is null or hours = '' or length(hours) > 300 or p_local is null or not isfinite(p_local) then
        return null;
    elsif hours ~ '^(24 ?[x×/*] ?7|24 ?時間 ?(365 ?日)?|24h|終日|always)$' then
        return true;
    end if;
    -- A slash between days only lists them; elsewhere it parts one span from the next.
    hours := regexp_replace(hours, '([月火水木金土日])\s*/\s*(?=[月火水木金土日])', '\1・', 'g');
    foreach part in array regexp_split_to_array(hours, '\s*[;/\n]\s*') loop
        continue when part = '';
        said := regexp_match(part,
            '^(.*?) *(?:([0-9]{1,2})(?::([0-9]{2})|時)? *[-~〜–] *([0-9]{1,2})(?::([0-9]{2})|時)?)? *$');
        if days is null or btrim(said[1]) <> '' then -- a span without days is of those before it
            days := days_named(said[1]);
        end if;
        first := coalesce(said[2], '0')::integer * 60 + coalesce(said[3], '0')::integer;
        last := coalesce(said[4], '24')::integer * 60 + coalesce(said[5], '0')::integer;
        if days is null or first > 1440 or last > 1440 or coalesce(said[3], '0')::integer > 59
           or coalesce(said[5], '0')::integer > 59 then
            unclear := true;
        elsif first < last then
            if today = any (days) and minute >= first and minute < last then
                return true;
            end if;
        elsif (today = any (days) and minute >= first) or (yesterday = any (days) and minute < last) then
            return true;
        end if;
    end loop;
    return case when unclear then null else false end;
end
$$;

-- What a person needs of customers in front of an item, one JSON object for each that exists; at most 50 at once.
-- Contacts come in calling order for this hour: first those who are in their hours or have none, then those whose hours
-- are not understood, last those who are not to be called now; among themselves as the customer ordered them.
--   keys       at most 501: with more than 500 an edit is refused and not cut
--   reach      now, any (no hours are said), unclear, later
--   days       alerts opened on each of the last 30 days of the zone, [{day, counts by severity 4 … 0}, …]
-- Source of speed: item_customer_open, item_customer_opened, item_customer_resolved.
-- Errors: YG403 role, YG400 too_many, text_too_long, time_out_of_range.
create or replace function customer_cards(p_ids bigint[], p_zone text, p_now timestamptz default now()) returns setof jsonb
language plpgsql stable security definer
set search_path = yagura, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
    today date := (start_of_day(bounded_time(p_now), bounded_text(p_zone, 100)) at time zone p_zone)::date;
    since timestamptz := (today - 29)::timestamp at time zone p_zone;
    here timestamp := p_now at time zone p_zone;
    wanted bigint;
begin
    perform require_role('yagura_operator');
    if cardinality(p_ids) > 50 then
        raise exception 'too_many' using errcode = 'YG400';
    end if;
    -- One after the other: a plan for all of them at once reads every open item.
    foreach wanted in array coalesce(p_ids, '{}') loop
        return query
        with contacts as (
            select t.*, case when btrim(t.hours) = '' then 'any'
                             else case hours_hold(t.hours, here) when true then 'now' when false then 'later' else 'unclear' end
                        end as reach
              from customer_contact t where t.customer_id = wanted
        ), opened as (
            select (i.opened_at at time zone p_zone)::date as day, i.severity, count(*) as times
              from item i
             where i.customer_id = wanted and i.kind = 'alert' and i.opened_at >= since and i.opened_at <= p_now
             group by 1, 2
        ), noted as (
            select h.actor, h.at from customer_history h
             where h.customer_id = wanted and h.field = 'note' order by h.id desc limit 1
        )
        select jsonb_build_object(
            'as_of', p_now, 'id', c.id, 'version', c.version, 'key', c.key, 'name', c.name, 'reading', c.reading,
            'name_en', c.name_en, 'contract', c.contract, 'service_hours', c.service_hours,
            'service_now', hours_hold(c.service_hours, here),
            'first_response_s', c.first_response_s, 'flap_window_s', c.flap_window_s,
            'note', c.note, 'note_by', (select n.actor from noted n), 'note_at', (select n.at from noted n),
            'contacts', coalesce((select jsonb_agg(jsonb_build_object('position', t.position, 'name', t.name, 'reading', t.reading,
                                     'role', t.role, 'phone', t.phone, 'mail', t.mail, 'hours', t.hours, 'reach', t.reach)
                                     order by case t.reach when 'unclear' then 1 when 'later' then 2 else 0 end, t.position)
                                    from contacts t), '[]'),
            'environments', coalesce((select jsonb_agg(jsonb_build_object('name', e.name, 'place', e.place, 'note', e.note)
                                         order by e.position)
                                        from customer_environment e where e.customer_id = wanted), '[]'),
            'keys', coalesce((select jsonb_agg(jsonb_build_object('kind', k.kind, 'value', k.value, 'remembered_by', k.remembered_by)
                                 order by k.kind, k.value)
                                from (select * from customer_key where customer_id = wanted
                                       order by kind, value limit 501) k), '[]'),
            'open', (select count(*) from item i where i.customer_id = wanted and i.state <> 'resolved'),
            'open_items', coalesce((select jsonb_agg(to_jsonb(o) order by o.place)
                from (select row_number() over (order by i.responded_at is not null, i.severity desc, i.due_at, i.id) as place,
                             i.id, i.title, i.severity, i.state, i.owner, i.opened_at
                        from item i where i.customer_id = wanted and i.state <> 'resolved'
                       order by place limit 10) o), '[]'),
            'recent', coalesce((select jsonb_agg(to_jsonb(o) order by o.resolved_at desc, o.id desc)
                from (select i.id, i.title, i.severity, i.state, i.owner, i.opened_at, i.resolved_at
                        from item i where i.customer_id = wanted and i.state = 'resolved'
                       order by i.resolved_at desc limit 5) o), '[]'),
            'alerts', (select coalesce(sum(o.times), 0) from opened o),
            'days', (select jsonb_agg(jsonb_build_object('day', d::date, 'counts',
                        (select jsonb_agg(coalesce((select o.times from opened o where o.day = d::date and o.severity = s), 0)
                                          order by s desc)
                           from generate_series(0, 4) s)) order by d)
                       from generate_series(today - 29, today, interval '1 day') d),
            'editable', may_edit_customers())
          from customer c where c.id = wanted;
    end loop;
end
$$;

-- Resolved items like this one, newest first: of the same monitor where there are any, else of the same host or customer
-- with a title that is alike.
-- Errors: YG400 limit_out_of_range.
create or replace function similar_items(p_item bigint, p_limit integer)
returns table (id bigint, title text, host text, customer_name text, severity smallint, opened_at timestamptz,
               resolved_at timestamptz, same_monitor boolean, ended_by text, ended_by_kind text, ended_kind text,
               note text, note_by text, response_s bigint, resolution_s bigint)
language sql stable security definer set search_path = yagura, pg_temp as $$
    with me as (
        select i.id, i.host, i.customer_id, title_pairs(i.title) as pairs from item i where i.id = p_item
    ), by_monitor as (
        select distinct on (found.item_id) found.item_id
          from (select distinct s.source_id, s.monitor_external_id from signal s
                 where s.item_id = p_item and s.monitor_external_id <> '' limit 5) mine
          cross join lateral (
               select o.item_id from signal o
                where o.source_id = mine.source_id and o.monitor_external_id = mine.monitor_external_id
                  and o.monitor_external_id <> '' and o.item_id <> p_item
                order by o.item_id desc limit 300) found
    ), of_monitor as (
        select i.id, i.resolved_at from by_monitor b join item i on i.id = b.item_id where i.state = 'resolved'
         order by i.resolved_at desc limit bounded_limit(p_limit, 200)
    ), near as (
        (select i.id, i.resolved_at, i.title from me join item i on i.host = me.host
          where me.host <> '' and i.host <> '' and i.state = 'resolved' and i.id <> me.id
            and not exists (select 1 from of_monitor)
          order by i.resolved_at desc limit 100)
        union
        (select i.id, i.resolved_at, i.title from me join item i on i.customer_id = me.customer_id
          where i.customer_id is not null and i.state = 'resolved' and i.id <> me.id
            and not exists (select 1 from of_monitor)
          order by i.resolved_at desc limit 100)
    ), alike as (
        select n.id, n.resolved_at
          from near n cross join me
          cross join lateral (
               select count(*) as common from (select unnest(title_pairs(n.title)) intersect select unnest(me.pairs)) c) c
         where c.common * 2 >= greatest(cardinality(me.pairs), 1)
         order by n.resolved_at desc limit bounded_limit(p_limit, 200)
    ), chosen as (
        select m.id, true as same_monitor from of_monitor m
        union all
        select a.id, false from alike a
    )
    select i.id, i.title, i.host, coalesce(c.name, ''), i.severity, i.opened_at, i.resolved_at, chosen.same_monitor,
           coalesce(ended.actor, ''), coalesce(ended.actor_kind, ''), coalesce(ended.kind, ''),
           coalesce(left(noted.text, 2000), ''), coalesce(noted.actor, ''),
           extract(epoch from i.responded_at - i.arrived_at)::bigint,
           extract(epoch from i.resolved_at - i.arrived_at)::bigint
      from chosen
      join item i on i.id = chosen.id
      left join customer c on c.id = i.customer_id
      left join lateral (
           select t.actor, t.actor_kind, t.kind from timeline t
            where t.item_id = i.id and t.kind in ('resolve', 'resolved_by_rule', 'resolved_as_merged')
            order by t.id desc limit 1) ended on true
      left join lateral (
           select t.text, t.actor from timeline t
            where t.item_id = i.id and t.actor_kind = 'person' and t.text <> ''
            order by t.id desc limit 1) noted on true
     order by i.resolved_at desc, i.id desc
     limit bounded_limit(p_limit, 200);
$$;

-- What a verb would do to each of the items, and nothing is done: in the order given, at most 1000. The writes are those
-- with a text and an end; whoever gives no text leaves the notes out.
-- writes: {"source_kind/kind": count, …}; silent: the kinds of sources of this item to which nothing is written.
-- Errors: YG400 too_many_items, text_too_long.
create or replace function preview_actions(p_items bigint[], p_verb text)
returns table (item bigint, version bigint, allowed boolean, reason text, writes jsonb, silent text[])
language plpgsql stable security definer set search_path = yagura, pg_temp as $$
begin
    if cardinality(p_items) > 1000 then
        raise exception 'too_many_items' using errcode = 'YG400';
    end if;
    perform bounded_text(p_verb, 100);
    return query
        select asked.id, coalesce(i.version, 0), coalesce(a.allowed, false),
               case when i.id is null then 'no_item' else coalesce(a.reason, 'no_verb') end,
               coalesce(w.writes, '{}'), coalesce(q.kinds, '{}')
          from unnest(p_items) with ordinality as asked (id, place)
          left join yagura.item i on i.id = asked.id
          left join lateral (select p.* from possible_actions(i.id) p where p.verb = p_verb) a on true
          left join lateral (
              select jsonb_object_agg(k.what, k.n) as writes
                from (select o.kind || '/' || d.kind as what, count(*) as n
                        from wanted_deliveries(i.id, p_verb, true, true) d
                        join source o on o.id = d.source_id
                       group by 1) k) w on a.allowed
          left join lateral (
              select array_agg(distinct o.kind order by o.kind) as kinds
                from signal s
                join source o on o.id = s.source_id and o.state <> 'removed'
               where s.item_id = i.id
                 and not exists (select 1 from wanted_deliveries(i.id, p_verb, true, true) d
                                   join source t on t.id = d.source_id
                                  where t.kind = o.kind)) q on a.allowed
         order by asked.place;
end
$$;

-- p: name, shared, query, facets, grouping, sort, descending. p_id: null for a new one; p_revision: as the person saw it.
-- Errors: YG400 view_name, view_invalid, too_many_views, too_large; YG403 not_your_view; YG404 no_view;
--         YG409 view_changed_since, view_name_taken.
create or replace function save_view(p jsonb, p_id bigint, p_revision bigint)
returns table (id bigint, revision bigint)
language plpgsql security definer set search_path = yagura, pg_temp as $$
#variable_conflict use_column
declare
    mine constant integer := 100;
    existing saved_view%rowtype;
    wanted_name text := btrim(coalesce(bounded_json(p, 65536)->>'name', ''));
    wanted_shared boolean;
    wanted_facets text[];
begin
    perform require_role('yagura_operator');
    if length(wanted_name) not between 1 and 60 or wanted_name ~ '[[:cntrl:]]' then
        raise exception 'view_name' using errcode = 'YG400';
    end if;
    -- Here and not where they are declared: what cannot be read is answered below.
    wanted_shared := coalesce((p->>'shared')::boolean, false);
    wanted_facets := coalesce((select array_agg(f order by f) from jsonb_array_elements_text(p->'facets') f), '{}');
    if p_id is not null then
        select * into existing from saved_view v where v.id = p_id and (v.shared or v.owner = session_user) for update;
        if not found then
            raise exception 'no_view' using errcode = 'YG404';
        end if;
        if not may_edit_view(existing.owner, existing.shared)
           or existing.shared and not wanted_shared and existing.owner <> session_user then
            raise exception 'not_your_view' using errcode = 'YG403';
        end if;
        if existing.revision is distinct from p_revision then
            raise exception 'view_changed_since' using errcode = 'YG409';
        end if;
        return query
            update saved_view v
               set name = wanted_name, shared = wanted_shared, query = coalesce(p->>'query', ''), facets = wanted_facets,
                   grouping = coalesce(p->>'grouping', 'none'), sort = coalesce(p->>'sort', 'urgency'),
                   descending = coalesce((p->>'descending')::boolean, false),
                   revision = v.revision + 1, changed_at = now(), changed_by = session_user
             where v.id = p_id
            returning v.id, v.revision;
        return;
    end if;
    -- Two windows of one person at once count together.
    perform pg_advisory_xact_lock(hashtextextended('saved_view ' || session_user, 7305));
    if (select count(*) from saved_view v where v.owner = session_user) >= mine then
        raise exception 'too_many_views' using errcode = 'YG400';
    end if;
    return query
        insert into saved_view (owner, name, shared, query, facets, grouping, sort, descending, changed_by)
        values (session_user, wanted_name, wanted_shared, coalesce(p->>'query', ''), wanted_facets,
                coalesce(p->>'grouping', 'none'), coalesce(p->>'sort', 'urgency'),
                coalesce((p->>'descending')::boolean, false), session_user)
        returning saved_view.id, saved_view.revision;
exception
    when unique_violation then
        raise exception 'view_name_taken' using errcode = 'YG409';
    when check_violation or invalid_text_representation or invalid_parameter_value then
        raise exception 'view_invalid' using errcode = 'YG400';
end
$$;

-- p: [{line, key, name, reading, name_en, contract, service_hours, first_response_s, flap_window_s, note,
--      keys: [{kind, value}], contacts: [{name, reading, role, phone, mail, hours}]}, …]
-- All or nothing: answers the errors by line, and writes only where there are none.
-- Errors: YG403 role, YG400 too_large, no_list, too_many.
create or replace function import_customers(p jsonb) returns table (line integer, problem text)
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    entry record;
    id_of bigint;
    failed boolean := false;
begin
    perform require_role('yagura_lead');
    perform bounded_list(p, 10000, 32 * 1024 * 1024);
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
        union all
        select (r->>'line')::integer, 'text too long, or too many keys or contacts'
          from jsonb_array_elements(p) r
         where jsonb_array_length(coalesce(r->'contacts', '[]')) > 500 or jsonb_array_length(coalesce(r->'keys', '[]')) > 500
            or exists (select from jsonb_each_text(r) f
                        where length(f.value) > case when f.key in ('contacts', 'keys') then 1000000
                                                     when f.key = 'note' then 8000 else 200 end)
            or exists (select from jsonb_array_elements(coalesce(r->'contacts', '[]')) e, jsonb_each_text(e) f
                        where length(f.value) > 200)
        order by 1
        limit 1000
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
-- Errors: YG403 role, YG400 too_large, no_list, too_many, text_too_long, bad_date.
create or replace function put_intents(p jsonb) returns integer
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    result integer;
begin
    perform require_role('yagura_lead');
    perform bounded_list(p, 20000, 64 * 1024 * 1024);
    if exists (select from jsonb_to_recordset(p) as r (external_id text, why text, meaning text, if_ignored text, asked_by text)
                where greatest(length(r.why), length(r.meaning), length(r.if_ignored), length(r.asked_by)) > 4000
                   or length(r.external_id) > 300) then
        raise exception 'text_too_long' using errcode = 'YG400';
    elsif exists (select from jsonb_to_recordset(p) as r (review_on date)
                   where r.review_on not between '1970-01-01' and '2999-12-31') then
        raise exception 'bad_date' using errcode = 'YG400';
    end if;
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

-- p: monitor, before and after; both {why, meaning, if_ignored, asked_by, review_on}, texts. `before` is what the person
-- saw: what somebody else wrote in the meantime is not written over.
-- Errors: YG403 role, YG404 no_monitor, YG409 changed_since, YG400 too_large, text_too_long or bad_date
create or replace function edit_intent(p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    m monitor;
    b jsonb := coalesce(bounded_json(p, 262144)->'before', '{}');
    a jsonb := coalesce(p->'after', '{}');
    review date;
begin
    perform require_role('yagura_lead');
    if greatest(length(a->>'why'), length(a->>'meaning'), length(a->>'if_ignored'), length(a->>'asked_by')) > 4000 then
        raise exception 'text_too_long' using errcode = 'YG400';
    end if;
    begin
        review := nullif(btrim(a->>'review_on'), '')::date;
    exception
        when others then
            raise exception 'bad_date' using errcode = 'YG400';
    end;
    if review not between '1970-01-01' and '2999-12-31' then
        raise exception 'bad_date' using errcode = 'YG400';
    end if;
    select * into m from monitor where id = (p->>'monitor')::bigint for update;
    if not found then
        raise exception 'no_monitor' using errcode = 'YG404';
    end if;
    if (m.intent_why, m.intent_meaning, m.intent_if_ignored, m.intent_asked_by, coalesce(m.intent_review_on::text, ''))
       is distinct from (coalesce(b->>'why', ''), coalesce(b->>'meaning', ''), coalesce(b->>'if_ignored', ''),
                         coalesce(b->>'asked_by', ''), coalesce(b->>'review_on', '')) then
        raise exception 'changed_since' using errcode = 'YG409';
    end if;
    update monitor
       set intent_why = btrim(coalesce(a->>'why', '')), intent_meaning = btrim(coalesce(a->>'meaning', '')),
           intent_if_ignored = btrim(coalesce(a->>'if_ignored', '')), intent_asked_by = btrim(coalesce(a->>'asked_by', '')),
           intent_review_on = review
     where id = m.id;
    perform pg_notify('yagura_changed', '');
end
$$;

-- p: customer, version (as the person saw it), name, reading, name_en, contract, service_hours, first_response_s, note,
--    contacts [{name, reading, role, phone, mail, hours}, …] in calling order, environments [{name, place, note}, …],
--    keys [{kind, value}, …]. What is written replaces what was: what somebody else wrote meanwhile is not written over.
-- Errors: YG403 role, YG404 no_customer, YG409 customer_changed_since, key_taken,
--         YG400 text_too_long, name_empty, contact_name_empty, bad_phone, target_out_of_range, bad_key, too_many, too_large
create or replace function edit_customer(p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    c customer;
    contacts jsonb := coalesce(bounded_json(p, 4 * 1024 * 1024)->'contacts', '[]');
    environments jsonb := coalesce(p->'environments', '[]');
    keys jsonb := coalesce(p->'keys', '[]');
    target bigint := (p->>'first_response_s')::bigint;
begin
    perform require_role('yagura_lead');
    if jsonb_array_length(contacts) > 500 or jsonb_array_length(environments) > 100 or jsonb_array_length(keys) > 500 then
        raise exception 'too_many' using errcode = 'YG400';
    elsif btrim(coalesce(p->>'name', '')) = '' then
        raise exception 'name_empty' using errcode = 'YG400';
    elsif target is null or target not between 60 and 604800 then
        raise exception 'target_out_of_range' using errcode = 'YG400';
    elsif length(p->>'note') > 8000
          or exists (select 1 from jsonb_each_text(p) f
                      where f.key in ('name', 'reading', 'name_en', 'contract', 'service_hours') and length(f.value) > 200)
          or exists (select 1 from jsonb_array_elements(contacts || environments) e, jsonb_each_text(e) f
                      where length(f.value) > 200)
          or exists (select 1 from jsonb_array_elements(keys) e where length(e->>'value') > 300) then
        raise exception 'text_too_long' using errcode = 'YG400';
    elsif exists (select 1 from jsonb_array_elements(contacts || environments) e where btrim(coalesce(e->>'name', '')) = '') then
        raise exception 'contact_name_empty' using errcode = 'YG400';
    elsif exists (select 1 from jsonb_array_elements(contacts) e where btrim(coalesce(e->>'phone', '')) !~ '^([+0-9(][0-9 ()+#*,.-]*)?$') then
        raise exception 'bad_phone' using errcode = 'YG400';
    elsif exists (select 1 from jsonb_array_elements(keys) e
                   where coalesce(e->>'kind', '') not in ('tag', 'pagerduty_service', 'host', 'account')
                      or btrim(coalesce(e->>'value', '')) = '') then
        raise exception 'bad_key' using errcode = 'YG400';
    end if;
    select * into c from customer where id = (p->>'customer')::bigint for update;
    if not found then
        raise exception 'no_customer' using errcode = 'YG404';
    elsif c.version is distinct from (p->>'version')::bigint then
        raise exception 'customer_changed_since' using errcode = 'YG409';
    end if;
    update customer
       set name = btrim(p->>'name'), reading = btrim(coalesce(p->>'reading', '')), name_en = btrim(coalesce(p->>'name_en', '')),
           contract = btrim(coalesce(p->>'contract', '')), service_hours = btrim(coalesce(p->>'service_hours', '')),
           first_response_s = target::integer, note = btrim(coalesce(p->>'note', ''), E' \n\t')
     where id = c.id;
    delete from customer_contact where customer_id = c.id;
    insert into customer_contact (customer_id, position, name, reading, role, phone, mail, hours)
    select c.id, ordinality, btrim(e->>'name'), btrim(coalesce(e->>'reading', '')), btrim(coalesce(e->>'role', '')),
           btrim(coalesce(e->>'phone', '')), btrim(coalesce(e->>'mail', '')), btrim(coalesce(e->>'hours', ''))
      from jsonb_array_elements(contacts) with ordinality as t (e, ordinality);
    delete from customer_environment where customer_id = c.id;
    insert into customer_environment (customer_id, position, name, place, note)
    select c.id, ordinality, btrim(e->>'name'), btrim(coalesce(e->>'place', '')), btrim(coalesce(e->>'note', ''))
      from jsonb_array_elements(environments) with ordinality as t (e, ordinality);
    delete from customer_key k
     where k.customer_id = c.id
       and not exists (select 1 from jsonb_array_elements(keys) e where e->>'kind' = k.kind and btrim(e->>'value') = k.value);
    -- With the writer's name: what a person added by hand outlives the next import of a file.
    insert into customer_key (kind, value, customer_id, remembered_by)
    select distinct e->>'kind', btrim(e->>'value'), c.id, session_user::text from jsonb_array_elements(keys) e
        on conflict (kind, value) do nothing;
    -- Looked for last: what somebody else taught in between is seen too, and takes the whole edit back.
    if exists (select 1 from jsonb_array_elements(keys) e
                 join customer_key k on k.kind = e->>'kind' and k.value = btrim(e->>'value')
                where k.customer_id <> c.id) then
        raise exception 'key_taken' using errcode = 'YG409';
    end if;
end
$$;
