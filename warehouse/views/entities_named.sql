-- Entities that a name may mean: entities_named('Лукашенко'), entities_named('Казахстан'), entities_named('KZ').
create macro entities_named(who) as table
    with matching as (
        select entity_id
        from stored.aliases
        where contains(' ' || alias_key || ' ', ' ' || name_key(who) || ' ')
        union
        select entities.entity_id
        from stored.entities as entities
        inner join stored.country_words as country_words
            on entities.country_code = country_words.code
        where name_key(country_words.word) = name_key(who) and country_words.kind in ('name', 'adjective', 'inhabitant')
        union
        select entity_id
        from stored.entities
        where country_code = upper(who) or (country_code is not null and name_key(name) = name_key(who))
    )

    select entities.*
    from stored.entities as entities
    semi join matching
        on entities.entity_id = matching.entity_id;
