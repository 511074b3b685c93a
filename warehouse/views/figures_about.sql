-- Figures about a topic by period: from figures_about('trade'); the topics stand in metric_topics.
create macro figures_about(about) as table
    select
        period_edtf,
        period_from,
        scope,
        metric,
        op,
        value,
        unit,
        measure,
        direction,
        modality,
        base,
        value_text,
        asserted_by,
        title,
        published_edtf,
        address,
        claim_id
    from indicators
    where
        regexp_matches(
            lower(metric),
            '(^|[^\pL])(' || (
                select string_agg(word, '|') from stored.metric_topics
                where topic = about
            ) || ')'
        )
    order by period_from nulls last, metric, value, claim_id;
