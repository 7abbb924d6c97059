-- Segments: groups of customers by rule, who is in them, and who must be looked at again because time goes by.

create table segment (
    name       text        primary key,
    rule       text        not null,
    persona    text        not null,
    defined_at timestamptz not null
);
comment on column segment.rule is 'JSON, as it was given';

-- Who is or was in a segment. A row stays when a customer leaves.
create table membership (
    customer_id uuid        not null,
    segment     text        not null,
    since       timestamptz not null,
    left_at     timestamptz,
    primary key (customer_id, segment)
);
create index membership_members on membership (segment, customer_id) where left_at is null;

-- When a customer changes by the passing of time alone. Who is looked at too early stays the same, so an entry is only
-- moved forward when something happens, and moved back when its time has come.
create table next_change (
    customer_id uuid        primary key,
    at          timestamptz not null
) with (fillfactor = 80);
create index next_change_at on next_change (at);

-- Who came into a segment or left it, until the topic has it.
create table segment_outbox (
    seq         bigint      generated always as identity primary key,
    customer_id uuid        not null,
    segment     text        not null,
    entered     boolean     not null,
    at          timestamptz not null,
    version     bigint      not null
);

-- One walk over all customers at a time: begun anew whenever a definition changes, gone on with by whoever has time.
create table sweep (
    only_one    boolean     primary key default true check (only_one),
    begun_at    timestamptz not null,
    behind      uuid,
    looked_at   bigint      not null,
    total       bigint      not null,
    finished_at timestamptz
);
comment on column sweep.behind is 'customers up to this id have been looked at; null at the beginning';

alter table segment_outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
alter table next_change set (autovacuum_vacuum_scale_factor = 0.05);
