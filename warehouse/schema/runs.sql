create table runs (
    run_id uuid not null,
    started_at timestamp not null,
    finished_at timestamp,
    command varchar not null,
    status varchar not null,
    n_ingested bigint,
    n_published bigint,
    n_rejected bigint,
    n_set_aside bigint,
    n_unchanged bigint,
    check (status in ('succeeded', 'failed', 'cut_off')),
    check (started_at <= finished_at)
);

comment on table runs is
'One run of the pipeline.';
comment on column runs.run_id is
'Identifies the run.';
comment on column runs.started_at is
'When it began, UTC.';
comment on column runs.finished_at is
'When it ended, UTC; null for a run that was cut off.';
comment on column runs.command is
'How it was started, e.g. run or stage extract.';
comment on column runs.status is
'succeeded, failed or cut_off.';
comment on column runs.n_ingested is
'Items looked at; the sum of the next four.';
comment on column runs.n_published is
'Items whose articles are in the snapshot and were not before.';
comment on column runs.n_rejected is
'Items rejected as unreadable.';
comment on column runs.n_set_aside is
'Items of which no article is kept, for another reason.';
comment on column runs.n_unchanged is
'Items that were there before.';
