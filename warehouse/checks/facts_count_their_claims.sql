-- A fact counts the claims that support it, their articles, and the sources that these count with.
with counted as (
    select
        fact_id,
        count(*) as n_claims,
        count(distinct article_id) as n_articles,
        count(distinct source_article_id) as n_independent
    from fact_claims
    where relation = 'supports'
    group by fact_id
)

select
    'facts' as table_name,
    facts.fact_id as row_id,
    'has ' || (facts.n_claims, facts.n_articles, facts.n_independent) || ', its claims are '
    || coalesce((counted.n_claims, counted.n_articles, counted.n_independent)::varchar, 'none') as detail
from facts
left join counted
    on facts.fact_id = counted.fact_id
where
    facts.n_claims is distinct from counted.n_claims
    or facts.n_articles is distinct from counted.n_articles
    or facts.n_independent is distinct from counted.n_independent;
