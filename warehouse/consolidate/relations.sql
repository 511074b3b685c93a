-- Facts that bear on each other: one says it more exactly (a slot that the other leaves out), or two
-- give different values for the same figure. Claims of the one are listed with the other.
create temp table fact_keys as
select
    facts.fact_id,
    facts.kind,
    claim_keys.core,
    claim_keys.details,
    claim_keys.apart,
    len(list_filter(claim_keys.details, lambda detail: detail is not null)) as n_details
from facts
inner join claim_keys
    on facts.best_claim_id = claim_keys.claim_id;

create temp table refined as
select
    vague.fact_id,
    exact.fact_id as by_fact_id
from fact_keys as vague
inner join fact_keys as exact
    on
        vague.kind = exact.kind
        and vague.core = exact.core
        and vague.apart is not distinct from exact.apart
        and vague.n_details < exact.n_details
where
    vague.kind in ('event', 'position', 'document', 'ownership')
    and list_bool_and(
        list_transform(
            list_zip(vague.details, exact.details),
            lambda pair: pair[1] is null or pair[1] is not distinct from pair[2]
        )
    );

create temp table contradicted as
with figures as (
    select
        fact_keys.fact_id,
        indicators.value,
        indicators.value_text,
        indicators.unit,
        indicators.period_edtf,
        indicators.measure,
        indicators.direction,
        fact_keys.core[1] as metric,
        fact_keys.core[2] as scope
    from fact_keys
    inner join facts
        on fact_keys.fact_id = facts.fact_id
    inner join indicators
        on facts.best_claim_id = indicators.claim_id
    where
        indicators.op = '='
        and indicators.modality = 'actual'
        and indicators.period_edtf is not null
        and indicators.unit is not null
        and fact_keys.core[2] is not null
    -- a name with more values for one period is the name of several quantities
    qualify
        count(*) over (
            partition by
                fact_keys.core[1],
                fact_keys.core[2],
                indicators.unit,
                indicators.period_edtf,
                indicators.measure,
                indicators.direction
        ) <= getvariable('most_values')
)

select
    a.fact_id as fact_a,
    b.fact_id as fact_b,
    a.value_text as value_a,
    b.value_text as value_b
from figures as a
inner join figures as b
    on
        a.metric = b.metric
        and a.scope = b.scope
        and a.unit = b.unit
        and a.period_edtf = b.period_edtf
        and a.measure = b.measure
        and a.direction is not distinct from b.direction
        and a.value != b.value
        and a.fact_id < b.fact_id;

create temp table fact_claims as
with bearing as (
    select
        fact_id,
        by_fact_id,
        'refines' as relation
    from refined
    union all
    select
        fact_a as fact_id,
        fact_b as by_fact_id,
        'contradicts' as relation
    from contradicted
    union all
    select
        fact_b as fact_id,
        fact_a as by_fact_id,
        'contradicts' as relation
    from contradicted
)

select *
from supports
union all
select
    bearing.fact_id,
    supports.claim_id,
    supports.article_id,
    bearing.relation,
    supports.source_article_id,
    supports.counted_as
from bearing
inner join supports
    on bearing.by_fact_id = supports.fact_id;

create temp table conflicts as
select
    stable_uuid(['conflict', fact_a::varchar, fact_b::varchar]) as conflict_id,
    'indicator' as kind,
    fact_a,
    fact_b,
    'value' as slot,
    value_a,
    value_b
from contradicted;
