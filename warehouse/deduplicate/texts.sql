-- The articles of chunk(article_id) with the positions of boilerplate fingerprints, by id.
with masks as (
    select
        numbered.article_id,
        list(places.position order by places.position) as positions
    from frequent_occurrences as places
    inner join frequent on places.fingerprint = frequent.fingerprint
    inner join numbered on places.article_no = numbered.article_no
    semi join chunk on numbered.article_id = chunk.article_id
    where not frequent.is_reprint
    group by numbered.article_id
)

select
    articles.article_id,
    articles.published_edtf,
    articles.text,
    coalesce(masks.positions, []) as positions
from articles
semi join chunk on articles.article_id = chunk.article_id
left join masks on articles.article_id = masks.article_id
order by articles.article_id;
