-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Saved views: no revision is no leave to write over what others did, and input that cannot be read is view_invalid.

-- p: name, shared, query, facets, grouping, sort, descending. p_id: null for a new one; p_revision: as the person saw it.
-- Errors: YG400 view_name, view_invalid, too_many_views; YG403 not_your_view; YG404 no_view;
--         YG409 view_changed_since, view_name_taken.
create or replace function save_view(p jsonb, p_id bigint, p_revision bigint)
returns table (id bigint, revision bigint)
language plpgsql security definer set search_path = yagura, pg_temp as $$
#variable_conflict use_column
declare
    mine constant integer := 100;
    existing saved_view%rowtype;
    wanted_name text := btrim(coalesce(p->>'name', ''));
    wanted_shared boolean;
    wanted_facets text[];
begin
    perform require_role('yagura_operator');
    if length(wanted_name) not between 1 and 60 or wanted_name ~ '[[:cntrl:]]' then
        raise exception 'view_name' using errcode = 'YG400';
    end if;
    -- Here and not where they are declared: what cannot be read is answered below.
    wanted_shared := coalesce((p->>'shared')::boolean, false);
    wanted_facets := coalesce((select array_agg(f order by f) from jsonb_array_elements_text(p->'facets') f), '{}');
    if p_id is not null then
        select * into existing from saved_view v where v.id = p_id and (v.shared or v.owner = session_user) for update;
        if not found then
            raise exception 'no_view' using errcode = 'YG404';
        end if;
        if not may_edit_view(existing.owner, existing.shared)
           or existing.shared and not wanted_shared and existing.owner <> session_user then
            raise exception 'not_your_view' using errcode = 'YG403';
        end if;
        if existing.revision is distinct from p_revision then
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
create or replace function remove_view(p_id bigint, p_revision bigint) returns void
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
    if existing.revision is distinct from p_revision then
        raise exception 'view_changed_since' using errcode = 'YG409';
    end if;
    delete from saved_view v where v.id = p_id;
end
$$;
