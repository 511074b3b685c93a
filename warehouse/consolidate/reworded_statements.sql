-- Edges between statements that are one utterance in two wordings. What one article tells apart stays
-- apart: where it has two like sayings, another article's is the one that agrees more.
insert into edges
with both_ways as (
    select
        a,
        b,
        agreement
    from like_sayings
    union all
    select
        b,
        a,
        agreement
    from like_sayings
),

told_apart as (
    select distinct
        one.group_no as a,
        other.group_no as b
    from claim_groups as one
    inner join claim_groups as other
        on one.article_id = other.article_id and one.group_no != other.group_no
    where one.group_no in (select a from both_ways) and other.group_no in (select a from both_ways)
),

outdone as (
    select
        liked.a,
        liked.b
    from both_ways as liked
    inner join both_ways as more
        on liked.a = more.a and liked.agreement < more.agreement
    inner join told_apart
        on liked.b = told_apart.a and more.b = told_apart.b
),

apart as (
    from told_apart
    union
    from outdone
    union
    select
        b,
        a
    from outdone
)

select
    a,
    b
from like_sayings
anti join apart
    on like_sayings.a = apart.a and like_sayings.b = apart.b;
