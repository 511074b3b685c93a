-- Claims in blocks that have nothing to do with each other: whatever makes two claims one fact, or lets
-- one fact bear on another, stays within a block. Statements of one speaker are a block, figures of one
-- metric and scope, other claims with one core. A block's fingerprint covers all that its facts are made
-- of: its claims with their entities, and the dates, copies, clusters and credits of their articles.
create temp table claim_rows as
select
    claim_id,
    hash(attributions) as claim_hash
from attributions
union all
select
    claim_id,
    hash(documents) as claim_hash
from documents
union all
select
    claim_id,
    hash(events) as claim_hash
from events
union all
select
    claim_id,
    hash(indicators) as claim_hash
from indicators
union all
select
    claim_id,
    hash(memberships) as claim_hash
from memberships
union all
select
    claim_id,
    hash(ownerships) as claim_hash
from ownerships
union all
select
    claim_id,
    hash(positions) as claim_hash
from positions
union all
select
    claim_id,
    hash(statements) as claim_hash
from statements;

create temp table claim_entities as
select
    slot_entities.claim_id,
    bit_xor(hash(slot_entities, entities.kind, entities.name, entities.is_described)) as entities_hash
from slot_entities
inner join entities
    on slot_entities.entity_id = entities.entity_id
group by slot_entities.claim_id;

create temp table article_rows as
with faces as (
    select
        articles.article_id,
        hash(articles.title, articles.address, numbered_articles.published_from) as face,
        hash(articles.text) as text_hash
    from articles
    inner join numbered_articles
        on articles.article_id = numbered_articles.article_id
),

copied as (
    select
        unnest([copies.article_a, copies.article_b]) as article_id,
        hash(copies, a.face, b.face) as copy_hash
    from copies
    inner join faces as a
        on copies.article_a = a.article_id
    inner join faces as b
        on copies.article_b = b.article_id
),

copies_of as (
    select
        article_id,
        bit_xor(copy_hash) as copies_hash
    from copied
    group by article_id
),

credits_of as (
    select
        attributions.article_id,
        bit_xor(hash(claim_rows.claim_hash, claim_entities.entities_hash)) as credits_hash
    from attributions
    inner join claim_rows
        on attributions.claim_id = claim_rows.claim_id
    left join claim_entities
        on attributions.claim_id = claim_entities.claim_id
    group by attributions.article_id
)

select
    faces.article_id,
    hash(
        faces.face,
        faces.text_hash,
        clusters.cluster_id,
        heads.face,
        copies_of.copies_hash,
        credits_of.credits_hash
    ) as article_hash
from faces
left join clusters
    on faces.article_id = clusters.article_id
left join faces as heads
    on clusters.cluster_id = heads.article_id
left join copies_of
    on faces.article_id = copies_of.article_id
left join credits_of
    on faces.article_id = credits_of.article_id;

create temp table claim_blocks as
with asserters as (
    select
        claims.claim_id,
        hash(entities.entity_id, entities.name) as asserter_hash
    from claims
    inner join article_entities
        on claims.article_id = article_entities.article_id and claims.asserted_by = article_entities.name
    inner join entities
        on article_entities.entity_id = entities.entity_id
)

select
    claim_keys.claim_id,
    hash(
        claim_keys.kind,
        case claim_keys.kind
            when 'statement' then claim_keys.core[1:1]
            when 'indicator' then claim_keys.core[1:2]
            else claim_keys.core
        end
    ) as block,
    hash(
        claim_keys,
        claim_rows.claim_hash,
        claim_entities.entities_hash,
        article_rows.article_hash,
        asserters.asserter_hash
    ) as claim_hash
from claim_keys
inner join claim_rows
    on claim_keys.claim_id = claim_rows.claim_id
inner join article_rows
    on claim_keys.article_id = article_rows.article_id
left join claim_entities
    on claim_keys.claim_id = claim_entities.claim_id
left join asserters
    on claim_keys.claim_id = asserters.claim_id;

create temp table blocks as
select
    block,
    count(*) as n_claims,
    bit_xor(claim_hash) as fingerprint
from claim_blocks
group by block;
