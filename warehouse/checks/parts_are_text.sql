-- The parts of every statement stand at their offsets in the article.
with parts as (
    select
        claim_id,
        article_id,
        unnest(parts) as part,
        unnest(part_starts) as part_start
    from arriving.statements
)

select
    'statements' as table_name,
    parts.claim_id as row_id,
    'not at ' || parts.part_start || ' of the text: ' || left(parts.part, 80) as detail
from parts
inner join articles
    on parts.article_id = articles.article_id
where substr(articles.text, parts.part_start + 1, length(parts.part)) != parts.part;
