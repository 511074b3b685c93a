create table stage_runs (
    run_id uuid not null,
    stage varchar not null,
    state varchar not null,
    started_at timestamp not null,
    ended_at timestamp,
    cpu_seconds double,
    n_in bigint,
    n_out bigint,
    n_computed bigint,
    n_reused bigint,
    n_failed bigint,
    error varchar,
    check (stage in ('ingest', 'clean', 'deduplicate', 'extract', 'consolidate', 'load')),
    check (state in ('done', 'reused', 'failed', 'interrupted')),
    check (started_at <= ended_at)
);

comment on table stage_runs is
'One stage of one run.';
comment on column stage_runs.run_id is
'The run; refers to runs.';
comment on column stage_runs.stage is
'ingest, clean, deduplicate, extract, consolidate or load.';
comment on column stage_runs.state is
'done, reused (all of it was there already), failed (it, or some of its batches) or interrupted.';
comment on column stage_runs.started_at is
'When it began, UTC.';
comment on column stage_runs.ended_at is
'When it ended, UTC; null where it was interrupted.';
comment on column stage_runs.cpu_seconds is
'CPU seconds of all its processes, user and system; null where it was interrupted, and for the load that published this snapshot: it was still at work when it wrote this row, and the next snapshot has its numbers.';
comment on column stage_runs.n_in is
'What it was given: items of the sources (ingest), raw items (clean), articles, or claims (consolidate).';
comment on column stage_runs.n_out is
'What stands after it, earlier runs included: raw items, articles, pairs with copied passages, claims, facts, published articles.';
comment on column stage_runs.n_computed is
'Batches computed; a comparison of all batches counts as one.';
comment on column stage_runs.n_reused is
'Batches that were there already.';
comment on column stage_runs.n_failed is
'Batches that failed; nothing of them is published but what earlier stages made.';
comment on column stage_runs.error is
'What went wrong, the missing batches by name.';
