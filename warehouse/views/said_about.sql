-- What was said about somebody or something, the latest first: from said_about('Казахстан').
create macro said_about(whom) as table
    select distinct
        coalesce(statements.said_from, statements.published_from) as said_on,
        statements.canonical_speaker as speaker,
        statements.mode,
        statements.text,
        statements.title,
        statements.published_edtf,
        statements.address,
        statements.claim_id
    from statements
    inner join stored.mentions as mentions
        on
            statements.article_id = mentions.article_id
            and statements.start_char <= mentions.start_char
            and statements.end_char >= mentions.end_char
    where
        mentions.name in (select name from names_of(whom))
        and contains(statements.text, mentions.text)
    order by said_on desc nulls last, statements.claim_id asc;
