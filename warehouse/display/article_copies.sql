-- The copied passages of the article $article: the other article, how the two are linked, and both
-- passages; the fullest link first, passages in their order in the article.
with both_ways as (
    select
        article_a as article_id,
        article_b as other_id,
        kind,
        containment_a_in_b as share,
        containment_b_in_a as other_share,
        case direction when 'a_first' then true when 'b_first' then false end as is_first
    from links
    union all
    select
        article_b as article_id,
        article_a as other_id,
        kind,
        containment_b_in_a as share,
        containment_a_in_b as other_share,
        case direction when 'a_first' then false when 'b_first' then true end as is_first
    from links
),

passages as (
    select
        article_a as article_id,
        article_b as other_id,
        a_start as first_char,
        a_end as end_char,
        b_start as other_first,
        b_end as other_end
    from copies
    union all
    select
        article_b as article_id,
        article_a as other_id,
        b_start as first_char,
        b_end as end_char,
        a_start as other_first,
        a_end as other_end
    from copies
)

select
    others.address,
    others.part_no,
    both_ways.kind,
    both_ways.share,
    both_ways.other_share,
    both_ways.is_first,
    substr(articles.text, passages.first_char + 1, passages.end_char - passages.first_char) as passage,
    substr(others.text, passages.other_first + 1, passages.other_end - passages.other_first) as other_passage
from both_ways
inner join passages on both_ways.article_id = passages.article_id and both_ways.other_id = passages.other_id
inner join articles on both_ways.article_id = articles.article_id
inner join articles as others on both_ways.other_id = others.article_id
where cast(both_ways.article_id as text) = $article
order by both_ways.share desc, others.address asc, others.part_no asc, passages.first_char asc;
