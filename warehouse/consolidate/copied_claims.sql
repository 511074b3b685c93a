-- Claims that stand at least half in a copied passage, and statements in which at least half of one
-- stands (one outlet prints a speech whole, another in pieces), once for each pair of spans. Stock
-- phrases that many articles share are no copying.
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
    >= if(
        claim_keys.kind = 'statement',
        least(spans.span_end - spans.span_start, claim_keys.end_char - claim_keys.start_char),
        claim_keys.end_char - claim_keys.start_char
    );
