-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Saved views of the queue: what a person looks at again and again, kept for oneself or shared with the room.

create table saved_view (
    id bigint generated always as identity primary key,
    owner text not null,
    name text not null check (length(name) between 1 and 60 and name = btrim(name)),
    shared boolean not null default false,
    query text not null default '' check (length(query) <= 1000),
    facets text[] not null default '{}' check (cardinality(facets) <= 40 and array_to_string(facets, ' ') ~ '^[a-z_ ]*$'),
    grouping text not null default 'none' check (grouping in ('none', 'customer', 'host', 'monitor')),
    sort text not null default 'urgency'
        check (sort in ('urgency', 'severity', 'age', 'customer', 'title', 'state', 'owner', 'source')),
    descending boolean not null default false,
    revision bigint not null default 1,
    changed_at timestamptz not null default now(),
    changed_by text not null
);
create unique index saved_view_shared_name on saved_view (lower(name)) where shared;
create unique index saved_view_private_name on saved_view (owner, lower(name)) where not shared;
create trigger tell after insert or update or delete on saved_view for each statement execute function tell_clients();

-- facts: {"column": [before, after], …}. No role reads it: private views are in it.
create table saved_view_history (
    id bigint generated always as identity primary key,
    view_id bigint not null,
    at timestamptz not null default now(),
    actor text not null,
    what text not null check (what in ('added', 'changed', 'removed')),
    facts jsonb not null
);
create index saved_view_history_view on saved_view_history (view_id, id);
create trigger append_only before update or delete or truncate on saved_view_history
    for each statement execute function refuse_change();

-- A trigger and not a line in each writer: no way of writing a view goes without its line.
create function keep_saved_view_history() returns trigger
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    before jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) - array['revision', 'changed_at', 'changed_by'] end;
    after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) - array['revision', 'changed_at', 'changed_by'] end;
begin
    insert into saved_view_history (view_id, actor, what, facts)
    select coalesce((after->>'id')::bigint, (before->>'id')::bigint), session_user,
           case tg_op when 'INSERT' then 'added' when 'DELETE' then 'removed' else 'changed' end,
           coalesce(jsonb_object_agg(k.key, jsonb_build_array(before->k.key, after->k.key)), '{}')
      from jsonb_object_keys(before || after) as k (key)
     where before->k.key is distinct from after->k.key;
    return null;
end
$$;
create trigger history after insert or update or delete on saved_view
    for each row execute function keep_saved_view_history();

-- Who may change a view: its owner, and of a shared one a lead. Only its owner takes it back out of the room.
create function may_edit_view(p_owner text, p_shared boolean) returns boolean
language sql stable set search_path = yagura, pg_temp as $$
    select pg_has_role(session_user, 'yagura_operator', 'member')
           and (p_owner = session_user or p_shared and pg_has_role(session_user, 'yagura_lead', 'member'));
$$;

-- What a person may see of them: a private view is its owner's alone.
create view saved_view_row with (security_barrier) as
select v.id, v.owner, v.name, v.shared, v.query, v.facets, v.grouping, v.sort, v.descending, v.revision,
       v.owner = session_user as mine, may_edit_view(v.owner, v.shared) as may_edit
  from saved_view v
 where v.shared or v.owner = session_user;

-- p: name, shared, query, facets, grouping, sort, descending. p_id: null for a new one; p_revision: as the person saw it.
-- Errors: YG400 view_name, view_invalid, too_many_views; YG403 not_your_view; YG404 no_view;
--         YG409 view_changed_since, view_name_taken.
create function save_view(p jsonb, p_id bigint, p_revision bigint)
returns table (id bigint, revision bigint)
language plpgsql security definer set search_path = yagura, pg_temp as $$
#variable_conflict use_column
declare
    mine constant integer := 100;
    existing saved_view%rowtype;
    wanted_name text := btrim(coalesce(p->>'name', ''));
    wanted_shared boolean := coalesce((p->>'shared')::boolean, false);
    wanted_facets text[] := coalesce((select array_agg(f order by f) from jsonb_array_elements_text(p->'facets') f), '{}');
begin
    perform require_role('yagura_operator');
    if length(wanted_name) not between 1 and 60 or wanted_name ~ '[[:cntrl:]]' then
        raise exception 'view_name' using errcode = 'YG400';
    end if;
    if p_id is not null then
        select * into existing from saved_view v where v.id = p_id and (v.shared or v.owner = session_user) for update;
        if not found then
            raise exception 'no_view' using errcode = 'YG404';
        end if;
        if not may_edit_view(existing.owner, existing.shared)
           or existing.shared and not wanted_shared and existing.owner <> session_user then
            raise exception 'not_your_view' using errcode = 'YG403';
        end if;
        if existing.revision <> p_revision then
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

-- Errors: YG403 not_your_view; YG404 no_view; YG409 view_changed_since.
create function remove_view(p_id bigint, p_revision bigint) returns void
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    existing saved_view%rowtype;
begin
    perform require_role('yagura_operator');
    select * into existing from saved_view v where v.id = p_id and (v.shared or v.owner = session_user) for update;
    if not found then
        raise exception 'no_view' using errcode = 'YG404';
    end if;
    if not may_edit_view(existing.owner, existing.shared) then
        raise exception 'not_your_view' using errcode = 'YG403';
    end if;
    if existing.revision <> p_revision then
        raise exception 'view_changed_since' using errcode = 'YG409';
    end if;
    delete from saved_view v where v.id = p_id;
end
$$;

revoke all on function keep_saved_view_history, may_edit_view, save_view, remove_view from public;
grant select on saved_view_row to yagura_operator, yagura_lead;
grant execute on function may_edit_view, save_view, remove_view to yagura_operator, yagura_lead;
