-- Every name of the entities that a name may mean, to compare slots of claims with: names_of('Лукашенко').
create macro names_of(who) as table
    with wanted as (from entities_named(who))

    select distinct article_entities.name
    from stored.article_entities as article_entities
    semi join wanted
        on article_entities.entity_id = wanted.entity_id;
