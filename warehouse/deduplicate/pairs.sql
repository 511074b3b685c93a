-- Candidate pairs, $size of them from number $first, with the ids of their articles.
with chunk as (
    select
        a_no,
        b_no
    from candidates
    order by a_no, b_no
    limit $size offset $first
)

select
    a.article_id as article_a,
    b.article_id as article_b
from chunk
inner join numbered as a on chunk.a_no = a.article_no
inner join numbered as b on chunk.b_no = b.article_no
order by a.article_no, b.article_no;
