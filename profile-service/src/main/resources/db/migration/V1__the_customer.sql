-- profile-service: what is true about customers. Nothing here is ever locked but fence, inbox and node rows, always in
-- this order and within each table by ascending id, so no two batches can wait for each other in a circle.

-- One version for every change of everything: drawn while the locks are held, so it grows with every change of a customer.
create sequence version as bigint;

-- Who writes for a partition, and how far: a consumer that lost the partition without knowing waits here for the new one.
create table fence (
    group_id   text   not null,
    topic      text   not null,
    partition  int    not null,
    next       bigint not null,
    primary key (group_id, topic, partition)
);

-- What has counted, once and for all; also the index of every timeline.
create table inbox (
    interaction_id uuid        primary key,
    source         text        not null,
    message_id     text        not null,
    node_id        uuid        not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    channel        text        not null,
    type           text        not null,
    content_hash   uuid        not null
);
create index inbox_timeline on inbox (node_id, occurred_at desc, interaction_id desc);
comment on column inbox.node_id is 'the strongest identifier of the interaction; a customer''s timeline is that of all its nodes';
comment on column inbox.recorded_at is 'when the broker took it';

-- Every identifier that was seen, whose it is now, and which others evidence ties it to.
create table node (
    node_id     uuid   primary key,
    type        text   not null,
    value       text   not null,
    first_seen  timestamptz,
    circle      uuid   not null,
    customer_id uuid   not null,
    version     bigint not null
) with (fillfactor = 80);
create index node_circle on node (circle);
create index node_customer on node (customer_id);
comment on column node.first_seen is 'null: announced by a batch that has not been committed yet, counts as not there';
comment on column node.circle is 'all nodes that any evidence ties together, also by links that were refused, have the same one; the node of this id is locked by whoever changes anything within';
comment on column node.version is 'the version with which the node came to its customer';

-- Evidence that two identifiers name one customer: of one key only the link that counts.
create table link (
    a             uuid        not null,
    a_type        text        not null,
    b             uuid        not null,
    b_type        text        not null,
    rule          text        not null,
    verified      boolean     not null,
    at            timestamptz not null,
    id            uuid        not null,
    source        text        not null,
    rules_version int         not null,
    primary key (a, b, rule, verified)
);
create index link_b on link (b);

-- Decisions of agents that two identifiers are not one customer.
create table cut (
    low    uuid        not null,
    high   uuid        not null,
    at     timestamptz not null,
    id     uuid        not null,
    by     text        not null,
    reason text        not null,
    primary key (low, high, id)
);

-- The fold of the interactions of one node; never moved, whatever is merged or cut.
create table fragment (
    node_id uuid   primary key,
    version bigint not null,
    body    bytea  not null
) with (fillfactor = 70);

-- What is announced of every id that is or was a customer: its state, or whose alias it has become, or nothing more.
create table customer (
    customer_id uuid   primary key,
    version     bigint not null,
    state       bytea,
    merged      bytea,
    shared      uuid[] not null default '{}',
    redirect_to uuid,
    check (redirect_to is null or state is null)
) with (fillfactor = 70);
comment on column customer.merged is 'the fragments of all its nodes, merged; null where one node has them all';
comment on column customer.shared is 'nodes that evidence ties to this customer, but that several persons share';

-- What customers are searched by. A word stays with the node whose interaction said it.
create table search_word (
    word    text not null,
    node_id uuid not null,
    primary key (word, node_id)
);
create index search_word_prefix on search_word (word text_pattern_ops);

-- Commits that have not been announced yet: normally gone within milliseconds, left over only by a crash.
create table outbox (
    version      bigint      primary key,
    customer_ids uuid[]      not null,
    committed_at timestamptz not null default now()
);

alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
alter table node set (autovacuum_vacuum_scale_factor = 0.05);
alter table fragment set (autovacuum_vacuum_scale_factor = 0.05);
alter table customer set (autovacuum_vacuum_scale_factor = 0.05);
