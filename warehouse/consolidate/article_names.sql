-- The names of each article with what they name. A description means one article's own: a person or
-- unknown that begins with a small letter (премьер-министр Беларуси), and whatever has no capital letter
-- (пресс-служба министерства). Those of articles that did not change are taken over.
create temp table article_names as
with mentioned as (
    select
        article_id,
        name,
        mode(kind order by kind) as kind
    from at_hand.mentions
    group by article_id, name
),

slotted as (
    select
        article_id,
        name,
        min(
            case role
                when 'person' then 'person'
                when 'country' then 'country'
                when 'organization' then 'organization'
                when 'agency' then 'organization'
                when 'place' then 'place'
                else 'unknown'
            end
        ) as kind
    from slots
    group by article_id, name
),

both_ways as (
    select
        article_id,
        name,
        coalesce(mentioned.kind, slotted.kind) as kind
    from mentioned
    full join slotted using (article_id, name)
),

keys as (
    select
        name,
        name_key(name) as name_key
    from (select distinct name from both_ways) as once
),

named as (
    select
        both_ways.article_id,
        both_ways.name,
        both_ways.kind,
        keys.name_key
    from both_ways
    inner join keys
        on both_ways.name = keys.name
)

select
    named.article_id,
    named.name,
    coalesce(by_code.code, by_name.code) as country_code,
    if(country_code is null, named.kind, 'country') as kind,
    coalesce(lower(country_code), named.name_key) as name_key,
    case
        when country_code is not null or named.kind in ('organization', 'place', 'group')
            then regexp_matches(named.name, '\p{Lu}')
        else regexp_matches(named.name, '^[«"„“]*\p{Lu}|[«"„“]\p{Lu}')
    end as is_named
from named
left join countries as by_code
    on named.name = by_code.code
left join country_names as by_name
    on named.name_key = by_name.name_key and named.kind in ('country', 'place', 'unknown')
union all
select previous_article_names.*
from previous_article_names
semi join article_folders
    on previous_article_names.article_id = article_folders.article_id
anti join changed_articles
    on previous_article_names.article_id = changed_articles.article_id;
