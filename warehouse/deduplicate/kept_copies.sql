-- All copies, earlier and new, of the links that are kept(article_a, article_b), in order.
with every_copy as (
    select * from previous_copies
    union all by name
    select * from new_copies
)

select every_copy.*
from every_copy
semi join kept on every_copy.article_a = kept.article_a and every_copy.article_b = kept.article_b
order by every_copy.article_a, every_copy.article_b, every_copy.a_start, every_copy.b_start;
