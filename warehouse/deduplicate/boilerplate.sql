-- Where boilerplate fingerprints stand in the articles of chunk(article_id), in order.
select
    numbered.article_id,
    list(places.position order by places.position) as positions
from frequent_occurrences as places
inner join frequent on places.fingerprint = frequent.fingerprint
inner join numbered on places.article_no = numbered.article_no
semi join chunk on numbered.article_id = chunk.article_id
where not frequent.is_reprint
group by numbered.article_id;
