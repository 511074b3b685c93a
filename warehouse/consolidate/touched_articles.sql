-- Articles whose claims have to be looked at: they are new or changed, are dated, copied or grouped
-- otherwise than before, or have a name that stands for another entity, or for one that changed; and
-- the other prints of their texts, since a print that names no agency has it from one that does.
create temp table other_entities as
select
    entity_id,
    kind,
    name,
    is_described
from entities
except
select
    entity_id,
    kind,
    name,
    is_described
from previous_entities;

create temp table touched_articles as
with touched as (
    select article_id
    from changed_articles
    union
    select article_rows.article_id
    from article_rows
    anti join previous_article_rows
        on
            article_rows.article_id = previous_article_rows.article_id
            and article_rows.article_hash = previous_article_rows.article_hash
    union
    select article_entities.article_id
    from article_entities
    semi join other_entities
        on article_entities.entity_id = other_entities.entity_id
    union
    select article_entities.article_id
    from article_entities
    anti join previous_article_entities
        on
            article_entities.article_id = previous_article_entities.article_id
            and article_entities.name = previous_article_entities.name
            and article_entities.entity_id = previous_article_entities.entity_id
)

select article_id
from touched
union
select prints.article_id
from touched
inner join clusters
    on touched.article_id = clusters.article_id
inner join clusters as prints
    on clusters.cluster_id = prints.cluster_id;
