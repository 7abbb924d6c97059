-- What was refused, as it was sent, until it is too old.
create table dead_letter (
    id              uuid        primary key,
    source          text        not null,
    verified        boolean     not null,
    message_id      text,
    reason          text        not null,
    detail          text        not null,
    received_at     timestamptz not null,
    way             text,
    envelope        text        not null,
    original        bytea       not null,
    original_length int         not null,
    whole           boolean     not null,
    trace_parent    text,
    replayed_at     timestamptz,
    replay_outcome  text
);
create index dead_letter_time on dead_letter (received_at desc, id desc);
create index dead_letter_source on dead_letter (source, received_at desc, id desc);
create index dead_letter_message on dead_letter (source, message_id) where message_id is not null;
comment on column dead_letter.original is 'the first 64 KB';
comment on column dead_letter.whole is 'whether original and envelope are complete';
comment on column dead_letter.replay_outcome is 'accepted, or the reason of the last refusal';
