create table segments (
    table_name varchar not null,
    segment varchar not null,
    n_rows bigint not null,
    n_bytes bigint not null,
    source varchar not null
);

comment on table segments is
'Rows of one source in a Parquet file of this snapshot; rows of several sources may stand in one file.';
comment on column segments.table_name is
'Table that it holds rows of.';
comment on column segments.segment is
'SHA-256 of its bytes, shortened; the file is tables/<table_name>/<segment>.parquet. Empty where the inputs had no rows: then there is no file.';
comment on column segments.n_rows is
'Number of rows of this source.';
comment on column segments.n_bytes is
'Size of the file in bytes.';
comment on column segments.source is
'Hash of the stage outputs and of the columns that it was made from.';
