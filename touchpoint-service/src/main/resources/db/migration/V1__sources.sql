-- touchpoint-service: who may send.

-- The systems of the business that may send; every replica has them all in memory.
create table source (
    name       text        primary key,
    settings   text        not null,
    disabled   boolean     not null,
    changed_at timestamptz not null
);
comment on column source.settings is 'channel, verified, currency, origins, rate and schemas as JSON';

-- What they prove themselves with: at most two keys and two secrets each.
create table credential (
    id      uuid        primary key,
    source  text        not null references source on delete cascade,
    kind    text        not null check (kind in ('write-key', 'webhook-secret')),
    digest  bytea       unique,
    sealed  bytea,
    made_at timestamptz not null,
    check ((digest is null) = (kind <> 'write-key') and (sealed is null) = (kind <> 'webhook-secret'))
);
create index credential_source on credential (source, kind, made_at desc);
comment on column credential.digest is 'SHA-256 of a write key; the key itself is nowhere';
comment on column credential.sealed is 'a webhook secret under AES-256-GCM: 12 bytes of nonce, then text and tag';

-- Whoever changes them tells all replicas, when the change is there.
create function tell_sources_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('sources_changed', '');
    return null;
end $$;
create trigger source_changed after insert or update or delete on source
    for each statement execute function tell_sources_changed();
create trigger credential_changed after insert or update or delete on credential
    for each statement execute function tell_sources_changed();
