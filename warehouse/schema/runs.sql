create table runs (
    run_id uuid not null,
    number bigint not null,
    command varchar not null,
    state varchar not null,
    started_at timestamp not null,
    ended_at timestamp,
    cpu_seconds double,
    error varchar,
    n_ingested bigint,
    n_published bigint,
    n_rejected bigint,
    n_set_aside bigint,
    n_unchanged bigint,
    check (state in ('done', 'failed', 'interrupted')),
    check (started_at <= ended_at)
);

comment on table runs is
'One run of the pipeline; the last one published this snapshot. Runs after it stand in the next one.';
comment on column runs.run_id is
'Identifies the run.';
comment on column runs.number is
'Its number, as letopis status shows it; runs are numbered as they start.';
comment on column runs.command is
'How it was started, e.g. run or stage extract.';
comment on column runs.state is
'done, failed (some batch or the whole run; error says what) or interrupted (killed, or power lost).';
comment on column runs.started_at is
'When it began, UTC.';
comment on column runs.ended_at is
'When it ended, UTC; of the run that published this snapshot, when it offered it; null for a run that was interrupted.';
comment on column runs.cpu_seconds is
'CPU seconds of all its processes, user and system; null for a run that was interrupted, and for the one that published this snapshot: the next snapshot has them.';
comment on column runs.error is
'What went wrong, in a sentence.';
comment on column runs.n_ingested is
'Items looked at; the sum of the next four. All five are null for a run of one stage, and where it was interrupted.';
comment on column runs.n_published is
'Items whose articles were published and were not before.';
comment on column runs.n_rejected is
'Items rejected as unreadable or failing; rejects says why.';
comment on column runs.n_set_aside is
'Items of which no article was published, with nothing wrong: they hold none, their batch failed, or the run did.';
comment on column runs.n_unchanged is
'Items that were there before.';
