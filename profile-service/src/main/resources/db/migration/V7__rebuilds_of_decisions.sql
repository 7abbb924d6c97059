-- A rebuild also lays down again what agents decided.
alter table rebuild drop constraint rebuild_step_check;
alter table rebuild add constraint rebuild_step_check check (step in ('evidence', 'decisions', 'customers'));
alter table rebuild add column decisions bigint not null default 0;
comment on column rebuild.behind is 'interactions, decisions or circles up to this id are done';
