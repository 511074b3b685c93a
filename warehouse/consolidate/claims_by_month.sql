-- How many claims of each kind each source published in each month.
create temp table claims_by_month as
select
    date_trunc('month', numbered_articles.published_from)::date as month,
    claims.kind,
    articles.source_name,
    count(*) as n_claims,
    count(distinct claims.article_id) as n_articles
from claims
inner join articles
    on claims.article_id = articles.article_id
inner join numbered_articles
    on claims.article_id = numbered_articles.article_id
group by all;
