-- What a frequent fingerprint is. It is a reprint's where it stands often in articles that consist
-- mostly of frequent fingerprints (a text printed by a thousand outlets); else it is boilerplate.
-- origin_no is the earliest of those articles.
create or replace table frequent as
with sizes as (
    select
        article_no,
        count(*) as n_fingerprints
    from occurrences
    group by article_no
),

parts as (
    select
        article_no,
        count(*) as n_frequent
    from frequent_occurrences
    group by article_no
),

homes as (
    select parts.article_no
    from parts
    inner join sizes on parts.article_no = sizes.article_no
    where parts.n_frequent >= getvariable('reprinted_share') * sizes.n_fingerprints
),

roles as (
    select
        places.fingerprint,
        count(homes.article_no) >= getvariable('home_share') * count(*) as is_reprint,
        min(homes.article_no) as origin_no
    from frequent_occurrences as places
    left join homes on places.article_no = homes.article_no
    group by places.fingerprint
)

select
    roles.fingerprint,
    roles.is_reprint,
    roles.origin_no,
    numbered.article_id as origin_id
from roles
left join numbered on roles.origin_no = numbered.article_no;
