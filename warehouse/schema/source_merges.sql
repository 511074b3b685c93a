create table source_merges (
    fact_id uuid not null,
    claim_id uuid not null,
    article_id uuid not null,
    counts_with uuid not null,
    reason varchar not null,
    origin_article_id uuid,
    origin_entity_id uuid,
    origin varchar not null,
    evidence varchar,
    check (article_id != counts_with),
    check (reason in ('reprint', 'copied_passage', 'same_agency', 'same_speaker')),
    check ((origin_article_id is null) != (origin_entity_id is null)),
    check ((reason in ('reprint', 'copied_passage')) = (origin_article_id is not null))
);

comment on table source_merges is
'Why an article counts with an earlier one as a single source of a fact.';
comment on column source_merges.fact_id is
'The fact; refers to facts.';
comment on column source_merges.claim_id is
'The article''s first claim of the fact.';
comment on column source_merges.article_id is
'The article that is no source of its own.';
comment on column source_merges.counts_with is
'The earlier article that it is one source with.';
comment on column source_merges.reason is
'reprint (both are prints of one text), copied_passage (both have the words from one article), same_agency (both name one agency or source) or same_speaker (the fact stands in the words of one person in both).';
comment on column source_merges.origin_article_id is
'The article that both have it from; null where that is an agency or a person.';
comment on column source_merges.origin_entity_id is
'The agency or person that both have it from; refers to entities; null where that is an article.';
comment on column source_merges.origin is
'Title of that article (its address where it has none), or name of that agency or person.';
comment on column source_merges.evidence is
'The words that name the agency, of the article or of another print of its text, e.g. передаёт РИА Новости, or the name of the speaker; null for copies.';
