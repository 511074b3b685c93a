create table item_versions (
    address varchar not null,
    raw_sha256 varchar not null,
    version_no bigint not null,
    check (version_no >= 1)
);

comment on table item_versions is
'An item that came with other bytes than the last time.';
comment on column item_versions.address is
'Where the item stands: a file path or a web address.';
comment on column item_versions.raw_sha256 is
'SHA-256 of its untouched bytes, in hexadecimal; refers to raw.';
comment on column item_versions.version_no is
'Which version it is of those that came from this address, from 1; the greatest is the current one.';
