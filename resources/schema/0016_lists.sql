-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A customer's lists are compared whole, however long they are: what stood behind the 40,000th letter changed without a
-- trace, and without a new version, so that a second edit could overwrite the first. What is kept to be read stays bounded.

alter table customer_history add column new_digest text; -- of the whole list; null for a field, and for lists kept before

create or replace function contacts_text(p_customer bigint) returns text
language sql stable set search_path = yagura, pg_temp as $$
    select coalesce(string_agg(concat_ws(' | ', t.name, nullif(t.reading, ''), nullif(t.role, ''), nullif(t.phone, ''),
                                         nullif(t.mail, ''), nullif(t.hours, '')), E'\n' order by t.position), '')
      from customer_contact t where t.customer_id = p_customer;
$$;

create or replace function environments_text(p_customer bigint) returns text
language sql stable set search_path = yagura, pg_temp as $$
    select coalesce(string_agg(concat_ws(' | ', e.name, nullif(e.place, ''), nullif(e.note, '')), E'\n' order by e.position), '')
      from customer_environment e where e.customer_id = p_customer;
$$;

create or replace function keys_text(p_customer bigint) returns text
language sql stable set search_path = yagura, pg_temp as $$
    select coalesce(string_agg(k.kind || ':' || k.value, E'\n' order by k.kind, k.value), '')
      from customer_key k where k.customer_id = p_customer;
$$;

create or replace function keep_list_history() returns trigger
language plpgsql security definer set search_path = yagura, pg_temp as $$
declare
    customer_given bigint;
    before record;
    after text;
begin
    foreach customer_given in array array_remove(array[
        case when tg_op <> 'INSERT' then old.customer_id end,
        case when tg_op <> 'DELETE' then new.customer_id end], null)
    loop
        -- Each row of a list comes here, and the first of them has seen it whole: 500 contacts are compared once.
        continue when current_setting('yagura.list_kept', true) = tg_argv[0] || customer_given;
        perform set_config('yagura.list_kept', tg_argv[0] || customer_given, true);
        select h.new_value, h.new_digest into before from customer_history h
         where h.customer_id = customer_given and h.field = tg_argv[0] order by h.id desc limit 1;
        after := case tg_argv[0] when 'contacts' then contacts_text(customer_given)
                                 when 'environments' then environments_text(customer_given)
                                 else keys_text(customer_given) end;
        if coalesce(before.new_digest, md5(coalesce(before.new_value, ''))) <> md5(after) then
            insert into customer_history (customer_id, actor, field, old_value, new_value, new_digest)
            values (customer_given, session_user::text, tg_argv[0], coalesce(before.new_value, ''), left(after, 40000), md5(after));
            update customer set version = version + 1 where id = customer_given;
        end if;
    end loop;
    return null;
end
$$;
