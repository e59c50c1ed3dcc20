-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who has an item keeps it until somebody says that it is to be taken over, and an action that was meant for another state
-- of things is given back. And: rows that were put back from the backup of a server that had counted further.

-- Who has the item, and since when: what a person who comes second needs to know.
create function holder_facts(i item) returns jsonb
language sql stable security definer set search_path = yagura, pg_temp as $$
    select jsonb_strip_nulls(jsonb_build_object(
               'owner', nullif(i.owner, ''),
               'since', to_char(max(t.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      from timeline t
     where t.item_id = i.id and t.actor = i.owner
       and t.kind in ('acknowledge', 'watch', 'complete_first_response', 'reopen', 'escalate');
$$;

-- Whether what the person decided by still holds: null, or the reason why not.
-- p: seen_state, seen_owner, seen_fires, seen_recovered, seen_customer: the item as the screen showed it; take_over: the
--    person saw another one's name on it, and wants it all the same; expected_version: of callers that compare no further.
-- Not the version decides, which counts every change: a note, a rise in severity or one more of the same event leave an
-- honest action what it was. What decides:
--   1. an item that somebody has is taken by acknowledge and watch (and by the first response to a new one) only with
--      take_over, and only from the one whose name was seen: on a new item the first wins;
--   2. the other verbs are refused where the item has gone to somebody else meanwhile, or to another state while it is
--      not the person's own;
--   3. a customer is assigned in place of the one that was seen, resolve also means that it has not fired again since;
--   4. a note is always taken.
create function conflict_of(i item, p_verb text, p jsonb) returns text
language sql stable set search_path = yagura, pg_temp as $$
    select case
        when not seen and (p->>'expected_version')::bigint <> i.version then 'changed_since'
        when p_verb = 'note' then null
        when takes and is_others then
            case when not coalesce((p->>'take_over')::boolean, false) or coalesce(p->>'seen_owner', i.owner) <> i.owner
                 then 'taken_by_other' end
        when takes or not seen then null
        when p_verb = 'assign_customer' then
            case when coalesce(i.customer_id, 0) <> coalesce((p->>'seen_customer')::bigint, 0) then 'changed_since' end
        when is_others and i.owner <> coalesce(p->>'seen_owner', '') then 'taken_by_other'
        when i.state <> p->>'seen_state' and i.owner <> session_user::text then 'changed_since'
        when p_verb = 'resolve'
             and (i.fires > (p->>'seen_fires')::integer
                  or (p->>'seen_recovered')::boolean and i.recovered_at is null) then 'fired_since'
        end
      from (select p ? 'seen_state' as seen,
                   p_verb in ('acknowledge', 'watch') or p_verb = 'complete_first_response' and i.state = 'new' as takes,
                   -- On a new item a name is the vendor's: to whom it is assigned there, and nobody here has it.
                   i.state <> 'new' and i.owner <> '' and i.owner <> session_user::text as is_others) known;
$$;

-- Performs one action of a person. The actor is the session's login, never what the client says.
-- p: id (uuid), item, verb, text, until, customer, remember_kind, remember_value, and what conflict_of compares
-- Answers: item, version, state, deliveries, repeated
-- Errors: YG400 not of the form, YG403 role, YG404 no such item, YG409 not possible now (the message is the reason's name,
--         the detail says who has it)
create or replace function perform(p jsonb) returns jsonb
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    action_id uuid := (p->>'id')::uuid;
    wanted_verb text := p->>'verb';
    text_given text := coalesce(p->>'text', '');
    until_given timestamptz := (p->>'until')::timestamptz;
    target item;
    possible record;
    conflict text;
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
            using errcode = case when possible.reason = 'role' then 'YG403' else 'YG409' end,
                  detail = holder_facts(target)::text;
    end if;
    conflict := conflict_of(target, wanted_verb, p);
    if conflict is not null then
        raise exception '%', conflict using errcode = 'YG409', detail = holder_facts(target)::text;
    end if;
    perform ensure_this_month();

    customer_before := target.customer_id;
    hand_over := wanted_verb in ('escalate', 'resolve', 'watch', 'complete_first_response');
    update item i
       set state = possible.to_state,
           owner = case when wanted_verb in ('note', 'assign_customer') then i.owner
                        when wanted_verb in ('escalate', 'resolve') and i.owner <> '' then i.owner
                        when wanted_verb = 'complete_first_response' and i.owner <> '' and i.state <> 'new' then i.owner
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

-- A row can be seen when its transaction is over, so that none is of one that this server has yet to begin; such rows were
-- put back from the backup of a server that had counted further. They are stamped anew, once. Answers how many.
create function heal_changed() returns integer
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    healed integer;
begin
    update item i set changed = i.changed where i.changed >= pg_snapshot_xmax(pg_current_snapshot());
    get diagnostics healed = row_count;
    update source_status t set changed = pg_current_xact_id() where t.changed >= pg_snapshot_xmax(pg_current_snapshot());
    return healed;
end
$$;
select heal_changed();

revoke all on function holder_facts, conflict_of, heal_changed from public;
grant execute on function heal_changed to yagura_operator, yagura_lead, yagura_collector;
