-- Facts, their claims and their participants refer to rows of the snapshot.
select
    'facts' as table_name,
    rows.fact_id::varchar as row_id,
    'best_claim_id refers to no row of claims: ' || rows.best_claim_id as detail
from facts as rows
anti join claims
    on rows.best_claim_id = claims.claim_id
union all
select
    'fact_claims' as table_name,
    rows.fact_id::varchar as row_id,
    'fact_id refers to no row of facts: ' || rows.fact_id as detail
from fact_claims as rows
anti join facts
    on rows.fact_id = facts.fact_id
union all
select
    'fact_claims' as table_name,
    rows.fact_id::varchar as row_id,
    'claim_id refers to no row of claims: ' || rows.claim_id as detail
from fact_claims as rows
anti join claims
    on rows.claim_id = claims.claim_id
union all
select
    'fact_claims' as table_name,
    rows.fact_id::varchar as row_id,
    'source_article_id refers to no row of articles: ' || rows.source_article_id as detail
from fact_claims as rows
anti join articles
    on rows.source_article_id = articles.article_id
union all
select
    'participants' as table_name,
    rows.claim_id::varchar as row_id,
    'fact_id refers to no row of facts: ' || rows.fact_id as detail
from participants as rows
anti join facts
    on rows.fact_id = facts.fact_id
union all
select
    'participants' as table_name,
    rows.claim_id::varchar as row_id,
    'claim_id refers to no row of claims: ' || rows.claim_id as detail
from participants as rows
anti join claims
    on rows.claim_id = claims.claim_id
union all
select
    'participants' as table_name,
    rows.claim_id::varchar as row_id,
    'entity_id refers to no row of entities: ' || rows.entity_id as detail
from participants as rows
anti join entities
    on rows.entity_id = entities.entity_id
union all
select
    'aliases' as table_name,
    rows.entity_id::varchar as row_id,
    'entity_id refers to no row of entities: ' || rows.entity_id as detail
from aliases as rows
anti join entities
    on rows.entity_id = entities.entity_id
union all
select
    'article_entities' as table_name,
    rows.article_id::varchar as row_id,
    'entity_id refers to no row of entities: ' || rows.entity_id as detail
from article_entities as rows
anti join entities
    on rows.entity_id = entities.entity_id
union all
select
    'conflicts' as table_name,
    rows.conflict_id::varchar as row_id,
    'fact_a refers to no row of facts: ' || rows.fact_a as detail
from conflicts as rows
anti join facts
    on rows.fact_a = facts.fact_id
union all
select
    'conflicts' as table_name,
    rows.conflict_id::varchar as row_id,
    'fact_b refers to no row of facts: ' || rows.fact_b as detail
from conflicts as rows
anti join facts
    on rows.fact_b = facts.fact_id
union all
select
    'timelines' as table_name,
    rows.fact_id::varchar as row_id,
    'stands otherwise in facts, or not at all: ' || rows.label as detail
from timelines as rows
anti join facts
    on
        rows.fact_id = facts.fact_id
        and rows.label = facts.label
        and rows.n_independent = facts.n_independent;
