-- Articles by number, the earliest first, the undated last.
create temp table numbered_articles as
with dated as (
    select
        articles.article_id,
        coalesce(articles.published_from, inherited_dates.published_from) as published_on
    from articles
    left join inherited_dates
        on articles.article_id = inherited_dates.article_id
)

select
    article_id,
    published_on as published_from,
    row_number() over (order by published_on nulls last, article_id) as article_no
from dated;
