-- In how many articles a fingerprint stands, for those that stand in more than one.
create or replace table frequencies as
select
    fingerprint,
    cast(count(*) as integer) as n_articles
from occurrences
group by fingerprint
having count(*) > 1;
