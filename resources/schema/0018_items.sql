-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an item must remember to tell the truth: times that no vendor said, merges, who held it by whose word, where its
-- clock starts; and the functions that a poll's batch is made of, `ingest` itself aside.

-- Null where the vendor does not say. Our clock never stands in: a time that is made up must not beat one that is not.
alter table signal alter column opened_at drop not null, alter column updated_at drop not null;
-- External id, at the same source, of what took this one up; its trouble is not over but goes on there.
alter table signal add column merged_into text not null default '';
alter table signal add column merge_waits boolean not null default false; -- until that one is read
create index signal_merge_waits on signal (source_id) where merge_waits;

alter table item
    add column opened_known boolean not null default true, -- false: opened_at is when it was first seen
    add column backlog boolean not null default false, -- was open before its source's very first poll
    add column clock_from timestamptz not null default now(), -- where the first-response clock starts
    add column clock tstzmultirange, -- when it runs, up to due_at; null: all the time
    add column clock_severity smallint not null default 0, -- at its start: the target is that of it
    add column worse_from timestamptz, -- since when a shorter target holds, for it got worse
    add column worse_severity smallint,
    add column owner_at_vendor text not null default '', -- the owner, where the vendor named him
    add column contradiction text not null default '', -- what the vendor says against what a person here believes
    add column taken_back_from text not null default '', -- who had it when the vendor took it back; '?' where nobody knows
    add column merged_into bigint, -- the item that took this one up
    add column merge_target text not null default '', -- external id that it was merged into and that is not read yet
    add column former_titles text[] not null default '{}';

-- What is there already keeps the clock that it had. No version: nothing of it changes for who looks at it.
alter table item disable trigger user;
update item i
   set clock_from = i.arrived_at, clock_severity = i.severity,
       owner_at_vendor = case when i.state = 'acknowledged' and not exists (select 1 from action a where a.item_id = i.id and a.actor = i.owner)
                              then i.owner else '' end;
alter table item enable trigger user;
drop index item_arrived;
create index item_clock_from on item (clock_from);
create index item_unmatched on item (id) where customer_id is null and state <> 'resolved';
create index delivery_acknowledge on delivery (signal_id, sent_at) where kind = 'acknowledge';

-- Where the time of a poll stood in, as its line says, the vendor had not said one. What is over needs it no more.
update signal s
   set opened_at = null, updated_at = null
 where s.state <> 'recovered'
   and exists (select 1 from timeline t
                where t.item_id = s.item_id and t.kind in ('opened', 'joined', 'refired') and t.facts->>'signal' = s.external_id
                  and t.facts->'notes' @> '["the vendor does not say since when: the time of the poll stands in"]');

-- When a source was polled for the first time: the row is made by whoever holds it first. What was open before that is
-- none of the room's lateness.
alter table source_status add column first_poll_at timestamptz not null default now();
update source_status t
   set first_poll_at = coalesce((select min(s.first_seen_at) from signal s where s.source_id = t.source_id), t.first_poll_at);

create or replace function stamp_item() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    new.changed := pg_current_xact_id();
    if old.state = 'resolved' and new.state <> 'resolved' then
        new.reopened_at := now();
    end if;
    -- Whoever acts on it has seen its mark. Who reads it or writes a note has not done anything about it.
    if (old.contradiction <> '' or old.taken_back_from <> '')
       and new.contradiction = old.contradiction and new.taken_back_from = old.taken_back_from
       and (new.state <> old.state or new.responded_at is distinct from old.responded_at
            or new.owner <> old.owner and new.state <> 'new') then
        new.contradiction := '';
        new.taken_back_from := '';
    end if;
    return new;
end
$$;

-- Keys as they are compared: without regard to case and width. Most are plain letters, for which the first way is enough.
create function key_folded(p_value text) returns text
language sql immutable parallel safe as $$
    select case when octet_length($1) = char_length($1) then lower($1 collate "C") else lower(normalize($1, nfkc)) end
$$;

-- Two keys that differ in case alone may be there from before: both stay, and the one that is written like the vendor's
-- word goes first. No new ones come (import_customers, edit_customer, learn_customer).
alter table customer_key drop column host_pattern;
alter table customer_key
    add column folded text generated always as (key_folded(value)) stored,
    add column host_pattern text generated always as (
        case when kind = 'host'
             then replace(replace(replace(replace(key_folded(value), '\', '\\'), '%', '\%'), '_', '\_'), '*', '%') end) stored;
create index customer_key_folded on customer_key (kind, folded);

-- The customer that the hints of a signal name: [{"kind", "value"}, …]; null where they name none. The same order as in ingest.
create function customer_of(p_hints jsonb) returns bigint
language sql stable set search_path = yagura, pg_temp as $$
    select coalesce(
        (select k.customer_id
           from jsonb_to_recordset(p_hints) as h (kind text, value text)
           join customer_key k on k.kind = h.kind and k.folded = key_folded(h.value)
          order by case h.kind when 'account' then 1 when 'tag' then 2 when 'pagerduty_service' then 3 else 4 end,
                   k.value <> h.value, k.customer_id
          limit 1),
        (select k.customer_id
           from jsonb_to_recordset(p_hints) as h (kind text, value text)
           join customer_key k on k.kind = 'host' and key_folded(h.value) like k.host_pattern
          where h.kind = 'host'
          order by k.customer_id
          limit 1));
$$;

-- Sets the ends of the clocks of items that wait for a first response: from the same start, by the hours and targets that
-- their customer has now. A customer's hours are laid out once for all its items.
create function recompute_clocks(p_items bigint[]) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    if coalesce(cardinality(p_items), 0) = 0 then
        return;
    end if;
    with wanted as materialized (
        select i.id, i.customer_id, c.open_hours, i.clock_from, i.worse_from,
               first_response_target(i.customer_id, i.kind, i.clock_severity) as target,
               case when i.worse_from is not null
                    then first_response_target(i.customer_id, i.kind, i.worse_severity) end as worse_target
          from item i
          left join customer c on c.id = i.customer_id
         where i.id = any (p_items) and i.responded_at is null and i.state <> 'resolved'
    ), laid_out as materialized (
        select d.customer_id, open_between(d.open_hours, d.first_day - 1, d.last_day + 8) as open
          from (select w.customer_id, w.open_hours, min((w.clock_from at time zone room_zone())::date) as first_day,
                       max((coalesce(w.worse_from, w.clock_from) at time zone room_zone())::date) as last_day
                  from wanted w where w.open_hours is not null group by 1, 2) d
    ), spans as (
        select w.id, w.open_hours,
               case when w.open_hours is not null
                    then coalesce(first_of(o.open, w.clock_from, w.target), spans_within(w.open_hours, w.clock_from, w.target)) end as clock,
               w.clock_from + make_interval(secs => w.target) as plain_end,
               case when w.worse_target is null then null
                    when w.open_hours is null then w.worse_from + make_interval(secs => w.worse_target)
                    else upper(coalesce(first_of(o.open, w.worse_from, w.worse_target),
                                        spans_within(w.open_hours, w.worse_from, w.worse_target))) end as worse_end
          from wanted w
          left join laid_out o on o.customer_id = w.customer_id
    ), ends as (
        select s.id, s.clock, least(coalesce(upper(s.clock), s.plain_end), s.worse_end) as due_at from spans s
    )
    update item i
       set due_at = e.due_at,
           clock = case when e.clock is not null then e.clock * tstzmultirange(tstzrange(null, e.due_at)) end
      from ends e
     where i.id = e.id and (i.due_at, i.clock) is distinct from (e.due_at, e.clock);
end
$$;

create function recompute_clocks_of_customer() returns trigger
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    perform recompute_clocks(array(select i.id from item i
                                    where i.customer_id = new.id and i.state <> 'resolved' and i.responded_at is null));
    return null;
end
$$;
create trigger recompute_clocks after update on customer for each row
    when ((old.service_hours, old.first_response_s) is distinct from (new.service_hours, new.first_response_s))
    execute function recompute_clocks_of_customer();

-- Gives open items of nobody to the customers whose keys name them now; what has a customer keeps it.
create function match_open_items() returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    found bigint[];
begin
    perform ensure_this_month();
    with named as materialized (
        select distinct on (i.id) i.id, customer_of(s.hints) as customer_id
          from (select u.id from item u where u.customer_id is null and u.state <> 'resolved' order by u.id desc limit 5000) i
          join signal s on s.item_id = i.id and s.hints <> '[]'
         order by i.id, customer_of(s.hints) nulls last
    ), given as (
        update item i set customer_id = n.customer_id
          from named n
         where i.id = n.id and n.customer_id is not null
        returning i.id, i.customer_id
    ), told as (
        insert into timeline (item_id, actor_kind, actor, kind, facts)
        select g.id, 'rule', 'customer_key', 'customer_matched', jsonb_build_object('customer', g.customer_id) from given g
        returning item_id
    )
    select array_agg(t.item_id) into found from told t;
    perform recompute_clocks(found);
end
$$;

-- How firmly an item is held: 3 escalated, 2 taken by a person here, 1 by the vendor's word alone, 0 by nobody.
create function hold_rank(p_state text, p_owner text, p_owner_at_vendor text) returns integer
language sql immutable as $$
    select case when p_state = 'escalated' then 3
                when p_state in ('acknowledged', 'watching') and p_owner <> p_owner_at_vendor then 2
                when p_state in ('acknowledged', 'watching') then 1
                else 0 end
$$;

-- Makes one item of two: the signals of p_from, its deliveries under way and what people did with it go over to p_into,
-- which stays; p_from is closed as merged. p_into keeps its owner and state, unless no person here holds it and p_from is
-- held more firmly. Where two people held the two, p_into says so until somebody acts. The clock is that of the earlier.
-- p_why: 'vendor' (p_actor is the source) or 'link'; p_signal: whose merge or key it was.
create function merge_items(p_from bigint, p_into bigint, p_why text, p_signal text, p_actor text) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    most_titles constant integer := 5;
    f item;
    t item;
    over boolean;
    clash boolean;
    assigned bigint;
begin
    perform 1 from item where id in (p_from, p_into) order by id for update;
    select * into f from item where id = p_from;
    select * into t from item where id = p_into;
    if f.id = t.id then
        return;
    end if;
    over := hold_rank(f.state, f.owner, f.owner_at_vendor) > hold_rank(t.state, t.owner, t.owner_at_vendor)
            and hold_rank(t.state, t.owner, t.owner_at_vendor) < 2;
    clash := hold_rank(f.state, f.owner, f.owner_at_vendor) >= 2 and hold_rank(t.state, t.owner, t.owner_at_vendor) >= 2
             and f.owner <> t.owner;
    -- A customer that a person named goes before one that a key did.
    select (l.facts->>'customer')::bigint into assigned from timeline l
     where l.item_id = f.id and l.actor_kind = 'person' and l.kind = 'assign_customer'
       and not exists (select 1 from timeline o
                        where o.item_id = t.id and o.actor_kind = 'person' and o.kind = 'assign_customer')
     order by l.id desc limit 1;

    update signal set item_id = t.id where item_id = f.id;
    update item_link l set item_id = t.id
      from (select distinct unnest(s.link_keys) as key from signal s where s.item_id = t.id) k
     where l.key = k.key and l.item_id = f.id;
    update metric_snapshot set item_id = t.id where item_id = f.id;
    update delivery set item_id = t.id where item_id = f.id and state <> 'sent';

    update item i
       set state = case when over then f.state else t.state end,
           owner = case when over then f.owner else t.owner end,
           owner_at_vendor = case when over then f.owner_at_vendor else t.owner_at_vendor end,
           watch_until = case when over then f.watch_until else t.watch_until end,
           resolved_at = case when over then null else t.resolved_at end,
           responded_at = least(t.responded_at, f.responded_at),
           customer_id = coalesce(assigned, t.customer_id, f.customer_id),
           opened_at = case when f.opened_known and t.opened_known then least(f.opened_at, t.opened_at)
                            when f.opened_known then f.opened_at else t.opened_at end,
           opened_known = f.opened_known or t.opened_known,
           arrived_at = least(f.arrived_at, t.arrived_at),
           backlog = f.backlog and t.backlog,
           clock_from = case when f.backlog = t.backlog then least(f.clock_from, t.clock_from)
                             when t.backlog then f.clock_from else t.clock_from end,
           clock_severity = greatest(f.clock_severity, t.clock_severity),
           worse_from = least(f.worse_from, t.worse_from),
           worse_severity = greatest(f.worse_severity, t.worse_severity),
           contradiction = case when clash then 'merged_with_held'
                                when t.contradiction <> '' then t.contradiction else f.contradiction end,
           taken_back_from = case when clash then f.owner
                                  when t.contradiction <> '' then t.taken_back_from else f.taken_back_from end,
           former_titles = (select coalesce((array_agg(distinct left(n.title, 300)))[1:most_titles], '{}')
                              from unnest(t.former_titles || f.title || f.former_titles) n (title) where n.title <> t.title)
     where i.id = t.id;
    update item
       set state = 'resolved', resolved_at = now(), recovered_at = null, watch_until = null, merged_into = t.id,
           merge_target = '', contradiction = '', taken_back_from = ''
     where id = f.id;

    insert into timeline (item_id, actor_kind, actor, kind, facts)
    values (f.id, case p_why when 'vendor' then 'vendor' else 'rule' end, p_actor, 'merged_into',
            jsonb_build_object('item', t.id, 'why', p_why, 'signal', p_signal)),
           (f.id, 'rule', 'link', 'resolved_as_merged', jsonb_build_object('item', t.id)),
           (t.id, case p_why when 'vendor' then 'vendor' else 'rule' end, p_actor, 'merged_from',
            jsonb_build_object('item', f.id, 'why', p_why, 'signal', p_signal, 'title', left(f.title, 300), 'state', f.state,
                               'owner', f.owner, 'moved_over', over));
    perform count_deliveries(f.id);
    perform count_deliveries(t.id);
end
$$;

-- Makes one item of each two that a late link key showed to be one trouble. The one that is held more firmly stays; of two
-- alike the linked one. p_pairs: [{signal (external id), linked (item)}, …]. Answers the items concerned.
create function merge_linked(p_source bigint, p_pairs jsonb) returns bigint[]
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    pair record;
    own item;
    linked item;
    result bigint[] := '{}';
begin
    for pair in select x.signal, x.linked from jsonb_to_recordset(p_pairs) as x (signal text, linked bigint) order by x.signal loop
        -- Looked up one after the other: an earlier pair may have moved either of them.
        select i.* into own from item i join signal s on s.item_id = i.id
         where s.source_id = p_source and s.external_id = pair.signal;
        select * into linked from item where id = pair.linked;
        while linked.merged_into is not null loop
            select * into linked from item where id = linked.merged_into;
        end loop;
        continue when own.id = linked.id or own.state = 'resolved';
        if linked.state = 'resolved'
           or hold_rank(own.state, own.owner, own.owner_at_vendor) > hold_rank(linked.state, linked.owner, linked.owner_at_vendor) then
            perform merge_items(linked.id, own.id, 'link', pair.signal, 'link');
        else
            perform merge_items(own.id, linked.id, 'link', pair.signal, 'link');
        end if;
        result := result || array[own.id, linked.id];
    end loop;
    return result;
end
$$;

-- Completes the merges of a source whose target is read by now, in whatever order the two came. The target's item stays,
-- unless it is closed already and the other is not: then the trouble that is still open keeps its own. Where one incident
-- was merged into a second and that into a third, each is a step of its own; a ring of them ends in one item.
-- Answers the items concerned.
create function complete_merges(p_source bigint, p_source_key text) returns bigint[]
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    w record;
    f item;
    t item;
    result bigint[] := '{}';
begin
    for w in
        select s.id, s.external_id, g.id as target_id
          from signal s
          join signal g on g.source_id = s.source_id and g.external_id = s.merged_into
         where s.source_id = p_source and s.merge_waits
         order by s.id
    loop
        update signal set merge_waits = false where id = w.id;
        -- Looked up again: an earlier step may have moved either of them.
        select i.* into f from item i join signal s on s.item_id = i.id where s.id = w.id;
        select i.* into t from item i join signal s on s.item_id = i.id where s.id = w.target_id;
        result := result || array[f.id, t.id];
        continue when f.id = t.id or f.state = 'resolved';
        if t.state = 'resolved' then
            perform merge_items(t.id, f.id, 'vendor', w.external_id, p_source_key);
        else
            perform merge_items(f.id, t.id, 'vendor', w.external_id, p_source_key);
        end if;
    end loop;
    return result;
end
$$;

-- Recomputes what an item shows of its signals, and tells on its timeline what came of it.
-- Recovered is what all its signals are by their vendors' word. One that was merged elsewhere is not over but goes on in
-- the other: while that is not read, or where a ring of merges has no other, the item has not recovered.
create or replace function refresh_items(p_items bigint[]) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    most_titles constant integer := 5;
    reclocked bigint[];
begin
    with facts as (
        select s.item_id,
               bool_and(s.state = 'recovered') as all_over,
               bool_and(s.state = 'recovered' and not s.merge_waits) and bool_or(s.merged_into = '') as recovered,
               max(s.severity) filter (where s.state <> 'recovered') as severity,
               bool_or(s.state = 'acknowledged') as acknowledged,
               coalesce(max(s.vendor_owner) filter (where s.state = 'acknowledged'), '') as vendor_owner,
               coalesce(bool_and(s.muted) filter (where s.state <> 'recovered'), false) as muted,
               array_agg(distinct s.source_id) as source_ids,
               min(s.opened_at) as opened_at,
               coalesce(max(s.merged_into) filter (where s.merge_waits), '') as merge_target,
               array_agg(s.title) as titles,
               -- What the monitor itself says is nearer to the trouble than what its pager made of it.
               (array_agg(s.title order by s.id) filter (where s.monitor_external_id <> ''))[1] as monitor_title,
               (array_agg(s.title order by s.state = 'recovered', s.severity desc, s.id))[1] as first_title,
               (array_agg(s.host order by s.id) filter (where s.host <> ''))[1] as host,
               (array_agg(s.service order by s.id) filter (where s.service <> ''))[1] as service
          from signal s
         where s.item_id = any (p_items)
         group by s.item_id
    ), before as (
        select o.id, o.recovered_at, o.state, o.title, o.opened_known, o.merge_target, o.fires, o.reopened_at from item o where o.id = any (p_items)
    ), shown as (
        -- A title that no signal bears any more was changed at its vendor; one that another signal brought is not.
        select f.*, coalesce(f.monitor_title, case when b.title = any (f.titles) then b.title else f.first_title end) as title,
               b.title as old_title
          from facts f join before b on b.id = f.item_id
    ), changed as (
        update item i
           set severity = coalesce(f.severity, i.severity),
               title = f.title,
               former_titles = case when f.title = i.title then i.former_titles
                                    else (array_remove(array_remove(i.former_titles, f.title), left(i.title, 300))
                                          || left(i.title, 300))[greatest(cardinality(i.former_titles) - most_titles + 2, 1):] end,
               host = coalesce(f.host, i.host),
               service = coalesce(f.service, i.service),
               recovered_at = case when f.recovered then coalesce(i.recovered_at, now())
                                   when i.state = 'resolved' and f.all_over then i.recovered_at end,
               muted = f.muted,
               source_ids = f.source_ids,
               merge_target = f.merge_target,
               opened_at = case when f.opened_at is null then i.opened_at
                                when i.opened_known then least(i.opened_at, f.opened_at) else f.opened_at end,
               opened_known = i.opened_known or f.opened_at is not null,
               clock_from = case when not i.opened_known and f.opened_at is not null then least(i.clock_from, f.opened_at)
                                 else i.clock_from end,
               state = case when i.state = 'new' and f.acknowledged then 'acknowledged' else i.state end,
               owner = case when i.state = 'new' and f.acknowledged then f.vendor_owner else i.owner end,
               owner_at_vendor = case when i.state = 'new' and f.acknowledged then f.vendor_owner else i.owner_at_vendor end,
               contradiction = case when i.contradiction = 'acknowledgement_taken_back' and f.acknowledged then ''
                                    else i.contradiction end
          from shown f join before b on b.id = f.item_id
         where i.id = f.item_id
        returning i.id, b.recovered_at is null and i.recovered_at is not null as just_recovered,
                  b.state = 'new' and i.state = 'acknowledged' as just_acknowledged, i.owner, i.state,
                  i.title, f.old_title, i.title <> f.old_title and not f.old_title = any (f.titles) as retitled,
                  not b.opened_known and i.opened_known as just_known, i.opened_at,
                  b.fires = 1 and b.reopened_at is null as fired_once,
                  b.merge_target = '' and i.merge_target <> '' as just_merged, i.merge_target
    ), told as (
        insert into timeline (item_id, actor_kind, actor, kind, text, facts)
        select c.id, 'vendor', '', 'recovered', '', '{}'::jsonb from changed c where c.just_recovered
        union all
        select c.id, 'vendor', c.owner, 'acknowledged_at_vendor', '', '{}' from changed c where c.just_acknowledged
        union all
        select c.id, 'vendor', '', 'retitled', c.title, jsonb_build_object('old_title', c.old_title) from changed c where c.retitled
        union all
        select c.id, 'vendor', '', 'opened_told', '', jsonb_build_object('opened_at', c.opened_at) from changed c where c.just_known
        union all
        select c.id, 'vendor', '', 'merged_unread', '', jsonb_build_object('incident', c.merge_target) from changed c where c.just_merged
        returning 1
    )
    select array_agg(c.id) filter (where c.just_known) into reclocked from changed c;

    if reclocked is not null then
        -- Now that it is known when they opened, it is known too whether that was before the first poll.
        update item i
           set backlog = n.backlog
          from (select s.item_id, bool_and(coalesce(s.opened_at < t.first_poll_at, o.backlog)) as backlog
                  from signal s join source_status t on t.source_id = s.source_id join item o on o.id = s.item_id
                 where s.item_id = any (reclocked) and o.fires = 1 and o.reopened_at is null
                 group by s.item_id) n
         where i.id = n.item_id and i.backlog <> n.backlog;
        perform recompute_clocks(reclocked);
    end if;
    if exists (select 1 from response_target) then
        -- What got worse has the shorter target from now on. It never makes an end later, for it is the earlier that counts.
        update item i
           set worse_from = now(), worse_severity = i.severity
         where i.id = any (p_items) and i.state <> 'resolved' and i.responded_at is null
           and i.severity > coalesce(i.worse_severity, i.clock_severity)
           and first_response_target(i.customer_id, i.kind, i.severity)
               < first_response_target(i.customer_id, i.kind, coalesce(i.worse_severity, i.clock_severity));
        if found then
            perform recompute_clocks(p_items);
        end if;
    end if;
end
$$;
