-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Customers for people: whom to call at this hour, what is open, what happened in a month; edits with their history.

alter table customer add column version bigint not null default 1;

create table customer_environment (
    customer_id bigint not null references customer,
    position integer not null,
    name text not null check (length(name) between 1 and 200),
    place text not null default '', -- account, region, cluster
    note text not null default '',
    primary key (customer_id, position)
);

create table customer_history (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customer,
    at timestamptz not null default now(),
    actor text not null,
    field text not null check (field in ('name', 'reading', 'name_en', 'contract', 'service_hours', 'first_response_s',
                                         'flap_window_s', 'note', 'active', 'contacts', 'environments', 'keys')),
    old_value text not null,
    new_value text not null
);
create index customer_history_customer on customer_history (customer_id, field, id desc);
grant select on customer_environment, customer_history to yagura_operator, yagura_lead, yagura_collector;
create trigger append_only before update or delete on customer_history for each row execute function refuse_change();
create trigger append_only_truncate before truncate on customer_history for each statement execute function refuse_change();

create index item_customer_open on item (customer_id) where state <> 'resolved' and customer_id is not null;
create index item_customer_opened on item (customer_id, opened_at) include (severity)
    where kind = 'alert' and customer_id is not null;

create function stamp_customer() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end
$$;
create trigger stamp before update on customer for each row when (old is distinct from new)
    execute function stamp_customer();
create trigger tell after insert or update on customer for each statement execute function tell_clients();

-- A customer's name stands on the rows of the queue: its open items count as changed with it, so that every window shows
-- the new one at once.
create function restamp_items_of_customer() returns trigger
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    update item set version = version where customer_id = new.id and state <> 'resolved';
    return null;
end
$$;
create trigger restamp_items after update on customer for each row
    when ((old.name, old.reading) is distinct from (new.name, new.reading)) execute function restamp_items_of_customer();

-- Triggers and not lines in each writer: the import of a file and a key that an operator taught leave their history too.
create function keep_customer_history() returns trigger
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    insert into customer_history (customer_id, actor, field, old_value, new_value)
    select new.id, session_user::text, f.field, f.old_value, f.new_value
      from (values
            ('name', old.name, new.name), ('reading', old.reading, new.reading), ('name_en', old.name_en, new.name_en),
            ('contract', old.contract, new.contract), ('service_hours', old.service_hours, new.service_hours),
            ('first_response_s', old.first_response_s::text, new.first_response_s::text),
            ('flap_window_s', old.flap_window_s::text, new.flap_window_s::text),
            ('note', old.note, new.note), ('active', old.active::text, new.active::text)
           ) as f (field, old_value, new_value)
     where f.old_value <> f.new_value;
    return null;
end
$$;
create trigger customer_changed after update on customer for each row when (old is distinct from new)
    execute function keep_customer_history();

create function contacts_text(p_customer bigint) returns text
language sql stable set search_path = yagura, pg_temp as $$
    select left(coalesce(string_agg(concat_ws(' | ', t.name, nullif(t.reading, ''), nullif(t.role, ''), nullif(t.phone, ''),
                                              nullif(t.mail, ''), nullif(t.hours, '')), E'\n' order by t.position), ''), 40000)
      from customer_contact t where t.customer_id = p_customer;
$$;

create function environments_text(p_customer bigint) returns text
language sql stable set search_path = yagura, pg_temp as $$
    select left(coalesce(string_agg(concat_ws(' | ', e.name, nullif(e.place, ''), nullif(e.note, '')), E'\n'
                                    order by e.position), ''), 40000)
      from customer_environment e where e.customer_id = p_customer;
$$;

create function keys_text(p_customer bigint) returns text
language sql stable set search_path = yagura, pg_temp as $$
    select left(coalesce(string_agg(k.kind || ':' || k.value, E'\n' order by k.kind, k.value), ''), 40000)
      from customer_key k where k.customer_id = p_customer;
$$;

-- The lists are written row by row, and by an import deleted and written anew: they are compared as wholes, at the end
-- of the transaction, with what the history says last. A row of a list that is as it was leaves nothing.
create function keep_list_history() returns trigger
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    customer_given bigint;
    before text;
    after text;
begin
    foreach customer_given in array array_remove(array[
        case when tg_op <> 'INSERT' then old.customer_id end,
        case when tg_op <> 'DELETE' then new.customer_id end], null)
    loop
        -- Each row of a list comes here, and the first of them has seen it whole: 500 contacts are compared once.
        continue when current_setting('yagura.list_kept', true) = tg_argv[0] || customer_given;
        perform set_config('yagura.list_kept', tg_argv[0] || customer_given, true);
        before := coalesce((select h.new_value from customer_history h
                             where h.customer_id = customer_given and h.field = tg_argv[0] order by h.id desc limit 1), '');
        after := case tg_argv[0] when 'contacts' then contacts_text(customer_given)
                                 when 'environments' then environments_text(customer_given)
                                 else keys_text(customer_given) end;
        if before <> after then
            insert into customer_history (customer_id, actor, field, old_value, new_value)
            values (customer_given, session_user::text, tg_argv[0], before, after);
            update customer set version = version + 1 where id = customer_given;
        end if;
    end loop;
    return null;
end
$$;
create constraint trigger contacts_changed after insert or update or delete on customer_contact
    deferrable initially deferred for each row execute function keep_list_history('contacts');
create constraint trigger environments_changed after insert or update or delete on customer_environment
    deferrable initially deferred for each row execute function keep_list_history('environments');
create constraint trigger keys_changed after insert or update or delete on customer_key
    deferrable initially deferred for each row execute function keep_list_history('keys');

-- The weekdays (1 Monday … 7 Sunday) that a word names, in Japanese or English; null where it is not understood.
create function days_named(p_word text) returns integer[]
language plpgsql immutable set search_path = yagura, pg_temp as $$
declare
    word text := btrim(p_word, ' の:,');
    week constant text := '月火水木金土日';
    result integer[] := '{}';
    span text[];
    first integer;
    last integer;
begin
    if word in ('', '毎日', 'daily', 'every day') then
        return '{1,2,3,4,5,6,7}';
    elsif word in ('平日', '営業日', 'weekday', 'weekdays') then
        return '{1,2,3,4,5}';
    elsif word in ('土日', '土日祝', '週末', '休日', 'weekend', 'weekends') then
        return '{6,7}';
    end if;
    word := regexp_replace(word, '曜日?', '', 'g');
    for day in 1..7 loop
        word := regexp_replace(word, (array['mon(day)?', 'tue(s|sday)?', 'wed(nesday)?', 'thu(rs|rsday)?', 'fri(day)?',
                                            'sat(urday)?', 'sun(day)?'])[day], substr(week, day, 1), 'g');
    end loop;
    if word !~ '^[月火水木金土日]( *[-~〜–,、・ ]? *[月火水木金土日])*$' then
        return null;
    end if;
    for span in select regexp_matches(word, '([月火水木金土日])(?: *[-~〜–] *([月火水木金土日]))?', 'g') loop
        first := position(span[1] in week);
        last := coalesce(position(span[2] in week), first);
        -- From Saturday to Monday goes over the week's end.
        result := result || array(select (d - 1) % 7 + 1 from generate_series(first, case when last < first then last + 7 else last end) d);
    end loop;
    return result;
end
$$;

-- Whether hours as people write them ("24x7", "平日 09:00-18:00", "月-金 18:00-09:00; 土日") hold at a local time; null
-- where they are empty or not understood. A span over midnight belongs to the day on which it begins. Public holidays
-- are days like others.
create function hours_hold(p_hours text, p_local timestamp) returns boolean
language plpgsql immutable set search_path = yagura, pg_temp as $$
declare
    hours text := btrim(lower(normalize(coalesce(p_hours, ''), nfkc)));
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
    if hours = '' or length(hours) > 300 then
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

-- Whether this login may edit customers. The client shows what this says and decides nothing itself.
create function may_edit_customers() returns boolean
language sql stable set search_path = yagura, pg_temp as $$
    select pg_has_role(session_user, 'yagura_lead', 'member');
$$;

-- What a person needs of customers in front of an item, one JSON object for each that exists; at most 50 at once.
-- Contacts come in calling order for this hour: first those who are in their hours or have none, then those whose hours
-- are not understood, last those who are not to be called now; among themselves as the customer ordered them.
--   keys       at most 501: with more than 500 an edit is refused and not cut
--   reach      now, any (no hours are said), unclear, later
--   days       alerts opened on each of the last 30 days of the zone, [{day, counts by severity 4 … 0}, …]
-- Source of speed: item_customer_open, item_customer_opened, item_customer_resolved.
create function customer_cards(p_ids bigint[], p_zone text, p_now timestamptz default now()) returns setof jsonb
language plpgsql stable security definer
set search_path = yagura, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
    today date := (start_of_day(p_now, p_zone) at time zone p_zone)::date;
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

-- p: customer, version (as the person saw it), name, reading, name_en, contract, service_hours, first_response_s, note,
--    contacts [{name, reading, role, phone, mail, hours}, …] in calling order, environments [{name, place, note}, …],
--    keys [{kind, value}, …]. What is written replaces what was: what somebody else wrote meanwhile is not written over.
-- Errors: YG403 role, YG404 no_customer, YG409 customer_changed_since, key_taken,
--         YG400 text_too_long, name_empty, contact_name_empty, bad_phone, target_out_of_range, bad_key, too_many
create function edit_customer(p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    c customer;
    contacts jsonb := coalesce(p->'contacts', '[]');
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

grant execute on function hours_hold, may_edit_customers, customer_cards to yagura_operator;
grant execute on function may_edit_customers to yagura_collector;
grant execute on function edit_customer to yagura_lead;
