-- The text map leads every character of an article back to the raw text: the same one, but for spaces,
-- look-alike letters and marks above letters, which cleaning makes regular.
with stretches as (
    select
        text_map.article_id,
        text_map.start_char,
        substr(articles.text, text_map.start_char + 1, text_map.length) as clean,
        substr(raw.text, text_map.raw_start + 1, text_map.length) as original
    from arriving.text_map as text_map
    inner join articles
        on text_map.article_id = articles.article_id
    inner join raw
        on articles.raw_id = raw.raw_id
),

lengths as (
    select
        article_id,
        sum(length) as mapped
    from text_map
    group by article_id
)

select
    'text_map' as table_name,
    article_id as row_id,
    'other characters from ' || start_char as detail
from stretches
where length(clean) != length(original) or unmarked(clean) != unmarked(original)
union all
select
    'articles' as table_name,
    articles.article_id as row_id,
    coalesce(lengths.mapped, 0) || ' of ' || length(articles.text) || ' characters are mapped' as detail
from arriving.articles as articles
left join lengths
    on articles.article_id = lengths.article_id
where coalesce(lengths.mapped, 0) != length(articles.text);
