-- The claims of each fact: those of one group, or of groups that were found to be one.
create temp table fact_members as
with ids as (
    select
        claim_groups.group_no,
        any_value(
            stable_uuid(
                ['fact', claim_keys.kind, claim_keys.core::varchar, claim_keys.details::varchar, claim_keys.apart]
            )
        ) as fact_id
    from claim_groups
    inner join claim_keys
        on claim_groups.claim_id = claim_keys.claim_id
    group by claim_groups.group_no
)

select
    ids.fact_id,
    labels.label as fact_no,
    claim_groups.claim_id,
    claim_groups.article_id,
    claim_groups.kind,
    numbered_articles.article_no,
    numbered_articles.published_from
from claim_groups
inner join labels
    on claim_groups.group_no = labels.node
inner join ids
    on labels.label = ids.group_no
inner join numbered_articles
    on claim_groups.article_id = numbered_articles.article_id;
