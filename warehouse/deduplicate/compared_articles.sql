-- What a later run must find unchanged to take over this run's comparisons, by article.
select
    article_id,
    published_edtf,
    hash(text) as text_hash
from articles
order by article_id;
