create table copies (
    copy_id uuid not null,
    kind varchar not null,
    article_a uuid not null,
    article_b uuid not null,
    a_start bigint not null,
    a_end bigint not null,
    b_start bigint not null,
    b_end bigint not null,
    n_words bigint not null,
    equal_words bigint not null,
    difference varchar,
    differences varchar[] not null,
    check (article_a < article_b),
    check (
        kind in (
            'identical', 'reprint', 'partial_reuse', 'shared_quotation', 'shared_boilerplate'
        )
    ),
    check (a_start >= 0 and a_start < a_end),
    check (b_start >= 0 and b_start < b_end),
    check (equal_words between 0 and n_words)
);

comment on table copies is
'An aligned pair of copied spans in two articles, with the wording that differs.';
comment on column copies.copy_id is
'Identifies the pair of spans.';
comment on column copies.kind is
'How the two articles share text: identical, reprint, partial_reuse, shared_quotation or shared_boilerplate (which is no copying).';
comment on column copies.article_a is
'One article, of the lesser id; refers to articles.';
comment on column copies.article_b is
'The other article; refers to articles.';
comment on column copies.a_start is
'Offset of the first copied character in the text of article_a.';
comment on column copies.a_end is
'Offset just after the last one.';
comment on column copies.b_start is
'Offset of the first copied character in the text of article_b.';
comment on column copies.b_end is
'Offset just after the last one.';
comment on column copies.n_words is
'Number of words of the longer span.';
comment on column copies.equal_words is
'Number of them that both spans have.';
comment on column copies.difference is
'The wording that differs, in one line; null where no word does.';
comment on column copies.differences is
'Each wording that differs with its type, e.g. number: миллиарду | 1 млрд.';
