-- The entities in the slots of the claims, with the facts that the claims support.
create temp table participants as
select
    slot_entities.entity_id,
    supports.fact_id,
    slot_entities.claim_id,
    slot_entities.article_id,
    slot_entities.kind,
    slot_entities.role,
    slot_entities.ordinal,
    slot_entities.name
from slot_entities
inner join supports
    on slot_entities.claim_id = supports.claim_id;
