-- What somebody said, the latest first: from quotes_by('Лукашенко').
create macro quotes_by(who) as table
    select
        said_on,
        speaker,
        mode,
        text,
        addressee,
        title,
        published_edtf,
        address,
        claim_id
    from stored.quotations
    where entity_id in (select entity_id from entities_named(who))
    order by said_on desc nulls last, claim_id asc;
