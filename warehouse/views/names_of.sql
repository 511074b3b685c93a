-- Every name of the entities that a name may mean, to compare slots of claims with: names_of('Лукашенко').
create macro names_of(who) as table
    with wanted as (from entities_named(who))

    select distinct aliases.alias as name
    from stored.aliases as aliases
    semi join wanted
        on aliases.entity_id = wanted.entity_id;
