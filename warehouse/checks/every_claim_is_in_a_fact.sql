-- Where there are facts, every claim of a current article supports exactly one, and none of another.
with supported as (
    select
        claim_id,
        count(*) as n_facts
    from fact_claims
    where relation = 'supports'
    group by claim_id
)

select
    claims.kind || 's' as table_name,
    claims.claim_id as row_id,
    'supports ' || coalesce(supported.n_facts, 0) || ' facts' as detail
from claims
left join supported
    on claims.claim_id = supported.claim_id
left join superseded_articles
    on claims.article_id = superseded_articles.article_id
where
    coalesce(supported.n_facts, 0) != if(superseded_articles.article_id is null, 1, 0)
    and exists (select 1 from facts);
