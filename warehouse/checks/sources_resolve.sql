-- Each article that is no source of its own has a reason, and each reason refers to rows of the snapshot.
select
    'source_merges' as table_name,
    rows.claim_id::varchar as row_id,
    'is no claim of the fact that counts with ' || rows.counts_with as detail
from source_merges as rows
anti join fact_claims
    on rows.fact_id = fact_claims.fact_id and rows.claim_id = fact_claims.claim_id
union all
select
    'source_merges' as table_name,
    rows.claim_id::varchar as row_id,
    'counts_with says nothing of the fact: ' || rows.counts_with as detail
from source_merges as rows
anti join fact_claims
    on rows.fact_id = fact_claims.fact_id and rows.counts_with = fact_claims.article_id
union all
select
    'source_merges' as table_name,
    rows.claim_id::varchar as row_id,
    'origin_entity_id refers to no row of entities: ' || rows.origin_entity_id as detail
from source_merges as rows
anti join entities
    on rows.origin_entity_id = entities.entity_id
where rows.origin_entity_id is not null
union all
select
    'origins' as table_name,
    rows.article_id::varchar as row_id,
    'claim_id refers to no row of attributions: ' || rows.claim_id as detail
from origins as rows
anti join attributions
    on rows.claim_id = attributions.claim_id
union all
select
    'fact_claims' as table_name,
    fact_claims.claim_id::varchar as row_id,
    'counts as ' || fact_claims.counted_as || ' without a reason in source_merges' as detail
from fact_claims
where
    fact_claims.relation = 'supports'
    and fact_claims.counted_as not in ('own', 'repeat')
    and not exists (
        from source_merges as rows
        where
            rows.fact_id = fact_claims.fact_id
            and fact_claims.article_id in (rows.article_id, rows.counts_with)
    );
