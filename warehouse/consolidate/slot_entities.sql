-- The entities in the slots of the articles at hand.
create or replace temp table slot_entities as
select
    article_entities.entity_id,
    slots.claim_id,
    slots.article_id,
    slots.kind,
    slots.role,
    slots.ordinal,
    slots.name
from slots
inner join article_entities
    on slots.article_id = article_entities.article_id and slots.name = article_entities.name;
