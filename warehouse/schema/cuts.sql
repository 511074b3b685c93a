create table cuts (
    raw_id uuid not null,
    raw_start bigint not null,
    raw_end bigint not null,
    reason varchar not null,
    text varchar not null,
    check (raw_start >= 0),
    check (raw_start < raw_end)
);

comment on table cuts is
'A span of the raw text that cleaning removed. Kept and cut together are the raw text, to the character.';
comment on column cuts.raw_id is
'Item that it was cut from; refers to raw.';
comment on column cuts.raw_start is
'Offset of the first character in the raw text.';
comment on column cuts.raw_end is
'Offset just after the last character.';
comment on column cuts.reason is
'Why it was removed: a short stable name, e.g. header or page_furniture.';
comment on column cuts.text is
'The removed characters.';
