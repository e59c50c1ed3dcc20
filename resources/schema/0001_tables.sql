-- SPDX-FileCopyrightText: 2026 The Yagura contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Roles belong to the whole server: another database of it may have made them already, perhaps at this moment.
do $$
declare
    role_name text;
begin
    foreach role_name in array array['yagura_operator', 'yagura_lead', 'yagura_collector', 'yagura_wall'] loop
        begin
            execute format('create role %I nologin', role_name);
        exception
            when duplicate_object or unique_violation then null;
        end;
    end loop;
    begin
        grant yagura_operator to yagura_lead;
    exception
        when unique_violation then null; -- granted by another database's migration at the same moment
    end;
end
$$;

revoke all on schema yagura from public;
grant usage on schema yagura to yagura_operator, yagura_lead, yagura_collector, yagura_wall;

create table customer (
    id bigint generated always as identity primary key,
    key text not null unique check (key ~ '^[a-z0-9][a-z0-9_.-]{0,63}$'),
    name text not null check (length(name) between 1 and 200),
    reading text not null default '',
    name_en text not null default '',
    contract text not null default '',
    service_hours text not null default '',
    first_response_s integer not null default 900 check (first_response_s between 60 and 604800),
    flap_window_s integer not null default 900 check (flap_window_s between 0 and 86400),
    note text not null default '',
    active boolean not null default true
);

create table customer_key (
    kind text not null check (kind in ('tag', 'pagerduty_service', 'host', 'account')),
    value text not null check (length(value) between 1 and 300),
    -- A host key is a pattern with '*'; as LIKE it is made once, here.
    host_pattern text generated always as (
        case when kind = 'host'
             then replace(replace(replace(replace(lower(value), '\', '\\'), '%', '\%'), '_', '\_'), '*', '%') end) stored,
    customer_id bigint not null references customer,
    remembered_by text, -- login of the operator who taught it, null for an import
    primary key (kind, value)
);
create index on customer_key (customer_id);

create table customer_contact (
    customer_id bigint not null references customer,
    position integer not null,
    name text not null,
    reading text not null default '',
    role text not null default '',
    phone text not null default '',
    mail text not null default '',
    hours text not null default '',
    primary key (customer_id, position)
);

create table source (
    id bigint generated always as identity primary key,
    key text not null unique check (key ~ '^[a-z0-9][a-z0-9_.-]{0,63}$'),
    kind text not null check (kind ~ '^[a-z0-9_]{1,40}$'),
    name text not null default '',
    base_url text not null default '',
    site text not null default '',
    interval_s integer not null default 30 check (interval_s between 1 and 3600),
    state text not null default 'active' check (state in ('active', 'paused', 'removed')),
    secret_ref text not null default '' check (secret_ref = '' or secret_ref ~ '^(keychain|file|env):.+'),
    options jsonb not null default '{}'
);

create table source_status (
    source_id bigint primary key references source,
    last_poll_at timestamptz,
    last_good_at timestamptz,
    lag_ms integer,
    error_kind text,
    error_detail text,
    error_code text,
    auth_state text not null default 'unknown' check (auth_state in ('unknown', 'ok', 'denied')),
    rate_limit integer not null default -1,
    rate_remaining integer not null default -1,
    holder text not null default '',
    cursor jsonb not null default '{}',
    changed xid8 not null default pg_current_xact_id()
);

create table bad_record (
    id bigint generated always as identity primary key,
    source_id bigint not null references source,
    at timestamptz not null default now(),
    reason text not null,
    raw text not null,
    digest text not null, -- the same record comes with every poll: it is kept once
    seen integer not null default 1,
    unique (source_id, digest)
);

create table monitor (
    id bigint generated always as identity primary key,
    source_id bigint not null references source,
    external_id text not null,
    name text not null default '',
    type text not null default '',
    query text not null default '',
    message text not null default '',
    critical double precision,
    warning double precision,
    tags text[] not null default '{}',
    modified_at timestamptz,
    raw text not null default '',
    intent_why text not null default '',
    intent_meaning text not null default '',
    intent_if_ignored text not null default '',
    intent_asked_by text not null default '',
    intent_review_on date,
    unique (source_id, external_id)
);

-- Work items and signals are never deleted and are written by the functions below alone, so that foreign keys between
-- them would guard nothing; at 10,000 alerts in one batch they cost as much as the rows.
create sequence item_id_seq;
create table item (
    id bigint primary key default nextval('item_id_seq'),
    kind text not null default 'alert' check (kind in ('alert', 'inquiry', 'abuse', 'maintenance')),
    state text not null default 'new' check (state in ('new', 'acknowledged', 'watching', 'escalated', 'resolved')),
    severity smallint not null default 0 check (severity between 0 and 4),
    title text not null,
    host text not null default '',
    service text not null default '',
    customer_id bigint,
    owner text not null default '',
    source_ids bigint[] not null default '{}',
    opened_at timestamptz not null,
    arrived_at timestamptz not null default now(),
    due_at timestamptz not null,
    responded_at timestamptz,
    recovered_at timestamptz,
    resolved_at timestamptz,
    watch_until timestamptz,
    fires integer not null default 1,
    muted boolean not null default false,
    deliveries_waiting integer not null default 0,
    deliveries_failed integer not null default 0,
    version bigint not null default 1,
    changed xid8 not null default pg_current_xact_id()
);
alter sequence item_id_seq owned by item.id;
create index item_changed on item (changed);
create index item_open on item (id) where state <> 'resolved';
create index item_recovered on item (recovered_at) where recovered_at is not null and state <> 'resolved';
create index item_watch on item (watch_until) where state = 'watching';

create table signal (
    id bigint generated always as identity primary key,
    source_id bigint not null,
    external_id text not null,
    item_id bigint not null,
    state text not null check (state in ('unknown', 'firing', 'acknowledged', 'recovered')),
    vendor_state text not null,
    severity smallint not null,
    title text not null,
    host text not null default '',
    service text not null default '',
    url text not null default '',
    monitor_external_id text not null default '',
    monitor_group text not null default '',
    muted boolean not null default false,
    vendor_owner text not null default '',
    opened_at timestamptz not null,
    updated_at timestamptz not null,
    resolved_at timestamptz,
    link_keys text[] not null default '{}',
    hints jsonb not null default '[]',
    raw text not null default '', -- text, not jsonb: what a vendor sent is kept as it came, \u0000 and all
    fires integer not null default 1,
    snapshot text not null default 'none' check (snapshot in ('none', 'due', 'done', 'impossible')),
    first_seen_at timestamptz not null default now(),
    unique (source_id, external_id)
);
create index signal_item on signal (item_id);
create index signal_snapshot_due on signal (source_id, id) where snapshot = 'due';
create index signal_open on signal (source_id) where state <> 'recovered';

-- Which item a trouble's name at the vendors stands for now.
create table item_link (
    key text primary key,
    item_id bigint not null
);

create sequence timeline_id_seq;
create table timeline (
    id bigint not null default nextval('timeline_id_seq'),
    item_id bigint not null,
    recorded_at timestamptz not null default now(),
    at timestamptz not null default now(), -- when it happened; differs from recorded_at for what a vendor tells late
    actor_kind text not null check (actor_kind in ('person', 'vendor', 'rule', 'delivery')),
    actor text not null,
    kind text not null,
    text text not null default '',
    facts jsonb not null default '{}',
    primary key (item_id, id, recorded_at)
) partition by range (recorded_at);

create table vendor_event (
    source_id bigint not null,
    external_id text not null,
    primary key (source_id, external_id)
);

create table action (
    id uuid primary key,
    item_id bigint not null,
    verb text not null,
    actor text not null,
    at timestamptz not null default now(),
    request jsonb not null,
    answer jsonb not null
);
create index action_item on action (item_id);

create table delivery (
    id bigint generated always as identity primary key,
    item_id bigint not null,
    source_id bigint not null,
    signal_id bigint not null,
    action_id uuid not null,
    kind text not null check (kind in ('acknowledge', 'note', 'resolve', 'escalate', 'downtime')),
    state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'refused')),
    actor text not null,
    text text not null default '',
    until timestamptz,
    token uuid not null default gen_random_uuid(),
    attempts integer not null default 0,
    maybe_sent boolean not null default false,
    created_at timestamptz not null default now(),
    next_at timestamptz not null default now(),
    taken_by text,
    sent_at timestamptz,
    vendor_words text not null default '',
    vendor_reference text not null default '',
    unique (action_id, signal_id, kind)
);
create index delivery_open on delivery (source_id, next_at) where state in ('waiting', 'sending');
create index delivery_item on delivery (item_id);
create index delivery_signal_open on delivery (signal_id, id) where state in ('waiting', 'sending');

create table metric_snapshot (
    id bigint generated always as identity primary key,
    item_id bigint not null,
    signal_id bigint not null,
    taken_at timestamptz not null default now(),
    query text not null,
    scope text not null default '',
    unit text not null default '',
    from_at timestamptz not null,
    to_at timestamptz not null,
    critical double precision,
    warning double precision,
    points jsonb not null -- [[epoch ms, number or null], …]
);
create index metric_snapshot_item on metric_snapshot (item_id);

-- The one table of what may be done when. A row says where a verb leads from a state, or why it leads nowhere.
create table transition (
    verb text not null,
    from_state text not null,
    to_state text, -- null: not possible
    reason text, -- stable name for the client's words
    check ((to_state is null) <> (reason is null)),
    primary key (verb, from_state)
);
insert into transition (verb, from_state, to_state, reason) values
    ('acknowledge', 'new', 'acknowledged', null),
    ('acknowledge', 'acknowledged', 'acknowledged', null), -- by another person: taking it over (see possible_actions)
    ('acknowledge', 'watching', 'acknowledged', null),
    ('acknowledge', 'escalated', null, 'already_escalated'),
    ('acknowledge', 'resolved', null, 'already_resolved'),
    ('watch', 'new', 'watching', null),
    ('watch', 'acknowledged', 'watching', null),
    ('watch', 'watching', 'watching', null),
    ('watch', 'escalated', null, 'already_escalated'),
    ('watch', 'resolved', null, 'already_resolved'),
    ('escalate', 'new', 'escalated', null),
    ('escalate', 'acknowledged', 'escalated', null),
    ('escalate', 'watching', 'escalated', null),
    ('escalate', 'escalated', null, 'already_escalated'),
    ('escalate', 'resolved', null, 'already_resolved'),
    ('resolve', 'new', 'resolved', null),
    ('resolve', 'acknowledged', 'resolved', null),
    ('resolve', 'watching', 'resolved', null),
    ('resolve', 'escalated', 'resolved', null),
    ('resolve', 'resolved', null, 'already_resolved'),
    ('reopen', 'new', null, 'not_resolved'),
    ('reopen', 'acknowledged', null, 'not_resolved'),
    ('reopen', 'watching', null, 'not_resolved'),
    ('reopen', 'escalated', null, 'not_resolved'),
    ('reopen', 'resolved', 'acknowledged', null),
    ('note', 'new', 'new', null),
    ('note', 'acknowledged', 'acknowledged', null),
    ('note', 'watching', 'watching', null),
    ('note', 'escalated', 'escalated', null),
    ('note', 'resolved', 'resolved', null),
    ('assign_customer', 'new', 'new', null),
    ('assign_customer', 'acknowledged', 'acknowledged', null),
    ('assign_customer', 'watching', 'watching', null),
    ('assign_customer', 'escalated', 'escalated', null),
    ('assign_customer', 'resolved', 'resolved', null),
    ('complete_first_response', 'new', 'acknowledged', null),
    ('complete_first_response', 'acknowledged', 'acknowledged', null),
    ('complete_first_response', 'watching', 'watching', null),
    ('complete_first_response', 'escalated', 'escalated', null),
    ('complete_first_response', 'resolved', null, 'already_resolved');

-- Every write tells the clients, without saying what: they ask by their horizon.
create function tell_clients() returns trigger language plpgsql as $$
begin
    perform pg_notify('yagura_changed', '');
    return null;
end
$$;
create trigger tell after insert or update on item for each statement execute function tell_clients();
create trigger tell after insert on timeline for each statement execute function tell_clients();
create trigger tell after insert or update on delivery for each statement execute function tell_clients();
create trigger tell after insert on metric_snapshot for each statement execute function tell_clients();
create trigger tell after insert or update on source for each statement execute function tell_clients();
-- A poll that found nothing new wakes nobody: the clients read the times of the last polls on their own slow beat.
create function tell_clients_of_status() returns trigger language plpgsql as $$
begin
    perform pg_notify('yagura_changed', '');
    return null;
end
$$;
create trigger tell after update on source_status for each row
    when ((old.error_kind, old.error_detail, old.auth_state, old.holder)
        is distinct from (new.error_kind, new.error_detail, new.auth_state, new.holder))
    execute function tell_clients_of_status();
create trigger tell_new after insert on source_status for each row execute function tell_clients_of_status();

create function stamp_item() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    new.changed := pg_current_xact_id();
    return new;
end
$$;
create trigger stamp before update on item for each row execute function stamp_item();

-- The history of an item is only ever added to, by its owner too.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline is append-only' using errcode = 'YG403';
end
$$;
create trigger append_only before update or delete on timeline for each row execute function refuse_change();
create trigger append_only_truncate before truncate on timeline for each statement execute function refuse_change();

create view queue_row as
select i.id, i.version, i.kind, i.state, i.severity, i.title, i.host, i.service,
       i.customer_id, coalesce(c.name, '') as customer_name, coalesce(c.reading, '') as customer_reading,
       i.owner, i.source_ids,
       i.opened_at, i.arrived_at, i.due_at, i.responded_at, i.recovered_at, i.resolved_at, i.watch_until,
       i.fires, i.muted, i.deliveries_waiting, i.deliveries_failed, i.changed
  from item i
  left join customer c on c.id = i.customer_id;

create view source_row as
select s.id, s.key, s.kind, s.name, s.base_url, s.site, s.interval_s, s.state, s.secret_ref, s.options,
       t.last_poll_at, t.last_good_at, t.lag_ms, t.error_kind, t.error_detail, t.error_code,
       coalesce(t.auth_state, 'unknown') as auth_state,
       coalesce(t.rate_limit, -1) as rate_limit, coalesce(t.rate_remaining, -1) as rate_remaining,
       coalesce(t.holder, '') as holder,
       (select count(*) from bad_record b where b.source_id = s.id and b.at > now() - interval '24 hours')::integer
           as bad_records
  from source s
  left join source_status t on t.source_id = s.id
 where s.state <> 'removed';

grant select on all tables in schema yagura to yagura_operator, yagura_lead, yagura_collector;
