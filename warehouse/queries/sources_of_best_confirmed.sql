-- The words of the articles behind the best confirmed fact, and what each of them counts as.
with best as (
    select fact_id
    from facts
    where kind != 'attribution'
    order by n_independent desc, n_articles desc, fact_id asc
    limit 1
)

select
    fact_claims.relation,
    fact_claims.counted_as,
    claims.published_edtf,
    claims.title,
    claims.evidence
from best
inner join fact_claims
    on best.fact_id = fact_claims.fact_id
inner join claims
    on fact_claims.claim_id = claims.claim_id
order by claims.published_from nulls last, claims.claim_id;
