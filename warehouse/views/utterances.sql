-- One act of speech across articles: what several of them quote or report, with every wording that differs.
create view utterances as
with told as (
    select
        fact_claims.fact_id,
        fact_claims.counted_as,
        statements.article_id,
        statements.canonical_speaker,
        statements.mode,
        statements.text,
        statements.said_edtf,
        statements.published_from
    from stored.fact_claims as fact_claims
    inner join statements
        on fact_claims.claim_id = statements.claim_id
    where fact_claims.relation = 'supports'
)

select
    fact_id as utterance_id,
    min(canonical_speaker) as speaker,
    min(said_edtf) as said_edtf,
    count(distinct article_id) as n_articles,
    count(distinct words_key(text)) as n_wordings,
    list_sort(list_distinct(list(text))) as wordings,
    count(*) filter (where mode = 'direct') as n_direct,
    count(*) filter (where counted_as = 'own') as n_independent,
    min(published_from) as first_reported,
    max(published_from) as last_reported
from told
group by fact_id
having count(distinct article_id) > 1;

comment on column utterances.utterance_id is
'The fact that the statements support; refers to facts.';
comment on column utterances.speaker is
'Who said it: the fullest name over all articles.';
comment on column utterances.n_articles is
'Number of articles that have it, two or more.';
comment on column utterances.n_wordings is
'Number of wordings, case and punctuation aside.';
comment on column utterances.wordings is
'Every wording, in alphabetical order.';
comment on column utterances.n_direct is
'Number of articles'' statements that quote it directly.';
