-- What agents decided about who is who. The rows of cut, and those of link whose rule is AGENT, follow from these.
create table decision (
    id         uuid        primary key,
    body       bytea       not null,
    nodes      uuid[]      not null,
    request    uuid        not null,
    answer     bytea       not null,
    decided_at timestamptz not null,
    kept       boolean     not null default false
);
create index decision_nodes on decision using gin (nodes);
create index decision_not_kept on decision (decided_at) where not kept;
comment on column decision.body is 'the decision as the history keeps it';
comment on column decision.request is 'hash of the request, which tells a repeat from another request with the same key';
comment on column decision.answer is 'what was answered; a repeat is answered the same';
comment on column decision.kept is 'false until the history has it: only a crash leaves it so';

-- The links that may wait for an agent are looked for by type, the newest first.
create index link_a_type on link (a_type, at desc);
create index link_b_type on link (b_type, at desc);
