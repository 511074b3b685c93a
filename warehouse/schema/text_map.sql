create table text_map (
    article_id uuid not null,
    start_char bigint not null,
    raw_start bigint not null,
    length bigint not null,
    check (start_char >= 0),
    check (raw_start >= 0),
    check (length > 0)
);

comment on table text_map is
'A stretch of an article''s clean text that stands unbroken in the raw text: the way from clean offsets to raw ones.';
comment on column text_map.article_id is
'Article whose text is mapped; refers to articles.';
comment on column text_map.start_char is
'Offset of the stretch in the clean text.';
comment on column text_map.raw_start is
'Offset of the stretch in the raw text.';
comment on column text_map.length is
'Length of the stretch in characters, the same in both texts.';
