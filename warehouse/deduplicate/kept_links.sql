-- The earlier run's links between articles that nothing has changed for, in order.
select previous_links.*
from previous_links
inner join numbered as a on previous_links.article_a = a.article_id
inner join numbered as b on previous_links.article_b = b.article_id
anti join affected as affected_a on a.article_no = affected_a.article_no
anti join affected as affected_b on b.article_no = affected_b.article_no
order by previous_links.article_a, previous_links.article_b;
