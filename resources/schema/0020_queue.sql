-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The truth shown: the queue's row, the rules that pass by themselves, customers with keys and targets, and charts that count
-- by the vendor's time and the room's clock.

create or replace view queue_row as
select i.id, i.version, i.kind, i.state, i.severity, i.title, i.host, i.service,
       i.customer_id, coalesce(c.name, '') as customer_name, coalesce(c.reading, '') as customer_reading,
       i.owner, i.source_ids,
       i.opened_at, i.arrived_at, i.due_at, i.responded_at, i.recovered_at, i.resolved_at, i.watch_until,
       i.fires, i.muted, i.deliveries_waiting, i.deliveries_failed, i.changed,
       i.opened_known, i.backlog, i.clock_from,
       -- Epoch milliseconds, start and end of each span; null for a clock that runs all the time.
       case when i.clock is not null
            then array(select (extract(epoch from e.at) * 1000)::bigint
                         from unnest(i.clock) r (span) cross join lateral (values (lower(r.span)), (upper(r.span))) e (at)
                        order by 1) end as clock_ms,
       i.contradiction, i.taken_back_from, i.merged_into, i.merge_target, i.former_titles
  from item i
  left join customer c on c.id = i.customer_id;

-- What passes by itself: a watch that ends, a recovery that lasted. Called by each collector about every ten seconds.
create or replace function run_rules() returns integer
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    result integer;
begin
    perform require_role('yagura_collector');
    if not pg_try_advisory_xact_lock(7303, 0) then
        return 0; -- another collector is at it
    end if;
    perform ensure_partitions_ahead();

    with ended as (
        update item i set state = 'acknowledged', watch_until = null
         where i.state = 'watching' and i.watch_until <= now() and i.recovered_at is null
        returning i.id
    ), lasting as (
        select i.id, i.recovered_at,
               -- The response is as old as the recovery at the vendor, where that is told: it may have been read late.
               least(i.recovered_at, (select max(s.resolved_at) from signal s where s.item_id = i.id)) as over_at
          from item i
          left join customer c on c.id = i.customer_id
         where i.recovered_at is not null and i.state in ('new', 'acknowledged', 'watching')
           and i.recovered_at + make_interval(secs => coalesce(c.flap_window_s, 900)) <= now()
           and (i.reopened_at is null or i.recovered_at >= i.reopened_at)
           for update of i skip locked
    ), resolved as (
        update item i
           set state = 'resolved', resolved_at = now(), responded_at = coalesce(i.responded_at, l.over_at),
               watch_until = null
          from lasting l
         where i.id = l.id
        returning i.id, l.recovered_at
    ), told as (
        insert into timeline (item_id, actor_kind, actor, kind, facts)
        select id, 'rule', 'watch', 'watch_ended', '{}'::jsonb from ended
        union all
        select id, 'rule', 'recovery', 'resolved_by_rule', jsonb_build_object('recovered_at', recovered_at) from resolved
        returning 1
    )
    select count(*) into result from told;
    return result;
end
$$;

-- A customer was assigned by hand: its clock holds, and its key is remembered for the next time and for what is open now.
create or replace function learn_customer(p_item bigint, p_customer bigint, p_kind text, p_value text) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    others bigint[];
begin
    perform recompute_clocks(array[p_item]);
    if coalesce(p_kind, '') = '' or coalesce(p_value, '') = '' then
        return;
    end if;
    if not exists (select 1 from signal s
                    where s.item_id = p_item
                      and s.hints @> jsonb_build_array(jsonb_build_object('kind', p_kind, 'value', p_value))) then
        raise exception 'key_not_of_item' using errcode = 'YG400';
    end if;
    -- However it is written: two that differ in case would name two customers.
    update customer_key set customer_id = p_customer, remembered_by = session_user::text
     where kind = p_kind and folded = key_folded(p_value);
    if not found then
        insert into customer_key (kind, value, customer_id, remembered_by)
        values (p_kind, p_value, p_customer, session_user::text)
        on conflict (kind, value) do update set customer_id = excluded.customer_id, remembered_by = excluded.remembered_by;
    end if;
    insert into timeline (item_id, actor_kind, actor, kind, facts)
    values (p_item, 'person', session_user::text, 'key_remembered', jsonb_build_object('kind', p_kind, 'value', p_value));

    with also as (
        update item i
           set customer_id = p_customer
         where i.customer_id is null and i.state <> 'resolved' and i.id <> p_item
           and exists (select 1 from signal s cross join jsonb_to_recordset(s.hints) as h (kind text, value text)
                        where s.item_id = i.id and h.kind = p_kind and key_folded(h.value) = key_folded(p_value))
        returning i.id
    ), told as (
        insert into timeline (item_id, actor_kind, actor, kind, facts)
        select a.id, 'rule', 'customer_key', 'customer_matched', jsonb_build_object('customer', p_customer) from also a
        returning item_id
    )
    select array_agg(t.item_id) into others from told t;
    perform recompute_clocks(others);
end
$$;

alter table customer_history drop constraint customer_history_field_check;
alter table customer_history add constraint customer_history_field_check
    check (field in ('name', 'reading', 'name_en', 'contract', 'service_hours', 'first_response_s', 'flap_window_s', 'note',
                     'active', 'contacts', 'environments', 'keys', 'response_targets'));

-- Targets as the editor writes them, in minutes: "critical=5; inquiry=30; alert/critical=3".
create function response_targets_text(p_customer bigint) returns text
language sql stable set search_path = yagura, pg_temp as $$
    select coalesce(string_agg(
               concat_ws('/', t.kind, (array['unknown', 'low', 'medium', 'high', 'critical'])[t.severity + 1])
                   || '=' || case when t.seconds % 60 = 0 then (t.seconds / 60)::text else t.seconds || 's' end,
               '; ' order by t.kind nulls first, t.severity desc nulls first), '')
      from response_target t where t.customer_id = p_customer;
$$;

-- Replaces the targets of a customer that differ from its own, with a line in its history, and sets the clocks that run.
-- p_targets: as response_targets_json answers them. Errors: YG400 target_out_of_range, bad_target.
create function set_response_targets(p_customer bigint, p_targets jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    before text;
    after text;
begin
    before := response_targets_text(p_customer);
    if jsonb_array_length(p_targets) > 30 then
        raise exception 'too_many' using errcode = 'YG400';
    elsif exists (select 1 from jsonb_to_recordset(p_targets) as r (seconds bigint) where r.seconds is null or r.seconds not between 60 and 604800) then
        raise exception 'target_out_of_range' using errcode = 'YG400';
    end if;
    begin
        delete from response_target where customer_id = p_customer;
        insert into response_target (customer_id, kind, severity, seconds)
        select p_customer, r.kind, r.severity, r.seconds
          from jsonb_to_recordset(p_targets) as r (kind text, severity smallint, seconds integer);
    exception
        when check_violation or unique_violation or invalid_text_representation or numeric_value_out_of_range then
            raise exception 'bad_target' using errcode = 'YG400';
    end;
    after := response_targets_text(p_customer);
    if before <> after then
        insert into customer_history (customer_id, actor, field, old_value, new_value)
        values (p_customer, session_user::text, 'response_targets', before, after);
        update customer set version = version + 1 where id = p_customer;
        perform recompute_clocks(array(select i.id from item i
                                        where i.customer_id = p_customer and i.state <> 'resolved' and i.responded_at is null));
    end if;
end
$$;

-- p: [{line, key, name, reading, name_en, contract, service_hours, first_response_s, flap_window_s, note,
--      targets: [{kind, severity, seconds}], keys: [{kind, value}], contacts: [{name, reading, role, phone, mail, hours}]}, …]
-- Keys are compared without regard to case and width. What is open and nobody's goes to the customers that its keys name now.
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
                       count(*) over (partition by key->>'kind', key_folded(key->>'value')) as times
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
                                                     when f.key in ('note', 'targets') then 8000 else 200 end)
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
                -- What an operator taught goes to the file's customer, however the two write it.
                delete from customer_key k using jsonb_array_elements(coalesce(entry.r->'keys', '[]')) key
                 where k.kind = key->>'kind' and k.folded = key_folded(key->>'value') and k.value <> key->>'value'
                   and k.remembered_by is not null;
                insert into customer_key (kind, value, customer_id)
                select key->>'kind', key->>'value', id_of from jsonb_array_elements(coalesce(entry.r->'keys', '[]')) key
                    on conflict (kind, value) do update set customer_id = excluded.customer_id, remembered_by = null
                        where customer_key.remembered_by is not null;
                if exists (select 1 from jsonb_array_elements(coalesce(entry.r->'keys', '[]')) key
                             join customer_key k on k.kind = key->>'kind' and k.folded = key_folded(key->>'value')
                            where k.customer_id <> id_of) then
                    raise exception 'a key belongs to another customer' using errcode = 'YG409';
                end if;
                perform set_response_targets(id_of, coalesce(entry.r->'targets', '[]'));
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
        perform match_open_items();
    exception
        when sqlstate 'YG000' then null; -- the errors go out as rows, the writes go back
    end;
end
$$;

-- p: customer, version (as the person saw it), name, reading, name_en, contract, service_hours, first_response_s, note,
--    contacts [{name, reading, role, phone, mail, hours}, …] in calling order, environments [{name, place, note}, …],
--    keys [{kind, value}, …], targets [{kind, severity, seconds}, …] (absent: as they are). What is written replaces what was: what somebody else wrote meanwhile is not written over.
-- Errors: YG403 role, YG404 no_customer, YG409 customer_changed_since, key_taken,
--         YG400 text_too_long, name_empty, contact_name_empty, bad_phone, target_out_of_range, bad_target, bad_key, too_many, too_large
create or replace function edit_customer(p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    c customer;
    contacts jsonb := coalesce(bounded_json(p, 4 * 1024 * 1024)->'contacts', '[]');
    environments jsonb := coalesce(p->'environments', '[]');
    keys jsonb := coalesce(p->'keys', '[]');
    target bigint := (p->>'first_response_s')::bigint;
    had text[];
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
    if p ? 'targets' then
        perform set_response_targets(c.id, p->'targets');
    end if;
    had := array(select k.kind || ':' || k.folded from customer_key k where k.customer_id = c.id);
    delete from customer_key k
     where k.customer_id = c.id
       and not exists (select 1 from jsonb_array_elements(keys) e where e->>'kind' = k.kind and btrim(e->>'value') = k.value);
    -- With the writer's name: what a person added by hand outlives the next import of a file.
    insert into customer_key (kind, value, customer_id, remembered_by)
    select distinct e->>'kind', btrim(e->>'value'), c.id, session_user::text from jsonb_array_elements(keys) e
        on conflict (kind, value) do nothing;
    -- Looked for last: what somebody else taught in between is seen too, and takes the whole edit back. Two customers whose
    -- keys differed in case alone before that was looked at can still be edited.
    if exists (select 1 from jsonb_array_elements(keys) e
                 join customer_key k on k.kind = e->>'kind' and k.folded = key_folded(btrim(e->>'value'))
                where k.customer_id <> c.id
                  and not (k.kind || ':' || k.folded = any (had)
                           and exists (select 1 from customer_key own where own.customer_id = c.id and own.kind = k.kind
                                                                        and own.value = btrim(e->>'value')))) then
        raise exception 'key_taken' using errcode = 'YG409';
    end if;
    perform match_open_items();
end
$$;

-- Every moment that is asked for is finite and near enough to mean something: a chart up to the end of time filled the disk.
-- Errors: YG400 time_out_of_range.
create function check_moment(p_at timestamptz) returns void
language plpgsql stable set search_path = yagura, pg_temp as $$
begin
    if p_at is null or not isfinite(p_at) or p_at < '2000-01-01 00:00:00+00' or p_at > now() + interval '400 days' then
        raise exception 'time_out_of_range' using errcode = 'YG400';
    end if;
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
    today date;
    since timestamptz;
    here timestamp;
    wanted bigint;
begin
    perform require_role('yagura_operator');
    perform check_moment(p_now);
    perform bounded_text(p_zone, 100);
    if cardinality(p_ids) > 50 then
        raise exception 'too_many' using errcode = 'YG400';
    end if;
    today := (start_of_day(p_now, p_zone) at time zone p_zone)::date;
    since := (today - 29)::timestamp at time zone p_zone;
    here := p_now at time zone p_zone;
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
            'first_response_s', c.first_response_s, 'targets', response_targets_json(c.id), 'flap_window_s', c.flap_window_s,
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

-- A zone's name that is none is the caller's mistake, and is said as such.
create or replace function start_of_day(p_at timestamptz, p_zone text) returns timestamptz
language plpgsql stable set search_path = yagura, pg_temp as $$
begin
    perform check_moment(p_at);
    return date_trunc('day', p_at at time zone p_zone) at time zone p_zone;
exception
    when invalid_parameter_value then
        raise exception 'no_zone' using errcode = 'YG400';
end
$$;

drop index item_opened;
create index item_opened on item (opened_at) include (severity, opened_known) where kind = 'alert';

-- Trend: work items of kind alert by the moment when the vendor says the trouble opened, in steps of five minutes on the
-- clock, the last of them the one that `p_now` is in; 144 steps, empty ones too. A re-fire that rejoins its item is not
-- counted again: a bar counts what the queue would list. What has a time to come is left out, and so is what no vendor says
-- the opening of: `untimed` counts those that were seen in the span.
-- Answers: as_of, step_s, severities [4,3,2,1,0], total, untimed,
--          buckets [{from, counts}, …] with the counts in the order of severities. Errors: YG400 time_out_of_range.
create or replace function chart_trend(p_now timestamptz default now()) returns jsonb
language plpgsql stable security definer
set search_path = yagura, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
    step constant interval := '5 minutes';
    last_step timestamptz;
    first_step timestamptz;
begin
    perform check_moment(p_now);
    last_step := date_bin('5 minutes', p_now, 'epoch');
    first_step := last_step - 143 * interval '5 minutes';
    return (
        with counted as materialized (
            select date_bin(step, i.opened_at, 'epoch') as bucket, i.severity, i.opened_known, count(*) as times
              from item i
             where i.kind = 'alert' and i.opened_at >= first_step and i.opened_at <= p_now
             group by 1, 2, 3
        ), buckets as (
            select b.bucket, coalesce(sum(c.times) filter (where c.severity = 4), 0) as critical,
                   coalesce(sum(c.times) filter (where c.severity = 3), 0) as high,
                   coalesce(sum(c.times) filter (where c.severity = 2), 0) as medium,
                   coalesce(sum(c.times) filter (where c.severity = 1), 0) as low,
                   coalesce(sum(c.times) filter (where c.severity = 0), 0) as unknown
              from generate_series(first_step, last_step, step) b (bucket)
              left join counted c on c.bucket = b.bucket and c.opened_known
             group by b.bucket
        )
        select jsonb_build_object('as_of', p_now, 'step_s', extract(epoch from step)::integer,
                   'severities', jsonb_build_array(4, 3, 2, 1, 0),
                   'total', (select coalesce(sum(times), 0) from counted where opened_known),
                   'untimed', (select coalesce(sum(times), 0) from counted where not opened_known),
                   'buckets', jsonb_agg(jsonb_build_object('from', b.bucket,
                       'counts', jsonb_build_array(b.critical, b.high, b.medium, b.low, b.unknown)) order by b.bucket))
          from buckets b);
end
$$;

-- Service level: the share of first responses in time, for the room's day in a zone, and for the 7 and the 30 days that
-- end with it. An item belongs to the day on which its clock started (clock_from: when the vendor says that it fired). It is
--   in time where it was responded to at or before its due time,
--   broken  where it was responded to later, or not at all and the due time has passed,
--   open    where neither is said yet: not counted.
-- Not counted is what was open before its source's very first poll (backlog).
-- What recovered by itself was responded to when it recovered (run_rules). A reopened item keeps its first response;
-- one that fired again after it was resolved is a new firing, and counts by its new clock alone. An item that was merged
-- into another one, or whose signals all moved there, asked nothing of anybody: the other counts, with the earlier clock. No items, no share: null, not 100 %.
-- Answers: as_of, target, periods [{days, from, counted, in_time, broken, open, share, met}, …],
--          breakers [{id, …}, …] newest first, at most 500, of the 30 days.
create or replace function chart_service_level(p_zone text, p_now timestamptz default now()) returns jsonb
language plpgsql stable security definer
set search_path = yagura, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
    target constant numeric := 0.999;
    today timestamptz := start_of_day(p_now, p_zone);
    week timestamptz := ((today at time zone p_zone) - interval '6 days') at time zone p_zone;
    month timestamptz := ((today at time zone p_zone) - interval '29 days') at time zone p_zone;
begin
    return (
        with judged as materialized (
            select i.id, i.clock_from,
                   case when i.responded_at <= i.due_at then 'in_time'
                        when i.responded_at > i.due_at or i.due_at < p_now then 'broken'
                        else 'open' end as verdict
              from item i
             where i.clock_from >= month and i.clock_from <= p_now and not i.backlog and i.merged_into is null
               and (i.kind <> 'alert' or exists (select 1 from signal s where s.item_id = i.id))
        ), counted as (
            select p.days, p.from_at,
                   count(j.id) filter (where j.verdict = 'in_time') as in_time,
                   count(j.id) filter (where j.verdict = 'broken') as broken,
                   count(j.id) filter (where j.verdict = 'open') as waiting
              from (values (1, today), (7, week), (30, month)) p (days, from_at)
              left join judged j on j.clock_from >= p.from_at
             group by p.days, p.from_at
        ), breakers as (
            select j.id, r.title, r.severity, r.state, r.customer_name, r.arrived_at, r.clock_from, r.due_at, r.responded_at,
                   extract(epoch from coalesce(r.responded_at, p_now) - r.due_at)::bigint as late_s
              from (select id from judged where verdict = 'broken' order by clock_from desc, id desc limit 500) j
              join queue_row r on r.id = j.id
        )
        select jsonb_build_object('as_of', p_now, 'target', target,
                   'periods', (select jsonb_agg(jsonb_build_object('days', c.days, 'from', c.from_at,
                                   'counted', c.in_time + c.broken, 'in_time', c.in_time, 'broken', c.broken,
                                   'open', c.waiting,
                                   'share', round(c.in_time::numeric / nullif(c.in_time + c.broken, 0), 6),
                                   'met', c.in_time >= target * (c.in_time + c.broken)) order by c.days)
                                 from counted c),
                   'breakers', (select coalesce(jsonb_agg(to_jsonb(b) order by b.clock_from desc, b.id desc), '[]')
                                  from breakers b)));
end
$$;

-- Noise: the monitors whose alerts opened most work items in the last `p_days` days.
--   items    work items with at least one signal of the monitor; an item of two monitors counts for both.
--   minutes  from a person's acknowledge (or reopen) to the next person's resolve, summed over the items. What ended by
--            rule has no end that a person set, and adds nothing; neither does a resolve without an acknowledge.
--   untouched_share  of the items on whose timeline no person has a line.
-- Answers: as_of, days, items (all alerts of the span), without_monitor, monitors [{…}, …] by items.
create or replace function chart_noise(p_days integer default 7, p_limit integer default 20, p_now timestamptz default now())
returns jsonb
language plpgsql stable security definer
set search_path = yagura, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
    since timestamptz;
begin
    perform check_moment(p_now);
    if p_days is null or p_limit is null or p_days not between 1 and 90 or p_limit not between 1 and 200 then
        raise exception 'span_out_of_range' using errcode = 'YG400';
    end if;
    since := p_now - make_interval(days => p_days);
    return (
        with spanned as materialized (
            select i.id from item i where i.kind = 'alert' and i.opened_at >= since and i.opened_at <= p_now
        ), of_monitor as materialized (
            select distinct s.item_id, s.source_id, s.monitor_external_id
              from spanned i join signal s on s.item_id = i.id
             where s.monitor_external_id <> ''
        ), top as materialized (
            select source_id, monitor_external_id, count(*) as items
              from of_monitor group by 1, 2
             order by 3 desc, 1, 2
             limit p_limit
        ), events as (
            select distinct t.item_id, t.id, t.at, t.actor_kind, t.kind
              from top
              join of_monitor m using (source_id, monitor_external_id)
              -- The lines of an item are no older than its opening by more than a vendor's delay: two days let the
              -- partitions before go unread.
              join timeline t on t.item_id = m.item_id and t.recorded_at >= since - interval '2 days'
                             and (t.actor_kind = 'person' or t.kind = 'resolved_by_rule')
             where t.at <= p_now
        ), cycles as (
            -- A cycle ends with a resolve, a person's or the rule's: each event belongs to the end at or after it.
            select e.*, count(*) filter (where e.kind in ('resolve', 'resolved_by_rule'))
                            over (partition by e.item_id order by e.id desc) as cycle
              from events e
        ), spent as (
            select c.item_id, c.cycle, bool_or(c.actor_kind = 'person') as by_person,
                   case when c.cycle > 0
                        then max(c.at) filter (where c.kind = 'resolve')
                                 - min(c.at) filter (where c.kind in ('acknowledge', 'reopen')) end as span
              from cycles c
             group by 1, 2
        ), hands as materialized (
            select c.item_id, bool_or(c.by_person) as touched, sum(extract(epoch from c.span)) as seconds
              from spent c group by 1
        ), figures as (
            select top.source_id, top.monitor_external_id, top.items,
                   coalesce(sum(h.seconds), 0) as seconds,
                   count(*) filter (where h.touched is not true) as untouched
              from top
              join of_monitor m using (source_id, monitor_external_id)
              left join hands h on h.item_id = m.item_id
             group by 1, 2, 3
        )
        select jsonb_build_object('as_of', p_now, 'days', p_days,
                   'items', (select count(*) from spanned),
                   'without_monitor', (select count(*) from spanned i
                                        where not exists (select 1 from of_monitor m where m.item_id = i.id)),
                   'monitors', coalesce(jsonb_agg(jsonb_build_object(
                       'source_id', f.source_id, 'source_key', s.key, 'external_id', f.monitor_external_id,
                       'name', coalesce(nullif(m.name, ''), f.monitor_external_id),
                       'items', f.items, 'minutes', round(f.seconds / 60),
                       'untouched', f.untouched, 'untouched_share', round(f.untouched::numeric / f.items, 4))
                       order by f.items desc, f.source_id, f.monitor_external_id), '[]'))
          from figures f
          join source s on s.id = f.source_id
          left join monitor m on m.source_id = f.source_id and m.external_id = f.monitor_external_id);
end
$$;

-- Load: work items of kind alert by weekday (1 Monday … 7 Sunday) and hour of a zone, over the last `p_weeks` whole weeks
-- up to `p_now`: each hour of the week has passed as many times as there are weeks, the present one in two parts.
-- Answers: as_of, weeks, items, busiest (the greatest per_hour), cells [[per hour of 24], … 7] as counts, and the same
--          as per_hour (counts through weeks).
create or replace function chart_load(p_zone text, p_weeks integer default 4, p_now timestamptz default now()) returns jsonb
language plpgsql stable security definer
set search_path = yagura, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
    since timestamptz;
begin
    if p_weeks is null or p_weeks not between 1 and 52 then
        raise exception 'span_out_of_range' using errcode = 'YG400';
    end if;
    perform start_of_day(p_now, p_zone);
    since := p_now - make_interval(days => 7 * p_weeks);
    return (
        with counted as materialized (
            -- By the quarter of an hour first, since zones differ by no less: a zone's rules are asked once for each, not for each item.
            select date_bin('15 minutes', i.opened_at, 'epoch') as quarter, count(*) as times
              from item i
             where i.kind = 'alert' and i.opened_at > since and i.opened_at <= p_now
             group by 1
        ), placed as (
            select extract(isodow from c.quarter at time zone p_zone)::integer as weekday,
                   extract(hour from c.quarter at time zone p_zone)::integer as hour, sum(c.times) as times
              from counted c group by 1, 2
        ), grid as materialized (
            select d.weekday, h.hour, coalesce(p.times, 0) as times
              from generate_series(1, 7) d (weekday)
             cross join generate_series(0, 23) h (hour)
              left join placed p on p.weekday = d.weekday and p.hour = h.hour
        ), days as (
            select g.weekday, jsonb_agg(g.times order by g.hour) as counts,
                   jsonb_agg(round(g.times / p_weeks, 2) order by g.hour) as per_hour
              from grid g group by 1
        )
        select jsonb_build_object('as_of', p_now, 'weeks', p_weeks,
                   'items', (select sum(g.times) from grid g),
                   'busiest', (select round(max(g.times) / p_weeks, 2) from grid g),
                   'cells', jsonb_agg(d.counts order by d.weekday),
                   'per_hour', jsonb_agg(d.per_hour order by d.weekday))
          from days d);
end
$$;

-- A signal of which nobody says since when it fires is looked at around the moment when it was first seen.
create or replace function ask_snapshot(p_item bigint) returns integer
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    result integer;
begin
    perform require_role('yagura_operator');
    update signal s
       set snapshot = 'due',
           -- In the first hour the moment of firing is still in the picture; later it is now that one wants to see.
           snapshot_at = case when coalesce(s.opened_at, s.first_seen_at) < now() - interval '1 hour' then now() end
      from monitor m
     where s.item_id = p_item and m.source_id = s.source_id and m.external_id = s.monitor_external_id and m.query <> '';
    get diagnostics result = row_count;
    if result = 0 then
        raise exception 'nothing_to_chart' using errcode = 'YG409';
    end if;
    return result;
end
$$;
