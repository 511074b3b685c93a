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
        from every_claim
        where article_id in (select article_id from bearing)
    ),

    -- by themselves too, for otherwise all articles are read to be joined
    told as (
        select *
        from articles
        where article_id in (select article_id from bearing)
    )

    select
        bearing.relation,
        bearing.counted_as,
        told.published_edtf,
        told.title,
        near.evidence,
        near.rule,
        told.source_name,
        told.address,
        near.claim_id,
        near.article_id
    from bearing
    inner join near
        on bearing.claim_id = near.claim_id
    inner join told
        on bearing.article_id = told.article_id
    order by told.published_from nulls last, near.article_id, near.start_char, near.claim_id;
