create table checks (
    check_name varchar not null,
    promise varchar not null,
    n_offending bigint not null
);

comment on table checks is
'A check that the snapshot passed before it was published.';
comment on column checks.check_name is
'Name of the check: the file in warehouse/checks/.';
comment on column checks.promise is
'What it promises.';
comment on column checks.n_offending is
'Number of rows that break the promise; 0, or the snapshot would not be here.';
