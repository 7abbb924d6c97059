-- Where accepted interactions went, one partition a day (trace_YYYYMMDD), dropped whole when it is too old.
create table trace (
    interaction_id uuid        not null,
    at             timestamptz not null,
    part           int         not null,
    at_offset      bigint      not null
) partition by range (at);
create index trace_interaction on trace (interaction_id);
