-- The claims behind a fact with the words of their articles: from sources_of('00000000-0000-0000-0000-000000000000').
create macro sources_of(fact) as table
    select
        fact_claims.relation,
        fact_claims.counted_as,
        claims.published_edtf,
        claims.title,
        claims.evidence,
        claims.rule,
        claims.source_name,
        claims.address,
        claims.claim_id,
        claims.article_id
    from stored.fact_claims as fact_claims
    inner join claims
        on fact_claims.claim_id = claims.claim_id
    where fact_claims.fact_id = cast(fact as uuid)
    order by claims.published_from nulls last, claims.article_id, claims.start_char, claims.claim_id;
