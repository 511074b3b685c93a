-- One entity for all the names that are joined to one; a description is an entity of its article.
create temp table roots as
with recursive followed as (
    select
        kind,
        name_key,
        name_key as root
    from names
    union
    select
        followed.kind,
        followed.name_key,
        joins.joined_to as root
    from followed
    inner join joins
        on followed.kind = joins.kind and followed.root = joins.name_key
)

select
    followed.kind,
    followed.name_key,
    followed.root
from followed
anti join joins
    on followed.kind = joins.kind and followed.root = joins.name_key;

create temp table resolved as
with identified as (
    select
        kind,
        name_key,
        root,
        stable_uuid(['entity', kind, root]) as entity_id
    from roots
)

select
    article_names.article_id,
    article_names.name,
    article_names.kind,
    article_names.name_key,
    article_names.country_code,
    article_names.is_named,
    identified.root,
    identified.entity_id
from article_names
inner join identified
    on article_names.kind = identified.kind and article_names.name_key = identified.name_key
where article_names.is_named
union all
select
    article_id,
    name,
    kind,
    name_key,
    country_code,
    is_named,
    name_key as root,
    stable_uuid(['description', kind, name_key, article_id::varchar]) as entity_id
from article_names
where not is_named;

create temp table entities as
select
    resolved.entity_id,
    any_value(resolved.kind) as kind,
    coalesce(any_value(countries.name), any_value(names.name)) as name,
    any_value(resolved.country_code) as country_code,
    false as is_described,
    count(distinct resolved.article_id) as n_articles
from resolved
inner join names
    on resolved.kind = names.kind and resolved.root = names.name_key
left join countries
    on resolved.country_code = countries.code
where resolved.is_named
group by resolved.entity_id
union all
-- of one article, by its longest wording
select
    resolved.entity_id,
    any_value(resolved.kind) as kind,
    coalesce(
        any_value(countries.name),
        arg_min(resolved.name, struct_pack(n := -length(resolved.name), name := resolved.name))
    ) as name,
    any_value(resolved.country_code) as country_code,
    true as is_described,
    1 as n_articles
from resolved
left join countries
    on resolved.country_code = countries.code
where not resolved.is_named
group by resolved.entity_id;

create temp table article_entities as
select
    article_id,
    name,
    entity_id
from resolved;

create temp table aliases as
with counted as (
    select
        entity_id,
        name,
        any_value(name_key) filter (where country_code is null) as known_key,
        count(distinct article_id) as n_articles
    from resolved
    where is_named
    group by entity_id, name
)

select
    entity_id,
    name as alias,
    coalesce(known_key, name_key(name)) as alias_key,
    n_articles
from counted;

create temp table canonical_names as
with names_once as (
    select
        name,
        any_value(entity_id) as entity_id
    from article_entities
    group by name
    having count(distinct entity_id) = 1
)

select
    names_once.name,
    entities.name as canonical_name,
    entities.entity_id
from names_once
inner join entities
    on names_once.entity_id = entities.entity_id
where names_once.name != entities.name;

create temp table "merges" as
select
    stable_uuid(['entity', roots.kind, roots.root]) as entity_id,
    joins.name_key,
    joins.joined_to,
    joins.reason
from joins
inner join roots
    on joins.kind = roots.kind and joins.name_key = roots.name_key
union
select
    named.entity_id,
    name_key(named.name) as name_key,
    named.name_key as joined_to,
    'country_name' as reason
from (
    select distinct
        entity_id,
        name,
        name_key
    from resolved
    where country_code is not null and name != country_code
) as named;
