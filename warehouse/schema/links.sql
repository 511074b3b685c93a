create table links (
    article_a uuid not null,
    article_b uuid not null,
    kind varchar not null,
    containment_a_in_b double not null,
    containment_b_in_a double not null,
    copied_words bigint not null,
    direction varchar not null,
    direction_basis varchar,
    check (article_a < article_b),
    check (
        kind in (
            'identical', 'reprint', 'partial_reuse', 'shared_quotation', 'shared_boilerplate'
        )
    ),
    check (direction in ('a_first', 'b_first', 'unknown')),
    check (direction_basis in ('date', 'attribution', 'containment')),
    check (containment_a_in_b between 0 and 1),
    check (containment_b_in_a between 0 and 1)
);

comment on table links is
'Two articles with copied text, and who had it first.';
comment on column links.article_a is
'One article, of the lesser id; refers to articles.';
comment on column links.article_b is
'The other article; refers to articles.';
comment on column links.kind is
'How they share text: identical, reprint, partial_reuse, shared_quotation or shared_boilerplate (which is no copying).';
comment on column links.containment_a_in_b is
'Share of the words of article_a that stand in article_b too, 0 to 1, boilerplate left out.';
comment on column links.containment_b_in_a is
'Share of the words of article_b that stand in article_a too.';
comment on column links.copied_words is
'Number of words in the copied spans.';
comment on column links.direction is
'Who had the text first: a_first, b_first or unknown.';
comment on column links.direction_basis is
'What decided the direction: date, attribution or containment; null where nothing did.';
