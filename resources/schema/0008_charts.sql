-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The figures behind the charts, counted here and nowhere else. Each function answers one JSON object that says as of
-- when it counted, and takes that instant, so that a test counts the same for ever.
--
-- Measured once on 1,000,000 items spread over 365 days, one signal each, 2,800,000 lines of timeline, warm, two busy cores:
-- trend 30 ms, service level 450 ms, noise of 7 days 200 ms (of 30: 2 to 4 s), load of 4 weeks 90 ms (of 52: 0.6 s).
-- Planned anew at each call: a plan made for any span of time reads the whole table. JIT costs more than it gives here.
create index item_opened on item (opened_at) include (severity) where kind = 'alert';
create index item_arrived on item (arrived_at);

-- A zone's name that is none is the caller's mistake, and is said as such.
create function start_of_day(p_at timestamptz, p_zone text) returns timestamptz
language plpgsql stable set search_path = yagura, pg_temp as $$
begin
    return date_trunc('day', p_at at time zone p_zone) at time zone p_zone;
exception
    when invalid_parameter_value then
        raise exception 'no_zone' using errcode = 'YG400';
end
$$;

-- Trend: work items of kind alert by the moment when the vendor says the trouble opened, in steps of five minutes on the
-- clock, the last of them the one that `p_now` is in; 144 steps, empty ones too. A re-fire that rejoins its item is not
-- counted again: a bar counts what the queue would list. What has a time to come is left out.
-- Answers: as_of, step_s, severities [4,3,2,1,0], buckets [{from, counts}, …] with the counts in the order of severities.
create function chart_trend(p_now timestamptz default now()) returns jsonb
language plpgsql stable security definer
set search_path = yagura, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
    step constant interval := '5 minutes';
    last_step timestamptz := date_bin('5 minutes', p_now, 'epoch');
    first_step timestamptz := last_step - 143 * interval '5 minutes';
begin
    return (
        with counted as materialized (
            select date_bin(step, i.opened_at, 'epoch') as bucket, i.severity, count(*) as times
              from item i
             where i.kind = 'alert' and i.opened_at >= first_step and i.opened_at <= p_now
             group by 1, 2
        ), buckets as (
            select b.bucket, coalesce(sum(c.times) filter (where c.severity = 4), 0) as critical,
                   coalesce(sum(c.times) filter (where c.severity = 3), 0) as high,
                   coalesce(sum(c.times) filter (where c.severity = 2), 0) as medium,
                   coalesce(sum(c.times) filter (where c.severity = 1), 0) as low,
                   coalesce(sum(c.times) filter (where c.severity = 0), 0) as unknown
              from generate_series(first_step, last_step, step) b (bucket)
              left join counted c on c.bucket = b.bucket
             group by b.bucket
        )
        select jsonb_build_object('as_of', p_now, 'step_s', extract(epoch from step)::integer,
                   'severities', jsonb_build_array(4, 3, 2, 1, 0),
                   'total', (select coalesce(sum(times), 0) from counted),
                   'buckets', jsonb_agg(jsonb_build_object('from', b.bucket,
                       'counts', jsonb_build_array(b.critical, b.high, b.medium, b.low, b.unknown)) order by b.bucket))
          from buckets b);
end
$$;

-- Service level: the share of first responses in time, for the room's day in a zone, and for the 7 and the 30 days that
-- end with it. An item belongs to the day on which it arrived. It is
--   in time where it was responded to at or before its due time,
--   broken  where it was responded to later, or not at all and the due time has passed,
--   open    where neither is said yet: not counted.
-- What recovered by itself was responded to when it recovered (run_rules). A reopened item keeps its first response;
-- one that fired again after it was resolved is a new arrival, and counts by its new clock alone. An item whose signals
-- all moved to another one asked nothing of anybody, and is not counted. No items, no share: null, not 100 %.
-- Answers: as_of, target, periods [{days, from, counted, in_time, broken, open, share, met}, …],
--          breakers [{id, …}, …] newest first, at most 500, of the 30 days.
create function chart_service_level(p_zone text, p_now timestamptz default now()) returns jsonb
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
            select i.id, i.arrived_at,
                   case when i.responded_at <= i.due_at then 'in_time'
                        when i.responded_at > i.due_at or i.due_at < p_now then 'broken'
                        else 'open' end as verdict
              from item i
             where i.arrived_at >= month and i.arrived_at <= p_now
               and (i.kind <> 'alert' or exists (select 1 from signal s where s.item_id = i.id))
        ), counted as (
            select p.days, p.from_at,
                   count(j.id) filter (where j.verdict = 'in_time') as in_time,
                   count(j.id) filter (where j.verdict = 'broken') as broken,
                   count(j.id) filter (where j.verdict = 'open') as waiting
              from (values (1, today), (7, week), (30, month)) p (days, from_at)
              left join judged j on j.arrived_at >= p.from_at
             group by p.days, p.from_at
        ), breakers as (
            select j.id, r.title, r.severity, r.state, r.customer_name, r.arrived_at, r.due_at, r.responded_at,
                   extract(epoch from coalesce(r.responded_at, p_now) - r.due_at)::bigint as late_s
              from (select id from judged where verdict = 'broken' order by arrived_at desc, id desc limit 500) j
              join queue_row r on r.id = j.id
        )
        select jsonb_build_object('as_of', p_now, 'target', target,
                   'periods', (select jsonb_agg(jsonb_build_object('days', c.days, 'from', c.from_at,
                                   'counted', c.in_time + c.broken, 'in_time', c.in_time, 'broken', c.broken,
                                   'open', c.waiting,
                                   'share', round(c.in_time::numeric / nullif(c.in_time + c.broken, 0), 6),
                                   'met', c.in_time >= target * (c.in_time + c.broken)) order by c.days)
                                 from counted c),
                   'breakers', (select coalesce(jsonb_agg(to_jsonb(b) order by b.arrived_at desc, b.id desc), '[]')
                                  from breakers b)));
end
$$;

-- Noise: the monitors whose alerts opened most work items in the last `p_days` days.
--   items    work items with at least one signal of the monitor; an item of two monitors counts for both.
--   minutes  from a person's acknowledge (or reopen) to the next person's resolve, summed over the items. What ended by
--            rule has no end that a person set, and adds nothing; neither does a resolve without an acknowledge.
--   untouched_share  of the items on whose timeline no person has a line.
-- Answers: as_of, days, items (all alerts of the span), without_monitor, monitors [{…}, …] by items.
create function chart_noise(p_days integer default 7, p_limit integer default 20, p_now timestamptz default now())
returns jsonb
language plpgsql stable security definer
set search_path = yagura, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
    since timestamptz := p_now - make_interval(days => p_days);
begin
    if p_days not between 1 and 90 or p_limit not between 1 and 200 then
        raise exception 'span_out_of_range' using errcode = 'YG400';
    end if;
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
create function chart_load(p_zone text, p_weeks integer default 4, p_now timestamptz default now()) returns jsonb
language plpgsql stable security definer
set search_path = yagura, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
    since timestamptz := p_now - make_interval(days => 7 * p_weeks);
begin
    if p_weeks not between 1 and 52 then
        raise exception 'span_out_of_range' using errcode = 'YG400';
    end if;
    perform start_of_day(p_now, p_zone);
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

grant execute on function chart_trend, chart_service_level, chart_noise, chart_load to yagura_operator;
