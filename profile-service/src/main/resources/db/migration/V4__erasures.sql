-- Who was erased: node ids and times, nothing else. What happened up to then and comes again brings nobody back.
create table tombstone (
    node_id   uuid        primary key,
    erased_at timestamptz not null,
    version   bigint      not null
);
comment on column tombstone.version is 'the version with which the node was taken from its customer';

-- What was done at whose demand; what still lies in the history is named here until it is gone.
create table erasure (
    id           uuid        primary key,
    erased_at    timestamptz not null,
    by           text        not null,
    reason       text        not null,
    identifiers  int         not null,
    interactions int         not null,
    nodes        uuid[]      not null,
    gone         uuid[]      not null,
    mentioning   uuid[]      not null,
    done         boolean     not null default false
);
create index erasure_not_done on erasure (erased_at) where not done;
comment on column erasure.gone is 'interactions of the erased that the history must forget';
comment on column erasure.mentioning is 'interactions of others in which identifiers of the erased may be named';
