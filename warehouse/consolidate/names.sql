-- Every name that articles share, once per kind, with its commonest spelling. A name of which an
-- article does not tell the kind has the kind that most other articles give it.
create temp table known_kinds as
select
    name_key,
    arg_min(kind, struct_pack(n := -n_articles, kind := kind)) as kind
from (
    select
        name_key,
        kind,
        count(*) as n_articles
    from article_names
    where is_named and kind != 'unknown'
    group by name_key, kind
) as counted
group by name_key;

update article_names
set kind = known_kinds.kind
from known_kinds
where article_names.kind = 'unknown' and article_names.is_named and article_names.name_key = known_kinds.name_key;

create temp table names as
with spellings as (
    select
        kind,
        name_key,
        name,
        count(distinct article_id) as n_articles
    from article_names
    where is_named
    group by kind, name_key, name
)

select
    kind,
    name_key,
    arg_min(name, struct_pack(n := -n_articles, name := name)) as name,
    sum(n_articles)::bigint as n_articles,
    string_split(name_key, ' ') as words
from spellings
group by kind, name_key;
