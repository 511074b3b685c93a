create table raw (
    raw_id uuid not null,
    raw_sha256 varchar not null,
    source_name varchar not null,
    address varchar not null,
    encoding varchar not null,
    decoded_by varchar not null,
    text varchar not null,
    check (length(raw_sha256) = 64)
);

comment on table raw is
'An item as it came: the hash of its untouched bytes and its decoded text.';
comment on column raw.raw_id is
'Identifies the item.';
comment on column raw.raw_sha256 is
'SHA-256 of the untouched bytes, in hexadecimal.';
comment on column raw.source_name is
'Source that it was taken from, e.g. the folder or feed.';
comment on column raw.address is
'Where the item stands: a file path or a web address.';
comment on column raw.encoding is
'Character encoding that the bytes were read with, e.g. utf-8 or windows-1251.';
comment on column raw.decoded_by is
'How the encoding was decided.';
comment on column raw.text is
'The decoded text, nothing removed; raw offsets count its Unicode code points.';
