-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an action would do, told before it is done to many items at once.

-- Which writes to vendors a verb brings with it: the one rule behind what is done and what is announced. What a vendor
-- cannot do is not asked of it: Datadog knows neither acknowledge nor resolve of an alert, only a downtime.
create function wanted_deliveries(p_item bigint, p_verb text, p_has_text boolean, p_has_end boolean)
returns table (source_id bigint, signal_id bigint, kind text, place integer)
language sql stable security definer set search_path = yagura, pg_temp as $$
    select s.source_id, s.id, wanted.kind, wanted.place
      from signal s
      join source o on o.id = s.source_id and o.state <> 'removed'
      join (values
            ('acknowledge', 'pagerduty', 'acknowledge', 1),
            ('complete_first_response', 'pagerduty', 'acknowledge', 1),
            ('watch', 'pagerduty', 'acknowledge', 1),
            ('escalate', 'pagerduty', 'escalate', 2),
            ('resolve', 'pagerduty', 'resolve', 3),
            ('note', 'pagerduty', 'note', 2),
            ('watch', 'pagerduty', 'note', 2),
            ('escalate', 'pagerduty', 'note', 1),
            ('resolve', 'pagerduty', 'note', 2),
            ('complete_first_response', 'pagerduty', 'note', 2),
            ('watch', 'datadog', 'downtime', 1)) as wanted (verb, source_kind, kind, place)
        on wanted.verb = p_verb and wanted.source_kind = o.kind
     where s.item_id = p_item
       and (wanted.kind = 'note' and p_has_text
            or wanted.kind = 'acknowledge' and s.state in ('firing', 'unknown')
            or wanted.kind = 'downtime' and s.state <> 'recovered' and p_has_end
            or wanted.kind in ('escalate', 'resolve') and s.state <> 'recovered');
$$;

create or replace function enqueue_deliveries(p_action uuid, p_item bigint, p_verb text, p_actor text, p_text text,
                                              p_until timestamptz) returns integer
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    result integer;
begin
    insert into delivery (item_id, source_id, signal_id, action_id, kind, actor, text, until)
    select p_item, w.source_id, w.signal_id, p_action, w.kind, p_actor, p_text, p_until
      from wanted_deliveries(p_item, p_verb, p_text <> '', p_until is not null) w
     order by w.signal_id, w.place;
    get diagnostics result = row_count;
    return result;
end
$$;

-- What a verb would do to each of the items, and nothing is done: in the order given, at most 1000. The writes are those
-- with a text and an end; whoever gives no text leaves the notes out.
-- writes: {"source_kind/kind": count, …}; silent: the kinds of sources of this item to which nothing is written.
-- Errors: YG400 too_many_items.
create function preview_actions(p_items bigint[], p_verb text)
returns table (item bigint, version bigint, allowed boolean, reason text, writes jsonb, silent text[])
language plpgsql stable security definer set search_path = yagura, pg_temp as $$
begin
    if cardinality(p_items) > 1000 then
        raise exception 'too_many_items' using errcode = 'YG400';
    end if;
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

revoke all on function wanted_deliveries, preview_actions from public;
grant execute on function preview_actions to yagura_operator, yagura_lead;
