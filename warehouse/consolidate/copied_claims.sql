-- Articles by number, the earliest first, the undated last; and the claims that stand in copied
-- passages, once for each pair of spans. Stock phrases that many articles share are no copying.
create temp table numbered_articles as
with dated as (
    select
        articles.article_id,
        coalesce(articles.published_from, inherited_dates.published_from) as published_on
    from articles
    left join inherited_dates
        on articles.article_id = inherited_dates.article_id
)

select
    article_id,
    published_on as published_from,
    row_number() over (order by published_on nulls last, article_id) as article_no
from dated;

create temp table copied_claims as
with spans as (
    select
        copy_id,
        'a' as side,
        article_a as article_id,
        a_start as span_start,
        a_end as span_end
    from copies
    where kind != 'shared_boilerplate'
    union all
    select
        copy_id,
        'b' as side,
        article_b as article_id,
        b_start as span_start,
        b_end as span_end
    from copies
    where kind != 'shared_boilerplate'
)

select
    spans.copy_id,
    spans.side,
    claim_keys.claim_id,
    claim_keys.article_id
from spans
inner join claim_keys
    on spans.article_id = claim_keys.article_id
where
    2 * (least(spans.span_end, claim_keys.end_char) - greatest(spans.span_start, claim_keys.start_char))
    >= claim_keys.end_char - claim_keys.start_char;
