create table fact_claims (
    fact_id uuid not null,
    claim_id uuid not null,
    article_id uuid not null,
    relation varchar not null,
    source_article_id uuid not null,
    counted_as varchar not null,
    check (relation in ('supports', 'refines', 'contradicts')),
    check (counted_as in ('own', 'reprint', 'copied_passage', 'same_agency', 'same_speaker', 'repeat'))
);

comment on table fact_claims is
'A claim that bears on a fact.';
comment on column fact_claims.fact_id is
'The fact; refers to facts.';
comment on column fact_claims.claim_id is
'The claim; refers to the table of its kind.';
comment on column fact_claims.article_id is
'Article of the claim.';
comment on column fact_claims.relation is
'supports (says the same), refines (says it more exactly) or contradicts.';
comment on column fact_claims.source_article_id is
'Article that it counts with: its own, or the earliest that has the fact from the same origin; see source_merges.';
comment on column fact_claims.counted_as is
'own (an independent report), reprint (a copy of the whole article), copied_passage, same_agency or same_speaker (on one word with an earlier article), or repeat (a further claim of the same article).';
