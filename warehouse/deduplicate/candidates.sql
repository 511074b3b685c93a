-- Pairs of articles worth aligning, a_no < b_no, one of them affected, with the number of
-- fingerprints they share.
-- Rare fingerprints pair all their articles; those of a much reprinted text pair each article with
-- the origin alone. Sixteen equal words in a row leave three fingerprints at least; fewer are chance,
-- and so are three of which no two lie on nearly the same diagonal (the same distance in both texts).
create or replace table candidates as
with few as (
    select fingerprint
    from frequencies
    where n_articles <= getvariable('joined_articles')
),

rare as (
    select
        occurrences.article_no,
        occurrences.position,
        occurrences.fingerprint,
        affected.article_no is not null as is_affected
    from occurrences
    semi join few on occurrences.fingerprint = few.fingerprint
    left join affected on occurrences.article_no = affected.article_no
),

on_diagonals as (
    select
        least(a.article_no, b.article_no) as a_no,
        greatest(a.article_no, b.article_no) as b_no,
        (a.position - b.position) * sign(b.article_no - a.article_no) // 16 as diagonal,
        count(*) as n_shared
    from rare as a
    inner join rare as b on a.fingerprint = b.fingerprint and a.article_no != b.article_no
    where a.is_affected and (a.article_no < b.article_no or not b.is_affected)
    group by all
),

passages as (
    select
        a_no,
        b_no,
        sum(n_shared) as n_shared
    from on_diagonals
    group by a_no, b_no
    having max(n_shared) >= 2 and sum(n_shared) >= 3
),

reprints as (
    select
        frequent.origin_no as a_no,
        places.article_no as b_no,
        count(*) as n_shared
    from frequent_occurrences as places
    inner join frequent on places.fingerprint = frequent.fingerprint
    where frequent.is_reprint and frequent.origin_no < places.article_no
    group by frequent.origin_no, places.article_no
    having count(*) >= 3
    qualify row_number() over (partition by places.article_no order by count(*) desc, frequent.origin_no) = 1
),

affected_reprints as (
    select reprints.*
    from reprints
    left join affected as a on reprints.a_no = a.article_no
    left join affected as b on reprints.b_no = b.article_no
    where a.article_no is not null or b.article_no is not null
),

found as (
    select * from passages
    union all
    select * from affected_reprints
)

select
    a_no,
    b_no,
    cast(sum(n_shared) as integer) as n_shared
from found
group by a_no, b_no
order by a_no, b_no;
