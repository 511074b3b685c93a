-- Figures about a topic by period: from figures_about('trade'); the topics stand in metric_topics.
create macro figures_about(about) as table
    with wanted as (
        select string_agg(word, '|') as words
        from stored.metric_topics
        where topic = about
    ),

    metrics as (
        select distinct metric
        from stored.indicators
    )

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
        metric in (
            select metrics.metric
            from metrics
            cross join wanted
            where regexp_matches(lower(metrics.metric), '(^|[^\pL])(' || wanted.words || ')')
        )
    order by period_from nulls last, metric, value, claim_id;
