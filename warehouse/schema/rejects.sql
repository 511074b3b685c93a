create table rejects (
    stage varchar not null,
    reason varchar not null,
    detail varchar not null,
    address varchar not null,
    check (stage in ('ingest', 'clean', 'deduplicate', 'extract'))
);

comment on table rejects is
'An item, article or claim that was set aside, with the reason.';
comment on column rejects.stage is
'Stage that set it aside: ingest, clean, deduplicate or extract.';
comment on column rejects.reason is
'Why: a short stable name.';
comment on column rejects.detail is
'What exactly was wrong.';
comment on column rejects.address is
'Where the item stands: a file path or a web address.';
