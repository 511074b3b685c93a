-- Claims are one fact where they have the same key, and where they stand in one copied passage:
-- statements in different wording, other claims that only the dates of their articles keep apart.
-- Nodes are the keys; edges are put between those that are one.
create temp table claim_groups as
select
    claim_id,
    article_id,
    kind,
    dense_rank() over (order by kind, core, details, apart) as group_no
from claim_keys;

create or replace table edges as
with copied_keys as (
    select
        copied_claims.copy_id,
        copied_claims.side,
        claim_keys.kind,
        claim_keys.core,
        claim_keys.details,
        claim_groups.group_no,
        if(claim_keys.kind = 'statement', string_split(claim_keys.core[2], ' '), []) as words
    from copied_claims
    inner join claim_keys
        on copied_claims.claim_id = claim_keys.claim_id
    inner join claim_groups
        on copied_claims.claim_id = claim_groups.claim_id
)

select distinct
    a.group_no as a,
    b.group_no as b
from copied_keys as a
inner join copied_keys as b
    on
        a.copy_id = b.copy_id
        and a.side < b.side
        and a.kind = b.kind
        and a.group_no != b.group_no
where
    case a.kind
        when 'statement'
            then
                a.core[1] is not distinct from b.core[1]
                and len(list_intersect(a.words, b.words))
                >= getvariable('same_words_share') * least(len(list_distinct(a.words)), len(list_distinct(b.words)))
        else a.core = b.core and a.details = b.details
    end;

create or replace table labels as
select distinct
    group_no as node,
    group_no as label
from claim_groups;
