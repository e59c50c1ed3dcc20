-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Who may what, and what guards the room: the one list of it. The migrations grant as they go; this is what counts after
-- them, also in a database that came from a dump, where rights are lost with the roles that had them.
-- One statement, readable by every login. Answers where this database differs, in the order in which it is mended:
--   what    stable name: role_missing, role_not_member, owner_differs, relation_missing, function_missing, right_missing,
--           right_too_much, search_path_open, default_rights_open, database_open, limit_missing
--   object  of what, as SQL names it
--   role    whose right it is; empty where it is nobody's
--   mend    the statement that mends it; empty where only a whole dump does
--   needed  false for what guards the room though one can work without it
-- Rights of roles that are not named here (a report's, a backup's) are their administrator's and stay.
with may_read (roles, relations) as (values
    ('{public,yagura_operator,yagura_lead,yagura_collector}'::text[], '{schema_version}'::text[]),
    ('{yagura_operator,yagura_lead,yagura_collector}', '{
        action, bad_record, customer, customer_contact, customer_environment, customer_history, customer_key, delivery,
        intent_history, item, item_link, metric_snapshot, monitor, on_call, on_call_now, queue_row, response_target, roster,
        signal, source, source_row, source_status, timeline, transition, vendor_event, vendor_service}'),
    ('{yagura_operator,yagura_lead}', '{saved_view_row, source_card, source_history, source_option}')
), may_call (roles, functions) as (values
    ('{yagura_operator}'::text[], '{
        ask_snapshot, chart_load, chart_noise, chart_service_level, chart_trend, customer_cards, hours_hold, perform,
        retry_delivery, similar_items}'::text[]),
    ('{yagura_operator,yagura_lead}', '{may_edit_view, preview_actions, remove_view, save_view}'),
    ('{yagura_lead}', '{
        edit_customer, edit_intent, import_customers, put_intents, put_source, save_source, set_source_state}'),
    ('{yagura_collector}', '{
        finish_delivery, hold_source, ingest, put_roster, release_source, report_poll, run_rules, snapshots_due,
        source_memory, store_snapshot, take_deliveries}'),
    ('{yagura_operator,yagura_collector}', '{may_edit_customers}'),
    ('{yagura_operator,yagura_lead,yagura_collector}', '{heal_changed, may_edit_intent, possible_actions,
        response_targets_json}')
), limits (name, off, value) as (values
    -- A login may lengthen its time-outs again; the room for temporary files only a superuser may.
    ('temp_file_limit', '-1', '2GB'),
    ('idle_in_transaction_session_timeout', '0', '60s'),
    ('statement_timeout', '0', '10min')
), room (name) as (values
    ('yagura_operator'), ('yagura_lead'), ('yagura_collector'), ('yagura_wall')
), home as (
    select n.oid, n.nspowner as owner, n.nspacl as acl from pg_catalog.pg_namespace n where n.nspname = 'yagura'
), base as (
    select d.oid, d.datname, d.datdba as owner, d.datacl as acl, format('database %I', d.datname) as object
      from pg_catalog.pg_database d where d.datname = current_database()
), things as (
    select 'relation' as kind, c.oid, c.relname::text as name, c.relowner as owner,
           coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner)) as acl,
           format('%s yagura.%I', case c.relkind when 'S' then 'sequence' else 'table' end, c.relname) as object,
           -- The sequence of a column follows its table.
           not exists (select from pg_catalog.pg_depend d
                        where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid
                          and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjsubid > 0
                          and d.deptype in ('a', 'i')) as has_own_owner,
           false as is_open
      from home join pg_catalog.pg_class c on c.relnamespace = home.oid and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    union all
    select 'function', p.oid, p.proname::text, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)),
           format('routine yagura.%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), true,
           p.prosecdef and not coalesce(p.proconfig @> array['search_path=yagura, pg_temp'], false)
      from home join pg_catalog.pg_proc p on p.pronamespace = home.oid
    union all
    select 'schema', home.oid, 'yagura', home.owner, coalesce(home.acl, acldefault('n', home.owner)), 'schema yagura', false,
           false
      from home
), wanted as (
    select 'relation' as kind, n.name, r.role, 'SELECT' as privilege
      from may_read m, unnest(m.relations) as n (name), unnest(m.roles) as r (role)
    union all
    select 'function', n.name, r.role, 'EXECUTE'
      from may_call m, unnest(m.functions) as n (name), unnest(m.roles) as r (role)
    union all
    select 'schema', 'yagura', room.name, 'USAGE' from room
), held as (
    select t.kind, t.oid, coalesce(r.rolname::text, 'public') as role, a.privilege_type as privilege
      from things t
      cross join lateral aclexplode(t.acl) a
      left join pg_catalog.pg_roles r on r.oid = a.grantee
     where (a.grantee = 0 or r.rolname in (select name from room)) and a.grantee <> t.owner
), drift as (
    select 1 as place, 'role_missing' as what, '' as object, room.name as role,
           format('create role %I nologin', room.name) as mend, true as needed
      from room where to_regrole(room.name) is null
    union all
    select 2, 'role_not_member', '', 'yagura_lead', 'grant yagura_operator to yagura_lead', true
     where not exists (select from pg_catalog.pg_auth_members m
                        where m.roleid = to_regrole('yagura_operator') and m.member = to_regrole('yagura_lead'))
    union all
    select 3, 'owner_differs', t.object, o.rolname::text, format('alter %s owner to %I', t.object, o.rolname), true
      from things t join home on t.owner <> home.owner join pg_catalog.pg_roles o on o.oid = home.owner
     where t.has_own_owner
    union all
    select 4, w.kind || '_missing', format('yagura.%I', w.name), '', '', true
      from (select distinct kind, name from wanted) w
     where not exists (select from things t where t.kind = w.kind and t.name = w.name)
    union all
    select 5, 'right_too_much', t.object, h.role,
           format('revoke %s on %s from %s', h.privilege, t.object, case h.role when 'public' then h.role else quote_ident(h.role) end), true
      from held h join things t on t.kind = h.kind and t.oid = h.oid
     where not exists (select from wanted w
                        where w.kind = t.kind and w.name = t.name and w.role = h.role and w.privilege = h.privilege)
    union all
    select 6, 'right_missing', t.object, w.role, format('grant %s on %s to %s', w.privilege, t.object, w.role), true
      from wanted w join things t on t.kind = w.kind and t.name = w.name
     where not exists (select from held h
                        where h.kind = t.kind and h.oid = t.oid and h.role = w.role and h.privilege = w.privilege)
    union all
    select 7, 'search_path_open', t.object, '', format('alter %s set search_path = yagura, pg_temp', t.object), true
      from things t where t.is_open
    union all
    select 8, 'default_rights_open', 'schema yagura', o.rolname::text,
           format('alter default privileges for role %I revoke execute on functions from public', o.rolname), true
      from home join pg_catalog.pg_roles o on o.oid = home.owner
     where not exists (select from pg_catalog.pg_default_acl d
                        where d.defaclrole = home.owner and d.defaclnamespace = 0 and d.defaclobjtype = 'f'
                          and not exists (select from aclexplode(d.defaclacl) a where a.grantee = 0))
    union all
    select 9, 'right_missing', base.object, room.name, format('grant connect on %s to %I', base.object, room.name), false
      from base, room
     where not exists (select from aclexplode(base.acl) a
                        where a.grantee = to_regrole(room.name) and a.privilege_type = 'CONNECT')
    union all
    select 9, 'right_missing', base.object, o.rolname::text, format('grant connect on %s to %I', base.object, o.rolname), false
      from base, home join pg_catalog.pg_roles o on o.oid = home.owner
     where home.owner <> base.owner and not o.rolsuper
       and not exists (select from aclexplode(base.acl) a where a.grantee = home.owner and a.privilege_type = 'CONNECT')
    union all
    -- Whoever may connect may take the locks by which programs agree, and whoever may make tables may fill the disk.
    select 10, 'database_open', base.object, 'public', format('revoke %s on %s from public', a.privilege_type, base.object), false
      from base cross join lateral aclexplode(coalesce(base.acl, acldefault('d', base.owner))) a where a.grantee = 0
    union all
    select 11, 'limit_missing', limits.name, '', format('alter %s set %I = %L', base.object, limits.name, limits.value), false
      from base, limits join pg_catalog.pg_settings s on s.name = limits.name and s.reset_val = limits.off
     where not exists (select from pg_catalog.pg_db_role_setting r, unnest(r.setconfig) as c (setting)
                        where r.setdatabase = base.oid and r.setrole = 0 and c.setting like limits.name || '=%')
)
select what, object, role, mend, needed from drift order by place, object, role, mend
