-- Kept and cut together are the raw text: every character is in one article or in one cut.
with changed as (
    select raw_id
    from arriving.raw
    union
    select raw_id
    from arriving.articles
    union
    select raw_id
    from arriving.cuts
),

spans as (
    select
        articles.raw_id,
        text_map.raw_start,
        text_map.raw_start + text_map.length as raw_end
    from text_map
    inner join articles
        on text_map.article_id = articles.article_id
    semi join changed
        on articles.raw_id = changed.raw_id
    union all
    select
        cuts.raw_id,
        cuts.raw_start,
        cuts.raw_end
    from cuts
    semi join changed
        on cuts.raw_id = changed.raw_id
),

bounded as (
    select *
    from spans
    union all
    select
        raw.raw_id,
        length(raw.text) as raw_start,
        length(raw.text) as raw_end
    from raw
    semi join articles
        on raw.raw_id = articles.raw_id
    semi join changed
        on raw.raw_id = changed.raw_id
),

followed as (
    select
        raw_id,
        raw_start,
        coalesce(lag(raw_end) over (partition by raw_id order by raw_start, raw_end), 0) as expected
    from bounded
)

select
    'raw' as table_name,
    raw_id as row_id,
    if(raw_start > expected, 'lost', 'taken twice') || ' between ' || expected || ' and ' || raw_start as detail
from followed
where raw_start != expected;
