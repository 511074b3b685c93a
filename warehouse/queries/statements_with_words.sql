-- Who spoke of something, by any form of its words.
select
    statements.canonical_speaker as speaker,
    found.published_edtf,
    statements.text
from search('торговля') as found
inner join statements
    on
        found.article_id = statements.article_id
        and found.start_char < statements.end_char
        and found.end_char > statements.start_char
order by found.published_edtf desc, statements.claim_id asc;
