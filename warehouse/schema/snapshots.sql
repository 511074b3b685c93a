create table snapshots (
    snapshot_id bigint not null,
    published_at timestamp not null,
    load_key varchar not null,
    schema_version varchar not null,
    n_articles bigint not null,
    n_claims bigint not null,
    n_facts bigint not null
);

comment on table snapshots is
'A published state of the warehouse; the last one is this.';
comment on column snapshots.snapshot_id is
'Number of the snapshot, from 1; snapshots/<number>.duckdb opens it.';
comment on column snapshots.published_at is
'When it was published, UTC.';
comment on column snapshots.load_key is
'Hash of all that went in; the same inputs publish nothing new.';
comment on column snapshots.schema_version is
'Hash of the SQL that defines tables and views.';
comment on column snapshots.n_articles is
'Number of articles.';
comment on column snapshots.n_claims is
'Number of claims.';
comment on column snapshots.n_facts is
'Number of facts.';
