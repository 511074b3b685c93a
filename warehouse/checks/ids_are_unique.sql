-- An id stands for one row.
select
    'raw' as table_name,
    raw_id::varchar as row_id,
    count(*) || ' rows' as detail
from raw
group by raw_id
having count(*) > 1
union all
select
    'articles' as table_name,
    article_id::varchar as row_id,
    count(*) || ' rows' as detail
from articles
group by article_id
having count(*) > 1
union all
select
    'articles' as table_name,
    raw_id || ' ' || part_no as row_id,
    count(*) || ' rows' as detail
from articles
group by raw_id, part_no
having count(*) > 1
union all
select
    'claims' as table_name,
    claim_id::varchar as row_id,
    count(*) || ' rows' as detail
from claims
group by claim_id
having count(*) > 1
union all
select
    'passages' as table_name,
    passage_id::varchar as row_id,
    count(*) || ' rows' as detail
from passages
group by passage_id
having count(*) > 1
union all
select
    'copies' as table_name,
    copy_id::varchar as row_id,
    count(*) || ' rows' as detail
from copies
group by copy_id
having count(*) > 1
union all
select
    'clusters' as table_name,
    article_id::varchar as row_id,
    count(*) || ' rows' as detail
from clusters
group by article_id
having count(*) > 1
union all
select
    'inherited_dates' as table_name,
    article_id::varchar as row_id,
    count(*) || ' rows' as detail
from inherited_dates
group by article_id
having count(*) > 1
union all
select
    'entities' as table_name,
    entity_id::varchar as row_id,
    count(*) || ' rows' as detail
from entities
group by entity_id
having count(*) > 1
union all
select
    'facts' as table_name,
    fact_id::varchar as row_id,
    count(*) || ' rows' as detail
from facts
group by fact_id
having count(*) > 1
union all
select
    'conflicts' as table_name,
    conflict_id::varchar as row_id,
    count(*) || ' rows' as detail
from conflicts
group by conflict_id
having count(*) > 1
union all
select
    'article_entities' as table_name,
    article_id || ' ' || name as row_id,
    count(*) || ' rows' as detail
from article_entities
group by article_id, name
having count(*) > 1
union all
select
    'canonical_names' as table_name,
    name::varchar as row_id,
    count(*) || ' rows' as detail
from canonical_names
group by name
having count(*) > 1
union all
select
    'runs' as table_name,
    run_id::varchar as row_id,
    count(*) || ' rows' as detail
from runs
group by run_id
having count(*) > 1
union all
select
    'sentences' as table_name,
    batch_id || ' ' || sentence_no as row_id,
    count(*) || ' rows' as detail
from arriving.sentences
group by batch_id, sentence_no
having count(*) > 1;
