-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Which verbs are possible on an item now, and why the others are not. The one rule behind the buttons and `perform`.
create function possible_actions(p_item bigint)
returns table (verb text, allowed boolean, reason text, to_state text)
language sql stable security definer set search_path = yagura, pg_temp as $$
    select t.verb, judged.reason is null, coalesce(judged.reason, ''), t.to_state
      from item i
      join transition t on t.from_state = i.state
      cross join lateral (
          select case when not pg_has_role(session_user, 'yagura_operator', 'member') then 'role'
                      when t.to_state is null then t.reason
                      when t.verb = 'acknowledge' and i.state = 'acknowledged' and i.owner = session_user::text
                           then 'already_acknowledged'
                      when t.verb = 'complete_first_response' and i.responded_at is not null then 'already_responded'
                 end as reason) judged
     where i.id = p_item;
$$;

-- Asks for the writes to vendors that a verb brings with it. What a vendor cannot do is not asked of it: Datadog knows
-- neither acknowledge nor resolve of an alert, only a downtime.
create function enqueue_deliveries(p_action uuid, p_item bigint, p_verb text, p_actor text, p_text text,
                                   p_until timestamptz) returns integer
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    result integer;
begin
    insert into delivery (item_id, source_id, signal_id, action_id, kind, actor, text, until)
    select p_item, s.source_id, s.id, p_action, wanted.kind, p_actor, p_text, p_until
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
       and (wanted.kind = 'note' and p_text <> ''
            or wanted.kind = 'acknowledge' and s.state in ('firing', 'unknown')
            or wanted.kind = 'downtime' and s.state <> 'recovered' and p_until is not null
            or wanted.kind in ('escalate', 'resolve') and s.state <> 'recovered')
     order by s.id, wanted.place;
    get diagnostics result = row_count;
    return result;
end
$$;

create function count_deliveries(p_item bigint) returns void
language sql security definer set search_path = yagura, pg_temp as $$
    update item i
       set deliveries_waiting = d.waiting, deliveries_failed = d.failed
      from (select count(*) filter (where state in ('waiting', 'sending'))::integer as waiting,
                   count(*) filter (where state in ('failed', 'refused'))::integer as failed
              from delivery where item_id = p_item) d
     where i.id = p_item and (i.deliveries_waiting, i.deliveries_failed) is distinct from (d.waiting, d.failed);
$$;

-- Performs one action of a person. The actor is the session's login, never what the client says.
-- p: id (uuid), item, verb, text, until, customer, remember_kind, remember_value, expected_version
-- Answers: item, version, state, deliveries, repeated
-- Errors: YG400 not of the form, YG403 role, YG404 no such item, YG409 not possible now (the message is the reason's name)
create function perform(p jsonb) returns jsonb
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    action_id uuid := (p->>'id')::uuid;
    wanted_verb text := p->>'verb';
    text_given text := coalesce(p->>'text', '');
    until_given timestamptz := (p->>'until')::timestamptz;
    target item;
    possible record;
    earlier action;
    customer_given bigint := (p->>'customer')::bigint;
    customer_before bigint;
    hand_over boolean;
    answer jsonb;
    sent integer;
begin
    perform require_role('yagura_operator');
    if action_id is null then
        raise exception 'an action needs an id' using errcode = 'YG400';
    end if;
    -- The same action sent twice at once waits here for the first one's answer.
    perform pg_advisory_xact_lock(hashtextextended(action_id::text, 7304));
    select * into earlier from action a where a.id = action_id;
    if found then
        if earlier.actor <> session_user or earlier.item_id <> (p->>'item')::bigint or earlier.verb <> wanted_verb then
            raise exception 'this id belongs to another action' using errcode = 'YG400';
        end if;
        return earlier.answer || '{"repeated": true}';
    end if;

    if length(text_given) > 25000 then
        raise exception 'text_too_long' using errcode = 'YG400';
    end if;
    if wanted_verb = 'note' and btrim(text_given) = '' then
        raise exception 'note_empty' using errcode = 'YG400';
    end if;
    if wanted_verb = 'watch' and (until_given is null or until_given <= now() or until_given > now() + interval '31 days')
    then
        raise exception 'watch_needs_end' using errcode = 'YG400';
    end if;
    if wanted_verb = 'assign_customer' and not exists (select 1 from customer where id = customer_given) then
        raise exception 'no_customer' using errcode = 'YG400';
    end if;

    select * into target from item i where i.id = (p->>'item')::bigint for update;
    if not found then
        raise exception 'no_item' using errcode = 'YG404';
    end if;
    select * into possible from possible_actions(target.id) a where a.verb = wanted_verb;
    if not found then
        raise exception 'no_verb' using errcode = 'YG400';
    end if;
    if not possible.allowed then
        raise exception '%', possible.reason
            using errcode = case when possible.reason = 'role' then 'YG403' else 'YG409' end;
    end if;
    if (p->>'expected_version')::bigint <> target.version then
        raise exception 'changed_since' using errcode = 'YG409';
    end if;
    perform ensure_this_month();

    customer_before := target.customer_id;
    hand_over := wanted_verb in ('escalate', 'resolve', 'watch', 'complete_first_response');
    update item i
       set state = possible.to_state,
           owner = case when wanted_verb in ('note', 'assign_customer') then i.owner
                        when wanted_verb in ('escalate', 'resolve') and i.owner <> '' then i.owner
                        else session_user::text end,
           watch_until = case when wanted_verb = 'watch' then until_given
                              when possible.to_state = 'watching' then i.watch_until end,
           responded_at = case when hand_over then coalesce(i.responded_at, now()) else i.responded_at end,
           resolved_at = case when possible.to_state = 'resolved' then coalesce(i.resolved_at, now()) end,
           customer_id = case when wanted_verb = 'assign_customer' then customer_given else i.customer_id end
     where i.id = target.id;

    insert into timeline (item_id, actor_kind, actor, kind, text, facts)
    values (target.id, 'person', session_user::text, wanted_verb, text_given,
            jsonb_strip_nulls(jsonb_build_object('action', action_id, 'from', target.state, 'to', possible.to_state,
                'until', until_given, 'customer', customer_given, 'customer_before', customer_before)));

    if wanted_verb = 'assign_customer' then
        perform learn_customer(target.id, customer_given, p->>'remember_kind', p->>'remember_value');
    end if;

    sent := enqueue_deliveries(action_id, target.id, wanted_verb, session_user::text, text_given, until_given);
    perform count_deliveries(target.id);
    if sent > 0 then
        perform pg_notify('yagura_delivery', '');
    end if;

    select jsonb_build_object('item', i.id, 'version', i.version, 'state', i.state, 'deliveries', sent, 'repeated', false)
      into answer from item i where i.id = target.id;
    insert into action (id, item_id, verb, actor, request, answer)
    values (action_id, target.id, wanted_verb, session_user::text, p, answer);
    return answer;
end
$$;

-- A customer was assigned by hand: its clock holds, and its key is remembered for the next time and for what is open now.
create function learn_customer(p_item bigint, p_customer bigint, p_kind text, p_value text) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
begin
    update item i
       set due_at = i.arrived_at + make_interval(secs => c.first_response_s)
      from customer c
     where i.id = p_item and c.id = p_customer and i.responded_at is null;
    if coalesce(p_kind, '') = '' or coalesce(p_value, '') = '' then
        return;
    end if;
    if not exists (select 1 from signal s
                    where s.item_id = p_item
                      and s.hints @> jsonb_build_array(jsonb_build_object('kind', p_kind, 'value', p_value))) then
        raise exception 'key_not_of_item' using errcode = 'YG400';
    end if;
    insert into customer_key (kind, value, customer_id, remembered_by)
    values (p_kind, p_value, p_customer, session_user::text)
    on conflict (kind, value) do update set customer_id = excluded.customer_id, remembered_by = excluded.remembered_by;
    insert into timeline (item_id, actor_kind, actor, kind, facts)
    values (p_item, 'person', session_user::text, 'key_remembered', jsonb_build_object('kind', p_kind, 'value', p_value));

    with also as (
        update item i
           set customer_id = p_customer,
               due_at = case when i.responded_at is null
                             then i.arrived_at + make_interval(secs => c.first_response_s) else i.due_at end
          from customer c
         where c.id = p_customer and i.customer_id is null and i.state <> 'resolved' and i.id <> p_item
           and exists (select 1 from signal s
                        where s.item_id = i.id
                          and s.hints @> jsonb_build_array(jsonb_build_object('kind', p_kind, 'value', p_value)))
        returning i.id
    )
    insert into timeline (item_id, actor_kind, actor, kind, facts)
    select a.id, 'rule', 'customer_key', 'customer_matched', jsonb_build_object('customer', p_customer) from also a;
end
$$;

-- Hands the holder of a source what to write there, oldest first, one at a time for each signal.
-- A row that an earlier holder was sending when it died is handed out as maybe_sent: look before sending again.
create function take_deliveries(p_source bigint, p_holder text, p_limit integer)
returns table (id bigint, item_id bigint, kind text, signal_external_id text, monitor_external_id text,
               monitor_group text, actor text, text text, until timestamptz, token uuid, maybe_sent boolean,
               attempts integer)
language plpgsql security definer set search_path = yagura, pg_temp as $$
#variable_conflict use_column
begin
    perform require_role('yagura_collector');
    perform require_source_lock(p_source);
    return query
        with due as (
            select d.id
              from delivery d
             where d.source_id = p_source
               and (d.state = 'waiting' and d.next_at <= now()
                    or d.state = 'sending' and d.taken_by is distinct from p_holder)
               and not exists (select 1 from delivery before
                                where before.signal_id = d.signal_id and before.id < d.id
                                  and before.state in ('waiting', 'sending'))
             order by d.id
             limit p_limit
               for update skip locked
        ), taken as (
            update delivery d
               set maybe_sent = d.maybe_sent or d.state = 'sending',
                   state = 'sending', taken_by = p_holder, attempts = d.attempts + 1
              from due
             where d.id = due.id
            returning d.*
        )
        select t.id, t.item_id, t.kind, s.external_id, s.monitor_external_id, s.monitor_group, t.actor, t.text,
               t.until, t.token, t.maybe_sent, t.attempts
          from taken t
          join signal s on s.id = t.signal_id
         order by t.id;
end
$$;

-- p: outcome (done, already_done, retry, uncertain, refused), vendor_words, vendor_reference, retry_after_s
create function finish_delivery(p_delivery bigint, p_holder text, p jsonb) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    max_attempts constant integer := 12;
    outcome text := p->>'outcome';
    words text := left(coalesce(p->>'vendor_words', ''), 2000);
    d delivery;
    wait interval;
begin
    perform require_role('yagura_collector');
    select * into d from delivery where id = p_delivery and state = 'sending' and taken_by = p_holder for update;
    if not found then
        return; -- another holder took it over: its answer counts
    end if;
    perform ensure_this_month();
    if outcome in ('done', 'already_done') then
        update delivery set state = 'sent', sent_at = now(), vendor_words = words,
                            vendor_reference = left(coalesce(p->>'vendor_reference', ''), 300)
         where id = d.id;
    elsif outcome in ('retry', 'uncertain') and d.attempts < max_attempts then
        wait := coalesce(make_interval(secs => (p->>'retry_after_s')::double precision),
                         make_interval(secs => least(300, 2 ^ d.attempts) * (0.5 + random() / 2)));
        update delivery set state = 'waiting', next_at = now() + wait, vendor_words = words,
                            maybe_sent = d.maybe_sent or outcome = 'uncertain'
         where id = d.id;
    else
        update delivery set state = case when outcome = 'refused' then 'refused' else 'failed' end,
                            vendor_words = words, maybe_sent = d.maybe_sent or outcome = 'uncertain'
         where id = d.id;
    end if;

    insert into timeline (item_id, actor_kind, actor, kind, text, facts)
    select d.item_id, 'delivery', s.key, 'delivery_' || n.state, words,
           jsonb_build_object('delivery', d.id, 'what', d.kind, 'outcome', outcome, 'attempts', d.attempts,
                              'source_kind', s.kind)
      from delivery n join source s on s.id = n.source_id
     where n.id = d.id and n.state in ('sent', 'failed', 'refused');
    perform count_deliveries(d.item_id);
end
$$;

-- A person asks for a failed or refused delivery once more, or for a waiting one at once.
create function retry_delivery(p_delivery bigint) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    d delivery;
begin
    perform require_role('yagura_operator');
    update delivery set state = 'waiting', next_at = now(), attempts = 0
     where id = p_delivery and state in ('waiting', 'failed', 'refused')
    returning * into d;
    if d.id is null then
        raise exception 'delivery_not_waiting' using errcode = 'YG409';
    end if;
    perform ensure_this_month();
    insert into timeline (item_id, actor_kind, actor, kind, facts)
    values (d.item_id, 'person', session_user::text, 'delivery_retried', jsonb_build_object('delivery', d.id, 'what', d.kind));
    perform count_deliveries(d.item_id);
    perform pg_notify('yagura_delivery', '');
end
$$;

grant execute on function possible_actions, perform, retry_delivery to yagura_operator;
grant execute on function possible_actions to yagura_lead, yagura_collector;
grant execute on function take_deliveries, finish_delivery to yagura_collector;
