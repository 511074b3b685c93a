-- The facts that an entity takes part in, by date: a timeline is read in one place.
create temp table timelines as
with taking_part as (
    select distinct
        entity_id,
        fact_id
    from participants
),

named as (
    select entity_id
    from entities
    where not is_described
)

select
    taking_part.entity_id,
    coalesce(edtf_from(facts.date_edtf), facts.first_reported) as happened_on,
    facts.kind,
    facts.label,
    facts.date_edtf,
    facts.n_articles,
    facts.n_independent,
    facts.first_reported,
    taking_part.fact_id
from taking_part
inner join facts
    on taking_part.fact_id = facts.fact_id
semi join named
    on taking_part.entity_id = named.entity_id;
