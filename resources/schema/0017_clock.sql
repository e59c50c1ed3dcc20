-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the first-response clock is made of: Japan's public holidays, service hours as people write them, targets by kind
-- and severity, and the spans in which the clock of an item runs.

-- The zone of the room: service hours and public holidays are days of it.
create function room_zone() returns text
language sql immutable parallel safe as $$ select 'Asia/Tokyo' $$;

-- The name of a holiday that the Act on National Holidays names itself, as in force from 2020 on, the two years of the
-- Olympic Games included; null for any other day. The equinoxes are those of the usual formula, good until 2099.
create function named_holiday(p_day date) returns text
language plpgsql immutable parallel safe set search_path = yagura, pg_temp as $$
declare
    y constant integer := extract(year from p_day);
    m constant integer := extract(month from p_day);
    d constant integer := extract(day from p_day);
    monday constant integer := case when extract(isodow from p_day) = 1 then (d + 6) / 7 else 0 end; -- 2: the second of its month
    leap constant integer := floor((y - 1980) / 4.0);
begin
    return case m
        when 1 then case when d = 1 then '元日' when monday = 2 then '成人の日' end
        when 2 then case when d = 11 then '建国記念の日' when d = 23 then '天皇誕生日' end
        when 3 then case when d = floor(20.8431 + 0.242194 * (y - 1980))::integer - leap then '春分の日' end
        when 4 then case when d = 29 then '昭和の日' end
        when 5 then case d when 3 then '憲法記念日' when 4 then 'みどりの日' when 5 then 'こどもの日' end
        when 7 then case y when 2020 then case d when 23 then '海の日' when 24 then 'スポーツの日' end
                           when 2021 then case d when 22 then '海の日' when 23 then 'スポーツの日' end
                           else case when monday = 3 then '海の日' end end
        when 8 then case when d = case y when 2020 then 10 when 2021 then 8 else 11 end then '山の日' end
        when 9 then case when monday = 3 then '敬老の日'
                         when d = floor(23.2488 + 0.242194 * (y - 1980))::integer - leap then '秋分の日' end
        when 10 then case when monday = 2 and y not in (2020, 2021) then 'スポーツの日' end
        when 11 then case d when 3 then '文化の日' when 23 then '勤労感謝の日' end
    end;
end
$$;

-- The name of a public holiday, null for a day that is none. Beside those with a name of their own: the first day after a
-- holiday on a Sunday that is none itself (振替休日), and a day between two holidays (国民の休日).
create function holiday_name(p_day date) returns text
language plpgsql immutable parallel safe set search_path = yagura, pg_temp as $$
declare
    name text;
    before date := p_day - 1;
begin
    if p_day is null or not isfinite(p_day) then
        return null;
    end if;
    name := named_holiday(p_day);
    if name is not null then
        return name;
    end if;
    while named_holiday(before) is not null loop
        if extract(isodow from before) = 7 then
            return '振替休日';
        end if;
        before := before - 1;
    end loop;
    if before < p_day - 1 and extract(isodow from p_day) <> 7 and named_holiday(p_day + 1) is not null then
        return '国民の休日';
    end if;
    return null;
end
$$;

create function is_holiday(p_day date) returns boolean
language sql immutable parallel safe set search_path = yagura, pg_temp as $$ select holiday_name(p_day) is not null $$;

-- The public holidays of a year, in order. Errors: YG400 year_out_of_range.
create function japanese_holidays(p_year integer) returns table (day date, name text)
language plpgsql immutable set search_path = yagura, pg_temp as $$
begin
    if p_year is null or p_year not between 1980 and 2099 then
        raise exception 'year_out_of_range' using errcode = 'YG400';
    end if;
    return query
        select d.day, holiday_name(d.day)
          from (select g::date as day
                  from generate_series(make_date(p_year, 1, 1)::timestamp, make_date(p_year, 12, 31), interval '1 day') g) d
         where is_holiday(d.day)
         order by d.day;
end
$$;

-- The days that a word names, in Japanese or English: 1 Monday … 7 Sunday, 8 public holidays; -8 says that the others do
-- not count on a public holiday. Null where it is not understood. Weekdays that are named one by one count on holidays too:
-- who writes 月-金 has not said otherwise.
create or replace function days_named(p_word text) returns integer[]
language plpgsql immutable set search_path = yagura, pg_temp as $$
declare
    word text := btrim(p_word, ' の:,、()');
    week constant text := '月火水木金土日祝';
    separators constant text := '[・,、と及びand& ]*';
    result integer[] := '{}';
    span text[];
    first integer;
    last integer;
begin
    if word in ('', '毎日', 'daily', 'every day') then
        return '{1,2,3,4,5,6,7}';
    elsif word ~ '^(平日|営業日|weekdays?)' then
        word := regexp_replace(word, '^(平日|営業日|weekdays?)' || separators, '');
        if word = '' then
            return '{1,2,3,4,5,-8}';
        end if;
        result := days_named(word);
        return case when result is null then null
                    else array[1, 2, 3, 4, 5] || result || case when 8 = any (result) then '{}'::integer[] else '{-8}' end end;
    elsif word in ('土日', '週末', 'weekend', 'weekends') then
        return '{6,7}';
    elsif word in ('休日', '休祝日') then
        return '{6,7,8}';
    end if;
    word := regexp_replace(word, '祝祭日|祝日|祭日|(public |national )?holidays?', '祝', 'g');
    word := regexp_replace(word, '週末|weekends?', '土日', 'g');
    word := regexp_replace(word, '曜日?', '', 'g');
    for day in 1..7 loop
        word := regexp_replace(word, (array['mon(day)?', 'tue(s|sday)?', 'wed(nesday)?', 'thu(rs|rsday)?', 'fri(day)?',
                                            'sat(urday)?', 'sun(day)?'])[day], substr(week, day, 1), 'g');
    end loop;
    word := regexp_replace(word, ' *(と|及び|and|&) *', '・', 'g');
    if word !~ '^[月火水木金土日祝]( *[-~〜–,、・ ]? *[月火水木金土日祝])*$' or word ~ '[-~〜–] *祝|祝 *[-~〜–]' then
        return null;
    end if;
    for span in select regexp_matches(word, '([月火水木金土日祝])(?: *[-~〜–] *([月火水木金土日]))?', 'g') loop
        first := position(span[1] in week);
        last := coalesce(position(span[2] in week), first);
        -- From Saturday to Monday goes over the week's end.
        result := result || case when first = 8 then array[8]
                                 else array(select (d - 1) % 7 + 1 from generate_series(first, case when last < first then last + 7 else last end) d) end;
    end loop;
    return result;
end
$$;

-- The minute of the day that a time names ("9", "09:30", "9時半", "18時30分", "6pm", "26:00"); null where it is none.
create function minute_named(p_time text) returns integer
language plpgsql immutable set search_path = yagura, pg_temp as $$
declare
    said text[] := regexp_match(p_time, '^ *([0-9]{1,2})(?::([0-9]{2})|時(?:([0-9]{1,2})分|(半))?)?(?: *([ap])\.?m\.?)? *$');
    hour integer := said[1];
    minute integer := coalesce(said[2], said[3], case when said[4] is not null then '30' end, '0');
begin
    if said[5] is not null then
        if hour not between 1 and 12 then
            return null;
        end if;
        hour := hour % 12 + case said[5] when 'p' then 12 else 0 end;
    end if;
    return case when minute <= 59 and hour * 60 + minute <= 1800 then hour * 60 + minute end;
end
$$;

-- Hours as people write them, read once: {"always": bool, "unclear": bool, "parts": [{"days": [...], "from": minute, "to": minute}, …]}.
-- `days` as days_named says them; `to` beyond 1440 is of the next day. Null where nothing is written.
create function hours_read(p_hours text) returns jsonb
language plpgsql immutable set search_path = yagura, pg_temp as $$
declare
    hours text := btrim(lower(normalize(coalesce(left(p_hours, 301), ''), nfkc))); -- no more is looked at than is taken
    time constant text := '[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?)?(?: *[ap]\.?m\.?)?';
    apart constant text := ' *(?:[-~〜–—−ー]|から|to) *';
    not_on_holidays boolean := false;
    part text;
    said text[];
    days integer[];
    first integer;
    last integer;
    parts jsonb := '[]';
    unclear boolean := false;
begin
    if hours = '' then
        return null;
    elsif length(p_hours) > 300 or length(hours) > 300 then
        return '{"always": false, "unclear": true, "parts": []}';
    elsif hours ~ '^(24 ?[x×/*] ?7|24 ?時間 ?(365 ?日)?|24h|終日|always)$' then
        return '{"always": true, "unclear": false, "parts": []}';
    end if;
    if hours ~ '(祝祭日|祝日|祭日|祝) *(は|を)? *(除く|除き|以外|休み|休業|休)|(except|excluding|but not)( on)? (public |national )?holidays' then
        not_on_holidays := true;
        hours := regexp_replace(hours, '[(,、;]? *((祝祭日|祝日|祭日|祝) *(は|を)? *(除く|除き|以外|休み|休業|休)|(except|excluding|but not)( on)? (public |national )?holidays) *[),、]?', ' ', 'g');
    end if;
    -- A slash between days only lists them; elsewhere it parts one span from the next, as a comma does behind a time.
    hours := regexp_replace(hours, '([月火水木金土日祝])\s*/\s*(?=[月火水木金土日祝])', '\1・', 'g');
    hours := regexp_replace(hours, '([0-9時分半m])\s*[,、・]\s*', '\1;', 'g');
    hours := regexp_replace(hours, '([0-9時分半m]|まで)\s+(?=[月火水木金土日祝平営休毎週])', '\1;', 'g');
    foreach part in array regexp_split_to_array(hours, '\s*[;/\n]\s*') loop
        continue when btrim(part) = '';
        part := regexp_replace(part, ' *(終日|24 ?時間|24h|all day) *$', '');
        said := regexp_match(part, '^(.*?) *(?:(' || time || ')' || apart || '(翌日?(?: *の)?)? *(' || time || ')(?: *まで)?)? *$');
        if days is null or btrim(said[1]) <> '' then -- a span without days is of those before it
            days := days_named(said[1]);
        end if;
        first := case when said[2] is null then 0 else minute_named(said[2]) end;
        last := case when said[4] is null then 1440 else minute_named(said[4]) end;
        if said[3] is not null then
            last := case when last <= 1440 then last + 1440 end;
        end if;
        if days is null or first is null or last is null or first > 1440 then
            unclear := true;
        else
            parts := parts || jsonb_build_object('days', to_jsonb(case when not_on_holidays and not 8 = any (days) then days || -8 else days end),
                                                 'from', first, 'to', case when last <= first then last + 1440 else last end);
        end if;
    end loop;
    return jsonb_build_object('always', false, 'unclear', unclear or parts = '[]', 'parts', parts);
end
$$;

-- Whether days, as days_named says them, hold on a day.
create function day_is_of(p_days jsonb, p_day date) returns boolean
language sql immutable parallel safe set search_path = yagura, pg_temp as $$
    select case when is_holiday(p_day) and p_days @> '8' then true
                else p_days @> to_jsonb(extract(isodow from p_day)::integer) and not (p_days @> '-8' and is_holiday(p_day)) end;
$$;

-- Whether hours as people write them ("24x7", "平日 09:00-18:00", "月-金 18:00-09:00; 土日祝") hold at a local time; null
-- where they are empty or not understood. A span over midnight belongs to the day on which it begins. 平日 is no public
-- holiday, 土日祝 and 祝日 are.
create or replace function hours_hold(p_hours text, p_local timestamp) returns boolean
language plpgsql immutable set search_path = yagura, pg_temp as $$
declare
    hours jsonb;
    part jsonb;
    minute integer;
begin
    if p_local is null or not isfinite(p_local) then
        return null;
    end if;
    hours := hours_read(p_hours);
    if hours is null then
        return null;
    elsif (hours->>'always')::boolean then
        return true;
    end if;
    minute := extract(hour from p_local)::integer * 60 + extract(minute from p_local)::integer;
    for part in select p from jsonb_array_elements(hours->'parts') p loop
        for back in 0..2 loop
            if minute + back * 1440 >= (part->>'from')::integer and minute + back * 1440 < (part->>'to')::integer
               and day_is_of(part->'days', p_local::date - back) then
                return true;
            end if;
        end loop;
    end loop;
    return case when (hours->>'unclear')::boolean then null else false end;
end
$$;

-- The parts of hours_read in which a clock runs; null where it always runs: hours that are empty, around the clock, or not
-- wholly understood stop no clock.
create function open_hours_of(p_hours text) returns jsonb
language sql immutable set search_path = yagura, pg_temp as $$
    select case when not (h->>'always')::boolean and not (h->>'unclear')::boolean then h->'parts' end
      from hours_read(p_hours) h;
$$;

alter table customer add column open_hours jsonb generated always as (open_hours_of(service_hours)) stored;

-- When hours, as open_hours_of says them, are open on the days of the room from p_first to p_last; what begins on the last
-- of them may end on the next.
create function open_between(p_open jsonb, p_first date, p_last date) returns tstzmultirange
language sql immutable set search_path = yagura, pg_temp as $$
    select coalesce(range_agg(tstzrange((d.day + make_interval(mins => (p.part->>'from')::integer)) at time zone room_zone(),
                                        (d.day + make_interval(mins => (p.part->>'to')::integer)) at time zone room_zone())), '{}')
      from (select p_first + n as day, extract(isodow from p_first + n)::integer as weekday, is_holiday(p_first + n) as holiday
              from generate_series(0, p_last - p_first) n
            offset 0) d -- the holiday is looked up once for all parts
      cross join jsonb_array_elements(p_open) p (part)
     where case when d.holiday and p.part->'days' @> '8' then true
                else p.part->'days' @> to_jsonb(d.weekday) and not (d.holiday and p.part->'days' @> '-8') end;
$$;

-- The first p_seconds of open time from p_from on; null where there is not so much.
create function first_of(p_open tstzmultirange, p_from timestamptz, p_seconds integer) returns tstzmultirange
language plpgsql immutable set search_path = yagura, pg_temp as $$
declare
    spans tstzmultirange := '{}';
    missing interval := make_interval(secs => p_seconds);
    span tstzrange;
begin
    foreach span in array (select array_agg(r order by r) from unnest(p_open * tstzmultirange(tstzrange(p_from, null))) r) loop
        if upper(span) - lower(span) >= missing then
            return spans + tstzmultirange(tstzrange(lower(span), lower(span) + missing));
        end if;
        spans := spans + tstzmultirange(span);
        missing := missing - (upper(span) - lower(span));
    end loop;
    return null;
exception
    when null_value_not_allowed then
        return null; -- never open
end
$$;

-- The spans in which a clock that starts at p_from runs until p_seconds of open hours have passed, in order; p_open as
-- open_hours_of says it. Looked for during a year: hours that never come to so much end with what that year has, and where
-- that is nothing, with the year: a clock always has an end. Errors: YG400 time_out_of_range.
create function spans_within(p_open jsonb, p_from timestamptz, p_seconds integer) returns tstzmultirange
language plpgsql immutable set search_path = yagura, pg_temp as $$
declare
    -- From yesterday on: its late hours may reach into today.
    first_day date;
    spans tstzmultirange;
    all_of_it tstzmultirange;
begin
    if p_from is null or not isfinite(p_from) or p_seconds is null or p_seconds not between 1 and 604800 then
        raise exception 'time_out_of_range' using errcode = 'YG400';
    elsif p_open is null then
        return tstzmultirange(tstzrange(p_from, p_from + make_interval(secs => p_seconds)));
    end if;
    first_day := (p_from at time zone room_zone())::date - 1;
    spans := first_of(open_between(p_open, first_day, first_day + 8), p_from, p_seconds);
    if spans is null then
        all_of_it := open_between(p_open, first_day, first_day + 367);
        spans := coalesce(first_of(all_of_it, p_from, p_seconds), all_of_it * tstzmultirange(tstzrange(p_from, null)));
    end if;
    if isempty(spans) then
        spans := tstzmultirange(tstzrange(p_from + interval '366 days', p_from + interval '366 days' + make_interval(secs => p_seconds)));
    end if;
    return spans;
end
$$;

-- The same for hours as a customer's record has them.
create function clock_spans(p_hours text, p_from timestamptz, p_seconds integer) returns tstzmultirange
language sql immutable set search_path = yagura, pg_temp as $$
    select spans_within(open_hours_of(p_hours), p_from, p_seconds);
$$;

-- First-response targets that differ from a customer's own (customer.first_response_s) by kind or severity. Of those that
-- fit an item the most specific counts: kind and severity, severity, kind. Rows without a customer are for items of which
-- nobody knows whose they are.
create table response_target (
    customer_id bigint references customer,
    kind text check (kind in ('alert', 'inquiry', 'abuse', 'maintenance')),
    severity smallint check (severity between 0 and 4),
    seconds integer not null check (seconds between 60 and 604800),
    check (kind is not null or severity is not null or customer_id is null)
);
create unique index response_target_key on response_target (coalesce(customer_id, 0), coalesce(kind, ''), coalesce(severity, -1));
grant select on response_target to yagura_operator, yagura_lead, yagura_collector;

create function first_response_target(p_customer bigint, p_kind text, p_severity smallint) returns integer
language sql stable set search_path = yagura, pg_temp as $$
    select coalesce((select t.seconds from response_target t
                      where coalesce(t.customer_id, 0) = coalesce(p_customer, 0)
                        and coalesce(t.kind, p_kind) = p_kind and coalesce(t.severity, p_severity) = p_severity
                      order by t.severity is not null desc, t.kind is not null desc limit 1),
                    (select c.first_response_s from customer c where c.id = p_customer),
                    900);
$$;

-- The targets of a customer that differ from its own, as JSON: [{"kind": null or name, "severity": null or number, "seconds": n}, …].
create function response_targets_json(p_customer bigint) returns jsonb
language sql stable set search_path = yagura, pg_temp as $$
    select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'severity', t.severity, 'seconds', t.seconds)
                              order by t.kind nulls first, t.severity desc nulls first), '[]')
      from response_target t where t.customer_id = p_customer;
$$;

grant execute on function response_targets_json to yagura_operator, yagura_lead, yagura_collector;
