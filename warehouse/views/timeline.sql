-- What happened to and was said by somebody, by date: from timeline('Казахстан'), timeline('KZ').
create macro timeline(who) as table
    select distinct * exclude (entity_id)
    from stored.timelines
    where entity_id in (select entity_id from entities_named(who))
    order by happened_on nulls last, kind, label, fact_id;
