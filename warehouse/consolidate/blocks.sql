-- Claims in blocks that have nothing to do with each other: whatever makes two claims one fact, or lets
-- one fact bear on another, stays within a block. Statements of one speaker are a block, figures of one
-- metric and scope, other claims with one core. A block's fingerprint covers all that its facts are made
-- of: its claims with their entities, and the dates, copies, clusters and credits of their articles
-- and of the other prints of these.
-- Claims of articles that are not touched stay in their blocks.
create temp table claim_rows as
select
    claim_id,
    hash(attributions) as claim_hash
from at_hand.attributions
union all
select
    claim_id,
    hash(documents) as claim_hash
from at_hand.documents
union all
select
    claim_id,
    hash(events) as claim_hash
from at_hand.events
union all
select
    claim_id,
    hash(indicators) as claim_hash
from at_hand.indicators
union all
select
    claim_id,
    hash(memberships) as claim_hash
from at_hand.memberships
union all
select
    claim_id,
    hash(ownerships) as claim_hash
from at_hand.ownerships
union all
select
    claim_id,
    hash(positions) as claim_hash
from at_hand.positions
union all
select
    claim_id,
    hash(statements) as claim_hash
from at_hand.statements;

create temp table claim_entities as
select
    slot_entities.claim_id,
    bit_xor(hash(slot_entities, entities.kind, entities.name, entities.is_described)) as entities_hash
from slot_entities
inner join entities
    on slot_entities.entity_id = entities.entity_id
group by slot_entities.claim_id;

create temp table text_rows as
with credits_of as (
    select
        attributions.article_id,
        bit_xor(hash(claim_rows.claim_hash, claim_entities.entities_hash)) as credits_hash
    from at_hand.attributions as attributions
    inner join claim_rows
        on attributions.claim_id = claim_rows.claim_id
    left join claim_entities
        on attributions.claim_id = claim_entities.claim_id
    group by attributions.article_id
),

prints as (
    select
        articles.article_id,
        articles.text,
        coalesce(clusters.cluster_id, articles.article_id) as print_of_id
    from at_hand.articles as articles
    left join clusters
        on articles.article_id = clusters.article_id
),

credits_of_prints as (
    select
        prints.print_of_id,
        bit_xor(credits_of.credits_hash) as credits_hash
    from prints
    inner join credits_of
        on prints.article_id = credits_of.article_id
    group by prints.print_of_id
)

select
    prints.article_id,
    hash(prints.text, credits_of_prints.credits_hash) as text_hash
from prints
left join credits_of_prints
    on prints.print_of_id = credits_of_prints.print_of_id;

create temp table claim_blocks as
with asserters as (
    select
        claims.claim_id,
        hash(entities.entity_id, entities.name) as asserter_hash
    from at_hand.claims as claims
    inner join article_entities
        on claims.article_id = article_entities.article_id and claims.asserted_by = article_entities.name
    inner join entities
        on article_entities.entity_id = entities.entity_id
)

select
    claim_keys.claim_id,
    claim_keys.article_id,
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
        text_rows.text_hash,
        asserters.asserter_hash
    ) as claim_hash
from claim_keys
inner join claim_rows
    on claim_keys.claim_id = claim_rows.claim_id
inner join article_rows
    on claim_keys.article_id = article_rows.article_id
inner join text_rows
    on claim_keys.article_id = text_rows.article_id
left join claim_entities
    on claim_keys.claim_id = claim_entities.claim_id
left join asserters
    on claim_keys.claim_id = asserters.claim_id
union all
select previous_claim_blocks.*
from previous_claim_blocks
semi join article_folders
    on previous_claim_blocks.article_id = article_folders.article_id
anti join touched_articles
    on previous_claim_blocks.article_id = touched_articles.article_id;

create temp table blocks as
select
    block,
    count(*) as n_claims,
    bit_xor(claim_hash) as fingerprint
from claim_blocks
group by block;

create temp table kept_blocks as
select blocks.block
from blocks
semi join previous_blocks
    on
        blocks.block = previous_blocks.block
        and blocks.n_claims = previous_blocks.n_claims
        and blocks.fingerprint = previous_blocks.fingerprint;

create temp table changed_claims as
select
    claim_blocks.claim_id,
    claim_blocks.article_id
from claim_blocks
anti join kept_blocks
    on claim_blocks.block = kept_blocks.block;
