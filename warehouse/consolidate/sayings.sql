-- What speakers said, once for each day: when it was said where that is known, else when the article
-- was published.
create temp table sayings as
with dated as (
    select
        claim_groups.group_no,
        claim_keys.core[1] as speaker,
        claim_keys.core[2] as words,
        if(statements.said_from = statements.said_to, statements.said_from, null) as said_on,
        numbered_articles.published_from,
        statements.text
    from claim_groups
    inner join claim_keys
        on claim_groups.claim_id = claim_keys.claim_id
    inner join statements
        on claim_groups.claim_id = statements.claim_id
    inner join numbered_articles
        on claim_groups.article_id = numbered_articles.article_id
),

days as (
    select
        group_no,
        speaker,
        words,
        said_on,
        coalesce(said_on, published_from) as day,
        min(text) as text
    from dated
    group by all
)

select
    *,
    list_distinct(list_transform(string_split(words, ' '), lambda word: left(word, 5))) as stems,
    row_number() over (order by group_no, day, said_on nulls last) as saying_no
from days
where speaker is not null and day is not null;
