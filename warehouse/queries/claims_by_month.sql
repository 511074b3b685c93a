-- How many claims of each kind were published each month.
select
    month,
    kind,
    sum(n_claims) as n_claims,
    sum(n_articles) as n_articles
from claims_by_month
group by all
order by month, kind;
