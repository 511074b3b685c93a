-- Statements are the same fact where they have the same key, or where they stand in one copied
-- passage in different wording. Nodes are the keys; edges are put between those that are one.
create temp table claim_groups as
select
    claim_id,
    article_id,
    kind,
    dense_rank() over (order by kind, core, details) as group_no
from claim_keys;

create or replace table edges as
with copied_statements as (
    select
        copied_claims.copy_id,
        copied_claims.side,
        claim_keys.core[1] as speaker,
        claim_groups.group_no,
        string_split(claim_keys.core[2], ' ') as words
    from copied_claims
    inner join claim_keys
        on copied_claims.claim_id = claim_keys.claim_id
    inner join claim_groups
        on copied_claims.claim_id = claim_groups.claim_id
    where claim_keys.kind = 'statement'
)

select distinct
    a.group_no as a,
    b.group_no as b
from copied_statements as a
inner join copied_statements as b
    on
        a.copy_id = b.copy_id
        and a.side < b.side
        and a.speaker is not distinct from b.speaker
        and a.group_no != b.group_no
where
    len(list_intersect(a.words, b.words))
    >= getvariable('same_words_share') * least(len(list_distinct(a.words)), len(list_distinct(b.words)));

create or replace table labels as
select distinct
    group_no as node,
    group_no as label
from claim_groups;
