-- Rebuilds from the history: how far each is, one at a time.

create table rebuild (
    rebuild_id     uuid        primary key,
    begun_at       timestamptz not null,
    finished_at    timestamptz,
    step           text        not null check (step in ('evidence', 'customers')),
    behind         uuid,
    interactions   bigint      not null default 0,
    not_kept       bigint      not null default 0,
    customers      bigint      not null default 0,
    same           bigint      not null default 0,
    mended         bigint      not null default 0,
    incomplete     bigint      not null default 0,
    stored_digest  bytea       not null,
    derived_digest bytea       not null
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where finished_at is null;
comment on column rebuild.behind is 'interactions or circles up to this id are done';
comment on column rebuild.not_kept is 'in the inbox, but not in the history';
