-- Articles by number: the earliest first, the undated last, so that the smallest number among
-- holders of a passage is the one that is taken for its origin.
-- Input: days(article_id, published_from). The order of the input makes no difference.
create or replace table numbered as
select
    article_id,
    cast(row_number() over (order by published_from nulls last, article_id) as integer) as article_no
from days;
