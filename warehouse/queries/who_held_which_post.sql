-- Who held which post in which country, and when articles have it so.
select
    country_code,
    post,
    person,
    organization,
    first_seen,
    last_seen,
    n_articles
from post_holders
order by country_code nulls last, post, first_seen nulls last, person;
