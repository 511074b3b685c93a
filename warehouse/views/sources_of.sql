-- The claims behind a fact with the words of their articles: from sources_of('00000000-0000-0000-0000-000000000000').
create macro sources_of(fact) as table
    with bearing as materialized (
        select *
        from stored.fact_claims
        where fact_id = cast(fact as uuid)
    ),

    -- the few articles first: their claims stand together, while a claim's id may be anywhere
    near as (
        select *
        from claims
        where article_id in (select article_id from bearing)
    )

    select
        bearing.relation,
        bearing.counted_as,
        near.published_edtf,
        near.title,
        near.evidence,
        near.rule,
        near.source_name,
        near.address,
        near.claim_id,
        near.article_id
    from bearing
    inner join near
        on bearing.claim_id = near.claim_id
    order by near.published_from nulls last, near.article_id, near.start_char, near.claim_id;
