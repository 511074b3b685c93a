-- Why an article counts with an earlier one of the same fact: a row for each reason.
create temp table source_merges as
with firsts as (
    select
        supports.fact_id,
        fact_members.fact_no,
        supports.article_id,
        fact_members.article_no,
        supports.claim_id
    from supports
    inner join fact_members
        on supports.claim_id = fact_members.claim_id
    where supports.counted_as != 'repeat'
)

select
    firsts.fact_id,
    firsts.claim_id,
    firsts.article_id,
    earlier.article_id as counts_with,
    source_keys.reason,
    if(source_keys.reason in ('reprint', 'copied_passage'), source_keys.origin_id, null) as origin_article_id,
    entities.entity_id as origin_entity_id,
    coalesce(articles.title, articles.address, entities.name) as origin,
    source_keys.evidence
from source_keys
inner join fact_articles as own
    on source_keys.node = own.node
inner join fact_articles as earlier
    on source_keys.first_node = earlier.node
inner join firsts
    on own.fact_no = firsts.fact_no and own.article_no = firsts.article_no
left join articles
    on source_keys.origin_id = articles.article_id
left join numbered_articles
    on source_keys.origin_id = numbered_articles.article_id
left join entities
    on source_keys.origin_id = entities.entity_id
where source_keys.first_node < source_keys.node
qualify
    row_number() over (
        partition by firsts.fact_id, firsts.article_id, earlier.article_id, source_keys.reason
        order by numbered_articles.article_no nulls last, source_keys.origin_id
    ) = 1;
