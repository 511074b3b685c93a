-- Where there are facts, every claim supports exactly one.
with supported as (
    select
        claim_id,
        count(*) as n_facts
    from fact_claims
    where relation = 'supports'
    group by claim_id
)

select
    claims.kind || 's' as table_name,
    claims.claim_id as row_id,
    'supports ' || coalesce(supported.n_facts, 0) || ' facts' as detail
from claims
left join supported
    on claims.claim_id = supported.claim_id
where coalesce(supported.n_facts, 0) != 1 and exists (select 1 from facts);
