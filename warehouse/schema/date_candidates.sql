create table date_candidates (
    article_id uuid not null,
    date_edtf varchar not null,
    basis varchar not null,
    evidence varchar not null,
    score double not null,
    is_chosen boolean not null
);

comment on table date_candidates is
'A publication date that was weighed for an article, the winner included.';
comment on column date_candidates.article_id is
'Article that was dated; refers to articles.';
comment on column date_candidates.date_edtf is
'The date, in EDTF.';
comment on column date_candidates.basis is
'Kind of clue that gave it.';
comment on column date_candidates.evidence is
'The words of the text that gave it.';
comment on column date_candidates.score is
'Weight of the clue; the highest wins.';
comment on column date_candidates.is_chosen is
'Whether it became the publication date.';
