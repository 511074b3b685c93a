-- What the articles of a fact have it from: articles of one fact with the same origin are one source.
-- Nodes are a fact in an article, numbered so that the lesser is earlier.
create temp table fact_articles as
select
    fact_no,
    article_no,
    any_value(article_id) as article_id,
    row_number() over (order by fact_no, article_no) as node
from fact_members
group by fact_no, article_no;

create temp table source_keys as
with members as (
    select
        fact_articles.fact_no,
        fact_articles.node,
        fact_members.claim_id,
        fact_members.article_id,
        fact_members.kind
    from fact_members
    inner join fact_articles
        on fact_members.fact_no = fact_articles.fact_no and fact_members.article_no = fact_articles.article_no
),

-- A quotation that is all two articles share may have been heard twice.
passages as (
    select
        copied_claims.claim_id,
        unnest([copies.article_a, copies.article_b]) as origin_id
    from copied_claims
    inner join copies
        on copied_claims.copy_id = copies.copy_id
    where copies.kind != 'shared_quotation'
),

speakers as (
    select
        members.node,
        any_value(members.fact_no) as fact_no,
        any_value(article_entities.entity_id) as origin_id,
        any_value(claims.asserted_by) as evidence
    from members
    inner join at_hand.claims as claims
        on members.claim_id = claims.claim_id
    left join article_entities
        on claims.article_id = article_entities.article_id and claims.asserted_by = article_entities.name
    where members.kind not in ('statement', 'attribution')
    group by members.node
    having count(article_entities.entity_id) = count(*) and count(distinct article_entities.entity_id) = 1
),

keyed as (
    select
        fact_articles.fact_no,
        fact_articles.node,
        'reprint' as reason,
        clusters.cluster_id as origin_id,
        null as evidence
    from fact_articles
    inner join clusters
        on fact_articles.article_id = clusters.article_id
    union all
    select
        members.fact_no,
        members.node,
        'copied_passage' as reason,
        passages.origin_id,
        null as evidence
    from members
    inner join passages
        on members.claim_id = passages.claim_id
    union all
    select
        members.fact_no,
        members.node,
        'same_agency' as reason,
        credited.entity_id as origin_id,
        claim_credits.evidence
    from members
    inner join claim_credits
        on members.claim_id = claim_credits.claim_id
    inner join credited
        on claim_credits.credit_id = credited.claim_id
    union all
    select
        fact_articles.fact_no,
        fact_articles.node,
        'same_agency' as reason,
        credited.entity_id as origin_id,
        credits.evidence
    from fact_articles
    inner join origins
        on fact_articles.article_id = origins.article_id
    inner join credits
        on origins.claim_id = credits.claim_id and origins.article_id != credits.article_id
    inner join credited
        on credits.claim_id = credited.claim_id
    union all
    select
        fact_no,
        node,
        'same_speaker' as reason,
        origin_id,
        evidence
    from speakers
)

select
    fact_no,
    node,
    reason,
    origin_id,
    min(evidence) as evidence,
    min(node) over (partition by fact_no, reason, origin_id) as first_node
from keyed
group by fact_no, node, reason, origin_id
qualify count(*) over (partition by fact_no, reason, origin_id) > 1;
