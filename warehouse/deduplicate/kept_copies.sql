-- All copies of the links that are kept(article_a, article_b), in order: those of pairs that were
-- compared now, and the earlier ones between articles that nothing has changed for.
with affected_ids as (
    select numbered.article_id
    from numbered
    semi join affected on numbered.article_no = affected.article_no
),

earlier as (
    select previous_copies.*
    from previous_copies
    anti join affected_ids as a on previous_copies.article_a = a.article_id
    anti join affected_ids as b on previous_copies.article_b = b.article_id
),

every_copy as (
    select * from earlier
    union all by name
    select * from new_copies
)

select every_copy.*
from every_copy
semi join kept on every_copy.article_a = kept.article_a and every_copy.article_b = kept.article_b
order by every_copy.article_a, every_copy.article_b, every_copy.a_start, every_copy.b_start;
