-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Monitors for people: their intent, its history, and what happened before.

create table intent_history (
    id bigint generated always as identity primary key,
    monitor_id bigint not null references monitor,
    at timestamptz not null default now(),
    actor text not null,
    field text not null check (field in ('why', 'meaning', 'if_ignored', 'asked_by', 'review_on')),
    old_value text not null,
    new_value text not null
);
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'YG403';
end
$$;
create index intent_history_monitor on intent_history (monitor_id, id desc);
grant select on intent_history to yagura_operator, yagura_lead, yagura_collector;

-- A trigger and not a line in each writer: the import of a file leaves its history too. What ingest writes of a
-- monitor names none of these columns and does not come here.
create function keep_intent_history() returns trigger
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    insert into intent_history (monitor_id, actor, field, old_value, new_value)
    select new.id, session_user::text, f.field, coalesce(f.old_value, ''), coalesce(f.new_value, '')
      from (values
            ('why', case when tg_op = 'UPDATE' then old.intent_why end, new.intent_why),
            ('meaning', case when tg_op = 'UPDATE' then old.intent_meaning end, new.intent_meaning),
            ('if_ignored', case when tg_op = 'UPDATE' then old.intent_if_ignored end, new.intent_if_ignored),
            ('asked_by', case when tg_op = 'UPDATE' then old.intent_asked_by end, new.intent_asked_by),
            ('review_on', case when tg_op = 'UPDATE' then old.intent_review_on::text end, new.intent_review_on::text)
           ) as f (field, old_value, new_value)
     where coalesce(f.old_value, '') <> coalesce(f.new_value, '');
    return null;
end
$$;
create trigger intent_changed
    after update of intent_why, intent_meaning, intent_if_ignored, intent_asked_by, intent_review_on on monitor
    for each row execute function keep_intent_history();
create trigger intent_given after insert on monitor for each row
    when (new.intent_why <> '' or new.intent_meaning <> '' or new.intent_if_ignored <> '' or new.intent_asked_by <> ''
          or new.intent_review_on is not null)
    execute function keep_intent_history();
create trigger append_only before update or delete on intent_history for each row execute function refuse_change();
create trigger append_only_truncate before truncate on intent_history for each statement execute function refuse_change();

-- Whether this login may write an intent. The client shows what this says and decides nothing itself.
create function may_edit_intent() returns boolean
language sql stable set search_path = yagura, pg_temp as $$
    select pg_has_role(session_user, 'yagura_lead', 'member');
$$;

-- p: monitor, before and after; both {why, meaning, if_ignored, asked_by, review_on}, texts. `before` is what the person
-- saw: what somebody else wrote in the meantime is not written over.
-- Errors: YG403 role, YG404 no_monitor, YG409 changed_since, YG400 text_too_long or bad_date
create function edit_intent(p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    m monitor;
    b jsonb := coalesce(p->'before', '{}');
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

-- A metric that somebody wants to see as it is now. The collector takes what is due, this only asks.
alter table signal add column snapshot_at timestamptz;

create function ask_snapshot(p_item bigint) returns integer
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    result integer;
begin
    perform require_role('yagura_operator');
    update signal s
       set snapshot = 'due',
           -- In the first hour the moment of firing is still in the picture; later it is now that one wants to see.
           snapshot_at = case when s.opened_at < now() - interval '1 hour' then now() end
      from monitor m
     where s.item_id = p_item and m.source_id = s.source_id and m.external_id = s.monitor_external_id and m.query <> '';
    get diagnostics result = row_count;
    if result = 0 then
        raise exception 'nothing_to_chart' using errcode = 'YG409';
    end if;
    return result;
end
$$;

-- As before, and for what was asked for by hand the time that it was asked for. A re-fire opens later than that.
create or replace function snapshots_due(p_source bigint, p_limit integer)
returns table (signal_id bigint, monitor_external_id text, monitor_group text, at timestamptz, monitor_type text,
               monitor_query text, critical double precision, warning double precision)
language sql stable security definer set search_path = yagura, pg_temp as $$
    select s.id, s.monitor_external_id, s.monitor_group, greatest(s.opened_at, s.snapshot_at), m.type, m.query,
           m.critical, m.warning
      from signal s
      join monitor m on m.source_id = s.source_id and m.external_id = s.monitor_external_id and m.query <> ''
     where s.source_id = p_source and s.snapshot = 'due'
     order by s.snapshot_at desc nulls last, s.id desc
     limit p_limit;
$$;

-- What happened before. Each index below gives the newest few hundred candidates in its own order, and only those are
-- looked at closer, so that the cost is that of some hundred rows by primary key, whether the room has handled ten
-- thousand items or a million (measured with 1,000,000 items on two shared cores: 5 to 10 ms by monitor, 40 to 85 ms by
-- host and customer, where the likeness of 200 titles is counted; 145 ms for the first of a session).
create index signal_monitor_items on signal (source_id, monitor_external_id, item_id desc) where monitor_external_id <> '';
create index item_host_resolved on item (host, resolved_at desc) where state = 'resolved' and host <> '';
create index item_customer_resolved on item (customer_id, resolved_at desc)
    where state = 'resolved' and customer_id is not null;

-- The pairs of letters of a title, numbers aside ("web-12" is like "web-3"). Pairs and not words: Japanese has no blanks.
create function title_pairs(p_title text) returns text[]
language sql immutable set search_path = yagura, pg_temp as $$
    select coalesce(array_agg(distinct substr(t.short, n, 2)), '{}')
      from (select left(regexp_replace(lower(p_title), '[0-9]+', '#', 'g'), 120) as short) t,
           generate_series(1, length(t.short) - 1) n;
$$;

-- Resolved items like this one, newest first: of the same monitor where there are any, else of the same host or customer
-- with a title that is alike.
create function similar_items(p_item bigint, p_limit integer)
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
         order by i.resolved_at desc limit p_limit
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
         order by n.resolved_at desc limit p_limit
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
     limit p_limit;
$$;

grant execute on function may_edit_intent, ask_snapshot, similar_items to yagura_operator;
grant execute on function may_edit_intent to yagura_lead, yagura_collector;
grant execute on function edit_intent to yagura_lead;
