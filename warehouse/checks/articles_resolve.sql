-- Whatever belongs to an article belongs to one of the snapshot, and every article to an item.
select
    'articles' as table_name,
    rows.article_id::varchar as row_id,
    'raw_id refers to no row of raw: ' || rows.raw_id as detail
from articles as rows
anti join raw
    on rows.raw_id = raw.raw_id
union all
select
    rows.kind || 's' as table_name,
    rows.claim_id::varchar as row_id,
    'article_id refers to no row of articles: ' || rows.article_id as detail
from claims as rows
anti join articles
    on rows.article_id = articles.article_id
union all
select
    'cuts' as table_name,
    rows.raw_id::varchar as row_id,
    'raw_id refers to no row of raw: ' || rows.raw_id as detail
from cuts as rows
anti join raw
    on rows.raw_id = raw.raw_id
union all
select
    'text_map' as table_name,
    rows.article_id::varchar as row_id,
    'article_id refers to no row of articles: ' || rows.article_id as detail
from text_map as rows
anti join articles
    on rows.article_id = articles.article_id
union all
select
    'date_candidates' as table_name,
    rows.article_id::varchar as row_id,
    'article_id refers to no row of articles: ' || rows.article_id as detail
from date_candidates as rows
anti join articles
    on rows.article_id = articles.article_id
union all
select
    'passages' as table_name,
    rows.article_id::varchar as row_id,
    'article_id refers to no row of articles: ' || rows.article_id as detail
from passages as rows
anti join articles
    on rows.article_id = articles.article_id
union all
select
    'mentions' as table_name,
    rows.article_id::varchar as row_id,
    'article_id refers to no row of articles: ' || rows.article_id as detail
from mentions as rows
anti join articles
    on rows.article_id = articles.article_id
union all
select
    'clusters' as table_name,
    rows.article_id::varchar as row_id,
    'article_id refers to no row of articles: ' || rows.article_id as detail
from clusters as rows
anti join articles
    on rows.article_id = articles.article_id
union all
select
    'inherited_dates' as table_name,
    rows.article_id::varchar as row_id,
    'article_id refers to no row of articles: ' || rows.article_id as detail
from inherited_dates as rows
anti join articles
    on rows.article_id = articles.article_id
union all
select
    'article_entities' as table_name,
    rows.article_id::varchar as row_id,
    'article_id refers to no row of articles: ' || rows.article_id as detail
from article_entities as rows
anti join articles
    on rows.article_id = articles.article_id
union all
select
    'inherited_dates' as table_name,
    rows.article_id::varchar as row_id,
    'of_article_id refers to no row of articles: ' || rows.of_article_id as detail
from inherited_dates as rows
anti join articles
    on rows.of_article_id = articles.article_id
union all
select
    'links' as table_name,
    rows.article_a::varchar as row_id,
    'article_a refers to no row of articles: ' || rows.article_a as detail
from links as rows
anti join articles
    on rows.article_a = articles.article_id
union all
select
    'links' as table_name,
    rows.article_a::varchar as row_id,
    'article_b refers to no row of articles: ' || rows.article_b as detail
from links as rows
anti join articles
    on rows.article_b = articles.article_id
union all
select
    'copies' as table_name,
    rows.copy_id::varchar as row_id,
    'article_a refers to no row of articles: ' || rows.article_a as detail
from copies as rows
anti join articles
    on rows.article_a = articles.article_id
union all
select
    'copies' as table_name,
    rows.copy_id::varchar as row_id,
    'article_b refers to no row of articles: ' || rows.article_b as detail
from copies as rows
anti join articles
    on rows.article_b = articles.article_id
union all
select
    'superseded_articles' as table_name,
    rows.article_id::varchar as row_id,
    'article_id refers to no row of articles' as detail
from superseded_articles as rows
anti join articles
    on rows.article_id = articles.article_id;
