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

