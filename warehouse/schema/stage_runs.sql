create table stage_runs (
    run_id uuid not null,
    stage varchar not null,
    batch varchar not null,
    status varchar not null,
    seconds double,
    n_rows bigint,
    detail varchar,
    check (stage in ('ingest', 'clean', 'deduplicate', 'extract', 'consolidate', 'load')),
    check (status in ('computed', 'reused', 'failed'))
);

comment on table stage_runs is
'One stage over one batch in one run.';
comment on column stage_runs.run_id is
'The run; refers to runs.';
comment on column stage_runs.stage is
'ingest, clean, deduplicate, extract, consolidate or load.';
comment on column stage_runs.batch is
'Name of the batch; all for stages over sets.';
comment on column stage_runs.status is
'computed, reused (it was there already) or failed.';
comment on column stage_runs.seconds is
'Wall clock seconds.';
comment on column stage_runs.n_rows is
'Rows written or found, over all tables.';
comment on column stage_runs.detail is
'The error of a failure.';
