-- What the publication dates of articles rest on.
select
    coalesce(published_basis, 'undated') as basis,
    count(*) as n_articles,
    min(published_from) as earliest,
    max(published_to) as latest
from articles
group by all
order by n_articles desc, basis asc;
