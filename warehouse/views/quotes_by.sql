-- What somebody said, the latest first: from quotes_by('Лукашенко').
create macro quotes_by(who) as table
    select
        coalesce(said_from, published_from) as said_on,
        canonical_speaker as speaker,
        mode,
        text,
        addressee,
        title,
        published_edtf,
        address,
        claim_id
    from statements
    where speaker in (select name from names_of(who))
    order by said_on desc nulls last, claim_id asc;
