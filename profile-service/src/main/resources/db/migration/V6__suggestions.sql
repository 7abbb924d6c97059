-- Suggestions of who could be one person: runs that look for them, what a run works with, and what it found.

create table suggestion_run (
    run_id      uuid             primary key,
    begun_at    timestamptz      not null,
    finished_at timestamptz,
    step        text             not null check (step in ('reading', 'comparing', 'ranking')),
    fields      text[]           not null,
    at_least    double precision not null,
    most        int              not null,
    behind      uuid,
    customers   bigint           not null default 0,
    pairs       bigint           not null default 0,
    complete    boolean          not null default true,
    suggested   int              not null default 0
);
create unique index suggestion_run_one_at_a_time on suggestion_run ((true)) where finished_at is null;
comment on column suggestion_run.fields is 'kind:trait, in the order of the comparison';
comment on column suggestion_run.behind is 'customers or blocks up to this id are done';
comment on column suggestion_run.complete is 'false where more pairs share a block than one run compares';

-- Only while a run goes on: who is in which block. A block is named by a hash of what its members share.
create table suggestion_key (
    key         uuid not null,
    customer_id uuid not null,
    primary key (key, customer_id)
);
create index suggestion_key_customer on suggestion_key (customer_id);

-- Only while a run goes on: who was compared, and how they compare, one sign a field.
create table suggestion_pair (
    one        uuid not null,
    other      uuid not null,
    comparison text not null,
    primary key (one, other)
);
create index suggestion_pair_other on suggestion_pair (other);
create index suggestion_pair_comparison on suggestion_pair (comparison);

-- What the last run suggests to agents. What they decide lies with all other decisions.
create table suggestion (
    one          uuid             not null,
    other        uuid             not null,
    fields       text[]           not null,
    comparison   text             not null,
    weight       double precision not null,
    probability  double precision not null,
    suggested_at timestamptz      not null,
    primary key (one, other)
);
create index suggestion_other on suggestion (other);
create index suggestion_best on suggestion (weight desc, one, other);
comment on column suggestion.weight is 'in bits: how much the comparison speaks for one person';
